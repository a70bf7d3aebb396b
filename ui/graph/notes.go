package graph

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// notes are the short texts on a picture beside the names: written anew at each drawing, one after another, with the
// objects that were made for earlier ones.
type notes struct {
	group *fyne.Container
	texts []*canvas.Text
	used  int
}

// newText adds a text to some objects.
func newText(to *[]fyne.CanvasObject) *canvas.Text {
	text := canvas.NewText("", nil)
	*to = append(*to, text)
	return text
}

// begin takes all back.
func (n *notes) begin() { n.used = 0 }

// end puts those out of sight that were not written.
func (n *notes) end() {
	for i, text := range n.texts {
		text.Hidden = i >= n.used
	}
}

// write gives the next text, with these words.
func (n *notes) write(words string, ink color.NRGBA, size float32) *canvas.Text {
	return n.styled(words, ink, size, fyne.TextStyle{})
}

func (n *notes) bold(words string, ink color.NRGBA, size float32) *canvas.Text {
	return n.styled(words, ink, size, countStyle)
}

func (n *notes) styled(words string, ink color.NRGBA, size float32, style fyne.TextStyle) *canvas.Text {
	if n.used == len(n.texts) {
		n.texts = append(n.texts, newText(&n.group.Objects))
	}
	text := n.texts[n.used]
	n.used++
	if text.TextStyle != style {
		text.TextStyle, text.Text = style, "" // written anew
	}
	write(text, words, ink, size)
	return text
}
