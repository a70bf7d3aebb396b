package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"daqin/ui/state"
)

// Notes are written, listed and left by the window's commands, also where the reader shares its place with the network.
func TestTheNotesCommands(t *testing.T) {
	w := open(t, Start{Size: fyne.NewSize(900, 600)})
	s := w.desk.Store
	w.give(t, lang.L("Write a note"))
	if w.desk.stage.tabs.SelectedIndex() != theReader {
		t.Error("the reader is not shown")
	}
	field := w.win.Canvas().Focused()
	if field == nil {
		t.Fatal("nothing has the keys")
	}
	if test.Type(field, "Why"); s.State().Notes.Len() != 1 || s.State().Notes.All()[0].Words != "Why" {
		t.Fatalf("the notes are %+v", s.State().Notes.All())
	}
	if w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); w.desk.reader.CloseNote() {
		t.Error("Esc leaves the slip open")
	}
	w.give(t, lang.L("Bookmark this place"))
	if s.State().Notes.Len() != 2 || w.said.words.Text == "" {
		t.Error("a bookmark is not kept, or not told")
	}
	w.give(t, lang.L("Bookmark this place"))
	if s.State().Notes.Len() != 1 {
		t.Error("it is not taken back")
	}
	if w.give(t, lang.L("Notes and bookmarks")); s.State().Subject != state.Notes {
		t.Errorf("listed is %v", s.State().Subject)
	}
	if w.give(t, lang.L("Undo")); s.State().Notes.Len() != 2 {
		t.Error("the bookmark does not come back")
	}
}
