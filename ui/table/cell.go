package table

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
		t.Text = cut(text, f, in.width)
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

// cut shortens a text that is wider than its room, to end in an ellipsis. It guesses from the width of the whole how much
// of it fits, so that few measures decide.
func cut(text string, f font, room float32) string {
	const most = 200 // runes that are looked at: more fit no room
	runes := []rune(text)
	runes = runes[:min(len(runes), most)]
	width := func(n int) float32 {
		return fyne.MeasureText(string(runes[:n])+"…", f.size, f.style()).Width
	}
	whole := fyne.MeasureText(string(runes), f.size, f.style()).Width
	switch {
	case whole <= room && len(runes) < most:
		return text
	case width(0) > room:
		return ""
	}
	fits := min(int(float32(len(runes))*room/whole), len(runes))
	for fits > 0 && width(fits) > room {
		fits--
	}
	for fits < len(runes) && width(fits+1) <= room {
		fits++
	}
	return string(runes[:fits]) + "…"
}
