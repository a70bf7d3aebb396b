package glyph

import (
	"image/color"
	"math"

	"daqin/model"
	"daqin/ui/paint"
)

// Draw draws the sign of a kind of actor: its figure in one ink, and in another, or in the paper, what tells it from a kind of
// the same figure. All of the same radius weigh about the same to the eye; a state's is larger, it carries most.
func Draw(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, ink, inner color.NRGBA) {
	Fill(p, kind, at, radius, ink)
	Inset(p, kind, at, radius, inner)
}

// Fill fills the figure of a kind's sign.
func Fill(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, c color.NRGBA) {
	switch kind {
	case model.State:
		p.Square(at, radius*stateShare, radius*0.45, c)
	case model.Organisation:
		p.Square(at, radius*organisationShare, radius*0.1, c)
	case model.Place:
		p.Disc(at, radius*placeShare, c)
	default:
		if around, ok := Edge(kind, at, radius); ok {
			p.Polygon(around, c)
			return
		}
		p.Disc(at, radius, c)
	}
}

// Inset draws what stands inside the figure of some kinds: a state has a border, a place is a ring.
func Inset(p *paint.Picture, kind model.ActorKind, at paint.Point, radius float32, c color.NRGBA) {
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

// Edge gives the corners of a kind's sign, where it has any.
func Edge(kind model.ActorKind, at paint.Point, radius float32) (around []paint.Point, ok bool) {
	switch kind {
	case model.State:
		return paint.Corners(at, radius*stateShare*math.Sqrt2, 4, math.Pi/4), true
	case model.Organisation:
		return paint.Corners(at, radius*organisationShare*math.Sqrt2, 4, math.Pi/4), true
	case model.Company:
		return paint.Corners(at, radius*1.12, 6, 0), true
	case model.Agreement:
		return paint.Corners(at, radius*1.25, 4, -math.Pi/2), true
	case model.ArmedGroup:
		centre := paint.Point{X: at.X, Y: at.Y + radius*0.18} // where a triangle looks centred
		return paint.Corners(centre, radius*1.32, 3, -math.Pi/2), true
	}
	return nil, false
}
