package graph

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/state"
)

var _ fyne.Focusable = (*legend)(nil)

// legend tells what shapes and colours mean, by its keys puts kinds and sides out of sight or back, and how many actors are
// new, gone and lasting while two spans are compared; its last key opens all else that filters and draws. It fills rows from
// left to right; where the names would take more room than there is it shows the signs of the kinds alone. For the keyboard it
// is one stop: arrows go from key to key, Space and Enter press one.
type legend struct {
	widget.BaseWidget
	store  *state.Store
	panel  *panel
	keys   []*key  // of kinds, then of sides, then the last
	fates  []*sign // what became of actors from the held span to the chosen one; there while two are compared
	room   fyne.Size
	beside float32 // what the buttons take of the last row

	at      int // of the keys, that the keyboard is on when the legend has the focus
	focused bool
}

// newLegend gives the legend of a store's model. The tip says what signs without words are; the panel is all else; leave has the
// keyboard go to the picture or the list.
func newLegend(store *state.Store, tip *tip, p *panel, leave func()) *legend {
	l := &legend{store: store, panel: p, keys: append(kindKeys(store), sideKeys(store)...)}
	last := newKey(store, slidersFigure, theme.ColorNameForeground, lang.L("Filter…"), deed{part: partFilter, do: p.toggle})
	last.more = lang.L("Filter and draw (F)")
	l.keys = append(l.keys, last)
	for _, k := range l.keys {
		k.tip, k.leave = tip, leave
	}
	for _, fate := range fates {
		l.fates = append(l.fates, newFateSign(fate))
	}
	l.ExtendBaseWidget(l)
	return l
}

// partFilter names the key that opens the filters.
const partFilter = "filter"

// show strikes out what is out of sight, and counts what is new, gone and lasting. It tells whether the legend now takes
// other room.
func (l *legend) show(next state.State, s *sight) bool {
	for _, k := range l.keys {
		k.show(next)
	}
	changed := false
	for _, f := range l.fates {
		changed = f.fate.count(s) || changed
	}
	return changed && l.fit(l.room, l.beside) != l.Size().Height
}

// FocusGained marks a key, and as the keys led here it stops the story.
func (l *legend) FocusGained() { l.store.StopPlaying(); l.focused = true; l.mark() }
func (l *legend) FocusLost()   { l.focused = false; l.mark() }

// TypedKey goes from key to key of those that show, or presses one.
func (l *legend) TypedKey(ev *fyne.KeyEvent) {
	stopFor(l.store, ev)
	switch ev.Name {
	case fyne.KeyLeft:
		l.step(-1)
	case fyne.KeyRight:
		l.step(+1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.keys[l.at].press()
	default:
		keys.Pass(l, ev)
	}
	l.mark()
}

// TypedRune opens all that filters and draws with the letter that does so in the picture.
func (l *legend) TypedRune(r rune) {
	if r == 'f' {
		l.store.StopPlaying()
		l.panel.toggle()
		return
	}
	keys.PassRune(l, r)
}

// step goes to the next key that shows, if there is one.
func (l *legend) step(by int) {
	for at := l.at + by; at >= 0 && at < len(l.keys); at += by {
		if l.keys[at].Visible() {
			l.at = at
			return
		}
	}
}

// mark shows which key the keyboard is on.
func (l *legend) mark() {
	for i, k := range l.keys {
		k.mark(l.focused && i == l.at)
	}
}

// fit chooses between names and signs alone for the room that there is, and gives the height that the legend takes. That is
// the same whether two spans are compared or not, for above it stands the picture, in which nothing may move: what became of
// actors either has a place all the time, where that takes no row more, or else takes the place of others. Without room for
// that the legend hides.
func (l *legend) fit(room fyne.Size, beside float32) float32 {
	l.room, l.beside = room, beside
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

// settle puts signs where they stay, at the bottom of the height, and shows those that have something to tell. What became of actors is said in full
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
		o.Move(o.Position().AddXY(0, height-rows)) // above the buttons
	}
}

// compares tells whether two spans are compared.
func (l *legend) compares() bool { return l.fates[0].fate.compares }

