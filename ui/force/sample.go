package force

import (
	"math/bits"
	"math/rand/v2"
)

// sample are the ties of a component, which keep what is near in its place, and pairs at random, which keep the whole
// in shape.
//
// Random pairs lead to less stress than pivots do, from which the distances to all bodies count (Ortmann, Klimenta and
// Brandes, "A Sparse Stress Model", JGAA 2017): where nearly all are about as far from one another, bodies come to
// stand right for the pivots and wrong for the rest. Should the graph be too large for a search from each body, then
// the pairs are of those from which one was made, and these give way less, as too many pull at them.
type sample struct {
	terms []term // in random order
}

// term is a pair. How far from gives way, in (0, 1], is measured by how far to does.
type term struct {
	from, to        int32
	distance, gives float32
}

const (
	sampledEach = 60  // pairs at random per body: with fewer stress rises, more gain little
	sampledWork = 1e8 // ties followed in all searches together, about: half a second
)

// newSample takes the component's ties with its bodies as nodes; these are in random order.
func newSample(ties adjacency, random *rand.Rand) *sample {
	n := len(ties.first) - 1
	s := &sample{terms: make([]term, 0, len(ties.arcs)/2+n*sampledEach)}
	for i := range int32(n) {
		for _, e := range ties.of(i) {
			if i < e.to {
				s.terms = append(s.terms, term{i, e.to, e.length, 1})
			}
		}
	}
	f := newFlood(ties)
	f.from(0, func(int32, uint64, float32) {}) // tells what a search costs
	sources := min(n, lanes*max(1, sampledWork/f.followed))
	gives := float32(sources) / float32(n)
	wanted := make([]uint64, n) // lanes in which a node's distance is
	for first := 0; first < sources; first += lanes {
		clear(wanted)
		for i := range min(lanes, sources-first) {
			for range sampledEach * n / sources {
				wanted[random.IntN(n)] |= 1 << i
			}
			wanted[first+i] &^= 1 << i
		}
		f.from(int32(first), func(to int32, reached uint64, distance float32) {
			for hits := reached & wanted[to]; hits != 0; hits &= hits - 1 {
				from := int32(first + bits.TrailingZeros64(hits))
				s.terms = append(s.terms, term{from, to, distance, gives})
			}
		})
	}
	random.Shuffle(len(s.terms), func(i, j int) { s.terms[i], s.terms[j] = s.terms[j], s.terms[i] })
	return s
}

func (s *sample) count() int { return len(s.terms) }

func (s *sample) each(visit func(i, j int, distance float32)) {
	for _, t := range s.terms {
		visit(int(t.from), int(t.to), t.distance)
	}
}

func (s *sample) round(bodies []body, step float32, _ *rand.Rand) {
	for _, t := range s.terms {
		a, b := &bodies[t.from], &bodies[t.to]
		x, y, drawn := apart(a, b)
		missing := (drawn - t.distance) / (2*drawn + nearly)
		full := step / (t.distance * t.distance)
		back, share := min(full*t.gives, 1)*missing, min(full, 1)*missing
		a.x -= back * x * a.free
		a.y -= back * y * a.free
		b.x += share * x * b.free
		b.y += share * y * b.free
	}
}
