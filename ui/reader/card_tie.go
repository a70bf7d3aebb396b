package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
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
		for _, s := range byDate(t.Statements) {
			rows = append(rows, r.told(s)...)
		}
		return rows
	}
	rows := []row{
		title(r.actor(t.From), quiet("  ·  "), r.actor(t.To)),
		say(faceSmall, quiet(r.inSpan(ties))).apart(0.2),
		say(faceSmall, r.kindsOf(ties, t)...).apart(0.3),
	}
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
		rows = append(rows, r.saying(s, chosen)...)
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

// kindsOf gives the ties of two actors by their words, the chosen one in ink, each with how many sentences say it.
func (r *Reader) kindsOf(ties []*model.Tie, chosen *model.Tie) []part {
	var parts []part
	for _, t := range ties {
		count := fmt.Sprint(len(t.Statements))
		if t == chosen {
			parts = append(parts, plain(tieLabel(t, chosen.From)+"\u00a0"+count))
		} else {
			parts = append(parts, linked(tieLabel(t, chosen.From)+"\u00a0"+count, tintQuiet, to(state.Tie(t.ID))))
		}
	}
	return joined(parts, " · ")
}

// saying is a statement with the ties that it says.
type saying struct {
	model.Statement
	ties []*model.Tie
}

// sayings gives what is said of some ties by date, each sentence once for each date.
func sayings(ties []*model.Tie) []saying {
	var all []saying
	for _, t := range ties {
		for _, s := range t.Statements {
			at := slices.IndexFunc(all, func(o saying) bool {
				return o.Evidence == s.Evidence && o.When.String() == s.When.String()
			})
			if at < 0 {
				all = append(all, saying{s, []*model.Tie{t}})
			} else if !slices.Contains(all[at].ties, t) {
				all[at].ties = append(all[at].ties, t)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b saying) int { return compareDates(a.Statement, b.Statement) })
	return all
}

// saying gives a sentence under its date and the words of its ties; it selects the tie that it says, unless that is the
// chosen one.
func (r *Reader) saying(s saying, chosen *model.Tie) []row {
	says := make([]string, len(s.ties))
	for i, t := range s.ties {
		says[i] = r.tieText(t)
	}
	when := bounded(r.era(s.When, s.Wording), words.ShortDate(s.When))
	of, face := s.ties[0], faceSmall
	if slices.Contains(s.ties, chosen) {
		of, face = chosen, faceSmallStrong
	}
	in := r.presenceOf(s.Statement)
	heading := row{text: when + " · " + strings.Join(says, " · ") + r.possibly(in), face: face, above: 0.8}
	if in == model.Outside {
		heading.tint = tintOutside
	}
	return append([]row{heading}, r.quoted(s.Evidence.Quote, r.toSaying(of, s.Statement), s.Evidence, nil)...)
}

// toSaying leads to a sentence that says a tie, and selects the tie.
func (r *Reader) toSaying(t *model.Tie, s model.Statement) *link {
	out := toRead(s.Evidence)
	if r.store.State().Subject != state.Tie(t.ID) {
		out.subjects = []state.Subject{state.Tie(t.ID)}
	}
	return out
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
	out := say(faceText, plain(from+" "), quiet(words.TieKind(t.Kind)), plain(" "+to), quiet(facts))
	out.link, out.tint = toTie(t), tintTimed
	return out.apart(0.25)
}

func toTie(t *model.Tie) *link { return to(state.Tie(t.ID)) }

// tieText says a tie: "China recognises Syria".
func (r *Reader) tieText(t *model.Tie) string {
	return brief(r.index.Actor(t.From).Name) + " " + words.TieKind(t.Kind) + " " + brief(r.index.Actor(t.To).Name)
}

// sentencesOf gives the first sentences that say a tie in the chosen span, by date, and leads to the others.
func (r *Reader) sentencesOf(t *model.Tie, most int) []row {
	var items [][]row
	said := r.inTime(t)
	for _, s := range said {
		var notes []part
		if !s.When.IsZero() {
			notes = append(notes, quiet(" · "+bounded(r.era(s.When, s.Wording), words.Date(s.When))+r.possibly(r.presenceOf(s))))
		}
		items = append(items, r.quoted(s.Evidence.Quote, r.toSaying(t, s), s.Evidence, notes))
	}
	rows := r.cut("tie "+string(t.ID), most, items)
	if others := len(t.Statements) - len(said); others > 0 {
		rows = append(rows, r.atOtherTimes(others, toTie(t)))
	}
	return rows
}

// inTime gives the statements of a tie that are in the chosen span, or may be, by date.
func (r *Reader) inTime(t *model.Tie) []model.Statement {
	return slices.DeleteFunc(byDate(t.Statements), func(s model.Statement) bool { return r.presenceOf(s) == model.Outside })
}

func (r *Reader) presenceOf(s model.Statement) model.Presence {
	return r.index.Presence(s.When, r.store.State().Span)
}

// possibly says of what only may be in the chosen span that it does.
func (r *Reader) possibly(p model.Presence) string {
	if p == model.Possible {
		return " · " + lang.L("possibly")
	}
	return ""
}

// datesOf says when statements, which stand by date, say that something was: each date once, of many the years from first
// to last.
func (r *Reader) datesOf(said []model.Statement) string {
	const most = 3
	var dates []string
	years := model.Span{From: edtf.MaxDay, Until: edtf.MinDay}
	for _, s := range said {
		if when := words.ShortDate(s.When); !s.When.IsZero() && !slices.Contains(dates, when) {
			dates = append(dates, when)
			in := r.index.Bounds(s.When)
			years.From, years.Until = min(years.From, in.From), max(years.Until, in.Until)
		}
	}
	switch {
	case len(dates) == 0:
		return words.ShortDate(edtf.Date{})
	case len(dates) > most:
		return words.Span(wholeYears(years))
	}
	return strings.Join(dates, ", ")
}

// wholeYears gives the years that a span has a day in.
func wholeYears(s model.Span) model.Span {
	first, _, _ := s.From.Civil()
	last, _, _ := (s.Until - 1).Civil()
	return model.Span{From: edtf.DayOf(first, 1, 1), Until: edtf.DayOf(last+1, 1, 1)}
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
