package state

import (
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

func small() *model.Index { return model.NewIndex(modeltest.Small()) }

func years(from, until int) model.Span {
	return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until+1, 1, 1)}
}

// quoted gives what the place points at.
func quoted(x *model.Index, p Place) string {
	s := x.Section(p.Section)
	return s.Text[p.Mark.Start:p.Mark.End]
}

func TestTransitions(t *testing.T) {
	x := small()
	at := func(change func(*Place)) State {
		s := State{Place: start(x)}
		change(&s.Place)
		return s
	}
	for _, c := range []struct {
		name string
		got  State
		want State
	}{
		{"an actor opens the first section that names it and points at the name",
			selectActor(x, at(func(p *Place) {}), "omar-tesh"),
			at(func(p *Place) {
				p.Subject, p.Section = Actor("omar-tesh"), "handbook-trade"
				p.Mark = markOf(x, "omar-tesh", "handbook-trade")
			})},
		{"an actor that the open section names stays in it",
			selectActor(x, at(func(p *Place) { p.Section = "gazette-lead" }), "omar-tesh"),
			at(func(p *Place) {
				p.Subject, p.Section = Actor("omar-tesh"), "gazette-lead"
				p.Mark = markOf(x, "omar-tesh", "gazette-lead")
			})},
		{"an unknown actor changes nothing", selectActor(x, at(func(p *Place) {}), "nobody"), at(func(p *Place) {})},
		{"a second actor without a first is the first",
			addActor(x, at(func(p *Place) {}), "norland"), selectActor(x, at(func(p *Place) {}), "norland")},
		{"a second actor is held beside the first",
			addActor(x, at(func(p *Place) { p.Subject = Actor("norland") }), "sudland"),
			at(func(p *Place) { p.Subject, p.Beside = Actor("norland"), "sudland" })},
		{"the second one named again is let go",
			addActor(x, at(func(p *Place) { p.Subject, p.Beside = Actor("norland"), "sudland" }), "sudland"),
			at(func(p *Place) { p.Subject = Actor("norland") })},
		{"the first one named again leaves the second",
			addActor(x, at(func(p *Place) { p.Subject, p.Beside = Actor("norland"), "sudland" }), "norland"),
			at(func(p *Place) { p.Subject = Actor("sudland") })},
		{"the only one named again is let go",
			addActor(x, at(func(p *Place) { p.Subject = Actor("norland") }), "norland"), at(func(p *Place) {})},
		{"a section is opened and what is selected stays",
			openSection(x, at(func(p *Place) { p.Subject, p.Mark = Actor("norland"), Mark{1, 2} }), "gazette-arms"),
			at(func(p *Place) { p.Subject, p.Section = Actor("norland"), "gazette-arms" })},
		{"an unknown section changes nothing", openSection(x, at(func(p *Place) {}), "none"), at(func(p *Place) {})},
		{"a span stays in the story", moveTo(x, at(func(p *Place) {}), model.Span{From: -1e6, Until: 1e6}), at(func(p *Place) {})},
		{"a span has a day at least", moveTo(x, at(func(p *Place) {}), model.Span{From: edtf.DayOf(1970, 1, 1), Until: edtf.DayOf(1970, 1, 1)}),
			at(func(p *Place) { p.Span = model.Span{From: 0, Until: 1} })},
		{"going to a date keeps an event in it",
			goTo(x, at(func(p *Place) { p.Subject = Event("docks") }), years(1980, 1980)),
			at(func(p *Place) { p.Subject, p.Span = Event("docks"), years(1980, 1980) })},
		{"going to a date lets go of an event outside it",
			goTo(x, at(func(p *Place) { p.Subject, p.Mark = Event("docks"), Mark{1, 2} }), years(1990, 1990)),
			at(func(p *Place) { p.Span = years(1990, 1990) })},
		{"going to a date lets go of a tie outside it",
			goTo(x, at(func(p *Place) { p.Subject = Tie("tesh-meets-vell") }), years(1990, 1990)),
			at(func(p *Place) { p.Span = years(1990, 1990) })},
		{"going to a date keeps an actor",
			goTo(x, at(func(p *Place) { p.Subject = Actor("norland") }), years(1990, 1990)),
			at(func(p *Place) { p.Subject, p.Span = Actor("norland"), years(1990, 1990) })},
		{"nothing selected points at nothing",
			clearSubject(at(func(p *Place) { p.Subject, p.Beside, p.Mark = Actor("norland"), "sudland", Mark{1, 2} })),
			at(func(p *Place) {})},
		{"the open source leaves the text where it is",
			selectSource(x, at(func(p *Place) { p.Mark = Mark{1, 2} }), "handbook"),
			at(func(p *Place) { p.Subject, p.Mark = Source("handbook"), Mark{1, 2} })},
		{"so does the one beside it",
			selectSource(x, at(func(p *Place) { p.Facing, p.Mark = "gazette-arms", Mark{1, 2} }), "gazette"),
			at(func(p *Place) { p.Subject, p.Facing, p.Mark = Source("gazette"), "gazette-arms", Mark{1, 2} })},
		{"another source opens where it begins",
			selectSource(x, at(func(p *Place) { p.Mark = Mark{1, 2} }), "gazette"),
			at(func(p *Place) { p.Subject, p.Section = Source("gazette"), "gazette-lead" })},
	} {
		if c.got != c.want {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, c.got, c.want)
		}
	}
}

