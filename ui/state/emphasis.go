package state

import (
	"slices"

	"daqin/model"
)

// Emphasis is how strongly a thing is to be drawn. All views ask State.Emphasis; the theme alone turns it into
// colour and weight.
type Emphasis uint8

const (
	Faded   Emphasis = iota // something else is selected, or it lies outside the chosen span
	Plain                   // nothing special
	Related                 // joined to what is selected or glanced at
	Glanced                 // the pointer is on it
	Selected
)

// Emphasis tells how strongly the subject is to be drawn.
func (s State) Emphasis(x *model.Index, id Subject) Emphasis {
	switch {
	case id.Kind == Nothing:
		return Plain
	case id == s.Subject, s.Beside != "" && id == Actor(s.Beside):
		return Selected
	case id == s.Glance:
		return Glanced
	case joined(x, s.Subject, id), joined(x, s.Glance, id), s.Beside != "" && joined(x, Actor(s.Beside), id):
		return Related
	case s.Subject.Kind == AnActor, s.Subject.Kind == AnEvent, s.Subject.Kind == ATie, s.Subject.Kind == AnAccount:
		return Faded
	}
	return Plain
}

// joined tells whether two different subjects belong together. It is symmetric.
func joined(x *model.Index, a, b Subject) bool {
	if a.Kind > b.Kind {
		a, b = b, a
	}
	switch {
	case a.Kind == AnActor && b.Kind == AnActor:
		return slices.ContainsFunc(x.TiesOf(model.ActorID(a.ID)), func(t *model.Tie) bool {
			return t.From == model.ActorID(b.ID) || t.To == model.ActorID(b.ID)
		})
	case a.Kind == AnActor && b.Kind == AnEvent:
		e := x.Event(model.EventID(b.ID))
		return e != nil && slices.Contains(e.Actors, model.ActorID(a.ID))
	case a.Kind == AnActor && b.Kind == ATie:
		t := x.Tie(model.TieID(b.ID))
		return t != nil && (t.From == model.ActorID(a.ID) || t.To == model.ActorID(a.ID))
	case a.Kind == AnActor && b.Kind == AFigure:
		f := x.Figure(model.FigureID(b.ID))
		return f != nil && slices.Contains(f.Actors, model.ActorID(a.ID))
	case a.Kind == AnEvent && b.Kind == ATie:
		return shareSentence(x.Event(model.EventID(a.ID)), x.Tie(model.TieID(b.ID)))
	case a.Kind == AnEvent && b.Kind == AnAccount:
		acc := x.Account(model.AccountID(b.ID))
		return acc != nil && slices.Contains(acc.Events, model.EventID(a.ID))
	case a.Kind == AnActor && b.Kind == AnAccount:
		acc := x.Account(model.AccountID(b.ID))
		return acc != nil && slices.ContainsFunc(acc.Events, func(id model.EventID) bool { return joined(x, a, Event(id)) })
	}
	return false
}

func shareSentence(e *model.Event, t *model.Tie) bool {
	if e == nil || t == nil {
		return false
	}
	for i := range e.Statements {
		for n := range t.Statements {
			a, b := e.Statements[i].Evidence, t.Statements[n].Evidence
			if a.Section == b.Section && a.Start < b.End && b.Start < a.End {
				return true
			}
		}
	}
	return false
}
