package graph

import (
	"iter"

	"fyne.io/fyne/v2"
)

// cells tells which of some points or lines lie near a rectangle of a view without looking at all of them: the view is
// divided into squares, each of which lists what lies in it. What lies outside is in those at the edge.
type cells struct {
	view         rect
	across, down int
	starts       []int32 // of each cell's stretch in things, and the end of the last
	things       []int32
}

const cellSize = 48 // about as wide as a name

// newCells puts points into their cells.
func newCells(view rect, at []fyne.Position) *cells {
	c := empty(view)
	c.fill(len(at), func(i int, put func(cell int)) { put(c.cell(at[i])) })
	return c
}

// newLineCells puts lines into each cell that they pass through.
func newLineCells(view rect, lines []strand) *cells {
	c := empty(view)
	c.fill(len(lines), func(i int, put func(cell int)) {
		l := &lines[i]
		from, n := l.from, l.pieces()
		for k := range n {
			to := l.at(float32(k+1) / float32(n))
			c.pass(from, to, put)
			from = to
		}
	})
	return c
}

func empty(view rect) *cells {
	return &cells{view: view, across: int(view.width()/cellSize) + 1, down: int(view.height()/cellSize) + 1}
}

// pass gives the cells that a straight line passes through, row by row.
func (c *cells) pass(from, to fyne.Position, put func(cell int)) {
	if from.Y > to.Y {
		from, to = to, from
	}
	for row := c.row(from.Y); row <= c.row(to.Y); row++ {
		left, right := from.X, to.X
		if high := to.Y - from.Y; high > 0 {
			over := c.view.y0 + float32(row)*cellSize
			x := func(y float32) float32 { return from.X + (to.X-from.X)*min(max((y-from.Y)/high, 0), 1) }
			if left, right = x(over), x(over+cellSize); row == c.down-1 {
				right = to.X
			}
			if row == 0 {
				left = from.X
			}
		}
		for column := c.column(min(left, right)); column <= c.column(max(left, right)); column++ {
			put(row*c.across + column)
		}
	}
}

// fill puts so many things into the cells that each names, by counting those of each cell first.
func (c *cells) fill(n int, of func(i int, put func(cell int))) {
	c.starts = make([]int32, c.across*c.down+1)
	count := func(cell int) { c.starts[cell+1]++ }
	for i := range n {
		of(i, count)
	}
	for i := range c.starts[1:] {
		c.starts[i+1] += c.starts[i]
	}
	c.things = make([]int32, c.starts[len(c.starts)-1])
	i := n - 1
	place := func(cell int) { // each cell is filled from its end, which then is its start
		c.starts[cell+1]--
		c.things[c.starts[cell+1]] = int32(i)
	}
	for ; i >= 0; i-- {
		of(i, place)
	}
	copy(c.starts, c.starts[1:])
	c.starts[len(c.starts)-1] = int32(len(c.things))
}

// near lists all that lie in a rectangle, each point once, and some that lie beside it.
func (c *cells) near(r rect) iter.Seq[int] {
	return func(yield func(int) bool) {
		for y := c.row(r.y0); y <= c.row(r.y1); y++ {
			first := y * c.across
			for _, thing := range c.things[c.starts[first+c.column(r.x0)]:c.starts[first+c.column(r.x1)+1]] {
				if !yield(int(thing)) {
					return
				}
			}
		}
	}
}

func (c *cells) cell(p fyne.Position) int { return c.row(p.Y)*c.across + c.column(p.X) }
func (c *cells) column(x float32) int     { return cellOf(x-c.view.x0, c.across) }
func (c *cells) row(y float32) int        { return cellOf(y-c.view.y0, c.down) }

// cellOf gives the one of count cells in a row in which something is that is so far along it, or the nearest.
func cellOf(along float32, count int) int {
	return int(min(max(along/cellSize, 0), float32(count-1)))
}
