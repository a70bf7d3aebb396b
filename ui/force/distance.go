package force

import (
	"container/heap"
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
	open  frontier
}

const unreached = -1

func newSearch(a adjacency) *search {
	return &search{graph: a, to: make([]float32, len(a.first)-1)}
}

// from fills s.to with the lengths of the shortest paths from node i.
func (s *search) from(i int32) {
	for j := range s.to {
		s.to[j] = unreached
	}
	if s.graph.steps {
		s.breadthFirst(i)
	} else {
		s.dijkstra(i)
	}
}

func (s *search) breadthFirst(i int32) {
	s.to[i] = 0
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

func (s *search) dijkstra(i int32) {
	s.open = append(s.open[:0], arc{i, 0})
	for len(s.open) > 0 {
		next := heap.Pop(&s.open).(arc)
		if s.to[next.to] != unreached {
			continue
		}
		s.to[next.to] = next.length
		for _, e := range s.graph.of(next.to) {
			if s.to[e.to] == unreached {
				heap.Push(&s.open, arc{e.to, next.length + e.length})
			}
		}
	}
}

// frontier is a heap of nodes by the length of the best path to them found so far.
type frontier []arc

func (f frontier) Len() int           { return len(f) }
func (f frontier) Less(i, j int) bool { return f[i].length < f[j].length }
func (f frontier) Swap(i, j int)      { f[i], f[j] = f[j], f[i] }
func (f *frontier) Push(x any)        { *f = append(*f, x.(arc)) }
func (f *frontier) Pop() any {
	last := (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return last
}
