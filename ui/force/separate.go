package force

import (
	"cmp"
	"math"
	"slices"
)

// separation moves nodes apart until no two boxes overlap.
//
// The boxes grow from nothing to their size, and at every step each pair that has come to overlap is pushed apart
// along the axis on which, measured by the two boxes, less is missing: as they grow, that is the axis on
// which the two were further apart, so that left stays left and above stays above. Pushing needn't come to an end
// in a crowd. What is left then is settled from top to bottom, each box below those that it still covers, and that
// always ends.
//
// Many boxes are sought in strips as wide as the largest of them: what overlaps a box is in its own strip or in one
// beside it. Few are all in one.
type separation struct {
	at    []Point
	boxes []Box
	leash []leash
	walls *Box    // about the origin: nothing may reach out of it while it can be helped
	edges []edges // of the boxes as they have grown and as they stand
	order []int
	row   []int   // the strip from left to right in which each was at the last push
	high  float64 // such a strip's height,
	wide  float64 // and the width of one from top to bottom
	grown float64 // how much of the boxes counts, up to 1

	stopped func() bool // tells to leave the rest
}

// edges are where a box begins and ends.
type edges struct{ left, top, right, bottom float64 }

const (
	growth = 40   // steps in which boxes grow
	lull   = 20   // rounds of pushing at full size within which overlaps must come
	nearer = 0.9  // to this share of what they were; with a longer lull drawings don't get better
	asking = 256  // boxes of a round after which it is asked whether to go on: in a heap each is compared with all
	slack  = 1e-9 // overlap below this share of the coordinates is rounding
)

func newSeparation(at []Point, boxes []Box, leashes []leash, walls *Box) *separation {
	s := &separation{at: at, boxes: boxes, leash: leashes, walls: walls, grown: 1, stopped: func() bool { return false },
		edges: make([]edges, len(at)), order: make([]int, len(at)), row: make([]int, len(at)), high: math.Inf(1), wide: math.Inf(1)}
	for i := range s.order {
		s.order[i] = i
		s.measure(i)
	}
	return s
}

// strip cuts the drawing into strips.
func (s *separation) strip() {
	const thin = 1e-6 // so that strips can be counted even if no box has any size
	s.high, s.wide = thin, thin
	for _, b := range s.boxes {
		s.high, s.wide = max(s.high, b.Top+b.Bottom), max(s.wide, b.Left+b.Right)
	}
}

// run leaves overlaps where it is stopped.
func (s *separation) run() {
	s.confine()
	if !slices.ContainsFunc(s.boxes, func(b Box) bool { return b != Box{} }) {
		return
	}
	for step := range growth {
		if s.stopped() {
			return
		}
		s.grown = float64(step+1) / growth
		s.push()
		s.confine()
	}
	if s.clear() {
		return
	}
	s.walls = nil
	if s.clear() {
		return
	}
	s.settle()
}

// clear pushes at full size until no two boxes overlap, which it tells, or until that comes no nearer: between walls a
// crowd jams, and what it can't clear soon it doesn't clear at all.
func (s *separation) clear() bool {
	least := math.Inf(1)
	for idle := 0; idle < lull && !s.stopped(); idle++ {
		moved := float64(s.push())
		if moved == 0 {
			return true
		}
		s.confine()
		if moved < nearer*least {
			least, idle = moved, 0
		}
	}
	return false
}

// confine moves what reaches out of the walls back in, and what is off its leash back to where that ends.
func (s *separation) confine() {
	for i, b := range s.boxes {
		if l := s.leash[i]; !l.loose() {
			s.at[i] = l.rein(s.at[i])
		} else if s.walls != nil {
			s.at[i].X = min(max(s.at[i].X, b.Left-s.walls.Left), s.walls.Right-b.Right)
			s.at[i].Y = min(max(s.at[i].Y, b.Top-s.walls.Top), s.walls.Bottom-b.Bottom)
		}
	}
}

// measure finds the edges of a box that has moved or grown.
func (s *separation) measure(i int) {
	p, b := s.at[i], &s.boxes[i]
	s.edges[i] = edges{p.X - s.grown*b.Left, p.Y - s.grown*b.Top, p.X + s.grown*b.Right, p.Y + s.grown*b.Bottom}
}

// overlap gives by how much two boxes cover one another on each axis; they do when both are positive.
func (s *separation) overlap(i, j int) (x, y float64) {
	a, b := &s.edges[i], &s.edges[j]
	x, y = min(a.right, b.right)-max(a.left, b.left), min(a.bottom, b.bottom)-max(a.top, b.top)
	if x <= 0 || y <= 0 {
		return x, y // which is so for nearly all
	}
	p, q := s.at[i], s.at[j]
	return x - slack*(math.Abs(p.X)+math.Abs(q.X)), y - slack*(math.Abs(p.Y)+math.Abs(q.Y))
}

