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

// cut gives the rows of a list's items: the first few, and behind them how many more there are, which a click shows.
// A list that is but one longer is shown whole.
func (r *Reader) cut(list string, most int, items [][]row) []row {
	var rows []row
	for i, item := range items {
		if more := len(items) - i; i == most && more > 1 && !r.uncut[list] {
			out := say(faceSmall, linked(lang.N("and {{.Count}} more", more, map[string]any{"Count": more}), tintLink, &link{list: list}))
			return append(rows, out.apart(0.4))
		}
		rows = append(rows, item...)
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
