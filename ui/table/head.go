package table

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/look"
)

var (
	_ fyne.Tappable      = (*head)(nil)
	_ desktop.Hoverable  = (*head)(nil)
	_ desktop.Cursorable = (*head)(nil)
)

// head names a column. A click sorts by it.
type head struct {
	widget.BaseWidget
	table  *Table
	column column
	over   bool
}

func newHead(t *Table, c column) *head {
	h := &head{table: t, column: c}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts, and has the keys go to the rows.
func (h *head) Tapped(*fyne.PointEvent) {
	h.table.store.StopPlaying()
	h.table.card.Hide()
	if c := fyne.CurrentApp().Driver().CanvasForObject(h); c != nil {
		c.Focus(h.table.list)
	}
	h.table.sortBy(h.column)
}

// MouseIn says how to sort.
func (h *head) MouseIn(ev *desktop.MouseEvent) {
	h.over = true
	h.Refresh()
	h.table.card.Show(h.Position().Add(ev.Position), h.table.Size(), h.column.name(),
		lang.L("Click, or press {{.Key}}, to sort", map[string]any{"Key": strconv.Itoa(int(h.column) + 1)}))
}

func (h *head) MouseMoved(*desktop.MouseEvent) {}

func (h *head) MouseOut() {
	h.over = false
	h.table.card.Hide()
	h.Refresh()
}

func (h *head) Cursor() desktop.Cursor { return desktop.PointerCursor }

func headFont() font {
	return font{size: look.Size(theme.SizeNameCaptionText), color: look.Color(theme.ColorNamePlaceHolder), bold: true}
}

// least is the width of the name with the arrow.
func (h *head) least() float32 {
	f := headFont()
	return fyne.MeasureText(h.column.name(), f.size, f.style()).Width + f.size
}

// CreateRenderer is called by Fyne.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	return &headRenderer{head: h, name: newCell(), arrow: canvas.NewImageFromResource(theme.MenuDropDownIcon())}
}

type headRenderer struct {
	head  *head
	name  *cell
	arrow *canvas.Image
}

var _ fyne.WidgetRenderer = (*headRenderer)(nil)

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(0, headFont().size*2) }

// Layout writes the name, and the arrow behind it where the rows are sorted by this column.
func (r *headRenderer) Layout(size fyne.Size) {
	f, by := headFont(), r.head.table.order
	sorted := by.by == r.head.column
	if sorted || r.head.over {
		f.color = look.Color(theme.ColorNameForeground)
	}
	x := r.name.write(r.head.column.name(), f, stretch{0, size.Width}, size.Height)
	if r.arrow.Hidden = !sorted; sorted {
		icon := theme.MenuDropDownIcon()
		if !by.down {
			icon = theme.MenuDropUpIcon()
		}
		if r.arrow.Resource.Name() != icon.Name() {
			r.arrow.Resource = icon
		}
		side := f.size * 1.3
		r.arrow.Resize(fyne.NewSquareSize(side))
		r.arrow.Move(fyne.NewPos(x, (size.Height-side)/2))
	}
	r.arrow.Refresh()
}

func (r *headRenderer) Refresh() { r.Layout(r.head.Size()) }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.name.text, r.arrow}
}

func (r *headRenderer) Destroy() {}
