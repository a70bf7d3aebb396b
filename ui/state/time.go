package state

import (
	"slices"

	"daqin/model"
	"daqin/model/edtf"
)

// These are the transitions that choose a span of time, and those that step through it.

// The chosen span stays in the story.
func moveTo(x *model.Index, s State, span model.Span) State {
	return s.through(span.Within(x.Story))
}

// through chooses a span of the story. Another one has other ways between two actors, and shows the best told of its own.
func (s State) through(span model.Span) State {
	if s.Span != span {
		s.Span, s.Way = span, 0
	}
	return s
}

// Going to a date lets go of a selected event or tie that lies outside it.
func goTo(x *model.Index, s State, span model.Span) State {
	s = moveTo(x, s, span)
	event, tie := x.Event(model.EventID(s.Subject.ID)), x.Tie(model.TieID(s.Subject.ID))
	if s.Subject.Kind == AnEvent && x.Presence(event.When, s.Span) == model.Outside ||
		s.Subject.Kind == ATie && x.TieWeight(tie, s.Span).Total() == 0 {
		return clearSubject(s)
	}
	return s
}

// The next event is counted from the selected one, else from the chosen span: forward (+1) from its start, back (-1) from its
// end. At the last one nothing happens. A selected actor stays the one along whose events one steps.
func stepEvent(x *model.Index, s State, step int) State {
	all := x.Model.Events
	at := slices.IndexFunc(all, func(e model.Event) bool { return s.Subject == Event(e.ID) })
	if at < 0 {
		return enterEvents(x, s, step)
	}
	for at += step; 0 <= at && at < len(all); at += step {
		if stopsAt(s, &all[at]) {
			return stepTo(x, s, &all[at])
		}
	}
	return s
}

// stepTo selects an event and goes on along the same actor.
func stepTo(x *model.Index, s State, e *model.Event) State {
	along := s.Actor()
	s = selectEvent(x, s, e.ID)
	s.Along = along
	return s
}

// enterEvents selects the first (+1) or last (-1) event that the chosen span shows.
func enterEvents(x *model.Index, s State, step int) State {
	var found *model.Event
	for i := range x.Overlapping(s.Span) {
		if e := &x.Model.Events[i]; stopsAt(s, e) {
			if found = e; step > 0 {
				break
			}
		}
	}
	if found == nil {
		return s
	}
	return stepTo(x, s, found)
}

// endEvent selects the first event of all (+1) or the last (-1).
func endEvent(x *model.Index, s State, end int) State {
	all := x.Model.Events
	at := 0
	if end < 0 {
		at = len(all) - 1
	}
	for ; 0 <= at && at < len(all); at += end {
		if stopsAt(s, &all[at]) {
			return stepTo(x, s, &all[at])
		}
	}
	return s
}

// stopsAt tells whether stepping and playing stop at an event: an actor's own where one is followed, and none of a hidden
// category.
func stopsAt(s State, e *model.Event) bool {
	along := s.Actor()
	return (along == "" || slices.Contains(e.Actors, along)) && !s.Filters.HidesCategory(e.Category)
}

// Zooming to what is selected chooses the stretch of time in which it is told of, with a little on either side.
func zoomToSubject(x *model.Index, s State) State {
	told, ok := extent(x, s.Subject)
	if !ok || told.Until <= told.From { // what lies outside the story has no days in it
		return s
	}
	margin := max(edtf.Day(told.Days()/20), 1)
	return moveTo(x, s, model.Span{From: max(told.From-margin, x.Story.From), Until: min(told.Until+margin, x.Story.Until)})
}

// extent gives the stretch of time in which a subject is told of, false where no date says.
func extent(x *model.Index, id Subject) (all model.Span, dated bool) {
	add := func(d edtf.Date) {
		switch in := x.Bounds(d); {
		case d.IsZero():
		case !dated:
			all, dated = in, true
		default:
			all = model.Span{From: min(all.From, in.From), Until: max(all.Until, in.Until)}
		}
	}
	switch id.Kind {
	case AnActor:
		for _, e := range x.EventsOf(model.ActorID(id.ID)) {
			add(e.When)
		}
	case AnEvent:
		add(x.Event(model.EventID(id.ID)).When)
	case ATie:
		for _, said := range x.Tie(model.TieID(id.ID)).Statements {
			add(said.When)
		}
	case AFigure:
		add(x.Figure(model.FigureID(id.ID)).When)
	case AnAccount:
		for _, e := range x.Account(model.AccountID(id.ID)).Events {
			add(x.Event(e).When)
		}
	}
	return all, dated
}

// Comparing holds the chosen span for another to be chosen beside it; comparing again lets go of it.
func compare(s State) State {
	if s.Compares() {
		s.Held = model.Span{}
	} else {
		s.Held = s.Span
	}
	return s
}

// Swapping exchanges the held span and the chosen one.
func swap(s State) State {
	if s.Compares() {
		held := s.Held
		s.Held = s.Span
		s = s.through(held)
	}
	return s
}

// bring moves a span, keeping its width, until it holds the wanted one in its middle; a wider one it becomes.
func bring(x *model.Index, span, wanted model.Span) model.Span {
	if wanted.Days() >= span.Days() {
		return wanted.Within(x.Story)
	}
	from := (wanted.From+wanted.Until)/2 - (span.Until-span.From)/2
	return model.Span{From: from, Until: from + span.Until - span.From}.Within(x.Story)
}
