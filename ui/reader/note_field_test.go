package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Whatever becomes of the slip's width, the caret stays behind the letter where it stood, and a note is opened with it at the end.
func TestTheCaretStaysBehindItsLetter(t *testing.T) {
	d := openSmall(t)
	d.choose(tradeBegins)
	d.WriteNote()
	words := strings.Repeat("Why was this – after all – so late? ", 6) + "\n\nand by whom"
	test.Type(d.slip.field, words)
	field, all := d.slip.field, utf8.RuneCountInString(words)
	press(field, fyne.KeyUp)
	press(field, fyne.KeyUp)
	press(field, fyne.KeyUp)
	middle := field.CursorTextOffset()
	if middle == 0 || middle == all {
		t.Fatalf("the caret stands behind %d letters of %d", middle, all)
	}
	for _, width := range []float32{420, 1500, 600, 900} {
		d.window.Resize(fyne.NewSize(width, 700))
		if got := field.CursorTextOffset(); got != middle {
			t.Errorf("in %v the caret stands behind %d letters, not %d", width, got, middle)
		}
	}
	id := d.slip.note.ID
	press(field, fyne.KeyEscape)
	d.openNote(id)
	if got := field.CursorTextOffset(); got != all {
		t.Errorf("opened again, the caret stands behind %d letters of %d", got, all)
	}
	for range 12 {
		for range 19 {
			press(field, fyne.KeyLeft)
		}
		at := field.CursorTextOffset()
		d.window.Resize(fyne.NewSize(500, 700))
		d.window.Resize(fyne.NewSize(900, 700))
		if got := field.CursorTextOffset(); got != at {
			t.Fatalf("the caret went from behind %d letters to %d", at, got)
		}
	}
}
