package graph

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/glyph"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
	"daqin/ui/words"
)

// row is a line of the list: an actor with its sign, or beneath it what one of its ties says. It hears nothing.
type row struct {
	widget.BaseWidget
	list  *list
	entry entry
	place int // among the rows
}

func newRow(l *list) *row {
	r := &row{list: l, entry: entry{-1, noTie}} // nothing, before it is told
	r.ExtendBaseWidget(r)
	return r
}

// tell has the row show one of the list's.
func (r *row) tell(place int, e entry) {
	r.place, r.entry = place, e
	r.Refresh()
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	out := &rowRenderer{row: r, ground: canvas.NewRectangle(color.Transparent), mark: glyph.NewStamp(),
		fold: canvas.NewImageFromResource(theme.MenuExpandIcon())}
	out.objects = []fyne.CanvasObject{out.ground, out.fold, out.mark.Object()}
	for c := range out.cells {
		out.cells[c] = rows.NewCell()
		out.objects = append(out.objects, out.cells[c].Text)
	}
	return out
}

type rowRenderer struct {
	row     *row
	ground  *canvas.Rectangle
	fold    *canvas.Image
	mark    *glyph.Stamp
	cells   [columns]*rows.Cell
	objects []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*rowRenderer)(nil)

func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(120, rows.Height()) }

func (r *rowRenderer) Layout(fyne.Size) { r.Refresh() }

// Refresh writes the row where the columns are.
func (r *rowRenderer) Refresh() {
	l, size := r.row.list, r.row.Size()
	if size.Width <= 0 || l.sight == nil || r.row.entry.node < 0 {
		return
	}
	l.arrange()
	if r.row.entry.tie == noTie {
		r.writeActor(size.Height)
	} else {
		r.writeTie(size.Height)
	}
	r.paint()
}

// fonts gives how the row says what matters and the rest. What the span does not tell of is as faint as words may be.
func (r *rowRenderer) fonts() (called, quiet rows.Font) {
	l, shows := r.row.list, r.row.list.sight.nodes[r.row.entry.node]
	chosen := l.chosen(r.row.entry)
	text := look.Size(theme.SizeNameText)
	called = rows.Font{Size: text, Color: look.Words(theme.ColorNameForeground, state.Plain, shows.presence), Bold: chosen}
	if quiet = called; !chosen && shows.presence != model.Outside {
		quiet.Color = look.Color(theme.ColorNamePlaceHolder)
	}
	quiet.Bold = false
	return called, quiet
}

func (r *rowRenderer) writeActor(height float32) {
	l, node := r.row.list, r.row.entry.node
	actor, shows, in := l.chart.nodes[node].actor, l.sight.nodes[node], &l.room.cells
	called, quiet := r.fonts()
	what := words.Kind(actor.Kind)
	if became := fateWord(shows.became); became != "" {
		what = became + " · " + what
	}
	r.cells[name].Write(actor.Name, called, in[name], height)
	r.cells[kind].Write(what, quiet, in[kind], height)
	r.cells[side].Write(words.Side(l.chart.index.Model, actor.Side), quiet, in[side], height)
	line := l.listing.figures[node]
	r.cells[ties].Write(number(line.ties), quiet, in[ties], height)
	r.writeSeen(line.seen, quiet, height)
	unlit := shows
	unlit.emphasis = state.Plain
	r.mark.Object().Show()
	r.mark.Show(newToken(actor, unlit))
	icon := theme.MenuExpandIcon()
	if l.listing.open[node] {
		icon = theme.MenuDropDownIcon()
	}
	if r.fold.Hidden = line.ties == 0; r.fold.Resource.Name() != icon.Name() {
		r.fold.Resource = icon
		r.fold.Refresh()
	}
}

// writeTie says who does what to whom, beneath the name of the actor.
func (r *rowRenderer) writeTie(height float32) {
	l := r.row.list
	t := &l.chart.index.Model.Ties[r.row.entry.tie]
	called, quiet := r.fonts()
	in := l.room.text(name, ties)
	in.AtEnd = false
	indent := called.Size
	r.cells[name].Write(l.sentence(t), called, rows.Stretch{X: in.X + indent, Width: max(in.Width-indent, 0)}, height)
	for _, c := range []column{kind, side, ties} {
		r.cells[c].Write("", quiet, l.room.cells[c], height)
	}
	r.writeSeen(l.tieSeen(r.row.entry), quiet, height)
	r.mark.Object().Hide()
	r.fold.Hide()
}

// writeSeen writes what the span tells.
func (r *rowRenderer) writeSeen(s seen, f rows.Font, height float32) {
	room, x := &r.row.list.room, r.row.list.chart.index
	begins := func(d edtf.Date) int { y, _, _ := x.Bounds(d).From.Civil(); return y }
	ends := func(d edtf.Date) int { y, _, _ := (x.Bounds(d).Until - 1).Civil(); return y }
	r.cells[sentences].Write(number(s.said.Total()), f, room.cells[sentences], height)
	if s.undated() {
		f.Color = look.Color(theme.ColorNamePlaceHolder)
		for _, c := range []column{first, last} {
			r.cells[c].Write(words.ShortDate(s.first), f, room.cells[c], height)
		}
		return
	}
	r.writeDate(first, s.first, begins, f, height)
	r.writeDate(last, s.last, ends, f, height)
}

// writeDate writes a date, or the year alone where there is no room for more.
func (r *rowRenderer) writeDate(c column, d edtf.Date, year func(edtf.Date) int, f rows.Font, height float32) {
	in, said := r.row.list.room.cells[c], ""
	switch {
	case d.IsZero():
	case r.row.list.room.years:
		said = words.Year(year(d))
	default:
		if said = words.ShortDate(d); fyne.MeasureText(said, f.Size, f.Style()).Width > in.Width {
			said = words.Year(year(d))
		}
	}
	r.cells[c].Write(said, f, in, height)
}

// number writes a count, and none as nothing.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// paint puts sign and fold where they stand, and draws the ground.
func (r *rowRenderer) paint() {
	l, size := r.row.list, r.row.Size()
	const air = 5 // between the ground's edge and that of the view
	put(r.ground, rect{listEdge - air, 0, size.Width - listEdge + air, size.Height})
	r.ground.CornerRadius = look.Size(theme.SizeNameSelectionRadius)
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	switch id := l.subject(r.row.entry); {
	case l.chosen(r.row.entry):
		r.ground.FillColor = look.Color(theme.ColorNameSelection)
	case l.store.State().Glance == id && (r.row.entry.tie == noTie || l.over == r.row.place):
		r.ground.FillColor = look.Color(theme.ColorNameHover)
	}
	if l.focused && l.at == r.row.entry {
		r.ground.StrokeColor, r.ground.StrokeWidth = look.Color(theme.ColorNameFocus), 1.5
	}
	r.ground.Refresh()
	middle := func(in rows.Stretch) rect {
		return rectAt(fyne.NewPos(in.X, (size.Height-in.Width)/2), fyne.NewSquareSize(in.Width))
	}
	put(r.mark.Object(), middle(l.room.sign))
	fold := middle(l.room.fold).grown(0.25 * l.room.fold.Width)
	put(r.fold, fold)
}

func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *rowRenderer) Destroy() {}
