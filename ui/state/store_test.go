package state

import (
	"math/rand/v2"
	"testing"
	"time"

	"daqin/model"
	"daqin/model/edtf"
)

// intents lists what a view can ask for, each with a choice of what to ask it of, good and bad.
func intents(x *model.Index, r *rand.Rand) []func(*Store) {
	pick := func(n int) int { return r.IntN(n + 1) } // one more than there are: a bad one
	actor := func() model.ActorID {
		if i := pick(len(x.Model.Actors)); i < len(x.Model.Actors) {
			return x.Model.Actors[i].ID
		}
		return "nobody"
	}
	event := func() model.EventID {
		if i := pick(len(x.Model.Events)); i < len(x.Model.Events) {
			return x.Model.Events[i].ID
		}
		return "never"
	}
	section := func() model.SectionID {
		if i := pick(len(x.Model.Sections)); i < len(x.Model.Sections) {
			return x.Model.Sections[i].ID
		}
		return "nowhere"
	}
	return []func(*Store){
		func(s *Store) { s.SelectActor(actor()) },
		func(s *Store) { s.AddActor(actor()) },
		func(s *Store) { s.SelectEvent(event()) },
		func(s *Store) { s.SelectTie(x.Model.Ties[r.IntN(len(x.Model.Ties))].ID) },
		func(s *Store) { s.SelectFigure("docks-cost") },
		func(s *Store) { s.SelectAccount("docks-finished") },
		func(s *Store) { s.SelectSource("gazette") },
		func(s *Store) {
			s.SelectAt(Actor(actor()), model.Evidence{Section: section(), Start: pick(200) - 50, End: pick(400)})
		},
		func(s *Store) { s.Clear() },
		func(s *Store) { s.OpenSection(section()) },
		func(s *Store) { s.OpenBeside(section()) },
		func(s *Store) { s.OpenBeside("") },
		func(s *Store) { s.CloseBeside() },
		func(s *Store) { s.TurnTo(section()) },
		func(s *Store) { s.ToggleApart() },
		func(s *Store) { s.Read(model.Evidence{Section: section(), Start: pick(300) - 50, End: pick(900) - 50}) },
		func(s *Store) {
			s.MoveTo(model.Span{From: edtf.Day(r.IntN(40000) - 20000), Until: edtf.Day(r.IntN(40000) - 20000)})
		},
		func(s *Store) {
			s.GoTo(model.Span{From: edtf.Day(r.IntN(40000) - 20000), Until: edtf.Day(r.IntN(40000) - 20000)})
		},
		func(s *Store) { s.Settle() },
		func(s *Store) { s.Revert() },
		func(s *Store) { s.Preview(Event(event())) },
		func(s *Store) { s.PreviewText(model.Evidence{Section: section()}) },
		func(s *Store) { s.Search("vell") },
		func(s *Store) { s.NextEvent() },
		func(s *Store) { s.PreviousEvent() },
		func(s *Store) { s.FirstEvent() },
		func(s *Store) { s.LastEvent() },
		func(s *Store) { s.ToggleCategory(model.Categories[r.IntN(len(model.Categories))]) },
		func(s *Store) { s.ToggleKind(model.ActorKinds[r.IntN(len(model.ActorKinds))]) },
		func(s *Store) { s.Glance(Actor(actor())) },
		func(s *Store) { s.ZoomToSubject() },
		func(s *Store) { s.Compare() },
		func(s *Store) { s.Swap() },
		func(s *Store) { s.FoldCategory(model.Categories[r.IntN(len(model.Categories))]) },
		func(s *Store) {
			s.MoveCategory(model.Categories[r.IntN(len(model.Categories))], model.Categories[r.IntN(len(model.Categories))])
		},
		func(s *Store) { s.ToggleTable() },
		func(s *Store) { s.TogglePlaying() },
		func(s *Store) { s.Advance(time.Duration(r.IntN(5000)) * time.Millisecond) },
		func(s *Store) { s.SetSpeed(Speeds[r.IntN(len(Speeds))]) },
		func(s *Store) { s.Scroll(Mark{pick(200) - 50, pick(400)}) },
		func(s *Store) { s.Back() },
		func(s *Store) { s.Forward() },
		func(s *Store) { s.AddActors([]model.ActorID{actor(), actor()}) },
		func(s *Store) { s.SelectActors([]model.ActorID{actor(), actor(), actor(), actor()}[:pick(4)%5]) },
		func(s *Store) { s.Surround(actor(), uint8(pick(4))) },
		func(s *Store) { s.SetDepth(uint8(pick(4))) },
		func(s *Store) { s.TakeWay(uint8(pick(3))) },
		func(s *Store) { s.SetSize(Measure(pick(4))) },
		func(s *Store) { s.SetTies(TieForm(pick(2))) },
		func(s *Store) { s.SetOutside(Outside(pick(2))) },
		func(s *Store) { s.SetLayout(Layout(pick(2))) },
		func(s *Store) { s.ToggleGroups() },
		func(s *Store) { s.ToggleSides() },
		func(s *Store) { s.ToggleList() },
		func(s *Store) { s.ToggleScripts() },
		func(s *Store) { s.ToggleSide(model.Sides[r.IntN(len(model.Sides))]) },
		func(s *Store) { s.ToggleTies(model.TieKinds[r.IntN(len(model.TieKinds))]) },
		func(s *Store) { s.SetLeast(uint8(pick(4))) },
		func(s *Store) { s.HideActors(actor(), actor()) },
		func(s *Store) { s.ShowAll() },
		func(s *Store) { s.Pin(actor(), r.Float64(), r.Float64()) },
		func(s *Store) { s.Unpin(actor()) },
		func(s *Store) { s.UnpinAll() },
		func(s *Store) { s.Undo() },
		func(s *Store) { s.Redo() },
	}
}

