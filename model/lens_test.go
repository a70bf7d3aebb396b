package model_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

// Whatever way a lens came to a span, it shows what a fresh look shows.
func TestLensShowsWhatSeenShows(t *testing.T) {
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 7))
		x := anyTime(random, random.IntN(60))
		lens := x.Lens()
		s := model.Span{}
		for step := range 80 {
			switch random.IntN(4) {
			case 0:
				s.From += edtf.Day(random.IntN(500) - 250)
			case 1:
				s.Until += edtf.Day(random.IntN(500) - 250)
			case 2:
				by := edtf.Day(random.IntN(2000) - 1000)
				s = model.Span{From: s.From + by, Until: s.Until + by}
			default:
				s = anySpan(random, x)
			}
			if got, want := lens.MoveTo(s), x.Seen(s); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d, step %d, %v in %v:\n%+v, want\n%+v", seed, step, s, x.Story, got, want)
			}
		}
	}
}

func TestLensShowsAgesAsSeenDoes(t *testing.T) {
	x := model.NewIndex(modeltest.Ages(3_000))
	lens := x.Lens()
	for year := 800; year < 1900; year += 25 {
		s := span(year, 1900)
		if got, want := lens.MoveTo(s), x.Seen(s); !reflect.DeepEqual(got, want) {
			t.Fatalf("in %v the lens shows something else", s)
		}
	}
}

func TestLensMovesWithoutAllocating(t *testing.T) {
	x := model.NewIndex(modeltest.Ages(3_000))
	lens := x.Lens()
	lens.MoveTo(span(1200, 1400))
	if n := testing.AllocsPerRun(10, func() {
		lens.MoveTo(span(1210, 1400))
		lens.MoveTo(span(1200, 1400))
	}); n > 0 {
		t.Errorf("two moves allocate %g times", n)
	}
}
