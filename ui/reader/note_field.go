package reader

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
	"daqin/ui/textflow"
)

var (
	_ fyne.Tabbable     = (*noteField)(nil)
	_ fyne.Shortcutable = (*noteField)(nil)
)

// noteField is where the words of a note are typed. Esc and Ctrl+Enter leave it; Tab goes on to the slip's buttons; Ctrl+Z
// takes back what was typed here, as in any field.
type noteField struct {
	widget.Entry
	slip *slip
}

// mostOfWords is how many runes the words of a note may have: a page. Fyne's field takes too long to draw more.
const mostOfWords = 4000

func newNoteField(s *slip) *noteField {
	f := &noteField{slip: s}
	f.ExtendBaseWidget(f)
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.OnChanged = f.typed
	return f
}

// typed keeps each change. One that would make the note too long is taken back, and that is said: to cut the words would lose
// some of them.
func (f *noteField) typed(words string) {
	f.slip.full = utf8.RuneCountInString(words) > mostOfWords && len(words) > len(f.slip.note.Words)
	if f.slip.full {
		f.slip.tell(f.slip.note.Words)
		f.slip.place()
		return
	}
	f.slip.write(words)
}

// AcceptsTab lets Tab go on: a note needs no tabs, and the buttons are reached by it.
func (f *noteField) AcceptsTab() bool { return false }

// FocusGained stops the story, as any part of the reader does that is turned to.
func (f *noteField) FocusGained() {
	f.slip.reader.store.StopPlaying()
	f.slip.writing = true
	f.Entry.FocusGained()
}

// FocusLost leaves the slip where it is: its buttons, or the text, may have the keys.
func (f *noteField) FocusLost() {
	f.slip.writing = false
	f.Entry.FocusLost()
}

// TypedKey leaves with Esc; keys that a field has no use for are the window's.
func (f *noteField) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		f.slip.close()
	case fyne.KeyF1, fyne.KeyF11:
		keys.Pass(f, ev)
	default:
		f.Entry.TypedKey(ev)
	}
}

// TypedShortcut edits with the shortcuts that edit, leaves with Ctrl+Enter, and hands the others on: Fyne would swallow
// them here.
func (f *noteField) TypedShortcut(s fyne.Shortcut) {
	c, ok := s.(*desktop.CustomShortcut)
	switch {
	case keys.Edits(s):
		f.Entry.TypedShortcut(s)
	case ok && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter):
		f.slip.close()
	default:
		keys.PassShortcut(f, s)
	}
}

// putCaret has the caret stand behind so many runes.
func (f *noteField) putCaret(at int) {
	if f.CursorTextOffset() == at {
		return
	}
	f.CursorRow, f.CursorColumn = 0, 0
	for row := 1; ; row++ {
		last := f.CursorTextOffset()
		f.CursorRow = row
		if begin := f.CursorTextOffset(); begin <= last || begin > at { // behind the last row, or the caret
			f.CursorRow, f.CursorColumn = row-1, at-last
			break
		}
	}
	f.Entry.Refresh()
}

// rows gives how many lines the words take in a width of the field.
func (f *noteField) rows(k *kit, width float32) (rows int) {
	for line := range strings.SplitSeq(f.Text, "\n") {
		flow := textflow.New(k.ruler, line, faceText, nil)
		flow.Wrap(width)
		rows += max(len(flow.Lines()), 1)
	}
	return rows
}
