package graph

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// slot is one of the places about a node where its name may stand: at its sides; then, for some, at these farther off; then
// at its sides but pushed into the view.
type slot int8

const (
	nowhere   slot = -1
	mainSides slot = 8 // of the sides: enough among very many
	sides     slot = 16
	pushed         = 3 * sides // and what follows; before them there are rings of sides, each farther off than the last
	slotCount      = 4 * sides
)

// worse is how much worse each side is than the best one.
var worse = [sides]int{0, 1, 2, 3, 4, 5, 6, 7, 3, 3, 4, 4, 5, 5, 5, 5}

// Lengths of a label, in Fyne's units.
const (
	labelGap   = 3 // between a node and its name
	foreignGap = 3 // so much farther from a name than its own node any other is: else one can't tell whose it is
	haloGap    = 5 // more, where a halo stands between them
	badgeGap   = 4 // more, where a plus or a minus does
	labelEdge  = 4 // between a name and the edge of the view
	nameGap    = 8 // between two names in a row: nearer, they would read as one
	tipRoom    = 12
	discEdge   = 1 // between what else is said and a node
)

// What makes a place for a name worse, in ranks of the slots.
const (
	farther       = 8    // each ring
	litCrossing   = 20   // a line that stands out across the name; any other is as much as it is wide
	mostCrossings = 24   // that these count: more do not make it harder to read
	mostLit       = 120  // that those that stand out count, the heads of arrows among them
	fadedDisc     = 12   // a node beneath the name that does not stand out, or is not in sight
	nearDisc      = 30   // a node as near to the name as its own; twice that for a nearer one
	ownDisc       = 200  // its own node beneath it, at the edge of the view
	lesserDisc    = 1000 // a node of less importance beneath the name
	displaced     = 100  // a name that stood there and matters less
	lastResort    = 2000 // anything else beneath it
)

// at gives where in the view the name of a node stands in a slot. It is not ok where that is out of the view, or farther
// off than only a name may be that stands out.
func (p *placer) at(node int, in slot) (at rect, ok bool) {
	view := p.scene.view().grown(-labelEdge)
	switch {
	case in == nowhere || in >= p.plain && !p.lit(node) && !p.main(node):
		return rect{}, false
	case in < pushed:
		at = p.side(node, in%sides, float32(in/sides)*p.sizes[node].Height/2)
	default:
		at = p.side(node, in%sides, 0).within(view)
		if p.scene.off(at, node) <= 0 && !p.must(node) {
			return at, false // on itself
		}
	}
	return at, view.holds(at)
}

// side gives where a name stands at a side, so much farther off than need be.
func (p *placer) side(node int, in slot, off float32) rect {
	at, r, size := p.scene.at[node], p.scene.radius[node]+labelGap+off, p.sizes[node]
	switch shows := p.scene.sight.nodes[node]; {
	case shows.emphasis >= state.Glanced:
		r += haloGap
	case shows.became == model.New, shows.became == model.Gone:
		r += badgeGap
	}
	const (
		leading = 2   // letters seldom fill their line to its edges
		aside   = 0.3 // of a name's size
	)
	slant := 0.75 * r
	left, middle, right := at.X-size.Width, at.X-size.Width/2, at.X
	over, level, under := at.Y-size.Height+leading, at.Y-size.Height/2, at.Y-leading
	x, y := aside*size.Width, aside*size.Height
	corner := [sides]fyne.Position{
		{X: right + r, Y: level},
		{X: left - r, Y: level},
		{X: middle, Y: under + r},
		{X: middle, Y: over - r},
		{X: right + slant, Y: over - slant},
		{X: right + slant, Y: under + slant},
		{X: left - slant, Y: over - slant},
		{X: left - slant, Y: under + slant},
		{X: right + r, Y: level - y},
		{X: right + r, Y: level + y},
		{X: left - r, Y: level - y},
		{X: left - r, Y: level + y},
		{X: middle + x, Y: over - r},
		{X: middle - x, Y: over - r},
		{X: middle + x, Y: under + r},
		{X: middle - x, Y: under + r},
	}
	return rectAt(corner[in], size)
}

