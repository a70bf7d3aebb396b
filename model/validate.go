package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"daqin/model/edtf"
)

// Validate tells everything that is wrong with a model that Decode has read or a builder has made, joined into one
// error; nil when there is nothing. Each fault names the thing it is in, what is wrong and what to do about it.
// Faults takes them apart again.
//
// It checks that IDs are well formed, unique and lead somewhere, that words are of the vocabulary, that dates can be
// read and agree, that every evidence is found where it says, that paragraphs cover the text, that lists are in
// their order, and that numbers are numbers.
func Validate(m *Model) error {
	c := newCheck(m)
	c.checkParties()
	c.checkSources()
	c.checkSections()
	c.checkMentions()
	c.checkActors()
	c.checkEvents()
	c.checkTies()
	c.checkFigures()
	c.checkAccounts()
	return errors.Join(c.faults...)
}

// Faults takes apart what Validate returned: one error per fault, none for nil.
func Faults(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	if err == nil {
		return nil
	}
	return []error{err}
}

// check is one run of Validate: where things stand in the model, by their IDs, and what was found wrong so far.
type check struct {
	*Model
	source  map[SourceID]int
	section map[SectionID]int
	actor   map[ActorID]int
	event   map[EventID]int
	faults  []error
}

func newCheck(m *Model) *check {
	c := &check{Model: m}
	c.source = places(c, "source", m.Sources, func(s *Source) SourceID { return s.ID })
	c.section = places(c, "section", m.Sections, func(s *Section) SectionID { return s.ID })
	c.actor = places(c, "actor", m.Actors, func(a *Actor) ActorID { return a.ID })
	c.event = places(c, "event", m.Events, func(e *Event) EventID { return e.ID })
	places(c, "tie", m.Ties, func(t *Tie) TieID { return t.ID })
	places(c, "figure", m.Figures, func(f *Figure) FigureID { return f.ID })
	places(c, "account", m.Accounts, func(a *Account) AccountID { return a.ID })
	return c
}

// places maps IDs to places in a list, the first of each, and finds fault with IDs that can't be told apart.
func places[ID ~string, T any](c *check, kind string, things []T, idOf func(*T) ID) map[ID]int {
	found := make(map[ID]int, len(things))
	for i := range things {
		id := idOf(&things[i])
		thing := named(kind, id, i)
		first, twice := found[id]
		switch {
		case id == "":
			c.fault(thing, errors.New("it has no ID: give it one, lower-case words joined by hyphens"))
		case twice:
			c.fault(thing, fmt.Errorf("number %d has the ID of number %d: give one of them another", i+1, first+1))
		case !WellFormed(id):
			c.fault(thing, errors.New("its ID is ill-formed: write lower-case words joined by hyphens"))
		}
		if !twice {
			found[id] = i
		}
	}
	return found
}

// WellFormed tells whether an ID is words of letters and digits of any script, joined by single hyphens. Letters
// that have an upper and a lower case are lower.
func WellFormed[ID ~string](id ID) bool {
	for word := range strings.SplitSeq(string(id), "-") {
		if word == "" {
			return false
		}
		for _, r := range word {
			if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) || unicode.ToLower(r) != r {
				return false
			}
		}
	}
	return true
}

// named names a thing in a message, by its place in its list when it has no ID.
func named[ID ~string](kind string, id ID, i int) string {
	if id == "" {
		return fmt.Sprintf("%s number %d", kind, i+1)
	}
	return fmt.Sprintf("%s %q", kind, string(id))
}

// fault notes what is wrong with a thing; nil is no fault.
func (c *check) fault(thing string, err error) {
	if err != nil {
		c.faults = append(c.faults, fmt.Errorf("%s: %w", thing, err))
	}
}

// told finds fault with a name or title that is missing.
func told(what, text string) error {
	if strings.TrimSpace(text) == "" {
		return fmt.Errorf("it has no %s: give it one", what)
	}
	return nil
}

// known finds fault with a word that is not of the vocabulary.
func known[T ~string](what string, word T, all []T) error {
	if slices.Contains(all, word) {
		return nil
	}
	words := make([]string, len(all))
	for i, w := range all {
		words[i] = fmt.Sprintf("%q", string(w))
	}
	return fmt.Errorf("%s %q is unknown: write one of %s", what, string(word), strings.Join(words, ", "))
}

// exists finds fault with a reference that leads nowhere.
func exists[ID ~string](kind string, id ID, all map[ID]int) error {
	if _, ok := all[id]; ok && id != "" {
		return nil
	}
	return fmt.Errorf("there is no %s %q: correct the ID or add the %s", kind, string(id), kind)
}

// outside tells whether a date can't be within another, for no day of its bounds is. Dates that are not told or
// can't be read have no bounds to speak of.
func outside(inner, outer edtf.Date) bool {
	first, last := inner.Bounds()
	from, until := outer.Bounds()
	return last < from || until < first
}
