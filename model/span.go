package model

import "daqin/model/edtf"

// Span is a stretch of time, days [From, Until), as it is chosen on the timeline.
type Span struct {
	From, Until edtf.Day
}

// Days gives how many days the span holds.
func (s Span) Days() int { return int(s.Until - s.From) }

// Contains tells whether the day lies in the span.
func (s Span) Contains(d edtf.Day) bool { return s.From <= d && d < s.Until }

// Within gives the nearest span of the same width that lies in whole; one wider than whole becomes whole,
// and one of less than a day becomes a day.
func (s Span) Within(whole Span) Span {
	if s.Until < s.From {
		s.From, s.Until = s.Until, s.From
	}
	if s.Until == s.From {
		s.Until++
	}
	if s.Days() >= whole.Days() {
		return whole
	}
	if s.From < whole.From {
		return Span{whole.From, whole.From + edtf.Day(s.Days())}
	}
	if s.Until > whole.Until {
		return Span{whole.Until - edtf.Day(s.Days()), whole.Until}
	}
	return s
}

// Presence tells whether a dated thing lies in a span of time.
type Presence uint8

const (
	Outside  Presence = iota
	Possible          // by its bounds it may be in the span
	Certain           // whenever it was, it was in the span
)

// Presence is the one rule by which all views filter by time.
//
// A date is certainly in the chosen span when all that it may be lies in it, and possibly when its bounds only overlap
// the span. What lasted (an interval, a/b) is also certainly in each span that touches the days from its latest
// possible start to its earliest possible end: 2011/2023 is in 2015, while [2011..2023], at some time within, only may
// be. The parts of a set "all of" each count for themselves. While the whole story is chosen nothing is filtered;
// otherwise what has no date is outside.
func (x *Index) Presence(d edtf.Date, chosen Span) Presence {
	if chosen == x.Story {
		return Certain
	}
	best, worst := Outside, Certain
	for _, part := range d.Parts() {
		p := x.partPresence(part, chosen, d.Set() != edtf.OneOf)
		best, worst = max(best, p), min(worst, p)
	}
	if d.Set() == edtf.OneOf && best == Certain && worst != Certain {
		return Possible
	}
	return best
}

// partPresence judges one stretch; one that lasted is there on all the days between its ends.
func (x *Index) partPresence(part edtf.Part, chosen Span, lasted bool) Presence {
	bounds := x.Clip(part.Bounds())
	switch {
	case !bounds.overlaps(chosen):
		return Outside
	case chosen.From <= bounds.From && bounds.Until <= chosen.Until:
		return Certain
	case lasted && part.Interval && x.core(part).overlaps(chosen):
		return Certain
	}
	return Possible
}

// core gives the days on which an interval certainly lasted, empty where it has an end that nobody knows or that is
// only about then.
func (x *Index) core(part edtf.Part) Span {
	for _, end := range []edtf.Point{part.Start, part.End} {
		if end.Approximate || end.Uncertain || end.Precision == edtf.Unknown && !end.Open {
			return Span{}
		}
	}
	return x.Clip(part.Start.Latest, part.End.Earliest)
}

// overlaps tells whether the spans share a day.
func (s Span) overlaps(t Span) bool { return max(s.From, t.From) < min(s.Until, t.Until) }

// Bounds gives the stretch of the story in which the date lies: an open end reaches to the story's own.
// No date gives the whole story; one outside the story gives a span that ends no later than it starts.
func (x *Index) Bounds(d edtf.Date) Span {
	if d.IsZero() || len(d.Parts()) == 0 {
		return x.Story
	}
	return x.Clip(d.Bounds())
}

// Clip cuts the days from earliest to latest to the story; of days outside it nothing is left. What lies before or after all days that can be
// counted is on its first or its last.
func (x *Index) Clip(earliest, latest edtf.Day) Span {
	if earliest == edtf.MaxDay {
		earliest = x.Story.Until - 1
	}
	if latest == edtf.MinDay {
		latest = x.Story.From
	}
	return Span{max(earliest, x.Story.From), min(latest, x.Story.Until-1) + 1}
}
