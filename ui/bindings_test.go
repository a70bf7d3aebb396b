package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
)

// key presses one in the window, as Fyne tells of it: to what has the focus, else to the canvas.
func (w *Window) key(name fyne.KeyName) {
	c, e := w.win.Canvas(), &fyne.KeyEvent{Name: name}
	if f := c.Focused(); f != nil {
		f.TypedKey(e)
	} else {
		c.OnTypedKey()(e)
	}
}

// letter types one: its key comes first.
func (w *Window) letter(r rune, name fyne.KeyName) {
	w.key(name)
	if f := w.win.Canvas().Focused(); f != nil {
		f.TypedRune(r)
	} else {
		w.win.Canvas().OnTypedRune()(r)
	}
}

// control presses a key with Ctrl, which comes as a key of its own first. Fyne fires shortcuts of the canvas in a real window only.
func (w *Window) control(name fyne.KeyName) {
	w.key(desktop.KeyControlLeft)
	s := &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
	if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
	} else {
		w.win.Canvas().(fyne.Shortcutable).TypedShortcut(s)
	}
}

// Whoever walks the network by keys adds an actor with Ctrl+Enter, and loses it to no key that does nothing.
func TestKeysThatDoNothingLeaveTheGlance(t *testing.T) {
	w := open(t, Start{})
	store := w.desk.Store
	store.SelectActor("norland")
	w.win.Canvas().Focus(w.desk.network.Shown())
	arrows := []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight} // to one side of it stands somebody
	for len(arrows) > 0 && store.State().Glance == (state.Subject{}) {
		w.key(arrows[0])
		arrows = arrows[1:]
	}
	on := store.State().Glance
	if on.Kind != state.AnActor {
		t.Fatalf("arrows glance at %v", on)
	}
	for _, k := range []fyne.KeyName{desktop.KeyControlLeft, desktop.KeyShiftRight, desktop.KeyAltLeft, desktop.KeySuperLeft, fyne.KeyF10, fyne.KeyTab} {
		if w.key(k); store.State().Glance != on {
			t.Fatalf("%s leaves %v in place of %v", k, store.State().Glance, on)
		}
	}
	w.letter('+', fyne.KeyPlus)
	w.letter('p', fyne.KeyP)
	if w.letter('p', fyne.KeyP); store.State().Glance != on {
		t.Errorf("letters leave %v in place of %v", store.State().Glance, on)
	}
	if w.control(fyne.KeyReturn); store.State().Beside == "" || state.Actor(store.State().Beside) != on {
		t.Errorf("Ctrl+Enter holds %q, want %v", store.State().Beside, on)
	}
	store.Glance(on)
	if w.key(fyne.KeyEnd); store.State().Glance != (state.Subject{}) {
		t.Errorf("a key that goes elsewhere leaves %v", store.State().Glance)
	}
}

// The keys go back to where they were before the search, whether it was given up or led to a command.
func TestTheSearchGivesTheKeysBack(t *testing.T) {
	for name, end := range map[string]func(*Window){
		"Esc":       func(w *Window) { w.pressed(fyne.KeyEscape) },
		"a command": func(w *Window) { w.typed("groups"); w.pressed(fyne.KeyDown); w.pressed(fyne.KeyReturn) },
		"an actor":  func(w *Window) { w.typed("Sudland"); w.pressed(fyne.KeyDown); w.pressed(fyne.KeyReturn) },
	} {
		w := open(t, Start{})
		c := w.win.Canvas()
		c.Focus(w.desk.network.Shown())
		w.desk.finder.Open()
		w.desk.finder.Open() // asked twice, it is still known
		if end(w); c.Focused() != w.desk.network.Shown() {
			t.Errorf("after %s the keys go to %T", name, c.Focused())
		}
		c.Unfocus()
		w.desk.finder.Open()
		if w.pressed(fyne.KeyEscape); c.Focused() != nil {
			t.Errorf("from nowhere the keys come back to %T", c.Focused())
		}
	}
}

