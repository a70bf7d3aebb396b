package graph

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
)

// saying is one sentence about an actor or a tie, and when by its words that was: one sentence may tell of several times.
type saying struct {
	section model.SectionID
	start   int
	when    edtf.Date
}

// seen is what a span of time tells of an actor or a tie: in how many sentences, and the dates that it is first and last told of,
// zero where none of them is dated.
type seen struct {
	sentences   int
	first, last edtf.Date
}

// facts are the sentences about each actor and each tie, gathered when they are first asked for.
type facts struct {
	index  *model.Index
	actors [][]saying // beside Model.Actors; nil before they were gathered
}

// gather sorts the sentences of each actor's events and ties by where they stand.
func (f *facts) gather() {
	m := f.index.Model
	f.actors = make([][]saying, len(m.Actors))
	for i := range m.Actors {
		id := m.Actors[i].ID
		var all []saying
		for _, e := range f.index.EventsOf(id) {
			for _, s := range e.Statements {
				all = append(all, saying{s.Evidence.Section, s.Evidence.Start, e.When})
			}
		}
		for _, t := range f.index.TiesOf(id) {
			all = append(all, statements(t)...)
		}
		f.actors[i] = inText(all)
	}
}

// statements are the sentences that say a tie.
func statements(t *model.Tie) (all []saying) {
	for _, s := range t.Statements {
		all = append(all, saying{s.Evidence.Section, s.Evidence.Start, s.When})
	}
	return all
}

func inText(all []saying) []saying {
	slices.SortStableFunc(all, func(a, b saying) int {
		return cmp.Or(cmp.Compare(a.section, b.section), cmp.Compare(a.start, b.start))
	})
	return all
}

// actor tells what a span says of the actor at a place in the model.
func (f *facts) actor(i int, in model.Span) seen {
	if f.actors == nil {
		f.gather()
	}
	return f.in(f.actors[i], in)
}

// tie tells what a span says of a tie.
func (f *facts) tie(t *model.Tie, in model.Span) seen { return f.in(inText(statements(t)), in) }

// in counts sentences that are in the order of the text, each once, and finds the first and the last date.
func (f *facts) in(all []saying, in model.Span) (out seen) {
	from, until, last := edtf.MaxDay, edtf.MinDay, -1
	for i, s := range all {
		if f.index.Presence(s.when, in) == model.Outside {
			continue
		}
		if last < 0 || all[last].section != s.section || all[last].start != s.start {
			out.sentences++
		}
		last = i
		if s.when.IsZero() {
			continue
		}
		if at := f.index.Bounds(s.when); at.From < from || out.first.IsZero() {
			from, out.first = at.From, s.when
		}
		if at := f.index.Bounds(s.when); at.Until > until || out.last.IsZero() {
			until, out.last = at.Until, s.when
		}
	}
	return out
}
