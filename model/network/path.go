package network

import (
	"gonum.org/v1/gonum/graph/path"

	"daqin/model"
)

// Step is one edge of a path, with the ties that make it, in the model's order.
type Step struct {
	From, To model.ActorID
	Ties     []model.TieID
}

// Path gives the steps that lead from one actor to another: as few as can be, and of ways as short the best attested
// one, that is with the least sum of 1/strength. It is empty from an actor to itself, and nil where no way leads.
func (n *Network) Path(a, b model.ActorID) []Step {
	from, known := n.number[a]
	to, both := n.number[b]
	if !known || !both {
		return nil
	}
	nodes, _ := path.DijkstraFrom(node(from), costed{undirected{n}}).To(int64(to))
	if len(nodes) == 0 {
		return nil
	}
	steps := make([]Step, 0, len(nodes)-1)
	for i, next := range nodes[1:] {
		at, to := n.actors[nodes[i].ID()], n.actors[next.ID()]
		steps = append(steps, Step{at, to, n.Ties(at, to)})
	}
	return steps
}

// costed is the graph with costs for weights. A step costs one, and more the fewer statements say it; on no path does
// what is more add up to another step.
type costed struct{ undirected }

func (g costed) Weight(a, b int64) (float64, bool) {
	if a == b {
		return 0, true
	}
	strength, ok := g.undirected.Weight(a, b)
	return 1 + 1/(strength*float64(len(g.actors)+1)), ok
}
