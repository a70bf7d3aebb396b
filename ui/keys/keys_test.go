package keys

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A field keeps what edits and moves in it; the window's own shortcuts go on to the window.
func TestEdits(t *testing.T) {
	const ctrl, alt, shift = fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierShift
	for _, c := range []struct {
		shortcut fyne.Shortcut
		want     bool
	}{
		{&fyne.ShortcutCopy{}, true},
		{&fyne.ShortcutUndo{}, true},
		{&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: ctrl}, true},
		{&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: ctrl | shift}, true},
		{&desktop.CustomShortcut{KeyName: fyne.KeyHome, Modifier: shift}, true},
		{&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: alt}, false}, // back
		{&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: ctrl}, false},
		{&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl}, false},
	} {
		if got := Edits(c.shortcut); got != c.want {
			t.Errorf("%s edits: %v, want %v", c.shortcut.ShortcutName(), got, c.want)
		}
	}
}
