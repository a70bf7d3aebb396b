package timeline

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

// hint is what the hand that moves an end of the chosen span has met. The zero hint is that nothing is moved.
type hint struct {
	end part // left or right
	met timescale.Met
}

// edges are the days at which something begins or has ended.
type edges struct {
	known   bool
	filters state.Filters
	days    []int // ascending, each once
}

// update finds the edges of the events that the filters show; it does so anew only when these have changed.
func (e *edges) update(x *model.Index, filters state.Filters) {
	if e.known && e.filters == filters {
		return
	}
	*e = edges{known: true, filters: filters, days: e.days[:0]}
	for i := range x.Model.Events {
		event := &x.Model.Events[i]
		if filters.HidesCategory(event.Category) {
			continue
		}
		for _, part := range event.When.Parts() {
			first, last := part.Bounds()
			for _, day := range []int{int(first), int(last) + 1} {
				if int(x.Story.From) < day && day < int(x.Story.Until) {
					e.days = append(e.days, day)
				}
			}
		}
	}
	slices.Sort(e.days)
	e.days = slices.Compact(e.days)
}

// meet gives the day that a hand near a day of the slider meets: an end of an event or a round date, a whole day in any
// case; that alone while Ctrl is held.
func (t *Timeline) meet(at float64) (float64, timescale.Met) {
	const reach = 3 // Fyne's units: less than a hand can place
	met := timescale.Nothing
	if t.modifiers()&fyne.KeyModifierControl == 0 {
		t.edges.update(t.index, t.state.Filters)
		at, met = t.overview.scale.SnapEdges(at, reach, t.edges.days)
	}
	return math.Round(at), met
}

// lead chooses a span in passing, and shows what the end that moves has met at a day, if it came to stand there.
func (t *Timeline) lead(span model.Span, h hint, at float64) {
	end := span.From
	if h.end == right {
		end = span.Until
	}
	if day(at) != end {
		h.met = timescale.Nothing
	}
	was, changed := t.state.Span, t.hint != h
	t.hint = h
	if t.store.MoveTo(span); changed && t.state.Span == was {
		t.Refresh()
	}
}
