package force

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func bySize(b *testing.B, bench func(b *testing.B, n int)) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { bench(b, n) })
	}
}

// bare gives a graph without boxes, three ties a node.
func bare(n int) Graph {
	g := randomGraph(n, 3*n, 1)
	g.Boxes = nil
	return g
}

func BenchmarkDistances(b *testing.B) {
	bySize(b, func(b *testing.B, n int) {
		for g := bare(n); b.Loop(); {
			Layout(g, Options{Seed: 1})
		}
	})
}

func BenchmarkClusters(b *testing.B) {
	bySize(b, func(b *testing.B, n int) {
		for g := bare(n); b.Loop(); {
			Layout(g, Options{Seed: 1, Mode: Clusters})
		}
	})
}

// BenchmarkLabelled has boxes to clear and a frame to fill, with as much room for each as 1,000x1,000 give 100.
func BenchmarkLabelled(b *testing.B) {
	bySize(b, func(b *testing.B, n int) {
		side := math.Sqrt(float64(n) * 1e4)
		for g := randomGraph(n, 3*n, 1); b.Loop(); {
			Layout(g, Options{Seed: 1, Mode: Clusters, Sides: 0.5, Frame: Size{side, side}, Gap: 2})
		}
	})
}

// BenchmarkOneMore places a node among those that stand, in a drawing by clusters as that is there sooner.
func BenchmarkOneMore(b *testing.B) {
	bySize(b, func(b *testing.B, n int) {
		g := bare(n)
		o := Options{Seed: 1, Mode: Clusters}
		o.Start = slices.Clone(Layout(g, o))
		o.Start[g.Ties[0].From] = Nowhere
		o.Mode, o.Give = Distances, 0.2
		for b.Loop() {
			Layout(g, o)
		}
	})
}
