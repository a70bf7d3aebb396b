package search

import (
	"cmp"
	"slices"
	"strings"

	"daqin/model"
	"daqin/model/period"
)

// dateOf gives the part of the story that a query means which is a stretch of time and nothing else, as people type it
// (package period), asked for in a question or not. All of time is no date to find.
func dateOf(x *model.Index, query string) (model.Span, bool) {
	p, err := period.Parse(query)
	if err != nil {
		p, err = period.Parse(withoutQuestion(query))
	}
	if err != nil || p == period.All {
		return model.Span{}, false
	}
	span := x.Clip(p.First, p.Last)
	return span, span.From < span.Until
}

// withoutQuestion gives a query from its first word on that tells something: what happened in 1989.
func withoutQuestion(query string) string {
	for _, w := range words(query) {
		if !glue[w.folded] {
			return query[w.start:]
		}
	}
	return ""
}

// dated gives the hit of a query that is a date, and the events that it holds for certain: those that lie in it, as they
// come, then those that last through it, the shorter first.
func (e *Engine) dated(text string, limit int) []Hit {
	span, ok := dateOf(e.index, text)
	if !ok {
		return nil
	}
	const first, second = 100.0, 70.0 // above every name
	typed := strings.TrimSpace(text)
	events := e.eventsIn(span)
	hits := []Hit{{Kind: Date, How: Exact, Span: span, Events: len(events), Title: typed, TitleMarks: []Mark{{0, len(typed)}}, Score: first}}
	for i, n := range events[:min(len(events), limit-1)] {
		ev := &e.index.Model.Events[n]
		h := Hit{Kind: Event, How: Words, Event: ev.ID, Title: ev.Title, Score: second - float64(i)*1e-6}
		if len(ev.Statements) > 0 {
			said := ev.Statements[0]
			h.Evidence = said.Evidence
			h.Why, _ = excerpt(said.Evidence.Quote, nil)
		}
		hits = append(hits, h)
	}
	return hits
}

// eventsIn gives the numbers of the events that are certainly in a span, in that order.
func (e *Engine) eventsIn(span model.Span) []int {
	type lasting struct {
		event int
		days  int64 // 0 of one that lies in the span
	}
	var found []lasting
	for i := range e.index.Model.Events {
		when := e.index.Model.Events[i].When
		if when.IsZero() || e.index.Presence(when, span) != model.Certain {
			continue
		}
		l := lasting{event: i}
		if b := e.index.Bounds(when); b.From < span.From || b.Until > span.Until {
			l.days = int64(b.Until - b.From)
		}
		found = append(found, l)
	}
	slices.SortStableFunc(found, func(a, b lasting) int { return cmp.Compare(a.days, b.days) })
	all := make([]int, len(found))
	for i, l := range found {
		all[i] = l.event
	}
	return all
}
