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
	Possible          // its bounds only overlap the span
	Certain           // all that it may be lies in the span
)

// Presence is the one rule by which all views filter by time: a date is certainly in the chosen span when
// its bounds lie in it, possibly when they only overlap it. The parts of a set "all of" each count for
// themselves. While the whole story is chosen nothing is filtered; otherwise what has no date is outside.
func (x *Index) Presence(d edtf.Date, chosen Span) Presence {
	if chosen == x.Story {
		return Certain
	}
	best, worst := Outside, Certain
	for _, part := range d.Parts() {
		p := x.partPresence(part, chosen)
		best, worst = max(best, p), min(worst, p)
	}
	if d.Set() == edtf.OneOf && best == Certain && worst != Certain {
		return Possible
	}
	return best
}

func (x *Index) partPresence(part edtf.Part, chosen Span) Presence {
	bounds := x.clip(part.Bounds())
	switch {
	case chosen.From <= bounds.From && bounds.Until <= chosen.Until:
		return Certain
	case bounds.From < chosen.Until && chosen.From < bounds.Until:
		return Possible
	}
	return Outside
}

// Bounds gives the stretch of the story in which the date lies: an open end reaches to the story's own.
// No date gives the whole story.
func (x *Index) Bounds(d edtf.Date) Span {
	if d.IsZero() || len(d.Parts()) == 0 {
		return x.Story
	}
	return x.clip(d.Bounds())
}

func (x *Index) clip(earliest, latest edtf.Day) Span {
	s := Span{max(earliest, x.Story.From), x.Story.Until}
	if latest < x.Story.Until {
		s.Until = latest + 1
	}
	return s
}
