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

// strand is the ties of one actor that the same words say: of one kind, and in one direction.
type strand struct {
	label  string
	ties   []*model.Tie // the most said first
	weight int          // how many sentences say them
}

// strands gives an actor's ties by what they say. The strongest stand before others, by how many sentences of all of time
// say so, so that nothing moves with the chosen span; last what only names two together.
func (r *Reader) strands(a *model.Actor) []strand {
	var all []strand
	at := map[string]int{}
	for _, t := range r.index.TiesOf(a.ID) {
		label := tieLabel(t, a.ID)
		i, known := at[label]
		if !known {
			i, at[label] = len(all), len(all)
			all = append(all, strand{label: label})
		}
		all[i].ties = append(all[i].ties, t)
		all[i].weight += len(t.Statements)
	}
	for _, s := range all {
		slices.SortStableFunc(s.ties, func(s, t *model.Tie) int {
			return cmp.Or(len(t.Statements)-len(s.Statements), strings.Compare(string(s.ID), string(t.ID)))
		})
	}
	slices.SortStableFunc(all, func(s, t strand) int {
		return cmp.Or(named(s)-named(t), t.weight-s.weight, compareKinds(s.ties[0], t.ties[0]), strings.Compare(s.label, t.label))
	})
	return all
}

func named(s strand) int {
	if s.ties[0].Kind == model.Named {
		return 1
	}
	return 0
}

// tiesOf gives an actor's ties, a row for each thing that they say. Each leads to its tie; what is not in the chosen span fades.
func (r *Reader) tiesOf(a *model.Actor) []row {
	ties := r.index.TiesOf(a.ID)
	if len(ties) == 0 {
		return nil
	}
	rows := []row{r.weighed(lang.L("Ties"), len(ties), func() (in model.Weight) {
		for _, t := range ties {
			count(&in, r.sees(state.Tie(t.ID)))
		}
		return in
	})}
	for _, s := range r.strands(a) {
		rows = append(rows, labelled(s.label, r.strandOf(a, s)...))
	}
	return rows
}

// strandOf gives whom some ties of an actor join it to, the first few until it is asked for all.
func (r *Reader) strandOf(a *model.Actor, s strand) []part {
	shown := s.ties
	if len(shown) > mostTies+1 && !r.uncut[s.label] {
		shown = shown[:mostTies]
	}
	var parts []part
	for _, t := range shown {
		parts = append(parts, r.tieTo(t, a.ID)...)
	}
	if more := len(s.ties) - len(shown); more > 0 {
		text := lang.N("and {{.Count}} more", more, map[string]any{"Count": more})
		parts = append(parts, linked(text, tintLink, &link{list: s.label}))
	}
	return parts
}

// tieTo gives the other actor, and the tie itself by how many sentences say it.
func (r *Reader) tieTo(t *model.Tie, a model.ActorID) []part {
	other := r.index.Actor(farEnd(t, a))
	l := toTie(t)
	l.adds = other.ID
	return []part{linked(brief(other.Name), sideTint(other.Side), l), quiet(fmt.Sprintf("\u00a0%d   ", len(t.Statements)))}
}

// farEnd gives the other of the two actors that a tie joins.
func farEnd(t *model.Tie, a model.ActorID) model.ActorID {
	if t.To == a {
		return t.From
	}
	return t.To
}

// tieLabel says what a tie is to one of its actors: "recognises" to who does, "is recognised by" to whom it is done.
func tieLabel(t *model.Tie, a model.ActorID) string {
	if t.Directed && t.From != a {
		return words.TieKindBack(t.Kind)
	}
	return words.TieKind(t.Kind)
}
