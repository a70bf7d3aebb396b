package state

import (
	"slices"
	"strings"

	"daqin/model"
)

// Lanes tells in which order the timeline shows the categories, and which of them folded to a thin strip. The zero
// value is the order of model.Categories, none folded. It is comparable: equal lanes look alike.
type Lanes struct {
	order  [16]uint8 // places in model.Categories plus one; all zero for its own order
	folded uint32    // bits in the order of model.Categories
}

// Order lists the categories from the top lane to the bottom one.
func (l Lanes) Order() []model.Category {
	if l.order == ([16]uint8{}) {
		return slices.Clone(model.Categories)
	}
	all := make([]model.Category, len(model.Categories))
	for i := range all {
		all[i] = model.Categories[l.order[i]-1]
	}
	return all
}

// Folds tells whether the category's lane is folded.
func (l Lanes) Folds(c model.Category) bool { return l.folded&bit(model.Categories, c) != 0 }

func (l Lanes) toggle(c model.Category) Lanes {
	l.folded ^= bit(model.Categories, c)
	return l
}

// arranged gives the lanes in an order; categories that it does not name follow in the order of the vocabulary.
func (l Lanes) arranged(order []model.Category) Lanes {
	all := slices.Clone(order)
	for _, c := range model.Categories {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	if l.order = ([16]uint8{}); slices.Equal(all, model.Categories) {
		return l
	}
	for i, c := range all {
		l.order[i] = uint8(slices.Index(model.Categories, c)) + 1
	}
	return l
}

// orderWords writes the order for an address, empty for the vocabulary's own.
func (l Lanes) orderWords() string {
	if l.order == ([16]uint8{}) {
		return ""
	}
	var words []string
	for _, c := range l.Order() {
		words = append(words, string(c))
	}
	return strings.Join(words, ",")
}

// moveCategory puts a category's lane in the place of another's, which gives way.
func moveCategory(s State, c, to model.Category) State {
	order := s.Lanes.Order()
	from, at := slices.Index(order, c), slices.Index(order, to)
	if from < 0 || at < 0 {
		return s
	}
	s.Lanes = s.Lanes.arranged(slices.Insert(slices.Delete(order, from, from+1), at, c))
	return s
}

func foldCategory(s State, c model.Category) State {
	s.Lanes = s.Lanes.toggle(c)
	return s
}
