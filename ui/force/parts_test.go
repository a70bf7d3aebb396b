package force

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"
)

func ring(n int) (g Graph, perfect []Point) {
	g.N = n
	for i := range n {
		g.Ties = append(g.Ties, Tie{i, (i + 1) % n, 0})
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		perfect = append(perfect, Point{cos, sin})
	}
	return g, perfect
}

func grid(side int) (g Graph, perfect []Point) {
	g.N = side * side
	for i := range g.N {
		perfect = append(perfect, Point{float64(i % side), float64(i / side)})
		if i%side > 0 {
			g.Ties = append(g.Ties, Tie{i - 1, i, 0})
		}
		if i >= side {
			g.Ties = append(g.Ties, Tie{i - side, i, 0})
		}
	}
	return g, perfect
}

func path(lengths ...float64) (g Graph, perfect []Point) {
	g.N = len(lengths) + 1
	perfect = []Point{{}}
	for i, length := range lengths {
		g.Ties = append(g.Ties, Tie{i, i + 1, length})
		perfect = append(perfect, Point{perfect[i].X + length, 0})
	}
	return g, perfect
}

func TestStressNearTheBest(t *testing.T) {
	for _, test := range []struct {
		name string
		make func() (Graph, []Point)
	}{
		{"line", func() (Graph, []Point) { return path(1, 1, 1, 1, 1, 1, 1, 1) }},
		{"line of different lengths", func() (Graph, []Point) { return path(1, 3, 0.5, 2, 1) }},
		{"ring", func() (Graph, []Point) { return ring(24) }},
		{"grid", func() (Graph, []Point) { return grid(8) }},
		{"grid of many", func() (Graph, []Point) { return grid(18) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			g, perfect := test.make()
			best := Stress(g, perfect)
			for seed := range uint64(6) {
				if s := Stress(g, layScant(g, Options{Seed: seed})); s > best*1.02+0.001 {
					t.Errorf("seed %d: stress %.4f, the known drawing has %.4f", seed, s, best)
				}
			}
		})
	}
}

func TestStressHasNoScale(t *testing.T) {
	g := randomGraph(30, 50, 1)
	at := Layout(g, Options{})
	larger := make([]Point, g.N)
	for i, p := range at {
		larger[i] = Point{p.X*250 + 10, p.Y*250 - 3}
	}
	if a, b := Stress(g, at), Stress(g, larger); math.Abs(a-b) > 1e-9 {
		t.Errorf("stress %v, enlarged %v", a, b)
	}
	for _, n := range []int{0, 1, 2} {
		if s := Stress(Graph{N: n}, make([]Point, n)); s != 0 {
			t.Errorf("stress of %d nodes without ties is %v", n, s)
		}
	}
}

// One body stands aside of the others, which are all in one place. Pairs that move by a very little times their
// distance then move each of the others in proportion to what it is from that one, if each pair comes just once.
func TestEveryPairIsVisitedOnce(t *testing.T) {
	crew := newCrew(context.Background())
	defer crew.leave()
	random := rand.New(rand.NewPCG(1, 1))
	const little = 1e-13
	const block = 7
	for _, n := range []int{2, 3, 4, 5, 6, 7, 13, 14, 15, 27, 28, 29, 41, 42, 80, 112, 125, 250} { // up to 16 blocks and more
		g, _ := ring(n)
		tiles := newTiles(newAdjacency(g), block, crew)
		for level := range tiles.pulls {
			tiles.pulls[level] = pull{half: little * distanceOf(level)}
		}
		for _, aside := range []int{0, n / 3, n / 2, n - 1} {
			bodies := make([]body, n)
			bodies[aside].x = 1
			tiles.tour(bodies, random)
			for i, b := range bodies {
				steps := math.Abs(float64(i - aside))
				want := math.Min(steps, float64(n)-steps)
				if got := float64(b.x) / little; i != aside && math.Abs(got-want) > 0.003*want {
					t.Fatalf("ring of %d: distance of %d and %d is %v, want %v", n, i, aside, got, want)
				}
			}
		}
	}
}

func TestLevelsAreNearDistances(t *testing.T) {
	for d := float32(shortest); d < 2e5; d *= 1.01 {
		if got := distanceOf(int(levelOf(d))); math.Abs(float64(got/d-1)) > 1./512 {
			t.Errorf("%v is taken for %v", d, got)
		}
	}
	for d := float32(1); d <= 512; d++ {
		if got := distanceOf(int(levelOf(d))); got != d {
			t.Errorf("%v is taken for %v", d, got)
		}
	}
}

func TestDistancesTakeTheShortestWay(t *testing.T) {
	g := Graph{N: 5, Ties: []Tie{{0, 1, 5}, {0, 2, 1}, {2, 1, 1.5}, {1, 0, 4}, {1, 3, math.NaN()}, {3, 3, 1}, {3, 9, 1}}}
	s := newSearch(newAdjacency(g))
	s.from(0)
	for i, want := range []float32{0, 2.5, 1, 3.5, unreached} {
		if s.to[i] != want {
			t.Errorf("distance to %d is %v, want %v", i, s.to[i], want)
		}
	}
}

// Pushing alone can leave overlaps in a crowd; what settles them must not.
func TestSettlingEndsEveryOverlap(t *testing.T) {
	for seed, n := range []int{80, 80, 80, 300, 300, 400, 400} {
		random := rand.New(rand.NewPCG(uint64(seed), 0))
		g := randomGraph(n, 0, uint64(seed))
		s := newSeparation(make([]Point, g.N), g.Boxes, make([]leash, g.N), nil)
		for i := range s.at {
			s.at[i] = Point{random.Float64() * 100, random.Float64() * 100}
			s.leash[i] = leash{reach: math.Inf(1), yield: 1}
			if i == 0 {
				s.leash[i] = leash{home: s.at[i]} // only the first stays
			}
		}
		if seed%2 == 1 {
			s.strip()
		}
		first := s.at[0]
		s.settle()
		if pairs := overlaps(g, s.at); len(pairs) > 0 || s.at[0] != first {
			t.Errorf("seed %d: overlapping: %v; the first moved from %v to %v", seed, pairs, first, s.at[0])
		}
	}
}
