package reader

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// ctrlClick presses on the first link of a leaf that is as asked for, with Ctrl.
func (d desk) ctrlClick(l *leaf, is func(l *link) bool) {
	d.t.Helper()
	for _, s := range l.sheet.stops() {
		if is(s.link) {
			l.reveal(s.at.Y, s.at.Y+s.size.Height, 0)
			l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.middle()}, Modifier: fyne.KeyModifierShortcutDefault})
			l.Tapped(&fyne.PointEvent{Position: s.middle()})
			return
		}
	}
	d.t.Fatal("there is no such link")
}

func leadsTo(id state.Subject) func(*link) bool {
	return func(l *link) bool { return first(l.subjects) == id }
}

// In the text Ctrl adds the actor whose name is pressed, as in the network; where none is selected it selects.
func TestCtrlAddsTheActorOfAName(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	selected := func(want ...model.ActorID) {
		t.Helper()
		if got := d.state().Selected(); !slices.Equal(got, want) {
			t.Fatalf("%v are selected, want %v", got, want)
		}
	}
	page := d.page.leaf
	d.ctrlClick(page, leadsTo(state.Actor("norland")))
	selected("norland")
	if got := d.quoted(); got != "Norland" {
		t.Errorf("the place points at %q", got)
	}
	mark := d.state().Mark
	d.ctrlClick(page, leadsTo(state.Actor("ana-vell")))
	selected("norland", "ana-vell")
	if d.state().Mark != (state.Mark{}) && d.state().Mark != mark {
		t.Errorf("the place points elsewhere, at %v", d.state().Mark)
	}
	d.sees("Norland  ·  Ana Vell")
	d.ctrlClick(page, leadsTo(state.Actor("harbour-council")))
	d.sees("3 actors")
	d.ctrlClick(page, leadsTo(state.Actor("ana-vell")))
	selected("norland", "harbour-council")
}

// On a card, too, and by keys; a tie that stands by an actor's name adds the actor.
func TestCtrlAddsTheActorOfACard(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectActor("omar-tesh")
	d.card.focus()
	d.card.cursor = d.link(func(l *link) bool { return l.adds == "ana-vell" })
	d.card.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if got := d.state().Selected(); !slices.Equal(got, []model.ActorID{"omar-tesh", "ana-vell"}) {
		t.Errorf("%v are selected", got)
	}
	d.store.SelectEvent("tesh-visits")
	d.ctrlClick(d.card, leadsTo(state.Actor("norland")))
	if got := d.state().Subject; got != state.Actor("norland") {
		t.Errorf("with an event selected Ctrl leads to %v", got)
	}
}

// What is no actor is followed with Ctrl as without it.
func TestCtrlFollowsWhatIsNoActor(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectActor("omar-tesh")
	d.ctrlClick(d.card, leadsTo(state.Event("tesh-visits")))
	if got := d.state().Subject; got != state.Event("tesh-visits") {
		t.Errorf("%v is selected", got)
	}
}
