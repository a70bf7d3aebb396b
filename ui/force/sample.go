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

// term is a pair. Each end goes its share, in [0, 1], of the way that two bodies on their own would go.
type term struct {
	from, to     int32
	distance     float32
	gives, takes float32 // of from, of to
}

// draw says which pairs to draw: each of the first sources bodies with so many others, and whether the rest are held.
type draw struct {
	sources int
	each    int
	held    bool
}

// newSample takes the component's ties with its bodies as nodes; these are in random order.
func newSample(ties adjacency, of draw, random *rand.Rand, crew *crew) *sample {
	n := len(ties.first) - 1
	gives := float32(1)
	if !of.held {
		gives = float32(of.sources) / float32(n)
	}
	complete := of.each >= n
	batches := make([][]term, (of.sources+lanes-1)/lanes)
	seeds := [2]uint64{random.Uint64(), random.Uint64()}
	crew.flood(ties, of.sources, func(f *flood, first int32, count int) {
		wanted := of.wanted(n, int(first), rand.New(rand.NewPCG(seeds[0], seeds[1]+uint64(first))))
		terms := &batches[first/lanes]
		f.from(first, count, func(to int32, reached uint64, distance float32) {
			for hits := reached & wanted[to]; hits != 0; hits &= hits - 1 {
				from := first + int32(bits.TrailingZeros64(hits))
				if from != to && !(complete && int(to) < of.sources && to < from) {
					*terms = append(*terms, term{from, to, distance, gives, 1})
				}
			}
		})
	})
	s := &sample{}
	if !complete {
		s.terms = of.tied(ties)
	}
	for _, terms := range batches {
		s.terms = append(s.terms, terms...)
	}
	if of.held {
		s.hold(int32(of.sources))
	}
	random.Shuffle(len(s.terms), func(i, j int) { s.terms[i], s.terms[j] = s.terms[j], s.terms[i] })
	return s
}

// wanted draws the pairs of a batch: for each node the lanes in which its distance is to count.
func (of draw) wanted(n, first int, random *rand.Rand) []uint64 {
	wanted := make([]uint64, n)
	if of.each >= n {
		for i := range wanted {
			wanted[i] = ^uint64(0)
		}
		return wanted
	}
	for lane := range min(lanes, of.sources-first) {
		for range of.each {
			wanted[random.IntN(n)] |= 1 << lane
		}
	}
	return wanted
}

// tied gives the ties as terms, but for those between two that are held.
func (of draw) tied(ties adjacency) (terms []term) {
	for i := range int32(len(ties.first) - 1) {
		for _, e := range ties.of(i) {
			if i < e.to && !(of.held && int(i) >= of.sources) {
				terms = append(terms, term{i, e.to, e.length, 1, 1})
			}
		}
	}
	return terms
}

// hold has no body move from the first that is held on. None of them is the from of a pair.
func (s *sample) hold(first int32) {
	for k := range s.terms {
		if t := &s.terms[k]; t.to >= first {
			t.takes = 0
		}
	}
}

func (s *sample) measure() gauge {
	var g gauges
	for _, t := range s.terms {
		g.add(t.distance, 1)
	}
	return g.gauge()
}

func (s *sample) round(bodies []body, step float32, _ *rand.Rand) {
	for _, t := range s.terms {
		a, b := &bodies[t.from], &bodies[t.to]
		x, y, drawn := apart(*a, *b)
		missing := (drawn - t.distance) / (2*drawn + nearly)
		full := step / (t.distance * t.distance)
		back, share := min(full*t.gives, 1)*missing, min(full, 1)*missing*t.takes
		a.x -= back * x
		a.y -= back * y
		b.x += share * x
		b.y += share * y
	}
}
