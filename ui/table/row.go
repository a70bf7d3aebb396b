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
	out := &rowRenderer{row: r, ground: canvas.NewRectangle(color.Transparent), sign: canvas.NewCircle(color.Transparent), marked: newCell()}
	out.objects = []fyne.CanvasObject{out.ground, out.sign, out.marked.text}
	for c := range out.cells {
		out.cells[c] = newCell()
		out.objects = append(out.objects, out.cells[c].text)
	}
	return out
}

type rowRenderer struct {
	row     *row
	ground  *canvas.Rectangle
	sign    *canvas.Circle
	cells   [columns]*cell
	marked  *cell // names of selected actors, before the others
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*rowRenderer)(nil)

func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(120, rowHeight()) }

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
	called.bold = t.related(id)
	cells[date].write(when, name, in[date], size.Height)
	cells[title].write(words.Title(e), called, in[title], size.Height)
	cells[category].write(words.Category(e.Category), quiet, in[category], size.Height)
	r.writeActors(e, quiet, in[actors], size.Height)
	cells[sources].write(told, quiet, in[sources], size.Height)
	t.cut[r.row.entry.event] = r.marked.cut || slices.ContainsFunc(cells[:], func(c *cell) bool { return c.cut })
	r.paint(id)
}

// fonts gives how the row says what matters, and the rest: more quietly, but never too faint to be read on the ground of a
// chosen row. All that is listed matters, so that no row fades for another that is selected.
func (r *rowRenderer) fonts(id state.Subject) (name, quiet font) {
	text := look.Size(theme.SizeNameText)
	name = font{size: text, color: look.Words(theme.ColorNameForeground, state.Plain, r.row.entry.presence)}
	if quiet = name; !r.row.table.selected(id) {
		quiet.color = look.Color(theme.ColorNamePlaceHolder)
	}
	return name, quiet
}

// writeActors names who takes part, the selected ones first, where they are never cut off for others.
func (r *rowRenderer) writeActors(e *model.Event, quiet font, in stretch, height float32) {
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
	taken := r.marked.write(before, font{quiet.size, look.Color(theme.ColorNameForeground), true}, in, height)
	r.cells[actors].write(rest, quiet, stretch{in.x + taken, max(in.width-taken, 0)}, height)
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
	side := t.room.sign.width
	drawSign(r.sign, r.row.entry.presence, look.Ink(look.ColorMark, emphasis, model.Certain))
	r.sign.Move(fyne.NewPos(t.room.sign.x, (size.Height-side)/2))
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
