package graph

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/state"
)

// Digits sort by what is in sight: of a narrow list the third column may be the sixth of all.
func TestDigitsSortByColumnsInSight(t *testing.T) {
	l, _ := shownList(t)
	for _, width := range []float32{900, 260} {
		l.Resize(fyne.NewSize(width, 300))
		place := rune('0')
		for c, h := range l.heads {
			if h.Hidden {
				continue
			}
			place++
			if l.rows.TypedRune(place); l.listing.order.By != column(c) {
				t.Errorf("%g wide, %c sorts by %d, want %d", width, place, l.listing.order.By, c)
			}
		}
		was := l.listing.order
		if l.rows.TypedRune(place + 1); l.listing.order != was {
			t.Errorf("%g wide, %c sorts by a column out of sight", width, place+1)
		}
	}
}

// Whoever comes with the keys sees where they stand.
func TestTheListHasARowForTheKeys(t *testing.T) {
	l, _ := shownList(t)
	if l.at != l.listing.entries[0] || !l.focused {
		t.Errorf("with nothing selected the keys stand at %v", l.at)
	}
	pressed(l, fyne.KeyEnd, fyne.KeyHome, fyne.KeyUp)
	l.rows.ScrollToBottom()
	l.field.SetText("o")
	press := func() { l.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }
	press()
	if press(); !inSight(l.rows, l.listing.row(l.at)) {
		t.Errorf("after leaving the field the row %d of the keys is out of sight", l.listing.row(l.at))
	}
}

func inSight(r *rowList, row int) bool {
	for i := range r.InSight() {
		if i == row {
			return true
		}
	}
	return false
}

// What the picture does to an actor by keys the list does, too, whatever Caps Lock says.
func TestListPinsHidesAndOffersByKeys(t *testing.T) {
	l, store := shownList(t)
	store.SelectActor("norland")
	for _, r := range "pPPp" {
		was := store.State().Pins.Len()
		if l.rows.TypedRune(r); store.State().Pins.Len() == was {
			t.Errorf("%c pins nothing, and lets nothing go", r)
		}
	}
	store.AddActor("sudland")
	if l.rows.TypedRune('P'); store.State().Pins.Len() != 2 {
		t.Errorf("of two selected %d are pinned", store.State().Pins.Len())
	}
	if l.rows.TypedRune('N'); store.State().Depth != 1 {
		t.Error("N does not narrow the list")
	}
	store.Clear()
	l.move(t, "port-mira")
	pressed(l, desktop.KeyMenu)
	menu, ok := fyne.CurrentApp().Driver().CanvasForObject(l).Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatal("no menu opens")
	}
	if menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); store.State().Subject != state.Actor("port-mira") {
		t.Errorf("Enter in a fresh menu leads to %v", store.State().Subject)
	}
	if l.rows.TypedRune('H'); !store.State().Filters.Hides("port-mira") {
		t.Error("H hides nothing")
	}
}

// move has the keys stand at an actor's row.
func (l *list) move(t *testing.T, id model.ActorID) {
	t.Helper()
	at := l.listing.row(entry{l.chart.nodeOf[id], noTie})
	if at < 0 {
		t.Fatalf("%q is not listed", id)
	}
	l.rows.move(at)
}
