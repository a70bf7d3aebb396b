package reader

import (
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model/modeltest"
	"daqin/ui/look"
)

// theTheme puts a theme of the program's into a test, and gives it.
func theTheme(t *testing.T) *look.Theme {
	theme := look.New(look.Light, 1, look.Fonts{})
	fyne.CurrentApp().Settings().SetTheme(theme)
	return theme
}

// However the text is set, the line at the top holds the same words, and set as at first it stands as at first.
func TestTheLineAtTheTopStays(t *testing.T) {
	d := open(t, modeltest.Many(300), 1100, 500)
	theme := theTheme(t)
	d.Refresh()
	for _, y := range []float32{400, 1111, 2500} {
		d.page.scrollTo(d.page.sheet.lineAbove(y))
		first, at := d.page.anchor(), d.page.sight().at.Y
		for _, spacing := range look.Spacings {
			for _, column := range look.Columns {
				theme.SetReading(look.Reading{Spacing: spacing, Column: column})
				d.Refresh()
				b := d.page.sheet.paragraphOf(first.offset + 1)
				line := b.flow.Lines()[b.lineAt(d.page.sight().at.Y)]
				if first.offset < b.start+line.Start || first.offset >= b.start+line.End {
					t.Errorf("%v, %v: at the top is [%d, %d), and was %d", spacing, column, b.start+line.Start, b.start+line.End, first.offset)
				}
			}
		}
		theme.SetReading(look.Reading{})
		if d.Refresh(); d.page.sight().at.Y != at {
			t.Errorf("set as at first it stands at %v, and stood at %v", d.page.sight().at.Y, at)
		}
	}
}

// A step farther makes lines stand farther apart, or hold more, where there is room.
func TestReadingSettingsAreSeen(t *testing.T) {
	d := open(t, modeltest.Many(50), 1300, 500)
	theme := theTheme(t)
	last := float32(0)
	for _, spacing := range look.Spacings {
		theme.SetReading(look.Reading{Spacing: spacing})
		d.Refresh()
		if leading := d.kit.fonts[faceReading].leading; leading <= last {
			t.Errorf("lines are %v apart, one step closer %v", leading, last)
		} else {
			last = leading
		}
	}
	last = 0
	for _, column := range look.Columns {
		theme.SetReading(look.Reading{Column: column})
		d.Refresh()
		if width := d.page.sheet.prose[0].width; width <= last {
			t.Errorf("the column is %v wide, one step narrower %v", width, last)
		} else {
			last = width
		}
	}
}
