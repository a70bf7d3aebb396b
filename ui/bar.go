package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/finder"
	"daqin/ui/look"
	"daqin/ui/state"
)

// bar is the line above the views: back, forward, the model's title, the search field, the menu.
type bar struct {
	widget.BaseWidget
	store         *state.Store
	finder        *finder.Finder
	back, forward *widget.Button
	menu          *widget.Button
	title         *canvas.Text
	row           *fyne.Container
	rule          *canvas.Rectangle
}

func newBar(store *state.Store, find *finder.Finder, menu func(at fyne.CanvasObject)) *bar {
	b := &bar{store: store, finder: find}
	b.back = quietButton(theme.NavigateBackIcon(), store.Back)
	b.forward = quietButton(theme.NavigateNextIcon(), store.Forward)
	b.menu = quietButton(theme.MenuIcon(), func() { menu(b.menu) })
	b.title = canvas.NewText("", nil)
	b.title.TextStyle.Bold = true
	b.rule = canvas.NewRectangle(nil)
	b.row = container.New(barLayout{b}, b.back, b.forward, b.title, find.Field(), b.menu)
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
	for name, o := range map[string]fyne.CanvasObject{"bar.back": b.back, "bar.forward": b.forward, "bar.search": b.finder.Field(), "bar.menu": b.menu} {
		size := o.Size()
		parts[name] = driver.AbsolutePositionForObject(o).Subtract(origin).AddXY(size.Width/2, size.Height/2)
	}
	return parts
}

// barLayout puts the buttons and the title at the left, the menu at the right, and between them the search field: in
// the middle of the bar where there is room, and not wider than is good to read. A long title is cut, never the field.
type barLayout struct{ bar *bar }

const (
	widestSearch    = 560
	narrowestSearch = 160
)

func (l barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	button, field := l.bar.menu.MinSize(), l.bar.finder.Field().MinSize()
	return fyne.NewSize(3*button.Width+narrowestSearch, max(button.Height, field.Height))
}

func (l barLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b, gap := l.bar, 2*theme.Padding()
	button := fyne.NewSize(b.menu.MinSize().Width, size.Height)
	place := func(o fyne.CanvasObject, x float32, size fyne.Size) {
		o.Resize(size)
		o.Move(fyne.NewPos(x, 0))
	}
	place(b.back, 0, button)
	place(b.forward, button.Width, button)
	place(b.menu, size.Width-button.Width, button)

	from, until := 2*button.Width+gap, size.Width-button.Width-gap
	b.title.Text = look.Cut(b.store.Index().Model.Title, b.title.TextSize, b.title.TextStyle, max(0, until-from-narrowestSearch-gap))
	title := b.title.MinSize()
	place(b.title, from, fyne.NewSize(title.Width, size.Height))
	from += title.Width + gap

	field := fyne.NewSize(min(until-from, widestSearch), b.finder.Field().MinSize().Height)
	at := min(max(from, (size.Width-field.Width)/2), until-field.Width)
	b.finder.Field().Resize(field)
	b.finder.Field().Move(fyne.NewPos(at, (size.Height-field.Height)/2))
}
