package network

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
)

// Nearest gives the span of time nearest to a chosen one in which a way leads from one actor to another: the chosen one,
// widened to hold all that may be the days of what joins them, and the whole years of those days. It is the chosen one
// where that has a way, and false where all of time has none.
//
// Of all ways it takes one whose most distant statement is as near as can be (a bottleneck path, found by joining what the
// statements join, the nearest of them first, as Kruskal's tree does).
func Nearest(x *model.Index, chosen model.Span, a, b model.ActorID) (near model.Span, ok bool) {
	said := nearestFirst(x, chosen)
	groups := groups{}
	reach := edtf.Day(0)
	for _, s := range said {
		if groups.join(s.tie.From, s.tie.To); groups.of(a) == groups.of(b) {
			reach, ok = s.gap, true
			break
		}
	}
	if !ok {
		return x.Story, New(x, x.Story).Path(a, b) != nil // by what has no date, and is in all of time only
	}
	within := model.Span{From: chosen.From - reach, Until: chosen.Until + reach}
	if within == x.Story && chosen != x.Story {
		within.Until++ // without what has no date
	}
	nearest := map[model.TieID]int{}
	for i := len(said) - 1; i >= 0; i-- {
		nearest[said[i].tie.ID] = i
	}
	near = chosen
	for _, step := range New(x, within).Path(a, b) {
		first := len(said)
		for _, t := range step.Ties {
			first = min(first, nearest[t])
		}
		if first < len(said) && said[first].gap > 0 {
			near = hull(near, said[first].days)
		}
	}
	if near == chosen {
		return chosen, true
	}
	return wholeYears(near).Within(x.Story), true
}

// dated is a statement of a tie as it lies from a span.
type dated struct {
	tie  *model.Tie
	days model.Span
	gap  edtf.Day // days between it and the span, 0 where it is in it or may be
}

// nearestFirst lists what the dated statements of all ties say, each stretch of time by itself, the nearest to the span first.
func nearestFirst(x *model.Index, chosen model.Span) []dated {
	var all []dated
	for i := range x.Model.Ties {
		t := &x.Model.Ties[i]
		for _, s := range t.Statements {
			for _, part := range s.When.Parts() {
				if days := x.Clip(part.Bounds()); days.From < days.Until {
					all = append(all, dated{t, days, max(days.From-chosen.Until+1, chosen.From-days.Until+1, 0)})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int { return cmp.Compare(a.gap, b.gap) })
	return all
}

func hull(a, b model.Span) model.Span {
	return model.Span{From: min(a.From, b.From), Until: max(a.Until, b.Until)}
}

// wholeYears gives the years that a span has a day in.
func wholeYears(s model.Span) model.Span {
	first, _, _ := s.From.Civil()
	last, _, _ := (s.Until - 1).Civil()
	return model.Span{From: edtf.DayOf(first, 1, 1), Until: edtf.DayOf(last+1, 1, 1)}
}

// groups are sets of actors that grow together (a disjoint-set forest): each actor leads to another of its own.
type groups map[model.ActorID]model.ActorID

func (g groups) of(a model.ActorID) model.ActorID {
	for next, ok := g[a]; ok; next, ok = g[a] {
		if after, further := g[next]; further {
			g[a] = after // halves the way for the next time
		}
		a = next
	}
	return a
}

func (g groups) join(a, b model.ActorID) {
	if a, b = g.of(a), g.of(b); a != b {
		g[a] = b
	}
}