// The line that a link has been copied takes no keys, goes by itself, and gives way to the next.
func TestACopiedLinkIsSaidForAMoment(t *testing.T) {
	w := open(t, Start{})
	var waits []func()
	w.said.wait = func(do func()) func() {
		at := len(waits)
		waits = append(waits, do)
		return func() { waits[at] = func() { t.Error("a line goes that has given way to the next") } }
	}
	w.win.Canvas().Focus(w.desk.network.Shown())
	w.give(t, lang.L("Copy a link to this place"))
	first := w.said.words.Text
	w.desk.Store.SelectActor("norland")
	w.give(t, lang.L("Copy a link to this place"))
	if c := w.win.Canvas(); c.Overlays().Top() != nil || c.Focused() != w.desk.network.Shown() {
		t.Errorf("the keys go to %T, over the window lies %v", c.Focused(), c.Overlays().Top())
	}
	if !w.said.Visible() || w.said.words.Text == first || w.app.Clipboard().Content() != w.desk.Store.State().Address(w.desk.Store.Index()) {
		t.Errorf("said is %q, %v; copied is %q", w.said.words.Text, w.said.Visible(), w.app.Clipboard().Content())
	}
	if waits[len(waits)-1](); w.said.Visible() {
		t.Error("it stays")
	}
}

// Ctrl+Tab leads to the reader and back, beside one another or in one place.
func TestTheReaderIsReachedByKeys(t *testing.T) {
	for _, width := range []float32{1280, 900} {
		w := open(t, Start{Size: fyne.NewSize(width, 700)})
		c := w.win.Canvas()
		for range 2 {
			if w.turn(); c.Focused() != w.desk.reader.Text() || !w.desk.reader.Focused() {
				t.Fatalf("%g wide, the keys go to %T, not to the text", width, c.Focused())
			}
			if w.turn(); c.Focused() != w.desk.network.Shown() {
				t.Fatalf("%g wide, the keys go to %T, not to the network", width, c.Focused())
			}
		}
	}
}

func TestTheNetworksPanelAndPinsAreCommands(t *testing.T) {
	w := open(t, Start{})
	store := w.desk.Store
	store.SelectActors([]model.ActorID{"omar-tesh", "ana-vell"})
	if w.give(t, lang.L("Pin the selected actors, or let them go")); store.State().Pins.Len() != 2 {
		t.Errorf("%d are pinned, want 2", store.State().Pins.Len())
	}
	if w.give(t, lang.L("Pin the selected actors, or let them go")); store.State().Pins.Len() != 0 {
		t.Errorf("%d are still pinned", store.State().Pins.Len())
	}
	if w.give(t, lang.L("Filter and draw…")); w.win.Canvas().Overlays().Top() == nil {
		t.Error("no panel opens")
	}
}

// Commands are found by words that their names lack.
func TestCommandsAreFoundByFurtherWords(t *testing.T) {
	for query, want := range map[string]func(*Window) bool{
		"depth":      func(w *Window) bool { return w.desk.Store.State().Depth == 1 },
		"neighb two": func(w *Window) bool { return w.desk.Store.State().Depth == 2 },
		"panel":      func(w *Window) bool { return w.win.Canvas().Overlays().Top() != nil },
	} {
		w := open(t, Start{})
		w.desk.Store.SelectActor("norland")
		w.typed(query)
		if w.pressed(fyne.KeyReturn); !want(w) {
			t.Errorf("%q leads to %+v", query, w.desk.Store.State().Place)
		}
	}
}

// The story stops for every key but Space, one that does nothing else and one without a view to hear it included.
func TestEveryKeyStopsTheStory(t *testing.T) {
	w := open(t, Start{})
	w.win.Canvas().Focus(nil)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyF10, fyne.KeyX, fyne.KeyEscape} {
		w.desk.Store.StartPlaying()
		if w.key(k); w.desk.Store.State().Play.On {
			t.Errorf("%s leaves the story playing", k)
		}
	}
}
