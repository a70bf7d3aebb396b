package state

import (
	"time"

	"daqin/model"
)

// The intents are all that a view can ask for. Each names what a person wants; what follows from it for the rest
// of the state is the transitions' business. References that the index doesn't know are ignored.

// SelectActor turns all views to an actor.
func (s *Store) SelectActor(id model.ActorID) { s.arrive(selectActor(s.index, s.state, id)) }

// SelectEvent turns all views to an event.
func (s *Store) SelectEvent(id model.EventID) { s.arrive(selectEvent(s.index, s.state, id)) }

// SelectTie turns all views to a tie.
func (s *Store) SelectTie(id model.TieID) { s.arrive(selectTie(s.index, s.state, id)) }

// SelectFigure turns all views to a figure.
func (s *Store) SelectFigure(id model.FigureID) { s.arrive(selectFigure(s.index, s.state, id)) }

// SelectAccount shows an account, its tellings side by side.
func (s *Store) SelectAccount(id model.AccountID) { s.arrive(selectAccount(s.index, s.state, id)) }

// SelectSource shows a source's card.
func (s *Store) SelectSource(id model.SourceID) { s.arrive(selectSource(s.index, s.state, id)) }

// Select turns all views to a subject of any kind.
func (s *Store) Select(id Subject) { s.arrive(selectSubject(s.index, s.state, id)) }

// SelectAt turns all views to a subject that was chosen in the text, and points at the very words.
func (s *Store) SelectAt(id Subject, at model.Evidence) { s.arrive(selectAt(s.index, s.state, id, at)) }

// Clear selects nothing.
func (s *Store) Clear() { s.arrive(clearSubject(s.state)) }

// OpenSection opens a section in the reader.
func (s *Store) OpenSection(id model.SectionID) {
	s.arrive(unlisted(openSection(s.index, s.state, id)))
}

// Read opens the reader at a stretch of text and points at it.
func (s *Store) Read(e model.Evidence) { s.arrive(read(s.index, s.state, e)) }

// MoveTo chooses a span of time in passing, as while a thumb is dragged. Settle ends it, Revert takes it back.
func (s *Store) MoveTo(span model.Span) { s.set(moveTo(s.index, s.state, span)) }

// GoTo chooses a span of time for good, as when a date has been searched for.
func (s *Store) GoTo(span model.Span) { s.arrive(goTo(s.index, s.state, span)) }

// Settle remembers the place where one is in passing.
func (s *Store) Settle() { s.remember(s.state) }

// Revert goes back to the place last settled at, and ends a search.
func (s *Store) Revert() {
	p := s.history.here()
	p.Query = ""
	s.set(s.state.at(p))
}

// Preview shows a subject in passing, as while moving through search results; PreviewText a stretch of text or, with
// no length, a section; PreviewSpan a span of time; PreviewNothing the place where the search began;
// PreviewPlace a whole place.
func (s *Store) Preview(id Subject)           { s.set(selectSubject(s.index, s.passing(), id)) }
func (s *Store) PreviewText(e model.Evidence) { s.set(read(s.index, s.passing(), e)) }
func (s *Store) PreviewSpan(span model.Span)  { s.set(goTo(s.index, s.passing(), span)) }
func (s *Store) PreviewNothing()              { s.set(s.passing()) }
func (s *Store) PreviewPlace(p Place) {
	p.Query = s.state.Query
	s.set(s.state.at(mend(s.index, p)))
}

// Search looks for something, in passing.
func (s *Store) Search(query string) { s.set(search(s.state, query)) }

// NextEvent goes to the event that follows the selected one, among those of a selected actor if there is one.
func (s *Store) NextEvent() { s.arrive(stepEvent(s.index, s.state, 1)) }

// PreviousEvent goes to the event before the selected one.
func (s *Store) PreviousEvent() { s.arrive(stepEvent(s.index, s.state, -1)) }

// FirstEvent goes to the first event, LastEvent to the last.
func (s *Store) FirstEvent() { s.arrive(endEvent(s.index, s.state, 1)) }
func (s *Store) LastEvent()  { s.arrive(endEvent(s.index, s.state, -1)) }

// ZoomToSubject chooses the time of what is selected.
func (s *Store) ZoomToSubject() { s.arrive(zoomToSubject(s.index, s.state)) }

// Compare holds the chosen span, to compare another with it, or lets go of the held one. Swap exchanges the two.
func (s *Store) Compare() { s.arrive(compare(s.state)) }
func (s *Store) Swap()    { s.arrive(swap(s.state)) }

// FoldCategory folds a category's lane to a strip, or unfolds it. MoveCategory puts it in the place of another's.
func (s *Store) FoldCategory(c model.Category)     { s.arrive(foldCategory(s.state, c)) }
func (s *Store) MoveCategory(c, to model.Category) { s.arrive(moveCategory(s.state, c, to)) }

// ToggleTable lists the events in a table in place of the lanes, or shows the lanes again.
func (s *Store) ToggleTable() { s.arrive(toggleTable(s.state)) }

// StartPlaying has the story play from the chosen span on; Advance plays it for a while, in passing. StopPlaying ends it
// and remembers the place; so does any intent that changes the place, and whatever the user does otherwise has to ask for it.
func (s *Store) StartPlaying() { s.set(beginPlay(s.index, s.state)) }
func (s *Store) Advance(while time.Duration) {
	was := s.state.Play
	if s.set(advance(s.index, s.state, while)); was.On && !s.state.Play.On {
		s.Settle()
	}
}
func (s *Store) StopPlaying() {
	if s.state.Play.On {
		next := s.state
		next.Play = Play{}
		s.remember(next)
	}
}

// TogglePlaying starts or stops.
func (s *Store) TogglePlaying() {
	if s.state.Play.On {
		s.StopPlaying()
	} else {
		s.StartPlaying()
	}
}

// SetSpeed chooses how fast the story plays, also while it does: 0.5 to 8.
func (s *Store) SetSpeed(speed float64) { s.set(setSpeed(s.state, speed)) }

// Scroll tells what of the open section's text is in sight in the reader.
func (s *Store) Scroll(inSight Mark) { s.set(scroll(s.index, s.state, inSight)) }

// Glance tells what the pointer is on; the zero Subject is nothing.
func (s *Store) Glance(id Subject) { s.set(glance(s.index, s.state, id)) }

// Go goes to a place, as far as the model has it.
func (s *Store) Go(p Place) { s.remember(s.state.at(mend(s.index, p))) }

// Back goes to the place before, Forward to the one that Back left. A place in passing is settled first.
func (s *Store) Back()    { s.Settle(); s.walk(-1) }
func (s *Store) Forward() { s.walk(1) }

// CanBack and CanForward tell whether there is anywhere to go.
func (s *Store) CanBack() bool    { return s.history.at > 0 || s.state.Place != s.history.here() }
func (s *Store) CanForward() bool { return s.history.at < len(s.history.places)-1 }

func (s *Store) walk(steps int) {
	if s.history.step(steps) {
		s.set(s.state.at(s.history.here()))
	}
}
