package reader

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/words"
)

// span is a stretch of days, from the first to the last; nothing where none is known.
type span struct {
	first, last edtf.Day
	any         bool
}

func spanOf(f *model.Figure) span {
	if f.When.IsZero() {
		return span{}
	}
	first, last := f.When.Bounds()
	return span{first, last, true}
}

func (s span) with(o span) span {
	switch {
	case !s.any:
		return o
	case !o.any:
		return s
	}
	return span{min(s.first, o.first), max(s.last, o.last), true}
}

// gapLeast is how many whole years without a figure are worth a word.
const gapLeast = 2

// gap gives the last year of a stretch and the first of one behind it, where whole years lie between.
func (s span) gap(o span) (years [2]int, ok bool) {
	if !s.any || !o.any {
		return years, false
	}
	years[0], _, _ = s.last.Civil()
	years[1], _, _ = o.first.Civil()
	return years, years[1]-years[0] > gapLeast
}

// silence says that the texts tell no such number between two years.
func silence(years [2]int) string {
	return lang.L("none told between {{.From}} and {{.Until}}", map[string]any{"From": words.Year(years[0]), "Until": words.Year(years[1])})
}
