package state

import (
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

func TestASpanIsHeldBesideTheChosenOne(t *testing.T) {
	s := NewStore(small())
	s.GoTo(years(1950, 1955))
	s.Compare()
	s.GoTo(years(1960, 1970))
	if p := s.State().Place; p.Held != years(1950, 1955) || p.Span != years(1960, 1970) {
		t.Fatalf("held %v, chosen %v", p.Held, p.Span)
	}
	s.Swap()
	if p := s.State().Place; p.Span != years(1950, 1955) || p.Held != years(1960, 1970) {
		t.Errorf("swapped: held %v, chosen %v", p.Held, p.Span)
	}
	s.Compare()
	if s.State().Compares() {
		t.Errorf("still held: %v", s.State().Held)
	}
	was := s.State()
	if s.Swap(); s.State() != was {
		t.Error("with nothing held there is something to swap")
	}
}

// One who steps on from an actor meets all of the actor's events and no others.
func TestSteppingStaysWithTheActor(t *testing.T) {
	x := small()
	s := NewStore(x)
	s.SelectActor("ana-vell")
	s.FirstEvent()
	met := map[string]bool{}
	for range 100 {
		if s.State().Along != "ana-vell" {
			t.Fatalf("at %v one steps along %q", s.State().Subject, s.State().Along)
		}
		met[s.State().Subject.ID] = true
		s.NextEvent()
	}
	if len(met) != len(x.EventsOf("ana-vell")) {
		t.Errorf("met %d events, the actor has %d", len(met), len(x.EventsOf("ana-vell")))
	}
	for _, e := range x.EventsOf("ana-vell") {
		if !met[string(e.ID)] {
			t.Errorf("%s was passed over", e.ID)
		}
	}
	s.SelectEvent("loan")
	if s.State().Along != "" {
		t.Error("an event that is selected by itself is still one of the actor's")
	}
}

func TestZoomingShowsAllOfWhatIsSelected(t *testing.T) {
	x := small()
	for _, id := range []Subject{Actor("ana-vell"), Event("loan"), Tie(x.Model.Ties[0].ID), Account("docks-finished")} {
		s := NewStore(x)
		s.Select(id)
		s.ZoomToSubject()
		told, dated := extent(x, id)
		if got := s.State().Span; !dated || got.From > told.From || got.Until < told.Until || got.Days() > told.Days()*12/10+3 {
			t.Errorf("%v: chosen is %v, told of is %v", id, got, told)
		}
	}
	s := NewStore(x)
	was := s.State()
	if s.ZoomToSubject(); s.State() != was {
		t.Error("with nothing selected zooming chooses another span")
	}
}

func TestWhatIsToldWhereTheReaderStands(t *testing.T) {
	x := small()
	section := x.Model.Sections[0].ID
	said := x.EventsIn(section)
	if len(said) < 2 {
		t.Fatal("the first section tells of too little")
	}
	mark := func(i int) Mark {
		return Mark{said[i].Statement.Evidence.Start, said[i].Statement.Evidence.End}
	}
	at := func(s State) (ids []model.EventID) {
		for _, e := range s.Here(x) {
			ids = append(ids, e.ID)
		}
		return ids
	}
	first, last := 0, len(said)-1
	s := State{Place: start(x)}
	if got := at(s); len(got) != 1 || got[0] != said[first].Thing.ID {
		t.Errorf("before anything was scrolled: %v", got)
	}
	s.Reading = mark(last)
	if got := at(s); got[0] == said[first].Thing.ID || got[len(got)-1] != said[last].Thing.ID {
		t.Errorf("scrolled to the end: %v", got)
	}
	s.Mark = mark(first)
	if got := at(s); got[len(got)-1] != said[last].Thing.ID {
		t.Errorf("what is pointed at is out of sight: %v", got)
	}
	s.Reading = Mark{s.Mark.Start, mark(last).End}
	if got := at(s); got[0] != said[first].Thing.ID || len(got) == len(said) {
		t.Errorf("what is pointed at is in sight: %v", got)
	}
}

func TestZoomingStaysInTheStory(t *testing.T) {
	m := modeltest.Small()
	m.Figures[0].When = edtf.MustParse("1066")
	s := NewStore(model.NewIndex(m))
	s.GoTo(years(1950, 1955))
	s.SelectFigure(m.Figures[0].ID)
	s.ZoomToSubject()
	if got := s.State().Span; got != years(1950, 1955) {
		t.Errorf("zoomed to what lies outside the story the span is %v", got)
	}
}

// Everything that is chosen by a set of bits has its bit.
func TestVocabulariesFitTheirSets(t *testing.T) {
	if n := len(model.Categories); n > len(Lanes{}.order) {
		t.Errorf("%d categories, the lanes hold %d", n, len(Lanes{}.order))
	}
	if n := max(len(model.Categories), len(model.ActorKinds), len(model.Sides), len(model.TieKinds)); n > 32 {
		t.Errorf("%d words, a filter holds 32", n)
	}
}
