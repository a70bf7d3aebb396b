package state

import (
	"time"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/edtf"
)

// Play is how the story plays: a hand moves over time and takes the chosen span with it, and rests at each event.
//
//	story  ├──────────[====|====]──────────────┤   the hand stands in the middle of the span,
//	       ├[==|=======]───────────────────────┤   but where the span can't follow it, at the ends of the story
type Play struct {
	On    bool
	At    float64       // the hand's day
	Rest  time.Duration // left at the event where it stands
	Event model.EventID // at which it rests
	next  int           // in Model.Events, of those not yet passed
}

// Speeds are those that can be chosen.
var Speeds = []float64{0.5, 1, 2, 4, 8}

// While nothing rests, the whole story plays in this time at a speed of 1.
const playTime = 80 * time.Second

// Where all of time is chosen, a window of this share of it plays.
const playShare = 0.12

// Reading takes this long for a start and for each letter, at a speed of 1; at any speed at least the least.
const (
	restStart  = 900 * time.Millisecond
	restLetter = 45 * time.Millisecond
	restLeast  = 800 * time.Millisecond
)

// beginPlay starts the hand at the start of the chosen span; at that of the story where the span is all of it, or ends it.
func beginPlay(x *model.Index, s State) State {
	if !x.Dated() || s.Play.On {
		return s
	}
	if s.Span.Until >= x.Story.Until {
		width := edtf.Day(s.Span.Days())
		if s.Span == x.Story {
			width = playWidth(x.Story)
		}
		s = s.through(model.Span{From: x.Story.From, Until: x.Story.From + width})
	}
	s.Play = Play{On: true, At: float64(s.Span.From)}
	for s.Play.next < len(x.Model.Events) && turn(x, &x.Model.Events[s.Play.next]) < s.Play.At {
		s.Play.next++
	}
	return s
}

func setSpeed(s State, speed float64) State {
	if speed > 0 {
		s.Speed = min(max(speed, Speeds[0]), Speeds[len(Speeds)-1])
	}
	return s
}

// turn gives the day at which the hand comes to an event. It does not fall from one event to the next in the order of the
// model, which is by the same day.
func turn(x *model.Index, e *model.Event) float64 {
	return float64(min(max(e.When.Place(), x.Story.From), x.Story.Until-1))
}

// playWidth gives the days that play where all of a story is chosen: its share, in whole years where it has that many.
func playWidth(story model.Span) edtf.Day {
	days := max(edtf.Day(playShare*float64(story.Days())), 1)
	year, _, _ := story.From.Civil()
	until, _, _ := (story.From + days).Civil()
	if until > year {
		return edtf.DayOf(until, 1, 1) - story.From
	}
	return days
}

// advance plays on for a while. The hand stops at the first event that it meets; at the end of the story it ends.
func advance(x *model.Index, s State, while time.Duration) State {
	if !s.Play.On {
		return s
	}
	if s.Play.Rest > while {
		s.Play.Rest -= while
		return s
	}
	if s.Glance == Event(s.Play.Event) { // playAt put it there
		s.Glance = Subject{}
	}
	while -= s.Play.Rest
	s.Play.Rest, s.Play.Event = 0, ""
	to := s.Play.At + s.Speed*float64(x.Story.Days())*float64(while)/float64(playTime)
	for ; s.Play.next < len(x.Model.Events); s.Play.next++ {
		e := &x.Model.Events[s.Play.next]
		if e.When.IsZero() || !stopsAt(s, e) {
			continue
		}
		at := turn(x, e)
		if at > to {
			break
		}
		s.Play.next++
		s.Play.At, s.Play.Event, s.Play.Rest = max(at, s.Play.At), e.ID, rest(e, s.Speed)
		return playAt(x, follow(x, s), e)
	}
	if s.Play.At = to; to >= float64(x.Story.Until) {
		s.Play = Play{}
		return s
	}
	return follow(x, s)
}

// follow brings the middle of the chosen span to the hand, never back, and not out of the story.
func follow(x *model.Index, s State) State {
	width := s.Span.Until - s.Span.From
	from := min(max(edtf.Day(s.Play.At)-width/2, s.Span.From), x.Story.Until-width)
	return s.through(model.Span{From: from, Until: from + width})
}

// playAt turns to an event where the hand rests: to its sentence, and to itself where no actor keeps the attention.
func playAt(x *model.Index, s State, e *model.Event) State {
	s = pointAt(x, s, statement(s, e.Statements))
	s.Glance = Subject{}
	if s.Subject.Kind == AnActor {
		s.Glance = Event(e.ID)
		return s
	}
	along := s.Along
	s = attend(s, Event(e.ID))
	s.Along = along
	return s
}

// rest tells how long it takes to read an event's title.
func rest(e *model.Event, speed float64) time.Duration {
	reading := restStart + restLetter*time.Duration(utf8.RuneCountInString(e.Title))
	return max(time.Duration(float64(reading)/speed), restLeast)
}
