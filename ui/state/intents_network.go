package state

import "daqin/model"

// These are the intents about the network: several actors, what is round them, how it is drawn, what is out of sight, what
// is where, and the way back from all this.

// AddActor holds a further actor beside the selected ones, or lets it go when it is held already. AddActors holds several, and
// lets none go.
func (s *Store) AddActor(id model.ActorID)     { s.arrive(addActor(s.index, s.state, id)) }
func (s *Store) AddActors(ids []model.ActorID) { s.arrive(addActors(s.index, s.state, ids)) }

// SelectActors turns all views to several actors, the first of them before the others; with none it selects nothing.
func (s *Store) SelectActors(ids []model.ActorID) { s.arrive(selectActors(s.index, s.state, ids)) }

// TakeWay shows another of the ways from one selected actor to the other, which are all as short: 0 is the best told.
func (s *Store) TakeWay(way uint8) { s.arrive(takeWay(s.index, s.state, way)) }

// Surround turns to an actor and to what is within so many ties of it, up to MostSteps. SetDepth chooses how many ties, counted
// from each selected actor; 0 is none.
func (s *Store) Surround(id model.ActorID, steps uint8) {
	s.arrive(surround(s.index, s.state, id, steps))
}
func (s *Store) SetDepth(steps uint8) { s.arrive(setDepth(s.state, steps)) }

// How the network is drawn.

func (s *Store) SetSize(m Measure)    { s.arrive(setSize(s.state, m)) }
func (s *Store) SetTies(f TieForm)    { s.arrive(setTies(s.state, f)) }
func (s *Store) SetOutside(o Outside) { s.arrive(setOutside(s.state, o)) }
func (s *Store) SetLayout(l Layout)   { s.arrive(setLayout(s.state, l)) }
func (s *Store) ToggleGroups()        { s.arrive(toggleGroups(s.state)) }
func (s *Store) ToggleSides()         { s.arrive(toggleSides(s.state)) } // that the two parties are pulled apart
func (s *Store) ToggleList()          { s.arrive(toggleList(s.state)) }

// ToggleScripts writes names in their own script too, or no longer. It is a setting: no place has it.
func (s *Store) ToggleScripts() { s.set(toggleScripts(s.state)) }

// ToggleCategory puts the events of a category out of sight, or back; ToggleKind and ToggleSide the actors of a kind or of a
// side; ToggleTies the ties of a kind.
func (s *Store) ToggleCategory(c model.Category) { s.edit(toggleCategory(s.state, c)) }
func (s *Store) ToggleKind(k model.ActorKind)    { s.edit(toggleKind(s.state, k)) }
func (s *Store) ToggleSide(side model.Side)      { s.edit(toggleSide(s.state, side)) }
func (s *Store) ToggleTies(k model.TieKind)      { s.edit(toggleTies(s.state, k)) }

// SetLeast puts the lines out of sight that fewer sentences of the chosen span say.
func (s *Store) SetLeast(sentences uint8) { s.edit(setLeast(s.state, sentences)) }

// HideActors puts actors out of sight and lets go of them. ShowAll has everything back in sight.
func (s *Store) HideActors(ids ...model.ActorID) { s.edit(hideActors(s.index, s.state, ids)) }
func (s *Store) ShowAll()                        { s.edit(showAll(s.state)) }

// Pin keeps an actor where it was put, in the units of the layout: a drag pins where it ends. PinAll keeps several. Unpin lets
// them go, UnpinAll all. Each is one step of undoing.
func (s *Store) Pin(id model.ActorID, x, y float64) {
	s.PinAll(map[model.ActorID]Point{id: {x, y}})
}
func (s *Store) PinAll(at map[model.ActorID]Point) { s.edit(pin(s.index, s.state, at)) }
func (s *Store) Unpin(ids ...model.ActorID)        { s.edit(unpin(s.state, ids)) }
func (s *Store) UnpinAll()                         { s.edit(unpinAll(s.state)) }

// Undo takes back the last change of what is out of sight or was put by hand, Redo makes it again.
func (s *Store) Undo() {
	s.arrive(s.state.arranged(step(&s.edits.past, &s.edits.future, s.state.arrangement())))
}
func (s *Store) Redo() {
	s.arrive(s.state.arranged(step(&s.edits.future, &s.edits.past, s.state.arrangement())))
}

// CanUndo and CanRedo tell whether there is anything to take back or to make again.
func (s *Store) CanUndo() bool { return shows(s.edits.past, s.state.arrangement()) }
func (s *Store) CanRedo() bool { return shows(s.edits.future, s.state.arrangement()) }

// edit goes to a state whose arrangement can be undone.
func (s *Store) edit(next State) {
	s.edits.note(s.state.arrangement(), next.arrangement())
	s.arrive(next)
}
