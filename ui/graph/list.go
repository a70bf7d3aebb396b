package graph

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/state"
)

// list is the network as a list: the actors of the span by name. It is Fyne's, in which the arrow keys move a
// highlight; the actor under that is glanced at, and Enter selects it as a click does.
type list struct {
	widget.List
	store *state.Store
	chart *chart
	sight *sight
	names []int // all nodes, by name
	rows  []int // those in sight
	quiet bool  // the selection follows the state and is nobody's wish
}

var _ fyne.Focusable = (*list)(nil)

func newList(store *state.Store, c *chart) *list {
	l := &list{store: store, chart: c, names: c.byName()}
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(l) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).tell(i) }
	l.OnSelected = l.chosen
	l.OnHighlighted = l.glance
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained stops the story: the keys led here.
func (l *list) FocusGained() {
	l.store.StopPlaying()
	l.List.FocusGained()
}

// TypedKey adds Enter to the keys of Fyne's list, in which Space does what Enter does: here it is the window's.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	stopFor(l.store, ev)
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		l.List.TypedKey(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		keys.Pass(l, ev)
	}
}

func (l *list) TypedRune(r rune) { keys.PassRune(l, r) }

// tap does what a click on a row does.
func (l *list) tap(i widget.ListItemID) {
	l.store.StopPlaying()
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	l.Select(i)
}

// scroll does what the wheel does over a row.
func (l *list) scroll(ev *fyne.ScrollEvent) {
	l.store.StopPlaying()
	l.ScrollToOffset(l.GetScrollOffset() - ev.Scrolled.DY)
}

// show lists the actors of the sight and marks the selected one. Where time has moved and all rows are the same, they
// stay where they were scrolled to.
func (l *list) show(prev, next state.State, s *sight) {
	l.sight = s
	before := slices.Clone(l.rows)
	l.rows = l.rows[:0]
	for _, i := range l.names {
		if !s.nodes[i].hidden && s.nodes[i].presence != model.Outside {
			l.rows = append(l.rows, i)
		}
	}
	l.Refresh()
	if prev == next || prev.Subject != next.Subject || !slices.Equal(before, l.rows) {
		l.mark(next.Subject)
	}
}

// mark shows what is selected, and has the arrow keys go on from there.
func (l *list) mark(id state.Subject) {
	l.quiet = true
	defer func() { l.quiet = false }()
	at := slices.IndexFunc(l.rows, func(i int) bool { return id == state.Actor(l.chart.nodes[i].actor.ID) })
	if l.UnselectAll(); at >= 0 {
		l.Select(at)
		l.Highlight(at)
	}
}

func (l *list) chosen(i widget.ListItemID) {
	if !l.quiet {
		l.store.SelectActor(l.chart.nodes[l.rows[i]].actor.ID)
	}
}

func (l *list) glance(i widget.ListItemID) {
	if !l.quiet && i >= 0 && i < len(l.rows) {
		l.store.Glance(state.Actor(l.chart.nodes[l.rows[i]].actor.ID))
	}
}
