package graph

import (
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
		{Press: lang.L("Enter, Ctrl+Enter"), Does: lang.L("Select it, add it as a second one")},
		{Press: "+  −  0", Does: lang.L("Nearer, farther, all of it")},
	}
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

// TypedRune zooms: + nearer, - farther, 0 all of it.
func (b *board) TypedRune(r rune) {
	b.card.Hide()
	if r != ' ' {
		b.store.StopPlaying()
	}
	switch r {
	case '+', '=':
		b.zoom(+1)
	case '-':
		b.zoom(-1)
	case '0':
		b.fit()
	default:
		keys.PassRune(b, r)
	}
}

// TypedKey walks the actors: an arrow glances at the nearest one in its direction, Enter selects that one.
func (b *board) TypedKey(ev *fyne.KeyEvent) {
	b.card.Hide()
	stopFor(b.store, ev)
	switch ev.Name {
	case fyne.KeyLeft:
		b.step(-1, 0)
	case fyne.KeyRight:
		b.step(1, 0)
	case fyne.KeyUp:
		b.step(0, -1)
	case fyne.KeyDown:
		b.step(0, 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if node, ok := b.glanced(); ok {
			b.store.SelectActor(b.chart.nodes[node].actor.ID)
		}
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
