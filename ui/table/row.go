package table

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
	"daqin/ui/words"
)

// row is a line of the table. It hears nothing.
type row struct {
	widget.BaseWidget
	table *Table
	entry entry
}

func newRow(t *Table) *row {
	r := &row{table: t}
	r.ExtendBaseWidget(r)
	return r
}

// tell has the row show an entry.
func (r *row) tell(e entry) {
	r.entry = e
	r.Refresh()
}

func (r *row) event() *model.Event { return r.table.event(r.entry) }

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	out := &rowRenderer{row: r, ground: canvas.NewRectangle(color.Transparent), sign: canvas.NewCircle(color.Transparent), marked: rows.NewCell()}
	out.objects = []fyne.CanvasObject{out.ground, out.sign, out.marked.Text}
	for c := range out.cells {
		out.cells[c] = rows.NewCell()
		out.objects = append(out.objects, out.cells[c].Text)
	}
	return out
}

type rowRenderer struct {
	row     *row
	ground  *canvas.Rectangle
	sign    *canvas.Circle
	cells   [columns]*rows.Cell
	marked  *rows.Cell // names of selected actors, before the others
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*rowRenderer)(nil)

func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(120, rows.Height()) }

func (r *rowRenderer) Layout(fyne.Size) { r.Refresh() }

// Refresh writes the row's cells where the columns are, as strong as the event shows.
func (r *rowRenderer) Refresh() {
	t, size := r.row.table, r.row.Size()
	if t.arrange(); size.Width <= 0 || r.row.entry.event >= len(t.index.Model.Events) {
		return
	}
	e := r.row.event()
	id := state.Event(e.ID)
	name, quiet := r.fonts(id)
	cells, in := &r.cells, &t.room.cells

	when, told := words.Date(e.When), strings.Join(signed(t.index, e), ", ")
	if t.room.short {
		when = words.ShortDate(e.When)
	}
	if t.room.signed {
		told = signs(t.index, e)
	}
	called := name
	called.Bold = t.related(id)
	cells[date].Write(when, name, in[date], size.Height)
	cells[title].Write(words.Title(e), called, in[title], size.Height)
	cells[category].Write(words.Category(e.Category), quiet, in[category], size.Height)
	r.writeActors(e, quiet, in[actors], size.Height)
	cells[sources].Write(told, quiet, in[sources], size.Height)
	t.cut[r.row.entry.event] = r.marked.Cut || slices.ContainsFunc(cells[:], func(c *rows.Cell) bool { return c.Cut })
	r.paint(id)
}

// fonts gives how the row says what matters, and the rest: more quietly, but never too faint to be read on the ground of a
// chosen row. All that is listed matters, so that no row fades for another that is selected.
func (r *rowRenderer) fonts(id state.Subject) (name, quiet rows.Font) {
	text := look.Size(theme.SizeNameText)
	name = rows.Font{Size: text, Color: look.Words(theme.ColorNameForeground, state.Plain, r.row.entry.presence)}
	if quiet = name; !r.row.table.selected(id) {
		quiet.Color = look.Color(theme.ColorNamePlaceHolder)
	}
	return name, quiet
}

// writeActors names who takes part, the selected ones first, where they are never cut off for others.
func (r *rowRenderer) writeActors(e *model.Event, quiet rows.Font, in rows.Stretch, height float32) {
	t := r.row.table
	var marked, others []model.ActorID
	for _, id := range e.Actors {
		if t.state.Emphasis(t.index, state.Actor(id)) == state.Selected {
			marked = append(marked, id)
		} else {
			others = append(others, id)
		}
	}
	before, rest := strings.Join(names(t.index, marked), ", "), strings.Join(names(t.index, others), ", ")
	if before != "" && rest != "" {
		rest = ", " + rest
	}
	taken := r.marked.Write(before, rows.Font{Size: quiet.Size, Color: look.Color(theme.ColorNameForeground), Bold: true}, in, height)
	r.cells[actors].Write(rest, quiet, rows.Stretch{X: in.X + taken, Width: max(in.Width-taken, 0)}, height)
}

// paint draws the sign of the presence, a disc or a ring, and the ground.
func (r *rowRenderer) paint(id state.Subject) {
	t, size := r.row.table, r.row.Size()
	emphasis := max(t.state.Emphasis(t.index, id), state.Plain)
	const air = 6 // between the ground's edge and that of the view
	r.ground.Move(fyne.NewPos(edge-air, 0))
	r.ground.Resize(size.SubtractWidthHeight(2*(edge-air), 0))
	r.ground.CornerRadius = look.Size(theme.SizeNameSelectionRadius)
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	switch {
	case t.selected(id):
		r.ground.FillColor = look.Color(theme.ColorNameSelection)
	case emphasis == state.Glanced:
		r.ground.FillColor = look.Color(theme.ColorNameHover)
	}
	if t.focused && t.at == r.row.entry.event {
		r.ground.StrokeColor, r.ground.StrokeWidth = look.Color(theme.ColorNameFocus), 1.5
	}
	r.ground.Refresh()
	side := t.room.sign.Width
	drawSign(r.sign, r.row.entry.presence, look.Ink(look.ColorMark, emphasis, model.Certain))
	r.sign.Move(fyne.NewPos(t.room.sign.X, (size.Height-side)/2))
	r.sign.Resize(fyne.NewSquareSize(side))
}

// drawSign makes a circle the disc of what is certainly in the span or the ring of what may be.
func drawSign(c *canvas.Circle, p model.Presence, ink color.Color) {
	c.FillColor, c.StrokeColor, c.StrokeWidth = ink, ink, 0
	if p == model.Possible {
		c.FillColor, c.StrokeWidth = color.Transparent, 1.4
	}
	c.Refresh()
}

func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *rowRenderer) Destroy() {}
