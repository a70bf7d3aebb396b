package timeline

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

// scene is what the lanes show of the chosen span.
type scene struct {
	index    *model.Index
	zone     box // of the lanes
	span     model.Span
	scale    timescale.Scale
	measures measures

	lanes  []lane
	marks  []mark // lane by lane, from left to right
	joins  []join
	titles []title

	certain, possible int // events in the span, in lanes that are shown
	hidden            int // events in the span, in lanes that are not
}

// join is the line between two parts of one date.
type join struct {
	event    int
	from, to fyne.Position
	either   bool // one part or the other, not both
}

// newScene lays out the events of a span in the lanes' zone; scale is that of the text.
func newScene(x *model.Index, zone box, place state.Place, scale float32) *scene {
	s := &scene{index: x, zone: zone, span: place.Span}
	s.scale = timescale.New(timescale.Range{From: float64(place.Span.From), Until: float64(place.Span.Until)}, float64(zone.width()))
	s.lanes, s.measures = layLanes(x, zone, place.Filters, scale)
	drafts := make([][]mark, len(s.lanes))
	for i := range x.Model.Events {
		s.take(i, drafts)
	}
	for i := range s.lanes {
		s.marks = append(s.marks, s.pack(i, drafts[i])...)
	}
	s.join()
	return s
}

// x gives where a day begins.
func (s *scene) x(day edtf.Day) float32 { return s.zone.x0 + float32(s.scale.X(float64(day))) }

// within gives the stretch of the story between two days, the last included.
func (s *scene) within(earliest, latest edtf.Day) model.Span {
	story := s.index.Story
	in := model.Span{From: min(max(earliest, story.From), story.Until-1), Until: story.Until}
	if latest < story.Until {
		in.Until = max(latest+1, in.From+1)
	}
	return in
}

// whenever is the date of what has none: some time in the story.
var whenever = []edtf.Part{{
	Start: edtf.Point{Earliest: edtf.MinDay, Latest: edtf.MinDay, Open: true},
	End:   edtf.Point{Earliest: edtf.MaxDay, Latest: edtf.MaxDay, Open: true},
}}

// partsOf gives the stretches of time that an event is drawn as.
func partsOf(e *model.Event) []edtf.Part {
	if parts := e.When.Parts(); len(parts) > 0 {
		return parts
	}
	return whenever
}

// take counts an event of the span and drafts its marks.
func (s *scene) take(event int, drafts [][]mark) {
	e := &s.index.Model.Events[event]
	presence := s.index.Presence(e.When, s.span)
	at := slices.IndexFunc(s.lanes, func(l lane) bool { return l.category == e.Category })
	if presence == model.Outside || at < 0 {
		return
	}
	s.lanes[at].events++
	if s.lanes[at].hidden {
		s.hidden++
		return
	}
	if presence == model.Certain {
		s.certain++
	} else {
		s.possible++
	}
	for i, part := range partsOf(e) {
		if in := s.within(part.Bounds()); in.From < s.span.Until && s.span.From < in.Until {
			m := s.draft(ref{event, i}, part)
			m.presence, m.lane = presence, at
			drafts[at] = append(drafts[at], m)
		}
	}
}

// join draws the lines between the parts of dates that have several. A part out of sight is where it would be.
func (s *scene) join() {
	at := map[ref]fyne.Position{}
	var several []ref // the first part in sight of each such event
	for i := range s.marks {
		for _, r := range s.marks[i].refs {
			if len(partsOf(&s.index.Model.Events[r.event])) < 2 {
				continue
			}
			if !slices.ContainsFunc(several, func(known ref) bool { return known.event == r.event }) {
				several = append(several, r)
			}
			at[r] = s.marks[i].middle()
		}
	}
	slices.SortFunc(several, func(a, b ref) int { return cmp.Compare(a.event, b.event) })
	for _, r := range several {
		e := &s.index.Model.Events[r.event]
		var before fyne.Position
		for i, part := range partsOf(e) {
			here, ok := at[ref{r.event, i}]
			if !ok {
				in := s.within(part.Bounds())
				here = fyne.NewPos((s.x(in.From)+s.x(in.Until))/2, at[r].Y)
			}
			if i > 0 && here != before {
				s.joins = append(s.joins, join{r.event, before, here, e.When.Set() == edtf.OneOf})
			}
			before = here
		}
	}
}
