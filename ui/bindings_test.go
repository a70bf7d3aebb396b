package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

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

// control presses a key with Ctrl, which comes as a key of its own first.
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
	w.key(fyne.KeyDown)
	on := store.State().Glance
	if on.Kind != state.AnActor {
		t.Fatalf("an arrow glances at %v", on)
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
	w.key(fyne.KeyDown)
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
		w.desk.finder.open()
		w.desk.finder.open() // asked twice, it is still known
		if end(w); c.Focused() != w.desk.network.Shown() {
			t.Errorf("after %s the keys go to %T", name, c.Focused())
		}
		c.Unfocus()
		w.desk.finder.open()
		if w.pressed(fyne.KeyEscape); c.Focused() != nil {
			t.Errorf("from nowhere the keys come back to %T", c.Focused())
		}
	}
}
