package graph

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/canvas"

	"daqin/model"
	"daqin/ui/paint"
)

// glyph draws the sign of a kind of actor: its figure in one ink, and in another, or in the paper, what tells it from a kind of
// the same figure. All of the same radius weigh about the same to the eye; a state's is larger, it carries most.
func glyph(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, ink, inner color.NRGBA) {
	figureOf(p, kind, at, radius, ink)
	inset(p, kind, at, radius, inner)
}

// figureOf fills the figure of a kind's sign.
func figureOf(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, c color.NRGBA) {
	switch kind {
	case model.State:
		square(p, at, radius*stateShare, radius*0.45, c)
	case model.Organisation:
		square(p, at, radius*organisationShare, radius*0.1, c)
	case model.Place:
		p.Disc(at, radius*placeShare, c)
	default:
		if around, ok := edge(kind, at, radius); ok {
			p.Polygon(around, c)
			return
		}
		p.Disc(at, radius, c)
	}
}

// inset draws what stands inside the figure of some kinds: a state has a border, a place is a ring.
func inset(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, c color.NRGBA) {
	switch kind {
	case model.State:
		half := radius * stateShare * 0.62
		p.Frame(paint.Point{X: at.X - half, Y: at.Y - half}, paint.Point{X: at.X + half, Y: at.Y + half}, radius*0.2, radius*0.15, c)
	case model.Place:
		p.Disc(at, radius*0.47, c)
	}
}

// Half the side of a square sign, or the reach of a round one, in its radius.
const (
	stateShare        = 1.05
	organisationShare = 0.9
	placeShare        = 0.97
)

// edge gives the corners of a kind's sign, where it has any.
func edge(kind model.ActorKind, at paint.Point, radius float32) (around []paint.Point, ok bool) {
	switch kind {
	case model.State:
		return corners(at, radius*stateShare*math.Sqrt2, 4, math.Pi/4), true
	case model.Organisation:
		return corners(at, radius*organisationShare*math.Sqrt2, 4, math.Pi/4), true
	case model.Company:
		return corners(at, radius*1.12, 6, 0), true
	case model.Agreement:
		return corners(at, radius*1.25, 4, -math.Pi/2), true
	case model.ArmedGroup:
		centre := paint.Point{X: at.X, Y: at.Y + radius*0.18} // where a triangle looks centred
		return corners(centre, radius*1.32, 3, -math.Pi/2), true
	}
	return nil, false
}

func square(p *paint.Picture, at paint.Point, half, round float32, c color.NRGBA) {
	p.Box(paint.Point{X: at.X - half, Y: at.Y - half}, paint.Point{X: at.X + half, Y: at.Y + half}, round, c)
}

// corners gives those of a regular polygon, from the angle of the first, clockwise.
func corners(at paint.Point, radius float32, n int, first float64) []paint.Point {
	out := make([]paint.Point, n)
	for i := range out {
		sin, cos := math.Sincos(first + 2*math.Pi*float64(i)/float64(n))
		out[i] = paint.Point{X: at.X + radius*float32(cos), Y: at.Y + radius*float32(sin)}
	}
	return out
}

// stamp is a figure as an object of its own, with no ground.
type stamp struct {
	raster *canvas.Raster
	marks  paint.Picture
	figure figure
}

func newStamp() *stamp {
	s := &stamp{}
	s.raster = canvas.NewRaster(s.generate)
	return s
}

// show has the stamp show a figure.
func (s *stamp) show(f figure) {
	if f != s.figure {
		s.figure = f
		s.raster.Refresh()
	}
}

func (s *stamp) generate(w, h int) image.Image {
	const share = 0.37 // of the size, so that the widest sign fits
	s.marks.Resize(w, h, color.NRGBA{})
	if s.figure == nil {
		return s.marks.Image()
	}
	scale := float32(w) / max(s.raster.Size().Width, 1)
	s.figure.draw(&s.marks, paint.Point{X: float32(w) / 2, Y: float32(h) / 2}, float32(min(w, h))*share, scale)
	return s.marks.Image()
}
