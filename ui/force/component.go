package force

import (
	"math"
	"math/rand/v2"
)

// component is one connected part of the graph on its way to a drawing.
type component struct {
	nodes  []int32   // in random order, but those that move first, and of these those that stand already
	movers int       // how many move
	bodies []body    // beside nodes
	tether []tether  // of the bodies that move and stand already
	ties   adjacency // bodies as nodes
	sides  *sides    // nil where none pull
	scale  gauge     // of the pairs last used
	random *rand.Rand
	crew   *crew
	sizes  sizes
}

// tether keeps a body that has a place within reach of it.
type tether struct {
	body  int32
	home  body
	reach float32
}

// sizes part the ways in which a component is drawn.
type sizes struct {
	few   int // up to so many nodes it is drawn at once from all its pairs,
	many  int // and up to so many after a sketch; beyond, a sample stands for all
	block int // nodes in a block of tiles at least, so that tasks are worth dealing out
}

// ample are the sizes that drawings have: few take 0.1 s, many 4 s and 150 MB.
var ample = sizes{few: 1500, many: 12000, block: 600}

// sketchy tells whether a component is so large that a sketch of it comes first.
func (c *component) sketchy() bool { return !c.held() && len(c.nodes) > c.sizes.few }

func (c *component) held() bool { return c.movers < len(c.nodes) || len(c.tether) > 0 }

// scatter puts bodies at random about a point, as wide as the mean distance.
func (c *component) scatter(bodies []body, about body) {
	for k := range bodies {
		bodies[k] = body{about.x + (c.random.Float32()-0.5)*c.scale.mean, about.y + (c.random.Float32()-0.5)*c.scale.mean}
	}
}

// sketch draws a component in so little time that one can look at it while it is refined.
func (c *component) sketch() {
	const each, work, rounds, rest = 15, 8e6, 30, 0.1
	pairs := newSample(c.ties, c.sample(each, work), c.random, c.crew)
	c.scale = pairs.measure()
	c.scatter(c.bodies, body{})
	c.descend(pairs, c.cooling(rounds, 1, rest), unseen)
}

// sample draws each pairs a body, from as many bodies as may be searched from within the work: ties followed.
func (c *component) sample(each, work int) draw {
	n := len(c.nodes)
	f := newFlood(c.ties)
	f.from(0, min(lanes, n), func(int32, uint64, float32) {}) // tells what a search costs
	sources := min(n, lanes*max(1, work/max(f.followed, 1)))
	return draw{sources: sources, each: each * n / sources}
}

// settle draws a component that is small, or finishes one of which there is a sketch, and calls show after each round
// with the share of them that are done.
func (c *component) settle(show func(share float64)) {
	const visits, fewest, most, rest = 2e6, 24, 100, 0.1 // pairs to be moved in all; rounds
	const again = 0.1                                    // of the first step, so that a sketch stays what it is
	switch n := len(c.nodes); {
	case n <= c.sizes.few:
		pairs := newTiles(c.ties, c.sizes.block, c.crew)
		c.scale = pairs.measure()
		c.scatter(c.bodies, body{})
		rounds := int(min(max(visits/float64(c.scale.count), fewest), most))
		c.descend(pairs, c.cooling(rounds, 1, rest), show)
	case n <= c.sizes.many:
		const rounds = 16
		pairs := newTiles(c.ties, c.sizes.block, c.crew)
		c.scale = pairs.measure()
		c.descend(pairs, c.cooling(rounds, again, rest), show)
	default:
		const each, work, rounds = 15, 4e8, 30 // with more from fewer bodies these stand right and the rest wrong
		pairs := newSample(c.ties, c.sample(each, work), c.random, c.crew)
		c.scale = pairs.measure()
		c.descend(pairs, c.cooling(rounds, again, rest), show)
	}
}

// join places the bodies that are new among those that are held.
func (c *component) join() {
	const most, rounds, rest = 1e6, 30, 0.1
	n := len(c.nodes)
	pairs := newSample(c.ties, draw{c.movers, max(1, min(n, most/c.movers)), true}, c.random, c.crew)
	c.scale = pairs.measure()
	fresh := c.bodies[len(c.tether):c.movers]
	c.scatter(fresh, mean(c.bodies, c.movers, c.tether))
	c.descend(pairs, c.cooling(rounds, 1, rest), unseen)
}

// mean is of the bodies that have a place.
func mean(bodies []body, movers int, tethers []tether) (m body) {
	count := float32(len(bodies) - movers + len(tethers))
	for _, b := range bodies[movers:] {
		m.x, m.y = m.x+b.x/count, m.y+b.y/count
	}
	for _, t := range tethers {
		m.x, m.y = m.x+t.home.x/count, m.y+t.home.y/count
	}
	return m
}

// cooling gives the steps of so many rounds, which shrink exponentially from where the farthest pair is set right
// by the share first to where the nearest is by the share last.
func (c *component) cooling(rounds int, first, last float64) []float32 {
	first *= float64(c.scale.farthest) * float64(c.scale.farthest)
	last *= float64(c.scale.nearest) * float64(c.scale.nearest)
	steps := make([]float32, rounds)
	for k := range steps {
		steps[k] = float32(first * math.Pow(last/first, float64(k)/float64(rounds-1)))
	}
	return steps
}

// descend moves the bodies a round each step until the drawing has little stress, and the sides have
// their way as far as they are strong: stochastic gradient descent.
func (c *component) descend(pairs pairs, steps []float32, show func(share float64)) {
	for k, step := range steps {
		if c.crew.stopped() {
			return
		}
		pairs.round(c.bodies, step, c.random)
		if c.sides != nil {
			weight := c.scale.weight * float32(2*c.scale.count) / float32(c.movers)
			c.sides.pull(c.bodies[:c.movers], c.scale.mean, min(step*weight*c.sides.strength, 1))
		}
		c.rein()
		show(float64(k+1) / float64(len(steps)))
	}
}

// unseen is for what is shown to nobody.
func unseen(float64) {}

// rein brings back the bodies that are beyond their reach.
func (c *component) rein() {
	for _, t := range c.tether {
		b := &c.bodies[t.body]
		if x, y, far := apart(*b, t.home); far > t.reach {
			*b = body{t.home.x + x*t.reach/far, t.home.y + y*t.reach/far}
		}
	}
}

// turn has bodies spread most from left to right, or from top to bottom.
func (c *component) turn(upright bool) {
	n := float64(len(c.bodies))
	var middle Point
	for _, b := range c.bodies {
		middle.X += float64(b.x) / n
		middle.Y += float64(b.y) / n
	}
	var xx, xy, yy float64
	for _, b := range c.bodies {
		x, y := float64(b.x)-middle.X, float64(b.y)-middle.Y
		xx, xy, yy = xx+x*x, xy+x*y, yy+y*y
	}
	angle := math.Atan2(2*xy, xx-yy) / 2 // of the axis along which they spread most
	if upright {
		angle -= math.Pi / 2
	}
	sin, cos := math.Sincos(angle)
	for k, b := range c.bodies {
		x, y := float64(b.x)-middle.X, float64(b.y)-middle.Y
		c.bodies[k] = body{float32(cos*x + sin*y), float32(cos*y - sin*x)}
	}
}
