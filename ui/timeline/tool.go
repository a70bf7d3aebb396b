package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
)

// tool is a small button, which says what it does to who hovers over it and to a screen reader.
type tool struct {
	widget.Button
	timeline *Timeline
	does     string
	other    func() // what a click with the other button does; nil for nothing
	plays    bool   // the story, or has to do with it: so the focus does not stop that
	over     bool   // whether the pointer is on it
	pointer  fyne.Position
}

var (
	_ fyne.Accessible        = (*tool)(nil)
	_ fyne.SecondaryTappable = (*tool)(nil)
)

func newTool(t *Timeline, does string, icon fyne.Resource, tapped func()) *tool {
	b := &tool{timeline: t, does: does}
	b.Icon, b.OnTapped, b.Importance = icon, tapped, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// AccessibilityLabel says what the button does.
func (b *tool) AccessibilityLabel() string { return b.does }

// MouseIn says what the button does.
func (b *tool) MouseIn(ev *desktop.MouseEvent) {
	b.Button.MouseIn(ev)
	b.over, b.pointer = true, ev.Position
	b.say()
}

// say shows the card of the button beside the pointer, and that of the span's words beside these, where it hides no thumb.
func (b *tool) say() {
	t := b.timeline
	at, size := b.Position().Add(b.pointer), t.Size()
	if b == t.tools.span {
		at = fyne.NewPos(b.Position().X+b.Size().Width, size.Height) // so the card stands on the view's lower edge
	}
	t.card.Show(at, size, b.does)
}

// MouseOut takes that away.
func (b *tool) MouseOut() {
	b.Button.MouseOut()
	b.over = false
	b.timeline.card.Hide()
}

// FocusGained stops the story that plays, as any other input does.
func (b *tool) FocusGained() {
	if !b.plays {
		b.timeline.store.StopPlaying()
	}
	b.Button.FocusGained()
}

// TypedKey presses the button with Space or Enter, and leaves the keys on it, from which a click takes them; other keys are the
// window's.
func (b *tool) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if !b.Disabled() {
			b.OnTapped()
		}
	default:
		keys.Pass(b, ev)
	}
}

// TappedSecondary is a click with the other button.
func (b *tool) TappedSecondary(*fyne.PointEvent) {
	if b.other != nil && !b.Disabled() {
		b.other()
	}
}

// face is what a button shows, and says that it does.
type face struct {
	does, text string
	icon       fyne.Resource
	on         widget.Importance // how much it stands out: what is in force has a ground
}

// wear changes what the button shows where that is something else than before.
func (b *tool) wear(f face) {
	if b.does != f.does {
		if b.does = f.does; b.over {
			b.say()
		}
	}
	if b.Text != f.text || b.Icon != f.icon || b.Importance != f.on {
		b.Text, b.Icon, b.Importance = f.text, f.icon, f.on
		b.Refresh()
	}
}

// able lets the button be pressed or not.
func (b *tool) able(can bool) {
	if can == b.Disabled() {
		if can {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// middle gives the middle of the button, as seen from the view.
func (b *tool) middle() fyne.Position {
	size := b.Size()
	return b.Position().AddXY(size.Width/2, size.Height/2)
}
