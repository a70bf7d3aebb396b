package search

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model"
)

// entry is one text by which a thing can be found. A thing may have several: each name of an actor is one.
type entry struct {
	kind    Kind
	name    bool    // the text is a name or a title, and can match as a whole
	context bool    // the text tells what an event is about, beyond its title
	index   int32   // of the thing among the model's actors, events or sections
	at      Mark    // of a sentence: its stretch of the section's text
	text    string  // as written
	compact string  // of a name: its folded words, joined
	weight  float32 // of an actor: how much of the text speaks of it, 0 to 1
}

// entriesOf lists all texts of a model by which things are found, names first.
func entriesOf(x *model.Index) []entry {
	var all []entry
	m := x.Model
	for i := range m.Actors {
		all = append(all, actorEntries(x, i)...)
	}
	for i := range m.Sections {
		all = append(all, nameEntry(Section, i, m.Sections[i].Title))
	}
	for i := range m.Events {
		all = append(all, nameEntry(Event, i, m.Events[i].Title))
	}
	for i := range m.Actors {
		for _, r := range m.Actors[i].Roles {
			all = append(all, entry{kind: Actor, context: true, index: int32(i), text: r.Title})
		}
	}
	for i := range m.Events {
		all = append(all, entry{kind: Event, context: true, index: int32(i), text: contextOf(x, &m.Events[i])})
	}
	for i := range m.Sections {
		s := &m.Sections[i]
		for _, at := range sentences(x, s) {
			all = append(all, entry{kind: Sentence, index: int32(i), at: at, text: s.Text[at.Start:at.End]})
		}
	}
	return all
}

func nameEntry(kind Kind, index int, text string) entry {
	return entry{kind: kind, name: true, index: int32(index), text: text, compact: compact(words(text))}
}

// actorEntries gives an entry for each different name of an actor, the canonical one first.
func actorEntries(x *model.Index, index int) []entry {
	a := &x.Model.Actors[index]
	names := append([]string{a.Name, a.Short}, a.Aliases...)
	for _, s := range a.Scripts {
		names = append(names, s.Text)
	}
	var all []entry
	seen := map[string]bool{"": true}
	for _, name := range names {
		e := nameEntry(Actor, index, name)
		if seen[name] {
			continue
		}
		seen[name] = true
		e.weight = float32(math.Log1p(float64(len(x.MentionsOf(a.ID)))) / math.Log1p(float64(len(x.Model.Mentions)+1)))
		all = append(all, e)
	}
	return all
}

// between stands between the parts of a context, as it is shown.
const between = " · "

// contextOf gives what an event is about: its title, who takes part, and the words and years of its dates.
func contextOf(x *model.Index, e *model.Event) string {
	parts := []string{e.Title}
	for _, id := range e.Actors {
		if a := x.Actor(id); a != nil {
			parts = append(parts, a.Name)
		}
	}
	for _, s := range e.Statements {
		if s.Wording != nil {
			parts = append(parts, s.Wording.Quote)
		}
	}
	if !e.When.IsZero() {
		span := x.Bounds(e.When)
		first, _, _ := span.From.Civil()
		last, _, _ := (span.Until - 1).Civil()
		parts = append(parts, fmt.Sprintf("%04d", first))
		if last != first {
			parts = append(parts, fmt.Sprintf("%04d", last))
		}
	}
	return strings.Join(parts, between)
}

// initialsOf gives the initials of a name of several words, folded: with all words (bari), and with those alone that
// begin with a capital or a digit (bri). Fewer than two are none.
func initialsOf(name string) []string {
	var every, capital strings.Builder
	for _, w := range words(name) {
		first, _ := utf8.DecodeRuneInString(w.folded)
		every.WriteRune(first)
		if r, _ := utf8.DecodeRuneInString(name[w.start:]); !unicode.IsLower(r) {
			capital.WriteRune(first)
		}
	}
	var all []string
	for _, s := range []string{every.String(), capital.String()} {
		if utf8.RuneCountInString(s) >= 2 && (len(all) == 0 || all[0] != s) {
			all = append(all, s)
		}
	}
	return all
}
