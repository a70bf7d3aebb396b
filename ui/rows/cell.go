package rows

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
)

// Stretch is a column's part of a row, in Fyne's units. At its end stand numbers, that their digits are below one another.
type Stretch struct {
	X, Width float32
	AtEnd    bool
}

// Font is how a cell is written.
type Font struct {
	Size  float32
	Color color.Color
	Bold  bool
}

// Style is the font's for Fyne.
func (f Font) Style() fyne.TextStyle { return fyne.TextStyle{Bold: f.Bold} }

// Cell is a line of text that is cut where its room ends.
type Cell struct {
	Text *canvas.Text
	Cut  bool // as last written
	said string
	room float32
}

// NewCell gives a cell that says nothing.
func NewCell() *Cell { return &Cell{Text: canvas.NewText("", nil)} }

// Write says something in a stretch of a row, in the middle of its height, and gives the width that it takes.
func (c *Cell) Write(text string, f Font, in Stretch, height float32) float32 {
	t := c.Text
	other := text != c.said || f.Size != t.TextSize || f.Style() != t.TextStyle
	if other || in.Width != c.room {
		c.said, c.room = text, in.Width
		t.Text = look.Cut(text, f.Size, f.Style(), in.Width)
		c.Cut = t.Text != text
		other = true
	}
	if other || t.Color != f.Color {
		t.TextSize, t.TextStyle, t.Color = f.Size, f.Style(), f.Color
		t.Refresh()
	}
	size := t.MinSize()
	x := in.X
	if in.AtEnd {
		x += max(in.Width-size.Width, 0)
	}
	t.Resize(size)
	t.Move(fyne.NewPos(x, (height-size.Height)/2))
	return size.Width
}

// Height is that of a row: its text and a little air.
func Height() float32 {
	const air = 4
	return fyne.MeasureText("M", look.Size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Height + air
}
