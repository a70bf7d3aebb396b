package force

import (
	"context"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Layout gives each of the g.N nodes its position. The same graph and options give the same positions,
// all of them finite. Where no node has a place yet, the drawing is centred on the origin.
func Layout(g Graph, o Options) []Point {
	at, _ := Lay(context.Background(), g, o, func(Picture) {})
	return at
}

// Picture is a drawing on its way. In the last one boxes give way to one another, in those before it they don't yet.
type Picture struct {
	Points []Point // a position for each node; nobody else has this slice
	Share  float64 // of the work that is done, in [0, 1]
}

// Lay is Layout for what takes long: it calls show with each picture, from the goroutine that called it, the first as
// soon as there is anything to look at. A small graph has no picture but the last one, which is returned only.
// What is returned depends neither on time nor on show. When ctx ends first it gives no points and the error of ctx.
func Lay(ctx context.Context, g Graph, o Options, show func(Picture)) ([]Point, error) {
	return lay(ctx, g, o, ample, show)
}

func lay(ctx context.Context, g Graph, o Options, sizes sizes, show func(Picture)) ([]Point, error) {
	if g.N <= 0 {
		return nil, ctx.Err()
	}
	crew := newCrew(ctx)
	defer crew.leave()
	d := newDrawing(g, o, sizes, crew)
	d.sketch()
	d.refine(show)
	var at []Point
	if !crew.stopped() {
		at = d.finish()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return at, nil
}

// drawing is the state of one call of Lay.
type drawing struct {
	graph      Graph
	options    Options
	random     *rand.Rand
	crew       *crew
	sizes      sizes
	boxes      []Box        // with half the gap around
	empty      []Box        // as many without any size
	leashes    []leash      // beside nodes
	follows    []bool       // beside nodes: stands, but not for good
	components []*component // of two nodes and more, largest first
	relaxed    []Point      // positions with little stress, in tie lengths
	unit       float64      // drawn length of a tie of length 1
	all        []int32      // nodes, 0 to N-1

	// These hold every node once, and are the parts that are packed.
	standing []int32   // the components in which some node has a place already
	loose    [][]int32 // the other components of two nodes and more
	isolated []int32   // the other nodes, by side
}

func newDrawing(g Graph, o Options, sizes sizes, crew *crew) *drawing {
	o.Frame = Size{extent(o.Frame.Width), extent(o.Frame.Height)}
	o.Give = extent(o.Give)
	d := &drawing{graph: g, options: o, random: rand.New(rand.NewPCG(o.Seed, 0)), crew: crew, sizes: sizes,
		boxes: make([]Box, g.N), empty: make([]Box, g.N), leashes: make([]leash, g.N), follows: make([]bool, g.N), relaxed: make([]Point, g.N)}
	half := extent(o.Gap) / 2
	for i := range g.N {
		d.all = append(d.all, int32(i))
		b := g.box(i)
		d.boxes[i] = Box{b.Left + half, b.Top + half, b.Right + half, b.Bottom + half}
		d.leashes[i] = o.leash(g, i)
	}
	ties := newAdjacency(g)
	place := make([]int32, g.N)
	var parts [][]int32
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
			parts = append(parts, slices.Clone(nodes)) // which will be shuffled
		}
	}
	slices.SortStableFunc(d.isolated, func(i, j int32) int { return g.side(int(i)) - g.side(int(j)) })
	for _, nodes := range parts {
		d.components = append(d.components, d.newComponent(nodes, ties, place))
	}
	d.place()
	return d
}

// newComponent takes two nodes or more of a graph; place is room for a number per node of it.
func (d *drawing) newComponent(nodes []int32, graph adjacency, place []int32) *component {
	c := &component{random: d.random, crew: d.crew, sizes: d.sizes}
	d.random.Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
	follows := func(i int32) bool {
		return d.stands(i) && d.leashes[i].reach > 0 && (d.options.changed(i) ||
			slices.ContainsFunc(graph.of(i), func(e arc) bool { return !d.stands(e.to) }))
	}
	var followers, fresh, held []int32
	for _, i := range nodes {
		switch d.follows[i] = follows(i); {
		case d.follows[i]:
			followers = append(followers, i)
		case d.stands(i):
			held = append(held, i)
		default:
			fresh = append(fresh, i)
		}
	}
	c.nodes = slices.Concat(followers, fresh, held)
	c.movers = len(followers) + len(fresh)
	c.tether = make([]tether, len(followers))
	c.bodies = make([]body, len(nodes))
	c.ties = graph.within(c.nodes, place)
	c.sides = newSides(c, d.graph, d.options.Sides)
	return c
}

// place puts the bodies of nodes that stand where they stand.
func (d *drawing) place() {
	d.unit = d.standingUnit()
	for _, i := range d.standing {
		p, _ := d.options.start(int(i))
		d.relaxed[i] = Point{p.X / d.unit, p.Y / d.unit}
	}
	for _, c := range d.components {
		for k, i := range c.nodes {
			c.bodies[k] = body{float32(d.relaxed[i].X), float32(d.relaxed[i].Y)}
		}
		for k := range c.tether {
			c.tether[k] = tether{int32(k), c.bodies[k], float32(d.leashes[c.nodes[k]].reach / d.unit)}
		}
		if c.sides != nil {
			c.sides.meet(c)
		}
	}
}

func (d *drawing) stands(i int32) bool {
	_, stands := d.options.start(int(i))
	return stands
}

// standingUnit measures how long a tie of length 1 is drawn where nodes stand already:
// the scale at which their stress is least, by the distances from some of them. Where it can't be told it is 1.
func (d *drawing) standingUnit() float64 {
	var sum, squares float64
	for _, c := range d.components {
		standing := len(c.nodes) - c.movers + len(c.tether)
		if standing < 2 {
			continue
		}
		first := min(c.movers, len(c.nodes)-2) // before it are hardly any that stand
		f := newFlood(c.ties)
		f.from(int32(first), min(lanes, len(c.nodes)-first), func(to int32, hits uint64, distance float32) {
			q, stands := d.options.start(int(c.nodes[to]))
			for ; stands && distance > 0 && hits != 0; hits &= hits - 1 {
				if p, stands := d.options.start(int(c.nodes[first+bits.TrailingZeros64(hits)])); stands {
					r := math.Hypot(p.X-q.X, p.Y-q.Y) / float64(distance)
					sum += r
					squares += r * r
				}
			}
		})
	}
	if sum == 0 {
		return 1
	}
	return max(squares/sum, 1/farthest)
}
