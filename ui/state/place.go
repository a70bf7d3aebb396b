package state

import (
	"strings"

	"daqin/model"
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
	Along   model.ActorID   // the actor along whose events one steps, while one of them is selected
	Section model.SectionID // open in the reader
	Mark    Mark            // pointed at in that section
	Query   string          // what is searched for
	Filters Filters
	Lanes   Lanes
	AsTable bool // the timeline's events are listed in a table
}

// State is all that the views share: the place, and what passes by there.
type State struct {
	Place
	Glance  Subject // what the pointer is on
	Reading Mark    // the text in sight in the reader, once it has been scrolled; zero where it was not
	Play    Play
	Speed   float64 // at which the story plays, 1 is the pace of reading
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

// Filters tells what the user has put out of sight. The zero value hides nothing.
type Filters struct {
	categories, kinds uint16 // bits in the order of model.Categories and model.ActorKinds
}

// HidesCategory tells whether events of the category are put out of sight.
func (f Filters) HidesCategory(c model.Category) bool {
	return f.categories&bit(model.Categories, c) != 0
}

// HidesKind tells whether actors of the kind are put out of sight.
func (f Filters) HidesKind(k model.ActorKind) bool { return f.kinds&bit(model.ActorKinds, k) != 0 }

func (f Filters) toggleCategory(c model.Category) Filters {
	f.categories ^= bit(model.Categories, c)
	return f
}

func (f Filters) toggleKind(k model.ActorKind) Filters {
	f.kinds ^= bit(model.ActorKinds, k)
	return f
}

// bit gives the word's bit in a set over the vocabulary, 0 when it is not of it.
func bit[W ~string](vocabulary []W, word W) uint16 {
	for i, w := range vocabulary {
		if w == word {
			return 1 << i
		}
	}
	return 0
}

// words lists what is set, joined by commas; parse reads it back and drops what it doesn't know.
func words[W ~string](vocabulary []W, set uint16) string {
	var out []string
	for i, w := range vocabulary {
		if set&(1<<i) != 0 {
			out = append(out, string(w))
		}
	}
	return strings.Join(out, ",")
}

// String writes the subject as its address does: "actor:xi-jinping"; empty for nothing.
func (s Subject) String() string {
	if s.Kind == Nothing {
		return ""
	}
	return subjectKeys[s.Kind] + ":" + s.ID
}
