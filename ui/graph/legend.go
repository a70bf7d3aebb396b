package graph

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

var _ fyne.Focusable = (*legend)(nil)

// legend tells what shapes and colours mean, and by its kinds what is in sight. It fills rows from left to right;
// where the names would take more room than there is it shows the signs of the kinds alone. For the keyboard it is
// one stop: arrows go from kind to kind, Space and Enter put one out of sight or back.
type legend struct {
	widget.BaseWidget
	model  *model.Model
	kinds  []*kindKey
	sides  []*sign
	hidden *canvas.Text
	said   string // how many actors are out of sight; empty for none

	at      int // of the kinds, that the keyboard is on when the legend has the focus
	focused bool
}

func newLegend(store *state.Store) *legend {
	m := store.Index().Model
	l := &legend{model: m, hidden: canvas.NewText("", nil)}
	l.hidden.TextStyle.Italic = true
	for _, kind := range model.ActorKinds {
		if slices.ContainsFunc(m.Actors, func(a model.Actor) bool { return a.Kind == kind }) {
			l.kinds = append(l.kinds, newKindKey(store, kind))
		}
	}
	for _, side := range model.Sides {
		if slices.ContainsFunc(m.Actors, func(a model.Actor) bool { return a.Side == side }) {
			l.sides = append(l.sides, newSign(model.Person, look.SideColor(side), words.Side(m, side)))
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// show strikes out the kinds that are out of sight and says how many actors of the span that hides. It tells whether
// the legend now takes other room.
func (l *legend) show(next state.State, hidden int) bool {
	for _, k := range l.kinds {
		if off := next.Filters.HidesKind(k.kind); off != k.off {
			k.off = off
			k.Refresh()
		}
	}
	before := l.said
	if l.said = ""; hidden > 0 {
		l.said = lang.N("{{.Count}} hidden", hidden, map[string]any{"Count": hidden})
	}
	return l.said != before
}

func (l *legend) FocusGained() { l.focused = true; l.mark() }
func (l *legend) FocusLost()   { l.focused = false; l.mark() }

// TypedKey goes from kind to kind, or puts one out of sight or back.
func (l *legend) TypedKey(ev *fyne.KeyEvent) {
	last := len(l.kinds) - 1
	switch ev.Name {
	case fyne.KeyLeft:
		l.at = max(l.at-1, 0)
	case fyne.KeyRight:
		l.at = max(min(l.at+1, last), 0)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if l.at <= last {
			l.kinds[l.at].Tapped(nil)
		}
	default:
		keys.Pass(l, ev)
	}
	l.mark()
}

func (l *legend) TypedRune(r rune) { keys.PassRune(l, r) }

// mark shows which kind the keyboard is on.
func (l *legend) mark() {
	for i, k := range l.kinds {
		k.mark(l.focused && i == l.at)
	}
}

// fit chooses between names and signs alone for the room that there is, and gives the height that the legend takes.
// Where there is room for neither it hides.
func (l *legend) fit(room fyne.Size) float32 {
	l.Show()
	l.spell()
	height := l.flow(room.Width)
	if height > room.Height {
		l.abbreviate()
		height = l.flow(room.Width)
	}
	if height > room.Height {
		l.Hide()
		return 0
	}
	return height
}

// spell gives every sign its name.
func (l *legend) spell() {
	for _, k := range l.kinds {
		k.call(words.Kind(k.kind))
	}
	for _, s := range l.sides {
		s.Show()
	}
}

// abbreviate takes the names off the kinds, and leaves out the sides: the captions have their colours.
func (l *legend) abbreviate() {
	for _, k := range l.kinds {
		k.call("")
	}
	for _, s := range l.sides {
		s.Hide()
	}
}

// flow puts the legend's objects into rows of a width and gives their height. The sides stay together in a row where
// they can.
func (l *legend) flow(width float32) float32 {
	const gap, groupGap = 2, 14
	x, y, row := float32(0), float32(0), float32(0)
	for i, o := range l.objects() {
		size := o.MinSize()
		if !o.Visible() || size.Width == 0 {
			continue
		}
		together := size.Width
		if i == len(l.kinds) && x > 0 {
			x += groupGap
			together = l.sidesWidth(gap)
		}
		if x > 0 && x+together > width {
			x, y, row = 0, y+row+gap, 0
		}
		row = max(row, size.Height)
		o.Move(fyne.NewPos(x, y+(row-size.Height)/2))
		o.Resize(size)
		x += size.Width + gap
	}
	return y + row
}

func (l *legend) sidesWidth(gap float32) float32 {
	width := -gap
	for _, s := range l.sides {
		width += s.MinSize().Width + gap
	}
	return width
}

func (l *legend) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, k := range l.kinds {
		all = append(all, k)
	}
	for _, s := range l.sides {
		all = append(all, s)
	}
	return append(all, l.hidden)
}

// CreateRenderer is called by Fyne.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	r := legendRenderer{l}
	r.say()
	return r
}

type legendRenderer struct{ legend *legend }

var _ fyne.WidgetRenderer = legendRenderer{}

func (r legendRenderer) Layout(size fyne.Size)        { r.legend.flow(size.Width) }
func (r legendRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (r legendRenderer) Objects() []fyne.CanvasObject { return r.legend.objects() }
func (r legendRenderer) Destroy()                     {}

func (r legendRenderer) say() {
	write(r.legend.hidden, r.legend.said, look.Color(theme.ColorNamePlaceHolder), look.Size(look.SizeLabel))
}

func (r legendRenderer) Refresh() {
	r.say()
	for _, o := range r.legend.objects() {
		o.Refresh()
	}
	r.Layout(r.legend.Size())
}
