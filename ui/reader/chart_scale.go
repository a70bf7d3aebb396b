package reader

import (
	"math"

	"daqin/model"
)

// scale turns numbers into shares of a length. It begins at zero, or below where there are numbers below. Percent within 0 and
// 100 reach to the whole, so that one sees how much of it they are.
type scale struct {
	from, until float64
	whole       bool      // it is of percent, and ends at 100
	ticks       []float64 // round numbers, from the least on
}

// ticksMost is how many steps a scale has at most; it has one at least.
const ticksMost = 5

// newScale gives the scale of a chart.
func newScale(c model.Chart) scale {
	var s scale
	s.from, s.until = c.Reach()
	if s.whole = c.Unit == "percent" && s.from == 0 && s.until <= 100; s.whole {
		s.until = 100
	}
	if s.until <= s.from {
		s.until = s.from + 1
	}
	step := niceStep((s.until - s.from) / ticksMost)
	for i := math.Ceil(s.from / step); i*step <= s.until*(1+1e-9); i++ {
		s.ticks = append(s.ticks, i*step+0) // no -0
	}
	return s
}

// niceStep gives the least of 1, 2 and 5 times a power of ten that is no less than a number above 0.
func niceStep(least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, n := range []float64{1, 2, 5} {
		if step := n * power; step >= least*(1-1e-9) {
			return step
		}
	}
	return 10 * power
}

// share gives where a number stands, 0 at the scale's beginning and 1 at its end.
func (s scale) share(v float64) float32 {
	return float32(min(max((v-s.from)/(s.until-s.from), 0), 1))
}

// shade is a stretch of a bar with how much of its ink is missing there.
type shade struct {
	from, until float64 // numbers of the scale
	thin        float32
	fades       bool // from all of its ink to none
}

// How much of its ink a range misses between its ends, and how far a vague end is drawn out, as a share of the scale.
const (
	rangeThin = 0.62
	vagueness = 0.035
)

// shades gives the stretches of a figure's bar. A number that is told exactly ends sharply. Where it is "about" so much the
// end fades in and out around it; where it is "nearly" or "under" so much it fades away before it, "over" so much, beyond
// it. How far it fades says nothing: no text tells how vague it is. A range is full up to its lower number.
func (s scale) shades(f *model.Figure) []shade {
	zero := min(max(0, s.from), s.until)
	end, about := f.Value, f.About
	if f.Ranges() {
		return []shade{{from: min(zero, f.Value), until: max(zero, f.Value)}, {from: f.Value, until: f.High, thin: rangeThin}}
	}
	by := vagueness * (s.until - s.from)
	from, until := end-by, end+by
	switch {
	case about == model.Exactly, end < zero: // below zero a number is drawn as if it were told exactly; its words tell how
		return []shade{{from: min(zero, end), until: max(zero, end)}}
	case about == model.Nearly, about == model.Under:
		from, until = end-2*by, end
	case about == model.Over:
		from, until = end, end+2*by
	}
	from = max(from, zero)
	return []shade{{from: zero, until: from}, {from: from, until: until, fades: true}}
}
