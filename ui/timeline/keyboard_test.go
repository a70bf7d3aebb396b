package timeline

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
	"daqin/ui/words"
)

func TestKeysStepFromEventToEvent(t *testing.T) {
	view, store := open(t, modeltest.Small())
	view.take(body)
	for _, c := range []struct {
		key  fyne.KeyName
		want model.EventID
	}{{fyne.KeyRight, "recognition"}, {fyne.KeyRight, "quarrels"}, {fyne.KeyLeft, "recognition"}, {fyne.KeyEnd, "port-mira-meeting"}, {fyne.KeyHome, "recognition"}} {
		view.TypedKey(&fyne.KeyEvent{Name: c.key})
		if got := store.State().Subject; got != state.Event(c.want) {
			t.Errorf("%s leads to %v, want %s", c.key, got, c.want)
		}
	}
}

func TestKeysMoveTheFocusedThumb(t *testing.T) {
	story := years(1950, 2011)
	for _, c := range []struct {
		name  string
		thumb part
		key   fyne.KeyName
		held  fyne.KeyModifier
		want  model.Span
	}{
		{"a year", left, fyne.KeyRight, 0, years(1971, 1980)},
		{"ten years", right, fyne.KeyRight, fyne.KeyModifierShift, years(1970, 1990)},
		{"a day", left, fyne.KeyLeft, fyne.KeyModifierControl, model.Span{From: edtf.DayOf(1969, 12, 31), Until: edtf.DayOf(1980, 1, 1)}},
		{"not beyond the other", left, fyne.KeyRight, fyne.KeyModifierShift, model.Span{From: edtf.DayOf(1979, 12, 31), Until: edtf.DayOf(1980, 1, 1)}},
		{"to the start", left, fyne.KeyHome, 0, years(1950, 1980)},
		{"to the end", right, fyne.KeyEnd, 0, model.Span{From: edtf.DayOf(1970, 1, 1), Until: story.Until}},
	} {
		t.Run(c.name, func(t *testing.T) {
			view, store := open(t, modeltest.Small())
			store.MoveTo(years(1970, 1980))
			store.Settle()
			view.take(c.thumb)
			if !view.typed(c.key, c.held) {
				t.Fatalf("%s has no use for %s", c.name, c.key)
			}
			view.KeyUp(nil)
			if got := store.State().Span; got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
			if store.Back(); store.State().Span != years(1970, 1980) {
				t.Errorf("Back leads to %v", store.State().Span)
			}
		})
	}
}

func TestTabGoesThroughTheThumbs(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	view.take(body)
	for _, want := range []part{left, right} {
		if !view.AcceptsTab() {
			t.Fatalf("Tab leaves before part %d", want)
		}
		view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		if view.focus != want {
			t.Errorf("Tab leads to part %d, want %d", view.focus, want)
		}
	}
	if view.AcceptsTab() {
		t.Error("Tab does not lead out of the view")
	}
	if got := view.beside(fyne.KeyModifierShift); got != left {
		t.Errorf("Shift+Tab leads to part %d, want the left thumb", got)
	}
	view.FocusLost()
	if view.focus != none {
		t.Error("the view keeps the focus")
	}
}

// A ring is drawn around what has the focus for those who use keys, not for those who click.
func TestRingsAreForKeys(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	right := func(v *Timeline) { v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) }
	press := func(v *Timeline) { click(v, v.part("window")) }
	for _, c := range []struct {
		name  string
		do    func(*Timeline)
		rings bool
	}{{"a click", press, false}, {"a key", right, true}, {"a click again", press, false},
		{"a key with another", func(v *Timeline) {
			v.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
		}, true},
		{"leaving", (*Timeline).FocusLost, true}, {"Tab", (*Timeline).FocusGained, true}} {
		if c.do(view); view.rings != c.rings {
			t.Errorf("%s: rings are drawn: %t, want %t", c.name, view.rings, c.rings)
		}
	}
}

// Fyne keeps Tab for itself: the focus that comes by it is the input that stops the story, but not on the way to its own buttons.
func TestTheFocusStopsTheStory(t *testing.T) {
	view, store := open(t, modeltest.Small())
	tools := &view.tools
	for name, c := range map[string]struct {
		gains fyne.Focusable
		plays bool
	}{"view": {view, false}, "table": {tools.table, false}, "next": {tools.next, false}, "play": {tools.play, true}, "speed": {tools.speed, true}} {
		store.StartPlaying()
		if c.gains.FocusGained(); store.State().Play.On != c.plays {
			t.Errorf("%s has the focus and the story plays: %t, want %t", name, store.State().Play.On, c.plays)
		}
		store.StopPlaying()
	}
}

// What a button says it does is true after it has done it, too.
func TestAButtonsCardFollowsIt(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	b := view.tools.speed
	b.MouseIn(&desktop.MouseEvent{})
	said := func() string { // in the card
		text := ""
		for _, o := range view.card.Object().(*fyne.Container).Objects[1:] {
			text += o.(*canvas.Text).Text
		}
		return text
	}
	before := said()
	if b.Tapped(&fyne.PointEvent{}); !view.card.Object().Visible() || said() == before {
		t.Errorf("the card still says %q", said())
	}
}

// The histogram's bars tell of what choosing their time would show.
func TestBarsTellWhatTheyHold(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.SelectActor("omar-tesh")
	own := 0
	for i := range view.overview.mass {
		in := model.Span{From: edtf.Day(view.overview.edges[i]), Until: edtf.Day(view.overview.edges[i+1])}
		for _, day := range []edtf.Day{in.From, (in.From + in.Until) / 2, in.Until - 1} {
			seen := store.Index().Seen(in)
			lines := view.tellBin(day)
			if want := (tally{seen.Certain, seen.Possible}).words(); len(lines) != 3 || lines[0] != words.Span(in) || lines[1] != want {
				t.Errorf("bar %d of %v says %q, want %s", i, in, lines, want)
			}
			if n := view.tally(in, "omar-tesh"); n.certain+n.possible > 0 {
				own++
			}
		}
	}
	if own == 0 {
		t.Error("no bar tells of the actor's own")
	}
	for _, day := range []edtf.Day{view.index.Story.From - 1, view.index.Story.Until} {
		if lines := view.tellBin(day); lines != nil {
			t.Errorf("outside of the story a bar says %q", lines)
		}
	}
}
