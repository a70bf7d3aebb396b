package network

import (
	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"
)

// undirected is the network as gonum wants graphs: its nodes are the numbers of the actors, its weights strengths.
// Unlike gonum's own graphs it gives nodes and neighbours in one order, so that results don't depend on chance.
type undirected struct{ *Network }

type node int64

func (i node) ID() int64 { return int64(i) }

func (g undirected) Node(id int64) graph.Node {
	if id < 0 || id >= int64(len(g.actors)) {
		return nil
	}
	return node(id)
}

func (g undirected) Nodes() graph.Nodes {
	all := make([]graph.Node, len(g.actors))
	for i := range all {
		all[i] = node(i)
	}
	return iterator.NewOrderedNodes(all)
}

func (g undirected) From(id int64) graph.Nodes {
	all := make([]graph.Node, len(g.edges[id]))
	for i, e := range g.edges[id] {
		all[i] = node(e.to)
	}
	return iterator.NewOrderedNodes(all)
}

func (g undirected) HasEdgeBetween(a, b int64) bool {
	_, there := g.find(int(a), int(b))
	return there
}

func (g undirected) WeightedEdge(a, b int64) graph.WeightedEdge {
	if at, there := g.find(int(a), int(b)); there {
		return weighted{node(a), node(b), float64(g.edges[a][at].strength)}
	}
	return nil
}

func (g undirected) WeightedEdgeBetween(a, b int64) graph.WeightedEdge { return g.WeightedEdge(a, b) }
func (g undirected) EdgeBetween(a, b int64) graph.Edge                 { return g.WeightedEdge(a, b) }
func (g undirected) Edge(a, b int64) graph.Edge                        { return g.WeightedEdge(a, b) }

func (g undirected) Weight(a, b int64) (float64, bool) {
	if at, there := g.find(int(a), int(b)); there {
		return float64(g.edges[a][at].strength), true
	}
	return 0, a == b
}

type weighted struct {
	from, to node
	weight   float64
}

func (e weighted) From() graph.Node         { return e.from }
func (e weighted) To() graph.Node           { return e.to }
func (e weighted) ReversedEdge() graph.Edge { return weighted{e.to, e.from, e.weight} }
func (e weighted) Weight() float64          { return e.weight }
