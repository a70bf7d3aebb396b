package extract

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/extract/curation"
	"daqin/model/extract/timex"
)

// events makes the curated events, then proposes one for each date that no curator has seen to, and puts them in
// order.
func (b *builder) events() {
	if b.curation != nil {
		for i := range b.curation.Events {
			b.curatedEvent(&b.curation.Events[i])
		}
		for i := range b.curation.Passed {
			for _, q := range b.curation.Passed[i].All() {
				if s, _, ok := b.sentenceOf(q); ok {
					s.passed = true
				}
			}
		}
	}
	proposer := newProposer(b)
	for _, p := range b.pages {
		for _, s := range p.sentences {
			if len(s.events) > 0 || s.passed {
				b.checkCovered(s)
			} else {
				proposer.propose(s)
			}
		}
	}
	slices.SortStableFunc(b.model.Events, func(x, y model.Event) int { return edtf.Compare(x.When, y.When) })
}

// curatedEvent makes an event of the sentences that the curator quotes.
func (b *builder) curatedEvent(c *curation.Event) {
	e := model.Event{ID: model.EventID(c.ID.Value), Title: c.Title.Value, Category: model.Category(c.Category.Value),
		When: c.When.Date, Actors: ids[model.ActorID](c.Actors), Basis: model.Curated}
	var quoted []*sentence
	for _, q := range c.All() {
		s, at, ok := b.sentenceOf(q)
		if !ok || slices.Contains(quoted, s) {
			continue
		}
		quoted = append(quoted, s)
		said := b.said(s, q, at, c.When.Date)
		if c.When.IsZero() {
			if together, agree := edtf.Combine(e.When, said.When); agree {
				e.When = together
			} else {
				b.fault(b.curation.File, q.Text.Line,
					"event %q: this sentence says %s, those before %s: add when: to the event, or quote another",
					e.ID, said.When, e.When)
			}
		}
		e.Statements = append(e.Statements, said)
	}
	for i, s := range quoted {
		s.events = append(s.events, held{e.When, e.Statements[i].When})
	}
	if e.When.IsZero() && len(quoted) > 0 {
		b.fault(b.curation.File, c.ID.Line, "event %q has no date, and its sentences tell none: add when", e.ID)
	}
	if len(e.Actors) == 0 {
		e.Actors = actorsOf(quoted)
	}
	b.model.Events = append(b.model.Events, e)
}

// actorsOf gives those whom sentences name, in the order of their first mentions.
func actorsOf(quoted []*sentence) []model.ActorID {
	all := []model.ActorID{}
	seen := map[model.ActorID]bool{}
	for _, s := range quoted {
		for _, m := range s.mentions {
			if !seen[m.actor] {
				seen[m.actor] = true
				all = append(all, m.actor)
			}
		}
	}
	return all
}

// said gives a quoted sentence with the date that it says of its event: what the curator gives it, or the date
// found in it. Of several dates it is one within the event's own, or one that the quote holds.
func (b *builder) said(s *sentence, q curation.Quote, at place, when edtf.Date) model.Statement {
	if !q.When.IsZero() {
		said := model.Statement{Evidence: s.evidence(), When: q.When.Date}
		for i := range s.dates {
			if s.dates[i].When.String() == q.When.String() {
				said = s.statement(&s.dates[i])
			}
		}
		return said
	}
	var fitting, quoted []*timex.Date
	for i := range s.dates {
		d := &s.dates[i]
		if d.When.IsZero() || !when.IsZero() && !covers(when, d.When) {
			continue
		}
		fitting = append(fitting, d)
		if d.Start < at.end && at.start < d.End {
			quoted = append(quoted, d)
		}
	}
	if len(quoted) == 1 || when.IsZero() && len(quoted) > 1 {
		fitting = quoted
	}
	switch {
	case len(fitting) == 0:
		return s.statement(nil)
	case len(fitting) > 1 && when.IsZero():
		b.warnings = append(b.warnings, Warning{File: b.curation.File, Line: q.Text.Line,
			Text: "the sentence has several dates: quote one of them, or add when: to the event\n\t" + s.text()})
	}
	return s.statement(mostExact(fitting))
}

// mostExact gives the date with the narrowest bounds, the first of equals.
func mostExact(dates []*timex.Date) *timex.Date {
	return slices.MinFunc(dates, func(x, y *timex.Date) int {
		xFirst, xLast := x.When.Bounds()
		yFirst, yLast := y.When.Bounds()
		return cmp.Compare(xLast-xFirst, yLast-yFirst)
	})
}

// covers tells whether one date lies within the other, whichever is the vaguer.
func covers(a, b edtf.Date) bool {
	_, ok := edtf.Combine(a, b)
	return ok
}

// isSetting tells whether a period only sets the scene of an event, as in "in 1939, during World War II".
func isSetting(period, event edtf.Date) bool {
	parts := period.Parts()
	first, last := period.Bounds()
	from, until := event.Bounds()
	return len(parts) == 1 && parts[0].Interval && first <= until && from <= last
}

// checkCovered warns of dates in a sentence that none of its events, curated, has seen to.
func (b *builder) checkCovered(s *sentence) {
	if s.passed {
		return
	}
	for _, d := range s.dates {
		if d.When.IsZero() {
			continue
		}
		seen := slices.ContainsFunc(s.events, func(h held) bool {
			return covers(h.when, d.When) || !h.said.IsZero() && covers(h.said, d.When) || isSetting(d.When, h.when)
		})
		if !seen {
			b.warn(s, "none of the events that quote this sentence is of %q (%s): curate one, or pass the sentence",
				s.page.section.Text[d.Start:d.End], d.When)
		}
	}
}
