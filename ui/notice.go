package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/look"
)

// notice is a line that tells what goes on in the background, with a button that ends it, or what has been done, which goes
// by itself. It floats above the views, in the middle below the bar, takes from them only the place where it stands, and
// leaves them the keys.
type notice struct {
	widget.BaseWidget
	layer  *fyne.Container // as large as the window, with its notices in their places
	ground *canvas.Rectangle
	words  *canvas.Text
	row    *fyne.Container
	drop   func()                          // ends the wait until it goes by itself; nil where none does
	wait   func(do func()) (cancel func()) // as long as it takes to read it
}

// A file's name takes no more of the notice than this.
const widestName = 260

func noticeText() float32 { return look.Size(theme.SizeNameText) }

// newNotice gives one that nobody sees yet, with what stands behind its words.
func newNotice(beside ...fyne.CanvasObject) *notice {
	n := &notice{ground: canvas.NewRectangle(nil), words: canvas.NewText("", nil), wait: toRead}
	n.ground.CornerRadius, n.ground.StrokeWidth = 8, 1
	words := container.New(layout.NewCustomPaddedLayout(5, 5, 14, 10), container.NewCenter(n.words))
	n.row = container.New(layout.NewCustomPaddedLayout(4, 4, 0, 4), container.NewHBox(append([]fyne.CanvasObject{words}, beside...)...))
	n.Hidden = true
	n.ExtendBaseWidget(n)
	return n
}

// newNotices gives the layer in which some notices stand below one another.
func newNotices(all ...*notice) *fyne.Container {
	layer := container.New(noticeLayout{})
	for _, n := range all {
		n.layer = layer
		layer.Add(n)
	}
	return layer
}

// say shows the notice with these words.
func (n *notice) say(words string) {
	n.words.Text = words
	n.Show()
	n.Refresh()
	n.layer.Refresh()
}

// mention shows the notice with these words for as long as it takes to read them, in place of the last ones.
func (n *notice) mention(words string) {
	if n.drop != nil {
		n.drop()
	}
	n.say(words)
	n.drop = n.wait(n.Hide)
}

// readingTime is how long a line is shown that goes by itself.
const readingTime = 4 * time.Second

// toRead waits by the clock of Fyne's animations, which tick on the goroutine that draws.
func toRead(do func()) (cancel func()) {
	wait := fyne.NewAnimation(readingTime, func(share float32) {
		if share >= 1 {
			do()
		}
	})
	wait.Start()
	return wait.Stop
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

// noticeLayout puts the notices that show below one another in the middle, each as wide as its words need.
type noticeLayout struct{}

func (noticeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (noticeLayout) Layout(all []fyne.CanvasObject, size fyne.Size) {
	const bar, gap = 52, 6
	y := float32(bar)
	for _, o := range all {
		if o.Visible() {
			o.Resize(o.MinSize())
			o.Move(fyne.NewPos((size.Width-o.Size().Width)/2, y))
			y += o.Size().Height + gap
		}
	}
}
