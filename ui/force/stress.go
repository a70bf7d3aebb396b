package force

import "math"

// Stress tells how far a drawing is from showing graph distances: the mean of
// (drawn distance / graph distance - 1)² over all pairs of nodes joined by some path, for the scale
// of the drawing that makes it least. 0 is perfect; a graph without pairs has 0.
// At has a position for each of the g.N nodes.
//
// With r = drawn / graph distance over n pairs, the best scale is Σr / Σr², which leaves 1 - (Σr)² / (n Σr²).
func Stress(g Graph, at []Point) float64 {
	paths := newSearch(newAdjacency(g))
	var sum, squares, pairs float64
	for i := range g.N {
		paths.from(int32(i))
		for j := i + 1; j < g.N; j++ {
			if paths.to[j] == unreached {
				continue
			}
			r := math.Hypot(at[i].X-at[j].X, at[i].Y-at[j].Y) / float64(paths.to[j])
			sum += r
			squares += r * r
			pairs++
		}
	}
	if squares == 0 {
		return min(pairs, 1)
	}
	return max(0, 1-sum*sum/(pairs*squares))
}
