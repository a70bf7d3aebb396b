package graph

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/glyph"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

// token is an actor's sign as a state shows it. What only may be in the span is hollow; what is gone from it is a
// dashed outline with a minus, what is new in it has a plus.
type token struct {
	kind       model.ActorKind
	presence   model.Presence
	became     model.Persistence
	outlined   bool // only its edge is drawn
	ink, paper color.NRGBA
}

// newToken gives that of an actor on a ground of paper.
func newToken(a *model.Actor, s shown) token {
	visible := s.presence
	if visible == model.Possible { // that is said by being hollow
		visible = model.Certain
	}
	t := token{kind: a.Kind, presence: s.presence, became: s.became, paper: look.Color(theme.ColorNameBackground)}
	if s.presence == model.Outside && s.emphasis < state.Glanced {
		t.ink, t.outlined = look.Outline(look.SideColor(a.Side))
	}
	if !t.outlined {
		t.ink = look.Ink(look.SideColor(a.Side), s.emphasis, visible)
	}
	return t
}

// Draw draws the token; scale is how many pixels one of Fyne's units has.
func (t token) Draw(p *paint.Picture, at paint.Point, radius, scale float32) {
	switch {
	case t.became == model.Gone:
		outline(p, t.kind, at, radius-0.8*scale, 1.6*scale, t.ink)
		if t.kind == model.State {
			glyph.Inset(p, t.kind, at, radius-0.8*scale, t.ink)
		}
	case t.outlined && t.kind != model.Place: // that is a ring as it is
		glyph.Fill(p, t.kind, at, radius, t.ink)
		glyph.Fill(p, t.kind, at, radius-1.3*scale, t.paper)
		glyph.Inset(p, t.kind, at, radius, t.ink)
	case t.presence == model.Possible:
		tint := look.Mix(t.ink, t.paper, 0.74)
		glyph.Fill(p, t.kind, at, radius, t.ink)
		glyph.Fill(p, t.kind, at, radius-2*scale, tint)
		glyph.Inset(p, t.kind, at, radius, t.ink)
		if t.kind == model.Place {
			glyph.Inset(p, t.kind, at, radius-1.6*scale, t.paper)
		}
	default:
		glyph.Draw(p, t.kind, at, radius, t.ink, t.paper)
	}
	const out = 0.75 // of the radius, to the right and below
	aside := paint.Point{X: at.X + out*radius, Y: at.Y + out*radius}
	size := max(0.5*radius, 4.5*scale)
	switch t.became {
	case model.New:
		plus(p, aside, size, t.ink, t.paper)
	case model.Gone:
		minus(p, aside, size, t.ink, t.paper)
	}
}

// plus is a filled disc with a cross in it, parted by a line of paper from what lies beneath.
func plus(p *paint.Picture, at paint.Point, radius float32, ink, paper color.NRGBA) {
	p.Disc(at, radius*1.35, paper)
	p.Disc(at, radius, ink)
	arm, width := radius*0.5, radius*0.36
	p.Line(paint.Point{X: at.X - arm, Y: at.Y}, paint.Point{X: at.X + arm, Y: at.Y}, width, paper)
	p.Line(paint.Point{X: at.X, Y: at.Y - arm}, paint.Point{X: at.X, Y: at.Y + arm}, width, paper)
}

// minus is a ring with a bar in it.
func minus(p *paint.Picture, at paint.Point, radius float32, ink, paper color.NRGBA) {
	p.Disc(at, radius*1.35, paper)
	p.Ring(at, radius*0.9, radius*0.2, ink)
	arm := radius * 0.45
	p.Line(paint.Point{X: at.X - arm, Y: at.Y}, paint.Point{X: at.X + arm, Y: at.Y}, radius*0.36, ink)
}

// outline draws the edge of a kind's sign, dashed: each side of it begins and ends with a dash.
func outline(p *paint.Picture, kind model.ActorKind, at paint.Point, radius, width float32, c color.NRGBA) {
	around, ok := glyph.Edge(kind, at, radius)
	if !ok { // round: every other side of a polygon of many
		const sides = 18
		around = paint.Corners(at, radius, sides, 0)
		for i := 0; i < sides; i += 2 {
			p.Line(around[i], around[i+1], width, c)
		}
		return
	}
	for i, from := range around {
		to := around[(i+1)%len(around)]
		length := float32(math.Hypot(float64(to.X-from.X), float64(to.Y-from.Y)))
		p.Dashed(from, to, width, length/5, c)
	}
}

// dotsApart is how far the dots of a line are from one another, in its widths.
const dotsApart = 2.6

// dotted draws a line of dots as wide as it.
func dotted(p *paint.Picture, from, to paint.Point, width float32, c color.NRGBA) {
	dx, dy := to.X-from.X, to.Y-from.Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	step := dotsApart * max(width, 1)
	for t := step / 2; t < length; t += step {
		p.Disc(paint.Point{X: from.X + dx*t/length, Y: from.Y + dy*t/length}, width/2, c)
	}
}
