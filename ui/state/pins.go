package state

import (
	"iter"
	"maps"
	"math"
	"slices"

	"daqin/model"
)

// Pins tells which actors were put somewhere by hand, and where. The zero value is none. It is comparable, and never changes:
// pinning gives other pins, but the same ones where it changes nothing.
type Pins struct {
	at *map[model.ActorID]Point // nil for none
}

// Point is a place in the network, in the units of its layout.
type Point struct{ X, Y float64 }

// At gives where an actor was put, false where it was not.
func (p Pins) At(id model.ActorID) (x, y float64, ok bool) {
	if p.at == nil {
		return 0, 0, false
	}
	to, ok := (*p.at)[id]
	return to.X, to.Y, ok
}

// Len counts the actors that were put somewhere.
func (p Pins) Len() int {
	if p.at == nil {
		return 0
	}
	return len(*p.at)
}

// All goes through them in the order of their IDs.
func (p Pins) All() iter.Seq2[model.ActorID, Point] {
	return func(yield func(model.ActorID, Point) bool) {
		if p.at == nil {
			return
		}
		for _, id := range slices.Sorted(maps.Keys(*p.at)) {
			if !yield(id, (*p.at)[id]) {
				return
			}
		}
	}
}

func (p Pins) with(id model.ActorID, to Point) Pins {
	if x, y, ok := p.At(id); ok && (Point{x, y}) == to {
		return p
	}
	all := map[model.ActorID]Point{}
	if p.at != nil {
		all = maps.Clone(*p.at)
	}
	all[id] = to
	return Pins{&all}
}

func (p Pins) without(id model.ActorID) Pins {
	switch _, _, ok := p.At(id); {
	case !ok:
		return p
	case p.Len() == 1:
		return Pins{}
	}
	all := maps.Clone(*p.at)
	delete(all, id)
	return Pins{&all}
}

// Only what the model has can be put, and only somewhere.
func pin(x *model.Index, s State, id model.ActorID, to Point) State {
	if far := math.Abs(to.X) + math.Abs(to.Y); x.Actor(id) != nil && !math.IsNaN(far) && !math.IsInf(far, 0) {
		s.Pins = s.Pins.with(id, to)
	}
	return s
}

func unpin(s State, id model.ActorID) State {
	s.Pins = s.Pins.without(id)
	return s
}

func unpinAll(s State) State {
	s.Pins = Pins{}
	return s
}
