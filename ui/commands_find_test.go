package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"daqin/ui/state"
)

// In a narrow window the reader comes forward, its field has the keys, and F3 goes on from wherever they are.
func TestFindingTurnsToTheReader(t *testing.T) {
	w := open(t, Start{Size: fyne.NewSize(900, 600)})
	w.give(t, lang.L("Find in the text"))
	if w.desk.stage.tabs.SelectedIndex() != theReader {
		t.Fatal("the reader stays behind")
	}
	field := w.win.Canvas().Focused()
	test.Type(field, "norland")
	first := w.desk.Store.State().Mark
	if first == (state.Mark{}) {
		t.Fatalf("nothing is found; the keys go to %T", field)
	}
	w.win.Canvas().Focus(nil)
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	second := w.desk.Store.State().Mark
	if second == first {
		t.Error("F3 does not go on")
	}
	w.give(t, lang.L("Find the place before"))
	if got := w.desk.Store.State().Mark; got != first {
		t.Errorf("back leads to %v, want %v", got, first)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := w.desk.Store.State().Mark; got != first || w.desk.reader.EndFind() {
		t.Errorf("Esc leaves the bar, or leads to %v", got)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	if got := w.desk.Store.State().Mark; got != second {
		t.Errorf("closed, F3 leads to %v, want %v", got, second)
	}
}
