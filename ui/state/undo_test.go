package state

import (
	"maps"
	"math"
	"slices"
	"testing"

	"daqin/model"
)

func TestFiltersHideWhatTheyAreToldTo(t *testing.T) {
	x := small()
	s := State{Place: start(x)}
	if s.Filters.Any() {
		t.Error("at first something is hidden")
	}
	s.Subject, s.Beside, s.Others = Actor("omar-tesh"), "ana-vell", "norland"
	s = hideActors(x, setLeast(toggleTies(toggleSide(s, model.Second), model.Named), 3), ids("ana-vell", "nobody"))
	f := s.Filters
	for name, holds := range map[string]bool{
		"side": f.HidesSide(model.Second), "no other side": !f.HidesSide(model.First), "ties": f.HidesTies(model.Named),
		"no other ties": !f.HidesTies(model.Meets), "least": f.Least == 3, "an actor": f.Hides("ana-vell"),
		"no other": !f.Hides("nobody") && f.Hidden().Len() == 1, "any": f.Any(),
		"the hidden is let go": slices.Equal(s.Selected(), ids("omar-tesh", "norland")),
	} {
		if !holds {
			t.Errorf("%s: %+v", name, f)
		}
	}
	if again := setLeast(toggleTies(toggleSide(s, model.Second), model.Named), 1).Filters; again != (Filters{hidden: "ana-vell"}) {
		t.Errorf("taken back one by one: %+v", again)
	}
	if all := showAll(s); all.Filters.Any() {
		t.Errorf("with all shown %+v is hidden", all.Filters)
	}
	s.Subject, s.Beside, s.Others = Actor("ana-vell"), "", "" // who searches for a hidden one sees it
	if again := hideActors(x, s, ids("norland")); again.Subject != s.Subject {
		t.Error("hiding another lets go of what is selected")
	}
	if again := hideActors(x, s, ids("ana-vell")); again.Subject != (Subject{}) {
		t.Errorf("the hidden %v is still selected", again.Subject)
	}
}

func TestPins(t *testing.T) {
	x := small()
	s := NewStore(x)
	s.Pin("omar-tesh", 3, 4)
	s.Pin("ana-vell", 1, 2)
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		s.Pin("norland", bad, 0)
		s.Pin("norland", 0, bad)
	}
	s.Pin("nobody", 1, 1)
	all := maps.Collect(s.State().Pins.All())
	if !maps.Equal(all, map[model.ActorID]Point{"ana-vell": {1, 2}, "omar-tesh": {3, 4}}) || s.State().Pins.Len() != 2 {
		t.Fatalf("pinned are %v", all)
	}
	was := s.State()
	if s.Pin("ana-vell", 1, 2); s.State() != was {
		t.Error("pinned where it is, something changes")
	}
	s.SelectActor("norland")
	s.Search("x")
	s.Revert()
	s.Preview(Actor("sudland"))
	s.Go(start(x))
	s.Back()
	s.Forward()
	if s.State().Pins != was.Pins {
		t.Error("going elsewhere moves what was put by hand")
	}
	s.PinAll(map[model.ActorID]Point{"norland": {5, 5}, "sudland": {6, 6}, "nobody": {1, 1}})
	if s.State().Pins.Len() != 4 {
		t.Error("several are not pinned at once")
	}
	s.Unpin("norland", "sudland", "nobody")
	s.Undo()
	if s.Undo(); s.State().Pins.Len() != 2 {
		t.Errorf("several at once are not one step of undoing: %d are left", s.State().Pins.Len())
	}
	s.Unpin("ana-vell")
	if _, _, ok := s.State().Pins.At("ana-vell"); ok || s.State().Pins.Len() != 1 {
		t.Error("still pinned")
	}
	if s.Unpin("omar-tesh"); s.State().Pins != (Pins{}) {
		t.Error("with none left the pins are not the first ones")
	}
}

