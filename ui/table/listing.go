package table

import (
	"slices"

	"daqin/model"
	"daqin/ui/state"
)

// entry is an event in the table.
type entry struct {
	event    int // in Model.Events
	presence model.Presence
}

// listing is what a chosen span shows: each event that is or may be in it, but for those of hidden categories, which are
// counted.
type listing struct {
	entries                   []entry
	certain, possible, hidden int
}

// fill lists the events of a place, in the order of the model. What has no date is there while all of time is chosen.
func (l *listing) fill(x *model.Index, p state.Place) {
	*l = listing{entries: l.entries[:0]}
	if p.Span == x.Story {
		for i := range x.Model.Events {
			l.take(i, x, p)
		}
		return
	}
	for i := range x.Overlapping(p.Span) {
		l.take(i, x, p)
	}
}

func (l *listing) take(event int, x *model.Index, p state.Place) {
	e := &x.Model.Events[event]
	presence := x.Presence(e.When, p.Span)
	switch {
	case presence == model.Outside:
		return
	case p.Filters.HidesCategory(e.Category):
		l.hidden++
		return
	case presence == model.Certain:
		l.certain++
	default:
		l.possible++
	}
	l.entries = append(l.entries, entry{event, presence})
}

// row gives where an event stands in the table, -1 where it is not in it.
func (l *listing) row(event int) int {
	return slices.IndexFunc(l.entries, func(e entry) bool { return e.event == event })
}
