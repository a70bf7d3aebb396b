package modeltest

import (
	"fmt"
	"strings"

	"daqin/model"
)

// paragraphLength is how many sentences make a paragraph.
const paragraphLength = 6

// scribe writes one section, sentence by sentence.
type scribe struct {
	b       *builder
	section model.Section
	done    []string        // paragraphs
	now     strings.Builder // the one that is being written
	start   int             // of it in the section's text
	told    int             // sentences in it
}

// say writes what was done, notes who is named, and gives the sentence as a statement.
func (s *scribe) say(d deed) model.Statement {
	if s.told == paragraphLength {
		s.start += s.now.Len() + len("\n\n")
		s.done = append(s.done, s.now.String())
		s.now.Reset()
		s.told = 0
	}
	if s.told++; s.told > 1 {
		s.now.WriteByte(' ')
	}
	from, to := &s.b.m.Actors[d.from], &s.b.m.Actors[d.to]
	before := from.Name + " " + d.words + " "
	dated := before + to.Name + ", "
	sentence := dated + d.when.String() + "."
	at := s.start + s.now.Len()
	s.now.WriteString(sentence)
	quote := func(start, end int) model.Evidence {
		return model.Evidence{Section: s.section.ID, Start: at + start, End: at + end, Quote: sentence[start:end]}
	}
	s.b.m.Mentions = append(s.b.m.Mentions,
		model.Mention{Actor: from.ID, Evidence: quote(0, len(from.Name))},
		model.Mention{Actor: to.ID, Evidence: quote(len(before), len(before)+len(to.Name))})
	wording := quote(len(dated), len(sentence)-len("."))
	return model.Statement{Evidence: quote(0, len(sentence)), When: d.when, Wording: &wording}
}

// close adds the section to the model, unless nothing is in it.
func (s *scribe) close() {
	if s.told > 0 {
		s.b.section(s.section, append(s.done, s.now.String())...)
	}
}

// chronicle tells all deeds, a section for each age, and adds the events and ties that it tells of.
func (b *builder) chronicle(deeds []deed) {
	b.m.Events = make([]model.Event, len(deeds))
	ties := map[model.TieID]int{}
	for a := range crowds {
		in := &scribe{b: b, section: model.Section{ID: model.SectionID(fmt.Sprintf("age-%d", a+1)), Source: "chronicle",
			Title: age(a).String(), Level: 2}}
		for i, d := range deeds {
			if d.age != age(a) {
				continue
			}
			said := in.say(d)
			from, to := &b.m.Actors[d.from], &b.m.Actors[d.to]
			b.m.Events[i] = model.Event{ID: model.EventID(fmt.Sprintf("deed-%d", i+1)), Category: d.category, When: d.when,
				Title:  fmt.Sprintf("%s %s %s", from.Name, d.words, to.Name),
				Actors: []model.ActorID{from.ID, to.ID}, Statements: []model.Statement{said}, Basis: model.Proposed}
			if i%2 == 0 {
				b.tie(ties, d, said)
			}
		}
		in.close()
	}
}

// tie adds a statement to the tie that it says, a new one where there is none; ties holds their places.
func (b *builder) tie(ties map[model.TieID]int, d deed, said model.Statement) {
	from, to := b.m.Actors[d.from].ID, b.m.Actors[d.to].ID
	id := model.TieID(fmt.Sprintf("%s-%s-%s", from, d.tie, to))
	at, ok := ties[id]
	if !ok {
		at = len(b.m.Ties)
		ties[id] = at
		b.m.Ties = append(b.m.Ties, model.Tie{ID: id, From: from, To: to, Kind: d.tie, Directed: true, Basis: model.Proposed})
	}
	b.m.Ties[at].Statements = append(b.m.Ties[at].Statements, said)
}

// letters tell every eighth deed once more, a section for five ages each.
func (b *builder) letters(deeds []deed) {
	const together = 5
	for a := 0; a < len(crowds); a += together {
		in := &scribe{b: b, section: model.Section{ID: model.SectionID(fmt.Sprintf("letters-%d", a/together+1)), Source: "letters",
			Title: fmt.Sprintf("Letters, from %s", age(a)), Level: 2}}
		for i := 0; i < len(deeds); i += 8 {
			if d := deeds[i]; age(a) <= d.age && d.age < age(a+together) {
				b.m.Events[i].Statements = append(b.m.Events[i].Statements, in.say(d))
			}
		}
		in.close()
	}
}

// lower makes an ID of a name.
func lower(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }
