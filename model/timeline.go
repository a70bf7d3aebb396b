package model

import "iter"

// Overlapping gives the events whose dates' bounds share a day with the span, by their place in Model.Events, each once
// and in that order. What has no date is never among them.
func (x *Index) Overlapping(s Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range x.Model.Events {
			e := &x.Model.Events[i]
			if !e.When.IsZero() && x.Bounds(e.When).overlaps(s) && !yield(i) {
				return
			}
		}
	}
}

// Silences lists the stretches of the story in which the sources tell of nothing that happened, began or ended, longest
// possible ones, by time. Something may have lasted all through one. What lies before the first of all events and after
// the last is not silence but outside the material: Material.
func (x *Index) Silences() []Span { return nil }

// Material gives the stretch from the first day to the last that any dated event may be on.
func (x *Index) Material() Span { return x.Story }
