package graph

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

var (
	_ desktop.Hoverable = (*row)(nil)
	_ fyne.Tappable     = (*row)(nil)
	_ fyne.Scrollable   = (*row)(nil)
)

// row is a line of the list: sign and name, what and whose the actor is, with how many others it is tied. The pointer
// glances at it; what it does there it does to the list.
type row struct {
	widget.BaseWidget
	list  *list
	at    widget.ListItemID
	actor *model.Actor
	shows shown
	ties  int
	hover bool
}

func newRow(l *list) *row {
	r := &row{list: l, actor: &model.Actor{}}
	r.ExtendBaseWidget(r)
	return r
}

// tell has the row show one of the list's.
func (r *row) tell(at widget.ListItemID) {
	s, node := r.list.sight, r.list.rows[at]
	r.at, r.actor, r.shows, r.ties = at, s.chart.nodes[node].actor, s.nodes[node], s.neighbours(node)
	r.Refresh()
}

func (r *row) Tapped(*fyne.PointEvent)       { r.list.tap(r.at) }
func (r *row) Scrolled(ev *fyne.ScrollEvent) { r.list.scroll(ev) }

func (r *row) MouseIn(*desktop.MouseEvent) {
	r.hover = true
	r.list.store.Glance(state.Actor(r.actor.ID))
	r.Refresh()
}

func (r *row) MouseMoved(*desktop.MouseEvent) {}

func (r *row) MouseOut() {
	r.hover = false
	r.list.store.Glance(state.Subject{})
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	out := &rowRenderer{row: r, ground: canvas.NewRectangle(color.Transparent), mark: newStamp(),
		name: canvas.NewText("", nil), what: canvas.NewText("", nil), ties: canvas.NewText("", nil)}
	out.Refresh()
	return out
}

type rowRenderer struct {
	row              *row
	ground           *canvas.Rectangle
	mark             *stamp
	name, what, ties *canvas.Text
}

var _ fyne.WidgetRenderer = (*rowRenderer)(nil)

func (r *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, fyne.MeasureText("M", look.Size(theme.SizeNameText), fyne.TextStyle{}).Height+8)
}

// longestWhat is how wide the words for what an actor is may be, times the size of text.
const longestWhat = 24

// Layout puts the columns where they are in each row; in a narrow view what the actor is gives way.
func (r *rowRenderer) Layout(size fyne.Size) {
	const edge, gap = 8, 8
	mark := look.Size(theme.SizeNameText) * 1.2
	put(r.ground, rectAt(fyne.Position{}, size))
	put(r.mark.raster, rectAt(fyne.NewPos(edge, (size.Height-mark)/2), fyne.NewSquareSize(mark)))
	column := func(t *canvas.Text, x float32) {
		least := t.MinSize()
		put(t, rectAt(fyne.NewPos(x, (size.Height-least.Height)/2), least))
	}
	name := edge + mark + gap
	called := look.Cut(r.row.actor.Name, look.Size(theme.SizeNameText), r.name.TextStyle, max(size.Width-name-edge, 0))
	write(r.name, called, look.Words(theme.ColorNameForeground, state.Plain, r.row.shows.presence), look.Size(theme.SizeNameText))
	column(r.name, name)
	ties := size.Width - edge - r.ties.MinSize().Width
	column(r.ties, ties)
	what := max(size.Width*0.45, name+r.name.MinSize().Width+2*gap)
	column(r.what, what)
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
	what := words.Kind(a.Kind) + " · " + words.Side(r.row.list.store.Index().Model, a.Side)
	if became := fateWord(r.row.shows.became); became != "" {
		what = became + " · " + what
	}
	write(r.what, look.Cut(what, small, fyne.TextStyle{}, longestWhat*small), quiet, small)
	write(r.ties, lang.N("{{.Count}} ties", r.row.ties, map[string]any{"Count": r.row.ties}), quiet, small)
	unlit := r.row.shows
	unlit.emphasis = state.Plain
	r.mark.show(newToken(a, unlit))
	r.ground.FillColor = color.Transparent
	if r.row.hover {
		r.ground.FillColor = look.Color(theme.ColorNameHover)
	}
	r.ground.CornerRadius = look.Size(theme.SizeNameSelectionRadius)
	r.ground.Refresh()
	r.Layout(r.row.Size())
}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.mark.raster, r.name, r.what, r.ties}
}

func (r *rowRenderer) Destroy() {}
