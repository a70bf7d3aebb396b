package timeline

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// newScene lays out the events of a place's span in the lanes' zone; scale is that of the text.
func newScene(x *model.Index, zone box, place state.Place, scale float32) *scene {
	s := &scene{dates: newDates(x)}
	s.lay(zone, place, scale)
	return s
}

// plainText measures text without fonts, seven units a letter.
func plainText(text string) fyne.Size { return fyne.NewSize(float32(7*len(text)), 16) }

// someScenes lays models out at many sizes, sizes of text and spans, with lanes in full and with some folded and moved.
func someScenes(t *testing.T, check func(t *testing.T, s *scene)) {
	t.Helper()
	all := []fyne.Size{{Width: 500, Height: 150}, {Width: 1440, Height: 225}, {Width: 1000, Height: 400}}
	for _, c := range []struct {
		name   string
		m      *model.Model
		sizes  []fyne.Size
		scales []float32
	}{
		{"small", modeltest.Small(), all, []float32{1, 2}},
		{"60", modeltest.Many(60), all, []float32{1, 2}},
		{"2000", modeltest.Many(2000), all, []float32{1, 2}},
		{"20000", modeltest.Many(20_000), all[1:2], []float32{1}},
		{"ages", modeltest.Ages(20_000), all[1:2], []float32{1, 2}},
		{"lasting", lasting(3000), all[1:2], []float32{1}},
	} {
		x := model.NewIndex(c.m)
		store := state.NewStore(x)
		plain := store.State().Place
		store.FoldCategory(model.Economy)
		store.FoldCategory(model.Diplomacy)
		store.MoveCategory(model.Conflict, model.Visit)
		s := &scene{dates: newDates(x)} // laid out again and again, as in the view
		for _, place := range []state.Place{plain, store.State().Place} {
			for _, size := range c.sizes {
				for _, scale := range c.scales {
					measured := metrics{scale: scale, name: 70, small: 14 * scale, words: 22 * scale, ends: [2]float32{26, 26}, lanes: 7}
					size.Height = max(size.Height, measured.height())
					z := divide(size, measured)
					for _, place.Span = range []model.Span{x.Story, years(1950, 1960), years(1956, 1957), {From: x.Story.From + 1, Until: x.Story.Until},
						{From: edtf.DayOf(1956, 5, 1), Until: edtf.DayOf(1956, 5, 9)}, {From: edtf.DayOf(1956, 5, 7), Until: edtf.DayOf(1956, 5, 8)}} {
						s.lay(z.lanes, place, z.scale)
						s.entitle(state.State{Place: place}, size.Width, plainText)
						t.Run(fmt.Sprintf("%s/%vx%v/%v/%v/folded %t", c.name, size.Width, size.Height, scale, place.Span.Days(), place.Lanes != plain.Lanes),
							func(t *testing.T) { check(t, s) })
					}
				}
			}
		}
	}
}

func years(from, until int) model.Span {
	return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until, 1, 1)}
}

// Every event of the span stands in one mark at least, or is counted in a cluster.
func TestNothingIsHiddenWithoutACount(t *testing.T) {
	someScenes(t, func(t *testing.T, s *scene) {
		shown := map[int]bool{}
		for _, m := range s.marks {
			inMark := map[int]bool{}
			for _, r := range m.refs {
				shown[r.event], inMark[r.event] = true, true
			}
			if m.count != len(inMark) || (m.form >= cluster) != (m.count > 1) {
				t.Errorf("a mark of %d events counts %d, form %d", len(inMark), m.count, m.form)
			}
		}
		seen := s.index.Seen(s.span)
		if s.certain != seen.Certain || s.possible != seen.Possible {
			t.Errorf("%d events and %d possibly, want %d and %d", s.certain, s.possible, seen.Certain, seen.Possible)
		}
		for i, p := range seen.Events {
			if shown[i] != (p != model.Outside) {
				t.Errorf("event %d, %s: shown %t", i, s.index.Model.Events[i].When, shown[i])
			}
		}
	})
}