// Whatever is asked in whatever order: every reference stands in the model, the span in the story, the mark in the
// text; the watchers are told once of each change and of nothing else; and the address leads to the same place.
func TestAnySequenceOfIntentsKeepsTheStateWhole(t *testing.T) {
	x := small()
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := NewStore(x)
		last := s.State()
		s.Watch(func(prev, next State) {
			if prev != last {
				t.Fatalf("seed %d: a change from %+v is told, the one before led to %+v", seed, prev, last)
			}
			last = next
		})
		for step := range 60 {
			all := intents(x, r)
			all[r.IntN(len(all))](s)
			got := s.State()
			if got != last {
				t.Fatalf("seed %d, step %d: the watchers know %+v, the state is %+v", seed, step, last, got)
			}
			if mended := mend(x, got.Place); mended != got.Place {
				t.Fatalf("seed %d, step %d: %+v is not whole, that would be %+v", seed, step, got.Place, mended)
			}
			for id := range got.Pins.All() {
				if x.Actor(id) == nil {
					t.Fatalf("seed %d, step %d: %q is pinned", seed, step, id)
				}
			}
			if again, lost := ParseAddress(x, got.Place.Address(x)); again != got.Place || len(lost) > 0 {
				t.Fatalf("seed %d, step %d: %s leads to %+v, not to %+v; lost %q", seed, step, got.Place.Address(x), again, got.Place, lost)
			}
		}
	}
}

// Asked twice, an intent that names its aim changes nothing the second time.
func TestIntentsThatNameTheirAimAreIdempotent(t *testing.T) {
	x := small()
	for name, ask := range map[string]func(*Store){
		"actor":   func(s *Store) { s.SelectActor("omar-tesh") },
		"event":   func(s *Store) { s.SelectEvent("docks") },
		"tie":     func(s *Store) { s.SelectTie("tesh-meets-vell") },
		"section": func(s *Store) { s.OpenSection("gazette-arms") },
		"beside":  func(s *Store) { s.OpenBeside("gazette-arms") },
		"facing":  func(s *Store) { s.OpenBeside("") },
		"alone":   func(s *Store) { s.CloseBeside() },
		"span":    func(s *Store) { s.MoveTo(years(1960, 1970)) },
		"glance":  func(s *Store) { s.Glance(Actor("norland")) },
		"clear":   func(s *Store) { s.Clear() },
		"account": func(s *Store) { s.SelectAccount("docks-finished") },
		"circle":  func(s *Store) { s.SelectActors([]model.ActorID{"omar-tesh", "norland", "ana-vell"}) },
		"round":   func(s *Store) { s.Surround("omar-tesh", 2) },
		"size":    func(s *Store) { s.SetSize(ByMentions) },
		"hidden":  func(s *Store) { s.HideActors("omar-tesh") },
		"least":   func(s *Store) { s.SetLeast(4) },
		"pin":     func(s *Store) { s.Pin("omar-tesh", 1, 2) },
	} {
		s := NewStore(x)
		ask(s)
		told := -1 // the watcher's first call
		s.Watch(func(_, _ State) { told++ })
		ask(s)
		if told != 0 {
			t.Errorf("%s: told %d changes the second time", name, told)
		}
	}
}

func TestBackUndoesAndForwardRedoes(t *testing.T) {
	x := small()
	s := NewStore(x)
	places := []Place{s.State().Place}
	for _, ask := range []func(){
		func() { s.SelectActor("omar-tesh") },
		func() { s.SelectEvent("docks") },
		func() { s.MoveTo(years(1960, 1970)); s.MoveTo(years(1961, 1971)); s.Settle() },
		func() { s.OpenSection("gazette-arms") },
	} {
		ask()
		places = append(places, s.State().Place)
	}
	for i := len(places) - 2; i >= 0; i-- {
		s.Back()
		if got := s.State().Place; got != places[i] {
			t.Fatalf("back to place %d: %+v, want %+v", i, got, places[i])
		}
	}
	if s.CanBack() {
		t.Error("there is a place before the first")
	}
	for i := 1; i < len(places); i++ {
		s.Forward()
		if got := s.State().Place; got != places[i] {
			t.Fatalf("forward to place %d: %+v, want %+v", i, got, places[i])
		}
	}
	if s.CanForward() {
		t.Error("there is a place after the last")
	}
}

func TestAPlaceInPassingIsNotRemembered(t *testing.T) {
	x := small()
	s := NewStore(x)
	s.SelectActor("norland")
	here := s.State().Place
	s.Search("tesh")
	s.Preview(Actor("omar-tesh"))
	s.Preview(Event("docks"))
	if got := s.State(); got.Subject != Event("docks") || got.Query != "tesh" {
		t.Fatalf("a preview shows %v for %q", got.Subject, got.Query)
	}
	s.Revert()
	if got := s.State().Place; got != here {
		t.Errorf("reverted to %+v, want %+v", got, here)
	}
	s.Search("tesh")
	s.SelectActor("omar-tesh")
	if got := s.State().Query; got != "" {
		t.Errorf("after going somewhere %q is still searched for", got)
	}
	s.Back()
	if got := s.State().Place; got != here {
		t.Errorf("back to %+v, want %+v", got, here)
	}
}

func TestHistoryForgetsTheOldest(t *testing.T) {
	s := NewStore(small())
	for i := range historyLimit + 50 {
		s.MoveTo(model.Span{From: edtf.Day(i), Until: edtf.Day(i + 10)})
		s.Settle()
	}
	if got := len(s.history.places); got != historyLimit {
		t.Errorf("%d places remembered, want %d", got, historyLimit)
	}
}
