package model

import (
	"slices"
	"strings"

	"daqin/model/edtf"
)

// Index finds things of a model without looking through it. It expects a model that Validate has passed,
// is never changed once made, and may be read by many goroutines.
type Index struct {
	Model *Model
	Story Span // all of time that the model speaks of, whole years

	dated    bool
	sources  map[SourceID]*Source
	sections map[SectionID]*Section
	actors   map[ActorID]*Actor
	events   map[EventID]*Event
	ties     map[TieID]*Tie
	figures  map[FigureID]*Figure
	accounts map[AccountID]*Account

	mentionsIn map[SectionID][]*Mention
	mentionsOf map[ActorID][]*Mention
	eventsIn   map[SectionID][]Said[*Event]
	eventsOf   map[ActorID][]*Event
	tiesIn     map[SectionID][]Said[*Tie]
	tiesOf     map[ActorID][]*Tie
	accountsIn map[SectionID][]*Account
	accountsOf map[EventID][]*Account
	figuresIn  map[SectionID][]*Figure

	eventDates    *calendar // of Model.Events
	tieStatements []tieStatement
	tieDates      *calendar // of tieStatements
	actorsOf      [][]int32 // beside Model.Events: places in Model.Actors
	tieEnds       [][]int32 // beside Model.Ties: places in Model.Actors
	material      Span
	silences      []Span
}

// Said is a thing together with one of the statements that say it.
type Said[T any] struct {
	Thing     T
	Statement *Statement
}

// NewIndex indexes a model.
func NewIndex(m *Model) *Index {
	x := &Index{
		Model:      m,
		sources:    byID(m.Sources, func(s *Source) SourceID { return s.ID }),
		sections:   byID(m.Sections, func(s *Section) SectionID { return s.ID }),
		actors:     byID(m.Actors, func(a *Actor) ActorID { return a.ID }),
		events:     byID(m.Events, func(e *Event) EventID { return e.ID }),
		ties:       byID(m.Ties, func(t *Tie) TieID { return t.ID }),
		figures:    byID(m.Figures, func(f *Figure) FigureID { return f.ID }),
		accounts:   byID(m.Accounts, func(a *Account) AccountID { return a.ID }),
		mentionsIn: map[SectionID][]*Mention{},
		mentionsOf: map[ActorID][]*Mention{},
		eventsIn:   map[SectionID][]Said[*Event]{},
		eventsOf:   map[ActorID][]*Event{},
		tiesIn:     map[SectionID][]Said[*Tie]{},
		tiesOf:     map[ActorID][]*Tie{},
		accountsIn: map[SectionID][]*Account{},
		accountsOf: map[EventID][]*Account{},
		figuresIn:  map[SectionID][]*Figure{},
	}
	x.Story, x.dated = story(m)
	x.indexMentions()
	x.indexEvents()
	x.indexTies()
	x.indexAccounts()
	x.indexActors()
	x.indexTime()
	return x
}

func byID[ID comparable, T any](things []T, id func(*T) ID) map[ID]*T {
	m := make(map[ID]*T, len(things))
	for i := range things {
		m[id(&things[i])] = &things[i]
	}
	return m
}

// Dated tells whether the model has any date. Where it has none the story is a year that means nothing.
func (x *Index) Dated() bool { return x.dated }

// story gives the whole years from the first to the last day that any part of the date of an event or of a tie's
// statement names, and whether there is any.
func story(m *Model) (s Span, dated bool) {
	first, last := edtf.MaxDay, edtf.MinDay
	reach := func(d edtf.Date) {
		for _, part := range d.Parts() {
			for _, day := range [...]edtf.Day{part.Start.Earliest, part.Start.Latest, part.End.Earliest, part.End.Latest} {
				if day != edtf.MinDay && day != edtf.MaxDay {
					first, last = min(first, day), max(last, day)
				}
			}
		}
	}
	for i := range m.Events {
		reach(m.Events[i].When)
	}
	for i := range m.Ties {
		for _, s := range m.Ties[i].Statements {
			reach(s.When)
		}
	}
	if dated = first <= last; !dated {
		first, last = edtf.DayOf(2000, 1, 1), edtf.DayOf(2000, 12, 31)
	}
	from, _, _ := first.Civil()
	until, _, _ := last.Civil()
	return Span{edtf.DayOf(from, 1, 1), edtf.DayOf(until+1, 1, 1)}, dated
}

func (x *Index) indexMentions() {
	for i := range x.Model.Mentions {
		m := &x.Model.Mentions[i]
		x.mentionsIn[m.Evidence.Section] = append(x.mentionsIn[m.Evidence.Section], m)
		x.mentionsOf[m.Actor] = append(x.mentionsOf[m.Actor], m)
	}
	for i := range x.Model.Figures {
		f := &x.Model.Figures[i]
		x.figuresIn[f.Evidence.Section] = append(x.figuresIn[f.Evidence.Section], f)
	}
}

