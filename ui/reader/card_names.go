package reader

import (
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

// namesOf gives by which names the texts call an actor, each with how often, leading to where it is used first; and its
// names in other scripts, with their languages. Nothing where the title says all.
func (r *Reader) namesOf(a *model.Actor) []row {
	called := r.callings(a)
	if len(called) == 1 && called[0].name == a.Name {
		called = nil
	}
	var rows []row
	for _, c := range called {
		uses := lang.N("{{.Count}} mentions", c.count, map[string]any{"Count": c.count})
		if at := slices.IndexFunc(a.Scripts, func(n model.Name) bool { return n.Text == c.name }); at >= 0 {
			uses = words.Language(a.Scripts[at].Language) + " · " + uses
		}
		where := brief(r.index.Section(c.first.Evidence.Section).Title)
		out := say(faceSmall, quiet(uses+" · "+lang.L("first in “{{.Section}}”", map[string]any{"Section": where})))
		out.link = toRead(c.first.Evidence)
		rows = append(rows, out.behind(row{text: brief(c.name), face: faceText}, labelWidth).apart(0.25))
	}
	for _, n := range a.Scripts {
		if slices.ContainsFunc(called, func(c calling) bool { return c.name == n.Text }) {
			continue
		}
		out := say(faceSmall, quiet(words.Language(n.Language)))
		rows = append(rows, out.behind(row{text: n.Text, face: faceText}, labelWidth).apart(0.25))
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]row{counted(lang.L("Names"), len(rows))}, rows...)
}
