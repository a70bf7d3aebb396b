package graph

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/glyph"
	"daqin/ui/look"
	"daqin/ui/state"
)

// sign is a small mark and what it means.
type sign struct {
	widget.BaseWidget
	figure func(ink color.NRGBA) figure // the mark; nil for none
	color  fyne.ThemeColorName          // of the mark
	name   string                       // empty where there is no room for it
	room   string                       // the sign is no narrower than with this for a name
	off    bool                         // what it stands for is out of sight

	fate fate // of the actors that it stands for, where it tells of that
	key  *key // that it is part of, nil for a sign that does nothing
}

func newSign(figure func(color.NRGBA) figure, color fyne.ThemeColorName, name string) *sign {
	s := &sign{figure: figure, color: color, name: name}
	s.ExtendBaseWidget(s)
	return s
}

// self is the sign, or the key that it is part of, as an object of the legend.
func (s *sign) self() fyne.CanvasObject {
	if s.key != nil {
		return s.key
	}
	return s
}

// call gives the sign a name, or none.
func (s *sign) call(name string) {
	if name != s.name {
		s.name = name
		s.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (s *sign) CreateRenderer() fyne.WidgetRenderer { return newSignRenderer(s) }

var (
	_ fyne.Tappable      = (*key)(nil)
	_ desktop.Hoverable  = (*key)(nil)
	_ desktop.Cursorable = (*key)(nil)
)

// key is a sign that can be pressed. What holds the keys has the focus, not they.
type key struct {
	sign
	store  *state.Store
	does   deed
	says   string // what the key is, also where the sign has no room for its name
	more   string // to be said of it beside the pointer, where that is more than its name
	tip    *tip   // says so; nil for keys that are always spelled
	leave  func() // has the keyboard go where it is of use after a click, which takes it from what had it
	hover  bool
	marked bool // the keyboard is on it
}

// deed is what a key does, and how that shows.
type deed struct {
	part  string                   // names the key where people don't read it: "kind.company"
	do    func()                   // nil for what can't be pressed
	off   func(state.Filters) bool // tells whether what the key stands for is out of sight; nil for what can't be
	holds func(state.State) bool   // tells whether what it chooses holds; nil for what chooses nothing
	fills bool                     // that it holds is shown by its ground
	says  func(state.State) string // what a sign says, where that follows the state; nil for the same always
}

func newKey(store *state.Store, figure func(color.NRGBA) figure, color fyne.ThemeColorName, name string, does deed) *key {
	k := &key{store: store, does: does, says: name, sign: sign{figure: figure, color: color, name: name}}
	k.sign.key = k
	k.ExtendBaseWidget(k)
	return k
}

// show has the key follow the state.
func (k *key) show(next state.State) {
	if k.does.says != nil {
		k.call(k.does.says(next))
	}
	if k.does.off == nil {
		return
	}
	if off := k.does.off(next.Filters); off != k.off {
		k.off = off
		k.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (k *key) CreateRenderer() fyne.WidgetRenderer { return newSignRenderer(&k.sign) }

// mark shows whether the keyboard is on the key.
func (k *key) mark(on bool) {
	if on != k.marked {
		k.marked = on
		k.Refresh()
	}
}

// Tapped is a click.
func (k *key) Tapped(*fyne.PointEvent) {
	if k.leave != nil {
		k.leave()
	}
	k.press()
}

// press does what the key is for.
func (k *key) press() {
	if k.does.do != nil {
		if k.tip != nil { // what opens over it hides from it that the pointer leaves
			k.tip.Hide()
		}
		k.store.StopPlaying()
		k.does.do()
	}
}

// MouseIn says what a sign without words is.
func (k *key) MouseIn(ev *desktop.MouseEvent) {
	k.hover = k.does.do != nil
	if said := cmp.Or(k.more, k.says); k.tip != nil && said != k.name {
		k.tip.say(k, ev.Position, said)
	}
	k.Refresh()
}

func (k *key) MouseMoved(*desktop.MouseEvent) {}

func (k *key) MouseOut() {
	if k.hover = false; k.tip != nil {
		k.tip.Hide()
	}
	k.Refresh()
}

func (k *key) Cursor() desktop.Cursor {
	if k.does.do == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// signRenderer draws a sign: the mark, beside it the name, struck out when it is off.
type signRenderer struct {
	sign   *sign
	ground *canvas.Rectangle
	mark   *glyph.Stamp
	text   *canvas.Text
	strike *canvas.Line
}

var _ fyne.WidgetRenderer = (*signRenderer)(nil)

func newSignRenderer(s *sign) *signRenderer {
	r := &signRenderer{sign: s, mark: glyph.NewStamp(), ground: canvas.NewRectangle(nil), text: canvas.NewText("", nil), strike: canvas.NewLine(nil)}
	r.ground.CornerRadius = 5
	r.Refresh()
	return r
}

// Lengths of a sign, in Fyne's units, for text of the usual size.
const (
	signEdge = 5
	signGap  = 5
)

// measure gives the size of the mark, and the room that a name takes which is no narrower than another.
func (s *sign) measure(name, room string) (mark float32, text fyne.Size) {
	text = fyne.MeasureText(clipped(name), look.Size(look.SizeLabel), fyne.TextStyle{})
	if room != "" {
		text.Width = max(text.Width, fyne.MeasureText(room, look.Size(look.SizeLabel), fyne.TextStyle{}).Width)
	}
	if s.figure == nil {
		return 0, text
	}
	return look.Size(look.SizeLabel) * 1.25, text
}

// clipped is a name cut to a width: a party may be called anything.
func clipped(name string) string {
	const longest = 50 // times the size of text
	size := look.Size(look.SizeLabel)
	return look.Cut(name, size, fyne.TextStyle{}, longest*size)
}

func (r *signRenderer) MinSize() fyne.Size { return r.sign.need(r.sign.name, r.sign.room) }

// need is the size that the sign would have with a name and a room for it.
func (s *sign) need(name, room string) fyne.Size {
	mark, text := s.measure(name, room)
	width := mark + 2*signEdge
	if name != "" {
		width += text.Width
	}
	if name != "" && mark > 0 {
		width += signGap
	}
	return fyne.NewSize(width, max(look.Size(look.SizeLabel)*1.25, text.Height)+6)
}

func (r *signRenderer) Layout(size fyne.Size) {
	mark, text := r.sign.measure(r.sign.name, r.sign.room)
	r.ground.Resize(size)
	put(r.mark.Object(), rectAt(fyne.NewPos(signEdge, (size.Height-mark)/2), fyne.NewSquareSize(mark)))
	x := float32(signEdge)
	if mark > 0 {
		x += mark + signGap
	}
	put(r.text, rectAt(fyne.NewPos(x, (size.Height-text.Height)/2), text))
	r.strike.Position1 = fyne.NewPos(signEdge, size.Height/2)
	r.strike.Position2 = fyne.NewPos(size.Width-signEdge, size.Height/2)
}

func (r *signRenderer) Refresh() {
	r.Layout(r.sign.Size())
	mark, ink := look.Color(r.sign.color), look.Color(theme.ColorNamePlaceHolder)
	r.strike.StrokeColor, r.strike.StrokeWidth = ink, 1
	k := r.sign.key
	holds := k != nil && k.does.holds != nil && k.does.holds(k.store.State())
	if words := k != nil && k.does.off != nil && r.sign.figure == nil; holds || words { // which without a mark would look as if nothing could be done with them
		ink = look.Color(theme.ColorNameForeground)
	}
	if r.sign.off {
		mark, ink = look.Color(theme.ColorNameDisabled), look.Color(theme.ColorNameDisabled)
	}
	if r.mark.Object().Hidden = r.sign.figure == nil; !r.mark.Object().Hidden {
		r.mark.Show(r.sign.figure(mark))
	}
	write(r.text, clipped(r.sign.name), ink, look.Size(look.SizeLabel))
	r.strike.Hidden = !r.sign.off
	r.strike.Refresh()
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	switch {
	case holds && k.does.fills:
		r.ground.FillColor = look.Color(theme.ColorNameSelection)
	case k != nil && k.hover:
		r.ground.FillColor = look.Color(theme.ColorNameHover)
	}
	if k != nil && k.marked {
		r.ground.StrokeWidth, r.ground.StrokeColor = 1.5, look.Color(theme.ColorNameFocus)
	}
	r.ground.Refresh()
}

func (r *signRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.mark.Object(), r.text, r.strike}
}

func (r *signRenderer) Destroy() {}
