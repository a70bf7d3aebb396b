package timeline

import (
	"math"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

func TestMain(m *testing.M) {
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// open shows a model's timeline in a window of a size that it often has.
func open(t testing.TB, m *model.Model) (*Timeline, *state.Store) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	store := state.NewStore(model.NewIndex(m))
	view := New(store)
	w := test.NewTempWindow(t, view)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1100, 240))
	return view, store
}

func (t *Timeline) part(name string) fyne.Position { return t.Parts()["timeline."+name] }

// drag presses on a position, moves in two steps and lets go.
func drag(t *Timeline, from fyne.Position, dx float32) {
	press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	press.Position = from
	t.MouseDown(press)
	for range 2 {
		from.X += dx / 2
		ev := &fyne.DragEvent{Dragged: fyne.NewDelta(dx/2, 0)}
		ev.Position = from
		t.Dragged(ev)
	}
	press.Position = from
	t.MouseUp(press)
	t.DragEnd()
}

func click(t *Timeline, at fyne.Position) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	ev.Position = at
	t.MouseDown(ev)
	t.MouseUp(ev)
}

func point(t *Timeline, at fyne.Position) {
	ev := &desktop.MouseEvent{}
	ev.Position = at
	t.MouseMoved(ev)
}

func TestDraggingTheSlider(t *testing.T) {
	chosen := years(1970, 1980)
	for _, c := range []struct {
		name, part string
		dx         float32
		is         func(was, is model.Span) bool
	}{
		{"left thumb later", "thumb.left", 60, func(was, is model.Span) bool { return is.From > was.From && is.Until == was.Until }},
		{"left thumb beyond the right", "thumb.left", 300, func(was, is model.Span) bool { return is.From == was.Until && is.Days() > 365 }},
		{"right thumb beyond the left", "thumb.right", -300, func(was, is model.Span) bool { return is.Until == was.From && is.Days() > 365 }},
		{"right thumb later", "thumb.right", 60, func(was, is model.Span) bool { return is.From == was.From && is.Until > was.Until }},
		{"right thumb out of the story", "thumb.right", 5000, func(was, is model.Span) bool { return is.From == was.From && is.Until == years(0, 2011).Until }},
		{"window later", "window", 80, func(was, is model.Span) bool {
			months, whole := monthsOf(is)
			return is.From > was.From && whole && months == 120
		}},
		{"window to the end", "window", 5000, func(_, is model.Span) bool { return is == years(2001, 2011) }},
		{"new one on the empty track", "track.after", 90, func(was, is model.Span) bool { return is.From > was.Until && is.Days() > 365 }},
		{"new one backwards", "track.before", -90, func(was, is model.Span) bool { return is.Until < was.From && is.Days() > 365 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			view, store := open(t, modeltest.Small())
			store.MoveTo(chosen)
			store.Settle()
			drag(view, view.part(c.part), c.dx)
			if is := store.State().Span; !c.is(chosen, is) {
				t.Errorf("%v became %v", chosen, is)
			}
			if store.Back(); store.State().Span != chosen {
				t.Errorf("Back leads to %v, want %v: a drag is one step", store.State().Span, chosen)
			}
		})
	}
}

// Thumbs that have met at an end of the story can be parted by either.
func TestThumbsThatMeetCanBeParted(t *testing.T) {
	story := years(1950, 2011)
	for _, c := range []struct {
		name, part string
		met        model.Span
		dx         float32
		focus      part
	}{
		{"the right one at the end", "thumb.right", model.Span{From: story.Until - 1, Until: story.Until}, -200, left},
		{"the left one at the end", "thumb.left", model.Span{From: story.Until - 1, Until: story.Until}, -200, left},
		{"the left one at the start", "thumb.left", model.Span{From: story.From, Until: story.From + 1}, 200, right},
		{"the right one at the start", "thumb.right", model.Span{From: story.From, Until: story.From + 1}, 200, right},
	} {
		t.Run(c.name, func(t *testing.T) {
			view, store := open(t, modeltest.Small())
			store.MoveTo(c.met)
			store.Settle()
			drag(view, view.part(c.part), c.dx)
			is := store.State().Span
			if is.Days() < 365 || is.From < story.From || is.Until > story.Until || is.From > c.met.Until || is.Until < c.met.From {
				t.Errorf("%v became %v", c.met, is)
			}
			if view.focus != c.focus {
				t.Errorf("part %d has the keys, want %d: the thumb in hand", view.focus, c.focus)
			}
		})
	}
}

