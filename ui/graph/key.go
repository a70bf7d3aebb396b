package graph

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// sign is a small mark and what it means.
type sign struct {
	widget.BaseWidget
	kind  model.ActorKind
	color fyne.ThemeColorName
	name  string // empty where there is no room for it
	room  string // the sign is no narrower than with this for a name
	off   bool   // what it stands for is out of sight

	fate fate     // of the actors that it stands for, where it tells of that
	key  *kindKey // that it is part of, nil for a sign that does nothing
}

func newSign(kind model.ActorKind, color fyne.ThemeColorName, name string) *sign {
	s := &sign{kind: kind, color: color, name: name}
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
	_ fyne.Tappable      = (*kindKey)(nil)
	_ desktop.Hoverable  = (*kindKey)(nil)
	_ desktop.Cursorable = (*kindKey)(nil)
)

// kindKey is the sign of a kind of actor in the legend, which puts that kind out of sight or back. The legend has the
// focus, not its keys.
type kindKey struct {
	sign
	store  *state.Store
	hover  bool
	marked bool // the keyboard is on it
}

func newKindKey(store *state.Store, kind model.ActorKind) *kindKey {
	k := &kindKey{store: store, sign: sign{kind: kind, color: theme.ColorNameForeground, name: words.Kind(kind)}}
	k.sign.key = k
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is called by Fyne.
func (k *kindKey) CreateRenderer() fyne.WidgetRenderer {
	return newSignRenderer(&k.sign)
}

// mark shows whether the keyboard is on the key.
func (k *kindKey) mark(on bool) {
	if on != k.marked {
		k.marked = on
		k.Refresh()
	}
}

func (k *kindKey) Tapped(*fyne.PointEvent)        { k.store.StopPlaying(); k.store.ToggleKind(k.kind) }
func (k *kindKey) MouseIn(*desktop.MouseEvent)    { k.hover = true; k.Refresh() }
func (k *kindKey) MouseMoved(*desktop.MouseEvent) {}
func (k *kindKey) MouseOut()                      { k.hover = false; k.Refresh() }
func (k *kindKey) Cursor() desktop.Cursor         { return desktop.PointerCursor }

// signRenderer draws a sign: the mark, beside it the name, struck out when it is off.
type signRenderer struct {
	sign   *sign
	ground *canvas.Rectangle
	mark   *stamp
	text   *canvas.Text
	strike *canvas.Line
}

var _ fyne.WidgetRenderer = (*signRenderer)(nil)

func newSignRenderer(s *sign) *signRenderer {
	r := &signRenderer{sign: s, mark: newStamp(), ground: canvas.NewRectangle(nil), text: canvas.NewText("", nil), strike: canvas.NewLine(nil)}
	r.ground.CornerRadius = 5
	r.Refresh()
	return r
}

// Lengths of a sign, in Fyne's units, for text of the usual size.
const (
	signEdge = 5
	signGap  = 5
)

func (r *signRenderer) measure() (mark float32, text fyne.Size) {
	text = fyne.MeasureText(r.said(), look.Size(look.SizeLabel), fyne.TextStyle{})
	text.Width = max(text.Width, fyne.MeasureText(r.sign.room, look.Size(look.SizeLabel), fyne.TextStyle{}).Width)
	return look.Size(look.SizeLabel) * 1.25, text
}

// said is the name, cut to a width: a party may be called anything.
func (r *signRenderer) said() string {
	const longest = 14 // times the size of text
	size := look.Size(look.SizeLabel)
	return look.Cut(r.sign.name, size, fyne.TextStyle{}, longest*size)
}

func (r *signRenderer) MinSize() fyne.Size {
	mark, text := r.measure()
	width := mark + 2*signEdge
	if r.sign.name != "" {
		width += signGap + text.Width
	}
	return fyne.NewSize(width, max(mark, text.Height)+6)
}

func (r *signRenderer) Layout(size fyne.Size) {
	mark, text := r.measure()
	r.ground.Resize(size)
	put(r.mark.raster, rectAt(fyne.NewPos(signEdge, (size.Height-mark)/2), fyne.NewSquareSize(mark)))
	put(r.text, rectAt(fyne.NewPos(signEdge+mark+signGap, (size.Height-text.Height)/2), text))
	r.strike.Position1 = fyne.NewPos(signEdge, size.Height/2)
	r.strike.Position2 = fyne.NewPos(size.Width-signEdge, size.Height/2)
}

func (r *signRenderer) Refresh() {
	r.Layout(r.sign.Size())
	mark, ink := look.Color(r.sign.color), look.Color(theme.ColorNamePlaceHolder)
	r.strike.StrokeColor, r.strike.StrokeWidth = ink, 1
	if r.sign.off {
		mark, ink = look.Color(theme.ColorNameDisabled), look.Color(theme.ColorNameDisabled)
	}
	r.mark.show(token{r.sign.kind, model.Certain, r.sign.fate.became, mark, look.Color(theme.ColorNameBackground)})
	write(r.text, r.said(), ink, look.Size(look.SizeLabel))
	r.strike.Hidden = !r.sign.off
	r.strike.Refresh()
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	if r.sign.key != nil && r.sign.key.hover {
		r.ground.FillColor = look.Color(theme.ColorNameHover)
	}
	if r.sign.key != nil && r.sign.key.marked {
		r.ground.StrokeWidth, r.ground.StrokeColor = 1.5, look.Color(theme.ColorNameFocus)
	}
	r.ground.Refresh()
}

func (r *signRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.mark.raster, r.text, r.strike}
}

func (r *signRenderer) Destroy() {}
