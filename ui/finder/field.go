package finder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
	"daqin/ui/look"
)

// field is where one types. Up, Down, Enter and Esc are the list's; shortcuts that aren't for editing are the window's.
type field struct {
	widget.Entry
	finder *Finder
}

func newField(f *Finder) *field {
	e := &field{finder: f}
	e.ExtendBaseWidget(e)
	e.OnChanged = f.store.Search
	return e
}

// Resize says what can be searched for as long as there is room to say it.
func (e *field) Resize(size fyne.Size) {
	full := lang.L("Search people, events, dates, the text…   Ctrl+K")
	if fyne.MeasureText(full, look.Size(theme.SizeNameText), e.TextStyle).Width+4*theme.InnerPadding() > size.Width {
		full = lang.L("Search")
	}
	if e.PlaceHolder != full {
		e.SetPlaceHolder(full)
	}
	e.Entry.Resize(size)
}

// toEnd puts the cursor behind what stands in the field.
func (e *field) toEnd() {
	e.CursorColumn = len([]rune(e.Text))
	e.Refresh()
}

func (e *field) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		c.Focus(e)
	}
}

// TypedKey moves through the list, goes to what is marked in it, or leaves; the rest edits. What is for a list that does not
// answer the field yet waits until it does.
func (e *field) TypedKey(k *fyne.KeyEvent) {
	f := e.finder
	switch k.Name {
	case fyne.KeyEscape:
		f.Leave()
		return
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyEnter:
		if f.behind() {
			f.waiting = append(f.waiting, k.Name)
			return
		}
	}
	if !f.list.typed(k.Name) {
		f.waiting = nil
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut edits with the shortcuts that edit and hands the others on: Fyne would swallow them here.
func (e *field) TypedShortcut(s fyne.Shortcut) {
	if keys.Edits(s) {
		e.Entry.TypedShortcut(s)
		return
	}
	keys.PassShortcut(e, s)
}

// FocusGained opens the list, and stops the story that plays: who looks for something has enough of it. What is shown in passing,
// such as a place found in the text, is where one was: Esc returns there.
func (e *field) FocusGained() {
	e.finder.store.StopPlaying()
	if !e.finder.panel.shown() {
		e.finder.store.Settle()
	}
	e.Entry.FocusGained()
	e.finder.opened = true
	e.finder.look()
}

// FocusLost closes a list that nothing was typed for, unless the pointer is on it: then a click on it took the keys.
func (e *field) FocusLost() {
	e.Entry.FocusLost()
	if f := e.finder; f.opened && !f.list.under {
		f.opened = false
		f.look()
	}
}
