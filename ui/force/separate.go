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
type separation struct {
	at    []Point
	boxes []Box
	yield []float64 // how readily each gives way; 0 for never
	walls *Box      // about the origin: nothing may reach out of it while it can be helped
	order []int
	grown float64 // how much of the boxes counts, up to 1
}

const (
	growth = 40   // steps in which boxes grow
	pushes = 100  // rounds of pushing at full size
	slack  = 1e-9 // overlap below this share of the coordinates is rounding
)

func (s *separation) run() {
	s.order = make([]int, len(s.at))
	for i := range s.order {
		s.order[i] = i
	}
	for step := range growth {
		s.grown = float64(step+1) / growth
		s.push()
		s.confine()
	}
	for range pushes {
		moved := s.push()
		if moved == 0 {
			return
		}
		s.confine()
	}
	for range pushes {
		if s.push() == 0 {
			return
		}
	}
	s.settle()
}

// confine moves what reaches out of the walls back in.
func (s *separation) confine() {
	if s.walls == nil {
		return
	}
	for i, b := range s.boxes {
		if s.yield[i] > 0 {
			s.at[i].X = min(max(s.at[i].X, b.Left-s.walls.Left), s.walls.Right-b.Right)
			s.at[i].Y = min(max(s.at[i].Y, b.Top-s.walls.Top), s.walls.Bottom-b.Bottom)
		}
	}
}

func (s *separation) left(i int) float64   { return s.at[i].X - s.grown*s.boxes[i].Left }
func (s *separation) right(i int) float64  { return s.at[i].X + s.grown*s.boxes[i].Right }
func (s *separation) top(i int) float64    { return s.at[i].Y - s.grown*s.boxes[i].Top }
func (s *separation) bottom(i int) float64 { return s.at[i].Y + s.grown*s.boxes[i].Bottom }

// overlap gives by how much two boxes cover one another on each axis; they do when both are positive.
func (s *separation) overlap(i, j int) (x, y float64) {
	p, q := s.at[i], s.at[j]
	x = min(s.right(i), s.right(j)) - max(s.left(i), s.left(j)) - slack*(math.Abs(p.X)+math.Abs(q.X))
	y = min(s.bottom(i), s.bottom(j)) - max(s.top(i), s.top(j)) - slack*(math.Abs(p.Y)+math.Abs(q.Y))
	return x, y
}

// push parts every pair that overlaps once, sweeping from left to right, and tells how many pairs it moved.
func (s *separation) push() int {
	slices.SortFunc(s.order, func(i, j int) int {
		return cmp.Or(cmp.Compare(s.left(i), s.left(j)), cmp.Compare(i, j))
	})
	moved := 0
	for k, i := range s.order {
		for _, j := range s.order[k+1:] {
			if s.left(j) > s.right(i) {
				break
			}
			x, y := s.overlap(i, j)
			if x <= 0 || y <= 0 || s.yield[i]+s.yield[j] == 0 {
				continue
			}
			moved++
			s.part(i, j, x, y)
		}
	}
	return moved
}

// part moves two boxes apart along one axis, each by its share.
func (s *separation) part(i, j int, x, y float64) {
	const beyond = 1.02 // a little more than needed, so that a crowd comes to rest sooner
	share := s.yield[i] / (s.yield[i] + s.yield[j])
	wide := s.right(i) - s.left(i) + s.right(j) - s.left(j)
	high := s.bottom(i) - s.top(i) + s.bottom(j) - s.top(j)
	if x*high < y*wide {
		if s.left(i)+s.right(i) < s.left(j)+s.right(j) {
			x = -x
		}
		s.at[i].X += x * beyond * share
		s.at[j].X -= x * beyond * (1 - share)
		return
	}
	if s.top(i)+s.bottom(i) < s.top(j)+s.bottom(j) {
		y = -y
	}
	s.at[i].Y += y * beyond * share
	s.at[j].Y -= y * beyond * (1 - share)
}

// settle goes through the boxes, those that never yield first and the rest from top to bottom,
// and moves each down past the ones before it that it covers.
func (s *separation) settle() {
	slices.SortFunc(s.order, func(i, j int) int {
		return cmp.Or(cmp.Compare(s.yield[i], s.yield[j]), cmp.Compare(s.top(i), s.top(j)), cmp.Compare(i, j))
	})
	byTop := func(i, j int) int { return cmp.Compare(s.top(i), s.top(j)) }
	settled := make([]int, 0, len(s.order))
	for _, i := range s.order {
		if s.yield[i] > 0 {
			// Going down past one box can't bring i onto one already passed: those end above it.
			for _, j := range settled {
				if x, y := s.overlap(i, j); x > 0 && y > 0 {
					s.at[i].Y = s.bottom(j) + s.boxes[i].Top
				}
			}
		}
		k, _ := slices.BinarySearchFunc(settled, i, byTop)
		settled = slices.Insert(settled, k, i)
	}
}
