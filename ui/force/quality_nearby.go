package force

import (
	"cmp"
	"math"
	"slices"
)

// nearby finds the nodes nearest to a node in the picture: a balanced tree of halves, to the left and the right by
// turns with above and below (Bentley, "Multidimensional Binary Search Trees Used for Associative Searching",
// CACM 1975). The tree is an order of the nodes: the middle one of a stretch parts what lies before it from what
// lies after it.
type nearby struct {
	at    []Point
	order []int32

	// These are of one search.
	from    int32
	want    int
	found   []near  // those that may be among the nearest
	farther float64 // what is farther than this is not among them
}

// near is a node and the square of its distance.
type near struct {
	node     int32
	distance float64
}

func (a near) compare(b near) int {
	return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.node, b.node))
}

func newNearby(at []Point) *nearby {
	n := &nearby{at: at, order: make([]int32, len(at))}
	for i := range n.order {
		n.order[i] = int32(i)
	}
	n.part(n.order, 0)
	return n
}

func (n *nearby) part(order []int32, depth int) {
	if len(order) < 2 {
		return
	}
	slices.SortFunc(order, func(i, j int32) int {
		return cmp.Or(cmp.Compare(n.along(i, depth), n.along(j, depth)), cmp.Compare(i, j))
	})
	middle := len(order) / 2
	n.part(order[:middle], depth+1)
	n.part(order[middle+1:], depth+1)
}

// along is where a node lies on the axis by which the tree parts at a depth.
func (n *nearby) along(i int32, depth int) float64 {
	if depth%2 == 0 {
		return n.at[i].X
	}
	return n.at[i].Y
}

// nearest gives as many others as wanted, or all there are, nearest first. They hold until the next search.
func (n *nearby) nearest(from int32, want int) []near {
	n.from, n.want, n.found, n.farther = from, want, n.found[:0], math.Inf(1)
	n.search(n.order, 0)
	n.cut()
	return n.found
}

func (n *nearby) search(order []int32, depth int) {
	if len(order) == 0 {
		return
	}
	middle := len(order) / 2
	n.take(order[middle])
	first, second := order[:middle], order[middle+1:]
	across := n.along(n.from, depth) - n.along(order[middle], depth)
	if across > 0 {
		first, second = second, first
	}
	n.search(first, depth+1)
	if across*across <= n.farther {
		n.search(second, depth+1)
	}
}

// take notes a node. Only now and then is what was noted put in order and cut.
func (n *nearby) take(i int32) {
	x, y := n.at[i].X-n.at[n.from].X, n.at[i].Y-n.at[n.from].Y
	distance := x*x + y*y
	if i == n.from || distance > n.farther {
		return
	}
	n.found = append(n.found, near{i, distance})
	if len(n.found) >= 2*n.want {
		n.cut()
	}
}

func (n *nearby) cut() {
	slices.SortFunc(n.found, near.compare)
	if len(n.found) >= n.want {
		n.found = n.found[:n.want]
		n.farther = n.found[n.want-1].distance
	}
}
