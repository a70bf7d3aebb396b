package force

import (
	"math"
	"math/rand/v2"
)

// pairs are those pairs of a component's bodies whose distances the drawing is to show.
type pairs interface {
	// count is how many there are, > 0.
	count() int
	// each calls visit for every pair, bodies by their index, with its distance.
	each(visit func(i, j int, distance float32))
	// round moves each pair towards its distance d, by the share min(1, step / d²) of what is missing.
	round(bodies []body, step float32, random *rand.Rand)
}

// allPairs are all there are.
//
// The distance of those that are k apart in the order of the bodies (wrapping round) is in rows[k-1]. A round takes the
// rows in random order and each from end to end: every pair comes once, as the bodies' order is random in an order
// with no pattern that the graph could have, pairs that follow each other hardly ever share a body, so that the
// processor works on several at once, and memory is read straight ahead.
type allPairs struct {
	n     int
	rows  [][]float32
	order []int
}

// newAllPairs takes the component's ties with its bodies as nodes.
func newAllPairs(ties adjacency) *allPairs {
	n := len(ties.first) - 1
	p := &allPairs{n: n, rows: make([][]float32, n/2), order: make([]int, n/2)}
	distances := make([]float32, n*(n-1)/2)
	for k := range p.rows {
		p.order[k] = k
		length := n
		if 2*(k+1) == n {
			length = n / 2
		}
		p.rows[k], distances = distances[:length:length], distances[length:]
	}
	paths := newSearch(ties)
	for i := range n {
		paths.from(int32(i))
		for k, row := range p.rows {
			if i < len(row) {
				row[i] = paths.to[(i+k+1)%n]
			}
		}
	}
	return p
}

func (p *allPairs) count() int { return p.n * (p.n - 1) / 2 }

func (p *allPairs) each(visit func(i, j int, distance float32)) {
	for k, row := range p.rows {
		for i, distance := range row {
			visit(i, (i+k+1)%p.n, distance)
		}
	}
}

func (p *allPairs) round(bodies []body, step float32, random *rand.Rand) {
	random.Shuffle(len(p.order), func(i, j int) { p.order[i], p.order[j] = p.order[j], p.order[i] })
	for _, k := range p.order {
		j := k + 1
		for i, d := range p.rows[k] {
			a, b := &bodies[i], &bodies[j]
			j++
			if j == p.n {
				j = 0
			}
			x, y, drawn := apart(a, b)
			share := min(step/(d*d), 1) * (drawn - d) / (2*drawn + nearly)
			a.x -= share * x * a.free
			a.y -= share * y * a.free
			b.x += share * x * b.free
			b.y += share * y * b.free
		}
	}
}

// nearly keeps divisors that can be 0 above it.
const nearly = 1e-12

// apart tells how a lies from b, and how far.
func apart(a, b *body) (x, y, drawn float32) {
	x, y = a.x-b.x, a.y-b.y
	return x, y, float32(math.Sqrt(float64(x*x + y*y)))
}
