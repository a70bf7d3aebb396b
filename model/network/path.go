package network

import (
	"cmp"
	"math"
	"slices"

	"daqin/model"
)

// Step is one edge of a path, with the ties that make it, in the model's order.
type Step struct {
	From, To model.ActorID
	Ties     []model.TieID
}

// MostWays is how many of the ways from one actor to another views let a user through: more than anybody tries.
const MostWays = 20

// Path gives the steps that lead from one actor to another: as few as can be, and of ways as short the best attested
// one, that is with the least sum of 1/strength. It is empty from an actor to itself, and nil where no way leads.
func (n *Network) Path(a, b model.ActorID) []Step {
	if paths, _ := n.Paths(a, b, 1); len(paths) > 0 {
		return paths[0]
	}
	return nil
}

// Paths gives up to so many of the shortest paths from one actor to another, the best attested first, those as well
// attested in the order of the model's actors; and how many there are in all, math.MaxInt where they are more than that.
func (n *Network) Paths(a, b model.ActorID, most int) (paths [][]Step, count int) {
	from, known := n.number[a]
	to, both := n.number[b]
	if !known || !both {
		return nil, 0
	}
	ways := n.ways(from, to, most)
	for _, w := range ways.best {
		paths = append(paths, n.steps(w))
	}
	return paths, ways.count
}

// ways are the shortest ways from an actor to the target.
type ways struct {
	count int
	best  []*way // at least one where there are any
}

// way is one of them: where it is, and how it goes on; nil at the target.
type way struct {
	at   int
	cost float64 // the sum of 1/strength to the target
	rest *way
}

// ways works back from the target: of each actor, those so many steps away before the further ones, the best ways are
// among the best of its neighbours that are a step nearer. So many are kept of each, so that their number, which may grow
// with each step as a power, costs nothing.
func (n *Network) ways(from, to, most int) ways {
	distance, near := n.nearTo(to, from)
	of := map[int]ways{to: {1, []*way{{at: to}}}}
	for _, at := range near[1:] {
		var w ways
		for _, e := range n.edges[at] {
			d, reached := distance[e.to]
			if !reached || d != distance[at]-1 {
				continue
			}
			next := of[e.to]
			w.count += min(next.count, math.MaxInt-w.count)
			for _, rest := range next.best {
				w.best = append(w.best, &way{at, rest.cost + 1/float64(e.strength), rest})
			}
		}
		slices.SortStableFunc(w.best, func(a, b *way) int { return cmp.Compare(a.cost, b.cost) })
		w.best = w.best[:min(len(w.best), most)]
		of[at] = w
	}
	return of[from]
}

// nearTo gives how many steps an actor's surroundings are from it, as far as another actor is, and lists them, the nearer
// before the further.
func (n *Network) nearTo(to, until int) (distance map[int]int, near []int) {
	distance, near = map[int]int{to: 0}, []int{to}
	for i := 0; i < len(near); i++ {
		at := near[i]
		if last, reached := distance[until]; reached && distance[at] == last {
			break
		}
		for _, e := range n.edges[at] {
			if _, reached := distance[e.to]; !reached {
				distance[e.to] = distance[at] + 1
				near = append(near, e.to)
			}
		}
	}
	return distance, near
}

func (n *Network) steps(w *way) []Step {
	steps := []Step{}
	for ; w.rest != nil; w = w.rest {
		at, to := n.actors[w.at], n.actors[w.rest.at]
		steps = append(steps, Step{at, to, n.Ties(at, to)})
	}
	return steps
}
