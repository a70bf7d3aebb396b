package modeltest

import (
	"cmp"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
)

// evidence lists all of a model's.
func evidence(m *model.Model) (all []model.Evidence) {
	for _, x := range m.Mentions {
		all = append(all, x.Evidence)
	}
	for _, a := range m.Actors {
		for _, r := range a.Roles {
			all = append(all, r.Evidence)
		}
	}
	statements := func(said []model.Statement) {
		for _, s := range said {
			all = append(all, s.Evidence)
			if s.Wording != nil {
				all = append(all, *s.Wording)
			}
		}
	}
	for _, e := range m.Events {
		statements(e.Statements)
	}
	for _, t := range m.Ties {
		statements(t.Statements)
	}
	for _, f := range m.Figures {
		all = append(all, f.Evidence)
	}
	for _, a := range m.Accounts {
		for _, t := range a.Tellings {
			all = append(all, t.Evidence)
		}
	}
	return all
}

func TestQuotesStandInTheirTexts(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": Small(), "many": Many(200)} {
		x := model.NewIndex(m)
		for _, e := range evidence(m) {
			s := x.Section(e.Section)
			if s == nil || e.Start < 0 || e.End > len(s.Text) || s.Text[e.Start:e.End] != e.Quote {
				t.Errorf("%s: %+v does not stand in its section", name, e)
			}
		}
	}
}

func TestReferencesAreKnown(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": Small(), "many": Many(200)} {
		x := model.NewIndex(m)
		actors := []model.ActorID{m.Parties[0].Actor, m.Parties[1].Actor}
		for _, e := range m.Events {
			actors = append(actors, e.Actors...)
		}
		for _, tie := range m.Ties {
			actors = append(actors, tie.From, tie.To)
		}
		for _, f := range m.Figures {
			actors = append(actors, f.Actors...)
		}
		for _, id := range actors {
			if x.Actor(id) == nil {
				t.Errorf("%s: there is no actor %q", name, id)
			}
		}
		for _, a := range m.Accounts {
			for _, id := range a.Events {
				if x.Event(id) == nil {
					t.Errorf("%s: there is no event %q", name, id)
				}
			}
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

func TestEventsAreInOrder(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": Small(), "many": Many(200)} {
		if !slices.IsSortedFunc(m.Events, func(p, q model.Event) int {
			pFirst, _ := p.When.Bounds()
			qFirst, _ := q.When.Bounds()
			return cmp.Or(cmp.Compare(pFirst, qFirst), cmp.Compare(p.ID, q.ID))
		}) {
			t.Errorf("%s: events are not by earliest day, then ID", name)
		}
	}
}
