package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
	"daqin/ui/state"
)

// What a press with Ctrl does. A click on an actor's name selects the actor, and what is selected has its card on top: no
// second gesture is needed to open that. So Ctrl does here what it does in the network and in its list: it holds the actor
// beside those that are selected, or lets it go, and the card is that of all of them. The text stays where it is. Where no
// actor is selected yet, and on what is no actor, it is a click like any other.

// press follows a link, with Ctrl as above.
func (r *Reader) press(l *link, with fyne.KeyModifier) {
	id := l.actor()
	if with&fyne.KeyModifierShortcutDefault != 0 && id != "" && len(r.store.State().Selected()) > 0 {
		r.store.AddActor(id)
		return
	}
	r.follow(l)
}

// actor gives the actor that a link leads to, or whose name it is; empty where it is no actor's.
func (l *link) actor() model.ActorID {
	if s := first(l.subjects); s.Kind == state.AnActor {
		return model.ActorID(s.ID)
	}
	return l.adds
}

// pressEnter follows the link that the keys stand at, with Ctrl; false where that is not what was pressed.
func (l *leaf) pressEnter(s *desktop.CustomShortcut) bool {
	enter := s.Modifier == fyne.KeyModifierShortcutDefault && (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter)
	if !enter || l.cursor == nil {
		return false
	}
	l.reader.press(l.cursor, s.Modifier)
	return true
}
