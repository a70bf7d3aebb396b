package state

import (
	"iter"
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
	case id == s.Subject, id.Kind == AnActor && s.selects(model.ActorID(id.ID)):
		return Selected
	case id == s.Glance:
		return Glanced
	case s.Beside == "" && joined(x, s.Subject, id), s.Beside != "" && s.shares(x, id), joined(x, s.Glance, id):
		return Related
	case s.Subject.Kind == AnActor, s.Subject.Kind == AnEvent, s.Subject.Kind == ATie, s.Subject.Kind == AnAccount:
		return Faded
	}
	return Plain
}

// shares tells whether the selected actors have a thing in common: whether it is joined to two of them at least, or is a tie
// of one of them to an actor that is.
func (p Place) shares(x *model.Index, id Subject) bool {
	if t := x.Tie(model.TieID(id.ID)); id.Kind == ATie && t != nil && p.selects(t.From) != p.selects(t.To) {
		return p.shares(x, Actor(t.From)) && p.selects(t.To) || p.shares(x, Actor(t.To)) && p.selects(t.From)
	}
	var first model.ActorID
	for a := range actorsOf(x, id) {
		switch {
		case a == first || !p.selects(a):
		case first == "":
			first = a
		default:
			return true
		}
	}
	return false
}

// actorsOf gives the actors that belong with a subject, some more than once.
func actorsOf(x *model.Index, id Subject) iter.Seq[model.ActorID] {
	return func(yield func(model.ActorID) bool) {
		all := func(ids []model.ActorID) bool {
			for _, a := range ids {
				if !yield(a) {
					return false
				}
			}
			return true
		}
		switch id.Kind {
		case AnActor:
			for _, t := range x.TiesOf(model.ActorID(id.ID)) {
				other := t.To
				if Actor(other) == id {
					other = t.From
				}
				if !yield(other) {
					return
				}
			}
		case AnEvent:
			if e := x.Event(model.EventID(id.ID)); e != nil {
				all(e.Actors)
			}
		case ATie:
			if t := x.Tie(model.TieID(id.ID)); t != nil {
				all([]model.ActorID{t.From, t.To})
			}
		case AFigure:
			if f := x.Figure(model.FigureID(id.ID)); f != nil {
				all(f.Actors)
			}
		case AnAccount:
			if a := x.Account(model.AccountID(id.ID)); a != nil {
				for _, e := range a.Events {
					if !all(x.Event(e).Actors) {
						return
					}
				}
			}
		}
	}
}

// joined tells whether two different subjects belong together. It is symmetric.
func joined(x *model.Index, a, b Subject) bool {
	if a.Kind > b.Kind {
		a, b = b, a
	}
	switch {
	case a.Kind == AnActor:
		for id := range actorsOf(x, b) {
			if Actor(id) == a {
				return true
			}
		}
	case a.Kind == AnEvent && b.Kind == ATie:
		return shareSentence(x.Event(model.EventID(a.ID)), x.Tie(model.TieID(b.ID)))
	case a.Kind == AnEvent && b.Kind == AnAccount:
		acc := x.Account(model.AccountID(b.ID))
		return acc != nil && slices.Contains(acc.Events, model.EventID(a.ID))
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
