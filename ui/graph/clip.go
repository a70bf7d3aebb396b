package graph

import (
	"sort"

	"fyne.io/fyne/v2"
)

// clip shortens a text that is wider than the room for it, to end in an ellipsis. Texts come from documents and may
// be of any length; what is drawn must not be.
func clip(text string, size float32, style fyne.TextStyle, room float32) string {
	const most = 200 // runes that are looked at: more fit no room
	runes := []rune(text)
	if len(runes) <= most && fyne.MeasureText(text, size, style).Width <= room {
		return text
	}
	runes = runes[:min(len(runes), most)]
	fits := sort.Search(len(runes), func(n int) bool {
		return fyne.MeasureText(string(runes[:n+1])+"…", size, style).Width > room
	})
	return string(runes[:fits]) + "…"
}
