// Package keys passes on what a focused view has no use for. Fyne gives a key to the focused object alone; the
// window listens for the rest at the canvas, so that F1 or Esc work wherever the focus is.
package keys

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is a line of the list of keys: what to press, and what it does.
type Key struct{ Press, Does string }

// Stops tells whether a key stops the story that plays where a view is the first to hear it: all do but Space and Esc, with
// which the window itself plays it and stops it.
func Stops(name fyne.KeyName) bool { return name != fyne.KeySpace && name != fyne.KeyEscape }

// Edits tells whether a shortcut is one with which a field of text edits what stands in it.
// Fyne gives a field all that are pressed while it has the keys, those of the window too.
func Edits(s fyne.Shortcut) bool {
	c, custom := s.(*desktop.CustomShortcut)
	if !custom {
		return true // copying, undoing and the like
	}
	moves := c.KeyName == fyne.KeyLeft || c.KeyName == fyne.KeyRight || c.KeyName == fyne.KeyHome || c.KeyName == fyne.KeyEnd
	return moves && c.Modifier&fyne.KeyModifierAlt == 0
}

// Held gives the modifiers held down now, which Fyne tells with shortcuts and not with keys; none where the driver does not know,
// as on a phone.
func Held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Pass hands a key on to the window that the object is in.
func Pass(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// PassRune hands a typed letter on to the window that the object is in.
func PassRune(from fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// PassShortcut hands a key with a modifier on to the window that the object is in.
func PassShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
