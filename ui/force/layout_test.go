package force

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// randomGraph has n nodes, some without ties, boxes like labelled discs and both sides.
func randomGraph(n, ties int, seed uint64) Graph {
	random := rand.New(rand.NewPCG(seed, 1))
	g := Graph{N: n}
	for range ties {
		g.Ties = append(g.Ties, Tie{random.IntN(n), random.IntN(n), 0})
	}
	for range n {
		half := 15 + 45*random.Float64()
		g.Boxes = append(g.Boxes, Box{half, 6, half, 20})
		g.Side = append(g.Side, int8(random.IntN(3)-1))
	}
	return g
}

func window() Options { return Options{Seed: 3, Frame: Size{900, 600}, Sides: 0.5, Gap: 2} }

// overlaps lists the pairs of boxes that cover one another by more than rounding explains.
func overlaps(g Graph, at []Point) (pairs [][2]int) {
	for i := range g.N {
		for j := range i {
			a, b, p, q := g.box(i), g.box(j), at[i], at[j]
			x := min(p.X+a.Right, q.X+b.Right) - max(p.X-a.Left, q.X-b.Left)
			y := min(p.Y+a.Bottom, q.Y+b.Bottom) - max(p.Y-a.Top, q.Y-b.Top)
			if tolerance := 1e-6 * (1 + math.Abs(p.X) + math.Abs(p.Y)); x > tolerance && y > tolerance {
				pairs = append(pairs, [2]int{j, i})
			}
		}
	}
	return pairs
}

func TestSameSeedSameLayout(t *testing.T) {
	g := randomGraph(60, 90, 1)
	if !slices.Equal(Layout(g, window()), Layout(g, window())) {
		t.Error("two layouts with one seed differ")
	}
	other := window()
	other.Seed++
	if slices.Equal(Layout(g, window()), Layout(g, other)) {
		t.Error("the seed makes no difference")
	}
}

func TestNothingOverlaps(t *testing.T) {
	for _, n := range []int{2, 10, 80, 300} {
		for seed := range uint64(5) {
			g := randomGraph(n, n*3/2, seed)
			if pairs := overlaps(g, Layout(g, window())); len(pairs) > 0 {
				t.Errorf("%d nodes, seed %d: overlapping: %v", n, seed, pairs)
			}
		}
	}
}

func TestFitsFrame(t *testing.T) {
	g := randomGraph(60, 100, 4)
	for _, frame := range []Size{{1600, 900}, {2000, 700}, {900, 1600}} {
		o := window()
		o.Frame = frame
		around := boundsOf(nodesOf(g), Layout(g, o), g.Boxes)
		width, height := around.Left+around.Right, around.Top+around.Bottom
		if width > frame.Width || height > frame.Height {
			t.Errorf("the drawing of %.0fx%.0f is larger than its frame %v", width, height, frame)
		}
		if width < 0.8*frame.Width && height < 0.8*frame.Height {
			t.Errorf("the drawing of %.0fx%.0f is lost in its frame %v", width, height, frame)
		}
		if math.Abs(around.Left-around.Right) > 1e-6*frame.Width {
			t.Errorf("the drawing is not in the middle: %v", around)
		}
	}
}

func nodesOf(g Graph) (all []int32) {
	for i := range g.N {
		all = append(all, int32(i))
	}
	return all
}

func TestPinnedNodesStay(t *testing.T) {
	for seed := range uint64(10) {
		g := randomGraph(50, 70, seed)
		o := window()
		o.Start = make([]Point, g.N)
		g.Pinned = make([]bool, g.N)
		for i := range o.Start {
			o.Start[i] = Point{float64(i%7) * 40, float64(i%5) * 30} // many overlap
			g.Pinned[i] = i%3 == 0
			if i%3 == 1 {
				o.Start[i] = Nowhere
			}
		}
		at := Layout(g, o)
		for i, pinned := range g.Pinned {
			if pinned && at[i] != o.Start[i] {
				t.Errorf("seed %d: pinned node %d moved from %v to %v", seed, i, o.Start[i], at[i])
			}
		}
		for _, pair := range overlaps(g, at) {
			if !o.Start[pair[0]].known() || !o.Start[pair[1]].known() {
				t.Errorf("seed %d: %v overlap, and one of them is new", seed, pair)
			}
		}
	}
}

