package rows

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable          = (*Glass)(nil)
	_ fyne.SecondaryTappable = (*Glass)(nil)
	_ fyne.Scrollable        = (*Glass)(nil)
	_ desktop.Hoverable      = (*Glass)(nil)
	_ desktop.Mouseable      = (*Glass)(nil)
	_ desktop.Cursorable     = (*Glass)(nil)
)

// Pointed is rows that a glass lies over. Positions are the glass's, rows are -1 where there is none.
type Pointed interface {
	RowAt(y float32) int
	Click(row int, at fyne.Position, with fyne.KeyModifier)
	Point(row int, at fyne.Position) // only at rows that there are
	Leave()                          // points at nothing any more
	Wheel(by float32)                // to scroll by, upwards
}

// Offering is rows that have a menu each.
type Offering interface {
	Offer(row int, at fyne.Position) // only of rows that there are
}

// Glass lies over the rows and hears the pointer in place of Fyne's list, whose rows have gaps between them that nothing
// can be clicked in, and which would keep the wheel to itself.
type Glass struct {
	widget.BaseWidget
	rows Pointed
	row  int // that the pointer is on, -1 for none
	with fyne.KeyModifier
}

// NewGlass gives the glass over some rows.
func NewGlass(over Pointed) *Glass {
	g := &Glass{rows: over, row: -1}
	g.ExtendBaseWidget(g)
	return g
}

// MouseDown notes what is held down beside the button.
func (g *Glass) MouseDown(ev *desktop.MouseEvent) { g.with = ev.Modifier }
func (g *Glass) MouseUp(*desktop.MouseEvent)      {}

// Tapped is called by Fyne.
func (g *Glass) Tapped(ev *fyne.PointEvent) {
	g.rows.Click(g.rows.RowAt(ev.Position.Y), ev.Position, g.with)
	g.with = 0
}

// TappedSecondary is called by Fyne.
func (g *Glass) TappedSecondary(ev *fyne.PointEvent) {
	g.with = 0
	row := g.rows.RowAt(ev.Position.Y)
	if offers, has := g.rows.(Offering); has && row >= 0 {
		offers.Offer(row, ev.Position)
	}
}

// Scrolled is called by Fyne.
func (g *Glass) Scrolled(ev *fyne.ScrollEvent) {
	g.MouseOut()
	g.rows.Wheel(ev.Scrolled.DY)
}

func (g *Glass) MouseIn(ev *desktop.MouseEvent) { g.MouseMoved(ev) }

// MouseMoved is called by Fyne.
func (g *Glass) MouseMoved(ev *desktop.MouseEvent) {
	if g.row = g.rows.RowAt(ev.Position.Y); g.row < 0 {
		g.MouseOut()
		return
	}
	g.rows.Point(g.row, ev.Position)
}

func (g *Glass) MouseOut() {
	g.row = -1
	g.rows.Leave()
}

// Cursor is a hand on a row.
func (g *Glass) Cursor() desktop.Cursor {
	if g.row >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is called by Fyne; there is nothing to draw.
func (g *Glass) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
