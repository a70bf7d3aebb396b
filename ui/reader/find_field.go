package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
)

// findField is where one types what to find. Enter and F3 go on, with Shift back; Esc closes the bar, and the keys that turn
// pages turn those of the text.
type findField struct {
	widget.Entry
	finder *finder
}

func newFindField(f *finder) *findField {
	e := &findField{finder: f}
	e.ExtendBaseWidget(e)
	e.OnChanged = f.look
	e.SetPlaceHolder(lang.L("Find in the text"))
	return e
}

// focus takes the keys. The window knows a part that has just come into sight only once it is drawn, and the reader before.
func (e *findField) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.finder.reader); c != nil {
		c.Focus(e)
	}
}

// TypedKey is called by Fyne.
func (e *findField) TypedKey(k *fyne.KeyEvent) {
	f := e.finder
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.walkByKey()
	case fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyDown, fyne.KeyUp:
		f.reader.page.TypedKey(k)
	default:
		if !f.typed(k.Name) {
			e.Entry.TypedKey(k)
		}
	}
}

// TypedShortcut edits with the shortcuts that edit and hands the others on: Fyne would swallow them here.
func (e *findField) TypedShortcut(s fyne.Shortcut) {
	if keys.Edits(s) {
		e.Entry.TypedShortcut(s)
		return
	}
	keys.PassShortcut(e, s)
}

// FocusGained stops the story that plays.
func (e *findField) FocusGained() {
	e.finder.reader.hover.Hide()
	e.finder.reader.store.StopPlaying()
	e.Entry.FocusGained()
}

// typed hears the keys that mean the same in every part of the bar. Fyne's own parts would swallow them.
func (f *finder) typed(key fyne.KeyName) (heard bool) {
	switch key {
	case fyne.KeyF3:
		f.walkByKey()
	case fyne.KeyEscape:
		f.close()
	default:
		return false
	}
	return true
}

// walkByKey goes on, with Shift back.
func (f *finder) walkByKey() {
	if f.reader.modifiers()&fyne.KeyModifierShift != 0 {
		f.walk(-1)
	} else {
		f.walk(1)
	}
}

// findButton is a button of the bar.
type findButton struct {
	widget.Button
	finder *finder
}

func newFindButton(f *finder, icon fyne.Resource, tapped func()) *findButton {
	b := &findButton{finder: f}
	b.ExtendBaseWidget(b)
	b.Icon, b.OnTapped, b.Importance = icon, tapped, widget.LowImportance
	return b
}

// TypedKey is called by Fyne.
func (b *findButton) TypedKey(k *fyne.KeyEvent) {
	if !b.finder.typed(k.Name) {
		b.Button.TypedKey(k)
	}
}

// findCheck is the box that looks in all sections. Once it is set, the keys are the field's again.
type findCheck struct {
	widget.Check
	finder *finder
}

func newFindCheck(f *finder) *findCheck {
	c := &findCheck{finder: f}
	c.ExtendBaseWidget(c)
	c.Text, c.OnChanged = lang.L("All sections"), func(wide bool) { f.widen(wide); f.bar.field.focus() }
	return c
}

// TypedKey is called by Fyne.
func (c *findCheck) TypedKey(k *fyne.KeyEvent) {
	if !c.finder.typed(k.Name) {
		c.Check.TypedKey(k)
	}
}