func TestOnlyNewNodesMove(t *testing.T) {
	whole := randomGraph(60, 110, 2)
	o := window()
	before := Layout(whole, o)

	t.Run("none is new", func(t *testing.T) {
		again := o
		again.Start = before
		if at := Layout(whole, again); !slices.Equal(at, before) {
			t.Error("a drawing that stands was changed")
		}
	})
	t.Run("one is new", func(t *testing.T) {
		more := o
		more.Start = slices.Clone(before)
		more.Start[7] = Nowhere
		at := Layout(whole, more)
		for i := range at {
			if i != 7 && at[i] != before[i] {
				t.Errorf("node %d moved from %v to %v", i, before[i], at[i])
			}
		}
		if !at[7].known() || len(overlaps(whole, at)) > 0 {
			t.Errorf("the new node is at %v; overlapping: %v", at[7], overlaps(whole, at))
		}
	})
	t.Run("a new one stands by its neighbours", func(t *testing.T) {
		pair := Graph{N: 4, Ties: []Tie{{0, 1, 0}, {1, 2, 0}, {2, 3, 0}}}
		at := Layout(pair, Options{Start: []Point{{500, 500}, {600, 500}, {700, 500}, Nowhere}})
		if s := Stress(pair, at); s > 0.01 {
			t.Errorf("the end of a line of nodes 100 apart is at %v, stress %.3f, want about {800 500}", at[3], s)
		}
	})
}

// What stands moves by no more than Options.Give, only for a reason, and what is pinned not at all.
func TestNothingMovesBeyondGive(t *testing.T) {
	for seed := range uint64(6) {
		g := randomGraph(70, 120, seed)
		o := window()
		o.Mode = Mode(seed % 2)
		o.Start = Layout(g, o)
		o.Give = 25
		fresh, changed := int(g.Ties[0].From), 11
		o.Start[fresh] = Nowhere
		o.Start[20] = o.Start[21] // dragged there
		g.Pinned = make([]bool, g.N)
		g.Pinned[20] = true
		g.Ties = append(g.Ties, Tie{changed, 13, 0})
		o.Changed = make([]bool, changed+1)
		o.Changed[changed] = true
		at := Layout(g, o)
		still := 0
		for i, p := range at {
			by := math.Hypot(p.X-o.Start[i].X, p.Y-o.Start[i].Y)
			switch {
			case i != fresh && by > o.Give*(1+1e-9), i == 20 && by != 0:
				t.Errorf("seed %d: node %d moved by %v", seed, i, by)
			case by == 0:
				still++
			}
		}
		if at[changed] == o.Start[changed] {
			t.Errorf("seed %d: a node with a new tie did not come nearer", seed)
		}
		if still < g.N/3 {
			t.Errorf("seed %d: only %d of %d nodes kept their place", seed, still, g.N)
		}
		for _, pair := range overlaps(g, at) {
			if pair[0] == fresh || pair[1] == fresh {
				t.Errorf("seed %d: the new node overlaps: %v", seed, pair)
			}
		}
	}
}

// Nor does it pull others from beyond Options.Give while these find their place.
func TestBodiesStayWithinReach(t *testing.T) {
	g := randomGraph(70, 120, 1)
	o := window()
	o.Start = Layout(g, o)
	o.Give = 5
	for _, i := range []int{3, 4, 5} {
		o.Start[g.Ties[i].From] = Nowhere
	}
	crew := newCrew(context.Background())
	defer crew.leave()
	d := newDrawing(g, o, ample, crew)
	d.sketch()
	tethers := 0
	for _, c := range d.components {
		tethers += len(c.tether)
		for _, l := range c.tether {
			if _, _, far := apart(c.bodies[l.body], l.home); far > l.reach*1.001 {
				t.Errorf("body %d is %v from its home, and may be %v", l.body, far, l.reach)
			}
		}
	}
	if tethers == 0 {
		t.Error("none follows the new ones")
	}
}

func TestSidesStandApart(t *testing.T) {
	// Two parties of eight, all tied within and with their opposite: stress alone has no left and right.
	g := Graph{N: 16}
	for i := range 8 {
		g.Side = append(g.Side, -1)
		g.Ties = append(g.Ties, Tie{i, i + 8, 0}, Tie{i, (i + 1) % 8, 0}, Tie{i + 8, (i+1)%8 + 8, 0})
	}
	for range 8 {
		g.Side = append(g.Side, +1)
	}
	at := Layout(g, Options{Seed: 1, Sides: 0.5})
	for i := range 8 {
		for j := 8; j < 16; j++ {
			if at[i].X >= at[j].X {
				t.Errorf("%d of the left side is at %v, %d of the right side at %v", i, at[i], j, at[j])
			}
		}
	}
	if free, apart := Stress(g, Layout(g, Options{Seed: 1})), Stress(g, at); free > apart {
		t.Errorf("keeping the sides apart lowers stress from %v to %v", free, apart)
	}
}

