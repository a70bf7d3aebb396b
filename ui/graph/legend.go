package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
	"daqin/ui/look"
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
	keys   []*key    // of kinds, then of sides, then of sizes, then the last
	lines  []reading // of the lines
	fates  []*sign   // what became of actors from the held span to the chosen one; there while two are compared
	room   fyne.Size
	by     beside
	counts bool // there is room to say what became of actors
	sized  bool // the picture shows, whose sizes and lines have to be read

	at      int // of the keys, that the keyboard is on when the legend has the focus
	focused bool
}

// newLegend gives the legend of a store's model. The tip says what signs without words are; the panel is all else; leave has the
// keyboard go to the picture or the list.
func newLegend(store *state.Store, tip *tip, p *panel, leave func()) *legend {
	l := &legend{store: store, panel: p, keys: append(kindKeys(store), sideKeys(store)...)}
	l.keys = append(l.keys, sizeKey(store, p))
	last := newKey(store, slidersFigure, theme.ColorNameForeground, lang.L("Filter…"), deed{part: partFilter, do: p.toggle})
	last.more = lang.L("Filter and draw (F)")
	l.keys = append(l.keys, last)
	l.lines = lineReadings()
	for _, k := range l.keys {
		k.tip, k.leave = tip, leave
	}
	for _, fate := range fates {
		l.fates = append(l.fates, newFateSign(fate))
	}
	l.ExtendBaseWidget(l)
	return l
}

// partFilter names the key that opens the filters, partSizes that which says what the size of an actor tells.
const (
	partFilter = "filter"
	partSizes  = "sizes"
)

// reading is a sign that says how something is read, and its name.
type reading struct {
	*sign
	name string
}

// lineReadings say what the width of a line tells, and what it means that it is dashed.
func lineReadings() []reading {
	wide, dashes := lang.L("sentences"), lang.L("possibly")
	return []reading{{newSign(lineFigure(4), look.ColorMark, wide), wide}, {newSign(dashedFigure, look.ColorMark, dashes), dashes}}
}

// sizeKey says what the size of an actor tells, and leads to where that is chosen.
func sizeKey(store *state.Store, p *panel) *key {
	k := newKey(store, sizesFigure, look.ColorMark, "", deed{part: partSizes, do: p.toggle})
	k.tell(state.ByDegree)
	return k
}

// tell has the key of sizes say what they tell.
func (k *key) tell(m state.Measure) {
	k.says = [...]string{lang.L("ties"), lang.L("mentions"), lang.L("between"), lang.L("all alike")}[m]
	k.more = sizeSays(m)
}

// show strikes out what is out of sight, and counts what is new, gone and lasting. It tells whether the legend now takes
// other room.
func (l *legend) show(next state.State, s *sight) bool {
	changed := l.sized == next.AsList
	l.sized = !next.AsList
	for _, k := range l.keys {
		said := k.says
		if k.show(next); k.does.part == partSizes {
			k.tell(next.Drawing.Size)
		}
		changed = changed || said != k.says
	}
	for _, f := range l.fates {
		changed = f.fate.count(s) || changed
	}
	return changed && l.fit(l.room, l.by) != l.Size().Height
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

// signs lists all of them, those of keys included.
func (l *legend) signs() (all []*sign) {
	for _, k := range l.keys {
		all = append(all, &k.sign)
	}
	for _, s := range l.lines {
		all = append(all, s.sign)
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
	r.legend.fit(r.legend.room, r.legend.by)
}
