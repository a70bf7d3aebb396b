package graph

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daqin/ui/keys"
)

// tool is a small button of the picture, which says what it does to who hovers over it and to a screen reader. Pressed, it
// stops the story, as anything that is done does; after a click the keys go to the picture.
type tool struct {
	widget.Button
	board *board
	does  string
}

var _ fyne.Accessible = (*tool)(nil)

func newTool(b *board, does string, icon fyne.Resource, tapped func()) *tool {
	t := &tool{board: b, does: does}
	t.Icon, t.Importance = icon, widget.LowImportance
	t.OnTapped = func() {
		b.tip.Hide()
		b.store.StopPlaying()
		tapped()
	}
	t.ExtendBaseWidget(t)
	return t
}

// AccessibilityLabel says what the button does.
func (t *tool) AccessibilityLabel() string { return t.does }

// Tapped is a click.
func (t *tool) Tapped(ev *fyne.PointEvent) {
	t.Button.Tapped(ev)
	t.board.focus()
}

// TypedKey presses the button with Space or Enter; Esc does what it does in the picture. The keys stay on the button, which a
// click takes them from, unless what it does leads them elsewhere or leaves it out of sight.
func (t *tool) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if t.Disabled() {
			return
		}
		if t.OnTapped(); !t.Visible() {
			t.board.focus()
		}
	case fyne.KeyEscape:
		t.board.TypedKey(ev)
	default:
		keys.Pass(t, ev)
	}
}

// MouseIn says what the button does.
func (t *tool) MouseIn(ev *desktop.MouseEvent) {
	t.Button.MouseIn(ev)
	t.board.tip.say(t, ev.Position, t.does)
}

// MouseOut takes that away.
func (t *tool) MouseOut() {
	t.Button.MouseOut()
	t.board.tip.Hide()
}

// FocusGained stops the story: the keys led here.
func (t *tool) FocusGained() {
	t.board.store.StopPlaying()
	t.Button.FocusGained()
}

// there shows or hides some buttons.
func there(is bool, all ...*tool) {
	for _, t := range all {
		switch {
		case is && t.Hidden:
			t.Show()
		case !is && !t.Hidden:
			t.Hide()
		}
	}
}

// wear changes the button's word and its sign.
func (t *tool) wear(word string, icon fyne.Resource) {
	if t.Text != word || t.Icon.Name() != icon.Name() {
		t.Text, t.Icon = word, icon
		t.Refresh()
	}
}

// able lets the button be pressed or not.
func (t *tool) able(can bool) {
	switch {
	case can && t.Disabled():
		t.Enable()
	case !can && !t.Disabled():
		t.Disable()
	}
}

// press shows whether what the button turns on is on.
func (t *tool) press(on bool) {
	is := widget.LowImportance
	if on {
		is = widget.HighImportance
	}
	if t.Importance != is {
		t.Importance = is
		t.Refresh()
	}
}
