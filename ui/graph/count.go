package graph

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
)

// count says how many sentences of the span say a selected line, where it stands on the line. While two spans are
// compared it says the number in each.
type count struct {
	strand int
	said   string
	text   rect // of its figures
}

// box is what the count takes with the space about its figures: a circle, or longer.
func (c count) box() rect {
	least := max(c.text.height()-c.text.width(), 8) / 2
	return rect{c.text.x0 - least, c.text.y0, c.text.x1 + least, c.text.y1}
}

// around gives the count with its middle at a point.
func (c count) around(at fyne.Position) count {
	size := fyne.NewSize(c.text.width(), c.text.height())
	c.text = rectAt(at.SubtractXY(size.Width/2, size.Height/2), size)
	return c
}

// count gives each selected line its count; measure gives the size of a text.
func (s *scene) count(measure func(string) fyne.Size) {
	for i := range s.strands {
		l := &s.strands[i]
		if l.shows.emphasis != state.Selected {
			continue
		}
		then, now := s.sight.said(l)
		said := strconv.Itoa(now.Total())
		if s.sight.compares() {
			said = strconv.Itoa(then.Total()) + " → " + said
		}
		if c, ok := s.settled(count{i, said, rectAt(fyne.Position{}, measure(said))}); ok {
			s.counts = append(s.counts, c)
		}
	}
}

// settled finds the place of a count: on its line, near the middle, where it covers nobody, or nobody who is lit; beside a line
// that is too short for it; and where there is no room at all, wherever the line can be seen.
func (s *scene) settled(c count) (count, bool) {
	const steps = 16
	l := &s.strands[c.strand]
	spots := make([]fyne.Position, steps)
	for i := range spots {
		spots[i] = l.at(0.5 + float32((i+1)/2)/(steps+2)*float32(1-2*(i%2)))
	}
	for _, lit := range []bool{false, true} {
		for _, at := range spots {
			if there := c.around(at); s.open(there.box(), lit) && s.leavesEnds(l, there.box()) {
				return there, true
			}
		}
	}
	for _, lit := range []bool{false, true} {
		for _, at := range spots[:steps/2] {
			for _, side := range []float32{+1, -1} {
				if there := c.around(s.beside(l, at, c.box(), side)); s.open(there.box(), lit) {
					return there, true
				}
			}
		}
	}
	at, ok := s.grip(c.strand)
	return c.around(at), ok
}

// beside gives where the middle of a box is that lies at a point of a strand and touches it from one side.
func (s *scene) beside(l *strand, at fyne.Position, box rect, side float32) fyne.Position {
	const gap = 2
	dx, dy := l.to.X-l.from.X, l.to.Y-l.from.Y
	length := max(distance(l.from, l.to), 1)
	x, y := -dy/length*side, dx/length*side
	out := abs(x)*box.width()/2 + abs(y)*box.height()/2 + l.width/2 + gap
	return at.AddXY(x*out, y*out)
}

// leavesEnds tells whether a box lets the ends of a strand be seen, and its arrow head.
func (s *scene) leavesEnds(l *strand, box rect) bool {
	const bare = 4
	atA, atB := float32(bare), float32(bare)
	switch {
	case l.head > 0:
		atB += l.headLength()
	case l.head < 0:
		atA += l.headLength()
	}
	pair := s.chart.pairs[l.pair]
	return !s.disc(pair.a).grown(atA).overlaps(box) && !s.disc(pair.b).grown(atB).overlaps(box)
}

// open tells whether a box in the view covers no caption, no count and no node; or, of the nodes, only none that is lit.
func (s *scene) open(box rect, lit bool) bool {
	if !s.view().holds(box) || slices.ContainsFunc(s.clear, box.overlaps) ||
		slices.ContainsFunc(s.counts, func(c count) bool { return c.box().overlaps(box) }) {
		return false
	}
	for i := range s.cells.near(box.grown(s.widest + discEdge)) {
		shows := s.sight.nodes[i]
		if !shows.hidden && (!lit || shows.emphasis >= state.Related) && s.disc(i).grown(discEdge).overlaps(box) {
			return false
		}
	}
	return true
}
