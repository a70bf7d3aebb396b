package graph

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// slot is one of the places about a node where its name may stand, the best first: at its eight sides, then farther
// off, then at its sides but pushed into the view.
type slot int8

const (
	nowhere   slot = -1
	sides     slot = 8
	far            = 2 * sides
	slotCount      = 3 * sides
)

// Lengths of a label, in Fyne's units.
const (
	labelGap  = 5 // between a node and its name
	haloGap   = 5 // more, where a halo stands between them
	badgeGap  = 3 // more, where a plus or a minus does
	labelEdge = 4 // between a name and the edge of the view
	discEdge  = 1 // between a name and another node
)

// What makes a place for a name worse, in ranks of the slots.
const (
	litCrossing   = 4    // a line that stands out across the name; any other is 1
	mostCrossings = 16   // lines that count: more do not make it harder to read
	fadedDisc     = 3    // a node beneath the name that does not stand out, or is not in sight
	displaced     = 100  // a name that stood there and matters less
	lastResort    = 1000 // anything else beneath it
)

// line is one that may run across a name.
type line struct {
	from, to fyne.Position
	cost     int
}

// linesAcross lists the lines in the view that a name had better not lie on, curves piece by piece.
func (s *scene) linesAcross() []line {
	lines := make([]line, 0, len(s.strands))
	for i := range s.strands {
		l := &s.strands[i]
		if l.shows.layer() == 0 {
			continue
		}
		cost := 1
		if l.shows.presence != model.Outside && l.shows.emphasis >= state.Related {
			cost = litCrossing
		}
		from, n := l.from, l.pieces()
		for k := range n {
			to := l.at(float32(k+1) / float32(n))
			lines = append(lines, line{from, to, cost})
			from = to
		}
	}
	return lines
}

// at gives where in the view the name of a node stands in a slot. It is not ok where that is out of the view, or farther
// off than only a name may be that must stand somewhere.
func (p *placer) at(node int, in slot) (at rect, ok bool) {
	view := p.scene.view().grown(-labelEdge)
	switch {
	case in == nowhere || in >= sides && !p.must(node):
		return rect{}, false
	case in < sides:
		at = p.side(node, in, 0)
	case in < far:
		at = p.side(node, in-sides, p.sizes[node].Height/2)
	default:
		at = p.side(node, in-far, 0).within(view)
	}
	return at, view.holds(at)
}

// side gives where a name stands at a side, so much farther off than need be: right, left, below, above, and aslant
// between these.
func (p *placer) side(node int, in slot, farther float32) rect {
	at, r, size := p.scene.at[node], p.scene.radius[node]+labelGap+farther, p.sizes[node]
	switch shows := p.scene.sight.nodes[node]; {
	case shows.emphasis >= state.Glanced:
		r += haloGap
	case shows.became == model.New, shows.became == model.Gone:
		r += badgeGap
	}
	const leading = 4 // a line of text has this room of its own above and below
	slant := 0.7 * r
	left, middle, right := at.X-size.Width, at.X-size.Width/2, at.X
	over, level, under := at.Y-size.Height+leading, at.Y-size.Height/2, at.Y-leading
	corner := [sides]fyne.Position{
		{X: right + r, Y: level},
		{X: left - r, Y: level},
		{X: middle, Y: under + r},
		{X: middle, Y: over - r},
		{X: right + slant, Y: over - slant},
		{X: right + slant, Y: under + slant},
		{X: left - slant, Y: over - slant},
		{X: left - slant, Y: under + slant},
	}
	return rectAt(corner[in], size)
}

// covers weighs what a name of the node would lie on: other nodes, other names, captions and counts. It is not ok
// for it to lie there at all where it would cover more than a name of its emphasis may.
func (p *placer) covers(node int, at rect) (cost int, ok bool) {
	must, lit := p.must(node), p.lit(node)
	for i := range p.scene.cells.near(at.grown(p.scene.widest + discEdge)) {
		switch {
		case i == node || p.scene.sight.nodes[i].hidden || !p.scene.disc(i).grown(discEdge).overlaps(at):
		case lit && !p.lit(i), p.scene.sight.nodes[i].layer() == 0:
			cost += fadedDisc
		case must:
			cost += lastResort
		default:
			return 0, false
		}
	}
	for _, l := range p.placed {
		if l.box.overlaps(at) {
			if !must || p.of(l.node) == state.Selected {
				return 0, false
			}
			cost += lastResort
		}
	}
	if slices.ContainsFunc(p.scene.clear, at.overlaps) {
		return cost + lastResort, must
	}
	return cost, true
}

// displaces weighs the names that stood there and are still to be placed: a newcomer takes their room where it finds
// no other.
func (p *placer) displaces(at rect) int {
	cost := 0
	for _, l := range p.taken {
		if l.box.overlaps(at) {
			cost += displaced
		}
	}
	return cost
}

// crossings weighs the lines across a name, up to as many as count.
func (p *placer) crossings(at rect) int {
	inner, cost := at.grown(-2), 0
	for _, l := range p.lines {
		if inner.crossed(l.from, l.to) {
			if cost += l.cost; cost >= mostCrossings {
				return mostCrossings
			}
		}
	}
	return cost
}
