package timeline

import (
	"slices"

	"daqin/model"
	"daqin/ui/state"
)

// attention tells how strongly each event is to be drawn, as State.Emphasis does. It asks that only for the few events
// that what is attended to could single out, so that the many cost nothing while a hand moves.
type attention struct {
	base    state.Emphasis // of all others
	singled []int          // events that may have another
	of      []state.Emphasis
	asked   asked // what it was made for
}

// asked is what a state attends to.
type asked struct {
	subject, glance state.Subject
	beside          model.ActorID
	others          state.ActorSet
}

// to gives an event's emphasis.
func (a *attention) to(event int) state.Emphasis {
	if len(a.singled) == 0 {
		return a.base
	}
	return a.of[event]
}

// strongest gives the strongest emphasis of the events that a mark stands for.
func (a *attention) strongest(m *mark) state.Emphasis {
	if len(a.singled) == 0 {
		return a.base
	}
	strongest := state.Faded
	for _, r := range m.refs {
		strongest = max(strongest, a.of[r.event])
	}
	return strongest
}

// follow brings the attention up to date with a state.
func (a *attention) follow(d *dates, to state.State) {
	now := asked{to.Subject, to.Glance, to.Beside, to.Others}
	if a.of != nil && now == a.asked {
		return
	}
	a.asked = now
	base := state.Plain
	switch to.Subject.Kind {
	case state.AnActor, state.AnEvent, state.ATie, state.AnAccount:
		base = state.Faded
	}
	if a.of == nil {
		a.of = make([]state.Emphasis, len(d.index.Model.Events))
		a.base = base + 1 // so that it is filled
	}
	if a.base != base {
		a.base = base
		for i := range a.of {
			a.of[i] = base
		}
	}
	for _, event := range a.singled {
		a.of[event] = base
	}
	a.singled = a.singled[:0]
	a.single(d, to.Subject)
	a.single(d, to.Glance)
	for _, id := range to.Selected() {
		a.single(d, state.Actor(id))
	}
	slices.Sort(a.singled)
	a.singled = slices.Compact(a.singled)
	for _, event := range a.singled {
		a.of[event] = to.Emphasis(d.index, state.Event(d.index.Model.Events[event].ID))
	}
}

// single notes the events that a subject singles out: itself, those that belong to it, and, for a tie, all of the sections
// in which it is told.
func (a *attention) single(d *dates, s state.Subject) {
	note := func(e *model.Event) {
		if at, ok := d.place[e]; ok {
			a.singled = append(a.singled, at)
		}
	}
	switch x := d.index; s.Kind {
	case state.AnActor:
		for _, e := range x.EventsOf(model.ActorID(s.ID)) {
			note(e)
		}
	case state.AnEvent:
		note(x.Event(model.EventID(s.ID)))
	case state.ATie:
		tie := x.Tie(model.TieID(s.ID))
		if tie == nil {
			return
		}
		for i := range tie.Statements {
			for _, said := range x.EventsIn(tie.Statements[i].Evidence.Section) {
				note(said.Thing)
			}
		}
	case state.AnAccount:
		if account := x.Account(model.AccountID(s.ID)); account != nil {
			for _, id := range account.Events {
				note(x.Event(id))
			}
		}
	}
}
