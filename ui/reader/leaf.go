package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable          = (*leaf)(nil)
	_ fyne.Focusable         = (*leaf)(nil)
	_ fyne.Draggable         = (*leaf)(nil)
	_ fyne.Shortcutable      = (*leaf)(nil)
	_ fyne.SecondaryTappable = (*leaf)(nil)
	_ desktop.Hoverable      = (*leaf)(nil)
	_ desktop.Mouseable      = (*leaf)(nil)
	_ desktop.Cursorable     = (*leaf)(nil)
)

// leaf draws a sheet as far as it is in sight, and takes the gestures on it.
type leaf struct {
	widget.BaseWidget
	reader *Reader
	pane   *pane                      // whose text or head it is, nil for none
	scroll *scroller                  // that it stands in; nil where it stands still
	set    func(width float32) *sheet // sets what is written on it
	width  float32                    // that the sheet is set in
	sheet  *sheet

	focused  bool
	held     fyne.KeyModifier // with the button that was pressed last
	cursor   *link            // that the keys have moved to
	chosen   selection        // of the section's text
	clicks   clicks           // on it, one after the other
	passed   bool             // the last press was one more on the text that the card came over
	pull     pull             // while a drag is held beyond what is in sight
	inText   bool             // the pointer is on words that can be selected
	placing  bool             // the reader scrolls it, no gesture does
	glide    *glide           // on which it scrolls, nil for none
	returned returned         // where it was scrolled back to
	whole    float32          // how much of it is shown as long as it is not scrolled, 0 for as much as there is room for
}

// newLeaf gives a leaf with nothing on it.
func newLeaf(r *Reader) *leaf {
	l := &leaf{reader: r, sheet: &sheet{kit: r.kit}}
	l.ExtendBaseWidget(l)
	return l
}

// newScrolledLeaf gives a leaf that scrolls.
func newScrolledLeaf(r *Reader) *leaf {
	l := newLeaf(r)
	l.scroll = newScroller(l)
	return l
}

// object is what stands in the reader: the leaf, or what it scrolls in.
func (l *leaf) object() fyne.CanvasObject {
	if l.scroll != nil {
		return l.scroll
	}
	return l
}

// write puts other words on the leaf. They are set when it is next given a width.
func (l *leaf) write(set func(width float32) *sheet) {
	l.set, l.width, l.returned = set, unset, returned{}
}

// unset is the width of a leaf whose words are yet to be set.
const unset = -1

// fit sets the words in the width, unless they stand so.
func (l *leaf) fit(width float32) {
	if l.width == width {
		return
	}
	at := -1
	if l.cursor != nil {
		at = l.cursorAt(l.sheet.stops())
	}
	l.sheet, l.width, l.cursor = l.set(width), width, nil
	if at >= 0 {
		if stops := l.sheet.stops(); at < len(stops) {
			l.cursor = stops[at].link
		}
	}
	l.Refresh()
}

// place gives the leaf its place in the reader.
func (l *leaf) place(in box) {
	l.placing = true
	o := l.object()
	o.Move(in.at)
	o.Resize(in.size)
	o.Refresh() // a scroll looks at how high its content is only then
	l.placing = false
}

// reads tells whether the leaf is one with a section's text.
func (l *leaf) reads() bool { return l.pane != nil && l == l.pane.leaf }

func (l *leaf) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

// FocusGained and FocusLost draw the ring, or take it away. Who comes with the keys stops the story, as who comes with the
// pointer does.
func (l *leaf) FocusGained() {
	l.reader.store.StopPlaying()
	l.focused = true
	l.reader.focused(l)
	l.reader.turnTo(l.pane)
}
func (l *leaf) FocusLost() { l.focused = false; l.reader.focused(nil) }

// MouseDown takes the focus, begins to select, and puts away contents that stand over the text.
func (l *leaf) MouseDown(ev *desktop.MouseEvent) {
	l.reader.store.StopPlaying()
	l.held = ev.Modifier
	over := l == l.reader.card && ev.Button != desktop.MouseButtonSecondary
	if l.passed = over && l.reader.page.clickAgain(l.onReader(ev.Position)); l.passed {
		return
	}
	l.focus()
	if ev.Button != desktop.MouseButtonSecondary { // that asks what can be done with what is selected
		l.selectFrom(ev.Position, ev.Modifier)
	}
	if l.reads() {
		l.reader.unfold(false)
		l.reader.slip.put()
	}
}

func (l *leaf) MouseUp(*desktop.MouseEvent) {}

// Tapped follows the link under the pointer.
func (l *leaf) Tapped(ev *fyne.PointEvent) {
	l.reader.store.StopPlaying()
	if to := l.linkAt(ev.Position); to != nil && !l.selects() && !l.passed {
		l.reader.press(to, l.held)
	}
}

// linkAt gives the link at a point, of what is in sight.
func (l *leaf) linkAt(p fyne.Position) *link {
	if in := l.sight(); p.Y >= in.at.Y+in.size.Height {
		return nil
	}
	return l.sheet.linkAt(p)
}

func (l *leaf) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved glances at what lies under the pointer, and says what it is.
func (l *leaf) MouseMoved(ev *desktop.MouseEvent) {
	to := l.linkAt(ev.Position)
	l.inText = to == nil && l.sheet.inProse(ev.Position)
	l.reader.point(to, l.onReader(ev.Position))
}

func (l *leaf) MouseOut() {
	l.inText = false
	l.reader.point(nil, fyne.Position{})
}

// Cursor is a hand on what leads on, and a beam on what can be selected.
func (l *leaf) Cursor() desktop.Cursor {
	switch {
	case l.reader.over != nil:
		return desktop.PointerCursor
	case l.inText:
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// onReader turns a place on the sheet into one on the reader.
func (l *leaf) onReader(at fyne.Position) fyne.Position {
	if l.scroll == nil {
		return l.Position().Add(at)
	}
	return l.scroll.Position().Add(at).SubtractXY(0, l.scroll.Offset.Y)
}
