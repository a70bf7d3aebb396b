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
// shows the signs of the kinds alone. For the keyboard it is one stop: arrows go from kind to kind, Space and Enter put one
// out of sight or back.
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
	if n := s.hidden.actors; n > 0 {
		said = lang.N("{{.Count}} hidden", n, map[string]any{"Count": n})
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

// FocusGained marks a kind, and as the keys led here it stops the story.
func (l *legend) FocusGained() { l.store.StopPlaying(); l.focused = true; l.mark() }
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

// fit chooses between names and signs alone for the room that there is, and gives the height that the legend takes. That is
// the same whether two spans are compared or not, for above it stands the picture, in which nothing may move: what became of
// actors either has a place all the time, where that takes no row more, or else takes the place of others. Without room for
// that the legend hides.
func (l *legend) fit(room fyne.Size) float32 {
	l.room = room
	l.Show()
	for _, spell := range []func() (stay, yield []*sign){l.spelled, l.abbreviated} {
		stay, yield := spell()
		l.count(fate.inShort)
		plain, comparing, all := slices.Concat(stay, yield), slices.Concat(stay, l.fates), slices.Concat(stay, yield, l.fates)
		height := max(l.flow(plain, room.Width), l.flow(comparing, room.Width))
		if height > room.Height {
			continue
		}
		switch {
		case l.flow(all, room.Width) <= height:
			l.settle(all, height)
		case l.compares():
			l.settle(comparing, height)
		default:
			l.settle(plain, height)
		}
		return height
	}
	l.Hide()
	return 0
}

// settle puts signs where they stay, in the middle of the height, and shows those that have something to tell. What became of actors is said in full
// where that takes no more than the height.
func (l *legend) settle(signs []*sign, height float32) {
	for _, s := range l.signs() {
		if told := s.fate.became == model.Absent || s.fate.compares; told && slices.Contains(signs, s) {
			s.self().Show()
		} else {
			s.self().Hide()
		}
	}
	l.count(fate.inFull)
	rows := l.flow(signs, l.room.Width)
	if rows > height {
		l.count(fate.inShort)
		rows = l.flow(signs, l.room.Width)
	}
	for _, o := range l.objects() {
		o.Move(o.Position().AddXY(0, (height-rows)/2))
	}
}

// compares tells whether two spans are compared.
func (l *legend) compares() bool { return l.fates[0].fate.compares }

// spelled gives every sign its name, and tells which stay and which yield to what became of actors: the sides, whose names
// stand above the picture in their colours.
func (l *legend) spelled() (stay, yield []*sign) {
	for _, k := range l.kinds {
		k.call(words.Kind(k.kind))
	}
	return l.kindSigns(), l.sides
}

// abbreviated takes the names off the kinds, which are to yield too, and leaves out the sides.
func (l *legend) abbreviated() (stay, yield []*sign) {
	for _, k := range l.kinds {
		k.call("")
	}
	return nil, l.kindSigns()
}

// count says what became of actors.
func (l *legend) count(said func(fate) string) {
	for _, f := range l.fates {
		f.fate.say(f, said)
	}
}

// legendGap lies between two signs, in Fyne's units.
const legendGap = 2

// flow puts signs, and how many actors are hidden, into rows of a width and gives their height. What belongs together stays
// together in a row where it can: the kinds, the sides, what became of actors.
func (l *legend) flow(signs []*sign, width float32) float32 {
	const gap, groupGap = legendGap, 14
	x, y, row := float32(0), float32(0), float32(0)
	for i, group := range l.groups(signs) {
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

// groups sorts signs by what belongs together; how many actors are hidden comes last.
func (l *legend) groups(signs []*sign) [4][]fyne.CanvasObject {
	var all [4][]fyne.CanvasObject
	for _, s := range signs {
		group := 1
		switch {
		case s.key != nil:
			group = 0
		case s.fate.became != model.Absent:
			group = 2
		}
		all[group] = append(all[group], s.self())
	}
	if l.said != "" {
		all[3] = append(all[3], l.hidden)
	}
	return all
}

// signs lists all of them, those of kinds included.
func (l *legend) signs() []*sign { return slices.Concat(l.kindSigns(), l.sides, l.fates) }

func (l *legend) kindSigns() []*sign {
	var all []*sign
	for _, k := range l.kinds {
		all = append(all, &k.sign)
	}
	return all
}

func (l *legend) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, s := range l.signs() {
		all = append(all, s.self())
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

func (r legendRenderer) Layout(fyne.Size)             {} // the legend is fitted before it is given its size
func (r legendRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (r legendRenderer) Objects() []fyne.CanvasObject { return r.legend.objects() }
func (r legendRenderer) Destroy()                     {}

func (r legendRenderer) Refresh() {
	r.legend.say()
	for _, o := range r.legend.objects() {
		o.Refresh()
	}
	r.legend.fit(r.legend.room)
}
