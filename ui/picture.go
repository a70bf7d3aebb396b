package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/ui/look"
)

// Picture draws what build makes, with no display: the very objects of the window through Fyne's software painter.
// The app that it runs in is Fyne's in-memory one, since the real one needs a C compiler to build.
func Picture(size fyne.Size, t *look.Theme, build func() fyne.CanvasObject) image.Image {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(t)
	w := test.NewWindow(build()) // parts ask where they stand in it
	w.SetPadded(false)
	w.Resize(size)
	return w.Canvas().Capture()
}
