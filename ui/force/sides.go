package force

// sides keep the two parties apart: a body of side -1 is asked to stay left of -line, one of side +1 right of +line,
// one of side 0 between the two, lines being measured from the middle. Each body has a line of its own, or they would
// stand along one in a row. They pull as a distance would that has Options.Sides times the weight of all the distances
// of a body together.
type sides struct {
	side     []int8    // beside bodies
	line     []float32 // in mean distances, > 0
	strength float32   // up to 1
	middle   float32   // x of the middle between the sides
}

// Where the lines are, in mean distances from the middle. A disc has a radius of 1.1 of them, and these cut off about
// a third of it on each side.
const (
	sideFrom, sideTo       = 0.25, 0.45
	betweenFrom, betweenTo = 0.05, 0.25
)

// newSides gives nil where the sides don't pull or nobody is on one.
func newSides(c *component, g Graph, strength float64) *sides {
	n := len(c.nodes)
	s := &sides{side: make([]int8, n), line: make([]float32, n), strength: float32(min(strength, 1))}
	anyone := false
	for i, node := range c.nodes {
		s.side[i] = int8(g.side(int(node)))
		anyone = anyone || s.side[i] != 0
		from, to := float32(betweenFrom), float32(betweenTo)
		if s.side[i] != 0 {
			from, to = sideFrom, sideTo
		}
		s.line[i] = from + (to-from)*c.random.Float32()
	}
	if !anyone || !(strength > 0) {
		return nil
	}
	return s
}

// meet finds where the middle is when bodies have places: half way between those of the two sides,
// or where they are on the whole.
func (s *sides) meet(c *component) {
	var sum, count [3]float32
	for i, b := range c.bodies {
		if i < len(c.tether) || i >= c.movers {
			sum[s.side[i]+1] += b.x
			count[s.side[i]+1]++
		}
	}
	switch {
	case count[0] > 0 && count[2] > 0:
		s.middle = (sum[0]/count[0] + sum[2]/count[2]) / 2
	case count[0]+count[1]+count[2] > 0:
		s.middle = (sum[0] + sum[1] + sum[2]) / (count[0] + count[1] + count[2])
	}
}

// pull moves each body that stands on the wrong side of a line towards it, by a share of the way. The drawing is drawn
// so that the mean distance is unit long.
func (s *sides) pull(bodies []body, unit, share float32) {
	for i := range bodies {
		b := &bodies[i]
		x, line := b.x-s.middle, s.line[i]*unit
		missing := float32(0)
		switch s.side[i] {
		case -1:
			missing = min(0, -line-x)
		case +1:
			missing = max(0, line-x)
		default:
			missing = min(max(x, -line), line) - x
		}
		b.x += missing * share
	}
}
