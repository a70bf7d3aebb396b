package state

import (
	"slices"

	"daqin/model"
)

// Filters tells what the user has put out of sight. The zero value hides nothing. It is comparable: filters that hide the
// same are equal.
type Filters struct {
	categories, kinds, sides, ties uint32 // bits in the order of their vocabularies
	hidden                         ActorSet
	Least                          uint8 // a line is in sight where so many sentences of the span say it; 0, or more than 1
}

// HidesCategory tells whether events of the category are put out of sight.
func (f Filters) HidesCategory(c model.Category) bool {
	return f.categories&bit(model.Categories, c) != 0
}

// HidesKind tells whether actors of the kind are put out of sight, HidesSide those of the side.
func (f Filters) HidesKind(k model.ActorKind) bool { return f.kinds&bit(model.ActorKinds, k) != 0 }
func (f Filters) HidesSide(side model.Side) bool   { return f.sides&bit(model.Sides, side) != 0 }

// HidesTies tells whether ties of the kind are put out of sight.
func (f Filters) HidesTies(k model.TieKind) bool { return f.ties&bit(model.TieKinds, k) != 0 }

// Hides tells whether the actor is put out of sight by itself, Hidden lists all that are.
func (f Filters) Hides(id model.ActorID) bool { return f.hidden.Has(id) }
func (f Filters) Hidden() ActorSet            { return f.hidden }

// HidesActor tells whether the actor is put out of sight in any way: itself, its kind or its side.
func (f Filters) HidesActor(a *model.Actor) bool {
	return f.HidesKind(a.Kind) || f.HidesSide(a.Side) || f.Hides(a.ID)
}

// Any tells whether anything is put out of sight.
func (f Filters) Any() bool { return f != Filters{} }

func toggleCategory(s State, c model.Category) State {
	s.Filters.categories ^= bit(model.Categories, c)
	return s
}

func toggleKind(s State, k model.ActorKind) State {
	s.Filters.kinds ^= bit(model.ActorKinds, k)
	return s
}

func toggleSide(s State, side model.Side) State {
	s.Filters.sides ^= bit(model.Sides, side)
	return s
}

func toggleTies(s State, k model.TieKind) State {
	s.Filters.ties ^= bit(model.TieKinds, k)
	return s
}

// One sentence is what each line has.
func setLeast(s State, sentences uint8) State {
	if s.Filters.Least = sentences; sentences <= 1 {
		s.Filters.Least = 0
	}
	return s
}

// Actors that are hidden are no longer selected, for then they would be in sight.
func hideActors(x *model.Index, s State, ids []model.ActorID) State {
	s.Filters.hidden = NewActorSet(append(s.Filters.hidden.All(), ids...)...).known(x)
	left := slices.DeleteFunc(s.Selected(), NewActorSet(ids...).Has)
	if len(left) == len(s.Selected()) {
		return s
	}
	return hold(s, left)
}

func showAll(s State) State {
	s.Filters = Filters{}
	return s
}

// mended gives the filters without what they can't hide.
func (f Filters) mended(x *model.Index) Filters {
	if f.hidden = f.hidden.known(x); f.Least == 1 {
		f.Least = 0
	}
	return f
}

// bit gives the word's bit in a set over the vocabulary, 0 when it is not of it.
func bit[W ~string](vocabulary []W, word W) uint32 {
	if i := slices.Index(vocabulary, word); i >= 0 {
		return 1 << i
	}
	return 0
}
