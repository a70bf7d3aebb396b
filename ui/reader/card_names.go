package reader

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/words"
)

// calling is a name by which the texts call an actor.
type calling struct {
	name  string // as it stands where it is used first
	first *model.Mention
	count int
}

// callings gives the names by which the texts call an actor, those used most first. Capital letters make no other name.
func (r *Reader) callings(a *model.Actor) []calling {
	var all []calling
	for _, m := range r.index.MentionsOf(a.ID) {
		at := slices.IndexFunc(all, func(c calling) bool { return strings.EqualFold(c.name, m.Evidence.Quote) })
		if at < 0 {
			at = len(all)
			all = append(all, calling{name: m.Evidence.Quote, first: m})
		}
		all[at].count++
	}
	slices.SortStableFunc(all, func(a, b calling) int { return b.count - a.count })
	return all
}

// unbroken keeps words on one line.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }

// namesOf gives by which names the texts call an actor, each with how often, leading to where it is used first; and its
// names in other scripts, with their languages. Nothing where the title says all.
func (r *Reader) namesOf(a *model.Actor) []row {
	called := r.callings(a)
	if len(called) == 1 && called[0].name == a.Name {
		called = nil
	}
	var parts []part
	for _, c := range called {
		l := toRead(c.first.Evidence)
		l.tip = lang.N("used {{.Count}} times; this leads to the first", c.count, map[string]any{"Count": c.count})
		parts = append(parts, linked(brief(c.name)+fmt.Sprintf("\u00a0%d", c.count), tintInk, l))
	}
	parts = joined(parts, " · ")
	for i, n := range a.Scripts {
		if i > 0 || len(parts) > 0 {
			parts = append(parts, quiet(" · "))
		}
		parts = append(parts, plain(n.Text), quiet("\u00a0\u00a0"+unbroken(words.Language(n.Language))))
	}
	if len(parts) == 0 {
		return nil
	}
	return []row{say(faceSmall, parts...).behind(say(faceSmall, quiet(lang.L("Names"))), labelWidth).apart(0.25)}
}
