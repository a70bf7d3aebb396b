package rows

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
	_ fyne.Tappable      = (*Head)(nil)
	_ desktop.Hoverable  = (*Head)(nil)
	_ desktop.Cursorable = (*Head)(nil)
)

// Sorter is a view whose rows its heads sort. Columns are counted from 0.
type Sorter interface {
	SortedBy(column int) (sorted, down bool)
	SortBy(column int)                         // or turn the order round
	Explain(at fyne.Position, lines ...string) // beside a position in the view
	Hush()                                     // and explain nothing
}

// Head names a column. A click sorts by it.
type Head struct {
	widget.BaseWidget
	view   Sorter
	column int
	place  int // among those in sight, from 1
	name   string
	atEnd  bool
	over   bool
}

// NewHead gives the head of a view's column.
func NewHead(view Sorter, column int, name string) *Head {
	h := &Head{view: view, column: column, name: name}
	h.ExtendBaseWidget(h)
	return h
}

// PlaceHeads puts heads over their columns' stretches in a bar that begins at a height and has one; those without width
// hide. It counts the others from 1: by that number keys sort.
func PlaceHeads(heads []*Head, in []Stretch, top, height float32) {
	place := 0
	for c, h := range heads {
		h.atEnd = in[c].AtEnd
		if h.Hidden = in[c].Width <= 0; !h.Hidden {
			place++
			h.place = place
		}
		h.Move(fyne.NewPos(in[c].X, top))
		h.Resize(fyne.NewSize(in[c].Width, height))
	}
}

// Placed gives the column of the head that has a place among those in sight.
func Placed(heads []*Head, place int) (column int, ok bool) {
	for _, h := range heads {
		if !h.Hidden && h.place == place {
			return h.column, true
		}
	}
	return 0, false
}

// Tapped sorts.
func (h *Head) Tapped(*fyne.PointEvent) { h.view.SortBy(h.column) }

// MouseIn says how to sort.
func (h *Head) MouseIn(ev *desktop.MouseEvent) {
	h.over = true
	h.Refresh()
	h.view.Explain(h.Position().Add(ev.Position), h.name,
		lang.L("Click, or press {{.Key}}, to sort", map[string]any{"Key": strconv.Itoa(h.place)}))
}

func (h *Head) MouseMoved(*desktop.MouseEvent) {}

func (h *Head) MouseOut() {
	h.over = false
	h.view.Hush()
	h.Refresh()
}

func (h *Head) Cursor() desktop.Cursor { return desktop.PointerCursor }

// HeadFont is how heads are written.
func HeadFont() Font {
	return Font{Size: look.Size(theme.SizeNameCaptionText), Color: look.Color(theme.ColorNamePlaceHolder), Bold: true}
}

// BarHeight is that of the bar of heads.
func BarHeight() float32 {
	f := HeadFont()
	return fyne.MeasureText("M", f.Size, f.Style()).Height + 8
}

// Least is the width of the name with the arrow.
func (h *Head) Least() float32 {
	f := HeadFont()
	return fyne.MeasureText(h.name, f.Size, f.Style()).Width + f.Size
}

// CreateRenderer is called by Fyne.
func (h *Head) CreateRenderer() fyne.WidgetRenderer {
	return &headRenderer{head: h, name: NewCell(), arrow: canvas.NewImageFromResource(theme.MenuDropDownIcon())}
}

type headRenderer struct {
	head  *Head
	name  *Cell
	arrow *canvas.Image
}

var _ fyne.WidgetRenderer = (*headRenderer)(nil)

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(0, HeadFont().Size*2) }

// Layout writes the name, and the arrow where the rows are sorted by this column: behind it, or before one at the end.
func (r *headRenderer) Layout(size fyne.Size) {
	f := HeadFont()
	sorted, down := r.head.view.SortedBy(r.head.column)
	if sorted || r.head.over {
		f.Color = look.Color(theme.ColorNameForeground)
	}
	x := r.name.Write(r.head.name, f, Stretch{0, size.Width, r.head.atEnd}, size.Height)
	if r.arrow.Hidden = !sorted; sorted {
		icon := theme.MenuDropDownIcon()
		if !down {
			icon = theme.MenuDropUpIcon()
		}
		if r.arrow.Resource.Name() != icon.Name() {
			r.arrow.Resource = icon
		}
		side := f.Size * 1.3
		if r.head.atEnd {
			x = size.Width - x - side
		}
		r.arrow.Resize(fyne.NewSquareSize(side))
		r.arrow.Move(fyne.NewPos(x, (size.Height-side)/2))
	}
	r.arrow.Refresh()
}

func (r *headRenderer) Refresh() { r.Layout(r.head.Size()) }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.name.Text, r.arrow}
}

func (r *headRenderer) Destroy() {}
