package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tool is a small button with an icon, which says what it does to who hovers over it and to a screen reader.
type tool struct {
	widget.Button
	timeline *Timeline
	does     string
}

var _ fyne.Accessible = (*tool)(nil)

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
	b.timeline.card.Show(b.Position().Add(ev.Position), b.timeline.Size(), b.does)
}

// MouseOut takes that away.
func (b *tool) MouseOut() {
	b.Button.MouseOut()
	b.timeline.card.Hide()
}
