package reader

import (
	"slices"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
)

// tally counts what the chosen span holds of each section and each actor, and keeps up with it as it moves: how an event
// shows can change only where an end of the span passes over its date's bounds, so no others are looked at.
//
//	bounds        ├──┤  ├────────────┤      ├─────┤
//	the span was     [===========)
//	and is                [===========)
//	passed over      └────┘      └────┘               the first two have to be asked anew, the third has not
type tally struct {
	index   *model.Index
	span    model.Span
	filters state.Filters
	seen    []model.Presence                 // beside Model.Events
	told    [][]*count                       // in which sections, each once; beside Model.Events
	in      map[model.SectionID]*count       // of events that are not put out of sight
	of      map[model.ActorID]*count         // of all events
	present map[model.ActorID]model.Presence // as far as it was asked for since the span moved
}

// count is how many events are certainly in the chosen span, and how many may be.
type count struct{ certain, possible int }

// add counts one event more, or with -1 one less.
func (c *count) add(p model.Presence, n int) {
	switch p {
	case model.Certain:
		c.certain += n
	case model.Possible:
		c.possible += n
	}
}

// presence is the best of what was counted.
func (c *count) presence() model.Presence {
	switch {
	case c.certain > 0:
		return model.Certain
	case c.possible > 0:
		return model.Possible
	}
	return model.Outside
}

// newTally counts what the place's span holds.
func newTally(x *model.Index, at state.Place) *tally {
	t := &tally{
		index: x, span: at.Span, filters: at.Filters,
		seen: make([]model.Presence, len(x.Model.Events)), told: make([][]*count, len(x.Model.Events)),
		in: map[model.SectionID]*count{}, of: map[model.ActorID]*count{}, present: map[model.ActorID]model.Presence{},
	}
	for i := range x.Model.Sections {
		t.in[x.Model.Sections[i].ID] = &count{}
	}
	for i := range x.Model.Actors {
		t.of[x.Model.Actors[i].ID] = &count{}
	}
	for i := range x.Model.Events {
		t.told[i] = t.sectionsOf(&x.Model.Events[i])
		t.look(i)
	}
	return t
}

// sectionsOf gives the counts of the sections that tell an event.
func (t *tally) sectionsOf(e *model.Event) []*count {
	all := make([]*count, 0, 1)
	for i := range e.Statements {
		if c := t.in[e.Statements[i].Evidence.Section]; c != nil && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// move follows the chosen span. To and from all of time everything is looked at, since there nothing is filtered.
func (t *tally) move(to model.Span) {
	from := t.span
	if from == to {
		return
	}
	t.span = to
	clear(t.present)
	if from == t.index.Story || to == t.index.Story {
		for i := range t.seen {
			t.look(i)
		}
		return
	}
	for _, passed := range []model.Span{between(from.From, to.From), between(from.Until, to.Until)} {
		for i := range t.index.Overlapping(passed) {
			t.look(i)
		}
	}
}

// between gives the days that lie at an end of a span as it moves, and between where it was and is.
func between(a, b edtf.Day) model.Span { return model.Span{From: min(a, b) - 1, Until: max(a, b) + 1} }

// look counts an event as it shows now.
func (t *tally) look(i int) {
	e := &t.index.Model.Events[i]
	was, is := t.seen[i], t.index.Presence(e.When, t.span)
	if was == is {
		return
	}
	t.seen[i] = is
	for _, id := range e.Actors {
		if c := t.of[id]; c != nil {
			c.add(was, -1)
			c.add(is, 1)
		}
	}
	if !t.filters.HidesCategory(e.Category) {
		t.recount(i, was, -1)
		t.recount(i, is, 1)
	}
}

// recount counts an event, shown so, in the sections that tell it.
func (t *tally) recount(i int, p model.Presence, n int) {
	for _, c := range t.told[i] {
		c.add(p, n)
	}
}

// filter follows what is put out of sight.
func (t *tally) filter(to state.Filters) {
	from := t.filters
	t.filters = to
	for i := range t.seen {
		c := t.index.Model.Events[i].Category
		switch hid, hides := from.HidesCategory(c), to.HidesCategory(c); {
		case hides && !hid:
			t.recount(i, t.seen[i], -1)
		case hid && !hides:
			t.recount(i, t.seen[i], 1)
		}
	}
}

// actor tells how an actor shows: as the best of its events and ties does.
func (t *tally) actor(id model.ActorID) model.Presence {
	if t.span == t.index.Story {
		return model.Certain
	}
	best, known := t.present[id]
	if known || t.of[id] == nil {
		return best
	}
	best = t.of[id].presence()
	for _, tie := range t.index.TiesOf(id) {
		if best == model.Certain {
			break
		}
		best = max(best, t.index.TieWeight(tie, t.span).Presence())
	}
	t.present[id] = best
	return best
}
