package force

import (
	"cmp"
	"math"
	"slices"
)

// block is a part of the drawing that moves as one when parts are packed: a component, or an isolated node.
type block struct {
	nodes  []int32
	bounds Box     // from the block's own origin
	side   float64 // mean of its nodes' sides
}

func (b block) width() float64  { return b.bounds.Left + b.bounds.Right }
func (b block) height() float64 { return b.bounds.Top + b.bounds.Bottom }

// boundsOf gives the box around the nodes, as reaching from the origin.
func boundsOf(nodes []int32, at []Point, boxes []Box) Box {
	nowhere := math.Inf(-1)
	around := Box{nowhere, nowhere, nowhere, nowhere}
	for _, i := range nodes {
		p, b := at[i], boxes[i]
		around.Left = max(around.Left, b.Left-p.X)
		around.Top = max(around.Top, b.Top-p.Y)
		around.Right = max(around.Right, b.Right+p.X)
		around.Bottom = max(around.Bottom, b.Bottom+p.Y)
	}
	return around
}

// shelf is where blocks are put in rows: below top, centred on middle, width wide, with space around each.
type shelf struct{ top, middle, width, space float64 }

// put fills rows with the blocks in the order given; a block wider than the shelf has a row to itself.
// Within a row they stand by their side and their middles are level. The shelf goes on below them.
func (s *shelf) put(blocks []block, at []Point) {
	for len(blocks) > 0 {
		count, across := 1, blocks[0].width()
		for count < len(blocks) && across+s.space+blocks[count].width() <= s.width {
			across += s.space + blocks[count].width()
			count++
		}
		row := slices.Clone(blocks[:count])
		blocks = blocks[count:]
		slices.SortStableFunc(row, func(p, q block) int { return cmp.Compare(p.side, q.side) })
		tallest := 0.0
		for _, b := range row {
			tallest = max(tallest, b.height())
		}
		x := s.middle - across/2
		for _, b := range row {
			move(b.nodes, at, x+b.bounds.Left, s.top+b.bounds.Top+(tallest-b.height())/2)
			x += b.width() + s.space
		}
		s.top += tallest + s.space
	}
}

func move(nodes []int32, at []Point, x, y float64) {
	for _, i := range nodes {
		at[i].X += x
		at[i].Y += y
	}
}

// widthFor is as wide as the widest block, or as lets all of them together have the frame's proportions.
func widthFor(blocks []block, space float64, frame Size) float64 {
	proportion := 1.0
	if frame.given() {
		proportion = frame.Width / frame.Height
	}
	widest, area := 0.0, 0.0
	for _, b := range blocks {
		widest = max(widest, b.width())
		area += (b.width() + space) * (b.height() + space)
	}
	return max(widest, math.Sqrt(area*proportion))
}
