package reader

import (
	"image/color"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
)

// What tellings say alike has a line beneath, what they say otherwise stands between two lines on a ground: so the two are told apart on a
// bad projector, in print, and by who sees no colours. What the pointer is on is stronger wherever else it stands.

// alikePen underlines; an actor's name has the colour of its side.
func (r *Reader) alikePen(ink color.NRGBA, l *link) pen {
	if l != nil && first(l.subjects).Kind == state.AnActor {
		ink = look.Color(look.SideColor(r.index.Actor(model.ActorID(first(l.subjects).ID)).Side))
	}
	if r.lit(l) {
		return pen{ink: ink, rule: look.Color(look.ColorChosen), weight: 3}
	}
	return pen{ink: ink, rule: look.Color(look.ColorMark), weight: 2}
}

// apartPen gives a ground between two lines.
func (r *Reader) apartPen(ink color.NRGBA, l *link) pen {
	line := look.Color(look.ColorMark)
	if r.lit(l) {
		line = look.Color(look.ColorChosen)
	}
	return pen{ink: ink, rule: line, weight: 2, ground: look.Mix(line, look.Color(look.ColorPanel), 0.88)}
}

// lit tells whether the pointer is on a link, or on the same thing elsewhere.
func (r *Reader) lit(l *link) bool {
	return l != nil && (l == r.over || r.emphasis(l) == state.Glanced)
}

// band gives the ground of words in their place, with the line above; the one beneath is a rule like any other.
func (p pen) band(at fyne.Position, size fyne.Size) []surface {
	above := box{at.SubtractXY(0, p.weight), fyne.NewSize(size.Width, p.weight)}
	return []surface{{box: box{at, size}, fill: p.ground}, {box: above, fill: p.rule}}
}

// barPen draws a number on a chart: paler where its date is not in the chosen span, with the colour of what is chosen while the
// pointer is on it.
func (r *Reader) barPen(l *link) pen {
	if r.lit(l) {
		return pen{ink: look.Color(look.ColorChosen)}
	}
	return pen{ink: look.Ink(look.ColorMark, state.Plain, r.presence(l))}
}
