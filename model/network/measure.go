package network

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/graph/community"

	"daqin/model"
)

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
