package reader

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/state"
	"daqin/ui/words"
)

// pairCard tells what two actors have to do with one another: what joins them, or how one leads to the other, and
// what both had part in.
func (r *Reader) pairCard(a, b *model.Actor) []row {
	rows := []row{title(r.actor(a.ID), quiet("  ·  "), r.actor(b.ID))}
	ties := r.between(a.ID, b.ID, "")
	for _, t := range ties {
		heading := group(r.index.Actor(t.From).Name + " " + words.TieKind(t.Kind) + " " + r.index.Actor(t.To).Name)
		heading.link = to(state.Tie(t.ID))
		rows = append(rows, heading)
		for _, s := range byDate(t.Statements) {
			rows = append(rows, r.told(s)...)
		}
	}
	if len(ties) == 0 {
		rows = append(rows, r.way(a, b)...)
	}
	return append(rows, r.shared(a, b)...)
}

// way gives the shortest way from one actor to another through the chosen span: each step with the tie that most
// sentences say, and one of these.
func (r *Reader) way(a, b *model.Actor) []row {
	span := r.store.State().Span
	steps := network.Of(r.index, r.seen).Path(a.ID, b.ID)
	if len(steps) == 0 {
		return []row{say(faceText, quiet(lang.L("Nothing joins the two in {{.Span}}.", map[string]any{"Span": words.Span(span)}))).apart(0.4)}
	}
	rows := []row{group(lang.L("No sentence joins the two; the shortest way between them"))}
	for _, step := range steps {
		best := r.index.Tie(slices.MaxFunc(step.Ties, func(a, b model.TieID) int {
			return r.index.TieWeight(r.index.Tie(a), span).Total() - r.index.TieWeight(r.index.Tie(b), span).Total()
		}))
		rows = append(rows, r.tieRow(best).apart(0.7))
		in := slices.IndexFunc(best.Statements, func(s model.Statement) bool { return r.index.Presence(s.When, span) != model.Outside })
		rows = append(rows, r.told(best.Statements[max(in, 0)])...)
	}
	return rows
}

// shared gives the events that both actors had part in.
func (r *Reader) shared(a, b *model.Actor) []row {
	var rows []row
	for _, e := range r.index.EventsOf(a.ID) {
		if slices.Contains(e.Actors, b.ID) {
			rows = append(rows, r.eventRow(e))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]row{group(lang.L("Events with both"))}, rows...)
}
