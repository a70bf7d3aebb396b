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
				if got, want := dates(told.When), around(m, told.Evidence); !slices.Equal(got, want) {
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

// around gives the dates that the statements about a place in the text tell, each once, sorted.
func around(m *model.Model, at model.Evidence) []string {
	var all []edtf.Date
	holds := func(e model.Evidence) bool {
		return e.Section == at.Section && e.Start <= at.Start && at.End <= e.End
	}
	for _, e := range m.Events {
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
			if holds(s.Evidence) {
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