// The card tells of what was under the pointer when it came; whatever happens next takes it away.
func TestTheCardGoesWithItsCause(t *testing.T) {
	for name, happens := range map[string]func(*Timeline, *state.Store){
		"a key":              func(v *Timeline, _ *state.Store) { v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF12}) },
		"a letter":           func(v *Timeline, _ *state.Store) { v.TypedRune('x') },
		"a shortcut":         func(v *Timeline, _ *state.Store) { v.TypedShortcut(&fyne.ShortcutCopy{}) },
		"focus lost":         func(v *Timeline, _ *state.Store) { v.FocusLost() },
		"pointer gone":       func(v *Timeline, _ *state.Store) { v.MouseOut() },
		"the place changed":  func(_ *Timeline, s *state.Store) { s.SelectActor("ana-vell") },
		"something searched": func(_ *Timeline, s *state.Store) { s.Search("mira") },
		"a drag":             func(v *Timeline, _ *state.Store) { v.Dragged(&fyne.DragEvent{}) },
	} {
		view, store := open(t, modeltest.Small())
		point(view, view.part("event.recognition"))
		if !view.card.Object().Visible() {
			t.Fatal("the card is not shown")
		}
		if happens(view, store); view.card.Object().Visible() {
			t.Errorf("the card is still there after: %s", name)
		}
	}
}

func TestDraggingOverTheWholeStoryDrawsANewWindow(t *testing.T) {
	view, store := open(t, modeltest.Small())
	drag(view, view.part("window"), 120)
	if is := store.State().Span; is.From <= store.Index().Story.From || is.Until >= store.Index().Story.Until {
		t.Errorf("the window is %v", is)
	}
}

func TestDoubleClickOnTheSliderShowsAllOfTime(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.MoveTo(years(1970, 1980))
	for _, c := range []struct {
		part string
		all  bool
	}{{"lane.visit", false}, {"window", true}} {
		ev := &fyne.PointEvent{}
		ev.Position = view.part(c.part)
		view.DoubleTapped(ev)
		if all := store.State().Span == store.Index().Story; all != c.all {
			t.Errorf("double click on %s: all of time %t, want %t", c.part, all, c.all)
		}
	}
}

func TestClickSelectsAndClears(t *testing.T) {
	view, store := open(t, modeltest.Small())
	click(view, view.part("event.recognition"))
	if got := store.State().Subject; got != state.Event("recognition") {
		t.Errorf("%v is selected, want the recognition", got)
	}
	for _, title := range view.scene.titles {
		click(view, title.middle())
		if want := state.Event(view.index.Model.Events[title.event].ID); store.State().Subject != want {
			t.Errorf("a click on %q selects %v", title.text, store.State().Subject)
		}
	}
	lane := view.scene.lanes[len(view.scene.lanes)-1]
	click(view, fyne.NewPos(view.zones.lanes.x0+3, lane.middle().Y))
	if got := store.State().Subject; got != (state.Subject{}) {
		t.Errorf("%v is still selected after a click on nothing", got)
	}
}

func TestClickOnAClusterOpensIt(t *testing.T) {
	view, store := open(t, modeltest.Many(300))
	for range 40 {
		at := -1
		for i, m := range view.scene.marks {
			if m.count > 1 {
				at = i
			}
		}
		if at < 0 {
			return // all is open
		}
		m, before := view.scene.marks[at], store.State()
		click(view, m.middle())
		after := store.State()
		if listed(view) != nil {
			return // all that can be parted is
		}
		if after.Span.Days() >= before.Span.Days() && after.Subject == before.Subject {
			t.Fatalf("a click on a cluster of %d changes nothing in %v", m.count, before.Span)
		}
	}
}

