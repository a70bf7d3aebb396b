package timeline

import (
	"math"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/timescale"
)

// These are the spans that hands and keys ask for. Days come as float64 from the scale; each result lies in the story
// or is brought there by the store, and holds at least a day.

func day(at float64) edtf.Day { return edtf.Day(math.Round(at)) }

// withLeft moves a span's first day, not beyond its last one nor out of the story.
func withLeft(s model.Span, at float64, story model.Span) model.Span {
	s.From = min(max(day(at), story.From), s.Until-1)
	return s
}

// withRight moves a span's end, not before its first day nor out of the story.
func withRight(s model.Span, at float64, story model.Span) model.Span {
	s.Until = max(min(day(at), story.Until), s.From+1)
	return s
}

// between gives the span between two days of the story, whichever comes first.
func between(a, b float64, story model.Span) model.Span {
	a, b = min(a, b), max(a, b)
	s := withRight(model.Span{From: day(a), Until: day(a) + 1}, b, story)
	return withLeft(s, a, story)
}

// moved gives a span of the same length that begins elsewhere in the story. One of whole months stays of as many
// months where it begins with a month again, so that ten years stay ten years.
func moved(s model.Span, at float64, story model.Span) model.Span {
	from := max(day(at), story.From)
	months, whole := monthsOf(s)
	y, m, d := from.Civil()
	to := model.Span{From: from, Until: from + s.Until - s.From}
	if whole && d == 1 {
		to.Until = edtf.DayOf(y, m+months, 1)
	}
	if to.Until <= story.Until {
		return to
	}
	y, m, d = story.Until.Civil()
	to = model.Span{From: story.Until - (s.Until - s.From), Until: story.Until}
	if whole && d == 1 {
		to.From = edtf.DayOf(y, m-months, 1)
	}
	return to
}

// monthsOf counts the months of a span, and tells whether it is of whole months.
func monthsOf(s model.Span) (int, bool) {
	y1, m1, d1 := s.From.Civil()
	y2, m2, d2 := s.Until.Civil()
	return 12*(y2-y1) + m2 - m1, d1 == 1 && d2 == 1
}

// stride is how far a key moves an end of the span.
type stride struct{ months, days int }

var (
	aDay = stride{days: 1}
	// ladder lists the strides from the shortest to the longest.
	ladder = []stride{aDay, {days: 7}, {months: 1}, {months: 12}, {months: 120}, {months: 1200}, {months: 12000}, {months: 120000}}
)

// strides gives the stride of the arrow keys for a story, and the next longer one. It is the longest of which the story
// holds at least forty, so that a hand comes through it in some tens of steps: a year in a century, a day in eight weeks, a
// decade in three thousand years.
func strides(story model.Span) (step, longer stride) {
	const least, perMonth = 40, 30.4
	at := 0
	for at+2 < len(ladder) && least*(perMonth*float64(ladder[at+1].months)+float64(ladder[at+1].days)) <= float64(story.Days()) {
		at++
	}
	return ladder[at], ladder[at+1]
}

// next gives the beginning of a stride that comes first after a day (+1) or before it (-1), so that whoever has left the round
// dates comes back to them.
func (s stride) next(at edtf.Day, towards int) edtf.Day {
	if towards < 0 {
		return s.floor(at - 1)
	}
	at = s.floor(at)
	year, month, _ := at.Civil()
	switch n := s.months / 12; {
	case s.days > 0:
		return at + edtf.Day(s.days)
	case n == 0:
		return edtf.DayOf(year, month+s.months, 1)
	case year == 1:
		return edtf.DayOf(max(n, 2), 1, 1)
	case year < 1 && year+n > 1:
		return edtf.DayOf(1, 1, 1)
	default:
		return edtf.DayOf(year+n, 1, 1)
	}
}

// floor gives the last beginning of a stride at or before a day: a Monday, the first of a month or of a year that is round as it
// is written, before the common era too: 20 BCE, 10 BCE, 1, 10, 20, which are the years -19, -9, 1, 10, 20.
func (s stride) floor(at edtf.Day) edtf.Day {
	const monday = 4 // the first one after 1970-01-01
	year, month, _ := at.Civil()
	switch n := s.months / 12; {
	case s.days > 1:
		return at - edtf.Day(remainder(int(at)-monday, s.days))
	case s.days > 0:
		return at
	case n == 0:
		return edtf.DayOf(year, month, 1)
	case year < 1:
		return edtf.DayOf(year-remainder(year-1, n), 1, 1)
	default:
		return edtf.DayOf(max(year-year%n, 1), 1, 1)
	}
}

// strideOf gives the stride between whose beginnings the ends of a span that a hand chose roughly are to lie, so that no more is
// said of them than was meant: years from ten of them on, months from a year on, else days.
func strideOf(s model.Span) stride {
	const year = 366 // days
	switch days := s.Days(); {
	case days > 10*year:
		return stride{months: 12}
	case days > year:
		return stride{months: 1}
	}
	return aDay
}

// nearest gives the beginning of a stride that is nearest to a day.
func (s stride) nearest(at edtf.Day) edtf.Day {
	before := s.floor(at)
	if after := s.next(at, 1); after-at < at-before {
		return after
	}
	return before
}

// rounded gives a span between round dates, but where it ends with the story.
func rounded(s, story model.Span) model.Span {
	by := strideOf(s)
	if s.From > story.From {
		s.From = max(by.nearest(s.From), story.From)
	}
	if s.Until < story.Until {
		s.Until = min(by.nearest(s.Until), story.Until)
	}
	return s
}

// widened gives the least span between round dates that holds another.
func widened(s, story model.Span) model.Span {
	by := strideOf(s)
	if s.Until < story.Until {
		s.Until = min(by.next(s.Until-1, 1), story.Until)
	}
	s.From = max(by.floor(s.From), story.From)
	return s
}

// remainder gives what is left of a division that rounds down.
func remainder(a, by int) int { return ((a % by) + by) % by }

// zoomed gives a scale's span made longer by a factor about a day: between round dates where the factor is a step's, of a
// wheel's notch or a key, else, as on a pad, with its ends at round dates where such are near. It is at least a day longer or
// shorter, if the story and the day as the shortest span allow.
func zoomed(of timescale.Scale, story model.Span, about, factor float64) model.Span {
	const (
		reach = 2   // pixels by which an end may give way to a round date
		step  = 0.1 // by how much at least a step makes a span longer or shorter
	)
	whole := timescale.Range{From: float64(story.From), Until: float64(story.Until)}
	r := of.Range.Zoom(about, factor).Within(whole)
	s := timescale.New(r, of.Width)
	span := between(math.Round(s.Snap(r.From, reach)), math.Round(s.Snap(r.Until, reach)), story)
	old := model.Span{From: day(of.From), Until: day(of.Until)}
	if rough := rounded(span, story); math.Abs(factor-1) >= step && (rough.Days() > old.Days()) == (factor > 1) && rough.Days() != old.Days() {
		return rough
	}
	switch {
	case factor > 1 && span.Days() <= old.Days():
		return between(of.From-1, of.Until+1, story)
	case factor < 1 && span.Days() >= old.Days():
		if about-of.From < of.Until-about {
			return withRight(old, of.Until-1, story)
		}
		return withLeft(old, of.From+1, story)
	}
	return span
}
