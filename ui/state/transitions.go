package state

import (
	"slices"
	"unicode/utf8"

	"daqin/model"
)

// These are the rules by which one view pulls another, each a pure function. This file is the app, with the rules of
// time beside it in time.go and play.go, and those of the network in several.go, filters.go and drawing.go.

// attend selects one thing, and lets go of what was held beside it. From one actor to the next the depth stays, so that one
// can walk through the network.
func attend(s State, id Subject) State {
	s.Subject, s.Beside, s.Others, s.Way, s.Along = id, "", "", 0, ""
	if id.Kind != AnActor {
		s.Depth = 0
	}
	return s
}

// Selecting an actor opens the first section that names it, unless the open one does, and points at its name there:
// where the chosen span tells of it, if it does.
func selectActor(x *model.Index, s State, id model.ActorID) State {
	all := x.MentionsOf(id)
	if x.Actor(id) == nil {
		return s
	}
	s = attend(s, Actor(id))
	s.Mark = Mark{}
	if len(all) == 0 {
		return s
	}
	if told := slices.DeleteFunc(slices.Clone(all), func(m *model.Mention) bool { return !toldIn(x, s.Span, m.Evidence) }); len(told) > 0 {
		all = told
	}
	return pointAt(x, s, nearest(s, all, func(m *model.Mention) model.Evidence { return m.Evidence }))
}

// toldIn tells whether the place in the text lies in a sentence that the chosen span holds.
func toldIn(x *model.Index, chosen model.Span, e model.Evidence) bool {
	return slices.ContainsFunc(x.EventsIn(e.Section), func(said model.Said[*model.Event]) bool {
		in := said.Statement.Evidence
		return in.Start <= e.Start && e.End <= in.End && x.Presence(said.Thing.When, chosen) != model.Outside
	})
}

// Selecting an event opens a sentence that says it, in the open section if that has one, and moves the chosen span
// to it when it lies outside.
func selectEvent(x *model.Index, s State, id model.EventID) State {
	e := x.Event(id)
	if e == nil {
		return s
	}
	s = attend(s, Event(id))
	if x.Presence(e.When, s.Span) == model.Outside {
		s.Span = bring(x, s.Span, x.Bounds(e.When))
	}
	return pointAt(x, s, statement(s, e.Statements))
}

// Selecting a tie opens a sentence that says it: one in the chosen span before others, the open section before others.
func selectTie(x *model.Index, s State, id model.TieID) State {
	t := x.Tie(id)
	if t == nil {
		return s
	}
	s = attend(s, Tie(id))
	in := slices.DeleteFunc(slices.Clone(t.Statements), func(st model.Statement) bool {
		return x.Presence(st.When, s.Span) == model.Outside
	})
	if len(in) == 0 {
		in = t.Statements
	}
	return pointAt(x, s, statement(s, in))
}

// Selecting a figure points at its number.
func selectFigure(x *model.Index, s State, id model.FigureID) State {
	f := x.Figure(id)
	if f == nil {
		return s
	}
	s = attend(s, Figure(id))
	return pointAt(x, s, f.Evidence)
}

// Selecting an account points at its telling in the open section, else in the one beside it, else at its first.
func selectAccount(x *model.Index, s State, id model.AccountID) State {
	a := x.Account(id)
	if a == nil || len(a.Tellings) == 0 {
		return s
	}
	s = attend(s, Account(id))
	return pointAt(x, s, nearest(s, a.Tellings, func(t model.Telling) model.Evidence { return t.Evidence }))
}

// Selecting a source opens its first section, unless a section of it is in sight: then the text stays where it is.
func selectSource(x *model.Index, s State, id model.SourceID) State {
	source := x.Source(id)
	if source == nil {
		return s
	}
	s = attend(s, Source(id))
	for _, in := range [...]model.SectionID{s.Section, s.Facing} {
		if x.Section(in) != nil && x.SourceOf(in) == source {
			return s
		}
	}
	for i := range x.Model.Sections {
		if section := &x.Model.Sections[i]; section.Source == id {
			return openSection(x, s, section.ID)
		}
	}
	return s
}

// Selecting a list shows it and leaves the text where it is.
func selectList(s State, id Subject) State {
	if slices.Contains(lists, id) {
		s = attend(s, id)
	}
	return s
}

