package timeline

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

// holding keeps keys held.
func holding(t *Timeline, keys fyne.KeyModifier) {
	t.modifiers = func() fyne.KeyModifier { return keys }
}

func TestDraggingAboutTheCentre(t *testing.T) {
	chosen := years(1970, 1980)
	centre := func(s model.Span) float64 { return float64(s.From+s.Until) / 2 }
	for _, keys := range []fyne.KeyModifier{fyne.KeyModifierAlt, fyne.KeyModifierShift} {
		for _, c := range []struct {
			name, part string
			aside, dx  float32
			longer     bool
		}{
			{"left thumb out", "thumb.left", 0, -60, true},
			{"left thumb in", "thumb.left", 0, 40, false},
			{"right thumb out", "thumb.right", 0, 60, true},
			{"right thumb in", "thumb.right", 0, -40, false},
			{"left half out", "window", -15, -60, true},
			{"right half out", "window", 15, 60, true},
			{"right half in", "window", 15, -30, false},
		} {
			view, store := open(t, modeltest.Small())
			store.MoveTo(chosen)
			store.Settle()
			holding(view, keys)
			drag(view, view.part(c.part).AddXY(c.aside, 0), c.dx)
			is := store.State().Span
			if longer := is.Days() > chosen.Days(); longer != c.longer || is == chosen {
				t.Errorf("%s: %v became %v", c.name, chosen, is)
			}
			if off := math.Abs(centre(is) - centre(chosen)); off > 1 {
				t.Errorf("%s: the centre moved by %v days", c.name, off)
			}
		}
	}
}

// A hand near the edge of an event meets it and is told so; with Ctrl it meets nothing. Edges of hidden events are not there.
func TestAHandMeetsTheEdgesOfEvents(t *testing.T) {
	begins := float64(edtf.DayOf(1950, 6, 20))
	for _, c := range []struct {
		name  string
		keys  fyne.KeyModifier
		hide  model.Category
		meets bool
	}{
		{"an edge", 0, "", true},
		{"none with Ctrl", fyne.KeyModifierControl, "", false},
		{"none of hidden lanes", 0, model.Diplomacy, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &model.Model{Events: []model.Event{
				{ID: "a", Category: model.Diplomacy, When: edtf.MustParse("1950-06-20")},
				{ID: "b", Category: model.Visit, When: edtf.MustParse("1900/1999")},
			}}
			view, store := open(t, m)
			if c.hide != "" {
				store.ToggleCategory(c.hide)
			}
			holding(view, c.keys)
			near := begins - 0.3/view.overview.scale.PerDay()
			at, met := view.meet(near)
			if (met == timescale.Edge) != c.meets || (at == begins) != c.meets {
				t.Errorf("a hand at %v meets %v at %v; the edge at %v: %t", near, met, at, begins, c.meets)
			}
		})
	}
}

// What the hand met but the span can't follow to is not shown as met.
func TestNothingIsMetElsewhere(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	for _, c := range []struct {
		name string
		span model.Span
		end  part
		at   float64
		met  timescale.Met
	}{
		{"where it stands", years(1970, 1980), left, float64(edtf.DayOf(1970, 1, 1)), timescale.Edge},
		{"right where it stands", years(1970, 1981), right, float64(edtf.DayOf(1981, 1, 1)), timescale.RoundDate},
		{"elsewhere", years(1970, 1982), left, float64(edtf.DayOf(1971, 1, 1)), timescale.Nothing},
	} {
		met := c.met
		if met == timescale.Nothing {
			met = timescale.Edge
		}
		if view.lead(c.span, hint{c.end, met}, c.at); view.hint != (hint{c.end, c.met}) {
			t.Errorf("%s: the hint is %+v, want %v", c.name, view.hint, c.met)
		}
	}
}

