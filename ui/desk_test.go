package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// In a narrow window what there is to read comes to the front, from the first picture on; an actor is seen in the network.
func TestANarrowDeskShowsWhatWasAskedFor(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for place, want := range map[string]int{
		"daqin:?actor=norland": theNetwork, "daqin:?section=gazette-arms": theReader, "daqin:?source=gazette": theReader,
		"daqin:?section=handbook-lead&facing=gazette-arms": theReader, "daqin:?event=docks": theReader, "daqin:?list=accounts": theReader,
	} {
		var d *Desk
		visit := func() {
			p, lost := state.ParseAddress(x, place)
			if len(lost) > 0 {
				t.Fatal(lost)
			}
			d.Store.Go(p)
		}
		Picture(fyne.NewSize(900, 600), look.New(look.Light, 1, look.Fonts{}), func() fyne.CanvasObject {
			d = NewDesk(state.NewStore(x), background.AtOnce(), FirstShares, func(fyne.CanvasObject) {})
			visit()
			return d.Content()
		})
		if got := d.stage.tabs.SelectedIndex(); got != want {
			t.Errorf("%s: the first picture has tab %d, want %d", place, got, want)
		}
		d.Store.Go(state.NewStore(x).State().Place)
		d.stage.tabs.SelectIndex(theNetwork)
		if visit(); d.stage.tabs.SelectedIndex() != want {
			t.Errorf("%s: tab %d is in front, want %d", place, d.stage.tabs.SelectedIndex(), want)
		}
	}
}
