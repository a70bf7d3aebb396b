package timescale

import (
	"math"
	"math/rand/v2"
	"testing"
)

// someRanges are ranges from a day to all of time, before the common era too, and ranges that need mending.
func someRanges() []Range {
	nan, inf := math.NaN(), math.Inf(1)
	ranges := []Range{
		{0, 0}, {5, 5}, {100, -100}, {nan, nan}, {nan, 10}, {-inf, inf}, {inf, -inf}, {inf, inf}, {-inf, -inf}, {0, 1e-9},
		{-Far, Far}, {-Far, -Far}, {Far, Far}, {1e300, 2e300}, {0.3, 1.3}, {-719_163, -719_161}, {-11_323, 20_820},
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		from := random.NormFloat64() * math.Pow(10, float64(random.IntN(9)))
		ranges = append(ranges, Range{from, from + math.Pow(10, 9.5*random.Float64())})
	}
	return ranges
}

var someWidths = []float64{math.NaN(), math.Inf(1), -5, 0, 1, 30, 333.3, 1440, 5120}

func TestEveryScaleIsSound(t *testing.T) {
	for _, r := range someRanges() {
		for _, width := range someWidths {
			s := New(r, width)
			if !(s.Days() >= MinDays) || s.From < -Far || s.Until > Far || !(s.Width >= 1) || math.IsInf(s.Width, 0) {
				t.Errorf("New(%v, %v) = %+v", r, width, s)
			}
		}
	}
}

func TestDayUndoesX(t *testing.T) {
	for _, r := range someRanges() {
		for _, width := range someWidths {
			s := New(r, width)
			for share := 0.0; share <= 1; share += 1.0 / 16 {
				x := share * s.Width
				if back := s.X(s.Day(x)); math.Abs(back-x) > 0.01 {
					t.Errorf("%+v: x %v comes back as %v", s, x, back)
				}
				day := s.From + share*s.Days()
				if back := s.Day(s.X(day)); math.Abs(back-day)*s.PerDay() > 0.01 {
					t.Errorf("%+v: day %v comes back as %v", s, day, back)
				}
			}
		}
	}
}

// A whole day comes back from its pixel as the same day, wherever a window can show it.
func TestWholeDaysComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 14))
	for width := 1.0; width <= 4000; width += 3 {
		days := math.Pow(10, 6.5*random.Float64())
		from := float64(random.IntN(3_000_000) - 2_300_000)
		s := New(Range{from, from + days}, width)
		for range 20 {
			day := math.Floor(from + days*random.Float64())
			if back := math.Round(s.Day(s.X(day))); back != day {
				t.Errorf("%+v: day %v comes back as %v", s, day, back)
			}
		}
	}
}

func TestZoomLeavesItsPointWhereItIs(t *testing.T) {
	for _, r := range someRanges() {
		s := New(r, 1000)
		for _, x := range []float64{0, 1, 333, 1000} {
			for _, factor := range []float64{0.5, 0.9, 1, 1.1, 3} {
				day := s.Day(x)
				zoomed := Scale{s.Range.Zoom(day, factor), s.Width}
				if got := zoomed.X(day); math.Abs(got-x) > 0.01 {
					t.Errorf("%v zoomed by %v about x %v: it moved to %v", r, factor, x, got)
				}
				if want := s.Days() * factor; math.Abs(zoomed.Days()-want) > 1e-6*want {
					t.Errorf("%v zoomed by %v is %v days long, want %v", r, factor, zoomed.Days(), want)
				}
			}
		}
	}
}

func TestPanKeepsTheLength(t *testing.T) {
	r := Range{100, 350}.Pan(-75.5)
	if want := (Range{24.5, 274.5}); r != want {
		t.Errorf("panned to %v, want %v", r, want)
	}
}

func TestWithin(t *testing.T) {
	whole := Range{0, 1000}
	for _, c := range []struct {
		name    string
		r, want Range
	}{
		{"inside", Range{10, 20}, Range{10, 20}},
		{"before", Range{-50, -30}, Range{0, 20}},
		{"over the start", Range{-10, 10}, Range{0, 20}},
		{"after", Range{1500, 1600}, Range{900, 1000}},
		{"too long", Range{-10, 2000}, whole},
		{"backwards", Range{20, 10}, Range{10, 20}},
		{"empty", Range{10, 10}, Range{9.5, 10.5}},
		{"not a number", Range{math.NaN(), math.NaN()}, Range{0, 1}},
	} {
		if got := c.r.Within(whole); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestWithinIsWithin(t *testing.T) {
	for _, r := range someRanges() {
		for _, whole := range someRanges() {
			got, in := r.Within(whole), whole.sound()
			if got.From < in.From-1e-6 || got.Until > in.Until+1e-6 || got.Days() < MinDays-1e-6 {
				t.Errorf("%v within %v is %v", r, in, got)
			}
		}
	}
}

func BenchmarkX(b *testing.B) {
	s := New(Range{-11_323, 20_820}, 1440)
	sum := 0.0
	for b.Loop() {
		sum += s.X(7_000)
	}
	if sum == 0 {
		b.Fatal("no sum")
	}
}
