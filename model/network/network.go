package network

import (
	"cmp"
	"slices"
	"sync"

	"daqin/model"
)

// Network is the graph of a model in a span of time. It is never changed once made and may be used by
// many goroutines. Actors that the model doesn't know have no neighbours.
type Network struct {
	Span model.Span

	actors      []model.ActorID // in the model's order
	number      map[model.ActorID]int
	edges       [][]edge // of each actor, by the number of the other
	strongest   [][]edge // the same, the strongest first
	betweenness func() []float64
	communities func() [][]model.ActorID
}

// edge is what joins an actor to another.
type edge struct {
	to       int
	strength int           // statements in the span
	ties     []model.TieID // in the model's order
}

// New makes the network of the ties that are in the span for certain or possibly.
func New(x *model.Index, span model.Span) *Network { return Of(x, x.Seen(span)) }

// Of makes the same network where somebody has looked at the model through the span already.
func Of(x *model.Index, seen *model.Seen) *Network {
	n := &Network{Span: seen.Span, number: map[model.ActorID]int{}}
	for i := range x.Model.Actors {
		id := x.Model.Actors[i].ID
		n.number[id] = i
		n.actors = append(n.actors, id)
	}
	n.edges = make([][]edge, len(n.actors))
	for i := range x.Model.Ties {
		t := &x.Model.Ties[i]
		from, known := n.number[t.From]
		to, both := n.number[t.To]
		if strength := seen.Ties[i].Total(); known && both && from != to && strength > 0 {
			n.join(from, to, strength, t.ID)
			n.join(to, from, strength, t.ID)
		}
	}
	n.strongest = make([][]edge, len(n.edges))
	for i := range n.edges {
		n.strongest[i] = slices.Clone(n.edges[i])
		slices.SortStableFunc(n.strongest[i], func(a, b edge) int { return cmp.Compare(b.strength, a.strength) })
	}
	n.betweenness = sync.OnceValue(n.measureBetweenness)
	n.communities = sync.OnceValue(n.findCommunities)
	return n
}

func (n *Network) join(from, to, strength int, tie model.TieID) {
	at, there := n.find(from, to)
	if !there {
		n.edges[from] = slices.Insert(n.edges[from], at, edge{to: to})
	}
	e := &n.edges[from][at]
	e.strength += strength
	e.ties = append(e.ties, tie)
}

// find gives the place of an edge among those of an actor.
func (n *Network) find(from, to int) (at int, there bool) {
	return slices.BinarySearchFunc(n.edges[from], to, func(e edge, to int) int { return e.to - to })
}

// of gives an actor's edges, the strongest first.
func (n *Network) of(id model.ActorID) []edge {
	if i, ok := n.number[id]; ok {
		return n.strongest[i]
	}
	return nil
}

// between gives what joins two actors directly, the zero edge where nothing does.
func (n *Network) between(a, b model.ActorID) edge {
	from, known := n.number[a]
	to, both := n.number[b]
	if known && both {
		if at, there := n.find(from, to); there {
			return n.edges[from][at]
		}
	}
	return edge{}
}

// Degree counts an actor's neighbours.
func (n *Network) Degree(id model.ActorID) int { return len(n.of(id)) }

// Strength counts the statements that join two actors directly in the span.
func (n *Network) Strength(a, b model.ActorID) int {
	return n.between(a, b).strength
}

// Ties gives the ties that join two actors directly in the span, in the model's order.
func (n *Network) Ties(a, b model.ActorID) []model.TieID {
	return slices.Clone(n.between(a, b).ties)
}

// Neighbours gives those whom ties join to an actor, the strongest first.
func (n *Network) Neighbours(id model.ActorID) []model.ActorID {
	edges := n.of(id)
	all := make([]model.ActorID, len(edges))
	for i, e := range edges {
		all[i] = n.actors[e.to]
	}
	return all
}

// Shared gives the neighbours that all of some actors have in common, those first that join them the more strongly by
// their weakest side.
func (n *Network) Shared(of ...model.ActorID) []model.ActorID {
	if len(of) == 0 {
		return nil
	}
	weakest := func(id model.ActorID) int {
		strength := n.Strength(of[0], id)
		for _, a := range of[1:] {
			strength = min(strength, n.Strength(a, id))
		}
		return strength
	}
	all := slices.DeleteFunc(n.Neighbours(of[0]), func(id model.ActorID) bool { return weakest(id) == 0 })
	slices.SortStableFunc(all, func(a, b model.ActorID) int {
		return cmp.Or(cmp.Compare(weakest(b), weakest(a)), cmp.Compare(n.number[a], n.number[b]))
	})
	return all
}

// Within gives the actors that are at most so many steps away: the actor itself, then the nearer before the further.
func (n *Network) Within(id model.ActorID, steps int) []model.ActorID {
	start, ok := n.number[id]
	if !ok {
		return nil
	}
	seen := map[int]bool{start: true}
	reached, from := []int{start}, 0
	for range steps {
		until := len(reached)
		for _, at := range reached[from:until] {
			for _, e := range n.strongest[at] {
				if !seen[e.to] {
					seen[e.to] = true
					reached = append(reached, e.to)
				}
			}
		}
		from = until
	}
	return n.named(reached)
}

func (n *Network) named(numbers []int) []model.ActorID {
	all := make([]model.ActorID, len(numbers))
	for i, number := range numbers {
		all[i] = n.actors[number]
	}
	return all
}
