package reader

import (
	"fmt"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/words"
)

// How many items of a list a card shows before it is asked for all.
const (
	mostSentences = 4 // of what joins two directly, over all of their ties; one of each at least
	mostEvents    = 5
	mostActors    = 6
	mostTies      = 6
	mostSections  = 4
	mostPartners  = 8 // whom one actor is tied to
	mostOwn       = 8 // of one actor's own events
	mostFigures   = 5
	mostAccounts  = 5
)

// counted begins a group of rows, with how many there are.
func counted(name string, count int) row {
	return say(faceSmallStrong, quiet(name+"  "+fmt.Sprint(count))).apart(1).heading()
}

// weighed begins a group of rows, with how many there are, and how many of them in the chosen span where that is not all of time.
func (r *Reader) weighed(name string, count int, in func() model.Weight) row {
	says := func() string {
		text := name + "  " + fmt.Sprint(count)
		if span := r.store.State().Span; span != r.index.Story {
			text += " · " + r.weight(in(), span)
		}
		return text
	}
	return row{text: says(), says: says, face: faceSmallStrong, tint: tintQuiet, above: 1, heads: true}
}

// weight says how many are in a span, and how many of those only possibly.
func (r *Reader) weight(in model.Weight, span model.Span) string {
	text := lang.L("{{.Count}} in {{.Span}}", map[string]any{"Count": in.Total(), "Span": words.Span(span)})
	if in.Possible > 0 {
		text += ", " + lang.N("{{.Count}} of them possibly", in.Possible, map[string]any{"Count": in.Possible})
	}
	return text
}

// cut gives the rows of a list of so many items: the first few, and behind them how many more there are, which a click
// shows. A list that is but one longer is shown whole.
func (r *Reader) cut(list string, most, items int, item func(i int) []row) []row {
	return r.cutTo(list, most, items, func(int) bool { return true }, item)
}

// cutTo gives the rows of a list that may be longer than what is shown of it: then those items come before others that are
// in the chosen span, and all stand in the list's order.
func (r *Reader) cutTo(list string, most, items int, in func(i int) bool, item func(i int) []row) []row {
	shown := make([]bool, items)
	count := 0
	take := func(fits func(i int) bool) {
		for i := range shown {
			if (r.uncut[list] || items <= most+1 || count < most) && !shown[i] && fits(i) {
				shown[i] = true
				count++
			}
		}
	}
	take(in)
	take(func(int) bool { return true })
	var rows []row
	for i := range shown {
		if shown[i] {
			rows = append(rows, item(i)...)
		}
	}
	if more := items - count; more > 0 {
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
