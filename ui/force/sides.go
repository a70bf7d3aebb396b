package force

import "math/rand/v2"

// sides keep the two parties apart: a body of side -1 is asked to stay left of -line, one of side +1 right of +line,
// one of side 0 between the two, lines being measured from the middle. Each body has a line of its own, or they would
// stand along one in a row. They pull as a distance would that has Options.Sides times the weight of all the body's
// distances together.
type sides struct {
	side   []int8
	weight []float32 // per body, in the measure of 1/d²
	line   []float32 // per body, > 0
	middle float32   // x of the middle between the sides
}

// Where the lines are, in mean distances from the middle. A disc has a radius of 1.1 of them, and these cut off about
// a third of it on each side.
const (
	sideFrom, sideTo       = 0.25, 0.45
	betweenFrom, betweenTo = 0.05, 0.25
)

// newSides gives nil where the sides don't pull or nobody is on one.
func newSides(c *component, g Graph, strength float64, random *rand.Rand) *sides {
	n := len(c.nodes)
	s := &sides{side: make([]int8, n), weight: make([]float32, n), line: make([]float32, n)}
	anyone := false
	for i, node := range c.nodes {
		s.side[i] = int8(g.side(int(node)))
		anyone = anyone || s.side[i] != 0
		from, to := float32(betweenFrom), float32(betweenTo)
		if s.side[i] != 0 {
			from, to = sideFrom, sideTo
		}
		s.line[i] = c.mean * (from + (to-from)*random.Float32())
	}
	if !anyone || !(strength > 0) {
		return nil
	}
	c.pairs.each(func(i, j int, d float32) {
		share := float32(min(strength, 1)) / (d * d)
		s.weight[i] += share
		s.weight[j] += share
	})
	s.middle = heldMiddle(c, s.side)
	return s
}

// heldMiddle finds where the middle is when bodies are held: half way between those of the two sides,
// or where the held ones are on the whole.
func heldMiddle(c *component, side []int8) float32 {
	var sum, count [3]float32
	for i, b := range c.bodies {
		if b.free == 0 {
			sum[side[i]+1] += b.x
			count[side[i]+1]++
		}
	}
	switch {
	case count[0] > 0 && count[2] > 0:
		return (sum[0]/count[0] + sum[2]/count[2]) / 2
	case count[0]+count[1]+count[2] > 0:
		return (sum[0] + sum[1] + sum[2]) / (count[0] + count[1] + count[2])
	}
	return 0
}

// pull moves each body that stands on the wrong side of a line towards it.
func (s *sides) pull(bodies []body, step float32) {
	for i := range bodies {
		b := &bodies[i]
		x := b.x - s.middle
		missing := float32(0)
		switch s.side[i] {
		case -1:
			missing = min(0, -s.line[i]-x)
		case +1:
			missing = max(0, s.line[i]-x)
		default:
			missing = min(max(x, -s.line[i]), s.line[i]) - x
		}
		b.x += missing * min(step*s.weight[i], 1) * b.free
	}
}
