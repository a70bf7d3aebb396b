package graph

import (
	"fyne.io/fyne/v2"

	"daqin/ui/hover"
)

// tip is the card that says what a button or a sign stands for, above all else in a view.
type tip struct {
	*hover.Card
	view fyne.CanvasObject
}

func newTip(view fyne.CanvasObject) *tip { return &tip{hover.NewCard(), view} }

// say shows the card beside the pointer, which is somewhere in an object of the view.
func (t *tip) say(in fyne.CanvasObject, pointer fyne.Position, lines ...string) {
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject
	t.Show(from(in).Subtract(from(t.view)).Add(pointer), t.view.Size(), lines...)
}
