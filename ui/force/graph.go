package force

import "math"

// Point is a position; y grows downwards.
type Point struct{ X, Y float64 }

// known tells whether p is a position at all, and not the mark of a missing one.
func (p Point) known() bool {
	return math.Abs(p.X) <= farthest && math.Abs(p.Y) <= farthest
}

// Nowhere marks a node that has no position yet in Options.Start.
var Nowhere = Point{math.NaN(), math.NaN()}

// Tie joins two nodes, 0 ≤ From, To < N. Its direction makes no difference here.
type Tie struct {
	From, To int
	Length   float64 // wanted distance; 0 stands for 1, else [1/16, 16]
}

// Box tells how far what is drawn at a node reaches from the node's position, each way ≥ 0:
// the disc and its label together, which need not be centred.
type Box struct{ Left, Top, Right, Bottom float64 }

// Graph is what is to be laid out. Side, Boxes and Pinned may be nil or shorter than N:
// what is missing is 0, an empty box, false.
//
// Any graph is accepted: a tie from a node to itself, or to a node that isn't there, is passed over, and of several
// ties between the same two the shortest counts.
type Graph struct {
	N      int
	Ties   []Tie
	Side   []int8 // -1 to the left, +1 to the right, 0 between
	Boxes  []Box
	Pinned []bool // stays where Options.Start has it
}

// Size is a width and a height, ≥ 0.
type Size struct{ Width, Height float64 }

func (s Size) given() bool { return s.Width > 0 && s.Height > 0 }

// Options say how to lay out. The zero value is usable: no frame, no sides, no gap.
type Options struct {
	Seed uint64

	// Frame is what the drawing is scaled to fit, in the unit of the boxes. Zero asks for no fitting:
	// a tie of length 1 is then drawn about 1 long.
	Frame Size

	// Sides, 0 to 1, is how strongly Graph.Side pulls: at 1 as hard as all the distances that a node
	// should keep, taken together.
	Sides float64

	// Gap is the least distance between boxes, ≥ 0.
	Gap float64

	// Mode is what the drawing is for.
	Mode Mode

	// Start tells where nodes stand already, Nowhere for new ones, which are placed among them. Nil places all.
	Start []Point

	// Give is the farthest that a node that stands and is not pinned may end from where it stands. At 0 none moves.
	// Those move that make room, that have a tie to a new node, and those of Changed.
	Give float64

	// Changed are nodes that stand and have new ties to others that stand. It may be nil or shorter than N.
	Changed []bool
}

// Mode is what a drawing is for.
type Mode int

const (
	Distances Mode = iota // distances in it are those along ties, as nearly as a plane allows
	Clusters              // what is tied together stands together, and distances count for less
)

const (
	farthest = 1e9 // no position or extent is larger, so that sums and squares stay finite
	shortest = 1.0 / 16
	longest  = 16.0
)

func (t Tie) length() float64 {
	if t.Length == 0 || math.IsNaN(t.Length) {
		return 1
	}
	return min(max(t.Length, shortest), longest)
}

// extent makes any number usable as a length in the drawing.
func extent(v float64) float64 {
	if !(v > 0) {
		return 0
	}
	return min(v, farthest/1e3)
}

func (g Graph) side(i int) int {
	if i >= len(g.Side) {
		return 0
	}
	return int(min(max(g.Side[i], -1), 1))
}

func (g Graph) box(i int) Box {
	if i >= len(g.Boxes) {
		return Box{}
	}
	b := g.Boxes[i]
	return Box{extent(b.Left), extent(b.Top), extent(b.Right), extent(b.Bottom)}
}

// start gives where a node stands, and whether it stands anywhere.
func (o Options) start(i int) (Point, bool) {
	if i >= len(o.Start) || !o.Start[i].known() {
		return Point{}, false
	}
	return o.Start[i], true
}

func (o Options) changed(i int32) bool { return int(i) < len(o.Changed) && o.Changed[i] }

// leash is how far from where it stands a node may be moved, and how readily it gives way to an overlap, in [0, 1].
type leash struct {
	home         Point
	reach, yield float64
}

func (o Options) leash(g Graph, i int) leash {
	const settled, fresh = 0.05, 1
	home, stands := o.start(i)
	switch {
	case !stands:
		return leash{reach: math.Inf(1), yield: fresh}
	case i < len(g.Pinned) && g.Pinned[i] || o.Give == 0:
		return leash{home: home}
	}
	return leash{home, o.Give, settled}
}

// loose tells whether a node may be moved anywhere.
func (l leash) loose() bool { return math.IsInf(l.reach, 1) }

// rein gives the point nearest to p that is within reach.
func (l leash) rein(p Point) Point {
	x, y := p.X-l.home.X, p.Y-l.home.Y
	far := math.Hypot(x, y)
	switch {
	case l.reach == 0:
		return l.home
	case far <= l.reach:
		return p
	}
	return Point{l.home.X + x*l.reach/far, l.home.Y + y*l.reach/far}
}
