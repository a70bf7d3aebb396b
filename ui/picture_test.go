package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// In a picture as in the window what is searched for is listed below the field.
func TestAPictureHasTheListBelowTheField(t *testing.T) {
	var d *Desk
	Picture(fyne.NewSize(1200, 700), look.New(look.Light, 1, look.Fonts{}), func() fyne.CanvasObject {
		d = NewDesk(state.NewStore(model.NewIndex(modeltest.Small())), background.AtOnce(), FirstShares, func(fyne.CanvasObject) {})
		d.Store.Search("norland")
		return d.Content()
	})
	list, field := d.finder.Panel().(*fyne.Container).Objects[0], d.finder.Field()
	if at := list.Position(); at.X < field.Position().X || at.Y < field.Position().Y+field.Size().Height {
		t.Errorf("the list stands at %v, the field in its row at %v", at, field.Position())
	}
}
