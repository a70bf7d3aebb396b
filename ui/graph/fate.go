package graph

import (
	"strconv"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
)

// fates are what can have become, from the held span to the chosen one, of what shows.
var fates = []model.Persistence{model.New, model.Gone, model.Lasting}

// fate says of how many actors and ties one thing became, while two spans are compared.
type fate struct {
	became   model.Persistence
	tally    tally
	of       tally // all that there are
	compares bool
}

func newFateSign(became model.Persistence) *sign {
	s := newSign(becameFigure(became), theme.ColorNameForeground, "")
	s.fate.became = became
	s.Hide()
	return s
}

// count counts a sight and tells whether that changes what there is to say.
func (f *fate) count(s *sight) bool {
	next := fate{f.became, s.became[f.became], tally{len(s.nodes), len(s.pairs)}, s.compares()}
	changed := next.compares != f.compares || next.compares && next != *f
	*f = next
	return changed
}

// inFull says the numbers: "new: 12 actors, 31 ties"; inShort where there is little room: "new: 12".
func (f fate) inFull() string {
	return fateWord(f.became) + ": " +
		lang.N("{{.Count}} actors", f.tally.actors, map[string]any{"Count": f.tally.actors}) + ", " +
		lang.N("{{.Count}} ties", f.tally.ties, map[string]any{"Count": f.tally.ties})
}

func (f fate) inShort() string { return fateWord(f.became) + ": " + strconv.Itoa(f.tally.actors) }

// fateWord says what became of a thing in a word, empty where nothing is compared.
func fateWord(p model.Persistence) string {
	switch p {
	case model.New:
		return lang.L("new")
	case model.Gone:
		return lang.L("gone")
	case model.Lasting:
		return lang.L("lasting")
	}
	return ""
}
