package network

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/graph/network"

	"daqin/model"
)

// Betweenness is what gonum finds.
func TestBetweennessIsGonums(t *testing.T) {
	for seed := range uint64(60) {
		n := whole(randomGraph(seed))
		tied := 0
		for _, edges := range n.edges {
			if len(edges) > 0 {
				tied++
			}
		}
		want := network.Betweenness(undirected{n})
		for i, id := range n.actors {
			share := 0.0
			if sum := want[int64(i)]; sum > 0 {
				share = sum / float64((tied-1)*(tied-2))
			}
			if got := n.Betweenness(id); math.Abs(got-share) > 1e-9 {
				t.Fatalf("seed %d: %s has %g, gonum says %g", seed, id, got, share)
			}
		}
	}
}

// From a sample the actors that stand between most others come out first, and nearly as they are.
func TestSampledBetweennessIsNear(t *testing.T) {
	const n = mostExact + 500
	var ties [][3]int
	random := rand.New(rand.NewPCG(2, 2))
	for i := 1; i < n; i++ { // a tree in which low numbers have most branches
		ties = append(ties, [3]int{random.IntN(1 + i/3), i, 1})
	}
	x := modelOf(n, ties...)
	sampled, exact := whole(x), make([]float64, n)
	w := newWalk(sampled)
	for i := range int32(n) {
		w.from(i, exact)
	}
	for i := range 10 {
		want, got := exact[i]/((n-1)*(n-2)), sampled.Betweenness(model.ActorID(id(i)))
		if math.Abs(got-want) > 0.05*want+0.01 {
			t.Errorf("%d has %g from a sample, want %g", i, got, want)
		}
	}
}

func BenchmarkBetweenness(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	var ties [][3]int
	for range 30000 {
		ties = append(ties, [3]int{random.IntN(10000), random.IntN(10000), 1})
	}
	n := whole(modelOf(10000, ties...))
	b.ReportAllocs()
	for b.Loop() {
		n.measureBetweenness()
	}
}
