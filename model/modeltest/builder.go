package modeltest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/edtf"
)

// builder puts a model together and finds in its texts what is quoted of them. It panics on a quote that is not
// there: then the fixture itself is wrong.
type builder struct {
	m *model.Model
}

// section adds a section of paragraphs, each retelling the section of the same title.
func (b *builder) section(s model.Section, paragraphs ...string) {
	s.Text = strings.Join(paragraphs, "\n\n")
	at := 0
	for _, p := range paragraphs {
		s.Paragraphs = append(s.Paragraphs, model.Paragraph{Start: at, End: at + len(p),
			Retold: []model.Retold{{Source: s.Source, Section: s.Title}}})
		at += len(p) + len("\n\n")
	}
	b.m.Sections = append(b.m.Sections, s)
}

// find gives the only place where the words stand.
func (b *builder) find(words string) model.Evidence {
	for i := range b.m.Sections {
		s := &b.m.Sections[i]
		if at := strings.Index(s.Text, words); at >= 0 {
			return model.Evidence{Section: s.ID, Start: at, End: at + len(words), Quote: words}
		}
	}
	panic(fmt.Sprintf("modeltest: %q stands in no section", words))
}

// sentence gives the whole sentence in which the words stand. Sentences of the fixture end in a full stop and
// have no other.
func (b *builder) sentence(words string) model.Evidence {
	e := b.find(words)
	for i := range b.m.Sections {
		if s := &b.m.Sections[i]; s.ID == e.Section {
			e.Start = strings.LastIndexAny(s.Text[:e.Start], ".\n") + 1
			e.Start += len(s.Text[e.Start:]) - len(strings.TrimLeft(s.Text[e.Start:], " "))
			e.End += strings.Index(s.Text[e.End:], ".") + 1
			e.Quote = s.Text[e.Start:e.End]
		}
	}
	return e
}

// says gives the statement of the sentence in which the words stand, dated by these words of it.
func (b *builder) says(words, wording, when string) model.Statement {
	s := model.Statement{Evidence: b.sentence(words)}
	if when == "" {
		return s
	}
	at := strings.Index(s.Evidence.Quote, wording)
	if at < 0 {
		panic(fmt.Sprintf("modeltest: %q does not stand in %q", wording, s.Evidence.Quote))
	}
	start := s.Evidence.Start + at
	s.When = edtf.MustParse(when)
	s.Wording = &model.Evidence{Section: s.Evidence.Section, Start: start, End: start + len(wording), Quote: wording}
	return s
}

// finish finds all mentions and brings the events into order.
func (b *builder) finish() *model.Model {
	for i := range b.m.Sections {
		b.m.Mentions = append(b.m.Mentions, mentions(b.m.Actors, &b.m.Sections[i])...)
	}
	slices.SortStableFunc(b.m.Events, func(p, q model.Event) int { return edtf.Compare(p.When, q.When) })
	return b.m
}

// mentions finds the actors' names in a section, the longest at each place, on word boundaries.
func mentions(actors []model.Actor, s *model.Section) []model.Mention {
	var found []model.Mention
	for at := 0; at < len(s.Text); {
		actor, name := nameAt(actors, s.Text, at)
		if name == "" {
			_, size := utf8.DecodeRuneInString(s.Text[at:])
			at += size
			continue
		}
		found = append(found, model.Mention{Actor: actor,
			Evidence: model.Evidence{Section: s.ID, Start: at, End: at + len(name), Quote: name}})
		at += len(name)
	}
	return found
}

func nameAt(actors []model.Actor, text string, at int) (id model.ActorID, longest string) {
	if before, _ := utf8.DecodeLastRuneInString(text[:at]); unicode.IsLetter(before) {
		return "", ""
	}
	for i := range actors {
		for _, name := range append([]string{actors[i].Name}, actors[i].Aliases...) {
			if len(name) <= len(longest) || !strings.HasPrefix(text[at:], name) {
				continue
			}
			if after, _ := utf8.DecodeRuneInString(text[at+len(name):]); !unicode.IsLetter(after) {
				id, longest = actors[i].ID, name
			}
		}
	}
	return id, longest
}
