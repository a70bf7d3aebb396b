package look

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestCutTextsFitTheirRoom(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(Light, 1, Fonts{}))
	const size = 13
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		for _, text := range []string{
			"", "W", "…", "iiiiiiiiiiiiiiiiWWWWWWWWWWW", "WWWWWWWWWWWiiiiiiiiiiiiiiiiiiii", "Zürich – 阿勒颇",
			strings.Repeat("i", mostCut), strings.Repeat("長", mostCut), strings.Repeat("long ", 300), strings.Repeat("長", 300),
		} {
			whole := fyne.MeasureText(text, size, style).Width
			for _, room := range append(rooms(400, 13), 5000) {
				got := Cut(text, size, style, room)
				switch kept, shortened := strings.CutSuffix(got, "…"); {
				case !utf8.ValidString(got):
					t.Errorf("%q is no text", got)
				case got == text && whole > room:
					t.Errorf("%q, %g wide, stays in a room of %g", text, whole, room)
				case got != text && whole <= room && utf8.RuneCountInString(text) <= mostCut:
					t.Errorf("%q, %g wide, becomes %q in a room of %g", text, whole, got, room)
				case shortened && got != text && !strings.HasPrefix(text, kept):
					t.Errorf("%q is no beginning of %q", kept, text)
				case got != text && fyne.MeasureText(got, size, style).Width > room:
					t.Errorf("%q is wider than its room of %g", got, room)
				}
			}
		}
	}
}

func rooms(until, step float32) (all []float32) {
	for room := float32(0); room < until; room += step {
		all = append(all, room)
	}
	return all
}