// The view asks for the height that its text needs, and its lanes have room for their names then. Larger text does not make
// lanes higher without end, for what stands above them needs height too; where there is height, the names are as large as asked.
func TestLanesFollowTheText(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2, 2.5} {
		view, _ := open(t, modeltest.Small())
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		view.Resize(fyne.NewSize(900, view.MinSize().Height))
		for _, l := range view.scene.lanes {
			if ink := view.zones.letters(); l.height() < ink || ink < min(look.Size(look.SizeLabel), 15) {
				t.Errorf("text %v: the lane %s is %v high, its name %v", scale, l.category, l.height(), ink)
			}
		}
		if need := view.MinSize().Height; need > 60*scale+150 {
			t.Errorf("text %v: the view asks for a height of %v", scale, need)
		}
		view.Resize(fyne.NewSize(900, 150*scale+80))
		if got, want := view.zones.letters(), look.Size(look.SizeLabel); got != want {
			t.Errorf("text %v: names are %v large in a high view, want %v", scale, got, want)
		}
	}
}

func TestWheelZoomsAboutThePointer(t *testing.T) {
	view, store := open(t, modeltest.Small())
	at := view.part("event.tesh-visits")
	for _, dy := range []float32{25, 25, 25, -25, -25, -25} {
		before := store.State().Span
		under := view.scene.scale.Day(float64(at.X - view.zones.lanes.x0))
		ev := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)}
		ev.Position = at
		view.Scrolled(ev)
		is := store.State().Span
		if (is.Days() < before.Days()) != (dy > 0) {
			t.Fatalf("the wheel by %v makes %v of %v", dy, is, before)
		}
		half := 0.5 * view.scene.scale.PerDay() * float64(strideOf(is).next(is.From, 1)-is.From) // of what the ends are rounded by
		free := is.From != store.Index().Story.From && is.Until != store.Index().Story.Until
		if moved := math.Abs(view.scene.scale.X(under) - float64(at.X-view.zones.lanes.x0)); moved > half+4 && free {
			t.Errorf("what was under the pointer moved by %v", moved)
		}
	}
	point(view, at.AddXY(20, 0))
	if store.Back(); store.State().Span != store.Index().Story {
		t.Errorf("Back leads to %v: turning the wheel is one step", store.State().Span)
	}
}

func TestDraggingTheLanesPans(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.MoveTo(years(1970, 1980))
	drag(view, fyne.NewPos(view.zones.lanes.middle().X, view.zones.axis.middle().Y), -90)
	want := years(1970, 1980)
	shift := edtf.Day(math.Round(90 / view.scene.scale.PerDay()))
	want = rounded(model.Span{From: want.From + shift, Until: want.Until + shift}, view.index.Story)
	if is := store.State().Span; is != want {
		t.Errorf("panned to %v, want %v", is, want)
	}
}

func TestHoverGlancesAndTells(t *testing.T) {
	view, store := open(t, modeltest.Small())
	point(view, view.part("event.recognition"))
	if got := store.State().Glance; got != state.Event("recognition") {
		t.Errorf("glancing at %v, want the recognition", got)
	}
	e := view.index.Event("recognition")
	card := strings.Join(view.tellEvent(e, model.Possible), "\n")
	for _, want := range []string{"Norland recognises Sudland", "14 March 1950", "Norland, Sudland", "2 sources", "possibly"} {
		if !strings.Contains(card, want) {
			t.Errorf("the card does not say %q:\n%s", want, card)
		}
	}
	for _, e := range view.index.Model.Events {
		card := strings.Join(view.tellEvent(&e, model.Certain), "\n")
		for _, a := range view.index.AccountsOf(e.ID) {
			if !strings.Contains(card, words.Verdict(a.Verdict)+": "+a.Title) {
				t.Errorf("the card of %s does not say how the sources stand on %q:\n%s", e.ID, a.Title, card)
			}
		}
	}
	view.MouseOut()
	if got := store.State().Glance; got != (state.Subject{}) || view.card.Object().Visible() {
		t.Errorf("after leaving, still glancing at %v, card shown: %t", got, view.card.Object().Visible())
	}
}

