package graph

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestCellsGiveAllThatStandsInARectangleOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	coordinate := func() float32 { return 600*random.Float32() - 100 }
	for _, view := range []rect{{0, 0, 400, 300}, {-20, 30, 10, 500}, {}} {
		at := make([]fyne.Position, 300)
		for i := range at {
			at[i] = fyne.NewPos(coordinate(), coordinate())
		}
		c := newCells(view, at)
		far := float32(math.Inf(1))
		for _, r := range []rect{{0, 0, 400, 300}, {100, 100, 148, 120}, {-90, -90, -10, 900}, {-far, -far, far, far}} {
			found := slices.Sorted(c.near(r))
			if len(slices.Compact(slices.Clone(found))) != len(found) {
				t.Errorf("in %v of %v something is found more than once: %v", r, view, found)
			}
			for i, p := range at {
				if r.contains(p) && !slices.Contains(found, i) {
					t.Errorf("in %v of %v the thing at %v is not found", r, view, p)
				}
			}
		}
	}
}
