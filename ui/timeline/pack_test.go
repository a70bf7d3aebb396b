package timeline

import (
	"math/rand/v2"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// Half of a cluster's events lie on either side of its middle, however they are spread over the marks that it gathers.
func TestClustersStandWhereMostEventsAre(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 7))
	for range 500 {
		var of []mark
		count, x := 0, float32(0)
		for range 1 + random.IntN(9) {
			x += float32(random.IntN(20))
			n := 1 + random.IntN(30)
			of = append(of, mark{box: box{x, 0, x, 0}, count: n})
			count += n
		}
		at, left, right := median(of, count), 0, 0
		for _, m := range of {
			if m.x0 < at {
				left += m.count
			}
			if m.x0 > at {
				right += m.count
			}
		}
		if 2*left > count || 2*right > count {
			t.Fatalf("%d of %d events lie left of %v, %d right of it: %+v", left, count, at, right, of)
		}
	}
}

// While the view pans, what is counted together stays together: dots share a bin or not by their dates alone.
func TestBinsLieInTime(t *testing.T) {
	x := model.NewIndex(modeltest.Many(2000))
	place := state.NewStore(x).State().Place
	place.Span = years(1940, 1970)
	zone := box{100, 0, 1100, 210}
	bins := func(s *scene) map[int32]int {
		of := map[int32]int{}
		for lane := range s.lots {
			if dots := s.lots[lane].dots; len(dots) > 0 {
				binned, _ := s.bin(dots, 400)
				for _, d := range binned {
					of[d.part] = d.bin
				}
			}
		}
		return of
	}
	s := newScene(x, zone, place, 1)
	before := bins(s)
	for range 50 {
		place.Span.From, place.Span.Until = place.Span.From+17, place.Span.Until+17
		s.lay(zone, place, 1)
		for part, bin := range bins(s) {
			if was, ok := before[part]; ok && was != bin {
				t.Fatalf("part %d lies in bin %d, before it was %d", part, bin, was)
			}
		}
	}
}

// However long the story is, counting what crowds takes bins for what is in sight only: what goes on from the last year lies in
// that year, not half a story away.
func TestBinsAreAsManyAsCanBeSeen(t *testing.T) {
	x := model.NewIndex(dated("1950-03-02", "1990-11-01/..", "1990-12-30/..", "../1950-02-01", "9999-05-01"))
	place := state.NewStore(x).State().Place
	zone := box{100, 0, 1100, 210}
	for _, place.Span = range []model.Span{x.Story, years(1949, 1991), years(1990, 1991), years(1950, 1951)} {
		s := newScene(x, zone, place, 1)
		if got, most := cap(s.scratch.ends), int(2*zone.width()); got > most {
			t.Errorf("%v: %d bins, want at most %d", place.Span, got, most)
		}
	}
}

// The memory of a move grows neither with the number of moves nor with that of events.
func TestMovingTakesLittleMemory(t *testing.T) {
	const most = 90 // pieces of it: the lanes, the callers' order, what is cut of titles
	pieces := func(n, moves int) float64 {
		x := model.NewIndex(modeltest.Ages(n))
		place := state.NewStore(x).State().Place
		first := place.Span
		s := newScene(x, box{100, 0, 1100, 210}, place, 1)
		return testing.AllocsPerRun(moves, func() {
			if place.Span.From += 30; place.Span.From > first.From+3000 {
				place.Span = first
			}
			s.lay(s.zone, place, 1)
			s.entitle(state.State{Place: place}, 1200, plainText)
		})
	}
	few := pieces(500, 200)
	if few > most {
		t.Errorf("%v allocations a move, want at most %d", few, most)
	}
	if got := pieces(500, 1000); got > few+1 {
		t.Errorf("%v allocations a move of 1000, %v a move of 200", got, few)
	}
	if got := pieces(5000, 200); got > 1.2*few+1 {
		t.Errorf("%v allocations a move with 5000 events, %v with 500", got, few)
	}
}