// As often as something changes, so often it can be undone, and made again.
func TestUndoTakesBackAndRedoMakesAgain(t *testing.T) {
	x := small()
	s := NewStore(x)
	s.SelectActor("norland")
	var was []arrangement
	for _, do := range []func(){
		func() { s.Pin("omar-tesh", 3, 4) },
		func() { s.ToggleKind(model.Person) },
		func() { s.HideActors("norland") },
		func() { s.ToggleCategory(model.Economy) },
		func() { s.SetLeast(2) },
		func() { s.SetLeast(2) },
		func() { s.ShowAll() },
		func() { s.UnpinAll() },
	} {
		before := s.State().arrangement()
		if do(); s.State().arrangement() != before {
			was = append(was, before)
		}
	}
	end := s.State().arrangement()
	for i := len(was) - 1; i >= 0; i-- {
		if !s.CanUndo() {
			t.Fatalf("%d steps are left and none can be undone", i+1)
		}
		if s.Undo(); s.State().arrangement() != was[i] {
			t.Fatalf("undone to %+v, want %+v", s.State().arrangement(), was[i])
		}
	}
	if s.CanUndo() {
		t.Error("there is something to undo before all")
	}
	for s.CanRedo() {
		s.Redo()
	}
	if s.State().arrangement() != end {
		t.Errorf("made again it is %+v, was %+v", s.State().arrangement(), end)
	}
	s.Undo()
	s.ToggleKind(model.Place)
	if s.CanRedo() {
		t.Error("after something new what was undone can be made again")
	}
}

// Who takes back that an actor is hidden has it selected as it was, unless something else has been selected since.
func TestUndoSelectsWhatHidingLetGo(t *testing.T) {
	s := NewStore(small())
	s.SelectActors(ids("norland", "omar-tesh", "ana-vell"))
	s.SetDepth(2)
	all := s.State().arrangement().selected
	s.HideActors("norland")
	left := s.State().arrangement().selected
	if s.Undo(); s.State().arrangement().selected != all {
		t.Errorf("undone, %+v is selected, want %+v", s.State().arrangement().selected, all)
	}
	if s.Redo(); s.State().arrangement().selected != left {
		t.Errorf("made again, %+v is selected, want %+v", s.State().arrangement().selected, left)
	}
	s.SelectEvent("docks")
	if s.Undo(); s.State().Subject != Event("docks") || s.State().Filters.Any() {
		t.Errorf("undone after something else was selected: %+v", s.State().arrangement())
	}
}

// Back goes to where one was, with what was in sight there; undoing goes on from that.
func TestUndoAndBackGetAlong(t *testing.T) {
	s := NewStore(small())
	s.ToggleKind(model.Person)
	s.Pin("omar-tesh", 3, 4)
	pinned := s.State().Pins
	s.SelectActor("norland")
	s.Back()
	s.Back() // to where persons were in sight
	if s.State().Filters.Any() || s.State().Pins != pinned {
		t.Fatalf("back at the start: %+v", s.State())
	}
	if s.Undo(); s.State().Filters.Any() || s.State().Pins != (Pins{}) {
		t.Errorf("undoing the pin leaves %+v", s.State().arrangement())
	}
	if s.CanUndo() {
		t.Error("what Back took back can be undone")
	}
	was := s.State()
	if s.Undo(); s.State() != was {
		t.Error("with nothing to undo something changes")
	}
	s.Redo()
	if s.Redo(); s.State().Pins != pinned {
		t.Errorf("made again: %+v", s.State().arrangement())
	}
	s.Undo()
	s.ToggleKind(model.Place)
	s.Undo()
	if s.Back(); !s.State().Filters.HidesKind(model.Place) {
		t.Error("undoing is no step of the history")
	}
}

// A setting belongs to no place.
func TestScriptsStayWhereverOneGoes(t *testing.T) {
	s := NewStore(small())
	s.ToggleScripts()
	s.SelectActor("norland")
	s.Back()
	s.Forward()
	s.Go(start(s.Index()))
	if !s.State().Scripts {
		t.Error("going elsewhere changes how names are written")
	}
	if s.ToggleScripts(); s.State().Scripts {
		t.Error("the names stay as they are")
	}
}

// What Back has taken back already is passed over: each undoing is seen.
func TestUndoPassesOverWhatBackTook(t *testing.T) {
	s := NewStore(small())
	s.ToggleKind(model.Person)
	s.ToggleKind(model.Company)
	s.Back()
	if s.Undo(); s.State().Filters.Any() {
		t.Errorf("after Back the first undoing leaves %+v", s.State().Filters)
	}
}

func TestSelectingSeveralKeepsTheDepth(t *testing.T) {
	s := NewStore(small())
	s.Surround("omar-tesh", 2)
	if s.SelectActors(ids("ana-vell", "norland")); s.State().Depth != 2 {
		t.Errorf("selecting two others leaves a depth of %d", s.State().Depth)
	}
}
