package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/rows"
	"daqin/ui/words"
)

var _ rows.Sorter = (*Table)(nil)

// Click selects the event of a row, and has the keys go on from there.
func (l *list) Click(row int, _ fyne.Position, _ fyne.KeyModifier) {
	l.table.take()
	l.table.store.StopPlaying()
	if row >= 0 {
		l.chosen(row)
	}
}

// Point glances at an event, and says in full what its row has no room for.
func (l *list) Point(row int, at fyne.Position) {
	t := l.table
	e := t.listing.entries[row]
	if t.glance(t.event(e)); t.cut[e.event] {
		t.card.Show(t.glass.Position().Add(at), t.Size(), t.tell(e)...)
	} else {
		t.card.Hide()
	}
}

// Leave glances at nothing.
func (l *list) Leave() {
	l.table.card.Hide()
	l.table.unglance()
}

// Wheel scrolls, and stops the story as all that is done does.
func (l *list) Wheel(by float32) {
	l.table.keeps = false
	l.table.store.StopPlaying()
	l.ScrollToOffset(l.GetScrollOffset() - by)
}

// take has the keys go to the rows.
func (t *Table) take() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t.list)
	}
}

// SortedBy tells whether the rows are sorted by a column, and whether the other way round.
func (t *Table) SortedBy(c int) (sorted, down bool) { return t.order.By == column(c), t.order.Down }

// SortBy sorts by a head that was clicked, and has the keys go to the rows.
func (t *Table) SortBy(c int) {
	t.store.StopPlaying()
	t.card.Hide()
	t.take()
	t.sortBy(column(c))
}

// Explain shows the card beside a position of the view, Hush takes it away.
func (t *Table) Explain(at fyne.Position, lines ...string) { t.card.Show(at, t.Size(), lines...) }
func (t *Table) Hush()                                     { t.card.Hide() }

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