// The edges are the bounds of what is shown, in order, each once, within the story.
func TestEdges(t *testing.T) {
	x := model.NewIndex(modeltest.Many(500))
	store := state.NewStore(x)
	var e edges
	for range 2 {
		e.update(x, store.State().Filters)
		if !slices.IsSorted(e.days) || len(slices.Compact(slices.Clone(e.days))) != len(e.days) {
			t.Error("the edges are not in order, or there twice")
		}
		for i := range x.Model.Events {
			event := &x.Model.Events[i]
			first, _ := event.When.Bounds()
			_, found := slices.BinarySearch(e.days, int(first))
			inside := first > x.Story.From && first < x.Story.Until
			if !found && inside && !store.State().Filters.HidesCategory(event.Category) {
				t.Fatalf("%s has no edge", event.ID)
			}
		}
		store.ToggleCategory(model.Visit)
	}
}

// While an end moves its date is shown beside it; when the drag is over no more.
func TestTheDateGoesWithTheThumb(t *testing.T) {
	for _, part := range []string{"thumb.left", "thumb.right"} {
		for _, dx := range []float32{-400, -30, 30, 400} {
			view, store := open(t, modeltest.Small())
			store.MoveTo(years(1970, 1980))
			at := view.part(part)
			view.MouseDown(mouseAt(at))
			ev := &fyne.DragEvent{Dragged: fyne.NewDelta(dx, 0)}
			ev.Position = at.AddXY(dx, 0)
			view.Dragged(ev)
			g := view.flag.group
			if !g.Visible() || g.Position().X < 0 || g.Position().X+g.Size().Width > view.Size().Width {
				t.Errorf("%s by %v: the date is shown: %t, at %v", part, dx, g.Visible(), g.Position())
			}
			if view.DragEnd(); g.Visible() {
				t.Errorf("%s by %v: the date is still shown", part, dx)
			}
		}
	}
}

func TestStrides(t *testing.T) {
	days := func(n int) model.Span { return model.Span{From: 0, Until: edtf.Day(n)} }
	for _, c := range []struct {
		name         string
		story        model.Span
		step, longer stride
	}{
		{"a week", days(7), stride{days: 1}, stride{days: 7}},
		{"eight weeks", days(56), stride{days: 1}, stride{days: 7}},
		{"two years", days(730), stride{days: 7}, stride{months: 1}},
		{"ten years", days(3653), stride{months: 1}, stride{months: 12}},
		{"a lifetime", years(1939, 2027), stride{months: 12}, stride{months: 120}},
		{"three thousand years", years(-999, 2001), stride{months: 120}, stride{months: 1200}},
		{"a hundred thousand", years(-98000, 2000), stride{months: 12000}, stride{months: 120000}},
	} {
		if step, longer := strides(c.story); step != c.step || longer != c.longer {
			t.Errorf("%s: strides of %+v and %+v, want %+v and %+v", c.name, step, longer, c.step, c.longer)
		}
	}
}

func TestAStrideLandsOnARoundDate(t *testing.T) {
	week, month, year, decade := stride{days: 7}, stride{months: 1}, stride{months: 12}, stride{months: 120}
	for _, c := range []struct {
		from, want edtf.Day
		by         stride
		towards    int
	}{
		{edtf.DayOf(1970, 1, 1), edtf.DayOf(1971, 1, 1), year, 1},
		{edtf.DayOf(1970, 5, 7), edtf.DayOf(1971, 1, 1), year, 1},
		{edtf.DayOf(1970, 5, 7), edtf.DayOf(1970, 1, 1), year, -1},
		{edtf.DayOf(1970, 1, 1), edtf.DayOf(1969, 1, 1), year, -1},
		{edtf.DayOf(0, 3, 1), edtf.DayOf(1, 1, 1), year, 1},
		{edtf.DayOf(1, 1, 1), edtf.DayOf(2, 1, 1), year, 1},
		{edtf.DayOf(1970, 1, 31), edtf.DayOf(1970, 2, 1), month, 1},
		{edtf.DayOf(1970, 1, 1), edtf.DayOf(1969, 12, 1), month, -1},
		{edtf.DayOf(1974, 1, 1), edtf.DayOf(1980, 1, 1), decade, 1},
		{edtf.DayOf(10, 1, 1), edtf.DayOf(1, 1, 1), decade, -1},
		{edtf.DayOf(1, 1, 1), edtf.DayOf(-9, 1, 1), decade, -1},
		{edtf.DayOf(-9, 1, 1), edtf.DayOf(1, 1, 1), decade, 1},
		{edtf.DayOf(-9, 1, 1), edtf.DayOf(-19, 1, 1), decade, -1},
		{edtf.DayOf(1, 1, 1), edtf.DayOf(10, 1, 1), decade, 1},
		{edtf.DayOf(1970, 1, 1), edtf.DayOf(1969, 12, 29), week, -1},
		{edtf.DayOf(1970, 1, 1), edtf.DayOf(1970, 1, 2), aDay, 1},
	} {
		if got := c.by.next(c.from, c.towards); got != c.want {
			t.Errorf("a stride of %+v from %d by %d leads to %d, want %d", c.by, c.from, c.towards, got, c.want)
		}
	}
}

