package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// match is an entry that meets a query.
type match struct {
	entry int32
	how   How
	score float64
}

// tally is how far an entry meets a query while its words are looked at one after another.
type tally struct {
	met   uint32  // a bit for each word
	worst How     // of the ways in which they are met
	sum   float64 // of quality by weight
}

// matches gives the entries that meet a query in a way no worse than how, the best of each thing, best first.
func (e *Engine) matches(q query, how How, limit int) []match {
	tallies := make([]tally, len(e.entries))
	var touched []int32
	var needed uint32
	total := 0.0
	for i, a := range q.asked {
		bit := uint32(1) << i
		if a.needed {
			needed |= bit
		}
		total += a.weight
		for _, way := range e.alternatives(q, i, how) {
			for _, n := range way.entries {
				t := &tallies[n]
				if t.met == 0 {
					touched = append(touched, n)
				}
				if t.met&bit == 0 { // the first way is the best
					t.met |= bit
					t.sum += a.weight * way.quality
					t.worst = max(t.worst, way.how)
				}
			}
		}
	}
	slices.Sort(touched)
	var found []match
	for _, n := range touched {
		t := tallies[n]
		m := match{entry: n, how: max(Words, t.worst)}
		if t.met&needed != needed {
			if how != Partly || !e.mostly(q, t.met) {
				continue
			}
			m.how = Partly
		}
		m.how = e.asWhole(q, m)
		m.score = e.score(m, t.sum/total, q)
		found = append(found, m)
	}
	return e.best(found, q, limit)
}

// mostly tells whether the words met make up half of what is asked for, by their letters. Words that are common or
// short ask for little: who, was, the.
func (e *Engine) mostly(q query, met uint32) bool {
	const share, short, long = 0.5, 3, 6 // long words don't count for more than others
	got, all := 0, 0
	for i, a := range q.asked {
		letters := utf8.RuneCountInString(a.folded)
		if !a.needed || letters <= short {
			continue
		}
		all += min(letters, long)
		if met&(1<<i) != 0 {
			got += min(letters, long)
		}
	}
	return got > 0 && float64(got) >= share*float64(all)
}

// asWhole betters how a name matches when it is the query, or begins with it.
func (e *Engine) asWhole(q query, m match) How {
	name := e.entries[m.entry]
	if m.how != Words || !name.name {
		return m.how
	}
	for _, whole := range []string{q.compact, q.bare} {
		if whole == name.compact {
			return Exact
		}
		if strings.HasPrefix(name.compact, whole) {
			m.how = Prefix
		}
	}
	return m.how
}

// score ranks a match: names above texts, then by how, then by kind, then by how much of the name is matched and how
// well, and of whom the texts speak most.
func (e *Engine) score(m match, quality float64, q query) float64 {
	n := e.entries[m.entry]
	if n.context && n.kind == Actor {
		return 8 + quality + 0.5*float64(n.weight)
	}
	if n.context {
		return 5 + quality
	}
	if n.kind == Sentence {
		brevity := 1 / (1 + float64(len(n.text))/200)
		return 3*quality + 0.5*brevity
	}
	how := [...]float64{Exact: 60, Prefix: 50, Words: 40, Initials: 30, Misspelt: 20, Partly: 10}[m.how]
	kind := [...]float64{Actor: 6, Section: 4, Event: 2, Sentence: 0, Date: 0}[n.kind]
	share := min(1, float64(len(q.compact))/float64(len(n.compact)))
	return how + kind + 0.5*quality + 0.5*share + 0.5*float64(n.weight)
}

// best sorts matches, keeps the best of each thing, and cuts to a limit. Sentences that could still be among these
// are ranked by how many of the words stand in them as they are asked for, side by side.
func (e *Engine) best(found []match, q query, limit int) []match {
	const reread = 5 // times the limit: phrases are looked for in the best by words alone
	order := func(a, b match) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entry, b.entry)) }
	slices.SortFunc(found, order)
	seen := map[thing]bool{}
	found = slices.DeleteFunc(found, func(m match) bool {
		t := e.entries[m.entry].thing()
		again := seen[t]
		seen[t] = true
		return again
	})
	found = found[:min(len(found), reread*limit)]
	for i := range found {
		if n := e.entries[found[i].entry]; n.kind == Sentence {
			found[i].score += inOrder(n.text, q)
		}
	}
	slices.SortFunc(found, order)
	return found[:min(len(found), limit)]
}

// thing is what an entry leads to.
type thing struct {
	kind  Kind
	index int32
	at    Mark
}

func (e entry) thing() thing { return thing{e.kind, e.index, e.at} }

// inOrder gives 0 to 1: the longest run of a query's words that stand side by side in a text, among all of them.
func inOrder(text string, q query) float64 {
	if len(q.asked) < 2 {
		return 0
	}
	found := words(text)
	longest := 0
	for i := range found {
		for k := range q.asked {
			run := 0
			for i+run < len(found) && k+run < len(q.asked) && strings.HasPrefix(found[i+run].folded, q.asked[k+run].folded) {
				run++
			}
			longest = max(longest, run)
		}
	}
	return float64(longest) / float64(len(q.asked))
}
