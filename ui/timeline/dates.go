package timeline

import (
	"slices"

	"daqin/model"
	"daqin/model/edtf"
)

// dates are those of all events, laid flat in the order of Model.Events: a scene goes over the ones in sight at each
// move, and reads no more of them than where they lie. They are made once for a model, in O(n log n).
type dates struct {
	index *model.Index
	parts []stretch
	refs  []ref   // beside parts
	first []int32 // by event, where its parts begin; one more at the end
	lane  []int8  // by event, its category's place in model.Categories, -1 where it has none
	place map[*model.Event]int
	needs []need
}

// ref names one part of an event's date.
type ref struct {
	event int // in Model.Events
	part  int // in the parts of its date
}

// stretch is where one part of a date lies in the story, days [from, until), and what that takes to be drawn.
type stretch struct {
	from, until edtf.Day
	day         bool // a day that the source is sure of
	frayed      bool // an end is about then, unsure, unknown or open
	open        [2]bool
}

// middleIn gives twice the day in the middle, a whole number, for days have halves. An end that the source does not give
// reaches no farther than a span: otherwise what begins in the last year of a long story would lie half of it away.
func (s *stretch) middleIn(span model.Span) int {
	from, until := s.from, s.until
	if s.open[0] {
		from = max(from, span.From)
	}
	if s.open[1] {
		until = min(until, span.Until)
	}
	return int(from + until)
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

func newDates(x *model.Index) *dates {
	n := len(x.Model.Events)
	d := &dates{index: x, first: make([]int32, 0, n+1), lane: make([]int8, n), place: make(map[*model.Event]int, n), needs: needsOf(x)}
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		d.place[e] = i
		d.lane[i] = int8(slices.Index(model.Categories, e.Category))
		d.first = append(d.first, int32(len(d.parts)))
		for part, p := range partsOf(e) {
			d.parts = append(d.parts, d.stretch(p))
			d.refs = append(d.refs, ref{i, part})
		}
	}
	d.first = append(d.first, int32(len(d.parts)))
	return d
}

// stretch brings a part of a date into the story, where it takes a day at least.
func (d *dates) stretch(p edtf.Part) stretch {
	earliest, latest := p.Bounds()
	in := d.index.Clip(earliest, latest)
	s := stretch{from: min(in.From, d.index.Story.Until-1), open: [2]bool{endless(p.Start), endless(p.End)}}
	s.until = max(in.Until, s.from+1)
	doubt := doubtful(p.Start) || doubtful(p.End)
	s.day = earliest == latest && !doubt
	s.frayed = doubt || s.open[0] || s.open[1]
	return s
}

// partsOf gives where the parts of an event's date stand in parts and refs, from one until another.
func (d *dates) partsOf(event int) (from, until int32) { return d.first[event], d.first[event+1] }

// part gives where a part of a date lies.
func (d *dates) part(r ref) *stretch { return &d.parts[d.first[r.event]+int32(r.part)] }

// doubtful tells whether the source gives an end as "about" or is unsure of it.
func doubtful(p edtf.Point) bool { return p.Approximate || p.Uncertain }

// endless tells whether the source gives no end.
func endless(p edtf.Point) bool { return p.Open || p.Precision == edtf.Unknown }
