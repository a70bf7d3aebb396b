package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
	"daqin/ui/state"
)

// bindKeys listens for the commands' keys. Fyne fires shortcuts with a modifier only; keys without one arrive
// while nothing is focused, or are passed on by the view that is.
func (w *Window) bindKeys() {
	c := w.win.Canvas()
	for _, cmd := range w.commands {
		for _, k := range cmd.keys {
			c.AddShortcut(k, func(fyne.Shortcut) { w.leavePointer(); cmd.do() })
		}
	}
	c.SetOnTypedKey(w.typedKey)
	c.SetOnTypedRune(w.typedRune)
	if runtime.GOOS == "darwin" { // where people look for the menu at the top of the screen
		w.win.SetMainMenu(fyne.NewMainMenu(w.menu(func(command) bool { return true })))
	}
}

func (w *Window) typedRune(r rune) {
	switch {
	case w.win.Canvas().Overlays().Top() != nil:
	case r == '/':
		w.desk.finder.Open()
	case r == '?':
		w.showKeys()
	}
}

// scroll moves a text that lies over the window as a key asks.
func scroll(text *container.Scroll, key fyne.KeyName) {
	line, page := look.Size(theme.SizeNameText)*2, text.Size().Height*0.9
	by, ok := map[fyne.KeyName]float32{fyne.KeyDown: line, fyne.KeyUp: -line, fyne.KeyPageDown: page, fyne.KeyPageUp: -page}[key]
	if ok {
		text.ScrollToOffset(text.Offset.AddXY(0, by))
	}
}

// leavePointer lets go of what the pointer is on and stops the story: who reaches for the keys looks elsewhere.
func (w *Window) leavePointer() {
	w.desk.Store.StopPlaying()
	w.desk.Store.Glance(state.Subject{})
}

// typedKey hears the keys that no view has a use for. While something lies over the window, Esc closes it and the
// others do nothing. What the pointer or the keys are on is let go of for a key that does something here alone: Ctrl and
// Shift come as keys of their own, and so does that of each letter, before what they are pressed for.
func (w *Window) typedKey(e *fyne.KeyEvent) {
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		if e.Name == fyne.KeyEscape {
			w.closeTop()
		} else if w.listed != nil {
			scroll(w.listed, e.Name)
		}
		return
	}
	store := w.desk.Store
	if e.Name == fyne.KeySpace {
		store.TogglePlaying()
		return
	}
	if e.Name == fyne.KeyEscape && store.State().Play.On { // one layer back
		store.StopPlaying()
		return
	}
	store.StopPlaying() // whatever the key is
	if do := w.bound(e.Name); do != nil {
		w.leavePointer()
		do()
	}
}

// bound gives what a key without a modifier does, nil for nothing.
func (w *Window) bound(key fyne.KeyName) func() {
	store := w.desk.Store
	switch key {
	case fyne.KeyLeft:
		return store.PreviousEvent
	case fyne.KeyRight:
		return store.NextEvent
	case fyne.KeyHome:
		return store.FirstEvent
	case fyne.KeyEnd:
		return store.LastEvent
	case fyne.KeyEscape:
		return w.stepBack
	case fyne.KeyF3:
		return w.findByKey
	case fyne.KeyF2:
		return w.desk.timeline.TypeSpan
	case fyne.KeyF1:
		return w.showKeys
	case fyne.KeyF11:
		return func() { w.win.SetFullScreen(!w.win.FullScreen()) }
	}
	return nil
}

// stepBack leaves the uppermost layer: the search, the slip of a note, the depth, what is selected, the span that is held.
func (w *Window) stepBack() {
	store := w.desk.Store
	switch s := store.State(); {
	case w.desk.finder.Leave():
	case w.desk.reader.CloseNote():
	case w.desk.reader.EndFind():
	case s.Depth > 0:
		store.SetDepth(0)
	case s.Subject == state.Subject{} && s.Compares():
		store.Compare()
	default:
		store.Clear()
	}
}
