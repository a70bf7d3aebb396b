package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// texts is a pool of text objects: made once, then written anew, moved and hidden.
type texts struct {
	group *fyne.Container
	pool  []*canvas.Text
	used  int
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

// write puts a text with its top left corner at a position, and gives its size.
func (t *texts) write(text string, at fyne.Position, f font) fyne.Size {
	if t.used == len(t.pool) {
		t.pool = append(t.pool, canvas.NewText("", nil))
		t.group.Objects = append(t.group.Objects, t.pool[t.used])
	}
	o := t.pool[t.used]
	t.used++
	if o.Text != text || o.TextSize != f.size || o.Color != f.color || o.TextStyle != f.style() {
		o.Text, o.TextSize, o.Color, o.TextStyle = text, f.size, f.color, f.style()
		o.Refresh()
	}
	size := f.measure(text)
	o.Resize(size)
	o.Move(at)
	o.Hidden = false
	return size
}

// clear takes all texts away, to be written again.
func (t *texts) clear() {
	for _, o := range t.pool[:t.used] {
		o.Hidden = true
	}
	t.used = 0
}