// lean tells where a name that is narrower than its box stands in it, 0 at its left to 1 at its right: near its node.
func (in slot) lean() float32 {
	switch in % sides {
	case 1, 6, 7, 10, 11:
		return 1
	case 2, 3:
		return 0.5
	case 12, 14:
		return 0.2
	case 13, 15:
		return 0.8
	}
	return 0
}

// covers weighs what a name of the node would lie on: other nodes, other names, captions and counts. It is not ok
// for it to lie there at all where it would cover more than a name of its emphasis may, or be taken for another's.
func (p *placer) covers(node int, at rect) (cost int, ok bool) {
	must := p.must(node)
	if slices.ContainsFunc(p.scene.clear, at.overlaps) {
		if cost = 5 * lastResort; p.of(node) < state.Glanced {
			return 0, false
		}
	}
	for _, l := range p.placed {
		if parted(l.box).overlaps(at) {
			if !must || p.of(l.node) == state.Selected || p.must(l.node) && p.of(l.node) >= p.of(node) {
				return 0, false
			}
			cost += lastResort
		}
	}
	discs, ok := p.hides(node, at)
	return cost + discs, ok
}

// parted gives the box of a name with the room between it and others.
func parted(name rect) rect {
	return rect{name.x0 - nameGap, name.y0, name.x1 + nameGap, name.y1}
}

// hides weighs the nodes that a name would lie on, or that it might be taken for the name of.
func (p *placer) hides(node int, at rect) (cost int, ok bool) {
	main := p.main(node)
	own := p.scene.off(at, node)
	if own <= 0 {
		cost += ownDisc
	}
	room := own + foreignGap
	beyond := room
	if p.scene.sight.compares() {
		beyond += badgeReach
	}
	for i := range p.scene.cells.near(at.grown(p.scene.widest + beyond)) {
		if i == node || p.scene.sight.nodes[i].hidden || !at.grown(p.scene.radius[i]+beyond).contains(p.scene.at[i]) {
			continue
		}
		off := p.scene.off(at, i)
		switch {
		case off >= room:
		case p.dimmer(i, node):
			if off <= 0 {
				cost += fadedDisc
			}
		case !main && p.of(node) < state.Glanced:
			return 0, false
		case off > 0 && off >= own:
			cost += nearDisc
		case off > 0:
			cost += 2 * nearDisc
		case p.scene.lesser(i, node):
			cost += lesserDisc
		case p.must(node):
			cost += lastResort
		default:
			return 0, false
		}
	}
	return cost, true
}

// dimmer tells whether a node stands out so much less than another that its sign does not count beneath the other's name.
func (p *placer) dimmer(node, than int) bool {
	return p.lit(than) && !p.lit(node) || p.scene.sight.nodes[node].layer() == 0
}

// lesser tells whether a node matters so much less than another that its sign may lie beneath the other's name.
func (s *scene) lesser(node, than int) bool { return 2*s.importance(node) < s.importance(than) }

// badgeReach is more than a plus or a minus reaches beyond the edge of its node, in Fyne's units.
const badgeReach = 10

// off is how far a name's box is from a node's sign, or from the plus or minus that it has; 0 on it, in Fyne's units.
func (s *scene) off(at rect, node int) float32 {
	r, off := s.radius[node], float32(0)
	switch s.chart.nodes[node].actor.Kind {
	case model.State, model.Organisation:
		off = away(at.grown(r), s.at[node])
	default:
		off = away(at, s.at[node]) - r
	}
	if became := s.sight.nodes[node].became; became == model.New || became == model.Gone {
		const out = 0.75 // of the radius, to the right and below
		off = min(off, away(at, s.at[node].AddXY(out*r, out*r))-1.35*max(0.5*r, 4.5))
	}
	return max(off, 0)
}

// away is how far a point lies outside a rectangle, 0 in it.
func away(from rect, p fyne.Position) float32 {
	dx, dy := max(from.x0-p.X, p.X-from.x1, 0), max(from.y0-p.Y, p.Y-from.y1, 0)
	return float32(math.Sqrt(float64(dx*dx + dy*dy)))
}

// displaces weighs the names that stood there and are still to be placed: a newcomer takes their room where it finds
// no other.
func (p *placer) displaces(at rect) int {
	cost, room := 0, parted(at)
	for _, l := range p.taken {
		if l.box.overlaps(room) {
			cost += displaced
		}
	}
	return cost
}