// spelled gives every key its name, and tells which stay and which yield to what became of actors: the sides, whose names
// stand above the picture in their colours.
func (l *legend) spelled() (stay, yield []*sign) {
	for _, k := range l.keys {
		if k.call(k.says); strings.HasPrefix(k.does.part, partSide) {
			yield = append(yield, &k.sign)
		} else {
			stay = append(stay, &k.sign)
		}
	}
	return stay, yield
}

// abbreviated takes the names off the keys, of which the kinds are to yield too, and leaves out the sides.
func (l *legend) abbreviated() (stay, yield []*sign) {
	for _, k := range l.keys {
		switch k.call(""); {
		case strings.HasPrefix(k.does.part, partKind):
			yield = append(yield, &k.sign)
		case k.does.part == partFilter:
			stay = append(stay, &k.sign)
		}
	}
	return stay, yield
}

// count says what became of actors.
func (l *legend) count(said func(fate) string) {
	for _, f := range l.fates {
		f.fate.say(f, said)
	}
}

// ends gives where the signs that show end at the right.
func (l *legend) ends() (at float32) {
	for _, o := range l.objects() {
		if l.Visible() && o.Visible() {
			at = max(at, o.Position().X+o.Size().Width)
		}
	}
	return at
}

// legendGap lies between two signs, in Fyne's units.
const legendGap = 2

// flow puts signs into rows and gives their height: into as few as hold them, where the last leaves room beside it for the
// buttons. What belongs together stays together in a row where it can: the kinds, the sides, what became of actors.
func (l *legend) flow(signs []*sign, width float32) float32 {
	for most := 1; ; most++ {
		rows := 0
		height := l.fill(signs, func(row int) float32 {
			if rows = row + 1; rows < most {
				return width
			}
			return width - l.beside
		})
		switch {
		case rows == most:
			return height
		case rows < most: // only without the buttons: they get a row of their own
			return height + legendGap + l.keys[0].MinSize().Height
		}
	}
}

// fill puts signs into rows as wide as it is told, and gives their height.
func (l *legend) fill(signs []*sign, width func(row int) float32) float32 {
	const gap, groupGap = legendGap, 14
	x, y, high, row := float32(0), float32(0), float32(0), 0
	room := width(row)
	next := func() {
		row++
		x, y, high, room = 0, y+high+gap, 0, width(row)
	}
	for i, group := range groups(signs) {
		together := -float32(gap)
		for _, o := range group {
			together += o.MinSize().Width + gap
		}
		if i > 0 && x > 0 && len(group) > 0 {
			if x += groupGap; x+together > room {
				next()
			}
		}
		for _, o := range group {
			size := o.MinSize()
			if x > 0 && x+size.Width > room {
				next()
			}
			high = max(high, size.Height)
			o.Move(fyne.NewPos(x, y+(high-size.Height)/2))
			o.Resize(size)
			x += size.Width + gap
		}
	}
	return y + high
}

// groups sorts signs by what belongs together.
func groups(signs []*sign) [4][]fyne.CanvasObject {
	var all [4][]fyne.CanvasObject
	for _, s := range signs {
		group := 0
		switch {
		case s.key == nil:
			group = 3
		case s.key.does.part == partFilter:
			group = 2
		case strings.HasPrefix(s.key.does.part, partSide):
			group = 1
		}
		all[group] = append(all[group], s.self())
	}
	return all
}

// signs lists all of them, those of keys included.
func (l *legend) signs() (all []*sign) {
	for _, k := range l.keys {
		all = append(all, &k.sign)
	}
	return append(all, l.fates...)
}

func (l *legend) objects() (all []fyne.CanvasObject) {
	for _, s := range l.signs() {
		all = append(all, s.self())
	}
	return all
}

// CreateRenderer is called by Fyne.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	return legendRenderer{l}
}

type legendRenderer struct{ legend *legend }

var _ fyne.WidgetRenderer = legendRenderer{}

func (r legendRenderer) Layout(fyne.Size)             {} // the legend is fitted before it is given its size
func (r legendRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (r legendRenderer) Objects() []fyne.CanvasObject { return r.legend.objects() }
func (r legendRenderer) Destroy()                     {}

func (r legendRenderer) Refresh() {
	for _, o := range r.legend.objects() {
		o.Refresh()
	}
	r.legend.fit(r.legend.room, r.legend.beside)
}
