package graph

import (
	"slices"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/state"
)

// shown is how strongly one thing shows in a state.
type shown struct {
	presence model.Presence    // in the chosen span; of what is gone from it, in the held one
	became   model.Persistence // from the held span to the chosen one; Absent while none is held
	emphasis state.Emphasis
	hidden   bool // by a filter, or as what is outside the span, where that is hidden
	far      bool // farther from the selected actors than the depth reaches
}

// between gives how a thing shows that shows thus in the held span and in the chosen one.
func between(then, now model.Presence) shown {
	became := model.PersistenceOf(then, now)
	if became == model.Gone {
		now = then
	}
	return shown{presence: now, became: became}
}

// layer orders things from the back to the front: what matters more covers what matters less.
func (s shown) layer() int {
	if s.far || s.presence == model.Outside && s.emphasis <= state.Plain {
		return 0
	}
	return 1 + int(s.emphasis)
}

// layers is how many there are.
const layers = 2 + int(state.Selected)

// dimLayer is the foremost of what is dim: outside the span, or faded by what is selected.
const dimLayer = 1 + int(state.Faded)

// tally counts actors and the lines between them.
type tally struct{ actors, ties int }

// sight is the chart as a state shows it. The slices run beside the chart's.
type sight struct {
	chart   *chart
	span    model.Span
	held    model.Span // to compare with; zero is none
	nodes   []shown
	resting []state.Emphasis // of the nodes, were the pointer on nothing
	pairs   []shown
	weights []model.Weight // of the pairs, in the span
	then    []model.Weight // of the pairs, in the held span; empty while none is
	ties    []shown        // beside Model.Ties; empty unless they are drawn apart, as what follows
	alone   []model.Weight // of the ties, in the span
	before  []model.Weight // of the ties, in the held span
	drawing state.Drawing
	filters state.Filters
	off     []bool // beside Model.Ties: those that filters put out of sight themselves; nil for none
	near    []bool // nodes within the depth of the selected ones; nil while there is none
	became  [model.Lasting + 1]tally
	hidden  tally // what would be in sight but for a filter
	empty   bool  // nothing of the span shows
}

// scope is what a sight is of: the attention of a state, what its span shows, what the held one shows, nil while
// none is, and the pairs that lead from the selected actor to the one beside it.
type scope struct {
	state     state.State
	attention *attention
	now, then *model.Seen
	path      []int
}

// see looks at the chart.
func (c *chart) see(at scope) *sight {
	out := &sight{
		chart:   c,
		span:    at.state.Span,
		held:    at.state.Held,
		nodes:   make([]shown, len(c.nodes)),
		resting: append([]state.Emphasis(nil), at.attention.resting...),
		pairs:   make([]shown, len(c.pairs)),
		weights: make([]model.Weight, len(c.pairs)),
		off:     c.unwanted(at.state.Filters),
		drawing: at.state.Drawing,
		filters: at.state.Filters,
		empty:   true,
	}
	for i := range c.nodes {
		out.nodes[i] = shown{presence: at.now.Actors[i]}
		if at.then != nil {
			out.nodes[i] = between(at.then.Actors[i], at.now.Actors[i])
		}
		out.nodes[i].emphasis = at.attention.nodes[i]
	}
	out.seeLines(at)
	led := out.lead(at.path)
	out.filter(at, led)
	out.hide(at.state.Drawing.Outside)
	out.surround(at.state.Place)
	out.part(at)
	return out
}

// seeLines looks at the pairs: a line stands for those of their ties that no filter puts out of sight.
func (s *sight) seeLines(at scope) {
	if at.then != nil {
		s.then = make([]model.Weight, len(s.pairs))
	}
	for i, p := range s.chart.pairs {
		s.weights[i] = p.weight(at.now, s.off)
		s.pairs[i] = shown{presence: s.weights[i].Presence()}
		if at.then != nil {
			s.then[i] = p.weight(at.then, s.off)
			s.pairs[i] = between(s.then[i].Presence(), s.weights[i].Presence())
		}
		s.pairs[i].emphasis = at.attention.pairs[i]
	}
}

