package timeline

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model/modeltest"
	"daqin/ui/state"
)

func mouseAt(at fyne.Position) *desktop.MouseEvent {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	ev.Position = at
	return ev
}

// Whatever is done on the timeline stops the story, but looking, its own buttons, and Space, which stops it by itself.
func TestInputStopsTheStory(t *testing.T) {
	space := func(v *Timeline) {
		v.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		v.TypedRune(' ') // both come, for one press
	}
	for name, c := range map[string]struct {
		does  func(*Timeline)
		plays bool
	}{
		"nothing":          {func(*Timeline) {}, true},
		"the pointer":      {func(v *Timeline) { point(v, v.part("thumb.left")) }, true},
		"speed":            {func(v *Timeline) { test.Tap(v.tools.speed) }, true},
		"space":            {space, false},
		"play":             {func(v *Timeline) { test.Tap(v.tools.play) }, false},
		"a press":          {func(v *Timeline) { v.MouseDown(mouseAt(v.part("window"))) }, false},
		"the wheel":        {func(v *Timeline) { v.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)}) }, false},
		"a key":            {func(v *Timeline) { v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) }, false},
		"a letter":         {func(v *Timeline) { v.TypedRune('x') }, false},
		"a shortcut":       {func(v *Timeline) { v.TypedShortcut(&fyne.ShortcutCopy{}) }, false},
		"next":             {func(v *Timeline) { test.Tap(v.tools.next) }, false},
		"all of time":      {func(v *Timeline) { test.Tap(v.tools.all) }, false},
		"compare":          {func(v *Timeline) { test.Tap(v.tools.compare) }, false},
		"table":            {func(v *Timeline) { test.Tap(v.tools.table) }, false},
		"the span to type": {func(v *Timeline) { test.Tap(v.tools.span) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			view, store := open(t, modeltest.Small())
			test.Tap(view.tools.play)
			if !store.State().Play.On {
				t.Fatal("the story does not play")
			}
			if _, shown := view.Parts()["timeline.playhead"]; !shown {
				t.Error("there is no playhead")
			}
			if c.does(view); store.State().Play.On != c.plays {
				t.Errorf("the story plays: %t, want %t", store.State().Play.On, c.plays)
			}
		})
	}
}

func TestSpeeds(t *testing.T) {
	view, store := open(t, modeltest.Small())
	n := len(state.Speeds)
	for i := range 2 * n {
		was := store.State().Speed
		test.Tap(view.tools.speed)
		if is := store.State().Speed; is == was || i == n-1 && is != 1 {
			t.Fatalf("click %d leads from %v to %v", i, was, is)
		}
		view.tools.speed.TappedSecondary(nil)
		if is := store.State().Speed; is != was {
			t.Fatalf("a right click leads from there to %v, want %v", is, was)
		}
		test.Tap(view.tools.speed)
	}
	holding(view, fyne.KeyModifierShift)
	test.Tap(view.tools.speed)
	if is := store.State().Speed; is != 0.5 || view.tools.speed.Text != "0.5×" {
		t.Errorf("Shift-click leads to %v, shown as %s", is, view.tools.speed.Text)
	}
}

func TestComparing(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.GoTo(years(1970, 1980))
	for _, part := range []string{"timeline.held", "timeline.swap"} {
		if _, shown := view.Parts()[part]; shown {
			t.Errorf("%s is shown while nothing is compared", part)
		}
	}
	test.Tap(view.tools.compare)
	store.GoTo(years(1950, 1960))
	for _, part := range []string{"timeline.held", "timeline.swap"} {
		if _, shown := view.Parts()[part]; !shown {
			t.Errorf("%s is not shown", part)
		}
	}
	if in := store.Index().Seen(years(1970, 1980)); view.against != (tally{in.Certain, in.Possible}) {
		t.Errorf("against %v, want %d and %d", view.against, in.Certain, in.Possible)
	}
	drag(view, view.part("held"), 0)
	if store.State().Held != years(1970, 1980) {
		t.Errorf("a drag leads the held span to %v", store.State().Held)
	}
	store.GoTo(years(1950, 1960))
	test.Tap(view.tools.swap)
	if s := store.State(); s.Span != years(1970, 1980) || s.Held != years(1950, 1960) {
		t.Errorf("swapped to %v against %v", s.Span, s.Held)
	}
	if test.Tap(view.tools.compare); store.State().Compares() {
		t.Error("it still compares")
	}
}

// With a table in place of the lanes, the slider is all that the view shows.
func TestTheTableTakesTheLanesPlace(t *testing.T) {
	view, store := open(t, modeltest.Small())
	high := view.MinSize().Height
	test.Tap(view.tools.table)
	if !store.State().AsTable || view.MinSize().Height > high-60 {
		t.Errorf("as a table: %t, the view asks for %v of %v", store.State().AsTable, view.MinSize().Height, high)
	}
	view.Resize(fyne.NewSize(1100, view.MinSize().Height))
	for name := range view.Parts() {
		if len(name) > 14 && (name[:14] == "timeline.event" || name[:13] == "timeline.lane") {
			t.Errorf("%s is still there", name)
		}
	}
	for x := float32(5); x < 1100; x += 40 {
		if on := view.under(fyne.NewPos(x, 1)); on.sort == onMark || on.sort == onName {
			t.Errorf("at %v there is %+v", x, on)
		}
	}
	store.MoveTo(years(1970, 1980))
	drag(view, view.part("thumb.left"), -50)
	if store.State().Span.From >= years(1970, 1980).From {
		t.Error("the thumb does not move")
	}
}
