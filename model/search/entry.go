package search

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model"
)

// entry is one text by which a thing other than a sentence can be found. A thing may have several: each name of an
// actor is one.
type entry struct {
	kind    Kind
	part    part
	index   int32   // of the thing among the model's actors, events or sections
	text    string  // as written
	compact string  // of a name: its folded words, joined
	weight  float32 // of an actor: how much of the text speaks of it, 0 to 1
}

// part is what of a thing an entry holds.
type part uint8

const (
	named part = iota // a name or a title, which can match as a whole
	about             // more than the name: an office and who holds it; who takes part in an event, and when
	told              // all that about holds of an event, and the sentences that say it
)

// thing is what an entry leads to.
type thing struct {
	kind  Kind
	index int32
}

func (e *entry) thing() thing { return thing{e.kind, e.index} }

// entriesOf lists all texts of a model by which actors, sections and events are found, names first.
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
			all = append(all, entry{kind: Actor, part: about, index: int32(i), text: r.Title + between + m.Actors[i].Name, weight: weightOf(x, i)})
		}
	}
	for i := range m.Events {
		context := contextOf(x, &m.Events[i])
		all = append(all, entry{kind: Event, part: about, index: int32(i), text: context})
		for _, s := range m.Events[i].Statements {
			context += between + s.Evidence.Quote
		}
		all = append(all, entry{kind: Event, part: told, index: int32(i), text: context})
	}
	return all
}

func nameEntry(kind Kind, index int, text string) entry {
	return entry{kind: kind, index: int32(index), text: text, compact: compact(words(text))}
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
		if seen[name] {
			continue
		}
		seen[name] = true
		e := nameEntry(Actor, index, name)
		e.weight = weightOf(x, index)
		all = append(all, e)
	}
	return all
}

// weightOf gives how much of the text speaks of an actor, 0 to 1.
func weightOf(x *model.Index, actor int) float32 {
	mentions := len(x.MentionsOf(x.Model.Actors[actor].ID))
	return float32(math.Log1p(float64(mentions)) / math.Log1p(float64(len(x.Model.Mentions)+1)))
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

// initials gives those of an actor's name, and of who takes part in an event, each once.
func (e *entry) initials(x *model.Index) (all []string) {
	switch {
	case e.kind == Actor && e.part == named:
		return initialsOf(e.text)
	case e.kind == Event && e.part == about:
		for _, id := range x.Model.Events[e.index].Actors {
			if a := x.Actor(id); a != nil {
				all = append(all, initialsOf(a.Name)...)
			}
		}
		slices.Sort(all)
		all = slices.Compact(all)
	}
	return all
}

// initialsOf gives the initials of a name of several words, folded: with all words (bari), and with those alone that
// begin with a capital or a digit (bri), where an abbreviation gives all its letters (unsc). Fewer than two are none.
func initialsOf(name string) []string {
	var every, capital strings.Builder
	for _, w := range words(name) {
		first, _ := utf8.DecodeRuneInString(w.folded)
		every.WriteRune(first)
		written := name[w.start:w.end]
		switch r, _ := utf8.DecodeRuneInString(written); {
		case len(written) <= longestAbbreviation && written == strings.ToUpper(written) && !unicode.IsDigit(r):
			capital.WriteString(w.folded)
		case !unicode.IsLower(r):
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

// longestAbbreviation in bytes: longer words in capitals are shouted.
const longestAbbreviation = 4
