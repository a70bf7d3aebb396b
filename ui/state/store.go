package state

import "daqin/model"

// Store holds the one State, tells the watchers when it changes, and keeps the history of places. It is used from
// the goroutine that draws, and has no lock.
type Store struct {
	index    *model.Index
	state    State
	history  history
	edits    edits
	watchers []func(prev, next State)
}

// NewStore gives a store at the start of a model: all of time, nothing selected, the first section open.
func NewStore(x *model.Index) *Store {
	s := State{Place: start(x), Speed: 1}
	return &Store{index: x, state: s, history: history{places: []Place{s.Place}}}
}

func start(x *model.Index) Place {
	p := Place{Span: x.Story}
	if len(x.Model.Sections) > 0 {
		p.Section = x.Model.Sections[0].ID
	}
	return p
}

// Index gives the facts that the state refers to.
func (s *Store) Index() *model.Index { return s.index }

// State gives the state as it is.
func (s *Store) State() State { return s.state }

// Watch has the function called after each change, and once at once with the state as it is on both sides.
func (s *Store) Watch(show func(prev, next State)) {
	s.watchers = append(s.watchers, show)
	show(s.state, s.state)
}

// set makes next the state and tells the watchers. Nothing changed means nothing told, which ends echoes. A change of place
// that playing did not make ends it.
func (s *Store) set(next State) {
	prev := s.state
	if next.Place != prev.Place && next.Play == prev.Play {
		next.Play = Play{}
	}
	if next == prev {
		return
	}
	s.state = next
	for _, show := range s.watchers {
		show(prev, next)
	}
}

// arrive goes to a place, which ends a search, and remembers it.
func (s *Store) arrive(next State) {
	next.Query = ""
	s.remember(next)
}

// remember makes next the state and its place the last of the history.
func (s *Store) remember(next State) {
	s.history.arrive(next.Place)
	s.set(next)
}

// passing gives the place last settled at, with what is searched for: what a preview starts from, so that one
// preview leaves nothing behind in the next.
func (s *Store) passing() State {
	p := s.history.here()
	p.Query = s.state.Query
	return s.state.at(p)
}
