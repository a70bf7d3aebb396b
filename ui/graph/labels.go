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
	taken  []label     // where those names stood last that are still to be placed, the most important first
	placed []label
	plain  slot // what comes before it is open to all names

	bright []bool          // beside the scene's strands: those that stand out
	tips   []fyne.Position // of the arrow heads on these
	seen   []int           // beside the scene's strands: the round in which each was looked at last
	round  int
}

func newPlacer(s *scene, of func(node int) state.Emphasis, sizes []fyne.Size, slots []slot) *placer {
	bright, plain := s.standing(), sides
	if len(s.chart.nodes) > layoutNamed {
		plain = mainSides
	}
	return &placer{scene: s, of: of, sizes: sizes, slots: slots, plain: plain, bright: bright, tips: s.heads(bright), seen: make([]int, len(s.strands))}
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
	p := newPlacer(s, resting, sizes, slots)
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
	p := newPlacer(s, of, sizes, slices.Clone(slots)) // where a shorter one stood is no place for the name as it is
	p.placed = s.labels
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
	first := func(i int) int {
		if s.chart.party(i) {
			return 1
		}
		return 0
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(of(b), of(a)),
			cmp.Compare(first(b), first(a)),
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
// unless they are faded, without whom the picture can't be read.
func (p *placer) must(node int) bool {
	e := p.of(node)
	return e >= state.Glanced || e > state.Faded && p.scene.chart.party(node)
}

// main tells whether a node is one of those that carry the picture: a party, or one of the best joined. Their names may
// stand farther off, and on nodes that matter less.
func (p *placer) main(node int) bool {
	return p.of(node) > state.Faded && p.scene.chart.mains()[node]
}

// party tells whether a node is one of the two parties.
func (c *chart) party(node int) bool {
	parties, id := c.index.Model.Parties, c.nodes[node].actor.ID
	return id == parties[0].Actor || id == parties[1].Actor
}

// findMains gives the parties and the best joined of all time, who stay the same while time moves.
func (c *chart) findMains() map[int]bool {
	const best = 10
	order, mains := make([]int, len(c.nodes)), map[int]bool{}
	for i := range order {
		if order[i] = i; c.party(i) {
			mains[i] = true
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(c.nodes[b].pairs), len(c.nodes[a].pairs)) })
	for _, i := range order[:min(best, len(order))] {
		mains[i] = true
	}
	return mains
}

// place names a node where it covers no other in sight and no name: where it had its name last, else where as little as
// can be lies behind it. The name of a lit one may lie on nodes that are not. One that must have a name gets it all the same,
// and what that covers loses its own, but for another that is selected. A faded name stands on no line that stands out.
func (p *placer) place(node int) {
	here, ok := p.best(node)
	if !ok {
		return
	}
	p.slots[node] = here.slot
	p.placed = append(slices.DeleteFunc(p.placed, func(l label) bool { return parted(l.box).overlaps(here.box) }), here)
}

// best gives the place for a node's name: that where it stood while nothing has come to stand out behind it, else the one
// that costs least.
func (p *placer) best(node int) (best label, ok bool) {
	least, stays := 0, lastResort
	if p.lit(node) {
		stays = ownDisc
	}
	if at, there := p.at(node, p.slots[node]); there {
		cost, clear := p.covers(node, at)
		_, lit := p.crossings(at)
		if best, ok = (label{node, p.slots[node], at}), clear && cost < stays; ok && lit == 0 {
			return best, true
		}
		least = cost + lit - litCrossing
	}
	ok = ok && p.of(node) > state.Faded
	open := p.plain
	if p.lit(node) || p.main(node) {
		open = slotCount
	}
	for i := range open {
		at, there := p.at(node, i)
		if !there {
			continue
		}
		cost, clear := p.covers(node, at)
		if cost += worse[i%sides] + int(i/sides)*farther; !clear || ok && cost >= least {
			continue
		}
		across, lit := p.crossings(at)
		if lit > 0 && p.of(node) <= state.Faded {
			continue
		}
		if cost += p.displaces(at) + across; !ok || cost < least {
			best, least, ok = label{node, i, at}, cost, true
		}
	}
	return best, ok
}
