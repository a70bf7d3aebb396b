package search

import (
	"context"
	"slices"
	"sync"

	"daqin/model"
)

// Engine finds things of one model. It is never changed once made and may be used by many goroutines.
type Engine struct {
	index      *model.Index
	entries    []entry
	passages   passages
	vocabulary *vocabulary

	entryTallies, passageTallies sync.Pool // of *tallies
}

// New reads all names and texts of a model.
func New(x *model.Index) *Engine {
	e, _ := Build(context.Background(), x, nil) // ends with an error only when it is cancelled
	return e
}

// Find gives what a query means, the best first, at most limit hits. The same query gives the same hits.
// A query that is misspelt, or of which only most can be found, is only understood so where it fits nothing as it is.
func (e *Engine) Find(typed string, limit int) []Hit {
	typed = legible(typed)
	if limit <= 0 {
		return nil
	}
	hits := e.dated(typed, limit)
	there := map[model.EventID]bool{}
	for _, h := range hits {
		there[h.Event] = true
	}
	q := e.read(typed)
	for _, m := range e.meet(q, len(hits) > 0, limit) {
		if h := e.hit(m, q); h.Kind != Event || !there[h.Event] {
			hits = append(hits, h)
		}
	}
	return hits[:min(limit, len(hits))]
}

// meet gives the matches of a query in the best way in which there are any.
func (e *Engine) meet(q query, dated bool, limit int) []match {
	if len(q.asked) == 0 {
		return nil
	}
	found := e.matches(q, Words, limit)
	if dated || len(found) > 0 && e.tells(found[0]) {
		return found
	}
	if len(found) > 0 { // all words stand in some sentence; but who is Zhai Jun asks for him
		return append(e.meantBesides(q, limit), found...)
	}
	// A sentence that holds words a letter away from each of the query's is less likely meant than the name of which
	// one word is given right.
	if found = e.matches(q, Misspelt, limit); len(found) > 0 && e.tells(found[0]) {
		return found
	}
	return e.matches(q, Partly, limit)
}

// tells tells whether a match is by a name or by what is about a thing, not by what sentences happen to hold.
func (e *Engine) tells(m match) bool { return !m.passage && e.entries[m.number].part != told }

// meantBesides gives the actors whose names hold all words of a query but those that are short or common, and of two
// words the person of whose name one is: General Tlass.
func (e *Engine) meantBesides(q query, limit int) []match {
	how := Respelt
	if len(q.asked) > 1 && q.unknown {
		how = Misspelt
	}
	const aboveTexts = 12 // more than a sentence or what is told of an event can score
	found := e.entryMatches(q, e.allAlternatives(q, how), Partly, limit)
	for i := range found {
		found[i].score += aboveTexts
	}
	return slices.DeleteFunc(found, func(m match) bool {
		n := &e.entries[m.number]
		return n.kind != Actor || n.part != named || m.share < 1 && !e.titledPerson(q, n)
	})
}
