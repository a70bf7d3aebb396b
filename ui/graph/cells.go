package graph

import (
	"iter"

	"fyne.io/fyne/v2"
)

// cells tells what stands near a rectangle of a view without looking at all that stands in it: the view is divided into
// squares, each of which lists what stands in it. What stands outside is in those at the edge.
type cells struct {
	view         rect
	across, down int
	things       [][]int
}

const cellSize = 48 // about as wide as a name

func newCells(view rect) *cells {
	c := &cells{view: view, across: int(view.width()/cellSize) + 1, down: int(view.height()/cellSize) + 1}
	c.things = make([][]int, c.across*c.down)
	return c
}

func (c *cells) add(thing int, at fyne.Position) {
	cell := c.row(at.Y)*c.across + c.column(at.X)
	c.things[cell] = append(c.things[cell], thing)
}

// near lists all that stand in a rectangle, each once, and some that stand beside it.
func (c *cells) near(r rect) iter.Seq[int] {
	return func(yield func(int) bool) {
		for y := c.row(r.y0); y <= c.row(r.y1); y++ {
			for x := c.column(r.x0); x <= c.column(r.x1); x++ {
				for _, thing := range c.things[y*c.across+x] {
					if !yield(thing) {
						return
					}
				}
			}
		}
	}
}

func (c *cells) column(x float32) int { return cellOf(x-c.view.x0, c.across) }
func (c *cells) row(y float32) int    { return cellOf(y-c.view.y0, c.down) }

// cellOf gives the one of count cells in a row in which something is that is so far along it, or the nearest.
func cellOf(along float32, count int) int {
	return int(min(max(along/cellSize, 0), float32(count-1)))
}
