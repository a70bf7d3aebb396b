package graph

import (
	"iter"

	"fyne.io/fyne/v2"
)

// cells tells which of some points stand near a rectangle of a view without looking at all of them: the view is
// divided into squares, each of which lists what stands in it. What stands outside is in those at the edge.
type cells struct {
	view         rect
	across, down int
	starts       []int // of each cell's stretch in points, and the end of the last
	points       []int
}

const cellSize = 48 // about as wide as a name

// newCells puts points into their cells, by counting those of each first.
func newCells(view rect, at []fyne.Position) *cells {
	c := &cells{view: view, across: int(view.width()/cellSize) + 1, down: int(view.height()/cellSize) + 1}
	c.starts, c.points = make([]int, c.across*c.down+1), make([]int, len(at))
	for _, p := range at {
		c.starts[c.cell(p)+1]++
	}
	for i := range c.starts[1:] {
		c.starts[i+1] += c.starts[i]
	}
	for i := len(at) - 1; i >= 0; i-- { // each cell is filled from its end, which then is its start
		cell := c.cell(at[i]) + 1
		c.starts[cell]--
		c.points[c.starts[cell]] = i
	}
	copy(c.starts, c.starts[1:])
	c.starts[len(c.starts)-1] = len(at)
	return c
}

// near lists all that stand in a rectangle, each once, and some that stand beside it.
func (c *cells) near(r rect) iter.Seq[int] {
	return func(yield func(int) bool) {
		for y := c.row(r.y0); y <= c.row(r.y1); y++ {
			first := y * c.across
			for _, point := range c.points[c.starts[first+c.column(r.x0)]:c.starts[first+c.column(r.x1)+1]] {
				if !yield(point) {
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
