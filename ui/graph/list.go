package graph

import (
	"image"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/words"
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
	l.CreateItem = func() fyne.CanvasObject { return newRow(c.index.Model) }
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

// mark shows what is selected.
func (l *list) mark(id state.Subject) {
	l.quiet = true
	defer func() { l.quiet = false }()
	at := slices.IndexFunc(l.rows, func(i int) bool { return id == state.Actor(l.chart.nodes[i].actor.ID) })
	if l.UnselectAll(); at >= 0 {
		l.Select(at)
	}
}

func (l *list) chosen(i widget.ListItemID) {
	if !l.quiet {
		l.store.SelectActor(l.chart.nodes[l.rows[i]].actor.ID)
	}
}

func (l *list) glance(i widget.ListItemID) {
	if i >= 0 && i < len(l.rows) {
		l.store.Glance(state.Actor(l.chart.nodes[l.rows[i]].actor.ID))
	}
}

// row is a line of the list: sign and name, what and whose the actor is, with how many others it is tied.
type row struct {
	widget.BaseWidget
	model *model.Model
	actor *model.Actor
	shows shown
	ties  int
}

func newRow(m *model.Model) *row {
	r := &row{model: m, actor: &model.Actor{}}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) tell(c *chart, s *sight, node int) {
	r.actor, r.shows, r.ties = c.nodes[node].actor, s.nodes[node], s.neighbours(c.nodes[node])
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	out := &rowRenderer{row: r, name: canvas.NewText("", nil), what: canvas.NewText("", nil), ties: canvas.NewText("", nil)}
	out.mark = canvas.NewRaster(out.generate)
	out.Refresh()
	return out
}

type rowRenderer struct {
	row              *row
	mark             *canvas.Raster
	marks            paint.Picture
	name, what, ties *canvas.Text
}

var _ fyne.WidgetRenderer = (*rowRenderer)(nil)

func (r *rowRenderer) generate(w, h int) image.Image {
	r.marks.Resize(w, h, look.Color(theme.ColorNameBackground))
	ink := look.Ink(look.SideColor(r.row.actor.Side), state.Plain, r.row.shows.presence)
	glyph(&r.marks, r.row.actor.Kind, paint.Point{X: float32(w) / 2, Y: float32(h) / 2}, float32(min(w, h))*0.36, ink)
	return r.marks.Image()
}

func (r *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, fyne.MeasureText("M", look.Size(theme.SizeNameText), fyne.TextStyle{}).Height+8)
}

// Layout puts the columns where they are in each row; in a narrow view what the actor is gives way.
func (r *rowRenderer) Layout(size fyne.Size) {
	const edge, gap = 8, 8
	mark := look.Size(theme.SizeNameText) * 1.2
	r.mark.Move(fyne.NewPos(edge, (size.Height-mark)/2))
	r.mark.Resize(fyne.NewSquareSize(mark))
	put := func(t *canvas.Text, x float32) {
		least := t.MinSize()
		t.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		t.Resize(least)
	}
	name := edge + mark + gap
	put(r.name, name)
	ties := size.Width - edge - r.ties.MinSize().Width
	put(r.ties, ties)
	what := max(size.Width*0.45, name+r.name.MinSize().Width+2*gap)
	put(r.what, what)
	r.what.Hidden = what+r.what.MinSize().Width+gap > ties
	r.ties.Hidden = name+r.name.MinSize().Width+gap > ties
}

func (r *rowRenderer) Refresh() {
	a := r.row.actor
	quiet, small := look.Color(theme.ColorNamePlaceHolder), look.Size(theme.SizeNameCaptionText)
	if selected := r.row.shows.emphasis == state.Selected; selected != r.name.TextStyle.Bold {
		r.name.TextStyle.Bold = selected
		r.name.Refresh()
	}
	write(r.name, a.Name, look.Ink(theme.ColorNameForeground, state.Plain, r.row.shows.presence), look.Size(theme.SizeNameText))
	write(r.what, words.Kind(a.Kind)+" · "+words.Side(r.row.model, a.Side), quiet, small)
	write(r.ties, lang.N("{{.Count}} ties", r.row.ties, map[string]any{"Count": r.row.ties}), quiet, small)
	r.Layout(r.row.Size())
	r.mark.Refresh()
}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.mark, r.name, r.what, r.ties}
}

func (r *rowRenderer) Destroy() {}
