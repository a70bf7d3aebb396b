package state

import (
	"testing"
	"time"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
)

// What is written in one go is taken back in one go, the note that it began with it; after a pause only what came then.
func TestWritingIsOneStepUntilAPause(t *testing.T) {
	s := NewStore(model.NewIndex(modeltest.Small()))
	n := notes.Note{ID: notes.NewID(), Made: time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)}
	write := func(words string, after time.Duration) {
		n.Words, n.Changed = words, n.Made.Add(after)
		s.KeepNote(n)
	}
	words := func() string {
		n, _ := s.State().Notes.Note(n.ID)
		return n.Words
	}
	write("a", 0)
	write("ab", time.Second)
	write("ab c", time.Hour)
	write("ab cd", time.Hour+time.Second)
	if s.Undo(); words() != "ab" {
		t.Errorf("undone, the note says %q, want what it said before the pause", words())
	}
	if s.Undo(); s.State().Notes.Len() != 0 {
		t.Errorf("undone again, the note says %q, want none", words())
	}
	s.Redo()
	if s.Redo(); words() != "ab cd" {
		t.Errorf("made again, the note says %q", words())
	}
}