// push parts every pair that overlaps once, sweeping from left to right, and tells how many pairs it moved.
func (s *separation) push() int {
	for i := range s.at {
		s.measure(i)
		s.row[i] = int(math.Floor(s.edges[i].top / s.high))
	}
	slices.SortFunc(s.order, func(i, j int) int {
		switch a, b := s.edges[i].left, s.edges[j].left; {
		case s.row[i] != s.row[j]:
			return s.row[i] - s.row[j]
		case a < b:
			return -1
		case a > b:
			return +1
		}
		return i - j
	})
	moved, below := 0, 0
	for k, i := range s.order {
		if k%asking == asking-1 && s.stopped() {
			break
		}
		moved += s.sweep(i, s.row[i], s.order[k+1:])
		for below < len(s.order) && s.before(s.order[below], i) {
			below++
		}
		moved += s.sweep(i, s.row[i]+1, s.order[below:])
	}
	return moved
}

// before tells whether j comes before all that box i may overlap in the row below it.
func (s *separation) before(j, i int) bool {
	below := s.row[i] + 1
	return s.row[j] < below || s.row[j] == below && s.edges[j].left < s.edges[i].left-s.wide
}

// sweep parts box i from those of a row that overlap it, of which the leftmost come first.
func (s *separation) sweep(i, row int, from []int) int {
	moved := 0
	for _, j := range from {
		if s.row[j] != row || s.edges[j].left > s.edges[i].right {
			break
		}
		x, y := s.overlap(i, j)
		if x <= 0 || y <= 0 || s.leash[i].yield+s.leash[j].yield == 0 {
			continue
		}
		moved++
		s.part(i, j, x, y)
	}
	return moved
}

// part moves two boxes apart along one axis, each by its share.
func (s *separation) part(i, j int, x, y float64) {
	const beyond = 1.02 // a little more than needed, so that a crowd comes to rest sooner
	share := s.leash[i].yield / (s.leash[i].yield + s.leash[j].yield)
	a, b := &s.edges[i], &s.edges[j]
	wide := a.right - a.left + b.right - b.left
	high := a.bottom - a.top + b.bottom - b.top
	if x*high < y*wide {
		if a.left+a.right < b.left+b.right {
			x = -x
		}
		s.at[i].X += x * beyond * share
		s.at[j].X -= x * beyond * (1 - share)
	} else {
		if a.top+a.bottom < b.top+b.bottom {
			y = -y
		}
		s.at[i].Y += y * beyond * share
		s.at[j].Y -= y * beyond * (1 - share)
	}
	s.measure(i)
	s.measure(j)
}

// settle goes through the boxes, those on a leash first and the rest from top to bottom,
// and moves each of the rest down past the ones before it that it covers.
func (s *separation) settle() {
	for i := range s.at {
		s.measure(i)
	}
	slices.SortFunc(s.order, func(i, j int) int {
		return cmp.Or(cmp.Compare(s.leash[i].reach, s.leash[j].reach), cmp.Compare(s.edges[i].top, s.edges[j].top), cmp.Compare(i, j))
	})
	settled := map[int][]int{} // by column, from top to bottom
	for _, i := range s.order {
		if s.stopped() {
			return
		}
		column := int(math.Floor(s.edges[i].left / s.wide))
		for moved := s.leash[i].loose(); moved; {
			moved = s.lower(i, settled[column-1]) || s.lower(i, settled[column]) || s.lower(i, settled[column+1])
		}
		settled[column] = slices.Insert(settled[column], s.firstBelow(s.edges[i].top, settled[column]), i)
	}
}

// lower moves box i down past those of a column that it covers, and tells whether it did. Going down past one can't
// bring it onto one already passed: those end above it.
func (s *separation) lower(i int, column []int) bool {
	moved := false
	for _, j := range column[s.firstBelow(s.edges[i].top-s.high, column):] {
		if s.edges[j].top > s.edges[i].bottom {
			break
		}
		if x, y := s.overlap(i, j); x > 0 && y > 0 {
			s.at[i].Y = s.edges[j].bottom + s.boxes[i].Top
			s.measure(i)
			moved = true
		}
	}
	return moved
}

// firstBelow finds where in a column the boxes begin that start at y or below it.
func (s *separation) firstBelow(y float64, column []int) int {
	k, _ := slices.BinarySearchFunc(column, y, func(i int, y float64) int { return cmp.Compare(s.edges[i].top, y) })
	return k
}
