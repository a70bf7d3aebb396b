package reader

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/words"
)

// groupCard tells of three actors or more: who they are, what joins any two of them in the chosen span, what two of them or
// more had part in, and whom all are tied to.
func (r *Reader) groupCard(actors []model.ActorID) []row {
	rows := []row{title(plain(lang.N("{{.Count}} actors", len(actors), map[string]any{"Count": len(actors)})))}
	rows = append(rows, r.cut("actors", mostActors, len(actors), func(i int) []row {
		a := r.index.Actor(actors[i])
		return []row{r.named(a, quiet(words.Kind(a.Kind)+" · "+words.Side(r.index.Model, a.Side)))}
	})...)
	rows = append(rows, r.tiesAmong(actors)...)
	rows = append(rows, r.eventsWith(actors...)...)
	if shared := network.Of(r.index, r.seen).Shared(actors...); len(shared) > 0 {
		rows = append(rows, counted(lang.L("All are tied to"), len(shared)), say(faceText, r.actors(shared)...).apart(0.25))
	}
	return rows
}

// tiesAmong gives the ties of the chosen span that join any two of some actors, the strongest first.
func (r *Reader) tiesAmong(actors []model.ActorID) []row {
	var ids []model.TieID
	for i := range r.index.Model.Ties {
		t := &r.index.Model.Ties[i]
		if t.From != t.To && slices.Contains(actors, t.From) && slices.Contains(actors, t.To) && r.seen.Ties[i].Total() > 0 {
			ids = append(ids, t.ID)
		}
	}
	if len(ids) == 0 {
		span := words.Span(r.store.State().Span)
		none := lang.L("No sentence joins any two of them in {{.Span}}.", map[string]any{"Span": span})
		return []row{say(faceText, quiet(none)).apart(0.8)}
	}
	ties := r.strongest(ids)
	rows := r.cut("ties", mostTies, len(ties), func(i int) []row { return []row{r.tieRow(ties[i])} })
	return append([]row{counted(lang.L("Ties among them"), len(ties))}, rows...)
}
