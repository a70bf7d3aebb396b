package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"daqin/ui/look"
)

// Picture draws what build makes, with no display: the very objects of the window through Fyne's software painter.
// The app that it runs in is Fyne's in-memory one, since the real one needs a C compiler to build.
func Picture(size fyne.Size, t *look.Theme, build func() fyne.CanvasObject) image.Image {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(t)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(build())
	c.Resize(size)
	return c.Capture()
}
