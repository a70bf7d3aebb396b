package modeltest

import (
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
)

func TestModelsAreWithoutFault(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": Small(), "many": Many(200),
		"no ages": Ages(0), "ages": Ages(2_000)} {
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

// Whoever measures or tries something with the ages meets every form of date, crowds and silence.
func TestAgesHaveDatesOfEveryForm(t *testing.T) {
	m := Ages(20_000)
	forms := map[string]int{}
	for i := range m.Events {
		for name, is := range map[string]bool{
			"day":         m.Events[i].When.Precision() == edtf.ToDay,
			"month":       m.Events[i].When.Precision() == edtf.Month,
			"season":      m.Events[i].When.Precision() == edtf.Season,
			"year":        m.Events[i].When.Precision() == edtf.Year,
			"decade":      m.Events[i].When.Precision() == edtf.Decade,
			"century":     m.Events[i].When.Precision() == edtf.Century,
			"open":        m.Events[i].When.Precision() == edtf.Unknown,
			"interval":    m.Events[i].When.Set() == edtf.Single && m.Events[i].When.Parts()[0].Interval,
			"one of":      m.Events[i].When.Set() == edtf.OneOf,
			"all of":      m.Events[i].When.Set() == edtf.AllOf,
			"approximate": m.Events[i].When.Approximate(),
			"uncertain":   m.Events[i].When.Uncertain(),
		} {
			if is {
				forms[name]++
			}
		}
	}
	if len(forms) != 12 {
		t.Errorf("only some forms are there: %v", forms)
	}
	x := model.NewIndex(m)
	if want := (model.Span{From: edtf.DayOf(-999, 1, 1), Until: edtf.DayOf(2001, 1, 1)}); x.Story != want {
		t.Errorf("the story is %v, want %v", x.Story, want)
	}
	if len(x.Silences()) == 0 {
		t.Error("there is no silence")
	}
	for _, a := range m.Actors {
		if len(x.EventsOf(a.ID)) == 0 {
			t.Errorf("%s takes part in nothing", a.Name)
		}
	}
}

func BenchmarkAges(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Ages(100_000)
	}
}
