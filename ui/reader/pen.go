package reader

import (
	"image/color"

	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
)

// pen is how a run of text is drawn.
type pen struct {
	ink    color.NRGBA
	rule   color.NRGBA // the line beneath
	weight float32     // its height; 0 for none
	ground color.NRGBA // behind the words, with a line above them as beneath; clear for none
}

// pen gives how text of a tint that leads somewhere is drawn. The documents' words always keep the contrast of
// text: what is outside the chosen span, or beside what is selected, loses its colour and its line, never its ink.
func (r *Reader) pen(t tint, l *link) pen {
	ink := look.Color(theme.ColorNameForeground)
	switch t {
	case tintQuiet:
		return r.linkPen(look.Color(theme.ColorNamePlaceHolder), l)
	case tintLink:
		return r.linkPen(look.Color(theme.ColorNameHyperlink), l)
	case tintFirst:
		return r.namePen(look.Color(look.ColorFirst), l)
	case tintSecond:
		return r.namePen(look.Color(look.ColorSecond), l)
	case tintNeither:
		return r.namePen(look.Mix(look.Color(look.ColorNeither), ink, 0.5), l)
	case tintMention:
		return r.mentionPen(ink, l)
	case tintDate:
		return r.datePen(ink, l)
	case tintMargin:
		return pen{ink: look.Words(look.ColorMark, r.emphasis(l), r.presence(l))}
	case tintNote:
		return pen{ink: look.Color(look.ColorNote)}
	case tintOutside:
		return pen{ink: look.Words(theme.ColorNameForeground, state.Plain, model.Outside)}
	case tintAlike:
		return r.alikePen(ink, l)
	case tintApart:
		return r.apartPen(ink, l)
	case tintBar:
		return r.barPen(l)
	case tintTimed:
		return r.linkPen(look.Words(theme.ColorNameForeground, state.Plain, r.presence(l)), l)
	}
	return r.linkPen(ink, l)
}

// sideTint gives the tint of an actor's name.
func sideTint(s model.Side) tint {
	switch s {
	case model.First:
		return tintFirst
	case model.Second:
		return tintSecond
	}
	return tintNeither
}

// linkPen underlines words that lead on while the pointer is on them, or on the same thing elsewhere.
func (r *Reader) linkPen(ink color.NRGBA, l *link) pen {
	if l != nil && (l == r.over || r.emphasis(l) == state.Glanced) {
		return pen{ink: ink, rule: ink, weight: 1}
	}
	return pen{ink: ink}
}

// namePen fades an actor's name that stands for a tie to it, where the chosen span has nothing of that, and what stands for a
// stretch of time outside it.
func (r *Reader) namePen(ink color.NRGBA, l *link) pen {
	switch {
	case l == nil || l.when == model.Span{}:
	case l == r.over:
		ink = look.Mix(ink, look.Color(theme.ColorNameForeground), 0.5)
	case r.presence(l) == model.Outside:
		ink = look.Mix(ink, look.Color(theme.ColorNameBackground), 0.65)
	}
	if l != nil && first(l.subjects).Kind == state.ATie && r.presence(l) == model.Outside {
		ink = look.Words(theme.ColorNameForeground, state.Plain, model.Outside)
	}
	return r.linkPen(ink, l)
}

func (r *Reader) mentionPen(ink color.NRGBA, l *link) pen {
	side := look.Mix(look.Color(look.ColorNeither), ink, 0.5) // by itself it would pass for quiet text
	if a := r.index.Actor(model.ActorID(first(l.subjects).ID)); a.Side != model.Neither {
		side = look.Color(look.SideColor(a.Side))
	}
	switch e := r.emphasis(l); {
	case e == state.Selected:
		return pen{ink: side, rule: look.Color(look.ColorChosen), weight: 2}
	case e == state.Glanced:
		return pen{ink: side, rule: side, weight: 2}
	case e == state.Related:
		return pen{ink: side, rule: look.Mix(side, look.Color(theme.ColorNameBackground), 0.5), weight: 1}
	case e == state.Faded, r.presence(l) == model.Outside:
		return pen{ink: ink}
	}
	return pen{ink: side}
}

func (r *Reader) datePen(ink color.NRGBA, l *link) pen {
	mark, line, paper := look.Color(look.ColorMark), look.Color(look.ColorQuiet), look.Color(theme.ColorNameBackground)
	switch e, p := r.emphasis(l), r.presence(l); {
	case e == state.Selected:
		return pen{ink: ink, rule: look.Color(look.ColorChosen), weight: 2}
	case e == state.Glanced:
		return pen{ink: ink, rule: mark, weight: 2}
	case p == model.Outside:
		return pen{ink: ink}
	case e == state.Related:
		return pen{ink: ink, rule: mark, weight: 1}
	case e == state.Faded, p == model.Possible:
		return pen{ink: ink, rule: look.Mix(line, paper, 0.5), weight: 1}
	}
	return pen{ink: ink, rule: line, weight: 1}
}

// ground gives the colour behind a row that leads somewhere, or is open, as a whole, and whether it has one.
func (r *Reader) ground(row *row) (color.NRGBA, bool) {
	switch e := r.emphasis(row.link); {
	case row.open:
		return look.Color(look.ColorPanel), true
	case row.link != nil && row.link == r.over, e == state.Glanced:
		return look.Color(theme.ColorNameHover), true
	case e == state.Selected:
		return look.Color(look.ColorWash), true
	}
	return color.NRGBA{}, false
}

// emphasis gives the strongest of those that the link leads to.
func (r *Reader) emphasis(l *link) state.Emphasis {
	if l == nil || len(l.subjects) == 0 {
		return state.Plain
	}
	strongest := state.Faded
	for _, s := range l.subjects {
		strongest = max(strongest, r.store.State().Emphasis(r.index, s))
	}
	return strongest
}

// presence gives the best of those that the link leads to; what has no date is always there.
func (r *Reader) presence(l *link) model.Presence {
	if l != nil && l.when != (model.Span{}) {
		if in := r.store.State().Span; max(in.From, l.when.From) >= min(in.Until, l.when.Until) {
			return model.Outside
		}
		return model.Certain
	}
	if l != nil && l.section != "" {
		return r.holds(l.section)
	}
	if l == nil || len(l.subjects) == 0 {
		return model.Certain
	}
	best := model.Outside
	for _, s := range l.subjects {
		best = max(best, r.sees(s))
	}
	return best
}

// sees tells whether a subject shows through the chosen span.
func (r *Reader) sees(s state.Subject) model.Presence {
	span := r.store.State().Span
	switch s.Kind {
	case state.AnActor:
		return r.seen.Actors[r.rank[model.ActorID(s.ID)]]
	case state.AnEvent:
		return r.index.Presence(r.index.Event(model.EventID(s.ID)).When, span)
	case state.AFigure:
		return r.index.Presence(r.index.Figure(model.FigureID(s.ID)).When, span)
	case state.ATie:
		return r.index.TieWeight(r.index.Tie(model.TieID(s.ID)), span).Presence()
	}
	return model.Certain
}
