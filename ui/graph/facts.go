package graph

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
)

// saying is one sentence about an actor or a tie, what it tells of, and when by its words that was: one sentence may tell of
// several ties and times.
type saying struct {
	section model.SectionID
	start   int
	when    edtf.Date
	tie     int          // of Model.Ties, noTie in what tells of an event
	event   *model.Event // nil in what tells of a tie
}

// seen is what a span of time tells of an actor or a tie: how many sentences do so, each counted once, and the dates that it is
// first and last told of, zero where none of them is dated.
type seen struct {
	said        model.Weight
	first, last edtf.Date
}

// undated tells whether something is told and no date with it.
func (s seen) undated() bool { return s.said.Total() > 0 && s.first.IsZero() }

// facts are the sentences about each actor and each tie, gathered when they are first asked for.
type facts struct {
	index  *model.Index
	actors [][]saying // beside Model.Actors; nil before they were gathered
}

// gather sorts the sentences of each actor's events and ties by where they stand.
func (f *facts) gather() {
	m := f.index.Model
	numbers := make(map[model.TieID]int, len(m.Ties))
	for i := range m.Ties {
		numbers[m.Ties[i].ID] = i
	}
	f.actors = make([][]saying, len(m.Actors))
	for i := range m.Actors {
		id := m.Actors[i].ID
		var all []saying
		for _, e := range f.index.EventsOf(id) {
			for _, s := range e.Statements {
				all = append(all, saying{section: s.Evidence.Section, start: s.Evidence.Start, when: e.When, tie: noTie, event: e})
			}
		}
		for _, t := range f.index.TiesOf(id) {
			all = append(all, statements(t, numbers[t.ID])...)
		}
		f.actors[i] = inText(all)
	}
}

// statements are the sentences that say the tie of a number.
func statements(t *model.Tie, number int) (all []saying) {
	for _, s := range t.Statements {
		all = append(all, saying{section: s.Evidence.Section, start: s.Evidence.Start, when: s.When, tie: number})
	}
	return all
}

func inText(all []saying) []saying {
	slices.SortStableFunc(all, func(a, b saying) int {
		return cmp.Or(cmp.Compare(a.section, b.section), cmp.Compare(a.start, b.start))
	})
	return all
}

// actor tells what the span that tells of a node says of it, but for what filters put out of sight.
func (f *facts) actor(node int, s *sight) seen {
	if f.actors == nil {
		f.gather()
	}
	return f.in(f.actors[node], s.told(s.nodes[node]), s.heeds)
}

// tie tells what a span says of the tie of a number.
func (f *facts) tie(number int, in model.Span) seen {
	return f.in(inText(statements(&f.index.Model.Ties[number], number)), in, func(saying) bool { return true })
}

// heeds tells whether no filter puts out of sight what a sentence tells of.
func (s *sight) heeds(what saying) bool {
	switch {
	case !s.filters.Any():
		return true
	case what.event != nil:
		return !s.filters.HidesCategory(what.event.Category)
	}
	pair, drawn := s.chart.pairOf[s.chart.index.Model.Ties[what.tie].ID]
	return (!drawn || !s.pairs[pair].hidden) && (s.off == nil || !s.off[what.tie])
}

// in counts the wanted of sentences that are in the order of the text, each once and as present as it is for any of what it tells
// of, and finds the first and the last date.
func (f *facts) in(all []saying, in model.Span, wanted func(saying) bool) (out seen) {
	from, until := edtf.MaxDay, edtf.MinDay
	for i, best := 0, model.Outside; i < len(all); i++ {
		s := all[i]
		if i == 0 || all[i-1].section != s.section || all[i-1].start != s.start {
			best = model.Outside
		}
		present := f.index.Presence(s.when, in)
		if present == model.Outside || !wanted(s) {
			continue
		}
		out.said = counted(out.said, best, present)
		best = max(best, present)
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

// counted counts a sentence that was as present as that and now is found to be so.
func counted(w model.Weight, was, is model.Presence) model.Weight {
	switch {
	case is <= was:
	case is == model.Possible:
		w.Possible++
	case was == model.Possible:
		w.Possible, w.Certain = w.Possible-1, w.Certain+1
	default:
		w.Certain++
	}
	return w
}
