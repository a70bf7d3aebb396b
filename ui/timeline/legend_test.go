package timeline

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daqin/model/modeltest"
	"daqin/ui/look"
)

// The forms of marks can be told apart in print: in every theme each differs from the others in several pixels that are
// clearly darker or lighter, however coloured.
func TestFormsDifferWithoutColour(t *testing.T) {
	app := test.NewTempApp(t)
	for _, theme := range looks() {
		app.Settings().SetTheme(theme)
		all := samples()
		pictures := make([][]uint8, len(all))
		for i, s := range all {
			pictures[i] = grey(s.picture().(*canvas.Raster).Generator(2*sampleWide, 2*sampleHigh))
		}
		for i, a := range pictures {
			for k, b := range pictures[i+1:] {
				differ := 0
				for p := range a {
					if d := int(a[p]) - int(b[p]); d > 60 || d < -60 {
						differ++
					}
				}
				if differ < 12 {
					t.Errorf("%s: %q and %q differ in %d pixels", theme.Look(), all[i].means, all[i+1+k].means, differ)
				}
			}
		}
	}
}

func looks() (all []*look.Theme) {
	for _, l := range look.Looks {
		all = append(all, look.New(l, 1, look.Fonts{}))
	}
	return all
}

// grey gives how light each pixel is.
func grey(picture image.Image) []uint8 {
	pix := picture.(*image.RGBA).Pix
	light := make([]uint8, len(pix)/4)
	for i := range light {
		light[i] = uint8((299*int(pix[4*i]) + 587*int(pix[4*i+1]) + 114*int(pix[4*i+2])) / 1000)
	}
	return light
}

// The legend opens over the view, with a row for each form, and leaves with the topmost overlay as Esc takes it away.
func TestLegendOpensOverTheView(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	view.showLegend()
	over := fyne.CurrentApp().Driver().CanvasForObject(view).Overlays()
	if over.Top() == nil {
		t.Fatal("no legend is open")
	}
	said := map[string]bool{}
	for _, o := range test.LaidOutObjects(over.Top()) {
		if text, ok := o.(*canvas.Text); ok {
			said[text.Text] = true
		}
	}
	for _, s := range samples() {
		if !said[s.means] {
			t.Errorf("the legend does not say %q", s.means)
		}
	}
}

// The legend fits the window whatever its size and that of the text, and shows every form once however many columns it has.
func TestLegendFitsTheWindow(t *testing.T) {
	app := test.NewTempApp(t)
	for columns := 1; columns <= 5; columns++ {
		texts := 0
		for _, o := range test.LaidOutObjects(legend(columns)) {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" && text.Text != "3" {
				texts++
			}
		}
		if texts != len(samples()) {
			t.Errorf("%d columns show %d forms, want %d", columns, texts, len(samples()))
		}
	}
	for _, scale := range []float32{1, 2} {
		app.Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for _, room := range []fyne.Size{{Width: 300, Height: 200}, {Width: 880, Height: 580}, {Width: 1420, Height: 880}} {
			if is := legendIn(room).MinSize(); is.Width > room.Width || is.Height > room.Height {
				t.Errorf("text %v: the legend takes %v of %v", scale, is, room)
			}
		}
	}
}
