package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model/fold"
	"daqin/ui/look"
)

// findTicks shows on the scroll bar of the open section where in it something is found. It takes no gestures: those are the
// bar's.
type findTicks struct {
	widget.BaseWidget
	finder  *finder
	heights []float32 // where ticks stand, none upon another
	of      tickedFor
	now     float32 // where the place found stands, -1 for none
}

// tickedFor is what the heights were worked out for.
type tickedFor struct {
	sheet *sheet
	first *fold.Span // of the places
	count int
	high  float32
}

// Ticks are this wide and high. Those of places nearer than that are one.
const (
	tickWidth  = 9
	tickHeight = 3
)

func newFindTicks(f *finder) *findTicks {
	t := &findTicks{finder: f}
	t.ExtendBaseWidget(t)
	return t
}

// arrange has the ticks stand at the right end of the open text.
func (t *findTicks) arrange() {
	in := boxOf(t.finder.reader.page.object())
	t.Move(in.at.AddXY(in.size.Width-tickWidth, 0))
	t.Resize(fyne.NewSize(tickWidth, in.size.Height))
	t.Refresh()
}

// measure works out where the ticks stand, as far as something has changed.
func (t *findTicks) measure() {
	f, high := t.finder, t.Size().Height
	t.now = -1
	here, sheet := f.here(), f.reader.page.sheet
	if !f.open || len(here) == 0 || sheet.height <= high {
		t.heights, t.of = nil, tickedFor{}
		return
	}
	height := func(s fold.Span) float32 {
		b := sheet.paragraphOf(s.Start + 1)
		if b == nil {
			return 0
		}
		return b.top(b.flow.LineAt(s.Start-b.start)) / sheet.height * high
	}
	if now := f.now(); now >= 0 {
		t.now = height(here[now])
	}
	of := tickedFor{sheet, &here[0], len(here), high}
	if of == t.of {
		return
	}
	t.of, t.heights = of, t.heights[:0]
	for _, s := range here {
		if y := height(s); len(t.heights) == 0 || y >= t.heights[len(t.heights)-1]+tickHeight {
			t.heights = append(t.heights, y)
		}
	}
}

// CreateRenderer is called by Fyne.
func (t *findTicks) CreateRenderer() fyne.WidgetRenderer {
	return &findTicksRenderer{ticks: t}
}

type findTicksRenderer struct {
	ticks   *findTicks
	objects []fyne.CanvasObject
	shown   int
}

func (r *findTicksRenderer) Layout(fyne.Size)             { r.Refresh() }
func (r *findTicksRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *findTicksRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *findTicksRenderer) Destroy()                     {}

func (r *findTicksRenderer) Refresh() {
	t := r.ticks
	t.measure()
	found := look.Mix(look.Color(look.ColorFound), look.Color(theme.ColorNameForeground), 0.5)
	n := 0
	put := func(y, left float32, fill fyne.ThemeColorName) {
		if n == len(r.objects) {
			r.objects = append(r.objects, canvas.NewRectangle(nil))
		}
		o := r.objects[n].(*canvas.Rectangle)
		o.FillColor = found
		if fill != "" {
			o.FillColor = look.Color(fill)
		}
		o.Move(fyne.NewPos(left, y))
		o.Resize(fyne.NewSize(tickWidth-left, tickHeight))
		o.Show()
		n++
	}
	for _, y := range t.heights {
		put(y, 3, "")
	}
	if t.now >= 0 {
		put(t.now, 0, look.ColorChosen)
	}
	for i := n; i < r.shown; i++ {
		r.objects[i].Hide()
	}
	r.shown = n
	canvas.Refresh(t)
}
