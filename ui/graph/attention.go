package graph

import "daqin/ui/state"

// attention is how much each node and pair matters by what is selected and what the pointer is on, whatever the time.
// The slices run beside the chart's.
type attention struct {
	nodes   []state.Emphasis
	resting []state.Emphasis // of the nodes, were the pointer on nothing
	pairs   []state.Emphasis // the most of their ties
	ties    []state.Emphasis // beside Model.Ties
}

// attend asks the state how much everything matters.
func (c *chart) attend(s state.State) *attention {
	a := &attention{
		nodes:   make([]state.Emphasis, len(c.nodes)),
		resting: make([]state.Emphasis, len(c.nodes)),
		pairs:   make([]state.Emphasis, len(c.pairs)),
		ties:    make([]state.Emphasis, len(c.index.Model.Ties)),
	}
	still := s
	still.Glance = state.Subject{}
	for i, n := range c.nodes {
		id := state.Actor(n.actor.ID)
		a.nodes[i], a.resting[i] = s.Emphasis(c.index, id), still.Emphasis(c.index, id)
	}
	for i, p := range c.pairs {
		for _, t := range p.ties {
			a.ties[t] = s.Emphasis(c.index, state.Tie(c.index.Model.Ties[t].ID))
			a.pairs[i] = max(a.pairs[i], a.ties[t])
		}
	}
	return a
}

// attendsAlike tells whether everything matters as much in one state as in the other.
func attendsAlike(s, t state.State) bool {
	return s.Subject == t.Subject && s.Beside == t.Beside && s.Others == t.Others && s.Glance == t.Glance
}
