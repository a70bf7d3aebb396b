package state

import (
	"testing"
	"time"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

const frame = 16 * time.Millisecond

// play plays a story to its end and gives the states on the way.
func play(t *testing.T, s *Store) (all []State) {
	t.Helper()
	s.StartPlaying()
	for range 1_000_000 {
		if !s.State().Play.On {
			return all
		}
		all = append(all, s.State())
		s.Advance(frame)
	}
	t.Fatal("the story does not end")
	return nil
}

// From the start of the story the hand meets each event once, in the order of the model, and rests there; neither the hand
// nor the span ever goes back, and the span keeps its width.
func TestTheStoryPlaysThroughAllEvents(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": modeltest.Small(), "many": modeltest.Many(60)} {
		for _, speed := range Speeds {
			x := model.NewIndex(m)
			s := NewStore(x)
			s.SetSpeed(speed)
			states := play(t, s)
			var met []model.EventID
			for i, now := range states {
				if now.Speed != speed {
					t.Fatalf("%s: the speed is %v, want %v", name, now.Speed, speed)
				}
				if now.Play.Event != "" && (i == 0 || states[i-1].Play.Event != now.Play.Event) {
					met = append(met, now.Play.Event)
					if now.Play.Rest < restLeast {
						t.Errorf("%s: the hand rests for %v at %s, less than one can read in", name, now.Play.Rest, now.Play.Event)
					}
					if now.Subject != Event(now.Play.Event) {
						t.Errorf("%s: at %s %v is selected", name, now.Play.Event, now.Subject)
					}
					if x.Presence(x.Event(now.Play.Event).When, now.Span) == model.Outside {
						t.Errorf("%s: %s lies outside the span where the hand rests at it", name, now.Play.Event)
					}
				}
				if i > 0 && (now.Play.At < states[i-1].Play.At || now.Span.From < states[i-1].Span.From || now.Span.Days() != states[i-1].Span.Days()) {
					t.Fatalf("%s: the span went from %v to %v", name, states[i-1].Span, now.Span)
				}
			}
			var want []model.EventID
			for i := range x.Model.Events {
				if turn(x, &x.Model.Events[i]) < float64(x.Story.Until) {
					want = append(want, x.Model.Events[i].ID)
				}
			}
			if len(met) != len(want) {
				t.Fatalf("%s: the hand met %d events of %d", name, len(met), len(want))
			}
			for i := range met {
				if met[i] != want[i] {
					t.Fatalf("%s: the event %d that it met is %s, want %s", name, i, met[i], want[i])
				}
			}
		}
	}
}

func TestTheHandComesToEventsInTheModelsOrder(t *testing.T) {
	for _, m := range []*model.Model{modeltest.Small(), modeltest.Many(2000)} {
		x := model.NewIndex(m)
		for i := 1; i < len(m.Events); i++ {
			if a, b := &m.Events[i-1], &m.Events[i]; turn(x, a) > turn(x, b) {
				t.Errorf("%s (%s) comes before %s (%s)", a.ID, a.When, b.ID, b.When)
			}
		}
	}
}

// With an actor selected the hand rests at the actor's events only, and the actor keeps the attention.
func TestAnActorsStoryPlays(t *testing.T) {
	x := small()
	s := NewStore(x)
	s.SelectActor("ana-vell")
	met := map[model.EventID]bool{}
	for _, now := range play(t, s) {
		if now.Subject != Actor("ana-vell") {
			t.Fatalf("%v is selected", now.Subject)
		}
		if now.Play.Event != "" {
			met[now.Play.Event] = true
			if now.Glance != Event(now.Play.Event) || quoted(x, now.Place) == "" {
				t.Errorf("at %s the text points at %q and the pointer at %v", now.Play.Event, quoted(x, now.Place), now.Glance)
			}
		}
	}
	if len(met) != len(x.EventsOf("ana-vell")) {
		t.Errorf("the hand met %d of the actor's %d events", len(met), len(x.EventsOf("ana-vell")))
	}
}

func TestWhateverChangesThePlaceStopsTheStory(t *testing.T) {
	for name, do := range map[string]func(*Store){
		"a thumb":       func(s *Store) { s.MoveTo(years(1950, 1960)) },
		"an actor":      func(s *Store) { s.SelectActor("ana-vell") },
		"a section":     func(s *Store) { s.OpenSection("handbook-trade") },
		"a letter":      func(s *Store) { s.Search("v") },
		"a hidden lane": func(s *Store) { s.ToggleCategory(model.Economy) },
		"Back":          func(s *Store) { s.Back() },
		"Space":         func(s *Store) { s.TogglePlaying() },
	} {
		s := NewStore(small())
		s.GoTo(years(1970, 1980))
		s.StartPlaying()
		s.Advance(frame)
		s.Glance(Actor("omar-tesh"))
		s.SetSpeed(8)
		if !s.State().Play.On {
			t.Fatal("the pointer or the speed stops the story")
		}
		do(s)
		if s.State().Play != (Play{}) {
			t.Errorf("%s does not stop the story", name)
		}
	}
}

// Where one was is a step back from where playing has led, and the way there is none.
func TestPlayingIsOneStepOfTheHistory(t *testing.T) {
	s := NewStore(small())
	s.GoTo(years(1950, 1960))
	was := s.State().Place
	s.StartPlaying()
	for range 1000 {
		s.Advance(frame)
	}
	s.StopPlaying()
	if s.State().Place == was {
		t.Fatal("nothing has played")
	}
	s.Back()
	if s.State().Place != was {
		t.Errorf("Back leads to %+v, want %+v", s.State().Place, was)
	}
}

func TestWhereTheStoryBegins(t *testing.T) {
	x := small()
	for _, c := range []struct {
		name         string
		chosen, want model.Span
	}{
		{"a chosen span plays from where it stands", years(1950, 1954), years(1950, 1954)},
		{"a span at the end begins at the start", model.Span{From: x.Story.Until - 100, Until: x.Story.Until}, model.Span{From: x.Story.From, Until: x.Story.From + 100}},
		{"all of time becomes a window of some years at the start", x.Story, years(1950, 1956)},
	} {
		s := NewStore(x)
		s.GoTo(c.chosen)
		s.StartPlaying()
		if got := s.State().Span; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// What has no date has no turn: the hand does not rest at it.
func TestPlayingPassesOverWhatHasNoDate(t *testing.T) {
	m := modeltest.Small()
	undated := m.Events[0]
	undated.ID, undated.When = "some-day", edtf.Date{}
	m.Events = append([]model.Event{undated}, m.Events...)
	for _, now := range play(t, NewStore(model.NewIndex(m))) {
		if now.Play.Event == "some-day" {
			t.Fatal("the hand rests at an event without a date")
		}
	}
}
