package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/words"
)

var (
	_ fyne.Tappable      = (*glass)(nil)
	_ fyne.Scrollable    = (*glass)(nil)
	_ desktop.Hoverable  = (*glass)(nil)
	_ desktop.Cursorable = (*glass)(nil)
)

// glass lies over the rows and hears the pointer in place of Fyne's list, whose rows have gaps between them that nothing
// can be clicked in, and which would not stop the story that plays when the wheel is turned.
type glass struct {
	widget.BaseWidget
	table *Table
	row   int // that the pointer is on, -1 for none
}

func newGlass(t *Table) *glass {
	g := &glass{table: t, row: -1}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped selects the event of a row, and has the keys go on from there.
func (g *glass) Tapped(ev *fyne.PointEvent) {
	t := g.table
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(t.list)
	}
	t.store.StopPlaying()
	if row := t.list.rowAt(ev.Position.Y); row >= 0 {
		t.list.chosen(row)
	}
}

// Scrolled is called by Fyne.
func (g *glass) Scrolled(ev *fyne.ScrollEvent) {
	l := g.table.list
	g.table.keeps = false
	g.table.store.StopPlaying()
	g.MouseOut()
	l.ScrollToOffset(l.GetScrollOffset() - ev.Scrolled.DY)
}

func (g *glass) MouseIn(ev *desktop.MouseEvent) { g.MouseMoved(ev) }

// MouseMoved glances at an event, and says in full what its row has no room for.
func (g *glass) MouseMoved(ev *desktop.MouseEvent) {
	t := g.table
	if g.row = t.list.rowAt(ev.Position.Y); g.row < 0 {
		g.MouseOut()
		return
	}
	e := t.listing.entries[g.row]
	if t.glance(t.event(e)); t.cut[e.event] {
		t.card.Show(g.Position().Add(ev.Position), t.Size(), t.tell(e)...)
	} else {
		t.card.Hide()
	}
}

func (g *glass) MouseOut() {
	g.row = -1
	g.table.card.Hide()
	g.table.unglance()
}

func (g *glass) Cursor() desktop.Cursor {
	if g.row >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is called by Fyne; there is nothing to draw.
func (g *glass) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// tell says an entry in the lines of a card.
func (t *Table) tell(e entry) []string {
	event := t.event(e)
	lines := []string{words.Title(event), words.Date(event.When)}
	if e.presence == model.Possible {
		lines[1] += " · " + lang.L("possibly in the chosen span")
	}
	const wide = 60 // runes of a line
	line := ""
	for _, name := range names(t.index, event.Actors) {
		if line != "" && len([]rune(line+name)) > wide {
			lines, line = append(lines, line+","), ""
		}
		if line != "" {
			line += ", "
		}
		line += name
	}
	if line != "" {
		lines = append(lines, line)
	}
	return append(lines, signed(t.index, event)...)
}
