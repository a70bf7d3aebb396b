package graph

import (
	"image/color"

	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/glyph"
	"daqin/ui/look"
	"daqin/ui/paint"
)

// figure is what a stamp shows: a token, or one of the marks that legend and filters have besides.
type figure = glyph.Figure

// kindFigure is the sign of a kind of actor.
func kindFigure(k model.ActorKind) func(color.NRGBA) figure {
	return func(ink color.NRGBA) figure {
		return token{kind: k, presence: model.Certain, ink: ink, paper: look.Color(theme.ColorNameBackground)}
	}
}

// becameFigure is the mark of what became of actors.
func becameFigure(became model.Persistence) func(color.NRGBA) figure {
	return func(ink color.NRGBA) figure {
		return token{kind: model.Person, presence: model.Certain, became: became, ink: ink, paper: look.Color(theme.ColorNameBackground)}
	}
}

// piece is one of a line between two actors.
type piece struct {
	width  float32 // in Fyne's units
	dashed bool
	ink    color.NRGBA
}

// lineFigure is a line that so many sentences say.
func lineFigure(sentences int) func(color.NRGBA) figure {
	return func(ink color.NRGBA) figure {
		return piece{width(sentences), false, ink}
	}
}

// dashedFigure is a line that only may be in the span.
func dashedFigure(ink color.NRGBA) figure { return piece{1.6, true, ink} }

// discs are a small and a large disc.
type discs struct{ ink color.NRGBA }

func sizesFigure(ink color.NRGBA) figure { return discs{ink} }

func (s discs) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	p.Disc(paint.Point{X: at.X - 0.85*radius, Y: at.Y + 0.4*radius}, 0.4*radius, s.ink)
	p.Disc(paint.Point{X: at.X + 0.4*radius, Y: at.Y}, 0.8*radius, s.ink)
}

// points are a line that is gone from the span.
type points struct{ ink color.NRGBA }

func dottedFigure(ink color.NRGBA) figure { return points{ink} }

func (d points) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	const dots = 5
	for i := range dots {
		x := at.X + radius*1.25*(2*float32(i)/(dots-1)-1)
		p.Disc(paint.Point{X: x, Y: at.Y}, 0.9*scale, d.ink)
	}
}

func (s piece) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	const reach = 1.25 // of the radius
	from, to := paint.Point{X: at.X - reach*radius, Y: at.Y}, paint.Point{X: at.X + reach*radius, Y: at.Y}
	if s.dashed {
		p.Dashed(from, to, s.width*scale, reach*radius*2/5, s.ink)
	} else {
		p.Line(from, to, s.width*scale, s.ink)
	}
}

// choice is a ring, with a disc in it where what it stands beside is chosen: one of several.
type choice struct {
	chosen bool
	ink    color.NRGBA
}

func (c choice) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	p.Ring(at, radius*0.9, 1.4*scale, c.ink)
	if c.chosen {
		p.Disc(at, radius*0.5, c.ink)
	}
}

// tick is a box, with a tick in it where what it stands beside holds.
type tick struct {
	holds      bool
	ink, paper color.NRGBA
}

func (t tick) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	p.Square(at, radius*0.95, radius*0.3, t.ink)
	p.Square(at, radius*0.95-1.4*scale, radius*0.2, t.paper)
	if t.holds {
		corner := paint.Point{X: at.X - 0.1*radius, Y: at.Y + 0.42*radius}
		p.Line(paint.Point{X: at.X - 0.5*radius, Y: at.Y + 0.02*radius}, corner, 1.7*scale, t.ink)
		p.Line(corner, paint.Point{X: at.X + 0.52*radius, Y: at.Y - 0.42*radius}, 1.7*scale, t.ink)
	}
}

// sliders is the mark of what filters and draws: three rules with a knob on each.
type sliders struct{ ink, paper color.NRGBA }

func slidersFigure(ink color.NRGBA) figure {
	return sliders{ink, look.Color(theme.ColorNameBackground)}
}

func (s sliders) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	for i, knob := range [...]float32{0.45, -0.4, 0.15} {
		y := at.Y + (float32(i)-1)*0.8*radius
		p.Line(paint.Point{X: at.X - 1.1*radius, Y: y}, paint.Point{X: at.X + 1.1*radius, Y: y}, 1.4*scale, s.ink)
		p.Disc(paint.Point{X: at.X + knob*radius, Y: y}, 2.6*scale, s.ink)
	}
}
