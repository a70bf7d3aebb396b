package force

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"
)

// scant are sizes by which a crowd is large, so that it is drawn like a graph of thousands.
var scant = sizes{few: 150, many: 1000, block: 50}

// layScant is Layout with other sizes.
func layScant(g Graph, o Options) []Point {
	at, _ := lay(context.Background(), g, o, scant, func(Picture) {})
	return at
}

// crowd gives a graph with a component that is large by scant sizes, next to small ones.
func crowd(seed uint64) Graph {
	const n = 600
	g := randomGraph(n, 2*n, seed)
	g.Ties[0].Length = 2
	return g
}

func TestManyNodesKeepTheLaws(t *testing.T) {
	g := crowd(1)
	o := window()
	o.Frame = Size{6000, 4000}
	at := layScant(g, o)
	for i, p := range at {
		if !p.known() {
			t.Errorf("node %d is at %v", i, p)
		}
	}
	if !slices.Equal(layScant(g, o), at) {
		t.Error("two layouts with one seed differ")
	}
	if pairs := overlaps(g, at); len(pairs) > 0 {
		t.Errorf("overlapping: %v", pairs)
	}
	around := boundsOf(nodesOf(g), at, g.Boxes)
	if around.Left+around.Right > o.Frame.Width || around.Top+around.Bottom > o.Frame.Height {
		t.Errorf("the drawing reaches out of its frame: %v", around)
	}
}

func TestManyPinnedNodesStay(t *testing.T) {
	g := crowd(2)
	o := window()
	o.Start = make([]Point, g.N)
	g.Pinned = make([]bool, g.N)
	for i := range o.Start {
		o.Start[i] = Point{float64(i%35) * 40, float64(i%26) * 30}
		g.Pinned[i] = i%3 == 0
		if i%3 == 1 {
			o.Start[i] = Nowhere
		}
	}
	at := layScant(g, o)
	for i, pinned := range g.Pinned {
		if pinned && at[i] != o.Start[i] {
			t.Errorf("pinned node %d moved from %v to %v", i, o.Start[i], at[i])
		}
	}
	for _, pair := range overlaps(g, at) {
		if !o.Start[pair[0]].known() || !o.Start[pair[1]].known() {
			t.Errorf("%v overlap, and one of them is new", pair)
		}
	}
}

// What is known of all pairs is what a sample is held against.
func TestSampleComesNearAllPairs(t *testing.T) {
	const worse = 1.2
	crew := newCrew(context.Background())
	defer crew.leave()
	for seed := range uint64(3) {
		g := randomGraph(400, 1200, seed)
		ties := newAdjacency(g)
		nodes := ties.components()[0]
		part := ties.within(nodes, make([]int32, g.N))
		random := rand.New(rand.NewPCG(seed, 0))
		stress := func(p pairs) float64 {
			c := &component{nodes: nodes, movers: len(nodes), bodies: make([]body, len(nodes)), scale: p.measure(), random: random, crew: crew}
			c.scatter(c.bodies, body{})
			c.descend(p, c.cooling(30, 1, 0.1), unseen)
			at := make([]Point, len(nodes))
			for i, b := range c.bodies {
				at[i] = Point{float64(b.x), float64(b.y)}
			}
			return Stress(tied(part), at)
		}
		all, some := stress(newTiles(part, ample.block, crew)), stress(newSample(part, draw{sources: len(nodes), each: 60}, random, crew))
		if some > all*worse {
			t.Errorf("seed %d: a sample leads to stress %.4f, all pairs to %.4f", seed, some, all)
		}
	}
}

// tied gives the graph that an adjacency is of.
func tied(a adjacency) Graph {
	g := Graph{N: len(a.first) - 1}
	for i := range int32(g.N) {
		for _, e := range a.of(i) {
			if i < e.to {
				g.Ties = append(g.Ties, Tie{int(i), int(e.to), float64(e.length)})
			}
		}
	}
	return g
}

// Searching from many nodes at once must find what a search from each finds.
func FuzzSample(f *testing.F) {
	f.Add([]byte{0, 0, 0})
	f.Add([]byte("two words and a lot of ties between them, of which some are longer"))
	ring := make([]byte, 0, 600)
	for i := range byte(200) {
		ring = append(ring, i, i+1, i%5)
	}
	f.Add(ring)
	crew := newCrew(context.Background())
	f.Cleanup(crew.leave)
	f.Fuzz(func(t *testing.T, data []byte) {
		g := Graph{N: 256, Ties: []Tie{{0, 1, 1}}} // this one has all lengths be whole steps
		for ; len(data) >= 3; data = data[3:] {
			g.Ties = append(g.Ties, Tie{int(data[0]), int(data[1]), 1 + float64(data[2]%5)})
		}
		all := newAdjacency(g)
		parts := all.components()
		first := slices.IndexFunc(parts, func(nodes []int32) bool { return nodes[0] == 0 })
		part := all.within(parts[first], make([]int32, g.N))
		n := len(part.first) - 1
		const each = 20
		s := newSample(part, draw{sources: n, each: each}, rand.New(rand.NewPCG(1, 1)), crew)
		if len(s.terms) > len(part.arcs)/2+n*min(each, n) {
			t.Errorf("%d pairs of %d nodes and %d ties", len(s.terms), n, len(part.arcs)/2)
		}
		paths := newSearch(part)
		ties := map[[2]int32]float32{}
		for i := range int32(n) {
			for _, e := range part.of(i) {
				ties[[2]int32{i, e.to}] = e.length
			}
		}
		drawn := map[[2]int32]bool{}
		slices.SortFunc(s.terms, func(p, q term) int { return int(p.from - q.from) })
		last := int32(-1)
		for _, term := range s.terms {
			if term.from != last {
				last = term.from
				paths.from(last)
			}
			ends := [2]int32{term.from, term.to}
			drawn[[2]int32{min(ends[0], ends[1]), max(ends[0], ends[1])}] = true
			if want := paths.to[term.to]; term.distance != want && term.distance != ties[ends] {
				t.Fatalf("%v are taken to be %v apart, want %v", ends, term.distance, want)
			}
		}
		for ends := range ties {
			if ends[0] < ends[1] && !drawn[ends] {
				t.Errorf("tie %v is not among the pairs", ends)
			}
		}
	})
}
