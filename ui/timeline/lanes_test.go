package timeline

import (
	"fmt"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// Lanes fill their zone from top to bottom in the order of the place, whatever is folded or hidden; those are thin, and a
// folded one is a little higher than a hidden one.
func TestLanesFillTheirZoneInOrder(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for _, c := range []struct {
		name   string
		change func(*state.Store)
		first  model.Category
		thin   []model.Category
	}{
		{name: "as they are", change: func(*state.Store) {}, first: model.Diplomacy},
		{name: "moved up", change: func(s *state.Store) { s.MoveCategory(model.Conflict, model.Diplomacy) }, first: model.Conflict},
		{name: "moved down", change: func(s *state.Store) { s.MoveCategory(model.Diplomacy, model.Conflict) }, first: model.Visit},
		{name: "folded", change: func(s *state.Store) { s.FoldCategory(model.Economy) }, first: model.Diplomacy, thin: []model.Category{model.Economy}},
		{name: "folded and hidden", change: func(s *state.Store) { s.FoldCategory(model.Economy); s.ToggleCategory(model.Visit) },
			first: model.Diplomacy, thin: []model.Category{model.Visit, model.Economy}},
		{name: "all folded", change: func(s *state.Store) {
			for _, c := range model.Categories {
				s.FoldCategory(c)
			}
		}, first: model.Diplomacy, thin: model.Categories},
	} {
		store := state.NewStore(x)
		c.change(store)
		zone := box{100, 3, 1100, 213}
		s := newScene(x, zone, store.State().Place, 1)
		y, order := zone.y0, store.State().Lanes.Order()
		for i, l := range s.lanes {
			if abs(l.y0-y) > 0.01 || l.category != order[i] {
				t.Errorf("%s: lane %d is %s from %v, want %s from %v", c.name, i, l.category, l.y0, order[i], y)
			}
			if thin := slices.Contains(c.thin, l.category); thin != (l.height() < foldedLane(1)+0.01) {
				t.Errorf("%s: the lane %s is %v high", c.name, l.category, l.height())
			}
			y = l.y1
		}
		if len(c.thin) < len(s.lanes) && abs(y+foot-zone.y1) > 0.01 {
			t.Errorf("%s: the lanes end at %v, want %v", c.name, y, zone.y1-foot)
		}
		if got := s.lanes[0].category; got != c.first {
			t.Errorf("%s: the first lane is %s, want %s", c.name, got, c.first)
		}
	}
}

// A folded lane tells each of its events where and as wide as it is, and writes no title.
func TestFoldedLanesTellTheirEvents(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	store := state.NewStore(x)
	open := newScene(x, box{100, 0, 1100, 210}, store.State().Place, 1)
	store.FoldCategory(model.Economy)
	s := newScene(x, box{100, 0, 1100, 210}, store.State().Place, 1)
	s.entitle(store.State(), 1200, plainText)
	folded := slices.IndexFunc(s.lanes, func(l lane) bool { return l.folded })
	if s.certain != open.certain || s.possible != open.possible || s.hidden != 0 {
		t.Errorf("%d and %d events, %d hidden; want %d and %d, none hidden", s.certain, s.possible, s.hidden, open.certain, open.possible)
	}
	marks := 0
	for i := range s.marks {
		m := &s.marks[i]
		if m.lane != folded {
			continue
		}
		marks++
		st := s.part(m.refs[0])
		if want := max(s.x(st.until)-s.x(st.from), tickWide); abs(m.width()-want) > 0.01 {
			t.Errorf("%v is %v wide, want %v", m.refs, m.width(), want)
		}
		if got := s.under(m.middle()); got < 0 || s.marks[got].lane != folded {
			t.Errorf("nothing is found at %v, where %v stands", m.middle(), m.refs)
		}
	}
	if marks != 4 { // one of the three events has two parts
		t.Errorf("%d marks in the folded lane, want 4", marks)
	}
	for _, title := range s.titles {
		if x.Model.Events[title.event].Category == model.Economy {
			t.Errorf("the folded lane writes %q", title.text)
		}
	}
}

// A lane keeps rows for what is longer than a year; years themselves need none, whether they leap or not.
func TestLanesNeedRowsForLongBars(t *testing.T) {
	for _, c := range []struct {
		when string
		rows int
	}{
		{when: "1951", rows: 1},
		{when: "1952", rows: 1},
		{when: "1951-12-31/1952-12-31", rows: 6},
		{when: "1951/1953", rows: 6},
		{when: "1951/..", rows: 6},
		{when: "1990/..", rows: 1}, // a year of the story is left
	} {
		needs := needsOf(model.NewIndex(dated(c.when, c.when, c.when, c.when, c.when, c.when, "1949-05-01", "1990-05-01")))
		if len(needs) != 1 || needs[0].rows != c.rows {
			t.Errorf("six events of %s need %+v, want %d rows", c.when, needs, c.rows)
		}
	}
}

// dated gives a model of events of one category with these dates.
func dated(dates ...string) *model.Model {
	m := &model.Model{}
	for i, when := range dates {
		m.Events = append(m.Events, model.Event{ID: model.EventID(fmt.Sprint("e", i)), Title: "Envoys meet", Category: model.Visit, When: edtf.MustParse(when)})
	}
	return m
}

// The less of a lane is shown the lower it is, whatever the size of text.
func TestLanesAreAsHighAsWhatTheyShow(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.5, 2, 2.5} {
		if hidden, folded, least := hiddenLane(scale), foldedLane(scale), leastLane(scale); hidden >= folded || folded >= least {
			t.Errorf("text at %v: a hidden lane is %v high, a folded one %v, one in full %v", scale, hidden, folded, least)
		}
	}
}
