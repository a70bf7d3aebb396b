package search

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"daqin/model"
)

// enough tells whether an entry that meets a query in part is likely to be meant: half of it for a name, more for what is
// told; or all of an actor's name stands in the query. Of two words one is enough that is in the name of a person: chairman
// Mao. Where a word must be misspelt besides, only actors' names are meant, and most of the query must be met.
func (e *Engine) enough(q query, m match, t tally) bool {
	entry := &e.entries[m.number]
	if t.worst >= Misspelt {
		return m.share > most && entry.part == named && entry.kind == Actor
	}
	if m.share > half || m.share == half && entry.part == named || e.titledPerson(q, entry) {
		return true
	}
	return entry.kind == Actor && entry.part == named && bits.OnesCount16(t.met) > 1 && q.holds(entry.text)
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

// passageScore ranks a passage: the better its words are met, from 1 down, and the shorter it is in bytes.
func passageScore(how How, quality float64, length uint16) float64 {
	const usual = 200 // bytes of a sentence
	base := 7.0
	switch how {
	case Misspelt:
		base = 5
	case Partly:
		base = 1
	}
	return base + 3*quality + 0.5*usual/(usual+float64(length))
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
