package graph

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

// What the parts of the keys begin with.
const (
	partKind     = "kind."
	partSide     = "side."
	partTie      = "tie."
	partCategory = "category."
	partLeast    = "least."
)

// kindKeys are those of the kinds that the model has.
func kindKeys(store *state.Store) (all []*key) {
	for _, kind := range model.ActorKinds {
		if !slices.ContainsFunc(store.Index().Model.Actors, func(a model.Actor) bool { return a.Kind == kind }) {
			continue
		}
		all = append(all, newKey(store, kindFigure(kind), theme.ColorNameForeground, words.Kind(kind), deed{
			part: partKind + string(kind),
			do:   func() { store.ToggleKind(kind) },
			off:  func(f state.Filters) bool { return f.HidesKind(kind) },
		}))
	}
	return all
}

// sideKeys are those of the sides that the model has.
func sideKeys(store *state.Store) (all []*key) {
	m := store.Index().Model
	for _, side := range model.Sides {
		if !slices.ContainsFunc(m.Actors, func(a model.Actor) bool { return a.Side == side }) {
			continue
		}
		all = append(all, newKey(store, kindFigure(model.Person), look.SideColor(side), words.Side(m, side), deed{
			part: partSide + string(side),
			do:   func() { store.ToggleSide(side) },
			off:  func(f state.Filters) bool { return f.HidesSide(side) },
		}))
	}
	return all
}

// tieKeys are those of the kinds of ties that the model has.
func tieKeys(store *state.Store) (all []*key) {
	for _, kind := range model.TieKinds {
		if !slices.ContainsFunc(store.Index().Model.Ties, func(t model.Tie) bool { return t.Kind == kind }) {
			continue
		}
		all = append(all, newKey(store, nil, theme.ColorNameForeground, words.TieKind(kind), deed{
			part: partTie + string(kind),
			do:   func() { store.ToggleTies(kind) },
			off:  func(f state.Filters) bool { return f.HidesTies(kind) },
		}))
	}
	return all
}

// categoryKeys are those of the categories of the model's events.
func categoryKeys(store *state.Store) (all []*key) {
	for _, c := range model.Categories {
		if !slices.ContainsFunc(store.Index().Model.Events, func(e model.Event) bool { return e.Category == c }) {
			continue
		}
		all = append(all, newKey(store, nil, theme.ColorNameForeground, words.Category(c), deed{
			part: partCategory + string(c),
			do:   func() { store.ToggleCategory(c) },
			off:  func(f state.Filters) bool { return f.HidesCategory(c) },
		}))
	}
	return all
}

// leastChoices are in how many sentences a line has to be said to be in sight.
var leastChoices = []uint8{1, 2, 3, 5, 10}

// leastKeys are those of how many sentences a line needs, each with a line that is as wide.
func leastKeys(store *state.Store) (all []*key) {
	for _, least := range leastChoices {
		all = append(all, newKey(store, lineFigure(int(least)), look.ColorQuiet, strconv.Itoa(int(least)), deed{
			part:  partLeast + strconv.Itoa(int(least)),
			do:    func() { store.SetLeast(least) },
			fills: true,
			holds: func(s state.State) bool { return max(s.Filters.Least, 1) == least },
		}))
	}
	return all
}
