package network

import "daqin/model"

// From more actors than this betweenness is measured from so many of them, evenly spread, instead of from all (Brandes
// and Pich, "Centrality estimation in large networks", 2007).
const (
	mostExact = 2000
	samples   = 500
)

// Betweenness tells how often an actor stands on the shortest paths between two others, from 0 to 1: the share of such
// paths, averaged over all pairs of other actors that have ties. Strength makes no difference. (Freeman, "A set of
// measures of centrality based on betweenness", 1977; computed as by Brandes, "A faster algorithm for betweenness
// centrality", 2001, with the paths to one actor in n found from a sample of actors where there are very many.)
func (n *Network) Betweenness(id model.ActorID) float64 {
	if i, ok := n.number[id]; ok {
		return n.betweenness()[i]
	}
	return 0
}

func (n *Network) measureBetweenness() []float64 {
	all, w := make([]float64, len(n.edges)), newWalk(n)
	var tied []int32
	for i := range n.edges {
		if len(n.edges[i]) > 0 {
			tied = append(tied, int32(i))
		}
	}
	from := len(tied)
	if from > mostExact {
		from = samples
	}
	for i := range from {
		w.from(tied[i*len(tied)/from], all)
	}
	pairs := float64(len(tied)-1) * float64(len(tied)-2) * float64(from) / float64(max(len(tied), 1)) // each counted both ways
	for i, sum := range all {
		if all[i] = 0; sum > 0 {
			all[i] = min(1, sum/pairs)
		}
	}
	return all
}

// walk goes over the network in breadth from one actor after another. Edges lie one after another in one slice:
// gonum's own measure, which keeps maps of them, takes many times as long.
type walk struct {
	starts, to []int32 // the edges of actor i are to[starts[i]:starts[i+1]]
	order      []int32 // in which actors were reached
	steps      []int32 // to each, -1 for those not reached
	ways       []float64
	share      []float64 // of the paths to those behind it
}

func newWalk(n *Network) *walk {
	w := &walk{starts: make([]int32, 1, len(n.edges)+1), steps: make([]int32, len(n.edges)),
		ways: make([]float64, len(n.edges)), share: make([]float64, len(n.edges))}
	for _, edges := range n.edges {
		for _, e := range edges {
			w.to = append(w.to, int32(e.to))
		}
		w.starts = append(w.starts, int32(len(w.to)))
	}
	return w
}

// from adds to each actor the share that it has in the shortest paths from one to all others.
func (w *walk) from(start int32, sum []float64) {
	for i := range w.steps {
		w.steps[i], w.ways[i], w.share[i] = -1, 0, 0
	}
	w.order = append(w.order[:0], start)
	w.steps[start], w.ways[start] = 0, 1
	for at := 0; at < len(w.order); at++ {
		here := w.order[at]
		for _, next := range w.to[w.starts[here]:w.starts[here+1]] {
			if w.steps[next] < 0 {
				w.steps[next] = w.steps[here] + 1
				w.order = append(w.order, next)
			}
			if w.steps[next] == w.steps[here]+1 {
				w.ways[next] += w.ways[here]
			}
		}
	}
	for at := len(w.order) - 1; at > 0; at-- {
		here := w.order[at]
		through := (1 + w.share[here]) / w.ways[here]
		for _, before := range w.to[w.starts[here]:w.starts[here+1]] {
			if w.steps[before] == w.steps[here]-1 {
				w.share[before] += w.ways[before] * through
			}
		}
		sum[here] += w.share[here]
	}
}
