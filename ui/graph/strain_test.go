package graph

import (
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/state"
)

// A tie is hidden with categories where each of its sentences tells of an event, and all of these are of hidden ones.
func TestCategoriesHideWhatTellsOfNothingElse(t *testing.T) {
	x := model.NewIndex(builtIn(t))
	c := newChart(x)
	meets := func(a, b model.Evidence) bool { return a.Section == b.Section && a.Start < b.End && b.Start < a.End }
	tells := func(said model.Evidence, f state.Filters) bool { // of an event in sight, or of none
		events, shows := 0, 0
		for i := range x.Model.Events {
			e := &x.Model.Events[i]
			if slices.ContainsFunc(e.Statements, func(s model.Statement) bool { return meets(s.Evidence, said) }) {
				if events++; !f.HidesCategory(e.Category) {
					shows++
				}
			}
		}
		return shows > 0 || events == 0
	}
	store := state.NewStore(x)
	for _, category := range model.Categories {
		store.ToggleCategory(category)
		f, hidden := store.State().Filters, 0
		off := c.unwanted(f)
		for i, tie := range x.Model.Ties {
			want := !slices.ContainsFunc(tie.Statements, func(s model.Statement) bool { return tells(s.Evidence, f) })
			if off[i] != want {
				t.Errorf("without %s: %s is hidden: %v, want %v", category, tie.ID, off[i], want)
			}
			if want {
				hidden++
			}
		}
		if len(f.Hidden()) == 0 && hidden == 0 && category == model.Conflict {
			t.Error("without any category nothing is hidden")
		}
	}
}

// A line needs as many sentences as the user asks for, hides with its kind, and its actors stay.
func TestWeakAndUnwantedTiesHide(t *testing.T) {
	x := model.NewIndex(builtIn(t))
	c, store := newChart(x), state.NewStore(x)
	all := seeing(c, store.State())
	store.SetLeast(3)
	s := seeing(c, store.State())
	for i := range c.pairs {
		if want := all.weight(i).Total() < 3; s.pairs[i].hidden != want {
			t.Errorf("a line of %d sentences is hidden: %v", all.weight(i).Total(), s.pairs[i].hidden)
		}
	}
	for _, kind := range model.TieKinds {
		store.ToggleTies(kind)
	}
	s = seeing(c, store.State())
	if s.hidden != (tally{ties: len(c.pairs)}) {
		t.Errorf("%+v are hidden, want all %d lines and no actor", s.hidden, len(c.pairs))
	}
	if slices.ContainsFunc(s.nodes, func(n shown) bool { return n.hidden }) {
		t.Error("an actor is hidden with its lines")
	}
	store.ShowAll()
	if s = seeing(c, store.State()); s.hidden != (tally{}) || s.off != nil {
		t.Errorf("with all shown, %+v are hidden", s.hidden)
	}
}

// What lies outside the span can be hidden, and is all that this hides.
func TestOutsideHides(t *testing.T) {
	x := model.NewIndex(builtIn(t))
	c, store := newChart(x), state.NewStore(x)
	store.MoveTo(model.Span{From: x.Story.From, Until: (x.Story.From + x.Story.Until) / 2})
	store.SetOutside(state.Hides)
	s := seeing(c, store.State())
	for i, n := range s.nodes {
		if n.hidden != (n.presence == model.Outside) {
			t.Errorf("%s is hidden: %v, and shows %v", c.nodes[i].actor.ID, n.hidden, n.presence)
		}
	}
	for i, p := range s.pairs {
		if p.hidden != (p.presence == model.Outside) {
			t.Errorf("line %d is hidden: %v, and shows %v", i, p.hidden, p.presence)
		}
	}
}

// Farther from the selected actor than the depth reaches all is a ghost, and nothing within it is.
func TestBeyondTheDepthIsFar(t *testing.T) {
	x := model.NewIndex(builtIn(t))
	c, store := newChart(x), state.NewStore(x)
	for steps := uint8(1); steps <= state.MostSteps; steps++ {
		for _, id := range []model.ActorID{"xi-jinping", "syria", "bashar-al-assad"} {
			store.Surround(id, steps)
			s, within := seeing(c, store.State()), network.New(x, x.Story).Within(id, int(steps))
			for i, n := range s.nodes {
				if near := slices.Contains(within, c.nodes[i].actor.ID); n.far == near {
					t.Errorf("%d steps from %s: %s is far: %v", steps, id, c.nodes[i].actor.ID, n.far)
				}
				if !n.far && n.emphasis < state.Related {
					t.Errorf("%d steps from %s: %s is not lit", steps, id, c.nodes[i].actor.ID)
				}
			}
			for i, p := range c.pairs {
				if far := s.nodes[p.a].far || s.nodes[p.b].far; s.pairs[i].far != far {
					t.Errorf("%d steps from %s: line %d is far: %v", steps, id, i, s.pairs[i].far)
				}
			}
		}
	}
}
