package state

import (
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
)

// beside gives a store at a section, with one beside it.
func beside(open, facing model.SectionID) *Store {
	s := NewStore(small())
	s.OpenSection(open)
	s.OpenBeside(facing)
	return s
}

func TestTwoTexts(t *testing.T) {
	for _, c := range []struct {
		name          string
		facing        model.SectionID // "" for the one that comes by itself
		do            func(s *Store)
		open, besides model.SectionID
	}{
		{"the one that tells most of the same comes", "", func(s *Store) {}, "handbook-trade", Faces(small(), "handbook-trade")},
		{"it follows", "", func(s *Store) { s.OpenSection("handbook-lead") }, "handbook-lead", Faces(small(), "handbook-lead")},
		{"one chosen by hand stays", "gazette-arms", func(s *Store) { s.OpenSection("handbook-lead") }, "handbook-lead", "gazette-arms"},
		{"each document keeps its place", "gazette-arms", func(s *Store) { s.OpenSection("gazette-lead") }, "gazette-lead", "handbook-trade"},
		{"let go, it follows at once", "gazette-arms", (*Store).ToggleApart, "handbook-trade", Faces(small(), "handbook-trade")},
		{"held, it stays", "", func(s *Store) { s.ToggleApart(); s.OpenSection("handbook-lead") }, "handbook-lead", Faces(small(), "handbook-trade")},
		{"one is opened where it stands", "gazette-arms", func(s *Store) { s.OpenSection("gazette-arms") }, "gazette-arms", "handbook-trade"},
		{"one turns to the other", "gazette-arms", func(s *Store) { s.TurnTo("gazette-arms") }, "gazette-arms", "handbook-trade"},
		{"none but the other is turned to", "gazette-arms", func(s *Store) { s.TurnTo("gazette-lead") }, "handbook-trade", "gazette-arms"},
		{"the open one does not stand beside itself", "gazette-arms", func(s *Store) { s.OpenBeside("handbook-trade") }, "handbook-trade", "gazette-arms"},
		{"closed, one is left", "gazette-arms", (*Store).CloseBeside, "handbook-trade", ""},
		{"alone there is none to follow", "gazette-arms", func(s *Store) { s.CloseBeside(); s.ToggleApart(); s.OpenSection("handbook-lead") }, "handbook-lead", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := beside("handbook-trade", c.facing)
			c.do(s)
			if p := s.State().Place; p.Section != c.open || p.Facing != c.besides {
				t.Errorf("%q is open and %q beside it, want %q and %q", p.Section, p.Facing, c.open, c.besides)
			}
		})
	}
}

// What is told in either of the two texts is pointed at there: none of them gives way.
func TestSelectingKeepsBothTexts(t *testing.T) {
	x := small()
	texts := []model.SectionID{"handbook-trade", "gazette-arms"}
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		if !slices.ContainsFunc(e.Statements, func(st model.Statement) bool { return slices.Contains(texts, st.Evidence.Section) }) {
			continue
		}
		s := beside(texts[0], texts[1])
		s.SelectEvent(e.ID)
		if p := s.State().Place; !slices.Contains(texts, p.Section) || !slices.Contains(texts, p.Facing) {
			t.Errorf("%s: %q is open and %q beside it", e.ID, p.Section, p.Facing)
		}
	}
}

func TestTurningToTheOtherTextIsNoPlaceOfItsOwn(t *testing.T) {
	s := beside("handbook-trade", "gazette-arms")
	before := len(s.history.places)
	s.TurnTo("gazette-arms")
	s.TurnTo("handbook-trade")
	if got := len(s.history.places); got != before {
		t.Errorf("the history went from %d places to %d", before, got)
	}
}

func TestAnOnlyDocumentHasNothingToFace(t *testing.T) {
	x := model.NewIndex(modeltest.Many(10))
	s := NewStore(x)
	s.OpenBeside("")
	if got := s.State().Facing; got != "" {
		t.Errorf("%q stands beside it", got)
	}
}

// A list takes the texts' place; who asks for a text sees it.
func TestATextThatIsAskedForPutsAListAway(t *testing.T) {
	for name, ask := range map[string]func(*Store){
		"beside": func(s *Store) { s.OpenBeside("") }, "alone": func(s *Store) { s.OpenSection("gazette-arms") },
	} {
		s := NewStore(model.NewIndex(modeltest.Small()))
		s.Select(Accounts)
		if ask(s); s.State().Subject != (Subject{}) {
			t.Errorf("%s: %v stays", name, s.State().Subject)
		}
	}
}
