package force

import (
	"math"
	"math/rand/v2"
	"slices"
)

// body is a node as it moves: in units of tie length, free 1 or, held still, 0.
type body struct{ x, y, free float32 }

// component is one connected part of the graph on its way to a drawing with little stress.
type component struct {
	nodes    []int32 // in random order
	bodies   []body  // beside nodes
	pairs    pairs
	nearest  float32 // the smallest distance,
	farthest float32 // the largest
	mean     float32 // and their mean
}

// few is up to how many nodes a component is small enough for what takes n² of time or memory: all its pairs are
// some 100 ms and 5 MB.
const few = 1500

// newComponent takes two nodes or more of a graph; place is room for a number per node of it.
func newComponent(nodes []int32, graph adjacency, place []int32, random *rand.Rand) *component {
	random.Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
	c := &component{nodes: nodes, bodies: make([]body, len(nodes))}
	if ties := graph.within(nodes, place); len(nodes) <= few {
		c.pairs = newAllPairs(ties)
	} else {
		c.pairs = newSample(ties, random)
	}
	c.measure()
	return c
}

// measure finds out how far apart the pairs are to be.
func (c *component) measure() {
	sum := 0.0
	c.nearest = float32(math.Inf(1))
	c.pairs.each(func(_, _ int, d float32) {
		c.nearest = min(c.nearest, d)
		c.farthest = max(c.farthest, d)
		sum += float64(d)
	})
	c.mean = float32(sum / float64(c.pairs.count()))
}

// rounds is how often every pair is visited: as often as lets a small graph settle for good,
// fewer times where there are many pairs and each round does more.
func (c *component) rounds() int {
	const most, fewest, visits = 100, 30, 2e6
	return int(min(max(visits/float64(c.pairs.count()), fewest), most))
}

// descend moves the free bodies until the drawing has little stress, and the sides s, which may be nil, have
// their way as far as they are strong: stochastic gradient descent with steps that shrink exponentially, from where
// each pair is set right outright to where none moves much.
func (c *component) descend(s *sides, random *rand.Rand) {
	const rest = 0.1 // the share by which the last round still moves the nearest pairs
	first := float64(c.farthest) * float64(c.farthest)
	last := rest * float64(c.nearest) * float64(c.nearest)
	rounds := c.rounds()
	for round := range rounds {
		step := float32(first * math.Pow(last/first, float64(round)/float64(rounds-1)))
		c.pairs.round(c.bodies, step, random)
		if s != nil {
			s.pull(c.bodies, step)
		}
	}
}

// start puts the bodies of nodes that stand where they stand and holds them there, and scatters the others
// in their midst, or about the origin.
func (c *component) start(d *drawing) {
	var middle Point
	held := 0.0
	for _, i := range c.nodes {
		if d.stands(i) {
			middle.X += d.relaxed[i].X
			middle.Y += d.relaxed[i].Y
			held++
		}
	}
	middle.X /= max(held, 1)
	middle.Y /= max(held, 1)
	for k, i := range c.nodes {
		if p := d.relaxed[i]; d.stands(i) {
			c.bodies[k] = body{float32(p.X), float32(p.Y), 0}
			continue
		}
		x, y := d.random.Float32()-0.5, d.random.Float32()-0.5
		c.bodies[k] = body{float32(middle.X) + x*c.mean, float32(middle.Y) + y*c.mean, 1}
	}
}

func (c *component) held() bool {
	return slices.ContainsFunc(c.bodies, func(b body) bool { return b.free == 0 })
}
