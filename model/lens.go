package model

// Lens looks at a model through one span of time after another, as while a thumb is dragged: it judges anew only what
// has a day in the stretches that a move sweeps over, so that a small step costs little however large the model.
// What it shows is always what Index.Seen does. It is for one goroutine.
type Lens struct {
	index *Index
	seen  Seen
	told  []Presence // beside Index.tieStatements
	parts []Weight   // beside Model.Actors: their events and ties, as they are in the span
}

// Lens gives a lens that shows nothing until it is moved.
func (x *Index) Lens() *Lens {
	return &Lens{
		index: x,
		seen: Seen{
			Events: make([]Presence, len(x.Model.Events)),
			Ties:   make([]Weight, len(x.Model.Ties)),
			Actors: make([]Presence, len(x.Model.Actors)),
		},
		told:  make([]Presence, len(x.tieStatements)),
		parts: make([]Weight, len(x.Model.Actors)),
	}
}

// MoveTo looks through another span. What it gives is the lens's own and holds until the next move. Read only.
func (l *Lens) MoveTo(chosen Span) *Seen {
	x, last := l.index, l.seen.Span
	if chosen == last {
		return &l.seen
	}
	l.seen.Span = chosen
	for _, swept := range swept(last, chosen) {
		for i := range x.eventDates.overlapping(swept) {
			l.judgeEvent(i)
		}
		for i := range x.tieDates.overlapping(swept) {
			l.judgeStatement(i)
		}
	}
	if last == x.Story || chosen == x.Story { // the only span that shows what has no date
		for _, i := range x.eventDates.undated {
			l.judgeEvent(int(i))
		}
		for _, i := range x.tieDates.undated {
			l.judgeStatement(int(i))
		}
		for i := range l.parts {
			l.judgeActor(i)
		}
	}
	return &l.seen
}

// swept gives the stretches outside which a move from one span to another changes nothing. Presence compares a date's
// days only with the ends of a span: where none lies in what an end moved over, each comparison comes out as before.
// Between two spans that have no day in common all is outside before and after.
func swept(last, chosen Span) [2]Span {
	if !last.overlaps(chosen) {
		return [2]Span{last, chosen}
	}
	return [2]Span{
		{min(last.From, chosen.From), max(last.From, chosen.From)},
		{min(last.Until, chosen.Until), max(last.Until, chosen.Until)},
	}
}

func (l *Lens) judgeEvent(i int) {
	was := l.seen.Events[i]
	is := l.index.Presence(l.index.Model.Events[i].When, l.seen.Span)
	if is == was {
		return
	}
	l.seen.Events[i] = is
	all := Weight{l.seen.Certain, l.seen.Possible}.moved(was, is)
	l.seen.Certain, l.seen.Possible = all.Certain, all.Possible
	for _, a := range l.index.actorsOf[i] {
		l.moveActor(int(a), was, is)
	}
}

func (l *Lens) judgeStatement(i int) {
	said := l.index.tieStatements[i]
	was := l.told[i]
	is := l.index.Presence(said.When, l.seen.Span)
	if is == was {
		return
	}
	l.told[i] = is
	before := l.seen.Ties[said.tie]
	after := before.moved(was, is)
	l.seen.Ties[said.tie] = after
	for _, a := range l.index.tieEnds[said.tie] {
		l.moveActor(int(a), before.Presence(), after.Presence())
	}
}

// moveActor tells that one of the actor's events or ties is no longer as present as it was.
func (l *Lens) moveActor(i int, was, is Presence) {
	l.parts[i] = l.parts[i].moved(was, is)
	l.judgeActor(i)
}

func (l *Lens) judgeActor(i int) {
	l.seen.Actors[i] = l.parts[i].Presence()
	if l.seen.Span == l.index.Story {
		l.seen.Actors[i] = Certain
	}
}

// moved counts one thing no longer as what it was but as what it is.
func (w Weight) moved(was, is Presence) Weight {
	w.count(was, -1)
	w.count(is, +1)
	return w
}
