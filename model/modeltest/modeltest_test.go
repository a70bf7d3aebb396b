package modeltest

import (
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
)

func TestModelsAreWithoutFault(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": Small(), "many": Many(200)} {
		if err := model.Validate(m); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSmallHasSomeOfEverything(t *testing.T) {
	m := Small()
	for _, k := range model.ActorKinds {
		if !slices.ContainsFunc(m.Actors, func(a model.Actor) bool { return a.Kind == k }) {
			t.Errorf("no actor is a %s", k)
		}
	}
	for _, side := range model.Sides {
		if !slices.ContainsFunc(m.Actors, func(a model.Actor) bool { return a.Side == side }) {
			t.Errorf("no actor is on the side %s", side)
		}
	}
	for _, c := range model.Categories {
		if !slices.ContainsFunc(m.Events, func(e model.Event) bool { return e.Category == c }) {
			t.Errorf("no event is of the category %s", c)
		}
	}
	for _, p := range []edtf.Precision{edtf.Unknown, edtf.Decade, edtf.Year, edtf.Month, edtf.ToDay} {
		if !slices.ContainsFunc(m.Events, func(e model.Event) bool { return e.When.Precision() == p }) {
			t.Errorf("no event is dated with precision %d", p)
		}
	}
	for _, a := range m.Actors {
		if !slices.ContainsFunc(m.Mentions, func(x model.Mention) bool { return x.Actor == a.ID }) {
			t.Errorf("%s is mentioned nowhere", a.Name)
		}
	}
}
