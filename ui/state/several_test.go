package state

import (
	"math/rand/v2"
	"slices"
	"testing"

	"daqin/model"
)

func ids(words ...model.ActorID) []model.ActorID { return words }

func TestSeveralActorsAreSelected(t *testing.T) {
	x := small()
	at := func(change func(*Place)) State {
		s := State{Place: start(x)}
		change(&s.Place)
		return s
	}
	held := func(first, second model.ActorID, others ...model.ActorID) State {
		return at(func(p *Place) { p.Subject, p.Beside, p.Others = Actor(first), second, NewActorSet(others...) })
	}
	deep := at(func(p *Place) { p.Subject, p.Depth = Actor("norland"), 2 })
	selected := func(id model.ActorID, depth uint8) State {
		s := selectActor(x, at(func(*Place) {}), id)
		s.Depth = depth
		return s
	}
	for _, c := range []struct {
		name string
		got  State
		want State
	}{
		{"a third is one of the others", addActor(x, held("norland", "sudland"), "omar-tesh"), held("norland", "sudland", "omar-tesh")},
		{"a fourth stands in order", addActor(x, held("norland", "sudland", "omar-tesh"), "ana-vell"), held("norland", "sudland", "ana-vell", "omar-tesh")},
		{"the third named again is let go", addActor(x, held("norland", "sudland", "omar-tesh"), "omar-tesh"), held("norland", "sudland")},
		{"without the second the third is the second", addActor(x, held("norland", "sudland", "omar-tesh"), "sudland"), held("norland", "omar-tesh")},
		{"without the first all move up", addActor(x, held("norland", "sudland", "omar-tesh"), "norland"), held("sudland", "omar-tesh")},
		{"somebody unknown changes nothing", addActor(x, held("norland", "sudland"), "nobody"), held("norland", "sudland")},
		{"several at once join what is selected", addActors(x, held("norland", ""), ids("omar-tesh", "nobody", "norland", "ana-vell")), held("norland", "omar-tesh", "ana-vell")},
		{"of several at once none is let go", addActors(x, held("norland", "sudland"), ids("sudland")), held("norland", "sudland")},
		{"a circle round nothing clears", selectActors(x, held("norland", "sudland"), nil), at(func(*Place) {})},
		{"a circle round one selects it", selectActors(x, held("norland", "sudland"), ids("ana-vell")), selected("ana-vell", 0)},
		{"looking round an actor", surround(x, at(func(*Place) {}), "ana-vell", 2), selected("ana-vell", 2)},
		{"no further than there is to be seen", surround(x, at(func(*Place) {}), "ana-vell", 9), selected("ana-vell", MostSteps)},
		{"looking round nobody", surround(x, at(func(*Place) {}), "nobody", 2), at(func(*Place) {})},
		{"a depth round nothing", setDepth(at(func(*Place) {}), 2), at(func(*Place) {})},
		{"from one actor to the next the depth stays", selectActor(x, deep, "ana-vell"), selected("ana-vell", 2)},
		{"no other way where there is but one", takeWay(x, held("norland", "sudland"), 1), held("norland", "sudland")},
		{"among three there is no way", takeWay(x, held("norland", "sudland", "omar-tesh"), 0), held("norland", "sudland", "omar-tesh")},
		{"an event ends it", selectEvent(x, deep, "docks"), selectEvent(x, at(func(*Place) {}), "docks")},
		{"nothing ends it", clearSubject(deep), at(func(*Place) {})},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, c.got, c.want)
		}
	}
}

// Who chooses several has chosen them, and where the text names the first.
func TestACircleTurnsToTheFirst(t *testing.T) {
	x := small()
	s := NewStore(x)
	s.SelectActors(ids("omar-tesh", "ana-vell", "norland", "sudland"))
	got := s.State()
	if !slices.Equal(got.Selected(), ids("omar-tesh", "ana-vell", "norland", "sudland")) {
		t.Errorf("selected are %v", got.Selected())
	}
	if quoted(x, got.Place) == "" || got.Section != selectActor(x, State{Place: start(x)}, "omar-tesh").Section {
		t.Errorf("the text is at %s %v", got.Section, got.Mark)
	}
	for _, id := range got.Selected() {
		s.AddActor(id)
	}
	if got := s.State(); got.Subject != (Subject{}) || got.Mark != (Mark{}) {
		t.Errorf("with each let go there is %v, pointed at %v", got.Subject, got.Mark)
	}
}

// With several selected that is Related which belongs to two of them, whatever it is, and the ties that join them to it; all
// else fades.
func TestWhatSeveralShareIsRelated(t *testing.T) {
	x := small()
	r := rand.New(rand.NewPCG(3, 3))
	for range 100 {
		s := State{Place: start(x)}
		for range 2 + r.IntN(3) {
			s = addActor(x, s, x.Model.Actors[r.IntN(len(x.Model.Actors))].ID)
		}
		held := s.Selected()
		if len(held) < 2 {
			continue
		}
		joins := func(id Subject) (n int) {
			for _, a := range held {
				if joined(x, Actor(a), id) {
					n++
				}
			}
			return n
		}
		for _, id := range subjects(x) {
			want := Faded
			switch {
			case id.Kind == AnActor && slices.Contains(held, model.ActorID(id.ID)):
				want = Selected
			case joins(id) >= 2:
				want = Related
			case id.Kind == ATie && joins(id) == 1:
				tie := x.Tie(model.TieID(id.ID))
				if joins(Actor(tie.From)) >= 2 && !slices.Contains(held, tie.From) || joins(Actor(tie.To)) >= 2 && !slices.Contains(held, tie.To) {
					want = Related
				}
			}
			if got := s.Emphasis(x, id); got != want {
				t.Errorf("with %v selected %v is %d, want %d", held, id, got, want)
			}
		}
	}
}

func TestSetsOfActors(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() model.ActorID {
		id := make([]byte, 1+r.IntN(3))
		for i := range id {
			id[i] = "ab-z0"[r.IntN(5)]
		}
		return model.ActorID(id)
	}
	for range 500 {
		var named []model.ActorID
		for range r.IntN(12) {
			named = append(named, word())
		}
		set := NewActorSet(named...)
		all := set.All()
		if !slices.IsSorted(all) || len(all) != set.Len() || NewActorSet(all...) != set {
			t.Fatalf("%v make the set %q of %v", named, set, all)
		}
		for _, id := range append(slices.Clone(named), word(), word(), "", ",", "a,b") {
			if got, want := set.Has(id), slices.Contains(named, id); got != want {
				t.Fatalf("%q is in %q: %v, want %v", id, set, got, want)
			}
		}
	}
}
