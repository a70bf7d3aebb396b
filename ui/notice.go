package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/look"
)

// notice is a line that tells what goes on in the background, with a button that ends it. It floats above the views, in the
// middle below the bar, and takes from them only the place where it stands.
type notice struct {
	widget.BaseWidget
	layer  *fyne.Container // as large as the window, with the notice in its place
	ground *canvas.Rectangle
	words  *canvas.Text
	row    *fyne.Container
}

// A file's name takes no more of the notice than this.
const widestName = 260

func noticeText() float32 { return look.Size(theme.SizeNameText) }

// newNotice gives one that nobody sees yet.
func newNotice(end string, ended func()) *notice {
	n := &notice{ground: canvas.NewRectangle(nil), words: canvas.NewText("", nil)}
	n.ground.CornerRadius, n.ground.StrokeWidth = 8, 1
	words := container.New(layout.NewCustomPaddedLayout(0, 0, 14, 10), container.NewCenter(n.words))
	n.row = container.New(layout.NewCustomPaddedLayout(4, 4, 0, 4), container.NewHBox(words, widget.NewButton(end, ended)))
	n.Hidden = true
	n.ExtendBaseWidget(n)
	n.layer = container.New(noticeLayout{}, n)
	return n
}

// say shows the notice with these words.
func (n *notice) say(words string) {
	n.words.Text = words
	n.Show()
	n.layer.Refresh()
}

// Refresh takes the running theme's colours and sizes.
func (n *notice) Refresh() {
	n.dress()
	n.BaseWidget.Refresh()
}

func (n *notice) dress() {
	n.ground.FillColor, n.ground.StrokeColor = look.Color(theme.ColorNameMenuBackground), look.Color(theme.ColorNameSeparator)
	n.words.Color, n.words.TextSize = look.Color(theme.ColorNameForeground), noticeText()
}

// CreateRenderer draws the words and the button on their ground.
func (n *notice) CreateRenderer() fyne.WidgetRenderer {
	n.dress()
	return widget.NewSimpleRenderer(container.NewStack(n.ground, n.row))
}

// noticeLayout puts the notice in the middle, as wide as its words need.
type noticeLayout struct{}

func (noticeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (noticeLayout) Layout(all []fyne.CanvasObject, size fyne.Size) {
	const below = 52 // the bar
	for _, o := range all {
		o.Resize(o.MinSize())
		o.Move(fyne.NewPos((size.Width-o.Size().Width)/2, below))
	}
}
