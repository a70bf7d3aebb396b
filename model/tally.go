package model

import (
	"iter"

	"daqin/model/edtf"
)

// Tally counts how many of some events lie in a span, without looking at each, as the reader's contents do for each section
// and each span. It judges as Presence does. It is never changed once made.
//
// An event with one stretch of time takes O(log n), or O(log² n) where it has to lie wholly within the span; the few
// whose date is a set of several stretches are judged one by one, if they touch the span.
type Tally struct {
	index   *Index
	n       int
	points  runs  // bounds of events that are certain once their bounds lie within a span
	lasting edges // bounds of those that lasted
	cores   edges // the days on which those certainly lasted: certain once a span touches them
	sets    []*Event
	setDays *calendar // of sets
}

// Tally counts the events given.
func (x *Index) Tally(events iter.Seq[*Event]) *Tally {
	t := &Tally{index: x}
	var points, lasting, cores []Span
	for e := range events {
		t.n++
		switch parts := e.When.Parts(); {
		case len(parts) > 1:
			t.sets = append(t.sets, e)
		case len(parts) == 1:
			bounds := x.Clip(parts[0].Bounds())
			core := x.core(parts[0])
			if parts[0].Interval && e.When.Set() != edtf.OneOf && core.From < core.Until {
				lasting, cores = append(lasting, bounds), append(cores, core)
			} else {
				points = append(points, bounds)
			}
		}
	}
	t.points, t.lasting, t.cores = newRuns(points), newEdges(lasting), newEdges(cores)
	t.setDays = x.newCalendar(len(t.sets), func(i int) edtf.Date { return t.sets[i].When })
	return t
}

// Len gives how many events there are in all.
func (t *Tally) Len() int { return t.n }

// In counts the events that are certainly in the span, and those that only may be.
func (t *Tally) In(s Span) (certain, possible int) {
	switch {
	case s == t.index.Story:
		return t.n, 0
	case s.Until <= s.From:
		return 0, 0
	}
	certain = t.points.within(s) + t.cores.overlapping(s)
	possible = t.points.overlapping(s) + t.lasting.overlapping(s) - certain
	for i := range t.setDays.overlapping(s) {
		if t.index.Presence(t.sets[i].When, s) == Certain {
			certain++
		} else {
			possible++
		}
	}
	return certain, possible
}
