package reader

import (
	"fmt"

	"fyne.io/fyne/v2/lang"
)

// How many items of a list a card shows before it is asked for all.
const (
	mostSentences = 4 // of what joins two directly, over all of their ties; one of each at least
	mostEvents    = 5
	mostActors    = 6
	mostTies      = 6
	mostSections  = 4
)

// counted begins a group of rows, with how many there are.
func counted(name string, count int) row {
	return say(faceSmallStrong, quiet(name+"  "+fmt.Sprint(count))).apart(1)
}

// cut gives the rows of a list of so many items: the first few, and behind them how many more there are, which a click
// shows. A list that is but one longer is shown whole.
func (r *Reader) cut(list string, most, items int, item func(i int) []row) []row {
	shown := items
	if items > most+1 && !r.uncut[list] {
		shown = most
	}
	var rows []row
	for i := range shown {
		rows = append(rows, item(i)...)
	}
	if more := items - shown; more > 0 {
		text := lang.N("and {{.Count}} more", more, map[string]any{"Count": more})
		rows = append(rows, say(faceSmall, linked(text, tintLink, &link{list: list})).apart(0.4))
	}
	return rows
}

// showWhole shows all of a list, until something else is selected.
func (r *Reader) showWhole(list string) {
	r.uncut[list] = true
	r.writeCard()
	r.arrange(r.Size())
	r.Refresh()
}
