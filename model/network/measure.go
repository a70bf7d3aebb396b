package network

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"

	"daqin/model"
)

// Betweenness tells how often an actor stands on the shortest paths between two others, from 0 to 1: the share of such
// paths, averaged over all pairs of other actors that have ties. Strength makes no difference. (Freeman, "A set of
// measures of centrality based on betweenness", 1977; computed as by Brandes, 2001.)
func (n *Network) Betweenness(id model.ActorID) float64 {
	if i, ok := n.number[id]; ok {
		return n.betweenness()[i]
	}
	return 0
}

func (n *Network) measureBetweenness() []float64 {
	all := make([]float64, len(n.actors))
	tied := 0
	for _, edges := range n.edges {
		if len(edges) > 0 {
			tied++
		}
	}
	pairs := float64(tied-1) * float64(tied-2) // each counted both ways, as gonum does
	for i, sum := range network.Betweenness(undirected{n}) {
		all[i] = min(1, sum/pairs)
	}
	return all
}

// Communities gives the groups of actors that have more to do with one another than with others, the largest first,
// in each the actors with the most neighbours first. Actors without ties are in none. They are those of greatest
// modularity that the Louvain method finds (Blondel et al., "Fast unfolding of communities in large networks", 2008),
// edges weighing as much as their strength. The same network gives the same communities.
func (n *Network) Communities() [][]model.ActorID { return n.communities() }

func (n *Network) findCommunities() [][]model.ActorID {
	const resolution = 1 // modularity as first defined
	if !slices.ContainsFunc(n.edges, func(e []edge) bool { return len(e) > 0 }) {
		return nil // gonum divides by the sum of weights
	}
	found := community.Modularize(undirected{n}, resolution, rand.NewPCG(1, 1)).Communities()
	var groups [][]int
	for _, nodes := range found {
		var group []int
		for _, node := range nodes {
			if i := int(node.ID()); len(n.edges[i]) > 0 {
				group = append(group, i)
			}
		}
		slices.SortFunc(group, func(a, b int) int {
			return cmp.Or(cmp.Compare(len(n.edges[b]), len(n.edges[a])), cmp.Compare(a, b))
		})
		if len(group) > 0 {
			groups = append(groups, group)
		}
	}
	slices.SortFunc(groups, func(a, b []int) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	all := make([][]model.ActorID, len(groups))
	for i, group := range groups {
		all[i] = n.named(group)
	}
	return all
}
