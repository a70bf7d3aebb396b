package graph

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
)

// A mark goes from the ink that it had to its own, never past either, and where it is moved again goes on from there.
func TestFadeGoesFromInkToInk(t *testing.T) {
	test.NewTempApp(t)
	f := newFade(1, func() {})
	light, dark := color.NRGBA{200, 200, 200, 255}, color.NRGBA{20, 20, 20, 255}
	if got := f.ink(0, light); got != light {
		t.Fatalf("with no fade the ink is %v", got)
	}
	again := func(share float32) { copy(f.was, f.now); f.share = share }
	again(0)
	if got := f.ink(0, dark); got != light {
		t.Errorf("a fade starts from %v, want %v", got, light)
	}
	last := light.R
	for _, share := range []float32{0.2, 0.5, 0.9, 1} {
		f.share = share
		if got := f.ink(0, dark); got.R >= last {
			t.Errorf("at %v the ink is %v, no nearer than %d", share, got, last)
		} else {
			last = got.R
		}
	}
	if last != dark.R {
		t.Errorf("a fade ends at %d, want %d", last, dark.R)
	}
	again(0.5)
	half := f.ink(0, light).R
	for range 20 { // as while a thumb is dragged: begun anew before it is over
		again(0.2)
		if got := f.ink(0, light).R; got < half || got > light.R {
			t.Fatalf("moved again the ink goes from %d to %d", half, got)
		} else {
			half = got
		}
	}
	if light.R-half > 5 {
		t.Errorf("after 20 pictures the ink is still at %d", half)
	}
}

// When all is done the picture is that of a state, whatever way led to it.
func TestFadeLeavesNoTrace(t *testing.T) {
	n, store := shownNetwork(t)
	r := test.WidgetRenderer(n.board).(*boardRenderer)
	picture := func() string {
		size := n.board.Size()
		r.generate(int(size.Width), int(size.Height))
		return string(r.marks.Image().Pix)
	}
	store.MoveTo(years(1970, 1990))
	direct := picture()
	for from := 1951; from < 1990; from += 3 {
		store.MoveTo(model.Span{From: years(from, from).From, Until: years(2000, 2000).Until})
		picture()
	}
	store.MoveTo(years(1970, 1990))
	if picture() != direct {
		t.Error("the same span looks different from before")
	}
	if got := n.board.fade.now[0]; got != look.Ink(look.SideColor(model.First), state.Plain, n.board.sight.nodes[0].presence) {
		t.Errorf("the first actor is painted in %v", got)
	}
}

// Moving back and forth takes no more memory the longer it lasts.
func TestMovesDoNotGrow(t *testing.T) {
	move, paint := moving(t, builtIn(t), func(*state.Store) {})
	round := func() {
		for i := range 40 {
			move(10 * i)
			paint()
		}
	}
	round()
	first := testing.AllocsPerRun(1, round)
	for range 3 {
		round()
	}
	if later := testing.AllocsPerRun(1, round); later > first*1.02 {
		t.Errorf("40 moves took %v allocations, later %v", first, later)
	}
}