func TestPlusAndMinusZoom(t *testing.T) {
	view, store := open(t, modeltest.Small())
	all := store.State().Span
	view.TypedRune('+')
	nearer := store.State().Span
	view.TypedRune('-')
	if farther := store.State().Span; nearer.Days() >= all.Days() || farther.Days() <= nearer.Days() {
		t.Errorf("+ leads from %v to %v, - to %v", all, nearer, farther)
	}
	if view.TypedRune('0'); store.State().Span != all {
		t.Errorf("0 leads to %v, want %v", store.State().Span, all)
	}
}

func TestButtons(t *testing.T) {
	view, store := open(t, modeltest.Small())
	test.Tap(view.tools.next)
	if got := store.State().Subject; got != state.Event("recognition") {
		t.Errorf("next event leads to %v", got)
	}
	test.Tap(view.tools.previous)
	store.MoveTo(years(1970, 1980))
	test.Tap(view.tools.all)
	if store.State().Span != store.Index().Story {
		t.Errorf("all of time is %v", store.State().Span)
	}
	for _, b := range view.tools.every() {
		if b.AccessibilityLabel() == "" {
			t.Error("a button does not say what it does")
		}
	}
}

func TestPartsLieInTheView(t *testing.T) {
	for _, span := range []model.Span{years(1950, 2011), years(1970, 1980), {From: 0, Until: 1}} {
		view, store := open(t, modeltest.Small())
		store.MoveTo(span)
		parts := view.Parts()
		for name, at := range parts {
			if size := view.Size(); at.X < 0 || at.Y < 0 || at.X > size.Width || at.Y > size.Height {
				t.Errorf("%v: %s lies at %v", span, name, at)
			}
		}
		for _, name := range []string{"thumb.left", "thumb.right", "window", "previous", "next", "all", "lane.visit"} {
			if _, ok := parts["timeline."+name]; !ok {
				t.Errorf("%v: there is no part %s", span, name)
			}
		}
	}
}

// What is under the middle of a part is that part.
func TestPartsAreFoundWhereTheyAre(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.MoveTo(years(1970, 1990))
	for name, want := range map[string]target{"thumb.left": {sort: onLeft}, "thumb.right": {sort: onRight}, "window": {sort: onWindow},
		"track.before": {sort: onTrack}, "track.after": {sort: onTrack}, "lane.diplomacy": {onName, 0}} {
		if got := view.under(view.part(name)); got != want {
			t.Errorf("at %s there is %+v, want %+v", name, got, want)
		}
	}
	for name, at := range view.Parts() {
		if id, ok := strings.CutPrefix(name, "timeline.event."); ok {
			on := view.under(at)
			if on.sort != onMark || string(view.event(view.scene.marks[on.at].refs[0]).ID) != id {
				t.Errorf("at %s there is %+v", name, on)
			}
		}
	}
}

func TestEmptyModel(t *testing.T) {
	view, store := open(t, &model.Model{})
	click(view, view.part("window"))
	view.TypedRune('+')
	view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if store.State().Subject != (state.Subject{}) {
		t.Errorf("%v is selected in a model of nothing", store.State().Subject)
	}
}

// A theme of larger text lays the view out anew.
func TestLargerTextMovesTheLanes(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	before := view.zones
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark, 2, look.Fonts{}))
	view.Refresh()
	if after := view.zones; after.lanes.x0 <= before.lanes.x0 || after.axis.height() <= before.axis.height() {
		t.Errorf("lanes at %v with text of 100 %%, at %v with 200 %%", before.lanes, after.lanes)
	}
}
