package model

import (
	"cmp"
	"iter"
	"slices"

	"daqin/model/edtf"
)

// Overlapping gives the events of which a part's bounds share a day with the span, by their place in Model.Events, each
// once and in that order: those that Presence doesn't put outside. What has no date is never among them. It takes
// O(log n + k) for k events, not O(n).
func (x *Index) Overlapping(s Span) iter.Seq[int] { return x.eventDates.overlapping(s) }

// Silences lists the stretches of the material in which the sources tell of nothing that happened, began or ended,
// longest possible ones, by time. Something may have lasted all through one: Overlapping tells what. What lies before
// the material and after it is not silence. Read only.
func (x *Index) Silences() []Span { return x.silences }

// Material gives the stretch from the first day to the last on which anything dated may have happened, begun or ended:
// the story without what only fills its whole years, or goes on without a known end. Where nothing is dated it is the
// story.
func (x *Index) Material() Span { return x.material }

// tieStatement is a statement of the tie at a place in Model.Ties, and the first day that its date may mean.
type tieStatement struct {
	*Statement
	tie   int
	first edtf.Day
}

// indexTime makes dates findable.
func (x *Index) indexTime() {
	events := x.Model.Events
	x.eventDates = x.newCalendar(len(events), func(i int) edtf.Date { return events[i].When })
	for i := range x.Model.Ties {
		for n := range x.Model.Ties[i].Statements {
			said := &x.Model.Ties[i].Statements[n]
			first, _ := said.When.Bounds()
			x.tieStatements = append(x.tieStatements, tieStatement{said, i, first})
		}
	}
	slices.SortStableFunc(x.tieStatements, func(a, b tieStatement) int { return cmp.Compare(a.first, b.first) })
	x.tieDates = x.newCalendar(len(x.tieStatements), func(i int) edtf.Date { return x.tieStatements[i].When })
	x.material, x.silences = x.listen()
}

// listen finds the stretch in which the sources speak, and the silences in it.
func (x *Index) listen() (material Span, silences []Span) {
	var told []Span
	for i := range x.Model.Events {
		told = x.appendTold(told, x.Model.Events[i].When)
	}
	for _, s := range x.tieStatements {
		told = x.appendTold(told, s.When)
	}
	if len(told) == 0 {
		return x.Story, nil
	}
	slices.SortFunc(told, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	material = told[0]
	for _, s := range told {
		if s.From > material.Until {
			silences = append(silences, Span{material.Until, s.From})
		}
		material.Until = max(material.Until, s.Until)
	}
	return material, silences
}

// appendTold adds the stretches in which by this date something may have happened, begun or ended. What lasted did so at
// its two ends, as far as they are told; "at some time between" may have been at any time between.
func (x *Index) appendTold(told []Span, d edtf.Date) []Span {
	for _, part := range d.Parts() {
		start, end := part.Start.Precision != edtf.Unknown, part.End.Precision != edtf.Unknown
		if start && end && (!part.Interval || d.Set() == edtf.OneOf) {
			told = append(told, x.Clip(part.Bounds()))
			continue
		}
		if start {
			told = append(told, x.Clip(part.Start.Earliest, part.Start.Latest))
		}
		if end {
			told = append(told, x.Clip(part.End.Earliest, part.End.Latest))
		}
	}
	return told
}
