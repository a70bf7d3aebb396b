package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/state"
)

// The keys go to the card of what is selected, also where the reader stands behind the network's tab.
func TestTheKeysGoToTheCard(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1440, 900), fyne.NewSize(900, 600)} {
		w := open(t, Start{Size: size})
		w.desk.Store.SelectActor("norland")
		w.give(t, lang.L("Go to the card of what is selected"))
		if !w.desk.reader.Visible() || w.win.Canvas().Focused() != w.desk.reader.Card() {
			t.Errorf("%v: the keys are at %v", size, w.win.Canvas().Focused())
		}
	}
}

func TestTheSourcesAreListed(t *testing.T) {
	w := open(t, Start{})
	w.give(t, lang.L("The sources"))
	if got := w.desk.Store.State().Subject; got != state.Sources {
		t.Errorf("%v is selected", got)
	}
}
