package force

import (
	"cmp"
	"math"
	"slices"
)

// arc is one end of a tie as seen from the other.
type arc struct {
	to     int32
	length float32
}

// adjacency holds the arcs of node i in arcs[first[i]:first[i+1]].
type adjacency struct {
	first []int32
	arcs  []arc
	steps bool // all lengths are 1, so that counting steps gives distances
}

func newAdjacency(g Graph) adjacency {
	usable := slices.DeleteFunc(slices.Clone(g.Ties), func(t Tie) bool {
		return t.From == t.To || min(t.From, t.To) < 0 || max(t.From, t.To) >= g.N
	})
	a := adjacency{first: make([]int32, g.N+1), arcs: make([]arc, 2*len(usable)), steps: true}
	for _, t := range usable {
		a.first[t.From]++
		a.first[t.To]++
	}
	end := int32(0)
	for i, degree := range a.first {
		end += degree
		a.first[i] = end
	}
	for _, t := range usable {
		length := t.length()
		a.steps = a.steps && length == 1
		a.first[t.From]--
		a.arcs[a.first[t.From]] = arc{int32(t.To), float32(length)}
		a.first[t.To]--
		a.arcs[a.first[t.To]] = arc{int32(t.From), float32(length)}
	}
	return a
}

func (a adjacency) of(i int32) []arc { return a.arcs[a.first[i]:a.first[i+1]] }

// within gives the part of the graph that has these nodes and all their ties, which are numbered by their place among
// them. Of several ties between two only the shortest is left. place is room for a number per node of the graph.
func (a adjacency) within(nodes, place []int32) adjacency {
	part := adjacency{first: make([]int32, 1, len(nodes)+1), steps: true}
	for k, i := range nodes {
		place[i] = int32(k)
	}
	for _, i := range nodes {
		start := len(part.arcs)
		for _, e := range a.of(i) {
			part.arcs = append(part.arcs, arc{place[e.to], e.length})
			part.steps = part.steps && e.length == 1
		}
		own := part.arcs[start:]
		slices.SortFunc(own, func(p, q arc) int { return cmp.Or(cmp.Compare(p.to, q.to), cmp.Compare(p.length, q.length)) })
		own = slices.CompactFunc(own, func(p, q arc) bool { return p.to == q.to })
		part.arcs = part.arcs[:start+len(own)]
		part.first = append(part.first, int32(len(part.arcs)))
	}
	return part
}

// lengths gives the shortest and the longest of the ties; shortest and longest there can be where there are none.
func (a adjacency) lengths() (least, most float32) {
	if len(a.arcs) == 0 {
		return shortest, longest
	}
	least, most = longest, shortest
	for _, e := range a.arcs {
		least, most = min(least, e.length), max(most, e.length)
	}
	return least, most
}

// components gives the connected components, largest first, each with its nodes in ascending order.
func (a adjacency) components() [][]int32 {
	n := len(a.first) - 1
	seen := make([]bool, n)
	var all [][]int32
	for i := range int32(n) {
		if seen[i] {
			continue
		}
		seen[i] = true
		reached := []int32{i}
		for head := 0; head < len(reached); head++ {
			for _, e := range a.of(reached[head]) {
				if !seen[e.to] {
					seen[e.to] = true
					reached = append(reached, e.to)
				}
			}
		}
		slices.Sort(reached)
		all = append(all, reached)
	}
	slices.SortStableFunc(all, func(p, q []int32) int { return len(q) - len(p) })
	return all
}

// search finds graph distances from one node after another, without allocating after the first.
type search struct {
	graph adjacency
	to    []float32 // distance of each node reached, unreached where not
	queue []int32
	ring  [][]arc // nodes by the best paths to them found so far, each slot one of the shortest tie's length farther
	slots float32 // per length
}

var unreached = float32(math.Inf(1))

func newSearch(a adjacency) *search {
	s := &search{graph: a, to: make([]float32, len(a.first)-1)}
	least, most := a.lengths()
	s.slots = 1 / least
	s.ring = make([][]arc, int(most*s.slots)+2)
	return s
}

// from fills s.to with the lengths of the shortest paths from node i.
func (s *search) from(i int32) {
	for j := range s.to {
		s.to[j] = unreached
	}
	s.to[i] = 0
	if s.graph.steps {
		s.breadthFirst(i)
	} else {
		s.byLength(i)
	}
}

func (s *search) breadthFirst(i int32) {
	s.queue = append(s.queue[:0], i)
	for head := 0; head < len(s.queue); head++ {
		at := s.queue[head]
		for _, e := range s.graph.of(at) {
			if s.to[e.to] == unreached {
				s.to[e.to] = s.to[at] + 1
				s.queue = append(s.queue, e.to)
			}
		}
	}
}

// byLength takes nodes slot by slot and those of a slot in any order: as no tie is shorter than a slot, none of them
// lies on the shortest path to another (Dinic 1978, after Dial 1969).
func (s *search) byLength(i int32) {
	s.ring[0] = append(s.ring[0], arc{i, 0})
	for slot, idle := 0, 0; idle < len(s.ring); slot++ {
		now := &s.ring[slot%len(s.ring)]
		idle++
		for k := 0; k < len(*now); k++ { // rounding may add to it
			at := (*now)[k]
			if at.length > s.to[at.to] {
				continue
			}
			idle = 0
			for _, e := range s.graph.of(at.to) {
				if length := at.length + e.length; length < s.to[e.to] {
					s.to[e.to] = length
					later := &s.ring[int(length*s.slots)%len(s.ring)]
					*later = append(*later, arc{e.to, length})
				}
			}
		}
		*now = (*now)[:0]
	}
}
