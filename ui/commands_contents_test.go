package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
)

func TestSectionsAndDocumentsAreTurned(t *testing.T) {
	w := open(t, Start{Size: fyne.NewSize(1440, 900)})
	for _, c := range []struct {
		command string
		want    model.SectionID
	}{
		{lang.L("Next section"), "handbook-trade"},
		{lang.L("Next document"), "gazette-lead"},
		{lang.L("Previous section"), "handbook-trade"},
		{lang.L("Next section"), "gazette-lead"},
		{lang.L("Next section"), "gazette-arms"},
		{lang.L("Previous document"), "handbook-lead"},
	} {
		w.give(t, c.command)
		if got := w.desk.Store.State().Section; got != c.want {
			t.Fatalf("%s opens %q, want %q", c.command, got, c.want)
		}
	}
	for _, c := range w.commands {
		if at := c.name; (at == lang.L("Previous section") || at == lang.L("Previous document")) && c.possible() {
			t.Errorf("at the first section there is something to do for %s", at)
		}
	}
}

// Two texts are shown, gone between and closed by keys, also where the reader stands behind the network's tab.
func TestTwoTextsByCommands(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1440, 900), fyne.NewSize(900, 600)} {
		w := open(t, Start{Size: size})
		s := w.desk.Store
		w.give(t, lang.L("Two texts side by side"))
		facing := s.State().Facing
		if facing == "" || facing != state.Faces(s.Index(), s.State().Section) || !w.desk.reader.Visible() {
			t.Fatalf("%v: %q is beside %q", size, facing, s.State().Section)
		}
		w.give(t, lang.L("Turn the two texts together"))
		if !s.State().Apart {
			t.Errorf("%v: they go together still", size)
		}
		w.give(t, lang.L("Go to the other of the two texts"))
		if s.State().Section != facing || w.win.Canvas().Focused() != w.desk.reader.Text() {
			t.Errorf("%v: %q is open, the keys are at %v", size, s.State().Section, w.win.Canvas().Focused())
		}
		w.give(t, lang.L("Two texts side by side"))
		if s.State().Facing != "" || s.State().Section != facing {
			t.Errorf("%v: %q is beside %q", size, s.State().Facing, s.State().Section)
		}
		w.give(t, lang.L("Go to the contents"))
		if w.win.Canvas().Focused() != w.desk.reader.Contents() {
			t.Errorf("%v: the keys are at %v", size, w.win.Canvas().Focused())
		}
	}
}
