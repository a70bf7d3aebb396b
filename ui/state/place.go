package state

import (
	"slices"

	"daqin/model"
	"daqin/model/notes"
)

// Kind is what a Subject is.
type Kind uint8

const (
	Nothing Kind = iota
	AnActor
	AnEvent
	ATie
	AFigure
	AnAccount
	ASource
	AList
)

// Subject is one thing that a user can attend to. The zero Subject is nothing.
type Subject struct {
	Kind Kind
	ID   string
}

func Actor(id model.ActorID) Subject     { return Subject{AnActor, string(id)} }
func Event(id model.EventID) Subject     { return Subject{AnEvent, string(id)} }
func Tie(id model.TieID) Subject         { return Subject{ATie, string(id)} }
func Figure(id model.FigureID) Subject   { return Subject{AFigure, string(id)} }
func Account(id model.AccountID) Subject { return Subject{AnAccount, string(id)} }
func Source(id model.SourceID) Subject   { return Subject{ASource, string(id)} }

// What can be listed as a whole, as a subject.
var (
	Accounts = Subject{AList, "accounts"} // where the texts agree and where they differ
	Figures  = Subject{AList, "figures"}  // the numbers that the texts tell
	Sources  = Subject{AList, "sources"}
	Notes    = Subject{AList, "notes"} // what the user wrote, and the bookmarks
)

// lists are all of them.
var lists = []Subject{Accounts, Figures, Sources, Notes}

// known tells whether the subject stands in the index. Nothing always does.
func (s Subject) known(x *model.Index) bool {
	switch s.Kind {
	case Nothing:
		return s.ID == ""
	case AnActor:
		return x.Actor(model.ActorID(s.ID)) != nil
	case AnEvent:
		return x.Event(model.EventID(s.ID)) != nil
	case ATie:
		return x.Tie(model.TieID(s.ID)) != nil
	case AFigure:
		return x.Figure(model.FigureID(s.ID)) != nil
	case AnAccount:
		return x.Account(model.AccountID(s.ID)) != nil
	case ASource:
		return x.Source(model.SourceID(s.ID)) != nil
	case AList:
		return slices.Contains(lists, s)
	}
	return false
}

// Mark is the stretch of the open section's text that the reader points at, bytes [Start, End). Zero is none.
type Mark struct {
	Start, End int
}

// meets tells whether two stretches of one text overlap.
func (m Mark) meets(other Mark) bool { return m.Start < other.End && other.Start < m.End }

// Place is where a user is: what one would bookmark. It is comparable.
type Place struct {
	Span    model.Span      // the chosen stretch of time
	Held    model.Span      // another one, held to compare the chosen one with; zero is none
	Subject Subject         // what is selected
	Beside  model.ActorID   // a second actor, held beside the first
	Others  ActorSet        // further ones, held beside both
	Way     uint8           // of the ways, as short, from the first to the second: the one in sight, counted from the best told
	Depth   uint8           // 1 to MostSteps: the network lights what is within so many ties of a selected actor; 0 is off
	Along   model.ActorID   // the actor along whose events one steps, while one of them is selected
	Section model.SectionID // open in the reader
	Mark    Mark            // pointed at in that section
	Facing  model.SectionID // open beside it; empty is none
	Apart   bool            // that one was chosen by hand, and stays while others are opened
	Query   string          // what is searched for
	Filters Filters
	Lanes   Lanes
	Drawing Drawing
	AsTable bool // the timeline's events are listed in a table
	AsList  bool // the network is one
}

// State is all that the views share: the place, and what passes by there.
type State struct {
	Place
	Glance  Subject // what the pointer is on
	Reading Mark    // the text in sight in the reader, once it has been scrolled; zero where it was not
	Play    Play
	Speed   float64 // at which the story plays, 1 is the pace of reading
	Pins    Pins
	Scripts bool        // a name that has a form in its own script stands in the network with it
	Notes   *notes.Book // nil for none
}

// at gives the state at another place: what belongs to none stays.
func (s State) at(p Place) State {
	return State{Place: p, Speed: s.Speed, Pins: s.Pins, Scripts: s.Scripts, Notes: s.Notes}
}

// Compares tells whether a span is held to compare the chosen one with.
func (p Place) Compares() bool { return p.Held != model.Span{} }

// Actor gives the selected actor, or that along whose events one steps; empty where there is none.
func (p Place) Actor() model.ActorID {
	if p.Subject.Kind == AnActor {
		return model.ActorID(p.Subject.ID)
	}
	return p.Along
}

// Selected lists the selected actors: the first one, the one beside it, the others. It is the caller's own.
func (p Place) Selected() []model.ActorID {
	if p.Subject.Kind != AnActor {
		return nil
	}
	all := []model.ActorID{model.ActorID(p.Subject.ID)}
	if p.Beside != "" {
		all = append(all, p.Beside)
	}
	return append(all, p.Others.All()...)
}

// selects tells whether the actor is one of the selected.
func (p Place) selects(id model.ActorID) bool {
	return p.Subject.Kind == AnActor && id != "" && (p.Subject == Actor(id) || p.Beside == id || p.Others.Has(id))
}

// Here lists the events told where the reader stands, in reading order: in what is pointed at, else in what is in
// sight; before anything was scrolled, the first of the section.
func (s State) Here(x *model.Index) []*model.Event {
	all := x.EventsIn(s.Section)
	at := s.Mark
	if at == (Mark{}) || s.Reading != (Mark{}) && !at.meets(s.Reading) {
		at = s.Reading
	}
	var here []*model.Event
	listed := map[*model.Event]bool{}
	for _, said := range all {
		e := said.Statement.Evidence
		told := at == (Mark{}) && len(here) == 0 || at.meets(Mark{e.Start, e.End})
		if told && !listed[said.Thing] {
			listed[said.Thing] = true
			here = append(here, said.Thing)
		}
	}
	return here
}

// String writes the subject as its address does: "actor:xi-jinping"; empty for nothing.
func (s Subject) String() string {
	if s.Kind == Nothing {
		return ""
	}
	return subjectKeys[s.Kind] + ":" + s.ID
}
