package graph

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
	"daqin/ui/state"
)

// contrast is WCAG 2.2's contrast ratio of two colours.
func contrast(a, b color.Color) float64 {
	luminance := func(c color.Color) float64 {
		linear := func(v uint8) float64 {
			if s := float64(v) / 255; s > 0.04045 {
				return math.Pow((s+0.055)/1.055, 2.4)
			}
			return float64(v) / 255 / 12.92
		}
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
	}
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

// In every theme captions and names can be read on the paper, also those that fade.
func TestNamesCanBeRead(t *testing.T) {
	n, store := shownNetwork(t)
	store.MoveTo(years(1962, 1990))
	for _, l := range look.Looks {
		fyne.CurrentApp().Settings().SetTheme(look.New(l, 1, look.Fonts{}))
		for _, selected := range []state.Subject{{}, state.Actor("norland"), state.Event("loan")} {
			store.Select(selected)
			n.Refresh()
			for _, text := range test.WidgetRenderer(n.board).(*boardRenderer).captions {
				if got := contrast(text.Color, look.Color(theme.ColorNameBackground)); got < 4.5 {
					t.Errorf("%s: the caption %s has a contrast of %.2f", l, text.Text, got)
				}
			}
			for _, text := range test.WidgetRenderer(n.board).(*boardRenderer).nameOf {
				if text == nil || text.Hidden {
					continue
				}
				if got := contrast(text.Color, look.Color(theme.ColorNameBackground)); got < 3 {
					t.Errorf("%s, %v selected: the name %s has a contrast of %.2f", l, selected, text.Text, got)
				}
			}
		}
	}
}
