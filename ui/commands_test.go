package ui

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
)

// give gives the command of a name.
func (w *Window) give(t *testing.T, name string) {
	t.Helper()
	at := slices.IndexFunc(w.commands, func(c command) bool { return c.name == name })
	if at < 0 || !w.commands[at].possible() {
		t.Fatalf("%q is not offered", name)
	}
	w.commands[at].do()
}

func TestTheNetworksCommands(t *testing.T) {
	w := open(t, Start{})
	s := w.desk.Store
	s.SelectActors([]model.ActorID{"omar-tesh", "ana-vell"})
	for _, c := range []struct {
		name  string
		holds func(state.State) bool
	}{
		{lang.L("Neighbourhood: up to two ties away"), func(s state.State) bool { return s.Depth == 2 }},
		{lang.L("Neighbourhood: one tie away"), func(s state.State) bool { return s.Depth == 1 }},
		{lang.L("Neighbourhood: one tie away"), func(s state.State) bool { return s.Depth == 0 }},
		{lang.L("Size by mentions in the text"), func(s state.State) bool { return s.Drawing.Size == state.ByMentions }},
		{lang.L("Size by number of ties"), func(s state.State) bool { return s.Drawing == state.Drawing{} }},
		{lang.L("A curve for each tie"), func(s state.State) bool { return s.Drawing.Ties == state.Apart }},
		{lang.L("A curve for each tie"), func(s state.State) bool { return s.Drawing.Ties == state.Joined }},
		{lang.L("Hide what lies outside the span"), func(s state.State) bool { return s.Drawing.Outside == state.Hides }},
		{lang.L("Show groups"), func(s state.State) bool { return s.Drawing.Groups }},
		{lang.L("Place actors by distance"), func(s state.State) bool { return s.Drawing.Layout == state.Distances }},
		{lang.L("Keep the two parties apart"), func(s state.State) bool { return s.Drawing.Unsided }},
		{lang.L("Show the network as a list"), func(s state.State) bool { return s.AsList }},
		{lang.L("Hide the selected actors"), func(s state.State) bool {
			return s.Filters.Hides("omar-tesh") && s.Filters.Hides("ana-vell") && len(s.Selected()) == 0
		}},
		{lang.L("Undo"), func(s state.State) bool { return !s.Filters.Any() }},
		{lang.L("Redo"), func(s state.State) bool { return s.Filters.Any() }},
		{lang.L("Show all that is hidden"), func(s state.State) bool { return !s.Filters.Any() }},
	} {
		if w.give(t, c.name); !c.holds(s.State()) {
			t.Errorf("%q leads to %+v", c.name, s.State().Place)
		}
	}
	for _, c := range w.commands {
		if c.name == lang.L("Hide the selected actors") && c.possible() {
			t.Error("with nothing selected it can be hidden")
		}
	}
}

// Ctrl+Z comes from Fyne as a shortcut of its own, Ctrl+Shift+Z as any other.
func TestUndoHasItsKeys(t *testing.T) {
	w := open(t, Start{})
	press := func(pressed fyne.Shortcut) {
		for _, c := range w.commands {
			for _, k := range c.keys {
				if k.ShortcutName() == pressed.ShortcutName() {
					c.do()
				}
			}
		}
	}
	w.desk.Store.Pin("omar-tesh", 1, 2)
	if press(&fyne.ShortcutUndo{}); w.desk.Store.State().Pins.Len() != 0 {
		t.Error("Ctrl+Z leaves the pin")
	}
	if press(controlShift(fyne.KeyZ)[0]); w.desk.Store.State().Pins.Len() != 1 {
		t.Error("Ctrl+Shift+Z does not put it back")
	}
}

// Esc takes one layer at a time.
func TestEscEndsTheDepthBeforeTheSelection(t *testing.T) {
	w := open(t, Start{})
	s := w.desk.Store
	s.Compare()
	s.Surround("omar-tesh", 2)
	s.AddActor("ana-vell")
	for _, holds := range []func(state.Place) bool{
		func(p state.Place) bool { return p.Depth == 0 && len(p.Selected()) == 2 },
		func(p state.Place) bool { return len(p.Selected()) == 0 && p.Compares() },
		func(p state.Place) bool { return !p.Compares() },
	} {
		if w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); !holds(s.State().Place) {
			t.Fatalf("Esc leads to %+v", s.State().Place)
		}
	}
}

func TestCommandsAreFound(t *testing.T) {
	w := open(t, Start{})
	s := w.desk.Store
	s.SelectActor("norland")
	here := s.State().Place
	w.typed("hid sel")
	w.pressed(fyne.KeyDown)
	if got := s.State(); got.Subject != here.Subject || got.Query != "hid sel" {
		t.Errorf("before it is given, a command leads to %+v", got.Place)
	}
	w.pressed(fyne.KeyReturn)
	if got := s.State(); !got.Filters.Hides("norland") || got.Query != "" {
		t.Errorf("given, it leads to %+v", got.Place)
	}
	w.typed("hide the selected")
	w.pressed(fyne.KeyReturn)
	if got := s.State(); got.Filters.Hidden().Len() != 1 {
		t.Errorf("given with nothing to do for it, it leads to %+v", got.Place)
	}
}

func TestTheReportTellsOfTheNetwork(t *testing.T) {
	var out bytes.Buffer
	w := open(t, Start{Report: &out})
	s := w.desk.Store
	s.SelectActors([]model.ActorID{"omar-tesh", "ana-vell", "norland"})
	s.SetDepth(2)
	s.SetSize(state.Equal)
	s.ToggleGroups()
	s.HideActors("sudland")
	s.Pin("omar-tesh", 1.5, -2)
	s.Undo()
	s.Redo()
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	read := func(line string) (r report) {
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		return r
	}
	last, undone := read(lines[len(lines)-1]), read(lines[len(lines)-2])
	if len(last.Selected) != 3 || last.Depth != 2 || last.Drawing != "size=equal&groups=shown" || last.Hidden != 1 ||
		last.Pins["omar-tesh"] != [2]float64{1.5, -2} || !last.Undo || last.Redo {
		t.Errorf("reported %+v", last)
	}
	if len(undone.Pins) != 0 || !undone.Redo {
		t.Errorf("undone, reported %+v", undone)
	}
}

func TestScriptsAreRemembered(t *testing.T) {
	w := open(t, Start{})
	w.desk.Store.ToggleScripts()
	w.show(w.desk.Store.Index())
	if !w.desk.Store.State().Scripts {
		t.Error("another model forgets how names are written")
	}
}
