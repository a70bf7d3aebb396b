package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/look"
)

// findBar is the line above the text in which one types what to find: the field, how much is found, to and fro, over all
// sections or the open one alone, and away with it.
type findBar struct {
	widget.BaseWidget
	finder       *finder
	field        *findField
	count        *canvas.Text
	back, on     *findButton
	wide         *findCheck
	closer       *findButton
	ground, rule *canvas.Rectangle
}

func newFindBar(f *finder) *findBar {
	b := &findBar{finder: f, count: canvas.NewText("", nil), ground: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil)}
	b.field = newFindField(f)
	b.back = newFindButton(f, theme.MoveUpIcon(), func() { f.walk(-1); b.field.focus() })
	b.on = newFindButton(f, theme.MoveDownIcon(), func() { f.walk(1); b.field.focus() })
	b.wide = newFindCheck(f)
	b.closer = newFindButton(f, theme.CancelIcon(), func() { f.close() })
	b.Hidden = true
	b.ExtendBaseWidget(b)
	return b
}

// take puts the cursor into the field, with all of it marked, and looks for what stands there from here on.
func (b *findBar) take() {
	b.field.focus()
	b.field.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// leave gives the keys to the text, where the bar has them.
func (b *findBar) leave() {
	c := fyne.CurrentApp().Driver().CanvasForObject(b.finder.reader)
	if c == nil {
		return
	}
	switch c.Focused() {
	case b.field, b.back, b.on, b.wide, b.closer:
		b.finder.reader.page.focus()
	}
}

// say tells how much is found, and which of it is pointed at.
func (b *findBar) say() {
	f := b.finder
	here, now := len(f.here()), f.now()
	all := 0
	for _, n := range f.counts {
		all += n
	}
	numbers := map[string]any{"Now": now + 1, "Here": here, "All": all}
	said := ""
	switch {
	case !f.query.Any():
	case here == 0 && (!f.wide || f.counts != nil && all == 0):
		said = lang.L("Not found")
	case now >= 0:
		said = lang.L("{{.Now}} of {{.Here}}", numbers)
	default:
		said = lang.N("{{.Count}} found here", here, map[string]any{"Count": here})
	}
	if f.wide && f.counts != nil && all > 0 {
		said += " · " + lang.L("{{.All}} in all", numbers)
	}
	if said != b.count.Text { // most of what is shown anew is not what is found
		b.count.Text = said
		b.Refresh()
	}
}

// Refresh takes the running theme's colours and sizes.
func (b *findBar) Refresh() {
	b.dress()
	b.BaseWidget.Refresh()
}

func (b *findBar) dress() {
	b.ground.FillColor, b.rule.FillColor = look.Color(look.ColorPanel), look.Color(theme.ColorNameSeparator)
	b.count.Color, b.count.TextSize = look.Color(theme.ColorNamePlaceHolder), look.Size(theme.SizeNameCaptionText)
	if b.count.Text == lang.L("Not found") {
		b.count.Color = look.Color(look.ColorFirst)
	}
}

// CreateRenderer lays the parts out in a line; what has no room shrinks first: the field, then the words beside the box.
func (b *findBar) CreateRenderer() fyne.WidgetRenderer {
	b.dress()
	all := []fyne.CanvasObject{b.ground, b.rule, b.field, b.count, b.back, b.on, b.wide, b.closer}
	return widget.NewSimpleRenderer(&fyne.Container{Layout: findLayout{b}, Objects: all})
}

// findLayout puts the parts beside one another.
type findLayout struct{ bar *findBar }

const (
	findEdge       = 4   // around the parts
	widestField    = 210 // at a text size of 100 %, where there is room
	narrowestField = 70  // and where there is little
)

func (l findLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(narrowestField, max(l.bar.field.MinSize().Height, l.bar.on.MinSize().Height)+2*findEdge)
}

func (l findLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b, scale := l.bar, look.Size(theme.SizeNameText)/13
	b.ground.Resize(size)
	b.rule.Move(fyne.NewPos(0, size.Height-1))
	b.rule.Resize(fyne.NewSize(size.Width, 1))
	high := size.Height - 2*findEdge
	button := fyne.NewSize(b.on.MinSize().Width, high)
	count := b.count.MinSize().Width + 12*scale
	others := 3*button.Width + 3*findEdge
	b.wide.Text = lang.L("All sections")
	if size.Width < others+count+b.wide.MinSize().Width+narrowestField*scale {
		b.wide.Text = lang.L("All")
	}
	wide := b.wide.MinSize().Width
	x := float32(findEdge)
	place := func(o fyne.CanvasObject, width float32) {
		o.Move(fyne.NewPos(x, findEdge))
		o.Resize(fyne.NewSize(width, high))
		x += width
	}
	place(b.field, min(widestField*scale, max(size.Width-others-count-wide, narrowestField)))
	x += 6 * scale
	place(b.count, count-6*scale)
	place(b.back, button.Width)
	place(b.on, button.Width)
	place(b.wide, wide)
	x = size.Width - findEdge - button.Width
	place(b.closer, button.Width)
}

// parts gives the middles of the bar's parts, on the reader.
func (b *findBar) parts(name func(string, fyne.Position)) {
	if !b.finder.open {
		return
	}
	for part, o := range map[string]fyne.CanvasObject{"field": b.field, "previous": b.back, "next": b.on, "all": b.wide, "close": b.closer} {
		name("reader.find."+part, b.Position().Add(o.Position()).AddXY(o.Size().Width/2, o.Size().Height/2))
	}
}
