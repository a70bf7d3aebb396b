package table

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/ui/look"
)

func TestColumnsStandSideBySideInTheView(t *testing.T) {
	for width := float32(300); width < 3000; width += 37 {
		for _, em := range []float32{10, 13, 26, 32} {
			m := metrics{em: em, short: 12 * em, heads: [columns]float32{3 * em, 3 * em, 5 * em, 4 * em, 4.5 * em},
				full: [columns]float32{19 * em, 28 * em, 6 * em, 30 * em, 20 * em}}
			r := divide(width, m)
			end := r.sign.x + r.sign.width
			for c, in := range r.cells {
				if in.width > 0 && (in.x < end || in.x+in.width > width-edge+0.1) {
					t.Fatalf("%g wide, text of %g: %s stands at %g to %g, after %g", width, em, columnKeys[c], in.x, in.x+in.width, end)
				}
				end = max(end, in.x+in.width)
			}
			if title := r.cells[title].width; width >= 900 && em <= 26 && title < leastTitle*em {
				t.Errorf("%g wide, text of %g: the title has %g only", width, em, title)
			}
			if width >= 1440 && em <= 13 && r.counted {
				t.Errorf("%g wide, text of %g: sources are not named", width, em)
			}
		}
	}
}

func TestCutTextsFitTheirRoom(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	f := font{size: 13}
	for _, text := range []string{"", "W", "iiiiiiiiiiiiiiiiWWWWWWWWWWW", "WWWWWWWWWWWiiiiiiiiiiiiiiiiiiii", "Zürich – 阿勒颇", strings.Repeat("long ", 300)} {
		whole := fyne.MeasureText(text, f.size, f.style()).Width
		for room := float32(0); room < 400; room += 13 {
			got := cut(text, f, room)
			switch kept, shortened := strings.CutSuffix(got, "…"); {
			case !utf8.ValidString(got):
				t.Errorf("%q is no text", got)
			case got == text && whole > room || got != text && whole <= room:
				t.Errorf("%q, %g wide, becomes %q in a room of %g", text, whole, got, room)
			case shortened && !strings.HasPrefix(text, kept):
				t.Errorf("%q is no beginning of %q", kept, text)
			case shortened && fyne.MeasureText(got, f.size, f.style()).Width > room:
				t.Errorf("%q is wider than its room of %g", got, room)
			}
		}
	}
}
