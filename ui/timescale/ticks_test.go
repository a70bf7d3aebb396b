package timescale

import (
	"fmt"
	"math"
	"testing"
)

// label measures labels as an axis writes them, seven pixels a letter.
func label(t Tick) float64 {
	year := fmt.Sprint(t.Year)
	month := "Mar"
	text := year
	switch {
	case t.Begins >= Year:
	case t.Begins >= Month:
		text = month
	default:
		text = fmt.Sprint(t.DayOfMonth)
	}
	if t.First && t.Begins < Year {
		text += " " + month + " " + year
	}
	return float64(7 * len(text))
}

// checkTicks fails unless the laws of ticks hold.
func checkTicks(t *testing.T, s Scale, gap float64, ticks []Tick, label func(Tick) float64) {
	t.Helper()
	labelled := 0
	free := math.Inf(-1)
	for i, tick := range ticks {
		if day := float64(tick.Day); day < s.From || day > s.Until || math.Abs(s.X(day)-tick.X) > 1e-6 {
			t.Errorf("%+v: tick %d lies at day %d, x %v", s, i, tick.Day, tick.X)
		}
		if i > 0 && tick.X < ticks[i-1].X+gap {
			t.Errorf("%+v: ticks %d and %d are only %v apart", s, i-1, i, tick.X-ticks[i-1].X)
		}
		if tick.First != (i == 0) || tick.Step != ticks[0].Step || tick.Begins < tick.Step.Unit {
			t.Errorf("%+v: tick %d is %+v", s, i, tick)
		}
		if y, m, d := civil(tick.Day); y != tick.Year || m != tick.Month || d != tick.DayOfMonth {
			t.Errorf("%+v: day %d is told as %d-%d-%d", s, tick.Day, tick.Year, tick.Month, tick.DayOfMonth)
		}
		if !tick.Labelled {
			continue
		}
		labelled++
		if width := label(tick); tick.LabelX < free || tick.LabelX < 0 || width <= s.Width && tick.LabelX+width > s.Width+1e-6 {
			t.Errorf("%+v: label %d stands at %v, free is from %v", s, i, tick.LabelX, free)
		}
		free = tick.LabelX + label(tick) + gap
	}
	if labelled == 0 {
		t.Errorf("%+v: %d ticks, none with a label", s, len(ticks))
	}
}

func TestTicksKeepTheirLaws(t *testing.T) {
	for _, r := range someRanges() {
		for _, width := range someWidths {
			for _, gap := range []float64{0, 4, 12, 50} {
				s := New(r, width)
				checkTicks(t, s, max(gap, 1), s.Ticks(gap, label), label)
			}
		}
	}
}

func TestTicksOfEveryZoom(t *testing.T) {
	mid := float64(dayOf(1989, 6) + 3)
	for _, c := range []struct {
		days float64
		want Step
	}{
		{8, Step{Day, 1}}, {30, Step{Day, 1}}, {120, Step{Week, 1}}, {500, Step{Month, 1}}, {2_500, Step{Quarter, 1}},
		{8_000, Step{Year, 1}}, {15_000, Step{Year, 2}}, {32_000, Step{Year, 5}}, {70_000, Step{Year, 5}},
		{150_000, Step{Decade, 2}}, {300_000, Step{Decade, 5}}, {800_000, Step{Decade, 5}}, {1_600_000, Step{Century, 2}}, {3_200_000, Step{Century, 5}},
		{10_000_000, Step{Millennium, 2}},
	} {
		s := New(Range{mid - c.days/2, mid + c.days/2}, 1000)
		ticks := s.Ticks(12, label)
		if ticks[0].Step != c.want {
			t.Errorf("%v days on 1000 pixels: steps of %v, want %v", c.days, ticks[0].Step, c.want)
		}
		if len(ticks) < 5 {
			t.Errorf("%v days on 1000 pixels: only %d ticks", c.days, len(ticks))
		}
	}
}

// Zooming out never shortens the step: an axis that does would flicker.
func TestStepsGrowWithTheRange(t *testing.T) {
	before := 0
	for days := 1.0; days < 1e9; days *= 1.07 {
		step := New(Range{0, days}, 1000).Ticks(12, label)[0].Step
		at := 0
		for steps[at] != step {
			at++
		}
		if at < before-1 { // one step back happens where a range begins just after a label, not more
			t.Errorf("%.0f days: steps of %v after steps of %v", days, step, steps[before])
		}
		before = at
	}
}

func TestMajorTicksBeginLongerUnits(t *testing.T) {
	ticks := New(Range{float64(dayOf(1988, 1)), float64(dayOf(1990, 1))}, 1000).Ticks(12, label)
	for _, tick := range ticks {
		if want := tick.Month == 1; tick.Major() != want {
			t.Errorf("%d-%d is major: %t, want %t", tick.Year, tick.Month, tick.Major(), want)
		}
	}
}

func FuzzTicks(f *testing.F) {
	f.Add(0.0, 1.0, 100.0, 10.0, 30.0)
	f.Add(-11_323.0, 20_820.0, 1440.0, 12.0, 28.0)
	f.Add(math.Inf(-1), math.Inf(1), math.NaN(), -1.0, 1e9)
	f.Fuzz(func(t *testing.T, from, until, width, gap, letters float64) {
		s := New(Range{from, until}, min(width, 20_000))
		label := func(Tick) float64 { return math.Abs(finite(letters)) }
		checkTicks(t, s, max(finite(gap), 1), s.Ticks(gap, label), label)
	})
}

func BenchmarkTicks(b *testing.B) {
	for _, c := range []struct {
		name string
		days float64
	}{{"month", 30}, {"century", 36_525}, {"allOfTime", 2 * Far}} {
		b.Run(c.name, func(b *testing.B) {
			s := New(Range{-c.days / 2, c.days / 2}, 1440)
			b.ReportAllocs()
			for b.Loop() {
				s.Ticks(12, func(Tick) float64 { return 28 })
			}
		})
	}
}
