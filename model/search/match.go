package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"daqin/model"
)

// match is an entry or a passage that meets a query.
type match struct {
	number  uint32
	passage bool
	how     How
	share   float64 // of an entry met in part, how much of what is asked for it meets, 0 to 1
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

// reread is how many times the limit are looked at closely, for phrases, of what is best by its words alone.
const reread = 16

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
	best := top[match]{most: reread * limit, before: match.before}
	for _, n := range t.touched {
		m, ok := q.fit(t.of[n], how)
		if !ok {
			continue
		}
		m.number = n
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
	best := top[match]{most: reread * limit, before: match.before}
	for _, n := range t.touched {
		if m, ok := q.fit(t.of[n], how); ok && (m.how != Partly || q.share(t.of[n]) > half) {
			m.number, m.passage = n, true
			m.score = e.passageScore(q, m, t.of[n])
			best.offer(m)
		}
	}
	for i := range best.kept {
		best.kept[i].score += inOrder(e.passages.text(best.kept[i].number), q)
	}
	return best.sorted()
}

// fit gives how a tally meets a query, if it does.
func (q query) fit(t tally, how How) (match, bool) {
	m := match{how: max(Words, t.worst)}
	if t.met&q.needed != q.needed {
		m.how = Partly
		return m, how == Partly
	}
	return m, true
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
	all  = 1
)

// enough tells whether what meets a query in part is likely to be meant: half of it for a name, if that is spelt right,
// more for what is told; or all of an actor's name stands in the query. Of two words one is enough that is in the name of
// a person: chairman Mao.
func (e *Engine) enough(q query, m match, t tally) bool {
	entry := &e.entries[m.number]
	right := t.worst < Misspelt && entry.part == named
	if m.share > half || m.share == half && right {
		return true
	}
	if !right || entry.kind != Actor {
		return false
	}
	if t.worst < Respelt && e.titledPerson(q, entry) {
		return true
	}
	return bits.OnesCount16(t.met) > 1 && q.holds(entry.text)
}

// titledPerson tells whether a query is two words, one of which is in a person's name.
func (e *Engine) titledPerson(q query, n *entry) bool {
	return len(q.asked) == 2 && n.kind == Actor && n.part == named && e.index.Model.Actors[n.index].Kind == model.Person &&
		q.holdsAny(n.text)
}

// holds tells whether all words of a name are asked for.
func (q query) holds(name string) bool {
	for _, w := range words(name) {
		if !slices.ContainsFunc(q.asked, func(a asked) bool { return a.folded == w.folded }) {
			return false
		}
	}
	return true
}

// asWhole betters how a name matches when it is the query, or begins with it.
func (e *Engine) asWhole(q query, m match, t tally) How {
	name := &e.entries[m.number]
	if m.how != Words || name.part != named {
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

// entryScore ranks an entry: names by how they match, then by kind, then by how much of the name is matched and how
// well, and of whom the texts speak most. What leaves out a word that tells something ranks with what is only about it.
func (e *Engine) entryScore(q query, m match, t tally) float64 {
	n := &e.entries[m.number]
	quality := float64(t.sum) / q.weight
	if m.how == Partly {
		if n.part != named {
			quality -= 0.5
		}
		return [...]float64{Actor: 3, Section: 0, Event: 0, Sentence: 0, Date: 0}[n.kind] + 8*m.share + 2*quality + float64(n.weight)
	}
	mended := 0.0
	if m.how == Misspelt {
		mended = 3
	}
	switch n.part {
	case about:
		if n.kind == Actor && m.how == Words && q.telling&t.met == q.telling && e.calls(q, n) {
			return 45 + 2*quality + 0.5*float64(n.weight)
		}
		return [...]float64{Actor: 16, Event: 14, Section: 0, Sentence: 0, Date: 0}[n.kind] - mended + 2*quality + inOrder(n.text, q) + 0.5*float64(n.weight)
	case told:
		return 6.5 - mended + quality
	}
	how := [...]float64{Exact: 60, Prefix: 50, Words: 40, Initials: 30, Respelt: 37, Misspelt: 20, Partly: 0}[m.how]
	if t.met&q.telling != q.telling {
		how = 12
	}
	kind := [...]float64{Actor: 6, Section: 4, Event: 2, Sentence: 0, Date: 0}[n.kind]
	share := min(1, float64(len(q.compact))/float64(max(1, len(n.compact))))
	return how + kind + 2*quality + 0.5*share + 0.5*float64(n.weight)
}

// calls tells whether a query holds a word of an actor's name beside one of an office: Minister Wang.
func (e *Engine) calls(q query, n *entry) bool {
	office, name, _ := strings.Cut(n.text, between)
	return len(q.asked) > 1 && q.holdsAny(name) && q.holdsAny(office)
}

// holdsAny tells whether a word of a text is asked for that is no initial and holds others not only together.
func (q query) holdsAny(text string) bool {
	return slices.ContainsFunc(words(text), func(w word) bool {
		return utf8.RuneCountInString(w.folded) > 1 && !glue[w.folded] &&
			slices.ContainsFunc(q.asked, func(a asked) bool { return a.folded == w.folded })
	})
}

// titled gives how many of a query's words stand in a title, in some form, 0 to 1.
func (q query) titled(title string) float64 {
	there := words(title)
	n := 0.0
	for _, a := range q.asked {
		if slices.ContainsFunc(there, func(w word) bool {
			return strings.HasPrefix(w.folded, a.folded) || akin(a.folded, w.folded)
		}) {
			n++
		}
	}
	return n / float64(len(q.asked))
}

// passageScore ranks a passage: the better its words are met and the shorter it is.
func (e *Engine) passageScore(q query, m match, t tally) float64 {
	const usual = 200 // bytes of a sentence
	quality := float64(t.sum) / q.weight
	brevity := 1 / (1 + float64(e.passages.length[m.number])/usual)
	base := 7.0
	switch m.how {
	case Misspelt:
		base = 5
	case Partly:
		base = 1
	}
	return base + 3*quality + 0.5*brevity
}

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
