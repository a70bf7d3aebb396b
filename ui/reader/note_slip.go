package reader

import (
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/model/notes"
	"daqin/ui/look"
	"daqin/ui/state"
)

var (
	_ fyne.Widget       = (*slip)(nil)
	_ fyne.Tappable     = (*slip)(nil)
	_ fyne.Scrollable   = (*slip)(nil)
	_ desktop.Hoverable = (*slip)(nil)
)

// slip is the piece of paper on which a note is written: a field that keeps what is typed, and under it, or where it is
// wide beside it, what else can be done. It lies over the text next to the note's passage, never on it, and where there is no
// room for that, under the text.
type slip struct {
	widget.BaseWidget
	reader     *Reader
	ground     *canvas.Rectangle
	field      *noteField
	drop, done *widget.Button
	limit      *canvas.Text // said where no more goes into the note
	full       bool
	writing    bool // the field has the keys

	note    notes.Note     // as it is now; without an ID while no slip is open
	passage model.Evidence // that it is on; without a section where it is on none, then the slip stands at its row in the list
	at      berth
	from    *leaf // that had the keys before; nil for none
	strip   box   // under the text, where it stands there
}

// newSlip gives one that nobody sees yet.
func newSlip(r *Reader) *slip {
	s := &slip{reader: r, ground: canvas.NewRectangle(nil)}
	s.field = newNoteField(s)
	s.drop = widget.NewButton(lang.L("Delete"), s.discard)
	s.done = widget.NewButton(lang.L("Done"), s.close)
	s.drop.Importance, s.done.Importance = widget.LowImportance, widget.LowImportance
	s.limit = canvas.NewText("", nil)
	s.ground.CornerRadius, s.ground.StrokeWidth = 6, 1
	s.Hidden = true
	s.ExtendBaseWidget(s)
	return s
}

func (s *slip) isOpen() bool { return s.note.ID != "" }

// isOn tells whether the slip is on words of a stretch of a section.
func (s *slip) isOn(in model.SectionID, start, end int) bool {
	return s.passage.Section == in && start < s.passage.End && s.passage.Start < end
}

// open shows the slip of a note, with the keys in its field. Another one is closed before.
func (s *slip) open(n notes.Note, passage model.Evidence) {
	if s.isOpen() && s.note.ID != n.ID {
		s.put()
	}
	r := s.reader
	r.hover.Hide()
	if !s.isOpen() {
		s.from = r.focus
	}
	s.note, s.passage = n, passage
	s.field.PlaceHolder = lang.L("Your note")
	if n.Kind == notes.Bookmark {
		s.field.PlaceHolder = lang.L("A name for this bookmark")
	}
	s.tell(n.Words)
	s.full = false
	s.Show()
	s.settle()
	r.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(s.field)
	}
}

// write keeps what has been typed. A remark begins with its first letter and goes with its last: one that says nothing is
// never in the book.
func (s *slip) write(words string) {
	if !s.isOpen() || s.note.Words == words {
		return
	}
	s.note.Words, s.note.Changed = words, time.Now()
	if s.empty() {
		s.reader.store.DropNote(s.note.ID)
	} else {
		s.reader.store.KeepNote(s.note)
	}
	s.place()
}

// empty tells whether the note says nothing. A bookmark needs no name.
func (s *slip) empty() bool {
	return s.note.Kind == notes.Remark && strings.TrimSpace(s.note.Words) == ""
}

// follow takes over what has become of the note elsewhere: another window wrote it, or it was undone. One that has gone takes
// its slip with it.
func (s *slip) follow(before, now *notes.Book) {
	if !s.isOpen() || before == now {
		return
	}
	is, kept := now.Note(s.note.ID)
	_, was := before.Note(s.note.ID)
	switch {
	case kept && is.Words != s.note.Words:
		s.note = is
		s.tell(is.Words)
		s.place()
	case was && !kept && !s.empty():
		s.put()
	}
}

// tell writes words into the field that are not to be kept: they are kept already.
func (s *slip) tell(words string) {
	s.field.OnChanged = nil
	s.field.SetText(words)
	s.field.OnChanged = s.field.typed
	s.field.putCaret(utf8.RuneCountInString(words))
	s.field.Refresh()
}

// close puts the slip away, and gives the keys back to where they were.
func (s *slip) close() {
	if s.isOpen() {
		back := s.leaf()
		if s.from != nil && s.from.object().Visible() {
			back = s.from
		}
		s.put()
		back.focus()
	}
}

// put puts the slip away.
func (s *slip) put() {
	if !s.isOpen() {
		return
	}
	if !s.empty() {
		s.leaf().chosen = selection{} // what was selected is marked by the note now
	}
	s.note, s.passage = notes.Note{}, model.Evidence{}
	s.Hide()
	if s.at == berthFoot {
		s.reader.arrange(s.reader.Size())
	}
	s.reader.Refresh()
}

// stay puts the slip away where what it is on is no longer shown, or a list comes to lie over it, in which it may stand as well.
func (s *slip) stay(prev, next state.State) {
	listed := s.passage.Section != "" && next.Subject.Kind == state.AList && next.Subject != prev.Subject
	if _, ok := s.seat(); s.isOpen() && (listed || !ok) {
		s.put()
	}
}

// discard drops the note and puts its slip away. Undo brings the note back.
func (s *slip) discard() {
	id := s.note.ID
	s.close()
	s.reader.store.DropNote(id)
}

// The slip takes what happens on it: it would else happen to the text beneath.

func (s *slip) Tapped(*fyne.PointEvent)        {}
func (s *slip) Scrolled(*fyne.ScrollEvent)     {}
func (s *slip) MouseIn(*desktop.MouseEvent)    { s.reader.point(nil, fyne.Position{}) }
func (s *slip) MouseMoved(*desktop.MouseEvent) {}
func (s *slip) MouseOut()                      {}

// CreateRenderer is called by Fyne.
func (s *slip) CreateRenderer() fyne.WidgetRenderer {
	s.dress()
	return &slipRenderer{s, []fyne.CanvasObject{s.ground, s.field, s.drop, s.limit, s.done}}
}

// dress takes the running theme's colours.
func (s *slip) dress() {
	s.ground.FillColor = look.Color(theme.ColorNameMenuBackground)
	s.ground.StrokeColor = look.Color(look.ColorNote)
	s.limit.Color, s.limit.TextSize, s.limit.Text = look.Color(theme.ColorNamePlaceHolder), look.Size(theme.SizeNameCaptionText), ""
	if s.full {
		s.limit.Text = lang.L("A note holds {{.Count}} letters", map[string]any{"Count": mostOfWords})
	}
}
