package graph

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/ui/state"
)

// filter puts out of sight what the user wants so, but nothing selected or led by, and counts what is left and what is
// not. An actor whose lines are all out of sight stays.
func (s *sight) filter(at scope, led map[int]bool) {
	f := at.state.Filters
	for i, n := range s.chart.nodes {
		shows := &s.nodes[i]
		shows.hidden = f.HidesActor(n.actor) && shows.emphasis < state.Selected && !led[i]
		switch {
		case shows.presence == model.Outside:
		case shows.hidden:
			s.hidden.actors++
		default:
			s.empty = false
			s.became[shows.became].actors++
		}
	}
	for i, p := range s.chart.pairs {
		shows := &s.pairs[i]
		weak := s.weight(i).Total() < int(f.Least) || s.allOff(p)
		shows.hidden = s.nodes[p.a].hidden || s.nodes[p.b].hidden || weak && shows.emphasis < state.Selected
		switch {
		case !shows.hidden:
			s.became[shows.became].ties++
		case p.weight(at.now, nil).Total() > 0 || at.then != nil && p.weight(at.then, nil).Total() > 0:
			s.hidden.ties++
		}
	}
}

// allOff tells whether filters put each of a pair's ties out of sight.
func (s *sight) allOff(p pair) bool {
	return s.off != nil && !slices.ContainsFunc(p.ties, func(t int) bool { return !s.off[t] })
}

// hide puts out of sight what lies outside the span, where the user wants that, but nothing that is selected, led by or
// pointed at. What comes back with time stands where it stood.
func (s *sight) hide(o state.Outside) {
	if o != state.Hides {
		return
	}
	for i := range s.nodes {
		s.nodes[i].hidden = s.nodes[i].hidden || s.nodes[i].presence == model.Outside && s.nodes[i].emphasis < state.Glanced
	}
	for i, p := range s.chart.pairs {
		s.pairs[i].hidden = s.pairs[i].hidden || s.nodes[p.a].hidden || s.nodes[p.b].hidden ||
			s.pairs[i].presence == model.Outside && s.pairs[i].emphasis < state.Glanced
	}
}

// surround has only that stand out which lies within the depth of the selected actors, while there is one: what lies
// farther off is a ghost, what lies within matters as much as the nearest do.
func (s *sight) surround(p state.Place) {
	var from []int
	for _, id := range p.Selected() {
		from = append(from, s.chart.nodeOf[id])
	}
	if p.Depth == 0 || len(from) == 0 {
		return
	}
	s.near = s.hood(p.Depth, from...)
	for i := range s.nodes {
		shows := &s.nodes[i]
		switch {
		case s.near[i]:
			shows.emphasis, s.resting[i] = max(shows.emphasis, state.Related), max(s.resting[i], state.Related)
		case shows.emphasis < state.Glanced:
			shows.far, shows.emphasis, s.resting[i] = true, state.Faded, state.Faded
		}
	}
	for i, p := range s.chart.pairs {
		shows := &s.pairs[i]
		switch {
		case s.near[p.a] && s.near[p.b]:
			shows.emphasis = max(shows.emphasis, state.Plain)
		case shows.emphasis < state.Glanced:
			shows.far, shows.emphasis = true, state.Faded
		}
	}
}

// unwanted tells of each tie whether filters put it out of sight by itself: its kind, or all that its sentences tell of.
// It is nil where they put none.
func (c *chart) unwanted(f state.Filters) []bool {
	kinds, categories := map[model.TieKind]bool{}, uint16(0)
	for _, k := range model.TieKinds {
		if f.HidesTies(k) {
			kinds[k] = true
		}
	}
	for i, category := range model.Categories {
		if f.HidesCategory(category) {
			categories |= 1 << i
		}
	}
	if len(kinds) == 0 && categories == 0 {
		return nil
	}
	off := make([]bool, len(c.index.Model.Ties))
	for i := range off {
		off[i] = kinds[c.index.Model.Ties[i].Kind]
	}
	if categories != 0 {
		for i, told := range c.categories() {
			off[i] = off[i] || told != 0 && told&^categories == 0
		}
	}
	return off
}

// findCategories gives of each tie the categories of the events that its sentences tell of, as bits in the order of
// model.Categories: none where some sentence of it tells of no event, and so is of no category.
func (c *chart) findCategories() []uint16 {
	said := map[model.SectionID]*tellings{}
	of := make([]uint16, len(c.index.Model.Ties))
	for i := range c.index.Model.Ties {
		for _, s := range c.index.Model.Ties[i].Statements {
			in := said[s.Evidence.Section]
			if in == nil {
				in = newTellings(c.index.EventsIn(s.Evidence.Section))
				said[s.Evidence.Section] = in
			}
			told := in.meeting(s.Evidence)
			if told == 0 {
				of[i] = 0
				break
			}
			of[i] |= told
		}
	}
	return of
}

// tellings are the stretches of a section that tell of events, and their categories, by where they start.
type tellings struct {
	stretches []telling
	reach     []int // how far those up to each reach
}

type telling struct {
	start, end int
	category   uint16 // a bit
}

func newTellings(said []model.Said[*model.Event]) *tellings {
	t := &tellings{}
	for _, s := range said {
		e := s.Statement.Evidence
		t.stretches = append(t.stretches, telling{e.Start, e.End, 1 << max(slices.Index(model.Categories, s.Thing.Category), 0)})
	}
	slices.SortFunc(t.stretches, func(a, b telling) int { return cmp.Compare(a.start, b.start) })
	reach := 0
	for _, s := range t.stretches {
		reach = max(reach, s.end)
		t.reach = append(t.reach, reach)
	}
	return t
}

// meeting gives the categories told of in a stretch of the section.
func (t *tellings) meeting(e model.Evidence) (categories uint16) {
	last, _ := slices.BinarySearchFunc(t.stretches, e.End, func(s telling, end int) int { return cmp.Compare(s.start, end) })
	for i := last - 1; i >= 0 && t.reach[i] > e.Start; i-- {
		if t.stretches[i].end > e.Start {
			categories |= t.stretches[i].category
		}
	}
	return categories
}
