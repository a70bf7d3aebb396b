package timeline

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
	"daqin/ui/words"
)

// clickWith clicks with a button.
func clickWith(t *Timeline, button desktop.MouseButton, at fyne.Position) {
	ev := &desktop.MouseEvent{Button: button}
	ev.Position = at
	t.MouseDown(ev)
	t.MouseUp(ev)
}

func TestClickOnALanesNameFoldsIt(t *testing.T) {
	view, store := open(t, modeltest.Small())
	for _, folded := range []bool{true, false} {
		click(view, view.part("lane.economy"))
		if got := store.State().Lanes.Folds(model.Economy); got != folded {
			t.Errorf("economy is folded: %t, want %t", got, folded)
		}
		if store.State().Filters.HidesCategory(model.Economy) {
			t.Error("economy is hidden")
		}
	}
}

func TestRightClickOnALanesNameHidesIt(t *testing.T) {
	view, store := open(t, modeltest.Small())
	for i, button := range []desktop.MouseButton{desktop.MouseButtonSecondary, desktop.MouseButtonPrimary} {
		hidden := i == 0 // any click shows it again
		clickWith(view, button, view.part("lane.economy"))
		if got := store.State().Filters.HidesCategory(model.Economy); got != hidden {
			t.Errorf("economy is hidden: %t, want %t", got, hidden)
		}
		if _, shown := view.Parts()["timeline.event.docks"]; shown == hidden {
			t.Errorf("the docks are shown: %t", shown)
		}
	}
	if store.State().Lanes.Folds(model.Economy) {
		t.Error("the click that shows it has folded it, too")
	}
}

// lanesOf lists the categories from the top lane to the bottom one.
func lanesOf(t *Timeline) (all []model.Category) {
	for _, l := range t.scene.lanes {
		all = append(all, l.category)
	}
	return all
}

func dragDown(t *Timeline, from, to fyne.Position) {
	press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	press.Position = from
	t.MouseDown(press)
	ev := &fyne.DragEvent{Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)}
	ev.Position = to
	t.Dragged(ev)
	press.Position = to
	t.MouseUp(press)
	t.DragEnd()
}

func TestDraggingALanesNameMovesIt(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to int
	}{{"down", 0, 2}, {"up", 2, 0}, {"to the last", 1, 3}, {"nowhere", 1, 1}} {
		t.Run(c.name, func(t *testing.T) {
			view, store := open(t, modeltest.Small())
			was := lanesOf(view)
			dragDown(view, view.part("lane."+string(was[c.from])), view.part("lane."+string(was[c.to])))
			is := shown(store, was)
			if at := slices.Index(is, was[c.from]); at != c.to {
				t.Errorf("%s stands at %d of %v, want %d", was[c.from], at, is, c.to)
			}
			if store.State().Lanes.Folds(was[c.from]) {
				t.Error("the drag has folded it")
			}
		})
	}
}

// The name that is dragged shows that it is held, from the first move on: at its own place until it has another.
func TestADraggedNameIsHeldWhereItStands(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	for i := range view.scene.lanes {
		at := view.nameBox(view.scene.lanes[i]).middle()
		press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		press.Position = at
		view.MouseDown(press)
		if view.press.goal != i {
			t.Errorf("lane %d would go to %d before it is dragged", i, view.press.goal)
		}
		ev := &fyne.DragEvent{Dragged: fyne.NewDelta(1, 0)}
		ev.Position = at.AddXY(1, 0)
		view.Dragged(ev)
		if !view.press.dragged || view.press.goal != i {
			t.Errorf("lane %d would go to %d, dragged: %t", i, view.press.goal, view.press.dragged)
		}
		view.DragEnd()
	}
}

// The card of a lane's name stands beside the names, not on them.
func TestTheCardOfANameCoversNoNames(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	for _, l := range view.scene.lanes {
		if point(view, view.nameBox(l).middle()); view.card.Object().Position().X < view.zones.names.x1 || !view.card.Object().Visible() {
			t.Errorf("the card of %s stands at %v, the names end at %v", l.category, view.card.Object().Position(), view.zones.names.x1)
		}
	}
}

func TestAFoldedLaneTellsItsCount(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.FoldCategory(model.Visit)
	at := view.laneOf(model.Visit)
	want := fmt.Sprintf("%s %d", words.Category(model.Visit), view.scene.lanes[at].events)
	view.Refresh()
	for _, o := range test.WidgetRenderer(view).(*renderer).texts.group.Objects {
		if text := o.(*canvas.Text); text.Visible() && text.Text == want {
			return
		}
	}
	t.Errorf("no name says %q", want)
}

// shown gives those of the categories' order that have a lane.
func shown(store *state.Store, lanes []model.Category) []model.Category {
	return slices.DeleteFunc(store.State().Lanes.Order(), func(c model.Category) bool { return !slices.Contains(lanes, c) })
}

func TestKeysOfTheLanes(t *testing.T) {
	view, store := open(t, modeltest.Small())
	view.take(body)
	lanes := lanesOf(view)
	press := func(key fyne.KeyName, held fyne.KeyModifier) {
		t.Helper()
		if !view.typed(key, held) {
			t.Fatalf("there is no use for %s", key)
		}
	}
	press(fyne.KeyDown, 0)
	press(fyne.KeyDown, 0)
	if view.lane != lanes[1] {
		t.Fatalf("the keys go to %s, want %s", view.lane, lanes[1])
	}
	press(fyne.KeyReturn, 0)
	if !store.State().Lanes.Folds(lanes[1]) {
		t.Error("Enter does not fold it")
	}
	press(fyne.KeyH, 0)
	if !store.State().Filters.HidesCategory(lanes[1]) {
		t.Error("H does not hide it")
	}
	press(fyne.KeyReturn, 0)
	if s := store.State(); s.Filters.HidesCategory(lanes[1]) || !s.Lanes.Folds(lanes[1]) {
		t.Error("Enter does not show it as it was")
	}
	press(fyne.KeyUp, fyne.KeyModifierAlt)
	if is := shown(store, lanes); is[0] != lanes[1] {
		t.Errorf("Alt+Up leads to %v", is)
	}
	press(fyne.KeyEscape, 0)
	if view.lane != "" || view.typed(fyne.KeyEscape, 0) {
		t.Error("Esc does not leave the lanes, or does so twice")
	}
}
