package graph

import (
	"slices"
	"strings"

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
	rows  []int // nodes
	quiet bool  // the selection follows the state and is nobody's wish
}

var _ fyne.Focusable = (*list)(nil)

func newList(store *state.Store, c *chart) *list {
	l := &list{store: store, chart: c}
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(store) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).tell(l.chart, l.sight, l.rows[i]) }
	l.OnSelected = l.chosen
	l.OnHighlighted = l.glance
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey adds Enter to the keys of Fyne's list.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		l.List.TypedKey(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		keys.Pass(l, ev)
	}
}

func (l *list) TypedRune(r rune) { keys.PassRune(l, r) }

// show lists the actors of the sight and marks the selected one.
func (l *list) show(next state.State, s *sight) {
	l.sight = s
	l.rows = l.rows[:0]
	for i := range l.chart.nodes {
		if !s.nodes[i].hidden && s.nodes[i].presence != model.Outside {
			l.rows = append(l.rows, i)
		}
	}
	slices.SortStableFunc(l.rows, func(a, b int) int {
		return strings.Compare(strings.ToLower(l.chart.nodes[a].actor.Name), strings.ToLower(l.chart.nodes[b].actor.Name))
	})
	l.Refresh()
	l.mark(next.Subject)
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
