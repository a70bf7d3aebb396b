package timeline

import (
	"fmt"

	"daqin/ui/timescale"
	"daqin/ui/words"
)

// tickLabel says what begins at a tick of the axis: what changed since the tick before, and all of it at the first.
func tickLabel(t timescale.Tick) string {
	switch {
	case t.Step.Unit >= timescale.Year:
		return words.Year(t.Year)
	case t.Step.Unit >= timescale.Month:
		switch {
		case t.Major():
			return words.Year(t.Year)
		case t.First:
			return words.ShortMonth(t.Month) + " " + words.Year(t.Year)
		}
		return words.ShortMonth(t.Month)
	case t.First, t.Begins >= timescale.Year:
		return fmt.Sprintf("%d %s %s", t.DayOfMonth, words.ShortMonth(t.Month), words.Year(t.Year))
	case t.Major():
		return fmt.Sprintf("%d %s", t.DayOfMonth, words.ShortMonth(t.Month))
	}
	return fmt.Sprint(t.DayOfMonth)
}
