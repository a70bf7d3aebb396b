package force

import (
	"math"
	"slices"
)

// stretch brings a component nearer to the frame's proportions.
func (d *drawing) stretch(nodes []int32) {
	frame := d.options.Frame
	if !frame.given() {
		return
	}
	const most = 1.25 // each way; by more, stress rises steeply
	around := boundsOf(nodes, d.relaxed, d.empty)
	width, height := around.Left+around.Right, around.Top+around.Bottom
	if !(width > 0 && height > 0) {
		return
	}
	by := math.Sqrt(frame.Width / frame.Height * height / width)
	by = min(max(by, 1/most), most)
	for _, i := range nodes {
		d.relaxed[i].X *= by
		d.relaxed[i].Y /= by
	}
}

// bare arranges the drawing as if nothing had any size.
func (d *drawing) bare(unit float64) []Point {
	boxes := d.boxes
	d.boxes = d.empty
	at := d.arrange(unit)
	d.boxes = boxes
	return at
}

// bareUnit is the scale at which the bare drawing fills the frame, one way or the other.
func (d *drawing) bareUnit() float64 {
	if excess := d.excess(d.bare(1), d.empty); excess > 0 {
		return 1 / excess
	}
	return 1
}

// fit arranges the drawing at the largest scale at which it fits the frame. Boxes don't shrink with the scale
// and give way to one another, so scales are tried, largest first: one may do though a smaller one would not, and what
// halving their range finds is crossed more. Where boxes crowd the frame and none will do, the drawing that reaches
// least beyond it is taken.
func (d *drawing) fit() []Point {
	const tries, smaller = 9, 0.87 // down to a third: less would be a heap of boxes and no drawing any more
	unit := d.bareUnit()
	var best []Point
	least := math.Inf(1)
	for range tries {
		at := d.arrange(unit)
		if excess := d.excess(at, d.boxes); best == nil || excess < least {
			best, least = at, excess
		}
		if least <= 1 || d.crew.stopped() {
			break
		}
		unit *= smaller
	}
	d.spread(best)
	return best
}

// excess is how many times the frame the drawing with its boxes is, by width or height, whichever is
// more.
func (d *drawing) excess(at []Point, boxes []Box) float64 {
	around := boundsOf(d.all, at, boxes)
	return max((around.Left+around.Right)/d.options.Frame.Width, (around.Top+around.Bottom)/d.options.Frame.Height)
}

// spread widens or heightens the drawing where the frame has room left. Moving everything apart in proportion
// brings no two boxes together.
func (d *drawing) spread(at []Point) {
	const most = 1.4 // more would show the frame's form rather than the graph's
	around := boundsOf(d.all, at, d.boxes)
	x := min(max(d.options.Frame.Width/(around.Left+around.Right), 1), most)
	y := min(max(d.options.Frame.Height/(around.Top+around.Bottom), 1), most)
	for i := range at {
		at[i].X *= x
		at[i].Y *= y
	}
	d.centre(at)
}

// centre brings the middle of the drawing to the origin.
func (d *drawing) centre(at []Point) {
	around := boundsOf(d.all, at, d.boxes)
	move(d.all, at, (around.Left-around.Right)/2, (around.Top-around.Bottom)/2)
}

// arrange scales the relaxed positions so that a tie of length 1 is unit long, clears overlaps within each part
// and packs the parts: those that stand where they are, the others in rows beneath them, isolated nodes last.
func (d *drawing) arrange(unit float64) []Point {
	at := make([]Point, len(d.relaxed))
	for i, p := range d.relaxed {
		at[i] = Point{p.X * unit, p.Y * unit}
	}
	for _, i := range d.standing {
		if p, stands := d.options.start(int(i)); stands && !d.follows[i] {
			at[i] = p
		}
	}
	const apart = 0.3 // between parts, in tie lengths: clearly less than what is tied
	connected, alone := d.blocks(at)
	rows := shelf{space: apart * unit}
	rows.width = widthFor(slices.Concat(connected, alone), rows.space, d.options.Frame)
	if len(d.standing) > 0 {
		d.clear(d.standing, at, nil)
		around := boundsOf(d.standing, at, d.boxes)
		rows.top = around.Bottom + rows.space
		rows.middle = (around.Right - around.Left) / 2
		rows.width = max(rows.width, around.Left+around.Right)
	}
	rows.put(connected, at)
	rows.put(alone, at)
	if len(d.standing) == 0 {
		d.centre(at)
	}
	return at
}

// clear moves nodes of one part off one another.
func (d *drawing) clear(nodes []int32, at []Point, walls *Box) {
	some := make([]Point, len(nodes))
	boxes := make([]Box, len(nodes))
	leashes := make([]leash, len(nodes))
	for k, i := range nodes {
		some[k], boxes[k], leashes[k] = at[i], d.boxes[i], d.leashes[i]
	}
	s := newSeparation(some, boxes, leashes, walls)
	if len(nodes) > d.sizes.few {
		s.strip()
	}
	s.stopped = d.crew.stopped
	s.run()
	for k, i := range nodes {
		at[i] = some[k]
	}
}

// blocks clears the parts that are to be packed.
func (d *drawing) blocks(at []Point) (connected, alone []block) {
	for _, nodes := range d.loose {
		if d.crew.stopped() {
			break
		}
		d.clear(nodes, at, d.walls(nodes, at))
		connected = append(connected, d.block(nodes, at))
	}
	for k := range d.isolated {
		alone = append(alone, d.block(d.isolated[k:k+1], at))
	}
	return connected, alone
}

func (d *drawing) block(nodes []int32, at []Point) block {
	side := 0.0
	for _, i := range nodes {
		side += float64(d.graph.side(int(i))) / float64(len(nodes))
	}
	return block{nodes, boundsOf(nodes, at, d.boxes), side}
}

// walls gives the bounds within which a part is to be cleared: its own, or in its proportions
// as much more as its boxes need.
func (d *drawing) walls(nodes []int32, at []Point) *Box {
	const filled = 0.6 // the share of an area that boxes can fill and still find their place by pushing
	around := boundsOf(nodes, at, d.boxes)
	area := 0.0
	for _, i := range nodes {
		b := d.boxes[i]
		area += (b.Left + b.Right) * (b.Top + b.Bottom)
	}
	width, height := around.Left+around.Right, around.Top+around.Bottom
	if !(width*height > 0) {
		return nil
	}
	by := math.Sqrt(max(1, area/filled/(width*height)))
	moreX, moreY := width*(by-1)/2, height*(by-1)/2
	return &Box{around.Left + moreX, around.Top + moreY, around.Right + moreX, around.Bottom + moreY}
}
