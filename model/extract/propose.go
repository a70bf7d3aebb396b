package extract

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/extract/language"
	"daqin/model/extract/names"
	"daqin/model/extract/timex"
)

// mostDates is how many events one sentence may propose: a longer row of dates is a table or worse.
const mostDates = 8

// proposer makes events of dated sentences.
type proposer struct {
	*builder
	ids        unique
	categories *signs
}

func newProposer(b *builder) *proposer {
	p := &proposer{b, unique{}, newSigns(b.language.Events)}
	for i := range b.model.Events {
		p.ids[string(b.model.Events[i].ID)] = 1
	}
	return p
}

// propose makes an event of each date of a sentence, and says so where a curator should have.
func (p *proposer) propose(s *sentence) {
	for i := range s.dates {
		d := &s.dates[i]
		words := s.page.section.Text[d.Start:d.End]
		switch {
		case d.When.IsZero():
			p.warn(s, "%q can't be dated, because %s%s", words, d.Why, p.advice(": curate what it dates, or pass the sentence"))
			continue
		case i >= mostDates:
			p.warn(s, "more than %d dates in one sentence: %q (%s) and what follows are in no event", mostDates, words, d.When)
			return
		case p.curation != nil:
			p.warn(s, "no curated event holds %q (%s): an event is proposed; curate one, or pass the sentence", words, d.When)
		}
		title := title(s, d)
		e := model.Event{Title: title, Category: p.category(s), When: d.When, Actors: actorsOf([]*sentence{s}),
			Statements: []model.Statement{s.statement(d)}, Basis: model.Proposed}
		e.ID = model.EventID(p.ids.id(yearOf(d)+" "+title, "event"))
		s.events = append(s.events, held{d.When, d.When})
		p.model.Events = append(p.model.Events, e)
	}
}

// advice is what a curator could do, empty where there is none.
func (b *builder) advice(text string) string {
	if b.curation == nil {
		return ""
	}
	return text
}

// yearOf gives the year in which a date begins, or ends when it has no beginning.
func yearOf(d *timex.Date) string {
	first, last := d.When.Bounds()
	if parts := d.When.Parts(); parts[0].Start.Open {
		first = last
	}
	year, _, _ := first.Civil()
	if year <= 0 {
		return fmt.Sprintf("%d bce", 1-year)
	}
	return fmt.Sprintf("%d", year)
}

// category gives the category whose signs are most in a sentence, diplomacy where there are none.
func (p *proposer) category(s *sentence) model.Category {
	best, most := model.Diplomacy, 0
	times := map[int]int{}
	for _, f := range p.categories.finder.Find(s.text()) {
		for _, kind := range f.Owners {
			times[kind]++
		}
	}
	for kind, name := range p.categories.kinds {
		if times[kind] > most {
			best, most = model.Category(name), times[kind]
		}
	}
	return best
}

// signs finds words that are a sign of something.
type signs struct {
	finder names.Finder
	kinds  []string
}

func newSigns(all []language.Sign) *signs {
	s := &signs{}
	for i, sign := range all {
		s.kinds = append(s.kinds, sign.Kind)
		for _, word := range sign.Words {
			s.finder.Add(word, i)
		}
	}
	return s
}

// What bounds a title, in runes: it should say something, and fit a line of a list.
const (
	shortTitle = 24
	goodTitle  = 50
	longTitle  = 90
)

// title gives the words of the sentence that go with the date: of its clauses, parted by semicolons, the one that
// holds the date, without the date where it leads.
func title(s *sentence, d *timex.Date) string {
	text := s.text()
	from, to := d.Start-s.start, min(d.End-s.start, len(text))
	start, end := 0, len(text)
	if at := strings.LastIndex(text[:from], "; "); at >= 0 {
		start = at + len("; ")
	}
	if at := strings.Index(text[to:], "; "); at >= 0 {
		end = to + at
	}
	clause := text[start:end]
	if from-start <= len("throughout the ") {
		rest := strings.TrimLeft(text[to:end], " ,–—-")
		if utf8.RuneCountInString(rest) >= shortTitle && !strings.HasPrefix(rest, "and ") {
			clause = rest
		}
	}
	if clause = strings.TrimRight(strings.TrimSpace(clause), ".,;: "); clause == "" {
		clause = text
	}
	r, size := utf8.DecodeRuneInString(clause)
	return shortened(strings.ToUpper(string(r)) + clause[size:])
}

// shortened cuts a long clause at its last comma that leaves enough, or else at a word.
func shortened(clause string) string {
	runes, comma, word := 0, 0, 0
	for i, r := range clause {
		if runes > longTitle {
			switch {
			case comma > 0:
				return clause[:comma]
			case word > 0:
				return clause[:word] + "…"
			}
			return clause[:i] + "…"
		}
		switch {
		case r == ',' && runes >= goodTitle:
			comma = i
		case r == ' ':
			word = i
		}
		runes++
	}
	return clause
}
