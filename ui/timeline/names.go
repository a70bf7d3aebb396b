package timeline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/words"
)

// These are the gestures and keys of the lanes' names.
//
//	click, Enter            folds the lane to a strip, or unfolds it; a hidden one it shows again
//	right or Ctrl-click, H  hides it from all views
//	drag, Alt+Up, Alt+Down  moves it between the others

// laneOf gives the place of a category's lane in the scene, -1 where it has none.
func (t *Timeline) laneOf(c model.Category) int {
	if t.scene == nil || t.state.AsTable {
		return -1
	}
	return slices.IndexFunc(t.scene.lanes, func(l lane) bool { return l.category == c })
}

// clickName does what a click on a lane's name asks for.
func (t *Timeline) clickName(c model.Category, button desktop.MouseButton) {
	if button == desktop.MouseButtonSecondary || t.modifiers()&fyne.KeyModifierControl != 0 {
		t.store.ToggleCategory(c)
		return
	}
	t.foldLane(c)
}

// foldLane folds a lane or unfolds it; one that is hidden it shows.
func (t *Timeline) foldLane(c model.Category) {
	if t.state.Filters.HidesCategory(c) {
		t.store.ToggleCategory(c)
		return
	}
	t.store.FoldCategory(c)
}

// goal gives the lane whose place the dragged one would take with the pointer at a height.
func (t *Timeline) goal(y float32) int {
	lanes := t.scene.lanes
	for i, l := range lanes {
		if y < l.y1 {
			return i
		}
	}
	return len(lanes) - 1
}

// dropLane puts the dragged lane where the pointer has led it.
func (t *Timeline) dropLane() {
	p := t.press
	lanes := t.scene.lanes
	if p.on.at < len(lanes) && p.goal < len(lanes) && p.goal != p.on.at {
		t.store.MoveCategory(lanes[p.on.at].category, lanes[p.goal].category)
	}
}

// paintDrop shows where the dragged lane would go.
func (t *Timeline) paintDrop(p pen) {
	if !t.press.dragged || t.press.on.sort != onName || t.press.on.at >= len(t.scene.lanes) {
		return
	}
	from, to := t.press.on.at, t.press.goal
	c, z := look.Color(theme.ColorNamePrimary), t.zones
	held := t.nameBox(t.scene.lanes[from])
	p.frame(held.grown(1), 4, 1.2, c)
	if to == from {
		return
	}
	y := t.scene.lanes[to].y0
	if to > from {
		y = t.scene.lanes[to].y1
	}
	p.line(z.names.x0, y, z.lanes.x1, y, 2.4, c)
	p.Disc(p.at(z.names.x0, y), 3.5*p.k, c)
}

// typedLane does what a key asks of the lane that the keys go to: up and down choose another, with Alt or Shift they move it.
// It tells whether there was anything to do.
func (t *Timeline) typedLane(key fyne.KeyName, held fyne.KeyModifier) bool {
	const moves = fyne.KeyModifierAlt | fyne.KeyModifierShift
	at := t.laneOf(t.lane)
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[key]
	switch {
	case t.scene == nil || t.state.AsTable || len(t.scene.lanes) == 0:
		return false
	case step != 0 && at < 0:
		if at = 0; step < 0 {
			at = len(t.scene.lanes) - 1
		}
		t.chooseLane(t.scene.lanes[at].category)
	case step != 0:
		to := min(max(at+step, 0), len(t.scene.lanes)-1)
		if held&moves == 0 {
			t.chooseLane(t.scene.lanes[to].category)
		} else if to != at {
			t.store.MoveCategory(t.lane, t.scene.lanes[to].category)
		}
	case at < 0:
		return false
	case key == fyne.KeyReturn, key == fyne.KeyEnter:
		t.foldLane(t.lane)
	case key == fyne.KeyH:
		t.store.ToggleCategory(t.lane)
	case key == fyne.KeyEscape:
		t.chooseLane("")
	default:
		return false
	}
	return true
}

// chooseLane turns the keys to a lane, or with no category away from all.
func (t *Timeline) chooseLane(c model.Category) {
	if t.lane != c {
		t.lane = c
		t.Refresh()
	}
}

// tellLane says what a lane is, and what can be done with its name.
func (t *Timeline) tellLane(l lane) []string {
	lines := []string{words.Category(l.category), events(l.events)}
	switch {
	case l.hidden:
		return append(lines, lang.L("Hidden from all views: a click shows them again"))
	case t.state.Lanes.Folds(l.category):
		lines = append(lines, lang.L("Click unfolds · right click hides · drag moves"))
	default:
		lines = append(lines, lang.L("Click folds · right click hides · drag moves"))
	}
	return lines
}
