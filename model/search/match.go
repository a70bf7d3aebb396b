package search

import (
	"cmp"
	"slices"
)

// match is an entry or a passage that meets a query.
type match struct {
	number  uint32
	passage bool
	how     How
	share   float64 // of an entry met in part, how much of what is asked for it meets, 0 to 1
	met     uint16  // a bit for each word of the query that it meets
	score   float64
}

// before orders matches: the better, then entries before passages, then as they come.
func (m match) before(o match) bool {
	if m.score != o.score {
		return m.score > o.score
	}
	if m.passage != o.passage {
		return o.passage
	}
	return m.number < o.number
}

// matches gives the entries and passages that meet a query in a way no worse than how, the best of each thing, best
// first.
func (e *Engine) matches(q query, how How, limit int) []match {
	ways := e.allAlternatives(q, how)
	found := append(e.entryMatches(q, ways, how, limit), e.passageMatches(q, ways, how, limit)...)
	slices.SortFunc(found, func(a, b match) int {
		if a.before(b) {
			return -1
		}
		return 1
	})
	return found[:min(limit, len(found))]
}

// tell fills tallies with how far all meet a query. The rarest words come first; of the others only what meets one of
// these needs to be looked at, as soon as nothing else can meet more than a share of what is asked for.
func (q query) tell(t *tallies, ways [][]alternative, above float64, list func(alternative) []uint32) {
	long := make([]int, len(q.asked))
	for i := range ways {
		for _, way := range ways[i] {
			long[i] += len(list(way))
		}
	}
	passed := 0.0
	for k, i := range q.order(long) {
		a := q.asked[i]
		narrow := k > 0 && passed >= 1-above
		for _, way := range ways[i] {
			t.meet(list(way), gain{bit: 1 << i, worth: float32(a.weight * way.quality), how: way.how, narrow: narrow})
		}
		passed += float64(a.counts) / float64(max(1, q.counts))
		if !a.needed {
			passed = 1
		}
	}
}

// order gives the numbers of the words, those that must match first, of these the ones found less often.
func (q query) order(found []int) []int {
	order := make([]int, len(q.asked))
	for i := range order {
		order[i] = i
	}
	first := func(i int) int {
		if q.asked[i].needed {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(found[a], found[b]))
	})
	return order
}

// closely gives how many are looked at closely, for phrases, of what is best by its words alone: of a few hits the best are to
// be right, of many all are only to be there, and a thing may have several entries.
func closely(limit int) int {
	const ofFew, few, ofMany = 16, 12, 4
	return max(ofFew*min(limit, few), ofMany*limit)
}

// entryMatches gives the best entries of each thing.
func (e *Engine) entryMatches(q query, ways [][]alternative, how How, limit int) []match {
	t := e.entryTallies.Get().(*tallies)
	defer e.entryTallies.Put(t)
	defer t.clear()
	above := float64(all)
	if how == Partly {
		above = 0 - all // a person may be meant by a name too short to count: see enough
	}
	q.tell(t, ways, above, func(a alternative) []uint32 { return a.entries })
	best := top[match]{most: closely(limit), before: match.before}
	for _, n := range t.touched {
		fits, ok := q.fit(&t.of[n], how)
		if !ok {
			continue
		}
		m := match{number: n, how: fits, met: t.of[n].met}
		if m.share = q.share(t.of[n]); m.how == Partly && !e.enough(q, m, t.of[n]) {
			continue
		}
		m.how = e.asWhole(q, m, t.of[n])
		m.score = e.entryScore(q, m, t.of[n])
		best.offer(m)
	}
	for i := range best.kept {
		if n := &e.entries[best.kept[i].number]; n.kind == Event && n.part == about {
			best.kept[i].score += q.titled(e.index.Model.Events[n.index].Title)
		}
	}
	seen := map[thing]bool{}
	return slices.DeleteFunc(best.sorted(), func(m match) bool {
		of := e.entries[m.number].thing()
		again := seen[of]
		seen[of] = true
		return again
	})
}

// passageMatches gives the best passages, those before others in which the words stand side by side.
func (e *Engine) passageMatches(q query, ways [][]alternative, how How, limit int) []match {
	t := e.passageTallies.Get().(*tallies)
	defer e.passageTallies.Put(t)
	defer t.clear()
	above := float64(all)
	if how == Partly {
		above = half
	}
	q.tell(t, ways, above, func(a alternative) []uint32 { return a.passages })
	best := top[match]{most: closely(limit), before: match.before}
	for _, n := range t.touched {
		fits, ok := q.fit(&t.of[n], how)
		if !ok || fits == Partly && (t.of[n].worst >= Misspelt || q.share(t.of[n]) <= half) {
			continue
		}
		score := passageScore(fits, float64(t.of[n].sum)/q.weight, e.passages.length[n])
		if best.full() && score < best.kept[0].score { // as most are, of a frequent word
			continue
		}
		best.offer(match{number: n, passage: true, how: fits, score: score, met: t.of[n].met})
	}
	for i := range best.kept {
		best.kept[i].score += inOrder(e.passages.text(best.kept[i].number), q)
	}
	return best.sorted()
}

// fit gives how a tally meets a query, if it does.
func (q *query) fit(t *tally, how How) (How, bool) {
	if t.met&q.needed != q.needed {
		return Partly, how == Partly
	}
	return max(Words, t.worst), true
}

// share gives how much of what is asked for is met, 0 to 1.
func (q query) share(t tally) float64 {
	met := 0
	for i, a := range q.asked {
		if t.met&(1<<i) != 0 {
			met += a.counts
		}
	}
	return float64(met) / float64(max(1, q.counts))
}

// Shares of a query.
const (
	half = 0.5
	most = 0.67
	all  = 1
)
