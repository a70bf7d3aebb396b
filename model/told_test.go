package model_test

import (
	"fmt"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

// What the sweep finds is what looking at every statement for every mention does.
func TestMentionsAreToldOfWhatTheirSentencesSay(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": modeltest.Small(), "many": modeltest.Many(300)} {
		x := model.NewIndex(m)
		for i := range m.Actors {
			for _, told := range x.ToldOf(m.Actors[i].ID) {
				if got, want := dates(told.When), around(m, told.Mention); !slices.Equal(got, want) {
					t.Errorf("%s: %q at %d is told of %v, want %v", name, told.Evidence.Quote, told.Evidence.Start, got, want)
				}
			}
		}
	}
}

func TestEveryMentionIsToldOnce(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for i := range x.Model.Actors {
		id := x.Model.Actors[i].ID
		var got []*model.Mention
		for _, told := range x.ToldOf(id) {
			got = append(got, told.Mention)
		}
		if !slices.Equal(got, x.MentionsOf(id)) {
			t.Errorf("%s: %d mentions are told, of %d", id, len(got), len(x.MentionsOf(id)))
		}
	}
}

// In all of time every mention is there; in a span those are that tell of it, and none that tells of no time.
func TestAMentionIsInTheSpanThatItsSentenceTellsOf(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	sixties := model.Span{From: edtf.DayOf(1960, 1, 1), Until: edtf.DayOf(1970, 1, 1)}
	undated := model.Told{Mention: x.MentionsOf("norland")[0]}
	if got := undated.In(x, x.Story); got != model.Certain {
		t.Errorf("in all of time a mention with no date is %v", got)
	}
	if got := undated.In(x, sixties); got != model.Outside {
		t.Errorf("in the sixties a mention with no date is %v", got)
	}
	for _, told := range x.ToldOf("harbour-council") {
		if got := told.In(x, sixties); got != model.Certain {
			t.Errorf("%q told of %v is %v in the sixties", told.Evidence.Quote, told.When, got)
		}
		if got := told.In(x, model.Span{From: sixties.From, Until: sixties.From + 400}); got != model.Possible {
			t.Errorf("%q told of %v is %v in their first year", told.Evidence.Quote, told.When, got)
		}
	}
}

// A sentence that names an actor tells no date of it where it dates what others did.
func TestADateBelongsToThoseItIsToldOf(t *testing.T) {
	m := modeltest.Small()
	e := m.Events[0].Statements[0].Evidence
	stranger := slices.IndexFunc(m.Actors, func(a model.Actor) bool {
		return !slices.ContainsFunc(m.Events, func(e model.Event) bool { return slices.Contains(e.Actors, a.ID) }) &&
			!slices.ContainsFunc(m.Ties, func(t model.Tie) bool { return t.From == a.ID || t.To == a.ID })
	})
	if stranger < 0 {
		m.Actors = append(m.Actors, model.Actor{ID: "stranger", Name: "Stranger"})
		stranger = len(m.Actors) - 1
	}
	id := m.Actors[stranger].ID
	e.End = e.Start + 1
	m.Mentions = []model.Mention{{Actor: id, Evidence: e}}
	if told := model.NewIndex(m).ToldOf(id); len(told) != 1 || len(told[0].When) > 0 {
		t.Errorf("who has no part in anything is told of %v", told)
	}
}

// around gives the dates that the statements about a mention tell of its actor, each once, sorted.
func around(m *model.Model, at *model.Mention) []string {
	var all []edtf.Date
	holds := func(e model.Evidence) bool {
		in := at.Evidence
		return e.Section == in.Section && e.Start <= in.Start && in.End <= e.End
	}
	for _, e := range m.Events {
		if !slices.Contains(e.Actors, at.Actor) {
			continue
		}
		for _, s := range e.Statements {
			switch {
			case !holds(s.Evidence):
			case s.When.IsZero():
				all = append(all, e.When)
			default:
				all = append(all, s.When)
			}
		}
	}
	for _, tie := range m.Ties {
		for _, s := range tie.Statements {
			if holds(s.Evidence) && (tie.From == at.Actor || tie.To == at.Actor) {
				all = append(all, s.When)
			}
		}
	}
	return slices.Compact(dates(slices.DeleteFunc(all, edtf.Date.IsZero)))
}

func dates(all []edtf.Date) []string {
	out := make([]string, len(all))
	for i, d := range all {
		out[i] = fmt.Sprint(d)
	}
	slices.Sort(out)
	return out
}
