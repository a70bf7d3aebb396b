package graph

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// apart is how far the points of two drawings lie apart along an axis, squared, once their middles lie on one another.
func apart(a, b []force.Point, on axis) (sum float64) {
	shift := 0.0
	for i := range a {
		shift += (*on(&a[i]) - *on(&b[i])) / float64(len(a))
	}
	for i := range a {
		sum += math.Pow(*on(&a[i])-*on(&b[i])-shift, 2)
	}
	return sum
}

// Of a drawing and the same in a mirror that one comes out which stands more as another does, in the same box and whichever of the
// two was given; the other axis is left alone.
func TestMirrorTakesTheNearerWay(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range 300 {
		at, like := make([]force.Point, 1+r.IntN(9)), []force.Point(nil)
		for i := range at {
			at[i] = force.Point{X: r.Float64(), Y: r.Float64()}
			like = append(like, force.Point{X: r.Float64() * 3, Y: 7 - r.Float64()})
		}
		box := boundsOf(at)
		for _, on := range []axis{upright, across} {
			over := slices.Clone(at)
			low, high := box.from, box.to
			for i := range over {
				*on(&over[i]) = *on(&low) + *on(&high) - *on(&over[i])
			}
			nearest := min(apart(at, like, on), apart(over, like, on))
			for _, given := range [][]force.Point{slices.Clone(at), over} {
				was := slices.Clone(given)
				mirror(given, like, on)
				if got := apart(given, like, on); got > nearest+1e-9 {
					t.Fatalf("it lies %g apart, and %g is possible", got, nearest)
				}
				for i := range given {
					other := given[i]
					*on(&other) = *on(&was[i])
					if is := boundsOf(given); other != was[i] || math.Abs(is.from.X-box.from.X)+math.Abs(is.to.Y-box.to.Y) > 1e-9 {
						t.Fatal("it is moved, not turned over")
					}
				}
			}
		}
	}
}

// Every drawing stands as the usual one does: top and bottom in all of them, left and right where the parties are not apart. Where
// they are, the first stands to the left anyway.
func TestDrawingsAreNotMirrored(t *testing.T) {
	c := newChart(model.NewIndex(builtIn(t)))
	lay := func(d state.Drawing) []force.Point { return layout(t.Context(), c, d, func([]force.Point) {}) }
	first := lay(state.Drawing{})
	for _, d := range []state.Drawing{{Layout: state.Distances}, {Unsided: true}, {Layout: state.Distances, Unsided: true}} {
		at := lay(d)
		for _, on := range []axis{upright, across} {
			over := slices.Clone(at)
			mirrored := slices.Clone(at)
			for i := range mirrored {
				*on(&mirrored[i]) = -*on(&over[i])
			}
			if apart(at, first, on) > apart(mirrored, first, on) {
				t.Errorf("%+v is mirrored", d)
			}
		}
	}
}
