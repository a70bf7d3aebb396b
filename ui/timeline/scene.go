package timeline

import (
	"iter"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

// scene is what the lanes show of the chosen span. It is laid out again for each move of it, in the same memory.
type scene struct {
	*dates
	zone     box // of the lanes
	span     model.Span
	scale    timescale.Scale
	perDay   float64 // Fyne's units
	measures measures

	lanes  []lane
	marks  []mark // lane by lane, from left to right
	joins  []join
	titles []title

	certain, possible int // events in the span, in lanes that are shown
	hidden            int // events in the span, in lanes that are not

	lots    []lot   // what lies in each lane, until it is packed
	laneOf  []int   // by place in model.Categories, -1 where there is none
	several []int   // events in sight whose dates have several parts
	pool    []ref   // of all marks that are gathered
	seen    []int32 // by event, the last count that it was in
	counts  int32   // how often events were counted
	scratch scratch
	lit     attention // of the events as they are painted
	resting attention // as their titles are chosen
	taken   taken
	asking  []caller
}

// lot is what lies in one lane, apart by length.
type lot struct {
	dots []dot
	bars []dot
}

// join is the line between two parts of one date.
type join struct {
	event    int
	from, to fyne.Position
	either   bool // one part or the other, not both
}

// lay lays the scene out anew. It takes O(k) for the k events in sight, O(b log b) for the b of their parts that are long
// bars, which mostly come in order, and O(m log m) for the m marks that they make: no more than can be drawn apart.
func (s *scene) lay(zone box, place state.Place, scale float32) {
	s.zone, s.span = zone, place.Span
	s.scale = timescale.New(timescale.Range{From: float64(place.Span.From), Until: float64(place.Span.Until)}, float64(zone.width()))
	s.perDay = s.scale.PerDay()
	s.lanes, s.measures = layLanes(s.needs, zone, place, scale)
	s.clear()
	for i := range s.inSight() {
		s.take(i)
	}
	for i := range s.lanes {
		if s.lanes[i].folded {
			s.strew(i)
		} else {
			s.pack(i)
		}
	}
	s.joinParts()
}

// clear empties the scene and keeps its memory.
func (s *scene) clear() {
	s.marks, s.joins, s.titles = s.marks[:0], s.joins[:0], s.titles[:0]
	s.several, s.pool = s.several[:0], s.pool[:0]
	s.certain, s.possible, s.hidden = 0, 0, 0
	if s.seen == nil {
		s.seen = make([]int32, len(s.index.Model.Events))
		s.laneOf = make([]int, len(model.Categories))
	}
	for len(s.lots) < len(s.lanes) {
		s.lots = append(s.lots, lot{})
	}
	for i := range s.lots {
		s.lots[i].dots, s.lots[i].bars = s.lots[i].dots[:0], s.lots[i].bars[:0]
	}
	for i, c := range model.Categories {
		s.laneOf[i] = slices.IndexFunc(s.lanes, func(l lane) bool { return l.category == c })
	}
}

// inSight gives the events that are or may be in the span. While it is the whole story, these are all, also those of
// which no date is told.
func (s *scene) inSight() iter.Seq[int] {
	if s.span != s.index.Story {
		return s.index.Overlapping(s.span)
	}
	return func(yield func(int) bool) {
		for i := range s.index.Model.Events {
			if !yield(i) {
				return
			}
		}
	}
}

// x gives where a day begins.
func (s *scene) x(day edtf.Day) float32 {
	return s.zone.x0 + float32(float64(day-s.span.From)*s.perDay)
}

// take counts an event and puts its parts into its lane's lot.
func (s *scene) take(event int) {
	if s.lane[event] < 0 {
		return
	}
	at := s.laneOf[s.lane[event]]
	presence := s.presenceOf(event)
	if at < 0 || presence == model.Outside {
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
	from, until := s.partsOf(event)
	if until-from > 1 {
		s.several = append(s.several, event)
	}
	l := &s.lots[at]
	for p := from; p < until; p++ {
		st := &s.parts[p]
		if st.from >= s.span.Until || s.span.From >= st.until {
			continue
		}
		x0, x1 := s.reach(p)
		d := dot{from: x0, to: x1, part: p, presence: presence}
		if x1-x0 >= s.measures.long {
			d.from, d.to = s.near(x0, x1)
			l.bars = append(l.bars, d)
		} else {
			d.middle = st.middleIn(s.span)
			l.dots = append(l.dots, d)
		}
	}
}

// presenceOf gives an event's presence in the span; the common case, one stretch that lies in it, takes no more than a
// look.
func (s *scene) presenceOf(event int) model.Presence {
	from, until := s.partsOf(event)
	if st := &s.parts[from]; until-from == 1 && s.span.From <= st.from && st.until <= s.span.Until {
		return model.Certain
	}
	return s.index.Presence(s.index.Model.Events[event].When, s.span)
}

// joinParts draws the lines between the parts of dates that have several, where one of them at least has a mark of its
// own. A part out of sight is where it would be.
func (s *scene) joinParts() {
	if len(s.several) == 0 {
		return
	}
	where := s.scratch.whereabouts(len(s.parts))
	for i := range s.marks {
		for _, r := range s.marks[i].refs {
			if from, until := s.partsOf(r.event); until-from > 1 {
				where[from+int32(r.part)] = int32(i) + 1
			}
		}
	}
	for _, event := range s.several {
		from, until := s.partsOf(event)
		parts := where[from:until]
		first := slices.IndexFunc(parts, func(at int32) bool { return at > 0 })
		alone := slices.ContainsFunc(parts, func(at int32) bool { return at > 0 && s.marks[at-1].count == 1 })
		if !alone || s.lanes[s.marks[parts[first]-1].lane].folded {
			continue
		}
		level := s.marks[parts[first]-1].middle().Y
		either := s.index.Model.Events[event].When.Set() == edtf.OneOf
		var before fyne.Position
		for i, at := range parts {
			here := fyne.NewPos((s.x(s.parts[from+int32(i)].from)+s.x(s.parts[from+int32(i)].until))/2, level)
			if at > 0 {
				here = s.marks[at-1].middle()
			}
			if i > 0 && here != before {
				s.joins = append(s.joins, join{event, before, here, either})
			}
			before = here
		}
	}
}
