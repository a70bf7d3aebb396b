package look

import "fyne.io/fyne/v2"

// mostCut is how many runes of a text are looked at: more fit no room. Texts come from documents and may be of any length;
// what is measured and drawn must not be.
const mostCut = 200

// Cut shortens a text that is wider than its room, in Fyne's units, to end in an ellipsis; to nothing where even that has no
// room. It guesses from the width of the whole how much of it fits, so that few measures decide.
func Cut(text string, size float32, style fyne.TextStyle, room float32) string {
	runes := []rune(text[:min(len(text), 4*mostCut)]) // a rune has four bytes at most
	short := len(runes) <= mostCut && len(text) <= 4*mostCut
	runes = runes[:min(len(runes), mostCut)]
	width := func(n int) float32 {
		return fyne.MeasureText(string(runes[:n])+"…", size, style).Width
	}
	whole := fyne.MeasureText(string(runes), size, style).Width
	switch {
	case whole <= room && short:
		return text
	case width(0) > room:
		return ""
	}
	fits := min(int(float32(len(runes))*room/whole), len(runes))
	for fits > 0 && width(fits) > room {
		fits--
	}
	for fits < len(runes) && width(fits+1) <= room {
		fits++
	}
	return string(runes[:fits]) + "…"
}
