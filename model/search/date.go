package search

import (
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
