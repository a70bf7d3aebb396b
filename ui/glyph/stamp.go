package glyph

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"daqin/ui/paint"
)

// Figure is what a Stamp shows. It is comparable; equal ones look alike.
type Figure interface {
	// Draw draws it about a point; the radius is in pixels, of which one of Fyne's units has so many as the scale says.
	Draw(p *paint.Picture, at paint.Point, radius, scale float32)
}

// Stamp is a figure as an object of its own, with no ground.
type Stamp struct {
	raster *canvas.Raster
	marks  paint.Picture
	figure Figure
}

// NewStamp gives a stamp that shows nothing yet.
func NewStamp() *Stamp {
	s := &Stamp{}
	s.raster = canvas.NewRaster(s.generate)
	return s
}

// Object is what to put into a view.
func (s *Stamp) Object() *canvas.Raster { return s.raster }

// Show has the stamp show a figure.
func (s *Stamp) Show(f Figure) {
	if f != s.figure {
		s.figure = f
		s.raster.Refresh()
	}
}

func (s *Stamp) generate(w, h int) image.Image {
	const share = 0.37 // of the size, so that the widest sign fits
	s.marks.Resize(w, h, color.NRGBA{})
	if s.figure == nil {
		return s.marks.Image()
	}
	scale := float32(w) / max(s.raster.Size().Width, 1)
	s.figure.Draw(&s.marks, paint.Point{X: float32(w) / 2, Y: float32(h) / 2}, float32(min(w, h))*share, scale)
	return s.marks.Image()
}
