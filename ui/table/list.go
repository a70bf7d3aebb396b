package table

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
	"daqin/ui/rows"
	"daqin/ui/state"
)

var (
	_ fyne.Focusable    = (*list)(nil)
	_ fyne.Shortcutable = (*list)(nil)
	_ rows.Pointed      = (*list)(nil)
)

// list is the rows. Of Fyne's it takes that only those in sight are drawn, the scrolling and the click; what is selected
// is the store's to say, and where the keys stand the table's.
type list struct {
	rows.List
	table *Table
}

func newList(t *Table) *list {
	l := &list{table: t}
	l.Length = func() int { return len(t.listing.entries) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(t) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).tell(t.listing.entries[i]) }
	l.OnSelected = l.chosen
	l.ExtendBaseWidget(l)
	return l
}

// chosen has the store select what was clicked, and the list itself nothing, so that it can be clicked again.
func (l *list) chosen(i widget.ListItemID) {
	l.UnselectAll()
	l.table.store.StopPlaying()
	l.table.at = l.table.listing.entries[i].event
	l.table.store.SelectEvent(l.table.event(l.table.listing.entries[i]).ID)
}

// FocusGained and FocusLost don't tell Fyne's list, which would show a highlight of its own. Who comes with the keys stops
// the story.
func (l *list) FocusGained() {
	l.table.store.StopPlaying()
	l.table.focused = true
	l.table.Refresh()
}

func (l *list) FocusLost() {
	l.table.focused = false
	l.table.card.Hide()
	l.table.unglance()
	l.table.Refresh()
}

// Keys lists those that the view hears while it has the focus.
func Keys() []keys.Key {
	return []keys.Key{
		{Press: "↑ ↓ PgUp PgDn", Does: lang.L("Another row")},
		{Press: lang.L("Enter"), Does: lang.L("Select its event")},
		{Press: "1 – 5", Does: lang.L("Sort by that of the columns in sight, again the other way round")},
		{Press: "Ctrl+C, Ctrl+A", Does: lang.L("Copy the row; all rows, once all are marked")},
	}
}

// TypedKey moves from row to row, which glances at the event; Enter selects it.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	t := l.table
	t.card.Hide()
	at := t.listing.row(t.at)
	switch ev.Name {
	case fyne.KeyUp:
		l.move(at - 1)
	case fyne.KeyDown:
		l.move(at + 1)
	case fyne.KeyPageUp:
		l.move(at - l.Page())
	case fyne.KeyPageDown:
		l.move(at + l.Page())
	case fyne.KeyHome:
		l.move(0)
	case fyne.KeyEnd:
		l.move(l.Length() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.store.StopPlaying(); at >= 0 {
			t.store.SelectEvent(t.event(t.listing.entries[at]).ID)
		}
	default:
		keys.Pass(l, ev)
	}
}

// move stands at another row, the nearest that there is.
func (l *list) move(to int) {
	t := l.table
	t.store.StopPlaying()
	if l.Length() == 0 {
		return
	}
	to = min(max(to, 0), l.Length()-1)
	t.keeps = false
	t.at, t.all = t.listing.entries[to].event, false
	l.ScrollTo(to)
	t.glance(t.event(t.listing.entries[to]))
}

// TypedRune sorts: 1 by the first column in sight, and so on.
func (l *list) TypedRune(r rune) {
	l.table.card.Hide()
	if c, ok := rows.Placed(l.table.heads[:], int(r-'0')); ok {
		l.table.store.StopPlaying()
		l.table.sortBy(column(c))
		return
	}
	keys.PassRune(l, r)
}

// TypedShortcut chooses all rows, copies them or the one that the keys stand at, and passes on what else there is.
func (l *list) TypedShortcut(s fyne.Shortcut) {
	t := l.table
	t.card.Hide()
	switch s.(type) {
	case *fyne.ShortcutCopy:
		t.store.StopPlaying()
		if text := t.copied(); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
			return
		}
	case *fyne.ShortcutSelectAll:
		t.store.StopPlaying()
		t.all = l.Length() > 0
		t.Refresh()
		return
	}
	keys.PassShortcut(l, s)
}

// selected tells whether an event's row is chosen.
func (t *Table) selected(id state.Subject) bool {
	return t.all || t.state.Emphasis(t.index, id) == state.Selected
}

// related tells whether an event is the selected one or joined to what is selected, whatever the pointer is on.
func (t *Table) related(id state.Subject) bool {
	settled := t.state
	settled.Glance = state.Subject{}
	return settled.Emphasis(t.index, id) >= state.Related
}
