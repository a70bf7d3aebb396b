package finder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
)

// panel is where the list hangs: below the field, as wide as that or wider, over the views. It leaves them enough of the window
// that a preview can be seen.
type panel struct {
	list   *hitList
	field  fyne.CanvasObject
	ground *canvas.Rectangle
	layer  *fyne.Container // as large as the window; hidden while nothing is listed
}

// What the list takes of the window, in Fyne's units at a text size of 100 %, and as a share of the height.
const (
	narrowestList = 460
	mostOfHeight  = 0.7
)

func newPanel(l *hitList, field fyne.CanvasObject) *panel {
	p := &panel{list: l, field: field, ground: canvas.NewRectangle(nil)}
	p.ground.StrokeWidth, p.ground.CornerRadius = 1, 8
	p.layer = &fyne.Container{Objects: []fyne.CanvasObject{p.ground, l.scroll}, Layout: p}
	p.layer.Hide()
	return p
}

func (p *panel) shown() bool { return p.layer.Visible() }

// show draws the list, as high as its lines are.
func (p *panel) show() {
	p.layer.Show()
	p.layer.Refresh()
}

func (p *panel) hide() { p.layer.Hide() }

// MinSize and Layout make the panel the layout of its layer.
func (p *panel) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (p *panel) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p.ground.FillColor, p.ground.StrokeColor = look.Color(theme.ColorNameMenuBackground), look.Color(theme.ColorNameSeparator)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.field)
	below := at.Y + p.field.Size().Height + 2
	width := min(max(p.field.Size().Width, narrowestList*look.Size(theme.SizeNameText)/13), size.Width)
	height := min(p.list.height(), max(mostOfHeight*size.Height-below, 0))
	place := fyne.NewPos(max(0, min(at.X, size.Width-width)), below)
	for _, o := range []fyne.CanvasObject{p.ground, p.list.scroll} {
		o.Resize(fyne.NewSize(width, height))
		o.Move(place)
	}
}
