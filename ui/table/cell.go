package table

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daqin/ui/look"
)

// cell is a line of text that is cut where its room ends.
type cell struct {
	text *canvas.Text
	said string // in full
	room float32
	cut  bool
}

func newCell() *cell { return &cell{text: canvas.NewText("", nil)} }

// font is how a cell is written.
type font struct {
	size  float32
	color color.Color
	bold  bool
}

func (f font) style() fyne.TextStyle { return fyne.TextStyle{Bold: f.bold} }

// write says something in a stretch of a row, in the middle of its height, and gives the width that it takes.
func (c *cell) write(text string, f font, in stretch, height float32) float32 {
	t := c.text
	other := text != c.said || f.size != t.TextSize || f.style() != t.TextStyle
	if other || in.width != c.room {
		c.said, c.room = text, in.width
		t.Text = look.Cut(text, f.size, f.style(), in.width)
		c.cut = t.Text != text
		other = true
	}
	if other || t.Color != f.color {
		t.TextSize, t.TextStyle, t.Color = f.size, f.style(), f.color
		t.Refresh()
	}
	size := t.MinSize()
	t.Resize(size)
	t.Move(fyne.NewPos(in.x, (height-size.Height)/2))
	return size.Width
}
