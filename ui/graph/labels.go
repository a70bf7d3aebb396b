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
	slot slot
	box  rect
}

// placer puts names beside their nodes, one after another: each takes the best place that those before it left.
type placer struct {
	scene  *scene
	of     func(node int) state.Emphasis
	sizes  []fyne.Size // of the names, beside the chart's nodes
	slots  []slot      // where names stood last, beside the chart's nodes
	lines  []line
	taken  []label // where those names stood last that are still to be placed, the most important first
	placed []label
}

// label names as many nodes of the scene as there is room for; sizes are those of the names. The selected are
// always named, then come those joined to them, then the rest by neighbours. Where the pointer is does not move a
// name: what it makes matter is named where room is left, and the thing under it even if others must give way.
//
// Slots tell where names stood last, and are told where they stand now. A name stays where it stood unless what
// matters more takes the room: so that while time moves no name jumps, and none comes and goes whose actor stays.
func (s *scene) label(sizes []fyne.Size, slots []slot) {
	resting := func(i int) state.Emphasis { return s.sight.resting[i] }
	pointed := func(i int) state.Emphasis { return s.sight.nodes[i].emphasis }
	p := &placer{scene: s, of: resting, sizes: sizes, slots: slots, lines: s.linesAcross()}
	named := s.named(resting)
	p.taken = p.kept(named)
	for _, i := range named {
		if len(p.taken) > 0 && p.taken[0].node == i {
			p.taken = p.taken[1:]
		}
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

// labelShort names those that found no room for their names as they are by shorter ones.
func (s *scene) labelShort(sizes []fyne.Size, slots []slot) {
	of := func(i int) state.Emphasis { return s.sight.nodes[i].emphasis }
	p := &placer{scene: s, of: of, sizes: sizes, slots: slots, lines: s.linesAcross(), placed: s.labels}
	for _, i := range s.named(of) {
		if !p.has(i) {
			p.place(i)
		}
	}
	s.labels = p.placed
}

// named lists the nodes that ask for a name, the most important first: those in sight, and others that matter.
func (s *scene) named(of func(node int) state.Emphasis) []int {
	order := make([]int, 0, len(s.front))
	for _, i := range s.front {
		present := s.sight.nodes[i].presence != model.Outside && !s.sight.nodes[i].far
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

// importance is the number of neighbours at any time: so that the order of names is the same at all times.
func (s *scene) importance(node int) int { return len(s.chart.nodes[node].pairs) }

// kept lists where those nodes had their names last that had one.
func (p *placer) kept(named []int) []label {
	taken := make([]label, 0, len(named))
	for _, i := range named {
		if at, ok := p.at(i, p.slots[i]); ok {
			taken = append(taken, label{i, p.slots[i], at})
		}
	}
	return taken
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

// place names a node where it covers no other in sight and no name: where it had its name last, else where as few lines
// as can be cross it. The name of a lit one may lie on nodes that are not. One that must have a name gets it all the same,
// and what that covers loses its own, but for another that is selected.
func (p *placer) place(node int) {
	here := label{node: node, slot: p.slots[node]}
	stays := false
	if at, there := p.at(node, here.slot); there {
		cost, ok := p.covers(node, at)
		here.box, stays = at, ok && cost < lastResort
	}
	if !stays {
		if here = p.best(node); here.slot == nowhere {
			return
		}
	}
	p.slots[node] = here.slot
	p.placed = append(slices.DeleteFunc(p.placed, func(l label) bool { return l.box.overlaps(here.box) }), here)
}

// best gives the best place for a node's name.
func (p *placer) best(node int) label {
	best, least := label{node: node, slot: nowhere}, 0
	for i := range slotCount {
		at, ok := p.at(node, i)
		if !ok {
			continue
		}
		cost, ok := p.covers(node, at)
		if !ok {
			continue
		}
		if cost += int(i) + p.displaces(at) + p.crossings(at); best.slot == nowhere || cost < least {
			best.slot, best.box, least = i, at, cost
		}
	}
	return best
}