// Strides go on and on, and each of them leads back.
func TestStridesLeadThereAndBack(t *testing.T) {
	for _, s := range ladder {
		for at := s.floor(edtf.DayOf(-3000, 5, 7)); at < edtf.DayOf(3000, 1, 1); at = s.next(at, 1) {
			if next := s.next(at, 1); next <= at || s.next(next, -1) != at || s.floor(at) != at {
				t.Fatalf("a stride of %+v from %d leads to %d and back to %d", s, at, next, s.next(next, -1))
			}
			if s.days > 0 && at > edtf.DayOf(-2990, 1, 1) {
				break
			}
		}
	}
}

// After a step by a day, an arrow leads back to where the years begin.
func TestArrowsComeBackToRoundDates(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.MoveTo(years(1970, 1980))
	view.take(left)
	for _, c := range []struct {
		held fyne.KeyModifier
		want edtf.Day
	}{{fyne.KeyModifierControl, edtf.DayOf(1970, 1, 2)}, {0, edtf.DayOf(1971, 1, 1)}, {0, edtf.DayOf(1972, 1, 1)}} {
		view.typed(fyne.KeyRight, c.held)
		if got := store.State().Span.From; got != c.want {
			t.Errorf("the thumb stands at %d, want %d", got, c.want)
		}
	}
}

func TestShiftAndTheWheelPan(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.MoveTo(years(1970, 1980))
	holding(view, fyne.KeyModifierShift)
	ev := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)}
	ev.Position = view.zones.lanes.middle()
	view.Scrolled(ev)
	if is, was := store.State().Span, years(1970, 1980); is.Days() != was.Days() || is.From <= was.From {
		t.Errorf("%v became %v, want it later and as long", was, is)
	}
}

func TestDoubleClickInTheLanes(t *testing.T) {
	view, store := open(t, modeltest.Small())
	double := func(at fyne.Position) {
		click(view, at)
		click(view, at)
		ev := &fyne.PointEvent{}
		ev.Position = at
		view.DoubleTapped(ev)
	}
	free := fyne.NewPos(view.zones.lanes.middle().X, view.zones.axis.middle().Y)
	before := store.State().Span
	under := view.dayAt(free)
	double(free)
	if is := store.State().Span; is.Days() > before.Days()*6/10 || math.Abs(view.dayAt(free)-under) > float64(before.Days())/50 {
		t.Errorf("on nothing: %v became %v", before, is)
	}
	store.GoTo(before)
	double(view.part("event.recognition"))
	recognised := edtf.DayOf(1950, 3, 14)
	if s := store.State(); s.Subject != state.Event("recognition") || s.Span.Days() > 31 || !s.Span.Contains(recognised) {
		t.Errorf("on an event: %v in %v", s.Subject, s.Span)
	}
}

func TestZoomToWhatIsSelected(t *testing.T) {
	for name, zoom := range map[string]func(*Timeline){
		"button": func(v *Timeline) { v.tools.zoom.OnTapped() },
		"z":      func(v *Timeline) { v.TypedRune('z') },
		"stop":   func(v *Timeline) { v.TypedRune('.') },
	} {
		view, store := open(t, modeltest.Small())
		if !view.tools.zoom.Disabled() {
			t.Errorf("%s: with nothing selected there is something to zoom to", name)
		}
		store.SelectEvent("recognition")
		if zoom(view); view.tools.zoom.Disabled() || store.State().Span.Days() > 31 {
			t.Errorf("%s leads to %v", name, store.State().Span)
		}
	}
}