func selectSubject(x *model.Index, s State, id Subject) State {
	switch id.Kind {
	case AnActor:
		return selectActor(x, s, model.ActorID(id.ID))
	case AnEvent:
		return selectEvent(x, s, model.EventID(id.ID))
	case ATie:
		return selectTie(x, s, model.TieID(id.ID))
	case AFigure:
		return selectFigure(x, s, model.FigureID(id.ID))
	case AnAccount:
		return selectAccount(x, s, model.AccountID(id.ID))
	case ASource:
		return selectSource(x, s, model.SourceID(id.ID))
	case AList:
		return selectList(s, id)
	}
	return clearSubject(s)
}

// What is chosen in the text is selected as anywhere else, but the words pointed at are those that were chosen.
func selectAt(x *model.Index, s State, id Subject, at model.Evidence) State {
	return read(x, selectSubject(x, s, id), at)
}

// Selecting nothing leaves time and text where they are.
func clearSubject(s State) State {
	s = attend(s, Subject{})
	s.Mark = Mark{}
	return s
}

// Opening a section keeps what is selected and points at nothing.
func openSection(x *model.Index, s State, id model.SectionID) State {
	if x.Section(id) != nil {
		s = open(x, s, id)
		s.Mark, s.Reading = Mark{}, Mark{}
	}
	return s
}

// Reading goes to a stretch of text and keeps what is selected.
func read(x *model.Index, s State, e model.Evidence) State {
	if x.Section(e.Section) == nil {
		return s
	}
	s = pointAt(x, s, e)
	s.Place = mend(x, s.Place)
	return s
}

func search(s State, query string) State {
	s.Query = query
	return s
}

func toggleTable(s State) State {
	s.AsTable = !s.AsTable
	return s
}

// Scrolling the text tells what of it is in sight.
func scroll(x *model.Index, s State, inSight Mark) State {
	if inSight.lies(x.Section(s.Section)) {
		s.Reading = inSight
	}
	return s
}

func glance(x *model.Index, s State, id Subject) State {
	if id.known(x) {
		s.Glance = id
	}
	return s
}

// pointAt opens the evidence's section and points at it.
func pointAt(x *model.Index, s State, e model.Evidence) State {
	s = open(x, s, e.Section)
	s.Mark, s.Reading = Mark{e.Start, e.End}, Mark{}
	return s
}

// statement gives where the nearest of some statements stands.
func statement(s State, all []model.Statement) model.Evidence {
	return nearest(s, all, func(st model.Statement) model.Evidence { return st.Evidence })
}

// nearest gives where the first thing stands that is told in the open section, else in the one beside it, else the first of
// all.
func nearest[T any](s State, all []T, of func(T) model.Evidence) model.Evidence {
	for _, in := range [...]model.SectionID{s.Section, s.Facing} {
		for _, t := range all {
			if e := of(t); e.Section == in {
				return e
			}
		}
	}
	return of(all[0])
}

// mend brings a place from elsewhere into the model: what it doesn't have is left out.
func mend(x *model.Index, p Place) Place {
	held := p.Compares()
	p.Span = p.Span.Within(x.Story)
	if !p.Subject.known(x) {
		p.Subject = Subject{}
	}
	if p.Held = p.Held.Within(x.Story); !held {
		p.Held = model.Span{}
	}
	if p.Subject.Kind != AnActor || x.Actor(p.Beside) == nil || Actor(p.Beside) == p.Subject {
		p.Beside = ""
	}
	p = mendNetwork(x, p)
	if p.Subject.Kind != AnEvent || x.Actor(p.Along) == nil || !joined(x, p.Subject, Actor(p.Along)) {
		p.Along = ""
	}
	if x.Section(p.Section) == nil {
		p.Section, p.Mark = start(x).Section, Mark{}
	}
	if !p.Mark.lies(x.Section(p.Section)) {
		p.Mark = Mark{}
	}
	return mendFacing(x, p)
}

// lies tells whether the mark is a stretch of the section's text.
func (m Mark) lies(in *model.Section) bool {
	return in != nil && 0 <= m.Start && m.Start < m.End && m.End <= len(in.Text) &&
		utf8.RuneStart(in.Text[m.Start]) && (m.End == len(in.Text) || utf8.RuneStart(in.Text[m.End]))
}
