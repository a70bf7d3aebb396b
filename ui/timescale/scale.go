package timescale

import "math"

// Far is the greatest day, and its negative the smallest, that a scale shows.
const Far = 1 << 31

// MinDays is the shortest range that can be shown.
const MinDays = 1

// Range is a stretch of time, days [From, Until).
type Range struct{ From, Until float64 }

// Days gives the range's length.
func (r Range) Days() float64 { return r.Until - r.From }

// Pan moves the range later by some days, a negative number earlier.
func (r Range) Pan(days float64) Range { return Range{r.From + days, r.Until + days} }

// Zoom makes the range longer by the factor, shorter when that is below 1. The day that it is about stays at the same
// share of the range.
func (r Range) Zoom(about, factor float64) Range {
	return Range{about - (about-r.From)*factor, about + (r.Until-about)*factor}
}

// Within gives the nearest range of the same length that lies in whole: at least MinDays long, at most the whole.
func (r Range) Within(whole Range) Range {
	r, whole = r.sound(), whole.sound()
	switch length := r.Days(); {
	case length >= whole.Days():
		return whole
	case r.From < whole.From:
		return Range{whole.From, whole.From + length}
	case r.Until > whole.Until:
		return Range{whole.Until - length, whole.Until}
	}
	return r
}

// sound gives a range of finite days in order, at least MinDays long about the same middle.
func (r Range) sound() Range {
	r.From, r.Until = finite(r.From), finite(r.Until)
	if r.From > r.Until {
		r.From, r.Until = r.Until, r.From
	}
	if lack := MinDays - r.Days(); lack > 0 {
		r.From, r.Until = r.From-lack/2, r.Until+lack/2
	}
	switch {
	case r.From < -Far:
		return Range{-Far, max(r.Until, -Far+MinDays)}
	case r.Until > Far:
		return Range{min(r.From, Far-MinDays), Far}
	}
	return r
}

func finite(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return min(max(v, -Far), Far)
}

// Scale puts a range on a line of pixels.
type Scale struct {
	Range
	Width float64 // of the line, at least 1
}

// New gives the scale of a range over a width in pixels. A range that is empty, backwards or not finite is mended, so
// that every scale can be used.
func New(r Range, width float64) Scale {
	if math.IsInf(width, 0) {
		width = 0
	}
	return Scale{r.sound(), max(finite(width), 1)}
}

// PerDay gives the width of a day in pixels.
func (s Scale) PerDay() float64 { return s.Width / s.Days() }

// X gives where a day stands, outside 0 to Width for one outside the range.
func (s Scale) X(day float64) float64 { return (day - s.From) * s.PerDay() }

// Day gives the day that stands at x.
func (s Scale) Day(x float64) float64 { return s.From + x/s.PerDay() }
