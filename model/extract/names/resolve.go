package names

// Mention is a place where a text names an owner of the name: bytes [Start, End).
type Mention struct{ Start, End, Owner int }

// Resolve decides, section by section of one document, whose name each place says. A name that several share is
// his who was named last before it in the section; where nobody was, his whom the document names most by names
// that are his alone. Where two are named alike often it stays in doubt.
func Resolve(sections [][]Found) (mentions [][]Mention, doubtful [][]Found) {
	times := map[int]int{}
	for _, found := range sections {
		for _, f := range found {
			if len(f.Owners) == 1 {
				times[f.Owners[0]]++
			}
		}
	}
	mentions, doubtful = make([][]Mention, len(sections)), make([][]Found, len(sections))
	for i, found := range sections {
		last := map[int]int{} // by owner: the place of the last mention, from 1
		for n, f := range found {
			owner, ok := choose(f.Owners, last)
			if !ok {
				owner, ok = choose(f.Owners, times)
			}
			if !ok {
				doubtful[i] = append(doubtful[i], f)
				continue
			}
			last[owner] = n + 1
			mentions[i] = append(mentions[i], Mention{f.Start, f.End, owner})
		}
	}
	return mentions, doubtful
}

// choose gives the owner with the highest rank; false where none has one or two share it.
func choose(owners []int, rank map[int]int) (int, bool) {
	if len(owners) == 1 {
		return owners[0], true
	}
	best, alone := -1, false
	for _, o := range owners {
		switch {
		case rank[o] == 0:
		case best < 0 || rank[o] > rank[best]:
			best, alone = o, true
		case rank[o] == rank[best]:
			alone = false
		}
	}
	return best, alone
}
