// Package hover is the small card that stands beside the pointer and tells what is under it. Fyne has no such
// thing, and its overlays hide the pointer from what lies beneath, so the card is an object of the view itself: the
// last one it draws.
package hover

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
)

// Card is one card, hidden while it says nothing.
type Card struct {
	ground *canvas.Rectangle
	group  *fyne.Container
	said   string  // title and lines as last shown
	room   float32 // that a line had
	letter float32 // size of the text
	shown  shown
}

// shown is what the card was last asked to show.
type shown struct {
	pointer fyne.Position
	within  fyne.Size
	lines   []string
}

// Lengths of the card, in Fyne's units.
const (
	padding = 8
	away    = 14 // from the pointer, so that the card never lies under it
	widest  = 36 // of a line, times the size of text; longer ones are cut
)

// NewCard gives a card that says nothing. Its Object goes last into the view's objects.
func NewCard() *Card {
	c := &Card{ground: canvas.NewRectangle(nil)}
	c.ground.CornerRadius = 6
	c.ground.StrokeWidth = 1
	c.group = container(c.ground)
	c.group.Hide()
	return c
}

func container(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Objects: objects}
}

// Object is what a view draws.
func (c *Card) Object() fyne.CanvasObject { return c.group }

// Hide takes the card away.
func (c *Card) Hide() {
	if c.group.Visible() {
		c.said = ""
		c.group.Hide()
	}
}

// Show puts the card beside the pointer, inside a view of the given size. The first line is the title.
func (c *Card) Show(pointer fyne.Position, within fyne.Size, lines ...string) {
	if len(lines) == 0 {
		c.Hide()
		return
	}
	c.shown = shown{pointer, within, lines}
	size := c.fill(lines, min(widest*look.Size(look.SizeLabel), within.Width-2*padding))
	at := pointer.AddXY(away, away)
	if at.X+size.Width > within.Width {
		at.X = max(0, pointer.X-away-size.Width)
	}
	if at.Y+size.Height > within.Height {
		at.Y = max(0, pointer.Y-away-size.Height)
	}
	c.group.Move(at)
	c.group.Show()
}

// Renew has a card that is shown say the same in the theme's colours and size of text, where these are others now. A view calls it
// when it is drawn anew, for Fyne tells the card's texts nothing of a theme.
func (c *Card) Renew() {
	if c.group.Visible() && (c.letter != look.Size(look.SizeLabel) || c.ground.FillColor != look.Color(theme.ColorNameMenuBackground)) {
		c.said = ""
		c.Show(c.shown.pointer, c.shown.within, c.shown.lines...)
	}
}

// fill writes the lines, each in its room, and gives the size that they take.
func (c *Card) fill(lines []string, room float32) fyne.Size {
	said := ""
	for _, l := range lines {
		said += l + "\n"
	}
	if said == c.said && room == c.room {
		return c.ground.Size()
	}
	c.said, c.room, c.letter = said, room, look.Size(look.SizeLabel)
	c.ground.FillColor = look.Color(theme.ColorNameMenuBackground)
	c.ground.StrokeColor = look.Color(look.ColorQuiet)
	objects := []fyne.CanvasObject{c.ground}
	y, width := float32(padding), float32(0)
	for i, line := range lines {
		text := canvas.NewText("", look.Color(theme.ColorNamePlaceHolder))
		text.TextSize = look.Size(look.SizeLabel)
		if i == 0 {
			text.Color = look.Color(theme.ColorNameForeground)
			text.TextStyle.Bold = true
		}
		text.Text = look.Cut(line, text.TextSize, text.TextStyle, room)
		size := text.MinSize()
		text.Move(fyne.NewPos(padding, y))
		text.Resize(size)
		y += size.Height
		width = max(width, size.Width)
		objects = append(objects, text)
	}
	size := fyne.NewSize(width+2*padding, y+padding)
	c.ground.Resize(size)
	c.group.Objects = objects
	c.group.Resize(size)
	return size
}
