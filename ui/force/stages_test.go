package force

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
)

// villages gives a graph of groups that are tied much within and little beyond.
func villages(count, each int, seed uint64) Graph {
	random := rand.New(rand.NewPCG(seed, 2))
	g := Graph{N: count * each}
	for i := range g.N {
		own := i / each * each
		g.Ties = append(g.Ties, Tie{i, own + random.IntN(each), 0}, Tie{i, own + random.IntN(each), 0})
		if i%3 == 0 {
			g.Ties = append(g.Ties, Tie{i, random.IntN(g.N), 0})
		}
	}
	return g
}

func TestClustersKeepNeighboursTogether(t *testing.T) {
	for seed := range uint64(3) {
		g := villages(10, 15, seed)
		byDistance, byCluster := Layout(g, Options{Seed: seed}), Layout(g, Options{Seed: seed, Mode: Clusters})
		few, many := NeighbourhoodPreservation(g, byDistance), NeighbourhoodPreservation(g, byCluster)
		if many < few*1.1 {
			t.Errorf("seed %d: of neighbours %.3f stand together in clusters, %.3f without", seed, many, few)
		}
		if much, little := Stress(g, byCluster), Stress(g, byDistance); much < little || much > 2*little {
			t.Errorf("seed %d: stress %.4f in clusters, %.4f without", seed, much, little)
		}
	}
}

// The field adds up cells instead of bodies, which must come to the same.
func TestFieldIsThatOfAllBodies(t *testing.T) {
	for _, test := range []struct {
		n         int
		wide      float32
		tolerance float64 // of the mean force
	}{{2, 1, 1e-4}, {50, 3, 1e-4}, {300, 10, 0.1}, {3000, 30, 0.1}} {
		random := rand.New(rand.NewPCG(uint64(test.n), 0))
		bodies := make([]body, test.n)
		for i := range bodies {
			bodies[i] = body{test.wide * random.Float32(), test.wide * random.Float32() * random.Float32()}
		}
		f := newField(test.n)
		f.take(bodies)
		missed, sum := 0.0, 0.0
		for i, b := range bodies {
			var x, y float64
			for _, other := range bodies {
				dx, dy := float64(b.x-other.x), float64(b.y-other.y)
				u := 1 / (1 + dx*dx + dy*dy)
				x, y = x+dx*u*u, y+dy*u*u
			}
			fx, fy := f.at(i)
			missed += math.Hypot(x-float64(fx), y-float64(fy))
			sum += math.Hypot(x, y)
		}
		if missed > sum*test.tolerance {
			t.Errorf("%d bodies: forces are off by %.3f of their size on average", test.n, missed/sum)
		}
	}
}

func TestProcessorsMakeNoDifference(t *testing.T) {
	g := crowd(4)
	g.Boxes = nil
	for _, mode := range []Mode{Distances, Clusters} {
		o := Options{Seed: 1, Mode: mode}
		all := layScant(g, o)
		for _, processors := range []int{1, 5} {
			before := runtime.GOMAXPROCS(processors)
			at := layScant(g, o)
			runtime.GOMAXPROCS(before)
			if !slices.Equal(at, all) {
				t.Errorf("mode %v: %d processors give another drawing", mode, processors)
			}
		}
	}
}

func TestPicturesComeBeforeTheDrawing(t *testing.T) {
	g := crowd(5)
	g.Boxes = nil
	for _, mode := range []Mode{Distances, Clusters} {
		o := window()
		o.Mode = mode
		o.Frame = Size{6000, 4000}
		var shown []Picture
		at, err := lay(context.Background(), g, o, scant, func(p Picture) { shown = append(shown, p) })
		if err != nil || !slices.Equal(at, layScant(g, o)) {
			t.Errorf("mode %v: what is shown on the way makes a difference, error %v", mode, err)
		}
		if len(shown) < 3 {
			t.Fatalf("mode %v: %d pictures", mode, len(shown))
		}
		for k, p := range shown {
			if k > 0 && p.Share <= shown[k-1].Share || p.Share > 1 {
				t.Errorf("mode %v: picture %d is said to be at %v of the work", mode, k, p.Share)
			}
			if len(p.Points) != g.N || slices.ContainsFunc(p.Points, func(p Point) bool { return !p.known() }) {
				t.Errorf("mode %v: picture %d has %d points, or one is nowhere", mode, k, len(p.Points))
			}
		}
		if first, last := Stress(g, shown[0].Points), Stress(g, at); first > 2*last {
			t.Errorf("mode %v: the first picture has stress %.3f, the last %.3f", mode, first, last)
		}
	}
}

// Without sides, which say what is left, a drawing lies as its frame does.
func TestDrawingsLieAsTheirFrame(t *testing.T) {
	g, _ := path(1, 1, 1, 1, 1, 1, 1, 1)
	for seed := range uint64(4) {
		for _, o := range []Options{{}, {Frame: Size{900, 600}}, {Frame: Size{600, 900}}, {Frame: Size{600, 900}, Mode: Clusters}} {
			o.Seed = seed
			around := boundsOf(nodesOf(g), Layout(g, o), make([]Box, g.N))
			width, height := around.Left+around.Right, around.Top+around.Bottom
			if upright := o.Frame.Height > o.Frame.Width; upright != (height > width) || max(width, height) < 3*min(width, height) {
				t.Errorf("seed %d: in a frame of %v a line is drawn %.1f wide and %.1f high", seed, o.Frame, width, height)
			}
		}
	}
}

func TestRoundsDoNotAllocate(t *testing.T) {
	crew := newCrew(context.Background())
	defer crew.leave()
	g := crowd(7)
	d := newDrawing(g, Options{}, scant, crew)
	c := d.components[0]
	c.sketch()
	tiles, sample, cluster := newTiles(c.ties, scant.block, crew), newSample(c.ties, c.sample(5, 1e6), c.random, crew), newCluster(c)
	cluster.heat, cluster.size = 0.1, c.size()
	for name, round := range map[string]func(){
		"all pairs": func() { tiles.round(c.bodies, 0.1, c.random) },
		"sample":    func() { sample.round(c.bodies, 0.1, c.random) },
		"cluster":   cluster.round,
	} {
		if allocated := testing.AllocsPerRun(2, round); allocated > 0 {
			t.Errorf("%s: a round allocates %v times", name, allocated)
		}
	}
}
