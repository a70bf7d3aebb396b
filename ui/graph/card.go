package graph

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/words"
)

// tell glances at a subject and says beside a point what it is.
func (b *board) tell(id state.Subject, at fyne.Position, lines []string) {
	b.told = id
	b.store.Glance(id)
	b.card.Show(at, b.Size(), lines...)
}

// hush takes the card away once what it tells of is no longer glanced at, or something went to another place.
func (b *board) hush(prev, next state.State) {
	if next.Glance != b.told || prev.Place != next.Place {
		b.card.Hide()
	}
}

// tellActor says who a node is, in the lines of a hover card.
func (b *board) tellActor(i int) []string {
	x, a := b.chart.index, b.chart.nodes[i].actor
	lines := []string{a.Name}
	if len(a.Scripts) > 0 {
		var scripts []string
		for _, n := range a.Scripts {
			scripts = append(scripts, n.Text)
		}
		lines = append(lines, strings.Join(scripts, " · "))
	}
	lines = append(lines, words.Kind(a.Kind)+" · "+words.Side(x.Model, a.Side))
	ties, mentions := b.sight.neighbours(i), len(x.MentionsOf(a.ID))
	lines = append(lines, lang.N("tied to {{.Count}} others", ties, map[string]any{"Count": ties})+" · "+
		lang.N("{{.Count}} mentions", mentions, map[string]any{"Count": mentions}))
	shows := b.sight.nodes[i]
	return b.compared(append(lines, b.when(a.ID, b.sight.told(shows))), shows)
}

// compared adds what became of a thing from the held span to the chosen one, while two are compared.
func (b *board) compared(lines []string, s shown) []string {
	switch s.became {
	case model.New:
		return append(lines, lang.L("new: not told of in {{.Span}}", map[string]any{"Span": words.Span(b.sight.held)}))
	case model.Gone:
		return append(lines, lang.L("gone: not told of in {{.Span}}", map[string]any{"Span": words.Span(b.sight.span)}))
	case model.Lasting:
		return append(lines, lang.L("lasting: told of in both spans"))
	}
	return lines
}

// when says from which year to which an actor is spoken of in a span.
func (b *board) when(id model.ActorID, span model.Span) string {
	x := b.chart.index
	from, until := edtf.MaxDay, edtf.MinDay
	reach := func(d edtf.Date) {
		if !d.IsZero() && x.Presence(d, span) != model.Outside {
			at := x.Bounds(d)
			from, until = min(from, max(at.From, span.From)), max(until, min(at.Until, span.Until))
		}
	}
	for _, e := range x.EventsOf(id) {
		reach(e.When)
	}
	for _, t := range x.TiesOf(id) {
		for _, s := range t.Statements {
			reach(s.When)
		}
	}
	if from >= until {
		return lang.L("no date in this span")
	}
	first, _, _ := from.Civil()
	last, _, _ := (until - 1).Civil()
	return words.Span(model.Span{From: edtf.DayOf(first, 1, 1), Until: edtf.DayOf(last+1, 1, 1)})
}

// tellPair says what joins two actors in the span that tells of it, strongest first.
func (b *board) tellPair(i int) []string {
	const most = 5
	p := b.chart.pairs[i]
	lines := []string{b.chart.nodes[p.a].name() + " – " + b.chart.nodes[p.b].name()}
	shows, ties := b.sight.pairs[i], b.sight.strongest(i)
	for n, t := range ties {
		if n == most {
			more := len(ties) - most
			lines = append(lines, lang.N("and {{.Count}} more ties", more, map[string]any{"Count": more}))
			break
		}
		lines = append(lines, b.tellTie(t, b.sight.told(shows)))
	}
	return b.compared(lines, shows)
}

// tellTie says who does what to whom and how many sentences in a span say so.
func (b *board) tellTie(t *model.Tie, span model.Span) string {
	from, to := b.chart.nodes[b.chart.nodeOf[t.From]], b.chart.nodes[b.chart.nodeOf[t.To]]
	count := b.chart.index.TieWeight(t, span).Total()
	return from.name() + " " + words.TieKind(t.Kind) + " " + to.name() + " · " +
		lang.N("{{.Count}} sentences", count, map[string]any{"Count": count})
}
