package force

import "math/bits"

// field tells how all bodies together push one of them: each other one at (x, y) from it by (x, y) / (1 + x² + y²)²,
// a force that is bounded near and fades far.
//
// The square around all bodies is halved each way, level by level, into cells, and of each cell the number of bodies and
// their middle are known. What is near pushes body by body, what is farther cell by cell, the cells the larger the
// farther they are (Greengard, "The Rapid Evaluation of Potential Fields in Particle Systems", 1988, whose lists these
// are, with the first term of his series only). Up to 63 bodies all are near.
//
//	. . . . . . . .     x  the body's cell     of the finest level: body by body where marked o
//	. c c c . . . .     o  the nearest         of each level: as wholes the cells, c, that are not next to the
//	. c o o o c . .                            body's but in a larger one that is
//	. c o x o c . .
//	. c o o o c . .
type field struct {
	bodies []body
	levels []mesh  // the coarsest first, 4 by 4 cells or, of few, 1
	first  []int32 // of the finest cells, in order
	order  []int32 // bodies by finest cell
	cell   []int32 // of each body
	left   float32 // edges of the square
	top    float32
	finest float32 // cells per length
}

// mesh has the cells of a level, row by row, side by side cells in all.
type mesh struct {
	side  int32
	cells []mass
}

// mass is so many bodies, as if all in one place.
type mass struct{ x, y, count float32 }

const (
	perCell = 4  // bodies to a finest cell on average at least, and up to 16: with fewer there are more cells to add up than bodies
	crowded = 64 // bodies in a cell, of which every second stands for two, and so on
)

func newField(n int) *field {
	f := &field{order: make([]int32, n), cell: make([]int32, n)}
	deepest := max(0, (bits.Len(uint(n/perCell))+1)/2-1)
	if deepest < 2 {
		f.levels = []mesh{{1, make([]mass, 1)}}
	}
	for level := 2; level <= deepest; level++ {
		side := int32(1) << level
		f.levels = append(f.levels, mesh{side, make([]mass, side*side)})
	}
	last := f.levels[len(f.levels)-1]
	f.first = make([]int32, len(last.cells)+1)
	return f
}

// take sorts the bodies as they stand now into cells.
func (f *field) take(bodies []body) {
	f.bodies = bodies
	last := f.levels[len(f.levels)-1]
	least, most := bodies[0], bodies[0]
	for _, b := range bodies {
		least = body{min(least.x, b.x), min(least.y, b.y)}
		most = body{max(most.x, b.x), max(most.y, b.y)}
	}
	f.left, f.top = least.x, least.y
	f.finest = float32(last.side) / (max(most.x-least.x, most.y-least.y)*1.0001 + nearly)
	clear(f.first)
	clear(last.cells)
	for i, b := range bodies {
		x := min(int32((b.x-f.left)*f.finest), last.side-1)
		y := min(int32((b.y-f.top)*f.finest), last.side-1)
		at := y*last.side + x
		f.cell[i] = at
		f.first[at]++
		c := &last.cells[at]
		c.x, c.y, c.count = c.x+b.x, c.y+b.y, c.count+1
	}
	end := int32(0)
	for c, count := range f.first {
		end += count
		f.first[c] = end
	}
	for i := len(bodies) - 1; i >= 0; i-- {
		f.first[f.cell[i]]--
		f.order[f.first[f.cell[i]]] = int32(i)
	}
	for k := len(f.levels) - 2; k >= 0; k-- {
		f.levels[k].gather(f.levels[k+1])
	}
	for _, m := range f.levels {
		for k := range m.cells {
			c := &m.cells[k]
			c.x, c.y = c.x/max(c.count, 1), c.y/max(c.count, 1)
		}
	}
}

// gather adds up the sums of a mesh twice as fine.
func (m mesh) gather(fine mesh) {
	for y := range m.side {
		for x := range m.side {
			var sum mass
			for k := range int32(4) {
				c := fine.cells[(2*y+k/2)*fine.side+2*x+k%2]
				sum.x, sum.y, sum.count = sum.x+c.x, sum.y+c.y, sum.count+c.count
			}
			m.cells[y*m.side+x] = sum
		}
	}
}

// at gives the push on body i.
func (f *field) at(i int) (x, y float32) {
	b := f.bodies[i]
	last := f.levels[len(f.levels)-1]
	column, row := f.cell[i]%last.side, f.cell[i]/last.side
	for v := max(row-1, 0); v <= min(row+1, last.side-1); v++ {
		for u := max(column-1, 0); u <= min(column+1, last.side-1); u++ {
			px, py := f.near(b, v*last.side+u)
			x, y = x+px, y+py
		}
	}
	for k := len(f.levels) - 1; k >= 0 && f.levels[k].side > 1; k-- {
		px, py := f.levels[k].far(b, column, row)
		x, y = x+px, y+py
		column, row = column/2, row/2
	}
	return x, y
}

// near adds up the bodies of a finest cell.
func (f *field) near(b body, cell int32) (x, y float32) {
	from, to := f.first[cell], f.first[cell+1]
	stride := max(to-from-1, 0)/crowded + 1
	for k := from; k < to; k += stride {
		other := f.bodies[f.order[k]]
		dx, dy := b.x-other.x, b.y-other.y
		u := 1 / (1 + dx*dx + dy*dy)
		x, y = x+dx*u*u, y+dy*u*u
	}
	return x * float32(stride), y * float32(stride)
}

// far adds up the cells of a level that are not next to the body's own but in a larger cell that is.
func (m mesh) far(b body, column, row int32) (x, y float32) {
	top, left := max(row/2-1, 0)*2, max(column/2-1, 0)*2
	bottom, right := min(row/2*2+4, m.side), min(column/2*2+4, m.side)
	for v := top; v < bottom; v++ {
		line := m.cells[v*m.side : (v+1)*m.side]
		beside := v >= row-1 && v <= row+1
		for u := left; u < right; u++ {
			if beside && u >= column-1 && u <= column+1 {
				continue
			}
			c := line[u]
			dx, dy := b.x-c.x, b.y-c.y
			w := 1 / (1 + dx*dx + dy*dy)
			w *= w * c.count
			x, y = x+dx*w, y+dy*w
		}
	}
	return x, y
}
