package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/keys"
)

// part is the part of the view that the keys go to.
type part uint8

const (
	none part = iota // the focus is elsewhere
	body
	left // thumb
	right
)

// Keys lists those that the view hears while it has the focus.
func Keys() []keys.Key {
	return []keys.Key{
		{Press: "+  −  0", Does: lang.L("Nearer, farther, all of time")},
		{Press: "Z", Does: lang.L("The time of what is selected")},
		{Press: "Tab", Does: lang.L("To the left thumb, to the right one")},
		{Press: "← →", Does: lang.L("Move the thumb; with Shift farther, with Ctrl by a day")},
		{Press: lang.L("Home, End"), Does: lang.L("Move the thumb as far as it goes")},
		{Press: "↑ ↓", Does: lang.L("To a lane: there Enter folds it, H hides it, Alt+↑ ↓ moves it")},
	}
}

// take gives the focus to a part of the view.
func (t *Timeline) take(p part) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	t.turn(p)
}

func (t *Timeline) turn(p part) {
	if t.focus != p {
		t.focus, t.hint = p, hint{}
		if p != body {
			t.lane = ""
		}
		t.Refresh()
	}
}

// ring draws a ring around what has the focus, or takes it away.
func (t *Timeline) ring(shown bool) {
	if t.rings != shown {
		t.rings = shown
		t.Refresh()
	}
}

// FocusGained is called by Fyne, which itself has heard the Tab. Who comes backwards meets the last part first.
func (t *Timeline) FocusGained() {
	t.store.StopPlaying()
	t.ring(true)
	if t.modifiers()&fyne.KeyModifierShift != 0 {
		t.turn(right)
		return
	}
	t.turn(body)
}

// FocusLost is called by Fyne.
func (t *Timeline) FocusLost() {
	t.card.Hide()
	t.settle()
	t.turn(none)
}

// AcceptsTab tells whether Tab leads to another part of the view, and not out of it.
func (t *Timeline) AcceptsTab() bool { return t.beside(t.modifiers()) != none }

// beside gives the part that Tab leads to, none where it leads out of the view.
func (t *Timeline) beside(held fyne.KeyModifier) part {
	switch {
	case held&fyne.KeyModifierShift != 0 && t.focus > body:
		return t.focus - 1
	case held&fyne.KeyModifierShift == 0 && t.focus < right:
		return t.focus + 1
	}
	return none
}

// TypedKey steps from event to event, moves the focused thumb, or turns to the lanes. Space plays the story, any other key
// stops it.
func (t *Timeline) TypedKey(ev *fyne.KeyEvent) {
	t.card.Hide()
	t.ring(true)
	if ev.Name == fyne.KeySpace {
		t.store.TogglePlaying()
		return
	}
	if keys.Stops(ev.Name) {
		t.store.StopPlaying()
	}
	if t.state.Play.On || !t.typed(ev.Name, t.modifiers()) {
		keys.Pass(t, ev)
	}
}

// TypedShortcut is a key with a modifier: Ctrl with an arrow moves the focused thumb by a day, Alt with Up and Down a lane.
func (t *Timeline) TypedShortcut(s fyne.Shortcut) {
	t.card.Hide()
	t.ring(true)
	t.store.StopPlaying()
	if c, ok := s.(*desktop.CustomShortcut); ok {
		lane := c.Modifier == fyne.KeyModifierAlt && (c.KeyName == fyne.KeyUp || c.KeyName == fyne.KeyDown)
		thumb := c.Modifier&fyne.KeyModifierAlt == 0 && t.focus > body
		if (lane || thumb) && t.typed(c.KeyName, c.Modifier) {
			return
		}
	}
	keys.PassShortcut(t, s)
}

// TypedRune zooms: + nearer, - farther, 0 to all of time, z or a full stop to what is selected. Space has come as a key.
func (t *Timeline) TypedRune(r rune) {
	t.card.Hide()
	if t.arrange(); t.scene == nil || r == ' ' {
		return
	}
	t.store.StopPlaying()
	middle := (t.scene.scale.From + t.scene.scale.Until) / 2
	switch r {
	case '+', '=':
		t.zoom(middle, 0.8)
	case '-':
		t.zoom(middle, 1.25)
	case '0':
		t.showAll()
	case 'z', '.':
		t.store.ZoomToSubject()
	default:
		keys.PassRune(t, r)
	}
}

// KeyDown is called by Fyne.
func (t *Timeline) KeyDown(*fyne.KeyEvent) {}

// KeyUp remembers where the keys have led, once for a key that was held.
func (t *Timeline) KeyUp(*fyne.KeyEvent) { t.settle() }

// typed does what a key asks for and tells whether there was anything to do.
func (t *Timeline) typed(key fyne.KeyName, held fyne.KeyModifier) bool {
	switch {
	case key == fyne.KeyTab:
		if to := t.beside(held); to != none {
			t.turn(to)
		}
	case t.focus == left || t.focus == right:
		return t.moveThumb(key, held)
	case t.typedLane(key, held):
	case key == fyne.KeyLeft:
		t.store.PreviousEvent()
	case key == fyne.KeyRight:
		t.store.NextEvent()
	case key == fyne.KeyHome:
		t.store.FirstEvent()
	case key == fyne.KeyEnd:
		t.store.LastEvent()
	case key == fyne.KeyReturn, key == fyne.KeyEnter:
		t.TypeSpan()
	default:
		return false
	}
	return true
}

// moveThumb moves the focused thumb: an arrow to the next beginning of the stride that goes with the story, a year's say, with
// Shift of the longer one, with Ctrl by a day; Home and End as far as it goes.
func (t *Timeline) moveThumb(key fyne.KeyName, held fyne.KeyModifier) bool {
	story := t.index.Story
	at, set := t.state.Span.From, withLeft
	if t.focus == right {
		at, set = t.state.Span.Until, withRight
	}
	step, longer := strides(story)
	switch {
	case held&fyne.KeyModifierControl != 0:
		step = aDay
	case held&fyne.KeyModifierShift != 0:
		step = longer
	}
	switch key {
	case fyne.KeyLeft:
		at = step.next(at, -1)
	case fyne.KeyRight:
		at = step.next(at, 1)
	case fyne.KeyHome:
		at = story.From
	case fyne.KeyEnd:
		at = story.Until
	default:
		return false
	}
	t.passing = true
	t.lead(set(t.state.Span, float64(at), story), hint{end: t.focus}, float64(at))
	return true
}
