package force

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Layout gives each of the g.N nodes its position. The same graph and options give the same positions,
// all of them finite. Where no node has a place yet, the drawing is centred on the origin.
func Layout(g Graph, o Options) []Point {
	if g.N <= 0 {
		return nil
	}
	d := newDrawing(g, o)
	d.relax()
	if len(d.standing) > 0 || !d.options.Frame.given() {
		return d.arrange(d.unit)
	}
	return d.fit()
}

// drawing is the state of one call of Layout.
type drawing struct {
	graph      Graph
	options    Options
	random     *rand.Rand
	boxes      []Box        // with half the gap around
	empty      []Box        // as many without any size
	yield      []float64    // how readily a node gives way to an overlap
	components []*component // of two nodes and more, largest first
	relaxed    []Point      // positions with little stress, in tie lengths
	unit       float64      // drawn length of a tie of length 1
	all        []int32      // nodes, 0 to N-1

	// These hold every node once, and are the parts that are packed.
	standing []int32   // the components in which some node has a place already
	loose    [][]int32 // the other components of two nodes and more
	isolated []int32   // the other nodes, by side
}

func newDrawing(g Graph, o Options) *drawing {
	o.Frame = Size{extent(o.Frame.Width), extent(o.Frame.Height)}
	d := &drawing{graph: g, options: o, random: rand.New(rand.NewPCG(o.Seed, 0)),
		boxes: make([]Box, g.N), empty: make([]Box, g.N), yield: make([]float64, g.N), relaxed: make([]Point, g.N)}
	half := extent(o.Gap) / 2
	for i := range g.N {
		d.all = append(d.all, int32(i))
		b := g.box(i)
		d.boxes[i] = Box{b.Left + half, b.Top + half, b.Right + half, b.Bottom + half}
		d.yield[i] = yielding(g, o, i)
	}
	ties := newAdjacency(g)
	place := make([]int32, g.N)
	for _, nodes := range ties.components() {
		switch stands := slices.ContainsFunc(nodes, d.stands); {
		case stands:
			d.standing = append(d.standing, nodes...)
		case len(nodes) == 1:
			d.isolated = append(d.isolated, nodes[0])
		default:
			d.loose = append(d.loose, nodes)
		}
		if len(nodes) > 1 {
			d.components = append(d.components, newComponent(slices.Clone(nodes), ties, place, d.random))
		}
	}
	slices.SortStableFunc(d.isolated, func(i, j int32) int { return g.side(int(i)) - g.side(int(j)) })
	return d
}

// yielding tells how readily node i gives way: a new one before one that has its place, a pinned one never.
func yielding(g Graph, o Options, i int) float64 {
	const settled, fresh = 0.05, 1
	if _, stands := o.start(i); !stands {
		return fresh
	}
	if i < len(g.Pinned) && g.Pinned[i] {
		return 0
	}
	return settled
}

func (d *drawing) stands(i int32) bool {
	_, stands := d.options.start(int(i))
	return stands
}

// relax finds positions with little stress for every node that has none yet, component by component.
func (d *drawing) relax() {
	d.unit = d.standingUnit()
	for _, i := range d.standing {
		p, _ := d.options.start(int(i))
		d.relaxed[i] = Point{p.X / d.unit, p.Y / d.unit}
	}
	for _, c := range d.components {
		c.start(d)
		sides := newSides(c, d.graph, d.options.Sides, d.random)
		c.descend(sides, d.random)
		for k, i := range c.nodes {
			if c.bodies[k].free > 0 {
				d.relaxed[i] = Point{float64(c.bodies[k].x), float64(c.bodies[k].y)}
			}
		}
		if !c.held() {
			d.shape(c.nodes, sides == nil)
		}
	}
}

// standingUnit measures how long a tie of length 1 is drawn where nodes stand already:
// the scale at which their stress is least. Where it can't be told it is 1.
func (d *drawing) standingUnit() float64 {
	var sum, squares float64
	for _, c := range d.components {
		c.pairs.each(func(i, j int, distance float32) {
			p, pStands := d.options.start(int(c.nodes[i]))
			q, qStands := d.options.start(int(c.nodes[j]))
			if pStands && qStands {
				r := math.Hypot(p.X-q.X, p.Y-q.Y) / float64(distance)
				sum += r
				squares += r * r
			}
		})
	}
	if sum == 0 {
		return 1
	}
	return max(squares/sum, 1/farthest)
}
