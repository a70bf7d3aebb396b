package graph

import (
	"cmp"
	"slices"
	"sync"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/state"
)

// chart is the model as a graph: its actors, and one pair for any two that some tie of any time joins.
type chart struct {
	index  *model.Index
	nodes  []node // beside Model.Actors
	pairs  []pair
	nodeOf map[model.ActorID]int
	pairOf map[model.TieID]int // without those that join an actor to itself

	categories func() []uint16         // that each tie tells of; found when first asked for, as what follows
	always     func() *network.Network // of ties of any time
	mains      func() map[int]bool     // nodes that carry the picture
	facts      facts
	usual      usual
	measured   [state.Equal + 1][]float32
}

// node is an actor.
type node struct {
	actor *model.Actor
	pairs []int // that it is one of
}

// pair is two actors that are joined.
type pair struct {
	a, b int   // nodes, a before b
	ties []int // of Model.Ties, the best told of all time first
	way  int8  // that all of them go: from a to b +1, back -1, 0 where they don't
}

func newChart(x *model.Index) *chart {
	c := &chart{
		index:  x,
		nodes:  make([]node, len(x.Model.Actors)),
		nodeOf: make(map[model.ActorID]int, len(x.Model.Actors)),
		pairOf: make(map[model.TieID]int, len(x.Model.Ties)),
	}
	for i := range x.Model.Actors {
		c.nodes[i].actor = &x.Model.Actors[i]
		c.nodeOf[x.Model.Actors[i].ID] = i
	}
	c.facts.index = x
	c.categories = sync.OnceValue(c.findCategories)
	c.always = sync.OnceValue(func() *network.Network { return network.New(x, x.Story) })
	c.mains = sync.OnceValue(c.findMains)
	between := map[[2]int]int{}
	for i := range x.Model.Ties {
		t := &x.Model.Ties[i]
		a, b := c.nodeOf[t.From], c.nodeOf[t.To]
		if a == b {
			continue
		}
		ends := [2]int{min(a, b), max(a, b)}
		p, ok := between[ends]
		if !ok {
			p = len(c.pairs)
			between[ends] = p
			c.pairs = append(c.pairs, pair{a: ends[0], b: ends[1]})
			c.nodes[a].pairs = append(c.nodes[a].pairs, p)
			c.nodes[b].pairs = append(c.nodes[b].pairs, p)
		}
		c.pairs[p].ties = append(c.pairs[p].ties, i)
		c.pairOf[t.ID] = p
	}
	for i := range c.pairs {
		p := &c.pairs[i]
		slices.SortStableFunc(p.ties, func(a, b int) int {
			return cmp.Compare(len(x.Model.Ties[b].Statements), len(x.Model.Ties[a].Statements))
		})
		p.way = c.way(*p)
	}
	return c
}

// weight counts the sentences that say any tie of the pair but for those that are off, if any are.
func (p pair) weight(seen *model.Seen, off []bool) (w model.Weight) {
	for _, t := range p.ties {
		if off != nil && off[t] {
			continue
		}
		w.Certain += seen.Ties[t].Certain
		w.Possible += seen.Ties[t].Possible
	}
	return w
}

// other gives the pair's other end.
func (p pair) other(node int) int { return p.a + p.b - node }

// ends gives the two actors of a pair.
func (c *chart) ends(p pair) [2]model.ActorID {
	return [2]model.ActorID{c.nodes[p.a].actor.ID, c.nodes[p.b].actor.ID}
}

// name is what a label says.
func (n node) name() string { return cmp.Or(n.actor.Short, n.actor.Name) }

// byWeight lists a pair's ties in a span of time but for those that are off, the one with most sentences first; where that
// leaves none, all of them.
func (c *chart) byWeight(p int, span model.Span, off []bool) []*model.Tie {
	type weighed struct {
		tie    *model.Tie
		weight model.Weight
	}
	var all, in []weighed
	for _, i := range c.pairs[p].ties {
		t := &c.index.Model.Ties[i]
		w := weighed{t, c.index.TieWeight(t, span)}
		if all = append(all, w); w.weight.Total() > 0 && (off == nil || !off[i]) {
			in = append(in, w)
		}
	}
	if len(in) == 0 {
		in = all
	}
	slices.SortStableFunc(in, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight.Total(), a.weight.Total()), cmp.Compare(b.weight.Certain, a.weight.Certain))
	})
	ties := make([]*model.Tie, len(in))
	for i, w := range in {
		ties[i] = w.tie
	}
	return ties
}
