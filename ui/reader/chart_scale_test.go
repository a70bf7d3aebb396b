package reader

import (
	"math"
	"math/rand/v2"
	"testing"

	"daqin/model"
)

func chartOf(unit string, figures ...*model.Figure) model.Chart {
	return model.Chart{Unit: unit, Series: []model.Series{{What: "things", Figures: figures}}}
}

// A scale begins at zero or below, holds all numbers in order, and has a few round ticks.
func TestScales(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		var all []*model.Figure
		for range 1 + random.IntN(5) {
			v := (random.Float64() - 0.1) * math.Pow(10, float64(random.IntN(14)-2))
			f := &model.Figure{Value: v}
			if random.IntN(3) == 0 {
				f.High = v + random.Float64()*math.Abs(v)
			}
			all = append(all, f)
		}
		s := newScale(chartOf("USD", all...))
		if s.from > 0 || s.until <= s.from || len(s.ticks) < 2 || len(s.ticks) > ticksMost+1 {
			t.Fatalf("a scale from %g to %g with the ticks %v", s.from, s.until, s.ticks)
		}
		for i, v := range s.ticks {
			if i > 0 && v <= s.ticks[i-1] || v < s.from || v > s.until*(1+1e-9) {
				t.Fatalf("the ticks %v from %g to %g", s.ticks, s.from, s.until)
			}
		}
		for _, f := range all {
			for _, g := range all {
				if f.Value < g.Value && s.share(f.Value) > s.share(g.Value) {
					t.Fatalf("%g stands at %g, %g at %g", f.Value, s.share(f.Value), g.Value, s.share(g.Value))
				}
			}
		}
	}
}

// Shares of a whole are seen as shares of it.
func TestPercentReachesToTheWhole(t *testing.T) {
	if s := newScale(chartOf("percent", &model.Figure{Value: 11.1}, &model.Figure{Value: 1})); s.from != 0 || s.until != 100 {
		t.Errorf("from %g to %g", s.from, s.until)
	}
	for _, v := range []float64{130, -3} {
		if s := newScale(chartOf("percent", &model.Figure{Value: v}, &model.Figure{Value: 7})); s.whole || s.until != max(v, 7) || s.from != min(v, 0) {
			t.Errorf("with %g from %g to %g", v, s.from, s.until)
		}
	}
}

// A bar's stretches join from zero to the number, the ink only lessens along them, and it ends as sharply as the text tells
// the number: before it, at it, or behind it.
func TestBarsAreAsVagueAsTheWords(t *testing.T) {
	for about, ends := range map[model.Qualifier][2]float64{ // where the fading begins and ends, in steps of its length
		model.Exactly: {0, 0}, model.Nearly: {-2, 0}, model.Under: {-2, 0}, model.Over: {0, 2}, model.Around: {-1, 1},
	} {
		f := &model.Figure{Value: 50, About: about}
		s := newScale(chartOf("ships", f, &model.Figure{Value: 100}))
		by := vagueness * 100
		at, ink := 0.0, float32(0)
		for i, part := range s.shades(f) {
			if math.Abs(part.from-at) > 1e-9 || part.until < part.from || part.thin < ink {
				t.Errorf("%q: part %d is %+v, behind %g with %g missing", about, i, part, at, ink)
			}
			if i == 0 && math.Abs(part.until-(50+ends[0]*by)) > 1e-9 {
				t.Errorf("%q: full up to %g", about, part.until)
			}
			at, ink = part.until, part.thin
		}
		if math.Abs(at-(50+ends[1]*by)) > 1e-9 {
			t.Errorf("%q: ends at %g", about, at)
		}
	}
	f := &model.Figure{Value: 20, High: 30}
	if got := newScale(chartOf("ships", f)).shades(f); len(got) != 2 || got[1].from != 20 || got[1].until != 30 || got[1].thin == 0 {
		t.Errorf("a range is %+v", got)
	}
}

// A number under a small one does not begin below zero.
func TestFadingStopsAtZero(t *testing.T) {
	f := &model.Figure{Value: 1, About: model.Under}
	for _, part := range newScale(chartOf("percent", f)).shades(f) {
		if part.from < 0 || part.until > 1+1e-9 {
			t.Errorf("under 1 is drawn from %g to %g", part.from, part.until)
		}
	}
}
