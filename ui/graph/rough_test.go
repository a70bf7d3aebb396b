package graph

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// A large picture is drawn with less detail while it moves and in full once it rests; what is left is where it was. A small one
// is always drawn in full.
func TestLargePictureMovesInLessDetail(t *testing.T) {
	for _, ties := range []int{400, 3 * mostMoving} {
		b, store := boardOf(t, told(crowded(rand.New(rand.NewPCG(1, 1)), 150, ties)), fyne.NewSize(800, 560))
		var rest func()
		b.linger.after = func(do func()) func() { rest = do; return func() { rest = nil } }
		store.SelectActor("a1")
		before, at := len(b.scene.strands), b.camera
		b.look(b.stage.panned(at, fyne.NewDelta(9, 5)))
		moving := b.scene
		if large := len(b.chart.pairs) > mostMoving; large != (rest != nil) || large != (len(moving.strands) < before/2) {
			t.Fatalf("of %d lines %d move", before, len(moving.strands))
		}
		for i, l := range moving.labels {
			if slices.ContainsFunc(moving.labels[:i], func(o label) bool { return o.box.overlaps(l.box) }) {
				t.Errorf("while it moves the name of %d overlaps another", l.node)
			}
		}
		for _, p := range b.chart.nodes[1].pairs {
			if !slices.ContainsFunc(moving.strands, func(l strand) bool { return l.pair == p }) && !b.sight.pairs[p].hidden {
				t.Errorf("line %d of the selected actor is left out", p)
			}
		}
		if b.look(at); rest != nil {
			rest()
		}
		if len(b.scene.strands) != before || b.rough {
			t.Errorf("at rest there are %d lines, want all %d", len(b.scene.strands), before)
		}
	}
}