func TestMarksDoNotOverlap(t *testing.T) {
	someScenes(t, func(t *testing.T, s *scene) {
		for i, m := range s.marks {
			l := s.lanes[m.lane]
			if m.folded != l.folded {
				t.Errorf("mark %+v in the lane %+v", m, l)
			}
			if m.height() <= 0 || m.y0 < l.y0-0.01 || m.y1 > l.y1+0.01 {
				t.Errorf("mark %+v leaves its lane %+v", m, l)
			}
			for _, other := range s.marks[i+1:] {
				if other.lane == m.lane && !l.folded && m.grown(-0.1).overlaps(other.grown(-0.1)) {
					t.Errorf("%+v overlaps %+v", m, other)
				}
			}
		}
	})
}

// A bundle reaches from where the first of its events begins to where the last ends, over a stretch without a gap, and
// its tag stands on it, at the left end of what is in sight unless something is in its way.
func TestBundlesStandWhereTheirEventsAre(t *testing.T) {
	bundles := 0
	someScenes(t, func(t *testing.T, s *scene) {
		for _, m := range s.marks {
			if m.form != bundle {
				continue
			}
			bundles++
			of := make([]mark, len(m.refs))
			for i, r := range m.refs {
				of[i] = s.draft(s.first[r.event]+int32(r.part), m.presence, m.lane)
			}
			slices.SortFunc(of, byLeft)
			reach := of[0].x1
			for _, b := range of {
				gap := float32(2.01)
				if b.width() < s.measures.long {
					gap = s.measures.pill // a short one came with a cluster that stood in the count's way
				}
				if b.x0 > reach+gap {
					t.Errorf("the bundle at %v holds events that lie apart: %v after %v", m.box, b.box, reach)
				}
				reach = max(reach, b.x1)
			}
			if abs(m.x0-of[0].x0) > 0.01 || abs(m.x1-reach) > 0.01 {
				t.Errorf("a bundle reaches from %v to %v, its events from %v to %v", m.x0, m.x1, of[0].x0, reach)
			}
			long := !slices.ContainsFunc(of, func(b mark) bool { return b.width() < s.measures.long })
			if left := s.tagOn(&m, m.x0); long && m.pill != left && !slices.ContainsFunc(s.marks, func(o mark) bool {
				return o.lane == m.lane && o.refs[0] != m.refs[0] && (left.grown(0.6).overlaps(o.box) || left.grown(0.6).overlaps(o.pill))
			}) {
				t.Errorf("the tag of the bundle at %v stands at %v, not at its left end %v where nothing is in its way", m.box, m.pill, left)
			}
			if at := m.pill.middle().X; at < max(m.x0, s.zone.x0)-0.01 || at > min(m.x1, s.zone.x1)+0.01 || !m.pill.grown(0.01).overlaps(m.box) {
				t.Errorf("the count of the bundle at %v stands at %v", m.box, m.pill)
			}
		}
	})
	if bundles == 0 {
		t.Error("there is no bundle to look at")
	}
}

// A count covers no mark but its own, and stays in its lane.
func TestCountsCoverNothing(t *testing.T) {
	someScenes(t, func(t *testing.T, s *scene) {
		for i, m := range s.marks {
			if m.count == 1 || m.form == heap {
				continue
			}
			if l := s.lanes[m.lane]; m.pill.y0 < l.y0-0.01 || m.pill.y1 > l.y1+0.01 {
				t.Errorf("the count at %v leaves its lane %v", m.pill, l.box)
			}
			for k, other := range s.marks {
				if k != i && other.lane == m.lane && m.pill.grown(-0.1).overlaps(other.grown(-0.1)) {
					t.Errorf("the count at %v covers the mark at %v", m.pill, other.box)
				}
			}
		}
	})
}