func TestIsolatedNodesStandInRowsBeneath(t *testing.T) {
	g := Graph{N: 8, Ties: []Tie{{0, 1, 0}, {1, 2, 0}, {2, 3, 0}, {3, 4, 0}}, Side: []int8{0, 0, 0, 0, 0, +1, 0, -1}}
	at := Layout(g, Options{})
	for i := 5; i < 8; i++ {
		if at[i].Y != at[5].Y {
			t.Errorf("isolated nodes are not level: %v", at[5:])
		}
		for j := range 5 {
			if at[i].Y <= at[j].Y {
				t.Errorf("isolated node %d at %v is not beneath node %d at %v", i, at[i], j, at[j])
			}
		}
	}
	if !(at[7].X < at[6].X && at[6].X < at[5].X) {
		t.Errorf("isolated nodes are not in the order of their sides: %v", at[5:])
	}
}

func TestComponentsStandApart(t *testing.T) {
	var g Graph
	for n := 2; n <= 8; n++ { // rings of 2 to 8
		for i := range n {
			g.Ties = append(g.Ties, Tie{g.N + i, g.N + (i+1)%n, 0})
		}
		g.N += n
	}
	at := Layout(g, Options{Seed: 5})
	parts := newAdjacency(g).components()
	boxes := make([]Box, g.N)
	for i, p := range parts {
		for _, q := range parts[:i] {
			a, b := boundsOf(p, at, boxes), boundsOf(q, at, boxes)
			if min(a.Right, b.Right) > max(-a.Left, -b.Left) && min(a.Bottom, b.Bottom) > max(-a.Top, -b.Top) {
				t.Errorf("components %v and %v overlap", p, q)
			}
		}
	}
}

// FuzzLayout reads a graph, with every kind of nonsense that numbers can hold, from bytes.
func FuzzLayout(f *testing.F) {
	f.Add([]byte{}, uint64(0), 0.0, 0.0)
	f.Add([]byte{0, 1, 1, 2, 5, 5, 9, 3}, uint64(1), math.Inf(1), math.NaN())
	f.Add([]byte("two words and a lot of ties between them, some with no sense"), uint64(2), 1e300, 1e-300)
	f.Fuzz(layNonsense)
}

// TestLayoutOfNonsense is for what the fuzzer takes long to find: numbers at the ends of their range, all combined.
func TestLayoutOfNonsense(t *testing.T) {
	ends := []float64{0, 1, -1, 37, 1e9, 1e20, 1e77, 1e155, 1e300, -1e300, math.MaxFloat64, 1e-10, 1e-300,
		math.SmallestNonzeroFloat64, math.NaN(), math.Inf(1), math.Inf(-1)}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		data := make([]byte, random.IntN(90))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		layNonsense(t, data, random.Uint64(), ends[random.IntN(len(ends))], ends[random.IntN(len(ends))])
	}
}

// layNonsense holds the laws of Layout for any graph, which it makes of the bytes and numbers.
func layNonsense(t *testing.T, data []byte, seed uint64, big, odd float64) {
	g := Graph{N: min(len(data), 40)}
	o := Options{Seed: seed, Frame: Size{big, odd}, Sides: odd, Gap: big, Give: odd, Mode: Mode(seed / 2 % 2)}
	strange := []float64{0, 1, -1, big, odd, -big, math.NaN(), math.Inf(1)}
	for i := 0; i+2 < len(data); i += 2 {
		g.Ties = append(g.Ties, Tie{int(data[i]%44) - 2, int(data[i+1]%44) - 2, strange[data[i+2]%8]})
	}
	for i, b := range data[:g.N] {
		v, w := strange[b%8], strange[b/8%8]
		g.Side = append(g.Side, int8(b))
		g.Boxes = append(g.Boxes, Box{v, w, w, v})
		g.Pinned = append(g.Pinned, b%5 == 0)
		o.Changed = append(o.Changed, b%3 == 0)
		if seed%2 == 0 {
			o.Start = append(o.Start, Point{w, []float64{v, float64(i)}[seed/4%2]})
		}
	}
	at := Layout(g, o)
	if len(at) != g.N {
		t.Fatalf("%d positions for %d nodes", len(at), g.N)
	}
	for i, p := range at {
		if math.IsNaN(p.X-p.X) || math.IsNaN(p.Y-p.Y) {
			t.Errorf("node %d is at %v", i, p)
		}
		if start, stands := o.start(i); stands && g.Pinned[i] && p != start {
			t.Errorf("pinned node %d moved from %v to %v", i, start, p)
		}
	}
	if s := Stress(g, at); !(s >= 0 && s <= 1) {
		t.Errorf("stress %v", s)
	}
	if again := Layout(g, o); !slices.Equal(again, at) {
		t.Error("a second layout differs")
	}
}
