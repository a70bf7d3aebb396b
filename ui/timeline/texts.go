package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// texts is a pool of text objects. While the view moves, most of what is written stays the same and only stands elsewhere:
// then it goes on in the object that it had, so that the driver need not draw its letters anew.
type texts struct {
	group *fyne.Container
	now   map[written]*line // since the last call of done
	last  map[written]*line // up to then, as far as it has not been written again
	spare *line
}

// written is what a text says, and how.
type written struct {
	text string
	font
}

// line is a text object in a list of those that say the same.
type line struct {
	object *canvas.Text
	next   *line
}

// font is how a text is written.
type font struct {
	size  float32
	color color.Color
	bold  bool
}

func (f font) style() fyne.TextStyle { return fyne.TextStyle{Bold: f.bold} }

// measure gives the room that a text takes.
func (f font) measure(text string) fyne.Size { return fyne.MeasureText(text, f.size, f.style()) }

func newTexts() texts {
	return texts{group: &fyne.Container{}, now: map[written]*line{}, last: map[written]*line{}}
}

// write puts a text with its top left corner at a position, and gives its size.
func (t *texts) write(text string, at fyne.Position, f font) fyne.Size {
	size := f.measure(text)
	w := written{text, f}
	l := t.last[w]
	if l != nil {
		t.last[w] = l.next
	} else {
		l = t.fresh(w)
	}
	l.next, t.now[w] = t.now[w], l
	l.object.Resize(size)
	l.object.Move(at)
	l.object.Hidden = false
	return size
}

// fresh gives an object that says something else than before.
func (t *texts) fresh(w written) *line {
	l := t.spare
	if l == nil {
		l = &line{object: canvas.NewText("", nil)}
		t.group.Objects = append(t.group.Objects, l.object)
	} else {
		t.spare = l.next
	}
	o := l.object
	o.Text, o.TextSize, o.Color, o.TextStyle = w.text, w.size, w.color, w.style()
	o.Refresh()
	return l
}

// done takes away what has not been written again since it was called before, in any order: texts don’t lie over one another.
func (t *texts) done() {
	for _, l := range t.last {
		for l != nil {
			next := l.next
			l.object.Hidden = true
			l.next, t.spare = t.spare, l
			l = next
		}
	}
	clear(t.last)
	t.now, t.last = t.last, t.now
}
