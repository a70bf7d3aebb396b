package graph

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/keys"
	"daqin/ui/state"
)

// Keys lists those that the view hears while it has the focus.
func Keys() []keys.Key {
	return []keys.Key{
		{Press: "← → ↑ ↓", Does: lang.L("The actor beside")},
		{Press: lang.L("Enter, Ctrl+Enter"), Does: lang.L("Select it, add it to what is selected")},
		{Press: "+  −  0", Does: lang.L("Nearer, farther, all of it")},
		{Press: "Z", Does: lang.L("What is selected, large")},
		{Press: "Shift+\u2009← → ↑ ↓", Does: lang.L("Move the picture")},
		{Press: "1  2  3", Does: lang.L("Light who is within so many ties")},
		{Press: "P", Does: lang.L("Pin the selected where they stand, or let them go")},
		{Press: lang.L("H, Delete, Backspace"), Does: lang.L("Hide the selected")},
		{Press: "F", Does: lang.L("Filter and draw")},
		{Press: lang.L("Menu, Shift+F10"), Does: lang.L("What can be done with it")},
		{Press: lang.L("Shift+drag"), Does: lang.L("Select the actors in a box, with Ctrl add them")},
	}
}

// LegendKeys lists those that the legend hears, the panel that filters and draws, and the buttons.
func LegendKeys() []keys.Key {
	return []keys.Key{
		{Press: "← →", Does: lang.L("The sign beside")},
		{Press: "↑ ↓ Home End", Does: lang.L("Among the filters: another row, the first, the last")},
		{Press: lang.L("Space, Enter"), Does: lang.L("Press it; buttons, too")},
		{Press: lang.L("F, Esc"), Does: lang.L("Close the filters")},
	}
}

// Filter opens what filters and draws the network, or closes it, as the key does.
func (n *Network) Filter() {
	n.board.store.StopPlaying()
	n.panel.toggle()
}

// stopFor stops the story that plays, where the key does.
func stopFor(store *state.Store, ev *fyne.KeyEvent) {
	if keys.Stops(ev.Name) {
		store.StopPlaying()
	}
}

// FocusGained draws the ring. Who comes with the keys stops the story, as who comes with the pointer does.
func (b *board) FocusGained() {
	b.store.StopPlaying()
	b.focused = true
	b.Refresh()
}

func (b *board) FocusLost() {
	b.focused = false
	if b.told != (state.Subject{}) && b.store.State().Glance == b.told {
		b.MouseOut()
	}
	b.Refresh()
}

// TypedRune does what Keys lists for a letter, a digit or a sign.
func (b *board) TypedRune(r rune) {
	b.card.Hide()
	if r != ' ' {
		b.store.StopPlaying()
	}
	switch unicode.ToLower(r) {
	case '+', '=':
		b.zoom(+1)
	case '-':
		b.zoom(-1)
	case '0':
		b.fit()
	case 'z':
		b.aim()
	case '1', '2', '3':
		b.surround(uint8(r - '0'))
	case 'p':
		b.togglePins(b.store.State().Selected()...)
	case 'h':
		b.hide()
	case 'f':
		b.panel.toggle()
	default:
		keys.PassRune(b, r)
	}
}

// directions are those of the arrow keys.
var directions = map[fyne.KeyName][2]float32{
	fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1},
}

// TypedKey walks the actors: an arrow glances at the nearest one in its direction, Enter selects that one. With Shift
// an arrow moves the picture.
func (b *board) TypedKey(ev *fyne.KeyEvent) {
	b.card.Hide()
	stopFor(b.store, ev)
	shift := b.modifiers()&fyne.KeyModifierShift != 0
	way, arrow := directions[ev.Name]
	switch {
	case arrow && shift:
		b.pan(way[0], way[1])
	case arrow:
		b.step(way[0], way[1])
	case ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter:
		if node, ok := b.glanced(); ok {
			b.store.SelectActor(b.chart.nodes[node].actor.ID)
		}
	case ev.Name == fyne.KeyDelete, ev.Name == fyne.KeyBackspace:
		b.hide()
	case ev.Name == desktop.KeyMenu, ev.Name == fyne.KeyF10 && shift:
		b.offerHere()
	case ev.Name == fyne.KeyEscape && b.form != noForm:
		b.stopDrawing()
	default:
		keys.Pass(b, ev)
	}
}

// TypedShortcut takes Ctrl+Enter: the actor glanced at is held beside the selected one.
func (b *board) TypedShortcut(s fyne.Shortcut) {
	b.card.Hide()
	b.store.StopPlaying()
	custom, ok := s.(*desktop.CustomShortcut)
	enter := ok && custom.Modifier == fyne.KeyModifierShortcutDefault &&
		(custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter)
	if node, glanced := b.glanced(); enter && glanced {
		b.store.AddActor(b.chart.nodes[node].actor.ID)
		return
	}
	keys.PassShortcut(b, s)
}

// step glances at the nearest actor in a direction from the one glanced at, or selected, or else at the foremost.
func (b *board) step(dx, dy float32) {
	if b.scene == nil {
		return
	}
	to := -1
	if from, ok := b.standing(); ok {
		to = b.scene.next(b.scene.at[from], dx, dy)
	} else {
		to = b.scene.foremost()
	}
	if to < 0 {
		return
	}
	id := state.Actor(b.chart.nodes[to].actor.ID)
	b.bring(id)
	b.tell(id, b.scene.at[to], b.tellActor(to))
}

// glanced gives the node that is glanced at.
func (b *board) glanced() (int, bool) {
	glance := b.store.State().Glance
	if glance.Kind != state.AnActor {
		return 0, false
	}
	node, ok := b.chart.nodeOf[model.ActorID(glance.ID)]
	return node, ok
}

// standing gives the node from which an arrow leads on.
func (b *board) standing() (int, bool) {
	if node, ok := b.glanced(); ok {
		return node, true
	}
	s := b.store.State().Subject
	node, ok := b.chart.nodeOf[model.ActorID(s.ID)]
	return node, ok && s.Kind == state.AnActor
}
