package reader

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// tieCard tells what joins two actors, and which sentences say so, by date.
func (r *Reader) tieCard(t *model.Tie) []row {
	count := lang.N("{{.Count}} sentences", len(t.Statements), map[string]any{"Count": len(t.Statements)})
	rows := []row{
		title(r.actor(t.From), quiet("  "+words.TieKind(t.Kind)+"  "), r.actor(t.To)),
		{face: faceSmall, tint: tintQuiet, above: 0.2, says: func() string { return r.inSpan(count, t) }},
	}
	for _, s := range byDate(t.Statements) {
		rows = append(rows, r.told(s)...)
	}
	if others := r.between(t.From, t.To, t.ID); len(others) > 0 {
		rows = append(rows, group(lang.L("Other ties between the two")))
		for _, o := range others {
			rows = append(rows, r.tieRow(o))
		}
	}
	return rows
}

// tieRow says a tie in a line that selects it.
func (r *Reader) tieRow(t *model.Tie) row {
	n := len(t.Statements)
	out := say(faceText, plain(brief(r.index.Actor(t.From).Name)+" "), quiet(words.TieKind(t.Kind)), plain(" "+brief(r.index.Actor(t.To).Name)),
		quiet("  "+lang.N("{{.Count}} sentences", n, map[string]any{"Count": n})))
	out.link, out.tint = to(state.Tie(t.ID)), tintTimed
	return out.apart(0.25)
}

// between gives the ties that join two actors, in the order of their kinds, but for one.
func (r *Reader) between(a, b model.ActorID, but model.TieID) []*model.Tie {
	var out []*model.Tie
	for _, t := range r.index.TiesOf(a) {
		if t.ID != but && (t.From == b || t.To == b) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(s, t *model.Tie) int {
		if d := slices.Index(model.TieKinds, s.Kind) - slices.Index(model.TieKinds, t.Kind); d != 0 {
			return d
		}
		return strings.Compare(string(s.ID), string(t.ID))
	})
	return out
}
