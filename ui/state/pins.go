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

// changed gives the pins after a change to them, the same ones where it changes nothing.
func (p Pins) changed(change func(map[model.ActorID]Point)) Pins {
	all := map[model.ActorID]Point{}
	if p.at != nil {
		all = maps.Clone(*p.at)
	}
	switch change(all); {
	case len(all) == 0:
		return Pins{}
	case p.at != nil && maps.Equal(all, *p.at):
		return p
	}
	return Pins{&all}
}

// Only what the model has can be put, and only somewhere.
func pin(x *model.Index, s State, at map[model.ActorID]Point) State {
	s.Pins = s.Pins.changed(func(all map[model.ActorID]Point) {
		for id, to := range at {
			if far := math.Abs(to.X) + math.Abs(to.Y); x.Actor(id) != nil && !math.IsNaN(far) && !math.IsInf(far, 0) {
				all[id] = to
			}
		}
	})
	return s
}

func unpin(s State, ids []model.ActorID) State {
	s.Pins = s.Pins.changed(func(all map[model.ActorID]Point) {
		for _, id := range ids {
			delete(all, id)
		}
	})
	return s
}

func unpinAll(s State) State {
	s.Pins = Pins{}
	return s
}
