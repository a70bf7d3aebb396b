package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// tieCard tells what joins two actors, and which sentences say so, by date: those of the tie, and where several join the
// two those of all, each with its tie's words.
func (r *Reader) tieCard(t *model.Tie) []row {
	ties := r.between(t.From, t.To)
	if len(ties) == 1 {
		rows := []row{
			title(r.actor(t.From), quiet("  "+words.TieKind(t.Kind)+"  "), r.actor(t.To)),
			say(faceSmall, quiet(r.inSpan(ties))).apart(0.2),
		}
		return append(rows, r.sayingsOf(ties, t)...)
	}
	rows := []row{
		title(r.actor(t.From), quiet("  ·  "), r.actor(t.To)),
		say(faceSmall, quiet(r.inSpan(ties))).apart(0.2),
	}
	rows = append(rows, r.kindsOf(ties, t)...)
	return append(rows, r.sayingsOf(ties, t)...)
}

// sayingsOf gives what is said of some ties in the chosen span, and leads to the rest, which is given at once where that is
// all.
func (r *Reader) sayingsOf(ties []*model.Tie, chosen *model.Tie) []row {
	const all = "times"
	said := sayings(ties)
	in := slices.DeleteFunc(slices.Clone(said), func(s saying) bool { return r.presenceOf(s.Statement) == model.Outside })
	if len(in) == 0 || r.uncut[all] {
		in = said
	}
	var rows []row
	for _, s := range in {
		if len(ties) == 1 {
			rows = append(rows, r.told(chosen, s.Statement)...)
		} else {
			rows = append(rows, r.saying(s, chosen)...)
		}
	}
	if others := len(said) - len(in); others > 0 {
		rows = append(rows, r.atOtherTimes(others, &link{list: all}))
	}
	return rows
}

func (r *Reader) atOtherTimes(count int, to *link) row {
	text := lang.N("and {{.Count}} at other times", count, map[string]any{"Count": count})
	return say(faceSmall, linked(text, tintLink, to)).apart(0.4)
}

// inSpan says how many sentences say some ties, and how many of them in the chosen span where that is not all of time.
func (r *Reader) inSpan(ties []*model.Tie) string {
	span := r.store.State().Span
	all, in := 0, 0
	for _, t := range ties {
		all, in = all+len(t.Statements), in+r.index.TieWeight(t, span).Total()
	}
	text := lang.N("{{.Count}} sentences", all, map[string]any{"Count": all})
	if span == r.index.Story {
		return text
	}
	return text + " · " + lang.L("{{.Count}} in {{.Span}}", map[string]any{"Count": in, "Span": words.Span(span)})
}

// kindsOf tells in words what joins two actors: a row for what each does to the other, and one for what both do, each tie
// leading to itself with how many sentences say it. The chosen one is in ink.
func (r *Reader) kindsOf(ties []*model.Tie, chosen *model.Tie) (rows []row) {
	for _, way := range []struct{ from, to model.ActorID }{{chosen.From, chosen.To}, {chosen.To, chosen.From}, {}} {
		var says []part
		for _, t := range ties {
			if t.Directed != (way.from != "") || t.Directed && t.From != way.from {
				continue
			}
			text, tint := words.TieKind(t.Kind)+fmt.Sprintf("\u00a0%d", len(t.Statements)), tintQuiet
			if t == chosen {
				tint = tintInk
			}
			says = append(says, linked(text, tint, toTie(t)))
		}
		if len(says) == 0 {
			continue
		}
		head := []part{r.actor(chosen.From), quiet(" – "), r.actor(chosen.To), quiet(": ")}
		if way.from != "" {
			head = []part{r.actor(way.from), quiet(" → "), r.actor(way.to), quiet(": ")}
		}
		rows = append(rows, say(faceSmall, append(head, joined(says, " · ")...)...).apart(0.2))
	}
	return rows
}

// tieRow says a tie in a line that selects it: who does what, when, and how many sentences say so, in the chosen span where
// that has any.
func (r *Reader) tieRow(t *model.Tie) row {
	said := r.inTime(t)
	if len(said) == 0 {
		said = byDate(t.Statements)
	}
	weight := r.index.TieWeight(t, r.store.State().Span)
	facts := "  " + r.datesOf(said) + " · " + lang.N("{{.Count}} sentences", len(said), map[string]any{"Count": len(said)}) +
		r.possibly(weight.Presence())
	from, to := brief(r.index.Actor(t.From).Name), brief(r.index.Actor(t.To).Name)
	out := say(faceText, plain(from+" "), quiet(words.TieKind(t.Kind)+" "), plain(to), quiet(facts))
	out.link, out.tint = toTie(t), tintTimed
	return out.apart(0.25)
}

func toTie(t *model.Tie) *link { return to(state.Tie(t.ID)) }

// tieText says a tie: "China recognises Syria".
func (r *Reader) tieText(t *model.Tie) string {
	return brief(r.index.Actor(t.From).Name) + " " + words.TieKind(t.Kind) + " " + brief(r.index.Actor(t.To).Name)
}

// between gives the ties that join two actors, in the order of their kinds.
func (r *Reader) between(a, b model.ActorID) []*model.Tie {
	var out []*model.Tie
	for _, t := range r.index.TiesOf(a) {
		if t.From == b || t.To == b {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(s, t *model.Tie) int {
		return cmp.Or(compareKinds(s, t), strings.Compare(string(s.ID), string(t.ID)))
	})
	return out
}

// compareKinds compares ties by their kinds: what somebody does before what only names two together.
func compareKinds(s, t *model.Tie) int {
	return cmp.Compare(slices.Index(model.TieKinds, s.Kind), slices.Index(model.TieKinds, t.Kind))
}

// strongest gives ties by how many sentences of the chosen span say them.
func (r *Reader) strongest(ids []model.TieID) []*model.Tie {
	ties := make([]*model.Tie, len(ids))
	weights := map[*model.Tie]model.Weight{}
	for i, id := range ids {
		ties[i] = r.index.Tie(id)
		weights[ties[i]] = r.index.TieWeight(ties[i], r.store.State().Span)
	}
	slices.SortStableFunc(ties, func(s, t *model.Tie) int {
		a, b := weights[s], weights[t]
		return cmp.Or(cmp.Compare(b.Total(), a.Total()), cmp.Compare(b.Certain, a.Certain), compareKinds(s, t))
	})
	return ties
}
