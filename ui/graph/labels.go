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
)

const (
	mostCrossings = 8    // lines across a name that count: more do not make it harder to read
	lastResort    = 1000 // costs more than any place where a name covers nothing
)

// placer puts names beside their nodes, one after another: each takes the best place that those before it left.
type placer struct {
	scene  *scene
	sizes  []fyne.Size // of the names, beside the chart's nodes
	discs  []rect      // of the nodes that show
	lines  [][2]fyne.Position
	placed []label
}

// label names as many nodes of the scene as there is room for; sizes are those of the names. The selected are
// always named, then come those joined to them, then the rest by neighbours. Where the pointer is does not move a
// name: what it makes matter is named where room is left, and the thing under it even if others must give way.
func (s *scene) label(sizes []fyne.Size) {
	p := &placer{scene: s, sizes: sizes}
	for _, i := range s.front {
		p.discs = append(p.discs, s.disc(i).grown(1))
	}
	for _, i := range s.back {
		if s.sight.pairs[i].layer() > 0 {
			from, to := s.ends(i)
			p.lines = append(p.lines, [2]fyne.Position{from, to})
		}
	}
	resting := func(i int) state.Emphasis { return s.sight.resting[i] }
	for _, i := range s.named(resting) {
		p.place(i, resting(i))
	}
	pointed := func(i int) state.Emphasis { return s.sight.nodes[i].emphasis }
	for _, i := range s.named(pointed) {
		if pointed(i) > resting(i) && !p.has(i) {
			p.place(i, pointed(i))
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

// place names a node where it covers no other and no name, crossed by as few lines as can be. One that is
// selected or glanced at gets it all the same, and what it covers loses its own.
func (p *placer) place(node int, e state.Emphasis) {
	must := e >= state.Glanced
	best, least := rect{}, -1
	view := p.scene.view().grown(-labelEdge)
	for rank, at := range p.sides(node) {
		covers := p.covers(node, at)
		if !view.holds(at) || (covers && !must) {
			continue
		}
		cost := rank + p.crossings(at)
		if covers {
			cost += lastResort
		}
		if least < 0 || cost < least {
			best, least = at, cost
		}
	}
	if least < 0 {
		return
	}
	p.placed = slices.DeleteFunc(p.placed, func(l label) bool { return l.box.overlaps(best) })
	p.placed = append(p.placed, label{node, best})
}

// sides gives where a name could stand: right, left, below, above, and aslant between these.
func (p *placer) sides(node int) [8]rect {
	at, r, size := p.scene.at[node], p.scene.radius[node]+labelGap, p.sizes[node]
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

// covers tells whether a name of the node would lie on another node, another name or a caption.
func (p *placer) covers(node int, at rect) bool {
	for k, i := range p.scene.front {
		if i != node && p.discs[k].overlaps(at) {
			return true
		}
	}
	return slices.ContainsFunc(p.placed, func(l label) bool { return l.box.overlaps(at) }) ||
		slices.ContainsFunc(p.scene.clear, at.overlaps)
}

// crossings counts the lines across a name, up to as many as count.
func (p *placer) crossings(at rect) int {
	inner, count := at.grown(-2), 0
	for _, l := range p.lines {
		if inner.crossed(l[0], l[1]) {
			if count++; count == mostCrossings {
				break
			}
		}
	}
	return count
}
