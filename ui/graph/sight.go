package graph

import (
	"slices"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/state"
)

// shown is how strongly one thing shows in a state.
type shown struct {
	presence model.Presence
	emphasis state.Emphasis
	hidden   bool // by a filter
}

// layer orders things from the back to the front: what matters more covers what matters less.
func (s shown) layer() int {
	if s.presence == model.Outside && s.emphasis <= state.Plain {
		return 0
	}
	return 1 + int(s.emphasis)
}

// sight is the chart as a state shows it. The slices run beside the chart's.
type sight struct {
	chart   *chart
	span    model.Span
	nodes   []shown
	resting []state.Emphasis // of the nodes, were the pointer on nothing
	pairs   []shown
	weights []model.Weight // of the pairs, in the span
	hidden  int            // actors of the span that a filter puts out of sight
	empty   bool           // nothing of the span shows
}

// see looks at the chart in a state; seen is what its span shows, path the pairs that lead from the selected actor
// to the one beside it.
func (c *chart) see(s state.State, seen *model.Seen, path []int) *sight {
	out := &sight{
		chart:   c,
		span:    s.Span,
		nodes:   make([]shown, len(c.nodes)),
		resting: make([]state.Emphasis, len(c.nodes)),
		pairs:   make([]shown, len(c.pairs)),
		weights: make([]model.Weight, len(c.pairs)),
		empty:   true,
	}
	still := state.State{Place: s.Place}
	led := map[int]bool{}
	for _, p := range path {
		led[c.pairs[p].a], led[c.pairs[p].b] = true, true
	}
	for i, n := range c.nodes {
		id := state.Actor(n.actor.ID)
		e, resting := s.Emphasis(c.index, id), still.Emphasis(c.index, id)
		if led[i] {
			e, resting = max(e, state.Related), max(resting, state.Related)
		}
		out.resting[i] = resting
		out.nodes[i] = shown{seen.Actors[i], e, s.Filters.HidesKind(n.actor.Kind) && e < state.Selected && !led[i]}
		switch {
		case seen.Actors[i] == model.Outside:
		case out.nodes[i].hidden:
			out.hidden++
		default:
			out.empty = false
		}
	}
	for i, p := range c.pairs {
		e := state.Faded
		for _, t := range p.ties {
			out.weights[i].Certain += seen.Ties[t].Certain
			out.weights[i].Possible += seen.Ties[t].Possible
			e = max(e, s.Emphasis(c.index, state.Tie(c.index.Model.Ties[t].ID)))
		}
		if slices.Contains(path, i) { // who selects two actors selects what joins them
			e = state.Selected
		}
		out.pairs[i] = shown{out.weights[i].Presence(), e, out.nodes[p.a].hidden || out.nodes[p.b].hidden}
	}
	return out
}

// path lists the pairs that lead from the selected actor to the one beside it, by as few steps as ties of the span
// allow. It is empty where two actors are not selected, or no way leads.
func (c *chart) path(p state.Place) []int {
	if p.Beside == "" {
		return nil
	}
	var pairs []int
	for _, step := range network.New(c.index, p.Span).Path(model.ActorID(p.Subject.ID), p.Beside) {
		pairs = append(pairs, c.pairOf[step.Ties[0]])
	}
	return pairs
}

// neighbours counts with whom a node is joined in the span.
func (s *sight) neighbours(n node) int {
	count := 0
	for _, p := range n.pairs {
		if s.pairs[p].presence != model.Outside {
			count++
		}
	}
	return count
}
