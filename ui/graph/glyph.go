package graph

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/canvas"

	"daqin/model"
	"daqin/ui/paint"
)

// glyph draws the sign of a kind of actor, filled. All of the same radius weigh about the same to the eye; a state's
// is larger, it carries most.
func glyph(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, c color.NRGBA) {
	switch kind {
	case model.State:
		square(p, at, radius*1.05, radius*0.45, c)
	case model.Organisation:
		square(p, at, radius*0.9, radius*0.1, c)
	case model.Company:
		p.Polygon(corners(at, radius*1.12, 6, 0), c)
	case model.Agreement:
		p.Polygon(corners(at, radius*1.25, 4, -math.Pi/2), c)
	case model.ArmedGroup:
		centre := paint.Point{X: at.X, Y: at.Y + radius*0.18} // where a triangle looks centred
		p.Polygon(corners(centre, radius*1.32, 3, -math.Pi/2), c)
	case model.Place:
		p.Ring(at, radius*0.72, radius*0.5, c)
	default:
		p.Disc(at, radius, c)
	}
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

// stamp is a kind's sign as an object of its own, with no ground.
type stamp struct {
	raster *canvas.Raster
	marks  paint.Picture
	kind   model.ActorKind
	ink    color.NRGBA
}

func newStamp() *stamp {
	s := &stamp{}
	s.raster = canvas.NewRaster(s.generate)
	return s
}

// show has the stamp show a kind in a colour.
func (s *stamp) show(kind model.ActorKind, ink color.NRGBA) {
	if kind != s.kind || ink != s.ink {
		s.kind, s.ink = kind, ink
		s.raster.Refresh()
	}
}

func (s *stamp) generate(w, h int) image.Image {
	const share = 0.37 // of the size, so that the widest sign fits
	s.marks.Resize(w, h, color.NRGBA{})
	glyph(&s.marks, s.kind, paint.Point{X: float32(w) / 2, Y: float32(h) / 2}, float32(min(w, h))*share, s.ink)
	return s.marks.Image()
}
