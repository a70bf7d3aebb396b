package timescale

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSnap(t *testing.T) {
	s := New(Range{float64(dayOf(1980, 1)), float64(dayOf(2000, 1))}, 1000) // a year is 50 pixels, a month 4
	for _, c := range []struct {
		name      string
		day, want int
	}{
		{"near a decade", dayOf(1990, 1) + 20, dayOf(1990, 1)},
		{"before a year", dayOf(1987, 1) - 15, dayOf(1987, 1)},
		{"month where no year is near", dayOf(1987, 6) + 10, dayOf(1987, 6)},
	} {
		if got := s.Snap(float64(c.day), 3); got != float64(c.want) {
			t.Errorf("%s: day %v, want %v", c.name, got, c.want)
		}
	}
	if got := s.Snap(0.25, 0.001); got != 0.25 {
		t.Errorf("with nothing near, day 0.25 became %v", got)
	}
}

func TestSnapToEdges(t *testing.T) {
	s := New(Range{float64(dayOf(1980, 1)), float64(dayOf(2000, 1))}, 1000) // a day is 0.14 pixels, a month 4, a year 50
	for _, c := range []struct {
		name  string
		day   int
		edges []int
		at    int
		met   Met
	}{
		{"edge alone", dayOf(1987, 6) + 25, []int{dayOf(1987, 6) + 20}, dayOf(1987, 6) + 20, Edge},
		{"nearest of edges", 6_403, []int{0, 6_390, 6_400, 6_408, 9_000}, 6_400, Edge},
		{"before the first", 6_403, []int{6_405, 6_410}, 6_405, Edge},
		{"after the last", 6_403, []int{6_390, 6_401}, 6_401, Edge},
		{"earlier of two as near", 6_403, []int{6_400, 6_406}, 6_400, Edge},
		{"edge on the year itself", dayOf(1987, 1) + 3, []int{dayOf(1987, 1)}, dayOf(1987, 1), Edge},
		{"year nearer than the edge", dayOf(1987, 1) + 3, []int{dayOf(1987, 1) + 9}, dayOf(1987, 1), RoundDate},
		{"edge nearer than the year", dayOf(1987, 1) + 8, []int{dayOf(1987, 1) + 9}, dayOf(1987, 1) + 9, Edge},
		{"edge as near as the year", dayOf(1987, 1) + 5, []int{dayOf(1987, 1) + 10}, dayOf(1987, 1) + 10, Edge},
		{"months are no place to meet where one is everywhere", dayOf(1987, 6) + 1, []int{dayOf(1987, 6) + 9}, dayOf(1987, 6) + 9, Edge},
		{"edge out of reach", dayOf(1987, 1) + 3, []int{dayOf(1987, 4)}, dayOf(1987, 1), RoundDate},
		{"no edges", dayOf(1987, 1) + 3, nil, dayOf(1987, 1), RoundDate},
	} {
		if at, met := s.SnapEdges(float64(c.day), 3, c.edges); at != float64(c.at) || met != c.met {
			t.Errorf("%s: day %v met %d, want %d met %d", c.name, at, met, c.at, c.met)
		}
	}
	if at, met := s.SnapEdges(0.25, 0.001, []int{5}); at != 0.25 || met != Nothing {
		t.Errorf("with nothing near, day 0.25 became %v, met %d", at, met)
	}
}

// checkSnap fails unless the laws of snapping hold: what is met lies within reach, and is what it is called; what meets
// nothing stays, and then nothing was near; a hand on an edge stays on it.
func checkSnap(t *testing.T, s Scale, day, reach float64, edges []int) {
	t.Helper()
	at, met := s.SnapEdges(day, reach, edges)
	away := math.Abs(at-finite(day)) * s.PerDay()
	nearest := math.Inf(1)
	for _, e := range edges {
		nearest = min(nearest, math.Abs(float64(e)-finite(day))*s.PerDay())
	}
	const ulp = 1e-6
	switch met {
	case Edge:
		if !slices.Contains(edges, int(at)) || away > nearest+ulp {
			t.Errorf("%+v: day %v met an edge at %v, the nearest is %v pixels away", s, day, at, nearest)
		}
	case RoundDate:
		if at != math.Floor(at) || nearest <= reach && nearest < away-ulp {
			t.Errorf("%+v: day %v met a round date at %v, an edge is %v pixels away", s, day, at, nearest)
		}
	case Nothing:
		if at != finite(day) || nearest < reach-ulp {
			t.Errorf("%+v: day %v met nothing at %v, an edge is %v pixels away", s, day, at, nearest)
		}
	}
	if met != Nothing && away > reach+ulp {
		t.Errorf("%+v: day %v met %v, %v pixels away", s, day, at, away)
	}
	if again, what := s.SnapEdges(at, reach, edges); met == Edge && (again != at || what != Edge) {
		t.Errorf("%+v: edge %v became %v, met %d", s, at, again, what)
	}
}

func TestSnapKeepsItsLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, r := range someRanges() {
		s := New(r, 1200)
		edges := make([]int, random.IntN(40))
		for i := range edges {
			edges[i] = int(s.Day(random.Float64() * 1200))
		}
		slices.Sort(edges)
		for x := 0.0; x < 1200; x += 97 {
			checkSnap(t, s, s.Day(x), 3, edges)
		}
	}
}

func FuzzSnap(f *testing.F) {
	f.Add(0.0, 7_300.0, 1440.0, 6_400.2, 3.0, int32(6_390), int32(6_410))
	f.Add(math.Inf(-1), math.Inf(1), math.NaN(), math.Inf(1), math.Inf(1), int32(math.MaxInt32), int32(math.MinInt32))
	f.Fuzz(func(t *testing.T, from, until, width, day, reach float64, a, b int32) {
		s := New(Range{from, until}, width)
		edges := []int{int(min(a, b)), int(max(a, b))}
		checkSnap(t, s, day, max(finite(reach), 0), edges)
		checkSnap(t, s, day, max(finite(reach), 0), nil)
	})
}

func BenchmarkSnap(b *testing.B) {
	s := New(Range{-700_000, 400_000}, 1440)
	edges := make([]int, 200_000)
	for i := range edges {
		edges[i] = -700_000 + i*5
	}
	b.ReportAllocs()
	at := 0.0
	for b.Loop() {
		at, _ = s.SnapEdges(at+1, 3, edges)
	}
}
