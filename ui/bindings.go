package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
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
		w.win.SetMainMenu(fyne.NewMainMenu(w.menu()))
	}
}

func (w *Window) typedRune(r rune) {
	switch {
	case w.win.Canvas().Overlays().Top() != nil:
	case r == '/':
		w.desk.finder.open()
	case r == '?':
		w.showKeys()
	}
}

// leavePointer lets go of what the pointer is on and stops the story: who reaches for the keys looks elsewhere.
func (w *Window) leavePointer() {
	w.desk.Store.StopPlaying()
	w.desk.Store.Glance(state.Subject{})
}

// typedKey hears the keys that no view has a use for. While something lies over the window, Esc closes it and the
// others do nothing.
func (w *Window) typedKey(e *fyne.KeyEvent) {
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		if e.Name == fyne.KeyEscape {
			w.win.Canvas().Overlays().Remove(top)
		}
		return
	}
	store := w.desk.Store
	if e.Name == fyne.KeySpace {
		store.TogglePlaying()
		return
	}
	w.leavePointer()
	switch e.Name {
	case fyne.KeyLeft:
		store.PreviousEvent()
	case fyne.KeyRight:
		store.NextEvent()
	case fyne.KeyHome:
		store.FirstEvent()
	case fyne.KeyEnd:
		store.LastEvent()
	case fyne.KeyEscape:
		if !w.desk.finder.close() {
			store.Clear()
		}
	case fyne.KeyF1:
		w.showKeys()
	case fyne.KeyF11:
		w.win.SetFullScreen(!w.win.FullScreen())
	}
}

// showKeys lists all keys.
func (w *Window) showKeys() {
	form := container.New(layout.NewFormLayout())
	line := func(keys, does string) {
		k, d := canvas.NewText(keys, look.Color(theme.ColorNameForeground)), canvas.NewText(does, look.Color(theme.ColorNameForeground))
		k.TextSize, d.TextSize = look.Size(theme.SizeNameText), look.Size(theme.SizeNameText)
		k.TextStyle.Bold, k.Alignment = true, fyne.TextAlignTrailing
		form.Add(k)
		form.Add(container.New(layout.NewCustomPaddedLayout(2, 2, 16, 0), d))
	}
	for _, c := range w.commands {
		if c.shown != "" {
			line(c.shown, c.name)
		}
	}
	line("←  →", lang.L("Previous, next event; in the network the actor beside"))
	line(lang.L("Home, End"), lang.L("First, last event"))
	line(lang.L("Enter, Ctrl+Enter"), lang.L("Select in the network, add a second actor"))
	line("+  −  0", lang.L("Zoom in, out, show all of the network in focus"))
	line("Ctrl+Shift+C", lang.L("Copy the chosen text with its citation"))
	line("Tab", lang.L("Next part of the window"))
	line(lang.L("Esc"), lang.L("One layer back: close, deselect"))
	d := dialog.NewCustom(lang.L("All keys"), lang.L("Close"), container.NewVScroll(form), w.win)
	frame := fyne.NewSize(80, 150) // the dialog's own title, button and edges
	d.Resize(form.MinSize().Add(frame).Min(w.win.Canvas().Size().SubtractWidthHeight(40, 40)))
	d.Show()
}
