package timescale

import (
	"fmt"
	"math"
	"math/rand/v2"
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
	widest, farthest := 0.0, 0.0
	for i, tick := range ticks {
		if day := float64(tick.Day); day < s.From || day > s.Until || math.Abs(s.X(day)-tick.X) > 1e-6 {
			t.Errorf("%+v: tick %d lies at day %d, x %v", s, i, tick.Day, tick.X)
		}
		if i > 0 && tick.X < ticks[i-1].X+gap {
			t.Errorf("%+v: ticks %d and %d are only %v apart", s, i-1, i, tick.X-ticks[i-1].X)
		}
		if tick.First != (tick.Labelled && labelled == 0) || tick.Step != ticks[0].Step || tick.Begins < tick.Step.Unit {
			t.Errorf("%+v: tick %d is %+v", s, i, tick)
		}
		if i > 0 {
			farthest = max(farthest, tick.X-ticks[i-1].X)
		}
		widest = max(widest, label(tick))
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
		return
	}
	checkDensity(t, s, ticks, farthest, widest+gap)
}

// checkDensity fails unless ticks stand no farther apart than what their step, at most seven times the one before, and
// the room that a label needs make them.
func checkDensity(t *testing.T, s Scale, ticks []Tick, farthest, room float64) {
	t.Helper()
	const most = 9 // 7 for days to weeks; 31 days to 28, and the years about the year 1, make it more
	empty := max(farthest, ticks[0].X, s.Width-ticks[len(ticks)-1].X)
	if ticks[0].Step.Unit > Day && empty > most*room {
		t.Errorf("%+v: steps of %v leave %v pixels empty, a label needs %v", s, ticks[0].Step, empty, room)
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

// Every width that a window can have, and ranges from a day to millennia, about the turn of the era too.
func TestTicksOfEveryWidth(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for width := 1.0; width <= 4000; width++ {
		days := math.Pow(10, 6.5*random.Float64())
		from := float64(dayOf(random.IntN(9_000)-4_500, 1)) + 365*random.Float64()
		if random.IntN(3) == 0 {
			from = float64(dayOf(1, 1)) - days*random.Float64()
		}
		s := New(Range{from, from + days}, width)
		gap := 1 + 20*random.Float64()
		checkTicks(t, s, gap, s.Ticks(gap, label), label)
	}
}

// The shortest range holds a midnight wherever it lies, however its ends are rounded.
func TestTicksOfTheShortestRange(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for range 20_000 {
		from := math.Floor(random.NormFloat64() * math.Pow(10, float64(random.IntN(10))))
		for range random.IntN(3) {
			from = math.Nextafter(from, Far)
		}
		for _, r := range []Range{{from, from + 1}, {from, from}, {from - 0.5, from - 0.5}, {from, math.Nextafter(from+1, from)}} {
			s := New(r, 800)
			checkTicks(t, s, 8, s.Ticks(8, label), label)
		}
	}
}

// Each step is taken at some zoom, with labels or without any, before the common era as well, and its ticks stand at its
// beginnings.
func TestEveryStepIsTaken(t *testing.T) {
	for _, from := range []int{-5_000, -300, -3, 1, 1900} {
		taken := map[Step]bool{}
		for days := 1.0; days < 2*Far; days *= 1.03 {
			s := New(Range{float64(dayOf(from, 1)), float64(dayOf(from, 1)) + days}, 1000)
			for _, measure := range []func(Tick) float64{label, func(Tick) float64 { return 0 }} {
				ticks := s.Ticks(12, measure)
				checkTicks(t, s, 12, ticks, measure)
				taken[ticks[0].Step] = true
				for _, tick := range ticks {
					if tick.Step.floor(tick.Day) != tick.Day {
						t.Errorf("%+v: no step of %v begins on day %d", s, tick.Step, tick.Day)
					}
				}
			}
		}
		for _, step := range steps[:len(steps)-4] { // longer ones are for narrower scales
			if !taken[step] {
				t.Errorf("from the year %d on no zoom takes steps of %v", from, step)
			}
		}
	}
}

func TestYearsAboutTheTurnOfTheEra(t *testing.T) {
	for _, c := range []struct {
		step Step
		want []int
	}{
		{Step{Year, 1}, []int{-2, -1, 0, 1, 2, 3}},
		{Step{Year, 2}, []int{-3, -1, 1, 4, 6}},
		{Step{Year, 5}, []int{-9, -4, 1, 5, 10}},
		{Step{Decade, 1}, []int{-19, -9, 1, 10, 20}},
		{Step{Century, 1}, []int{-199, -99, 1, 100, 200}},
		{Step{Century, 5}, []int{-999, -499, 1, 500, 1000}},
		{Step{Millennium, 1}, []int{-1999, -999, 1, 1000, 2000}},
	} {
		day := dayOf(c.want[0], 1)
		for i, want := range c.want {
			if year, month, _ := civil(day); year != want || month != 1 {
				t.Errorf("steps of %v: beginning %d is in the year %d, want %d", c.step, i, year, want)
			}
			day = c.step.next(day)
		}
	}
}

// Where the first label would have to stand beside a major one, the major one is the first and says all.
func TestFirstLabelSaysWhatOthersLeaveOut(t *testing.T) {
	s := New(Range{float64(dayOf(1989, 5)) - 2, float64(dayOf(1989, 5)) + 20}, 600)
	long := func(t Tick) float64 {
		if t.First {
			return 70
		}
		return 15
	}
	ticks := s.Ticks(8, long)
	checkTicks(t, s, 8, ticks, long)
	for _, tick := range ticks {
		if tick.First != (tick.Month == 5 && tick.DayOfMonth == 1) {
			t.Errorf("%d-%d is first: %t", tick.Month, tick.DayOfMonth, tick.First)
		}
	}
}

// A label that is pushed off its tick at an edge gives way where as many are written without it; not where the next, as it has to
// say all then, would cost its own neighbour more.
func TestPushedLabelsGiveWay(t *testing.T) {
	short := func(t Tick) float64 {
		if t.First {
			return 56
		}
		return 24
	}
	for _, c := range []struct {
		name        string
		from, until int
		width       float64
		label       func(Tick) float64
		want        string
	}{
		{"room for all", dayOf(1940, 1), dayOf(1971, 1), 600, label, "[1940 1945 1950 1955 1960 1965 1970]"},
		{"the first gives way", dayOf(1940, 1), dayOf(1977, 1), 250, func(Tick) float64 { return 48 }, "[1950 1960 1970]"},
		{"the first says more", dayOf(2011, 5), dayOf(2012, 4) - 1, 480, short, "[2011-5 2011-7 2011-8 2011-9 2011-10 2011-11 2011-12 2012-1 2012-2 2012-3]"},
	} {
		s := New(Range{float64(c.from), float64(c.until)}, c.width)
		ticks := s.Ticks(12, c.label)
		checkTicks(t, s, 12, ticks, c.label)
		var got []string
		for _, tick := range ticks {
			if !tick.Labelled {
				continue
			}
			if tick.Step.Unit >= Year {
				got = append(got, fmt.Sprint(tick.Year))
			} else {
				got = append(got, fmt.Sprintf("%d-%d", tick.Year, tick.Month))
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: labels %v, want %s", c.name, got, c.want)
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
	}{{"week", 7}, {"month", 30}, {"year", 366}, {"century", 36_525}, {"millennia", 1_100_000}, {"allOfTime", 2 * Far}} {
		b.Run(c.name, func(b *testing.B) {
			s := New(Range{-c.days / 2, c.days / 2}, 1440)
			b.ReportAllocs()
			for b.Loop() {
				s.Ticks(12, func(Tick) float64 { return 28 })
			}
		})
	}
}
