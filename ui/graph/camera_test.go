package graph

import (
	"math"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/ui/force"
)

const pixel = 0.05 // what float32 positions may be off by, in Fyne's units

// random gives stages of all proportions and cameras within their bounds.
func random(r *rand.Rand) (stage, camera) {
	between := func(a, b float64) float64 { return a + (b-a)*r.Float64() }
	from := force.Point{X: between(-500, 500), Y: between(-500, 500)}
	s := stage{
		world: box{from, force.Point{X: from.X + between(1, 2000), Y: from.Y + between(1, 2000)}},
		room:  rect{30, 40, float32(between(100, 1800)), float32(between(100, 1200))},
	}
	return s, camera{between(0.2, 0.8), between(0.2, 0.8), between(minZoom, maxZoom)}
}

func TestProjectionAndBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		s, c := random(r)
		p := fyne.NewPos(float32(r.Float64()*1800), float32(r.Float64()*1200))
		l := s.lens(c)
		if back := l.project(l.unproject(p)); distance(back, p) > pixel {
			t.Fatalf("%v through %+v came back as %v", p, c, back)
		}
	}
}

func TestWholeFillsTheRoom(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		s, _ := random(r)
		l := s.lens(whole)
		from, to := l.project(s.world.from), l.project(s.world.to)
		shown := rect{from.X, from.Y, to.X, to.Y}
		if !s.room.grown(pixel).holds(shown) {
			t.Fatalf("the world stands at %v, outside the room %v", shown, s.room)
		}
		if s.room.width()-shown.width() > pixel && s.room.height()-shown.height() > pixel {
			t.Fatalf("the world at %v leaves the room %v empty both ways", shown, s.room)
		}
		if l.x/l.y > maxStretch*1.001 || l.y/l.x > maxStretch*1.001 {
			t.Fatalf("stretched by %v", l.x/l.y)
		}
	}
}

func TestZoomKeepsWhatIsUnderThePointer(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	kept := 0
	for range 2000 {
		s, c := random(r)
		pointer := fyne.NewPos(30+float32(r.Float64())*s.room.width(), 40+float32(r.Float64())*s.room.height())
		under := s.lens(c).unproject(pointer)
		next := s.zoomed(c, pointer, 0.5+1.5*r.Float64())
		if next.X <= 0 || next.X >= 1 || next.Y <= 0 || next.Y >= 1 {
			continue // the camera's bounds come first
		}
		kept++
		if at := s.lens(next).project(under); distance(at, pointer) > 20*pixel {
			t.Fatalf("what was under %v is now at %v", pointer, at)
		}
	}
	if kept < 500 {
		t.Fatalf("only %d zooms were within bounds: too few to tell", kept)
	}
}

func TestPanMovesThePictureAsFar(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 1000 {
		s, c := random(r)
		by := fyne.NewDelta(float32(r.Float64()*20-10), float32(r.Float64()*20-10))
		next := s.panned(c, by)
		if next.X <= 0 || next.X >= 1 || next.Y <= 0 || next.Y >= 1 {
			continue
		}
		p := s.world.from
		before, after := s.lens(c).project(p), s.lens(next).project(p)
		if distance(before.AddXY(by.DX, by.DY), after) > 20*pixel {
			t.Fatalf("panned by %v, moved from %v to %v", by, before, after)
		}
	}
}

func TestCameraStaysInBounds(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []camera{{nan, 0, 1}, {0, inf, 1}, {0.5, 0.5, nan}, {-3, 7, 0}, {0.5, 0.5, inf}, {1, 0, -inf}, whole} {
		got := c.bounded()
		if !(got.X >= 0 && got.X <= 1 && got.Y >= 0 && got.Y <= 1 && got.Zoom >= minZoom && got.Zoom <= maxZoom) {
			t.Errorf("%+v was brought to %+v", c, got)
		}
		if again := got.bounded(); again != got {
			t.Errorf("%+v was brought to %+v at the second time", got, again)
		}
	}
}

func TestShowingHoldsTheBox(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 1000 {
		s, _ := random(r)
		at := func() force.Point {
			return force.Point{X: s.world.from.X + r.Float64()*s.world.width(), Y: s.world.from.Y + r.Float64()*s.world.height()}
		}
		b := boundsOf([]force.Point{at(), at(), at()})
		l := s.lens(s.showing(b, neighbourhoodZoom))
		from, to := l.project(b.from), l.project(b.to)
		if !s.room.grown(1).holds(rect{from.X, from.Y, to.X, to.Y}) {
			t.Fatalf("the box shows from %v to %v, outside %v", from, to, s.room)
		}
	}
}

func TestCameraMovesFromStartToEnd(t *testing.T) {
	from, to := camera{0.2, 0.3, 1}, camera{0.8, 0.7, 4}
	if got := from.toward(to, 0); got != from {
		t.Errorf("at the start it is at %+v", got)
	}
	if got := from.toward(to, 1); got != to {
		t.Errorf("at the end it is at %+v", got)
	}
	if got := from.toward(to, 0.5); math.Abs(got.Zoom-2) > 1e-9 {
		t.Errorf("half way from zoom 1 to 4 it is at %v, want 2: the same factor in the same time", got.Zoom)
	}
}

func TestLineCrossesRectangle(t *testing.T) {
	r := rect{10, 10, 20, 20}
	for _, c := range []struct {
		name     string
		from, to fyne.Position
		want     bool
	}{
		{"through the middle", fyne.NewPos(0, 15), fyne.NewPos(30, 15), true},
		{"aslant over a corner", fyne.NewPos(5, 16), fyne.NewPos(16, 5), true},
		{"past a corner", fyne.NewPos(5, 12), fyne.NewPos(12, 5), false},
		{"ends before it", fyne.NewPos(0, 15), fyne.NewPos(9, 15), false},
		{"lies within", fyne.NewPos(12, 12), fyne.NewPos(18, 18), true},
		{"beside it", fyne.NewPos(0, 25), fyne.NewPos(30, 25), false},
		{"a point in it", fyne.NewPos(15, 15), fyne.NewPos(15, 15), true},
	} {
		if got := r.crossed(c.from, c.to); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if got := r.crossed(c.to, c.from); got != c.want {
			t.Errorf("%s, from the other end: %v", c.name, got)
		}
	}
}
