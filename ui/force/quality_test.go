package force

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// scattered gives a graph with its nodes on whole numbers, so that lines meet in ends, lie on one another and
// nodes stand on one spot, and all of it can be computed without rounding.
func scattered(n, ties, width int, seed uint64) (Graph, []Point) {
	random := rand.New(rand.NewPCG(seed, 2))
	at := make([]Point, n)
	for i := range at {
		at[i] = Point{float64(random.IntN(width)), float64(random.IntN(width))}
	}
	return randomGraph(n, ties, seed), at
}

// plainCrossings compares all pairs of ties, in whole numbers.
func plainCrossings(g Graph, at []Point) int {
	side := func(a, b, c int) int {
		x, y := func(i int) int { return int(at[i].X) }, func(i int) int { return int(at[i].Y) }
		v := (x(b)-x(a))*(y(c)-y(a)) - (y(b)-y(a))*(x(c)-x(a))
		return min(max(v, -1), 1)
	}
	var ties [][2]int
	for i, neighbours := range neighboursOf(g) {
		for _, j := range neighbours {
			if i < int(j) {
				ties = append(ties, [2]int{i, int(j)})
			}
		}
	}
	count := 0
	for k, s := range ties {
		for _, t := range ties[:k] {
			shared := s[0] == t[0] || s[0] == t[1] || s[1] == t[0] || s[1] == t[1]
			if !shared && side(s[0], s[1], t[0])*side(s[0], s[1], t[1]) < 0 && side(t[0], t[1], s[0])*side(t[0], t[1], s[1]) < 0 {
				count++
			}
		}
	}
	return count
}

// plainPreservation sorts all others by distance for each node.
func plainPreservation(g Graph, at []Point) float64 {
	sum, tied := 0.0, 0.0
	for i, neighbours := range neighboursOf(g) {
		var others []near
		for j := range g.N {
			if j != i {
				x, y := at[i].X-at[j].X, at[i].Y-at[j].Y
				others = append(others, near{int32(j), x*x + y*y})
			}
		}
		slices.SortFunc(others, near.compare)
		if d := len(neighbours); d > 0 {
			shared := 0
			for _, o := range others[:d] {
				if slices.Contains(neighbours, o.node) {
					shared++
				}
			}
			sum += float64(shared) / float64(2*d-shared)
			tied++
		}
	}
	if tied == 0 {
		return 1
	}
	return sum / tied
}

func TestMeasuresEqualThePlainOnes(t *testing.T) {
	for seed := range uint64(40) {
		for _, width := range []int{1, 3, 12, 1000} {
			g, at := scattered(int(seed)*2, int(seed)*5, width, seed)
			if got, want := Crossings(g, at), plainCrossings(g, at); got != want {
				t.Errorf("seed %d, width %d: %d crossings, want %d", seed, width, got, want)
			}
			if got, want := NeighbourhoodPreservation(g, at), plainPreservation(g, at); got != want {
				t.Errorf("seed %d, width %d: neighbourhood preservation %v, want %v", seed, width, got, want)
			}
		}
	}
}

func TestMeasuresOfKnownDrawings(t *testing.T) {
	wheel, round := ring(12)
	square, corners := grid(6)
	all := Graph{N: 5} // K5 drawn as a pentagon: a pentagram, whose every point is a crossing
	for i := range 5 {
		for j := range i {
			all.Ties = append(all.Ties, Tie{i, j, 0}, Tie{j, i, 0}, Tie{i, i, 0})
		}
	}
	_, pentagon := ring(5)
	for _, test := range []struct {
		name      string
		graph     Graph
		at        []Point
		kept      float64
		crossings int
	}{
		{"nothing", Graph{}, nil, 1, 0},
		{"no ties", Graph{N: 3}, make([]Point, 3), 1, 0},
		{"ring", wheel, round, 1, 0},
		{"grid", square, corners, 1, 0},
		{"all with all", all, pentagon, 1, 5},
		{"two that cross", Graph{N: 4, Ties: []Tie{{0, 1, 0}, {2, 3, 0}}}, []Point{{0, 0}, {2, 2}, {0, 2}, {2, 0}}, 0, 1},
		{"two that touch", Graph{N: 4, Ties: []Tie{{0, 1, 0}, {2, 3, 0}}}, []Point{{0, 0}, {2, 0}, {1, 0}, {1, 5}}, 0.25, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if kept := NeighbourhoodPreservation(test.graph, test.at); kept != test.kept {
				t.Errorf("neighbourhood preservation %v, want %v", kept, test.kept)
			}
			if crossings := Crossings(test.graph, test.at); crossings != test.crossings {
				t.Errorf("%d crossings, want %d", crossings, test.crossings)
			}
		})
	}
}

// Neither measure may depend on the scale or the place of a drawing, nor on which way it is turned.
func TestMeasuresHaveNoFrame(t *testing.T) {
	g, at := scattered(60, 150, 1<<20, 7)
	other := make([]Point, g.N)
	for i, p := range at {
		other[i] = Point{-4*p.Y + 64, 4*p.X - 1024} // exact, so that nothing is rounded anew
	}
	if a, b := Crossings(g, at), Crossings(g, other); a != b || a == 0 {
		t.Errorf("%d crossings, then %d", a, b)
	}
	if a, b := NeighbourhoodPreservation(g, at), NeighbourhoodPreservation(g, other); a != b {
		t.Errorf("neighbourhood preservation %v, then %v", a, b)
	}
}

// Stress of many nodes is taken from some of them; of a grid, whose nodes differ as much as any, it must be near that
// from all.
func TestStressFromSomeIsNearThatFromAll(t *testing.T) {
	g, at := grid(50) // 2,500 nodes
	random := rand.New(rand.NewPCG(1, 1))
	for i := range at {
		at[i].X += 8 * random.Float64()
	}
	var sum, squares, pairs float64
	for i := range g.N {
		for j := range i {
			steps := math.Abs(float64(i/50-j/50)) + math.Abs(float64(i%50-j%50))
			r := math.Hypot(at[i].X-at[j].X, at[i].Y-at[j].Y) / steps
			sum, squares, pairs = sum+r, squares+r*r, pairs+1
		}
	}
	want := 1 - sum*sum/(pairs*squares)
	if got := Stress(g, at); math.Abs(got/want-1) > 0.01 {
		t.Errorf("stress %.5f, from all pairs %.5f", got, want)
	}
}

func BenchmarkMeasures(b *testing.B) {
	g, at := scattered(10000, 30000, 1<<20, 1)
	b.Run("neighbourhood preservation", func(b *testing.B) {
		for b.Loop() {
			NeighbourhoodPreservation(g, at)
		}
	})
	b.Run("crossings", func(b *testing.B) {
		for b.Loop() {
			Crossings(g, at)
		}
	})
	b.Run("stress", func(b *testing.B) {
		for b.Loop() {
			Stress(g, at)
		}
	})
}
