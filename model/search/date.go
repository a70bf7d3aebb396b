package search

import (
	"daqin/model"
	"daqin/model/period"
)

// dateOf gives the part of the story that a query means which is a stretch of time and nothing else, as people type it
// (package period). All of time is no date to find.
func dateOf(x *model.Index, query string) (model.Span, bool) {
	p, err := period.Parse(query)
	if err != nil || p == period.All {
		return model.Span{}, false
	}
	span := x.Clip(p.First, p.Last)
	return span, span.From < span.Until
}