func TestMarksAreAsWideAsTheyAreVague(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	place := state.NewStore(x).State().Place
	s := newScene(x, box{100, 0, 1100, 210}, place, 1)
	perDay := float32(s.scale.PerDay())
	for _, c := range []struct {
		event model.EventID
		part  int
		day   bool
		days  int
		ends  [2]ending
		lasts bool
	}{
		{event: "recognition", day: true},
		{event: "coast-treaty-signed", days: 31},
		{event: "trade-begins", days: 365},
		{event: "quarrels", days: 3653},
		{event: "docks", days: 1826, lasts: true},
		{event: "marshes", days: 365, ends: [2]ending{about, about}},
		{event: "tesh-visits", part: 1, days: 366},
		{event: "patrols", days: 2191, ends: [2]ending{about, definite}, lasts: true},
		{event: "boats", days: 2191, ends: [2]ending{definite, ongoing}, lasts: true},
	} {
		m := markFor(t, s, c.event, c.part)
		want := max(float32(c.days)*perDay, 2*s.measures.radius)
		if c.ends != [2]ending{} {
			want = max(want, 4*s.measures.radius)
		}
		if (m.form == disc) != c.day || abs(m.width()-want) > 0.5 {
			t.Errorf("%s: day %t, %v wide; want %t, %v", c.event, m.form == disc, m.width(), c.day, want)
		}
		if m.ends != c.ends || m.lasts != c.lasts {
			t.Errorf("%s: ends %v, lasts %t; want %v, %t", c.event, m.ends, m.lasts, c.ends, c.lasts)
		}
		for i, e := range m.ends {
			if fades := m.fade[i] > 0; fades != (e == about || e == unsure || e == untold) {
				t.Errorf("%s: end %d is of the kind %d and fades over %v", c.event, i, e, m.fade[i])
			}
		}
	}
}

func markFor(t *testing.T, s *scene, id model.EventID, part int) *mark {
	t.Helper()
	for i := range s.marks {
		for _, r := range s.marks[i].refs {
			if s.index.Model.Events[r.event].ID == id && r.part == part {
				return &s.marks[i]
			}
		}
	}
	t.Fatalf("%s has no mark for part %d", id, part)
	return nil
}

func TestPartsOfASetAreJoined(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	place := state.NewStore(x).State().Place
	for _, c := range []struct {
		name         string
		span         model.Span
		joins        int
		from, beyond bool
	}{
		{name: "both in sight", span: x.Story, joins: 2}, // the other is the loan of 1974 or 1975
		{name: "one in sight", span: years(1990, 1995), joins: 1, beyond: true},
		{name: "none in sight", span: years(1993, 1996)},
	} {
		place.Span = c.span
		s := newScene(x, box{100, 0, 1100, 210}, place, 1)
		if len(s.joins) != c.joins {
			t.Errorf("%s: %d lines, want %d", c.name, len(s.joins), c.joins)
			continue
		}
		for _, j := range s.joins {
			either := x.Model.Events[j.event].When.Set() == edtf.OneOf
			if j.either != either || j.from.X >= j.to.X || (j.to.X > s.zone.x1) != c.beyond {
				t.Errorf("%s: line %+v", c.name, j)
			}
		}
	}
}

func TestHiddenLanesAreThinAndCounted(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	store := state.NewStore(x)
	store.ToggleCategory(model.Economy)
	s := newScene(x, box{100, 0, 1100, 210}, store.State().Place, 1)
	if s.hidden != 3 || s.certain != 9 {
		t.Errorf("%d events, %d hidden; want 9 and 3", s.certain, s.hidden)
	}
	for _, l := range s.lanes {
		if hidden := l.category == model.Economy; l.hidden != hidden || (l.height() < 20) != hidden {
			t.Errorf("lane %s: hidden %t, %v high", l.category, l.hidden, l.height())
		}
	}
	if last := s.lanes[len(s.lanes)-1]; abs(last.y1+foot-210) > 0.01 {
		t.Errorf("the lanes end at %v, want %v", last.y1, 210-foot)
	}
}
