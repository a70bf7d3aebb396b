package graph

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// label is a name and where it stands.
type label struct {
	node int
	box  rect
}

// Lengths of a label, in Fyne's units.
const (
	labelGap  = 5 // between a node and its name
	haloGap   = 5 // more, where a halo stands between them
	labelEdge = 4 // between a name and the edge of the view
	discEdge  = 1 // between a name and another node
)

// What makes a place for a name worse, in ranks of the sides.
const (
	litCrossing   = 4    // a line that stands out across the name; any other is 1
	mostCrossings = 16   // lines that count: more do not make it harder to read
	fadedDisc     = 3    // a node beneath the name that does not stand out
	lastResort    = 1000 // anything else beneath it
)

// placer puts names beside their nodes, one after another: each takes the best place that those before it left.
type placer struct {
	scene  *scene
	of     func(node int) state.Emphasis
	sizes  []fyne.Size // of the names, beside the chart's nodes
	discs  *cells      // the nodes that show
	reach  float32     // of the largest disc
	lines  []line
	placed []label
}

// line is one that may run across a name.
type line struct {
	from, to fyne.Position
	cost     int
}

// label names as many nodes of the scene as there is room for; sizes are those of the names. The selected are
// always named, then come those joined to them, then the rest by neighbours. Where the pointer is does not move a
// name: what it makes matter is named where room is left, and the thing under it even if others must give way.
func (s *scene) label(sizes []fyne.Size) {
	resting := func(i int) state.Emphasis { return s.sight.resting[i] }
	pointed := func(i int) state.Emphasis { return s.sight.nodes[i].emphasis }
	p := &placer{scene: s, of: resting, sizes: sizes, discs: newCells(s.view())}
	for _, i := range s.front {
		p.discs.add(i, s.at[i])
		p.reach = max(p.reach, s.radius[i]+discEdge)
	}
	for _, i := range s.back {
		from, to := s.ends(i)
		if !s.view().crossed(from, to) {
			continue
		}
		switch shows := s.sight.pairs[i]; {
		case shows.presence != model.Outside && shows.emphasis >= state.Related:
			p.lines = append(p.lines, line{from, to, litCrossing})
		case shows.layer() > 0:
			p.lines = append(p.lines, line{from, to, 1})
		}
	}
	for _, i := range s.named(resting) {
		p.place(i)
	}
	p.of = pointed
	for _, i := range s.named(pointed) {
		if pointed(i) > resting(i) && !p.has(i) {
			p.place(i)
		}
	}
	s.labels = p.placed
}

// named lists the nodes that ask for a name, the most important first: those of the span, and others that matter.
func (s *scene) named(of func(node int) state.Emphasis) []int {
	var order []int
	for _, i := range s.front {
		present := s.sight.nodes[i].presence != model.Outside
		if s.inSight(i) && (present || of(i) >= state.Glanced) {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(of(b), of(a)),
			cmp.Compare(s.importance(b), s.importance(a)),
			cmp.Compare(a, b),
		)
	})
	return order
}

// importance is the number of neighbours at any time, less for who only may be in the span: so that a name does not
// come and go while time moves.
func (s *scene) importance(node int) float32 {
	n := float32(len(s.chart.nodes[node].pairs))
	if s.sight.nodes[node].presence == model.Possible {
		n *= 0.6
	}
	return n
}

func (p *placer) has(node int) bool {
	return slices.ContainsFunc(p.placed, func(l label) bool { return l.node == node })
}

// lit tells whether a node stands out by its emphasis.
func (p *placer) lit(node int) bool {
	e := p.of(node)
	return e >= state.Glanced || (e == state.Related && p.scene.sight.nodes[node].presence != model.Outside)
}

// must tells whether a node is named whatever that covers: the selected, what the pointer is on, and the two parties
// when they are lit, without whom the picture can't be read.
func (p *placer) must(node int) bool {
	parties := p.scene.chart.index.Model.Parties
	id := p.scene.chart.nodes[node].actor.ID
	return p.of(node) >= state.Glanced || (p.lit(node) && (id == parties[0].Actor || id == parties[1].Actor))
}

// place names a node where it covers no other and no name, crossed by as few lines as can be; the name of a lit one
// may lie on nodes that are not. One that must have a name gets it all the same, and what that covers loses its own,
// but for another that is selected.
func (p *placer) place(node int) {
	best, least := rect{}, -1
	for rank, at := range p.places(node) {
		cost, ok := p.covers(node, at)
		if !ok {
			continue
		}
		if cost += rank + p.crossings(at); least < 0 || cost < least {
			best, least = at, cost
		}
	}
	if least < 0 {
		return
	}
	p.placed = slices.DeleteFunc(p.placed, func(l label) bool { return l.box.overlaps(best) })
	p.placed = append(p.placed, label{node, best})
}

// places lists where in the view the name of a node may stand, the best first. One that must stand somewhere may
// stand farther off, or be pushed into the view.
func (p *placer) places(node int) []rect {
	view := p.scene.view().grown(-labelEdge)
	near := p.sides(node, 0)
	all := near[:]
	if p.must(node) {
		far := p.sides(node, p.sizes[node].Height/2)
		all = append(all, far[:]...)
		for _, at := range near {
			all = append(all, at.within(view))
		}
	}
	return slices.DeleteFunc(all, func(at rect) bool { return !view.holds(at) })
}

// sides gives where a name could stand, so much farther off than need be: right, left, below, above, and aslant
// between these.
func (p *placer) sides(node int, farther float32) [8]rect {
	at, r, size := p.scene.at[node], p.scene.radius[node]+labelGap+farther, p.sizes[node]
	if p.scene.sight.nodes[node].emphasis >= state.Glanced {
		r += haloGap
	}
	const leading = 4 // a line of text has this room of its own above and below
	slant := 0.7 * r
	left, middle, right := at.X-size.Width, at.X-size.Width/2, at.X
	over, level, under := at.Y-size.Height+leading, at.Y-size.Height/2, at.Y-leading
	return [8]rect{
		rectAt(fyne.NewPos(right+r, level), size),
		rectAt(fyne.NewPos(left-r, level), size),
		rectAt(fyne.NewPos(middle, under+r), size),
		rectAt(fyne.NewPos(middle, over-r), size),
		rectAt(fyne.NewPos(right+slant, over-slant), size),
		rectAt(fyne.NewPos(right+slant, under+slant), size),
		rectAt(fyne.NewPos(left-slant, over-slant), size),
		rectAt(fyne.NewPos(left-slant, under+slant), size),
	}
}

// covers weighs what a name of the node would lie on: other nodes, other names, captions and counts. It is not ok
// for it to lie there at all where it would cover more than a name of its emphasis may.
func (p *placer) covers(node int, at rect) (cost int, ok bool) {
	must := p.must(node)
	for i := range p.discs.near(at.grown(p.reach)) {
		switch {
		case i == node || !p.scene.disc(i).grown(discEdge).overlaps(at):
		case p.lit(node) && !p.lit(i):
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
