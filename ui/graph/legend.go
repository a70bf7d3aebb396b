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

// legend tells what shapes and colours mean, by its kinds what is in sight, and how much of that is new, gone and lasting
// while two spans are compared. It fills rows from left to right; where the names would take more room than there is it
// shows the signs of the kinds alone. For the keyboard it is
// one stop: arrows go from kind to kind, Space and Enter put one out of sight or back.
type legend struct {
	widget.BaseWidget
	store  *state.Store
	kinds  []*kindKey
	sides  []*sign
	fates  []*sign // what became of actors from the held span to the chosen one; there while two are compared
	hidden *canvas.Text
	said   string    // how many actors are out of sight; empty for none
	room   fyne.Size // last given

	at      int // of the kinds, that the keyboard is on when the legend has the focus
	focused bool
}

func newLegend(store *state.Store) *legend {
	m := store.Index().Model
	l := &legend{store: store, hidden: canvas.NewText("", nil)}
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
	for _, fate := range fates {
		l.fates = append(l.fates, newFateSign(fate))
	}
	l.ExtendBaseWidget(l)
	return l
}

// show strikes out the kinds that are out of sight, says how many actors of the span that hides, and counts what is
// new, gone and lasting. It tells whether the legend now takes other room.
func (l *legend) show(next state.State, s *sight) bool {
	for _, k := range l.kinds {
		if off := next.Filters.HidesKind(k.kind); off != k.off {
			k.off = off
			k.Refresh()
		}
	}
	said := ""
	if s.hidden > 0 {
		said = lang.N("{{.Count}} hidden", s.hidden, map[string]any{"Count": s.hidden})
	}
	changed := said != l.said
	l.said = said
	for _, f := range l.fates {
		changed = f.fate.count(s) || changed
	}
	if !changed {
		return false
	}
	l.say()
	return l.fit(l.room) != l.Size().Height
}

// say writes how many actors are out of sight.
func (l *legend) say() {
	write(l.hidden, l.said, look.Color(theme.ColorNamePlaceHolder), look.Size(look.SizeLabel))
}

func (l *legend) FocusGained() { l.focused = true; l.mark() }
func (l *legend) FocusLost()   { l.focused = false; l.mark() }

// TypedKey goes from kind to kind, or puts one out of sight or back.
func (l *legend) TypedKey(ev *fyne.KeyEvent) {
	stopFor(l.store, ev)
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

// fit chooses between names and signs alone for the room that there is, and gives the height that the legend takes. Where
// there is room for neither it tells only what became of actors, while that is to be told; else, or without room for that,
// it hides.
func (l *legend) fit(room fyne.Size) float32 {
	l.room = room
	l.Show()
	l.spell(room.Width)
	for _, less := range []func(){func() {}, l.abbreviate, l.leaveFates} {
		less()
		if height := l.flow(room.Width); height <= room.Height {
			return height
		}
	}
	l.Hide()
	return 0
}

// leaveFates takes the kinds away.
func (l *legend) leaveFates() {
	for _, k := range l.kinds {
		k.Hide()
	}
}

// spell gives every sign its name, and says what became of actors in full where that takes one row.
func (l *legend) spell(width float32) {
	for _, k := range l.kinds {
		k.Show()
		k.call(words.Kind(k.kind))
	}
	for _, s := range l.sides {
		s.Show()
	}
	row := float32(0)
	for _, f := range l.fates {
		f.Hidden = !f.fate.compares
		f.fate.say(f, fate.inFull)
		row += f.MinSize().Width + legendGap
	}
	if row-legendGap > width {
		l.shorten()
	}
}

// shorten has only actors counted.
func (l *legend) shorten() {
	for _, f := range l.fates {
		f.fate.say(f, fate.inShort)
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
	l.shorten()
}

// legendGap lies between two signs, in Fyne's units.
const legendGap = 2

// flow puts the legend's objects into rows of a width and gives their height. The sides stay together in a row where
// they can, and so do new, gone and lasting.
func (l *legend) flow(width float32) float32 {
	const gap, groupGap = legendGap, 14
	x, y, row := float32(0), float32(0), float32(0)
	for i, group := range l.groups() {
		together := -float32(gap)
		for _, o := range group {
			together += o.MinSize().Width + gap
		}
		if i > 0 && x > 0 && len(group) > 0 {
			if x += groupGap; x+together > width {
				x, y, row = 0, y+row+gap, 0
			}
		}
		for _, o := range group {
			size := o.MinSize()
			if x > 0 && x+size.Width > width {
				x, y, row = 0, y+row+gap, 0
			}
			row = max(row, size.Height)
			o.Move(fyne.NewPos(x, y+(row-size.Height)/2))
			o.Resize(size)
			x += size.Width + gap
		}
	}
	return y + row
}

// groups lists what is to be seen of the legend's objects, by what belongs together.
func (l *legend) groups() [4][]fyne.CanvasObject {
	var all [4][]fyne.CanvasObject
	for _, o := range l.objects() {
		group := 0
		switch o := o.(type) {
		case *kindKey:
		case *sign:
			group = 1
			if o.fate.became != model.Absent {
				group = 2
			}
		default:
			group = 3
		}
		if o.Visible() && o.MinSize().Width > 0 {
			all[group] = append(all[group], o)
		}
	}
	return all
}

func (l *legend) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, k := range l.kinds {
		all = append(all, k)
	}
	for _, s := range l.sides {
		all = append(all, s)
	}
	for _, f := range l.fates {
		all = append(all, f)
	}
	return append(all, l.hidden)
}

// CreateRenderer is called by Fyne.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	l.say()
	return legendRenderer{l}
}

type legendRenderer struct{ legend *legend }

var _ fyne.WidgetRenderer = legendRenderer{}

func (r legendRenderer) Layout(size fyne.Size)        { r.legend.flow(size.Width) }
func (r legendRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (r legendRenderer) Objects() []fyne.CanvasObject { return r.legend.objects() }
func (r legendRenderer) Destroy()                     {}

func (r legendRenderer) Refresh() {
	r.legend.say()
	for _, o := range r.legend.objects() {
		o.Refresh()
	}
	r.Layout(r.legend.Size())
}
