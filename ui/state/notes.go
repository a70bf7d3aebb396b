package state

import (
	"time"

	"daqin/model"
	"daqin/model/notes"
)

// writingPause is how long who writes may pause until going on is a step of its own: a minute, in which one thinks and reads on.
const writingPause = time.Minute

// NotePlace gives the place that a note leads to, as the text is now, given where what it is about stands in that: the zero
// Evidence where it is adrift, or on no text.
func NotePlace(x *model.Index, n notes.Note, at model.Evidence) Place {
	place, _ := ParseAddress(x, n.Address(at))
	return place
}

// SetNotes takes over a book as it was read from where notes are kept. It is no step of undoing.
func (s *Store) SetNotes(b *notes.Book) {
	next := s.state
	next.Notes = b
	s.set(next)
}

// KeepNote adds a note, or changes the one with its ID. To add one and to change its words again and again, as while they are
// typed, is one step of undoing as long as nothing else that can be undone comes between and no pause. DropNote removes a note.
// Neither moves one from where one is.
func (s *Store) KeepNote(n notes.Note) {
	words, next := n.ID, s.state.Notes.With(n)
	n, _ = next.Note(n.ID) // as a book has it
	if was, there := s.state.Notes.Note(n.ID); there {
		if n.Changed.Sub(was.Changed) > writingPause {
			s.edits.pause()
		}
		if was.Words, was.Changed = n.Words, n.Changed; was != n {
			words = ""
		}
	}
	s.write(next, words)
}
func (s *Store) DropNote(id notes.ID) { s.write(s.state.Notes.Without(id), "") }

// write makes a book the one that is kept, so that it can be undone; words names the note of which only those changed.
func (s *Store) write(b *notes.Book, words notes.ID) {
	next := s.state
	if next.Notes = b; next == s.state {
		return
	}
	s.edits.wrote(s.state.Notes, next.arrangement(), words)
	s.set(next)
}

// pause ends the step that writing on would belong to.
func (e *edits) pause() {
	if last := len(e.past) - 1; last >= 0 {
		e.past[last].words = ""
	}
}

// wrote remembers a change of notes, whatever has been selected meanwhile.
func (e *edits) wrote(was *notes.Book, after arrangement, words notes.ID) {
	made := edit{before: after, after: after, words: words}
	made.before.notes = was
	if last := len(e.past) - 1; words != "" && last >= 0 && e.past[last].words == words {
		made.before.notes = was.Carry(e.past[last].after.notes, e.past[last].before.notes)
		e.past = e.past[:last]
	}
	e.add(made)
}
