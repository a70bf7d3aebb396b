package state

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"daqin/model"
	"daqin/model/notes"
)

func noteOn(id notes.ID, words string, seconds int) notes.Note {
	return notes.Note{ID: id, Target: notes.Target{Section: "handbook-lead"}, Words: words, Changed: time.Unix(int64(seconds), 0)}
}

func (s *Store) wordsOf(id notes.ID) string {
	n, ok := s.state.Notes.Note(id)
	if !ok {
		return "none"
	}
	return n.Words
}

func TestNotesStayWhereverOneGoes(t *testing.T) {
	s := NewStore(small())
	s.Search("x")
	s.KeepNote(noteOn("n", "one", 1))
	was := s.State().Notes
	if s.State().Query != "x" || len(s.history.places) != 1 {
		t.Error("a note moves one from where one is")
	}
	s.SelectActor("norland")
	s.Preview(Actor("sudland"))
	s.Revert()
	s.Go(start(s.Index()))
	s.Back()
	s.Forward()
	if was.Len() != 1 || s.State().Notes != was {
		t.Error("going elsewhere changes the notes")
	}
	told := 0
	s.Watch(func(_, _ State) { told++ })
	s.KeepNote(noteOn("n", "one", 1))
	s.DropNote("another")
	s.SetNotes(was)
	if told != 1 {
		t.Error("what changes nothing is told")
	}
}

func TestNotesCanBeUndone(t *testing.T) {
	s := NewStore(small())
	s.KeepNote(noteOn("n", "one", 1))
	s.KeepNote(noteOn("m", "two", 2))
	s.DropNote("n")
	for _, want := range []string{"one", "one", "none"} {
		if s.Undo(); s.wordsOf("n") != want {
			t.Fatalf("undone it is %q, want %q", s.wordsOf("n"), want)
		}
	}
	if s.CanUndo() {
		t.Error("there is something to undo before all")
	}
	for _, want := range []string{"one", "one", "none"} {
		if s.Redo(); s.wordsOf("n") != want {
			t.Fatalf("made again it is %q, want %q", s.wordsOf("n"), want)
		}
	}
	if s.wordsOf("m") != "two" {
		t.Error("the other one is gone")
	}
}

// Undoing takes back what was noted here, and neither what another window did meanwhile nor what is selected.
func TestUndoLeavesWhatOthersNoted(t *testing.T) {
	s := NewStore(small())
	s.KeepNote(noteOn("n", "o", 1))
	s.SetNotes(s.State().Notes.With(noteOn("theirs", "x", 5)))
	s.KeepNote(noteOn("n", "on", 2))
	s.SelectActor("norland")
	s.SetNotes(s.State().Notes.With(noteOn("theirs", "y", 6)))
	place := s.State().Place
	if s.Undo(); s.wordsOf("n") != "none" || s.wordsOf("theirs") != "y" || s.State().Place != place {
		t.Errorf("undone, the notes are %+v at %+v", s.State().Notes.All(), s.State().Place)
	}
	if s.Redo(); s.wordsOf("n") != "on" || s.wordsOf("theirs") != "y" || s.State().Place != place {
		t.Errorf("made again, the notes are %+v at %+v", s.State().Notes.All(), s.State().Place)
	}
	// What was saved is the same note with another time.
	n := noteOn("n", "on", 30)
	s.SetNotes(s.State().Notes.With(n))
	if s.Undo(); s.wordsOf("n") != "none" {
		t.Error("a note can't be undone once it was saved")
	}
}

func TestUndoOfNotesAndOfTheRestGetAlong(t *testing.T) {
	s := NewStore(small())
	s.KeepNote(noteOn("n", "one", 1))
	s.ToggleKind(model.Person)
	s.KeepNote(noteOn("n", "one and", 2))
	s.Pin("omar-tesh", 1, 2)
	s.Undo()
	if s.Undo(); s.wordsOf("n") != "one" || !s.State().Filters.Any() || s.State().Pins.Len() != 0 {
		t.Errorf("after two undone: %+v", s.State())
	}
	if s.Undo(); s.State().Filters.Any() || s.wordsOf("n") != "one" {
		t.Error("the filter is not undone, or the note is")
	}
}

func TestTheListOfNotesIsAPlace(t *testing.T) {
	s := NewStore(small())
	s.Select(Notes)
	address := s.State().Address(s.Index())
	if p, lost := ParseAddress(s.Index(), address); p.Subject != Notes || len(lost) > 0 {
		t.Errorf("%q leads to %v, lost %q", address, p.Subject, lost)
	}
}

// After any changes, as many steps back as there were lead to where it began, and as many forward to where it ended.
func TestUndoOfNotesIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 60 {
		s := NewStore(small())
		for step := range 40 {
			id := notes.ID(rune('a' + random.IntN(4)))
			switch random.IntN(4) {
			case 0:
				s.DropNote(id)
			case 1:
				s.Undo()
			default:
				s.KeepNote(noteOn(id, string(rune('A'+random.IntN(26))), 1000*step))
			}
		}
		says := func() (all []string) {
			for _, n := range s.State().Notes.All() {
				all = append(all, string(n.ID)+n.Words)
			}
			return all
		}
		end := says()
		for s.CanUndo() {
			s.Undo()
		}
		if s.State().Notes != nil {
			t.Fatalf("all undone there are %+v", s.State().Notes.All())
		}
		forward := 0
		for ; s.CanRedo() && !slices.Equal(says(), end); forward++ {
			s.Redo()
		}
		if !slices.Equal(says(), end) {
			t.Fatalf("after %d made again there are %+v, were %+v", forward, says(), end)
		}
	}
}