func TestAnActorIsOpenedWhereTheSpanTellsOfIt(t *testing.T) {
	x := small()
	s := State{Place: start(x)}
	s.Span = years(2010, 2010)
	if got := selectActor(x, s, "omar-tesh"); got.Section != "gazette-lead" {
		t.Errorf("seen through 2010 the actor is opened in %s", got.Section)
	}
}

func markOf(x *model.Index, id model.ActorID, in model.SectionID) Mark {
	for _, m := range x.MentionsIn(in) {
		if m.Actor == id {
			return Mark{m.Evidence.Start, m.Evidence.End}
		}
	}
	return Mark{}
}

func TestSelectingAnEventOutsideTheSpanMovesTheSpanToIt(t *testing.T) {
	x := small()
	for _, c := range []struct {
		name  string
		span  model.Span
		event model.EventID
		want  model.Span
	}{
		{"inside, it stays", years(1950, 1990), "trade-begins", years(1950, 1990)},
		{"overlapping, it stays", years(1980, 1990), "docks", years(1980, 1990)},
		{"outside, its middle comes to the event's", model.Span{From: 0, Until: 100}, "coast-treaty-signed",
			model.Span{From: edtf.DayOf(1962, 5, 17) - 50, Until: edtf.DayOf(1962, 5, 17) + 50}},
		{"narrower than the event, it becomes the event's", years(1950, 1951), "docks", years(1978, 1982)},
		{"near the story's end, it stops there", years(1950, 1959), "port-mira-meeting",
			model.Span{From: x.Story.Until - edtf.Day(years(1950, 1959).Days()), Until: x.Story.Until}},
	} {
		s := State{Place: start(x)}
		s.Span = c.span
		if got := selectEvent(x, s, c.event).Span; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// Every event, tie, figure and account leads to its sentence.
func TestEverySelectionPointsAtItsEvidence(t *testing.T) {
	x := small()
	check := func(id Subject, of ...model.Evidence) {
		t.Helper()
		for _, from := range x.Model.Sections {
			s := State{Place: start(x)}
			s.Section = from.ID
			got := selectSubject(x, s, id)
			found := false
			for _, e := range of {
				found = found || got.Section == e.Section && quoted(x, got.Place) == e.Quote
			}
			if got.Subject != id || !found {
				t.Errorf("%v from section %s: points at %q in %s, want %+v", id, from.ID, quoted(x, got.Place), got.Section, of)
			}
		}
	}
	evidence := func(all []model.Statement) (of []model.Evidence) {
		for _, s := range all {
			of = append(of, s.Evidence)
		}
		return of
	}
	for _, e := range x.Model.Events {
		check(Event(e.ID), evidence(e.Statements)...)
	}
	for _, tie := range x.Model.Ties {
		check(Tie(tie.ID), evidence(tie.Statements)...)
	}
	for _, f := range x.Model.Figures {
		check(Figure(f.ID), f.Evidence)
	}
	for _, a := range x.Model.Accounts {
		var of []model.Evidence
		for _, telling := range a.Tellings {
			of = append(of, telling.Evidence)
		}
		check(Account(a.ID), of...)
	}
}

// A section may name an actor many times: a click on the last must not lead to the first.
func TestWhatIsChosenInTheTextIsPointedAt(t *testing.T) {
	x := small()
	mentions := x.MentionsOf("norland")
	last := mentions[len(mentions)-1].Evidence
	s := NewStore(x)
	s.SelectAt(Actor("norland"), last)
	got := s.State()
	if got.Subject != Actor("norland") || got.Section != last.Section || got.Mark != (Mark{last.Start, last.End}) {
		t.Errorf("selected at %+v: the state is %+v", last, got)
	}
	s.SelectAt(Actor("sudland"), model.Evidence{Section: "none"})
	if got := s.State(); got.Subject != Actor("sudland") || quoted(x, got.Place) != "Sudland" {
		t.Errorf("selected where there is no text: the state is %+v", got)
	}
}

func TestATieInTheSpanIsToldByASentenceOfTheSpan(t *testing.T) {
	x := small()
	s := State{Place: start(x)}
	s.Span = model.Span{From: edtf.DayOf(1950, 3, 14), Until: edtf.DayOf(1950, 3, 15)}
	s.Section = "gazette-lead" // says the month only, which overlaps: both count, the open section first
	if got := selectTie(x, s, "norland-recognises-sudland"); got.Section != "gazette-lead" {
		t.Errorf("opened %s, want the open section", got.Section)
	}
	s.Span = years(2005, 2006)
	if got := selectTie(x, s, "norland-recognises-sudland"); got.Section == "" || got.Span != s.Span {
		t.Errorf("a tie outside the span moved it to %+v or opened nothing", got.Span)
	}
}

func TestStepsGoThroughTheEventsInOrder(t *testing.T) {
	x := small()
	s := State{Place: start(x)}
	for i := range x.Model.Events {
		s = stepEvent(x, s, 1)
		if want := Event(x.Model.Events[i].ID); s.Subject != want {
			t.Fatalf("step %d is at %v, want %v", i, s.Subject, want)
		}
	}
	if last := stepEvent(x, s, 1); last != s {
		t.Errorf("after the last event: %v", last.Subject)
	}
	for i := len(x.Model.Events) - 2; i >= 0; i-- {
		s = stepEvent(x, s, -1)
		if want := Event(x.Model.Events[i].ID); s.Subject != want {
			t.Fatalf("step back to %v, want %v", s.Subject, want)
		}
	}
}

func TestStepsStayWithASelectedActorAndPassHiddenCategories(t *testing.T) {
	x := small()
	s := selectActor(x, State{Place: start(x)}, "omar-tesh")
	if got := stepEvent(x, s, 1).Subject; got != Event("tesh-visits") {
		t.Errorf("the actor's first event is %v", got)
	}
	if got := endEvent(x, s, -1).Subject; got != Event("port-mira-meeting") {
		t.Errorf("the actor's last event is %v", got)
	}
	s = toggleCategory(s, model.Visit)
	if got := stepEvent(x, s, 1); got != s {
		t.Errorf("with visits hidden the step went to %v", got.Subject)
	}
	s = State{Place: start(x)}
	s.Span = years(1985, 1999)
	if got := stepEvent(x, s, 1).Subject; got != Event("marshes") {
		t.Errorf("the first step into a span goes to %v", got)
	}
	if got := stepEvent(x, s, -1).Subject; got != Event("patrols") && got != Event("tesh-visits") {
		t.Errorf("the first step back into a span goes to %v", got)
	}
}

// The end of the model that has nothing in it.
func TestAnEmptyModelHasNowhereToGo(t *testing.T) {
	x := model.NewIndex(&model.Model{})
	s := State{Place: start(x)}
	for name, got := range map[string]State{
		"step": stepEvent(x, s, 1), "end": endEvent(x, s, -1), "section": openSection(x, s, ""), "read": read(x, s, model.Evidence{}),
	} {
		if got != s {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
