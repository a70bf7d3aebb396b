package force

import "math"

// flood cuts nodes 0 to sources-1 into batches of lanes, and calls batch for each with a flood to search with, the
// batch's first node and how many it has. Batches run at once.
func (c *crew) flood(graph adjacency, sources int, batch func(f *flood, first int32, count int)) {
	batches := (sources + lanes - 1) / lanes
	idle := make(chan *flood, c.helped+1)
	for range min(batches, c.helped+1) {
		idle <- newFlood(graph)
	}
	c.each(batches, func(k int) {
		f := <-idle
		batch(f, int32(k*lanes), min(lanes, sources-k*lanes))
		idle <- f
	})
}

// search finds the distances from nodes 0 to sources-1, and calls reach with each node and distance, and with those
// it is so far from: node first where the lowest bit is set, and so on. Nothing is rounded.
func (c *crew) search(graph adjacency, sources int, reach func(first, node int32, lanes uint64, distance float32)) {
	if graph.steps {
		c.flood(graph, sources, func(f *flood, first int32, count int) {
			f.from(first, count, func(node int32, lanes uint64, distance float32) { reach(first, node, lanes, distance) })
		})
		return
	}
	idle := make(chan *search, c.helped+1)
	for range min(sources, c.helped+1) {
		idle <- newSearch(graph)
	}
	c.each(sources, func(k int) {
		s := <-idle
		s.from(int32(k))
		for node, distance := range s.to {
			if distance != unreached {
				reach(int32(k), int32(node), 1, distance)
			}
		}
		idle <- s
	})
}

// flood finds graph distances from lanes nodes at once: a word has a bit for each, and a node is visited once for all
// from which it is as far (Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", PVLDB 2014).
// As ties differ in length, there is not one next wave but a ring of them, each a step on (Dial, "Shortest-Path
// Forest with Topological Ordering", CACM 1969).
//
//	ring   now   +1    +2  …  the longest tie
//	       ███ ─► ░░ ─► ░░
//
// Lengths are rounded to steps: of the shortest tie's length, or more where the longest would need too many.
type flood struct {
	graph    adjacency
	step     float32
	steps    []int32 // of the arcs
	seen     []uint64
	ring     []wave
	followed int // arcs, in all searches so far
}

// wave has the nodes that are reached at a distance, and for each node from where.
type wave struct {
	nodes []int32
	lanes []uint64
}

const lanes = 64

func newFlood(a adjacency) *flood {
	const mostSteps = 16
	n := len(a.first) - 1
	least, most := a.lengths()
	f := &flood{graph: a, step: max(least, most/mostSteps), steps: make([]int32, len(a.arcs)), seen: make([]uint64, n)}
	for i, e := range a.arcs {
		f.steps[i] = max(1, int32(math.Round(float64(e.length/f.step))))
	}
	f.ring = make([]wave, 1+int(math.Round(float64(most/f.step))))
	for i := range f.ring {
		f.ring[i].lanes = make([]uint64, n)
	}
	return f
}

// from searches from node first and count-1 that follow it, a lane each, and calls reach once for each node and
// distance, nearest first, with the lanes in which the node is so far.
func (f *flood) from(first int32, count int, reach func(node int32, lanes uint64, distance float32)) {
	clear(f.seen)
	for i := range int32(count) {
		f.ring[0].add(first+i, 1<<i)
	}
	for step, idle := 0, 0; idle < len(f.ring); step++ {
		now := &f.ring[step%len(f.ring)]
		idle++
		for _, i := range now.nodes {
			fresh := now.lanes[i] &^ f.seen[i]
			now.lanes[i] = 0
			if fresh == 0 {
				continue
			}
			idle = 0
			f.seen[i] |= fresh
			reach(i, fresh, float32(step)*f.step)
			f.follow(i, step, fresh)
		}
		now.nodes = now.nodes[:0]
	}
}

// follow goes along the ties of node i.
func (f *flood) follow(i int32, step int, fresh uint64) {
	start, end := f.graph.first[i], f.graph.first[i+1]
	f.followed += int(end - start)
	for k := start; k < end; k++ {
		to := f.graph.arcs[k].to
		if more := fresh &^ f.seen[to]; more != 0 {
			f.ring[(step+int(f.steps[k]))%len(f.ring)].add(to, more)
		}
	}
}

func (w *wave) add(node int32, lanes uint64) {
	if w.lanes[node] == 0 {
		w.nodes = append(w.nodes, node)
	}
	w.lanes[node] |= lanes
}