func (x *Index) indexEvents() {
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		for n := range e.Statements {
			s := &e.Statements[n]
			x.eventsIn[s.Evidence.Section] = append(x.eventsIn[s.Evidence.Section], Said[*Event]{e, s})
		}
		for _, a := range e.Actors {
			x.eventsOf[a] = append(x.eventsOf[a], e)
		}
	}
	for _, said := range x.eventsIn {
		sortSaid(said, func(e *Event) string { return string(e.ID) })
	}
}

func (x *Index) indexTies() {
	for i := range x.Model.Ties {
		t := &x.Model.Ties[i]
		for n := range t.Statements {
			s := &t.Statements[n]
			x.tiesIn[s.Evidence.Section] = append(x.tiesIn[s.Evidence.Section], Said[*Tie]{t, s})
		}
		x.tiesOf[t.From] = append(x.tiesOf[t.From], t)
		if t.To != t.From {
			x.tiesOf[t.To] = append(x.tiesOf[t.To], t)
		}
	}
	for _, said := range x.tiesIn {
		sortSaid(said, func(t *Tie) string { return string(t.ID) })
	}
}

// indexActors finds the places of the actors of events and ties.
func (x *Index) indexActors() {
	at := make(map[ActorID]int32, len(x.Model.Actors))
	for i := range x.Model.Actors {
		at[x.Model.Actors[i].ID] = int32(i)
	}
	places := func(ids ...ActorID) []int32 {
		found := make([]int32, 0, len(ids))
		for _, id := range ids {
			if i, ok := at[id]; ok {
				found = append(found, i)
			}
		}
		return found
	}
	x.actorsOf = make([][]int32, len(x.Model.Events))
	for i := range x.Model.Events {
		x.actorsOf[i] = places(x.Model.Events[i].Actors...)
	}
	x.tieEnds = make([][]int32, len(x.Model.Ties))
	for i := range x.Model.Ties {
		x.tieEnds[i] = places(x.Model.Ties[i].From, x.Model.Ties[i].To)
	}
}

func (x *Index) indexAccounts() {
	for i := range x.Model.Accounts {
		a := &x.Model.Accounts[i]
		for _, t := range a.Tellings {
			in := x.accountsIn[t.Evidence.Section]
			if !slices.Contains(in, a) {
				x.accountsIn[t.Evidence.Section] = append(in, a)
			}
		}
		for _, e := range a.Events {
			x.accountsOf[e] = append(x.accountsOf[e], a)
		}
	}
}

// sortSaid brings what a section says into reading order.
func sortSaid[T any](said []Said[T], id func(T) string) {
	slices.SortStableFunc(said, func(a, b Said[T]) int {
		if a.Statement.Evidence.Start != b.Statement.Evidence.Start {
			return a.Statement.Evidence.Start - b.Statement.Evidence.Start
		}
		return strings.Compare(id(a.Thing), id(b.Thing))
	})
}

// The single things by their IDs; nil where there is none.

func (x *Index) Source(id SourceID) *Source    { return x.sources[id] }
func (x *Index) Section(id SectionID) *Section { return x.sections[id] }
func (x *Index) Actor(id ActorID) *Actor       { return x.actors[id] }
func (x *Index) Event(id EventID) *Event       { return x.events[id] }
func (x *Index) Tie(id TieID) *Tie             { return x.ties[id] }
func (x *Index) Figure(id FigureID) *Figure    { return x.figures[id] }
func (x *Index) Account(id AccountID) *Account { return x.accounts[id] }

// What stands in a section, in reading order. Read only.

func (x *Index) MentionsIn(id SectionID) []*Mention   { return x.mentionsIn[id] }
func (x *Index) EventsIn(id SectionID) []Said[*Event] { return x.eventsIn[id] }
func (x *Index) TiesIn(id SectionID) []Said[*Tie]     { return x.tiesIn[id] }
func (x *Index) AccountsIn(id SectionID) []*Account   { return x.accountsIn[id] }
func (x *Index) FiguresIn(id SectionID) []*Figure     { return x.figuresIn[id] }

// What belongs to an actor or an event: mentions in reading order, events by date. Read only.

func (x *Index) MentionsOf(id ActorID) []*Mention { return x.mentionsOf[id] }
func (x *Index) EventsOf(id ActorID) []*Event     { return x.eventsOf[id] }
func (x *Index) TiesOf(id ActorID) []*Tie         { return x.tiesOf[id] }
func (x *Index) AccountsOf(id EventID) []*Account { return x.accountsOf[id] }

// SourceOf gives the source that a section belongs to, nil where there is no such section.
func (x *Index) SourceOf(id SectionID) *Source {
	if s := x.sections[id]; s != nil {
		return x.sources[s.Source]
	}
	return nil
}
