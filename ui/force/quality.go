package force

import "slices"

// NeighbourhoodPreservation tells how well a drawing keeps together what is tied: for a node of degree d it compares
// its d neighbours in the graph with the d nodes nearest to it in the picture, as the size of what the two sets share
// by the size of both together (Jaccard), and takes the mean over all nodes with ties. 1 is perfect, which few graphs
// allow; a drawing by chance has about 0; a graph without ties has 1.
// At has a position for each of the g.N nodes. Of nodes equally near, those with the lower number count as nearer.
//
// This is the measure of Kruiger et al. ("Graph Layouts by t-SNE", Computer Graphics Forum 2017) for neighbours one
// step away. It takes about n log n steps.
func NeighbourhoodPreservation(g Graph, at []Point) float64 {
	n := newNearby(at[:max(g.N, 0)])
	sum, tied := 0.0, 0
	for i, neighbours := range neighboursOf(g) {
		if len(neighbours) == 0 {
			continue
		}
		shared := 0
		for _, near := range n.nearest(int32(i), len(neighbours)) {
			if _, is := slices.BinarySearch(neighbours, near.node); is {
				shared++
			}
		}
		sum += float64(shared) / float64(2*len(neighbours)-shared)
		tied++
	}
	if tied == 0 {
		return 1
	}
	return sum / float64(tied)
}

// neighboursOf gives the nodes to which each node is tied, once each, in ascending order.
func neighboursOf(g Graph) [][]int32 {
	all := make([][]int32, max(g.N, 0))
	for _, t := range g.Ties {
		if t.From == t.To || min(t.From, t.To) < 0 || max(t.From, t.To) >= g.N {
			continue
		}
		all[t.From] = append(all[t.From], int32(t.To))
		all[t.To] = append(all[t.To], int32(t.From))
	}
	for i := range all {
		slices.Sort(all[i])
		all[i] = slices.Compact(all[i])
	}
	return all
}