// part looks at each tie by itself, where they are drawn apart: it is as its line is, but for its own place in time and
// its own emphasis.
func (s *sight) part(at scope) {
	if at.state.Drawing.Ties != state.Apart {
		return
	}
	s.ties = make([]shown, len(s.chart.index.Model.Ties))
	s.alone = slices.Clone(at.now.Ties)
	if at.then != nil {
		s.before = slices.Clone(at.then.Ties)
	}
	for p, pair := range s.chart.pairs {
		for _, i := range pair.ties {
			t := s.pairs[p]
			t.presence, t.became = at.now.Ties[i].Presence(), model.Absent
			if at.then != nil {
				alone := between(at.then.Ties[i].Presence(), at.now.Ties[i].Presence())
				t.presence, t.became = alone.presence, alone.became
			}
			if led := t.emphasis > at.attention.pairs[p]; !led && !t.far { // by a path, or by the depth
				t.emphasis = at.attention.ties[i]
			}
			t.hidden = t.hidden || s.off != nil && s.off[i] ||
				t.presence == model.Outside && at.state.Drawing.Outside == state.Hides && t.emphasis < state.Glanced
			s.ties[i] = t
		}
	}
}

// lead has a path stand out: who selects two actors selects what joins them. It gives the nodes on it.
func (s *sight) lead(path []int) (led map[int]bool) {
	for _, p := range path {
		s.pairs[p].emphasis = state.Selected
		for _, i := range []int{s.chart.pairs[p].a, s.chart.pairs[p].b} {
			s.nodes[i].emphasis, s.resting[i] = max(s.nodes[i].emphasis, state.Related), max(s.resting[i], state.Related)
			if led == nil {
				led = map[int]bool{}
			}
			led[i] = true
		}
	}
	return led
}

// compares tells whether two spans are compared.
func (s *sight) compares() bool { return s.held != model.Span{} }

// told gives the span that tells of a thing: the held one of what is gone from the chosen one.
func (s *sight) told(t shown) model.Span {
	if t.became == model.Gone {
		return s.held
	}
	return s.span
}

// weight counts the sentences that say a pair, in the span that tells of it.
func (s *sight) weight(pair int) model.Weight {
	if s.pairs[pair].became == model.Gone {
		return s.then[pair]
	}
	return s.weights[pair]
}

// said counts the sentences that say a strand, in the held span and in the chosen one.
func (s *sight) said(l *strand) (then, now model.Weight) {
	switch {
	case l.tie == allTies && s.then == nil:
		return then, s.weights[l.pair]
	case l.tie == allTies:
		return s.then[l.pair], s.weights[l.pair]
	case s.before == nil:
		return then, s.alone[l.tie]
	}
	return s.before[l.tie], s.alone[l.tie]
}

// weighed gives the one of these in the span that tells of the strand.
func (s *sight) weighed(l *strand) model.Weight {
	then, now := s.said(l)
	if l.shows.became == model.Gone {
		return then
	}
	return now
}

// strongest lists a pair's ties that no filter puts out of sight, the one with most sentences first, in the span that tells of it.
func (s *sight) strongest(pair int) []*model.Tie {
	return s.chart.byWeight(pair, s.told(s.pairs[pair]), s.off)
}

// joinsAnew tells whether a pair is new between two actors that were there before: of one that came with an actor, the actor's
// sign says it.
func (s *sight) joinsAnew(pair int) bool {
	p := s.chart.pairs[pair]
	return s.pairs[pair].became == model.New && s.nodes[p.a].became != model.New && s.nodes[p.b].became != model.New
}

// neighbours counts with whom a node is joined in the span that tells of it, by lines that no filter puts out of sight.
func (s *sight) neighbours(node int) int {
	count, gone := 0, s.nodes[node].became == model.Gone
	for _, p := range s.chart.nodes[node].pairs {
		if l := s.pairs[p]; l.presence != model.Outside && !l.hidden && (l.became == model.Gone) == gone {
			count++
		}
	}
	return count
}

// path lists the pairs that lead from the selected actor to the one beside it, by as few steps as ties of the span
// allow: of several ways as short the one that the place shows. It is empty where not just two actors are selected, or no
// way leads.
func (c *chart) path(p state.Place, now *model.Seen) []int {
	if p.Beside == "" || p.Others != "" {
		return nil
	}
	paths, _ := network.Of(c.index, now).Paths(model.ActorID(p.Subject.ID), p.Beside, network.MostWays)
	if len(paths) == 0 {
		return nil
	}
	var pairs []int
	for _, step := range paths[int(p.Way)%len(paths)] {
		pairs = append(pairs, c.pairOf[step.Ties[0]])
	}
	return pairs
}
