package graph

import (
	"slices"
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
	shows := b.sight.nodes[i]
	span := b.sight.told(shows)
	var told []string
	if ties > 0 {
		told = append(told, lang.N("tied to {{.Count}} others", ties, map[string]any{"Count": ties}))
	}
	if said := b.chart.facts.actor(i, b.sight).said; said.Total() > 0 {
		told = append(told, howSaid(said))
	}
	if len(told) > 0 {
		lines = append(lines, strings.Join(told, " · "))
	}
	when := b.when(a.ID, span) + " · " + lang.N("{{.Count}} mentions", mentions, map[string]any{"Count": mentions})
	return b.compared(append(lines, when), shows)
}

// saidOf counts the sentences that say the ties of a line, in a span, as its width does: once for each tie.
func (b *board) saidOf(ties []*model.Tie, span model.Span) (said model.Weight) {
	for _, t := range ties {
		w := b.chart.index.TieWeight(t, span)
		said.Certain, said.Possible = said.Certain+w.Certain, said.Possible+w.Possible
	}
	return said
}

// howSaid says how many sentences there are, and how many of them may be in the span only.
func howSaid(w model.Weight) string {
	text := lang.N("{{.Count}} sentences", w.Total(), map[string]any{"Count": w.Total()})
	switch {
	case w.Possible > 0 && w.Certain == 0:
		text += " · " + lang.L("possibly")
	case w.Possible > 0:
		text += " · " + lang.N("{{.Count}} of them possibly", w.Possible, map[string]any{"Count": w.Possible})
	}
	return text
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
	var dates []edtf.Date
	for _, e := range b.chart.index.EventsOf(id) {
		dates = append(dates, e.When)
	}
	for _, t := range b.chart.index.TiesOf(id) {
		for _, s := range t.Statements {
			dates = append(dates, s.When)
		}
	}
	years, ok := b.years(dates, span)
	if !ok {
		return lang.L("not told of in {{.Span}}", map[string]any{"Span": words.Span(span)})
	}
	return lang.L("told of in {{.Span}}", map[string]any{"Span": years})
}

// years says from which year to which some dates reach in a span; it is not ok where none does.
func (b *board) years(dates []edtf.Date, span model.Span) (said string, ok bool) {
	from, until := edtf.MaxDay, edtf.MinDay
	for _, d := range dates {
		for _, part := range d.Parts() {
			at := b.chart.index.Clip(part.Bounds())
			if at.From, at.Until = max(at.From, span.From), min(at.Until, span.Until); at.From < at.Until {
				from, until = min(from, at.From), max(until, at.Until)
			}
		}
	}
	if from >= until {
		return "", false
	}
	first, _, _ := from.Civil()
	last, _, _ := (until - 1).Civil()
	return words.Span(model.Span{From: edtf.DayOf(first, 1, 1), Until: edtf.DayOf(last+1, 1, 1)}), true
}

// tellLine says what the line of a tie stands for: where ties are drawn apart for that one.
func (b *board) tellLine(id model.TieID) []string {
	if b.sight.ties != nil {
		return b.tellAlone(b.chart.index.Tie(id))
	}
	return b.tellPair(b.chart.pairOf[id])
}

// tellAlone says of one tie who does what to whom, how many sentences in the span that tells of it say so, and from when to
// when.
func (b *board) tellAlone(t *model.Tie) []string {
	pair := b.chart.pairs[b.chart.pairOf[t.ID]]
	number := slices.IndexFunc(pair.ties, func(i int) bool { return b.chart.index.Model.Ties[i].ID == t.ID })
	shows := b.sight.ties[pair.ties[number]]
	span := b.sight.told(shows)
	lines := []string{b.whoDoes(t)}
	said := b.saidOf([]*model.Tie{t}, span)
	if said.Total() == 0 {
		return b.compared(append(lines, lang.L("not told of in {{.Span}}", map[string]any{"Span": words.Span(span)})), shows)
	}
	lines = append(lines, howSaid(said))
	var dates []edtf.Date
	for _, s := range t.Statements {
		dates = append(dates, s.When)
	}
	if years, ok := b.years(dates, span); ok {
		lines = append(lines, lang.L("told of in {{.Span}}", map[string]any{"Span": years}))
	}
	return b.compared(lines, shows)
}

// tellPair says what joins two actors in the span that tells of it, strongest first, and how many sentences say so.
func (b *board) tellPair(i int) []string {
	const most = 5
	p := b.chart.pairs[i]
	shows, ties := b.sight.pairs[i], b.sight.strongest(i)
	span := b.sight.told(shows)
	said := b.saidOf(ties, span)
	lines := []string{b.chart.nodes[p.a].name() + " – " + b.chart.nodes[p.b].name()}
	switch {
	case said.Total() == 0:
		lines = append(lines, lang.L("not told of in {{.Span}}", map[string]any{"Span": words.Span(span)}))
	case len(ties) > 1:
		lines = append(lines, howSaid(said))
	}
	for n, t := range ties {
		if n == most {
			more := len(ties) - most
			lines = append(lines, lang.N("and {{.Count}} more ties", more, map[string]any{"Count": more}))
			break
		}
		lines = append(lines, b.tellTie(t, span))
	}
	return b.compared(lines, shows)
}

// tellTie says who does what to whom and how many sentences in a span say so, if any do.
func (b *board) tellTie(t *model.Tie, span model.Span) string {
	says := b.whoDoes(t)
	if said := b.saidOf([]*model.Tie{t}, span); said.Total() > 0 {
		says += " · " + howSaid(said)
	}
	return says
}

func (b *board) whoDoes(t *model.Tie) string {
	from, to := b.chart.nodes[b.chart.nodeOf[t.From]], b.chart.nodes[b.chart.nodeOf[t.To]]
	return from.name() + " " + words.TieKind(t.Kind) + " " + to.name()
}
