package table

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/rows"
)

// CreateRenderer is called by Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{table: t, nothing: rows.NewCell(), upper: canvas.NewRectangle(nil), lower: canvas.NewRectangle(nil), ring: canvas.NewRectangle(color.Transparent)}
	for i := range r.notes {
		r.notes[i] = rows.NewCell()
		r.signs[i] = canvas.NewCircle(color.Transparent)
	}
	r.ring.StrokeWidth, r.ring.CornerRadius = 1.5, 4
	return r
}

// renderer draws the heads, the rows below them, and at the foot what their signs mean.
type renderer struct {
	table        *Table
	upper, lower *canvas.Rectangle // rules
	signs        [3]*canvas.Circle // what the rows' signs mean; the last has none
	notes        [3]*rows.Cell
	nothing      *rows.Cell
	ring         *canvas.Rectangle
}

var _ fyne.WidgetRenderer = (*renderer)(nil)

// MinSize shows the heads and some rows.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(300, rows.BarHeight()+4*rows.Height()) }

// Layout is called by Fyne.
func (r *renderer) Layout(size fyne.Size) {
	t := r.table
	t.arrange()
	bar := rows.BarHeight()
	rows.PlaceHeads(t.heads[:], t.room.cells[:], 0, bar)
	put(r.upper, 0, bar, size.Width, 1)
	foot := footHeight(size.Height)
	below := max(size.Height-bar-1-foot, 0)
	changed := t.list.Size() != fyne.NewSize(size.Width, below)
	put(t.list, 0, bar+1, size.Width, below)
	put(t.glass, 0, bar+1, max(size.Width-edge, 0), below) // the scroll bar hears the pointer itself
	if changed {
		t.keep()
	}
	r.lower.Hidden = foot == 0
	put(r.lower, 0, size.Height-foot, size.Width, 1)
	put(r.ring, 1, 1, size.Width-2, size.Height-2)
	r.writeFoot(size, foot)
	r.writeNothing(size)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// footHeight gives how much of a height the foot takes: nothing where it would leave few rows. Whatever the span, it is the
// same, so that no row moves.
func footHeight(height float32) float32 {
	const few = 5
	foot := rows.BarHeight() + 1
	if height-rows.BarHeight()-1-foot <= few*(rows.Height()+theme.Padding()) {
		return 0
	}
	return foot
}

// writeFoot tells what the rows' signs mean, and how many rows are put out of sight. How many there are stands with the
// chosen span.
func (r *renderer) writeFoot(size fyne.Size, height float32) {
	var said [3]string
	if hidden := r.table.listing.hidden; height > 0 {
		said = [3]string{lang.L("certainly in the chosen span"), lang.L("possibly in the chosen span")}
		if hidden > 0 {
			said[2] = lang.N("{{.Count}} hidden", hidden, map[string]any{"Count": hidden})
		}
	}
	f := rows.HeadFont()
	f.Bold = false
	side, x, top := f.Size*signWidth, float32(edge), size.Height-height
	for i, text := range said {
		r.signs[i].Hidden, r.notes[i].Text.Hidden = text == "" || i == 2, text == ""
		if text == "" {
			continue
		}
		if i < 2 {
			drawSign(r.signs[i], model.Certain-model.Presence(i), look.Color(look.ColorMark))
			put(r.signs[i], x, top+(height-side)/2, side, side)
			x += side + f.Size*0.5
		}
		width := r.notes[i].Write(text, f, rows.Stretch{X: x, Width: max(size.Width-x, 0)}, height)
		r.notes[i].Text.Move(r.notes[i].Text.Position().AddXY(0, top))
		x += width + f.Size*1.4
	}
}

// writeNothing says so where no event is listed.
func (r *renderer) writeNothing(size fyne.Size) {
	r.nothing.Text.Hidden = len(r.table.listing.entries) > 0
	f := rows.Font{Size: look.Size(theme.SizeNameText), Color: look.Color(theme.ColorNamePlaceHolder)}
	width := r.nothing.Write(lang.L("No events in this span of time"), f, rows.Stretch{X: edge, Width: max(size.Width-2*edge, 0)}, size.Height)
	r.nothing.Text.Move(fyne.NewPos((size.Width-width)/2, r.nothing.Text.Position().Y))
}

// Refresh is called by Fyne.
func (r *renderer) Refresh() {
	t := r.table
	t.card.Renew()
	for _, rule := range []*canvas.Rectangle{r.upper, r.lower} {
		rule.FillColor = look.Color(theme.ColorNameSeparator)
		rule.Refresh()
	}
	r.ring.Hidden = !t.focused
	r.ring.StrokeColor = look.Color(theme.ColorNameFocus)
	r.ring.Refresh()
	r.Layout(t.Size())
	for _, h := range t.heads {
		h.Refresh()
	}
	t.list.Refresh()
}

// Objects is called by Fyne.
func (r *renderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.upper, r.lower}
	for _, h := range r.table.heads {
		objects = append(objects, h)
	}
	objects = append(objects, r.table.list, r.table.glass, r.nothing.Text)
	for i := range r.notes {
		objects = append(objects, r.signs[i], r.notes[i].Text)
	}
	return append(objects, r.ring, r.table.card.Object())
}

// Destroy is called by Fyne.
func (r *renderer) Destroy() {}
