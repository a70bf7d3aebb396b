package graph

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
	"daqin/ui/state"
)

// choose does what an item of a menu does.
func choose(t *testing.T, items []*fyne.MenuItem, label string) {
	t.Helper()
	for _, item := range items {
		if item.Label == label && !item.Disabled {
			item.Action()
			return
		}
	}
	t.Fatalf("there is no %q to choose", label)
}

func TestMenuOfAnActor(t *testing.T) {
	n, store := shownNetwork(t)
	node := n.board.chart.nodeOf["port-mira"]
	do := func(label string) state.State {
		t.Helper()
		choose(t, n.board.choicesOf(node), label)
		return store.State()
	}
	if s := do("Select"); s.Subject != state.Actor("port-mira") {
		t.Errorf("selected: %v", s.Subject)
	}
	if s := do("Deselect"); s.Subject != (state.Subject{}) {
		t.Errorf("still selected: %v", s.Subject)
	}
	store.SelectActor("norland")
	if s := do("Add to what is selected"); s.Beside != "port-mira" {
		t.Errorf("beside Norland: %q", s.Beside)
	}
	if s := do("Show its neighbourhood"); s.Subject != state.Actor("port-mira") || s.Depth != 1 {
		t.Errorf("depth %d round %v", s.Depth, s.Subject)
	}
	if s := do("Pin here"); s.Pins.Len() != 1 {
		t.Error("not pinned")
	}
	if s := do("Unpin"); s.Pins.Len() != 0 {
		t.Error("still pinned")
	}
	if s := do("Hide"); !s.Filters.Hides("port-mira") {
		t.Error("not hidden")
	}
	choose(t, n.board.choices(), "Undo")
	if store.State().Filters.Hides("port-mira") {
		t.Error("still hidden after undoing")
	}
	store.ToggleKind(model.Person)
	if choose(t, n.board.choices(), "Show all"); store.State().Filters.Any() {
		t.Error("something is still hidden")
	}
	n.board.zoom(2)
	if choose(t, n.board.choices(), "Fit"); n.board.camera != whole {
		t.Error("the picture does not fit")
	}
}

func TestMenuComesByClickAndByKey(t *testing.T) {
	n, store := shownNetwork(t)
	overlays := fyne.CurrentApp().Driver().CanvasForObject(n).Overlays()
	for name, ask := range map[string]func(){
		"right click on an actor": func() {
			n.board.TappedSecondary(&fyne.PointEvent{Position: part(t, n, "network.actor.norland")})
		},
		"right click on nothing": func() { n.board.TappedSecondary(&fyne.PointEvent{Position: part(t, n, "network.empty")}) },
		"key":                    func() { n.board.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu}) },
		"key with one selected": func() {
			store.SelectActor("norland")
			n.board.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		},
	} {
		if ask(); overlays.Top() == nil {
			t.Errorf("%s: no menu", name)
			continue
		}
		overlays.Remove(overlays.Top())
	}
}

// In the list a right click offers what it offers in the picture, and the keys go on from that row.
func TestMenuComesByClickOnARow(t *testing.T) {
	l, store := shownList(t)
	const third = 2
	at := fyne.NewPos(l.room.cells[name].X, (third+0.5)*l.rows.Pitch())
	l.glass.TappedSecondary(&fyne.PointEvent{Position: at})
	overlays := fyne.CurrentApp().Driver().CanvasForObject(l).Overlays()
	if overlays.Top() == nil || l.at != l.listing.entries[third] {
		t.Fatalf("a menu: %v; the keys stand at %v", overlays.Top() != nil, l.at)
	}
	overlays.Remove(overlays.Top())
	if l.glass.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(5, l.Size().Height*10)}); overlays.Top() != nil {
		t.Error("a menu where there is no row")
	}
	if store.State().Subject != (state.Subject{}) {
		t.Error("the right click selects")
	}
}

func TestKeyHidesTheSelected(t *testing.T) {
	n, store := shownNetwork(t)
	n.board.TypedRune('h')
	if store.State().Filters.Any() {
		t.Error("with nothing selected something was hidden")
	}
	for _, press := range []func(){func() { n.board.TypedRune('h') }, func() { n.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete}) }} {
		store.SelectActors([]model.ActorID{"ana-vell", "omar-tesh"})
		if press(); !store.State().Filters.Hides("ana-vell") || !store.State().Filters.Hides("omar-tesh") {
			t.Error("the selected are not hidden")
		}
		store.Undo()
	}
}
