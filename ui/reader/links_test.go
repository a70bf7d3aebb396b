package reader

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model/modeltest"
	"daqin/ui/state"
)

// Whatever leads somewhere, leads there: in every card and list, in the heads and in the contents, of one text and of two.
func TestEveryLinkCanBeFollowed(t *testing.T) {
	d := open(t, modeltest.Small(), 1300, 700)
	m := d.index.Model
	subjects := []state.Subject{{}, state.Accounts, state.Figures, state.Sources, state.Notes, state.Actor(m.Actors[0].ID),
		state.Event(m.Events[0].ID), state.Tie(m.Ties[0].ID), state.Figure(m.Figures[0].ID), state.Account(m.Accounts[0].ID), state.Source(m.Sources[0].ID)}
	for _, two := range []bool{false, true} {
		if two {
			d.store.OpenBeside("")
		}
		for _, s := range subjects {
			start := d.state().Place
			start.Subject = s
			d.store.Go(start)
			if shared := func(s stop) bool { return len(s.link.subjects) > 0 && s.link.tip != "" }; two && !slices.ContainsFunc(d.panes()[1].head.sheet.stops(), shared) {
				t.Fatal("the head says nothing of what both tell")
			}
			for leaf := range d.leaves() {
				for i := range d.leaves()[leaf].sheet.stops() {
					d.store.Go(start)
					if stops := d.leaves()[leaf].sheet.stops(); i < len(stops) {
						d.point(stops[i].link, fyne.Position{})
						d.press(stops[i].link, 0)
					}
				}
			}
			d.store.Go(start)
		}
	}
}

// The count of what both texts tell leads through it.
func TestWhatBothTellIsSelectedInTurn(t *testing.T) {
	d := openTwo(t, 1300, 700)
	d.store.OpenBeside("")
	at := d.state()
	told := d.mostShared().link.subjects
	if len(told) == 0 {
		t.Fatalf("%s and %s tell nothing alike", at.Section, at.Facing)
	}
	for _, want := range append(told, told[0]) {
		d.press(d.mostShared().link, 0)
		if got := d.state(); got.Subject != want || got.Section != at.Section || got.Facing != at.Facing {
			t.Errorf("%v is selected in %s beside %s, want %v", got.Subject, got.Section, got.Facing, want)
		}
	}
}
