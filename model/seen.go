package model

// Weight counts what is in a span of time, such as the statements that say a tie.
type Weight struct {
	Certain, Possible int
}

// Seen tells what of a model shows through a span of time. The slices run beside those of the Model.
type Seen struct {
	Span              Span
	Events            []Presence
	Ties              []Weight
	Actors            []Presence // the best of the actor's events and ties
	Certain, Possible int        // how many events
}

// Seen looks at the model through a span of time, at each of its things. Lens does so again and again at less cost.
func (x *Index) Seen(chosen Span) *Seen {
	seen := &Seen{
		Span:   chosen,
		Events: make([]Presence, len(x.Model.Events)),
		Ties:   make([]Weight, len(x.Model.Ties)),
		Actors: make([]Presence, len(x.Model.Actors)),
	}
	best := make(map[ActorID]Presence, len(x.Model.Actors))
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		p := x.Presence(e.When, chosen)
		seen.Events[i] = p
		switch p {
		case Certain:
			seen.Certain++
		case Possible:
			seen.Possible++
		}
		for _, a := range e.Actors {
			best[a] = max(best[a], p)
		}
	}
	for i := range x.Model.Ties {
		t := &x.Model.Ties[i]
		w := x.TieWeight(t, chosen)
		seen.Ties[i] = w
		best[t.From] = max(best[t.From], w.Presence())
		best[t.To] = max(best[t.To], w.Presence())
	}
	for i := range x.Model.Actors {
		seen.Actors[i] = best[x.Model.Actors[i].ID]
		if chosen == x.Story { // who is only named, in no dated sentence, is there while nothing is filtered
			seen.Actors[i] = Certain
		}
	}
	return seen
}

// TieWeight counts the tie's statements in a span of time.
func (x *Index) TieWeight(t *Tie, chosen Span) Weight {
	var w Weight
	for i := range t.Statements {
		w.count(x.Presence(t.Statements[i].When, chosen), +1)
	}
	return w
}

// count adds a number of things that are as present in a span.
func (w *Weight) count(p Presence, n int) {
	switch p {
	case Certain:
		w.Certain += n
	case Possible:
		w.Possible += n
	}
}

// Presence tells whether a tie of this weight is in the span.
func (w Weight) Presence() Presence {
	switch {
	case w.Certain > 0:
		return Certain
	case w.Possible > 0:
		return Possible
	}
	return Outside
}

// Total gives all statements that are or may be in the span.
func (w Weight) Total() int { return w.Certain + w.Possible }
