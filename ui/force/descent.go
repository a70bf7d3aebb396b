package force

import (
	"math"
	"math/rand/v2"
	"slices"
)

// body is a node as it moves: in units of tie length, free 1 or, held still, 0.
type body struct{ x, y, free float32 }

// component is one connected part of the graph on its way to a drawing with little stress.
//
// Its nodes stand in a random order, and the distance of those that are k apart in this order (wrapping round)
// is in rows[k-1]. A round takes the rows in random order and each from end to end: every pair comes once, in an
// order with no pattern that the graph could have, pairs that follow each other hardly ever share a node,
// so that the processor works on several at once, and memory is read straight ahead.
type component struct {
	nodes    []int32
	bodies   []body
	rows     [][]float32
	order    []int
	nearest  float32 // the smallest distance,
	farthest float32 // the largest
	mean     float32 // and their mean
}

func newComponent(nodes []int32, paths *search, random *rand.Rand) *component {
	n := len(nodes)
	c := &component{nodes: nodes, bodies: make([]body, n), rows: make([][]float32, n/2), order: make([]int, n/2)}
	random.Shuffle(n, func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
	distances := make([]float32, n*(n-1)/2)
	for k := range c.rows {
		c.order[k] = k
		length := n
		if 2*(k+1) == n {
			length = n / 2
		}
		c.rows[k], distances = distances[:length:length], distances[length:]
	}
	c.nearest = float32(math.Inf(1))
	sum := 0.0
	for i, node := range nodes {
		paths.from(node)
		for k, row := range c.rows {
			if i < len(row) {
				d := paths.to[nodes[(i+k+1)%n]]
				row[i] = d
				c.nearest = min(c.nearest, d)
				c.farthest = max(c.farthest, d)
				sum += float64(d)
			}
		}
	}
	c.mean = float32(sum / float64(n*(n-1)/2))
	return c
}

// rounds is how often every pair is visited: as often as lets a small graph settle for good,
// fewer times where there are many pairs and each round does more.
func (c *component) rounds() int {
	const most, fewest, visits = 100, 30, 2e6
	pairs := float64(len(c.bodies)) * float64(len(c.bodies)-1) / 2
	return int(min(max(visits/pairs, fewest), most))
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
		random.Shuffle(len(c.order), func(i, j int) { c.order[i], c.order[j] = c.order[j], c.order[i] })
		for _, k := range c.order {
			c.visit(k, step)
		}
		if s != nil {
			s.pull(c.bodies, step)
		}
	}
}

// visit moves each pair of row k towards its distance d, by the share min(1, step / d²) of what is missing.
func (c *component) visit(k int, step float32) {
	const nearly = 1e-12
	n := len(c.bodies)
	j := k + 1
	for i, d := range c.rows[k] {
		a, b := &c.bodies[i], &c.bodies[j]
		j++
		if j == n {
			j = 0
		}
		dx, dy := a.x-b.x, a.y-b.y
		drawn := float32(math.Sqrt(float64(dx*dx + dy*dy)))
		share := min(step/(d*d), 1) * (drawn - d) / (2*drawn + nearly)
		a.x -= share * dx * a.free
		a.y -= share * dy * a.free
		b.x += share * dx * b.free
		b.y += share * dy * b.free
	}
}

// eachPair calls visit for every pair of nodes with their distance.
func (c *component) eachPair(visit func(i, j int32, distance float32)) {
	for k, row := range c.rows {
		for i, distance := range row {
			visit(c.nodes[i], c.nodes[(i+k+1)%len(c.nodes)], distance)
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
