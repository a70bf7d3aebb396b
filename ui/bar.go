package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/look"
	"daqin/ui/state"
)

// bar is the line above the views: back, forward, the model's title, the search field, the menu.
type bar struct {
	widget.BaseWidget
	store         *state.Store
	finder        *finder
	back, forward *widget.Button
	menu          *widget.Button
	title         *canvas.Text
	row           *fyne.Container
	rule          *canvas.Rectangle
}

func newBar(store *state.Store, finder *finder, menu func(at fyne.CanvasObject)) *bar {
	b := &bar{store: store, finder: finder}
	b.back = quietButton(theme.NavigateBackIcon(), store.Back)
	b.forward = quietButton(theme.NavigateNextIcon(), store.Forward)
	b.menu = quietButton(theme.MenuIcon(), func() { menu(b.menu) })
	b.title = canvas.NewText(store.Index().Model.Title, nil)
	b.title.TextStyle.Bold = true
	b.rule = canvas.NewRectangle(nil)
	left := container.NewHBox(b.back, b.forward, container.NewCenter(b.title))
	b.row = container.New(&barLayout{}, left, finder.entry, b.menu)
	b.ExtendBaseWidget(b)
	store.Watch(b.show)
	return b
}

func quietButton(icon fyne.Resource, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon("", icon, tapped)
	b.Importance = widget.LowImportance
	return b
}

// show greys out what there is nowhere to go by.
func (b *bar) show(_, _ state.State) {
	enable(b.back, b.store.CanBack())
	enable(b.forward, b.store.CanForward())
}

func enable(b *widget.Button, can bool) {
	switch {
	case can && b.Disabled():
		b.Enable()
	case !can && !b.Disabled():
		b.Disable()
	}
}

// Refresh takes the running theme's colours and sizes.
func (b *bar) Refresh() {
	b.dress()
	b.BaseWidget.Refresh()
}

func (b *bar) dress() {
	b.title.Color = look.Color(theme.ColorNameForeground)
	b.title.TextSize = look.Size(theme.SizeNameSubHeadingText) * 0.9
	b.rule.FillColor = look.Color(theme.ColorNameSeparator)
}

// CreateRenderer draws the row above a thin rule.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	b.rule.SetMinSize(fyne.NewSize(1, 1))
	b.dress()
	return widget.NewSimpleRenderer(container.NewBorder(nil, b.rule, nil, nil, container.New(layout.NewCustomPaddedLayout(4, 4, 6, 6), b.row)))
}

// Parts gives the middles of the bar's parts.
func (b *bar) Parts() map[string]fyne.Position {
	driver := fyne.CurrentApp().Driver()
	origin := driver.AbsolutePositionForObject(b)
	parts := map[string]fyne.Position{}
	for name, o := range map[string]fyne.CanvasObject{"bar.back": b.back, "bar.forward": b.forward, "bar.search": b.finder.entry, "bar.menu": b.menu} {
		size := o.Size()
		parts[name] = driver.AbsolutePositionForObject(o).Subtract(origin).AddXY(size.Width/2, size.Height/2)
	}
	return parts
}

// barLayout puts the title at the left, the menu at the right and the search field between them: in the middle of the
// bar where there is room, not wider than is good to read.
type barLayout struct{}

const (
	widestSearch   = 560
	narrowestTitle = 120
)

func (*barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, field, right := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(narrowestTitle+field.Width+right.Width, max(left.Height, field.Height, right.Height))
}

func (*barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, field, right := objects[0], objects[1], objects[2]
	rightWidth := right.MinSize().Width
	right.Resize(fyne.NewSize(rightWidth, size.Height))
	right.Move(fyne.NewPos(size.Width-rightWidth, 0))
	left.Resize(fyne.NewSize(left.MinSize().Width, size.Height))
	left.Move(fyne.NewPos(0, 0))
	from := left.MinSize().Width + 2*theme.Padding()
	room := size.Width - rightWidth - from - 2*theme.Padding()
	width := min(room, widestSearch)
	height := field.MinSize().Height
	at := min(max(from, (size.Width-width)/2), from+room-width)
	field.Resize(fyne.NewSize(width, height))
	field.Move(fyne.NewPos(at, (size.Height-height)/2))
}
