package state

import (
	"slices"
	"testing"

	"daqin/model"
)

// However lanes are moved, each category has one; and where they stand as at first, they are equal to those at first.
func TestMovedLanesKeepEachCategory(t *testing.T) {
	for _, c := range model.Categories {
		for _, to := range model.Categories {
			s := moveCategory(State{}, c, to)
			got := s.Lanes.Order()
			if at := slices.Index(got, c); at != slices.Index(model.Categories, to) {
				t.Errorf("%s moved to where %s stood is at %d", c, to, at)
			}
			if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(model.Categories))) {
				t.Errorf("%s moved to %s: %v", c, to, got)
			}
			back := moveCategory(s, c, s.Lanes.Order()[slices.Index(model.Categories, c)])
			if back != (State{}) {
				t.Errorf("%s moved to %s and back: %v", c, to, back.Lanes.Order())
			}
		}
	}
	if s := moveCategory(State{}, "nothing", model.Visit); s != (State{}) {
		t.Errorf("an unknown category moves the lanes to %v", s.Lanes.Order())
	}
}

func TestFoldedLanesUnfold(t *testing.T) {
	s := foldCategory(State{}, model.Economy)
	if !s.Lanes.Folds(model.Economy) || s.Lanes.Folds(model.Visit) {
		t.Errorf("folded: %+v", s.Lanes)
	}
	if s = foldCategory(s, model.Economy); s != (State{}) {
		t.Errorf("unfolded: %+v", s.Lanes)
	}
}
