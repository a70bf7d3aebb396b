package finder

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/search"
	"daqin/ui/state"
)

var small = model.NewIndex(modeltest.Small())

func seek(query string, hits ...search.Hit) sought {
	return sought{index: small, query: query, answer: answer{question: question{query, firstHits}, hits: hits}}
}

func actors(n int) []search.Hit {
	return slices.Repeat([]search.Hit{{Kind: search.Actor, Actor: "omar-tesh", Title: "Omar Tesh"}}, n)
}

func sentences(n int) []search.Hit {
	return slices.Repeat([]search.Hit{{Kind: search.Sentence, Title: "A sentence."}}, n)
}

var commands = []Command{{Name: "Undo"}, {Name: "Under"}, {Name: "Unable", Possible: func() bool { return false }}, {Name: "Redo"}}

// The best hit stands first, commands between names and texts, places below commands, and each group under its heading once.
func TestGroupsStandInTheOrderOfTheirBest(t *testing.T) {
	place := state.Place{Span: small.Story, Subject: state.Event("docks"), Section: "handbook-trade"}
	docks, _ := placeLine(small, place)
	for _, c := range []struct {
		name string
		s    sought
		want []groupName
	}{
		{"names and texts", seek("un", append(actors(2), sentences(3)...)...), []groupName{theActors, theCommands, theSentences}},
		{"a date first", seek("un", search.Hit{Kind: search.Date}, search.Hit{Kind: search.Event, Event: "docks"}), []groupName{theTime, theEvents, theCommands}},
		{"what is only like a name", seek("un", search.Hit{Kind: search.Event, Event: "docks", How: search.Partly}), []groupName{theCommands, theEvents}},
		{"a text before a name", seek("un", append(sentences(1), actors(1)...)...), []groupName{theActors, theCommands, theSentences}},
		{"a command's name before what has it among others", seek("undo", search.Hit{Kind: search.Actor, Actor: "omar-tesh", How: search.Words}), []groupName{theCommands, theActors}},
		{"a command's name, of which an event has a part", seek("undo", search.Hit{Kind: search.Event, Event: "docks", How: search.Partly}), []groupName{theCommands, theEvents}},
		{"part of a command's name, of which an event has less", seek("und", search.Hit{Kind: search.Event, Event: "docks", How: search.Partly}), []groupName{theCommands, theEvents}},
		{"what is spelt like a command", seek("undo", search.Hit{Kind: search.Event, Event: "docks", How: search.Misspelt}), []groupName{theCommands}},
		{"a section's title before a part of an event's", seek("xy", search.Hit{Kind: search.Section, How: search.Exact}, search.Hit{Kind: search.Event, Event: "docks", How: search.Words}), []groupName{theSections, theEvents}},
		{"one letter", seek("u", actors(1)...), []groupName{theActors}},
		{"places", seek(docks.title[:4]), []groupName{thePlaces}},
	} {
		c.s.commands, c.s.places = commands, []state.Place{place}
		if c.name == "a text before a name" {
			c.want = []groupName{theCommands, theSentences, theActors}
			c.s.answer.hits[1].How = search.Respelt
		}
		var got []groupName
		for _, g := range c.s.groups() {
			got = append(got, g.name)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// However many are found: each group shows some, no group lacks a single line, and what is not shown is counted.
func TestNoGroupIsLostAndWhatIsCutIsCounted(t *testing.T) {
	for n := range 40 {
		for m := range 40 {
			s := seek("x", append(actors(n), sentences(m)...)...)
			groups := s.groups()
			for i, room := range s.rooms(groups) {
				rest := len(groups[i].lines) - room
				if room < min(len(groups[i].lines), leastOfGroup) || rest == 1 && !s.answer.full() {
					t.Fatalf("%d actors, %d sentences: of group %d %d lines are shown", n, m, i, room)
				}
			}
			if all := s.lines(); len(all) > mostAtOnce+6 && len(all) > n+m+2 {
				t.Fatalf("%d actors, %d sentences: %d lines", n, m, len(all))
			}
		}
	}
	s := seek("x", sentences(20)...)
	if last := s.lines()[mostAtOnce+1]; last.more != theSentences || last.title != "6 more" {
		t.Errorf("of 20 sentences the last line is %+v", last)
	}
	s.whole = map[groupName]bool{theSentences: true}
	if all := s.lines(); len(all) != 21 || all[20].more != none {
		t.Errorf("shown whole there are %d lines", len(all))
	}
}

// A place that is no more than a hit is not listed beside it.
func TestPlacesAreListedOnce(t *testing.T) {
	s := seek("omar", actors(1)...)
	s.places = []state.Place{
		{Span: small.Story, Subject: state.Actor("omar-tesh"), Section: "handbook-lead"},
		{Span: small.Story, Subject: state.Actor("omar-tesh"), Beside: "norland", Section: "handbook-lead"},
	}
	if got := s.visited(); len(got) != 1 || got[0].place.Beside != "norland" {
		t.Errorf("listed: %+v", got)
	}
}

func TestNothingFoundOffersWhatMayHaveBeenMeant(t *testing.T) {
	s := seek("nrolandd")
	if s.answer.mended = "norland"; s.nothing()[0].word != "norland" {
		t.Errorf("listed: %+v", s.nothing())
	}
	if s.answer.mended = ""; s.nothing()[0].leads() {
		t.Errorf("listed: %+v", s.nothing())
	}
}

// A time is told as everywhere, with what it holds.
func TestATimeTellsWhatItHolds(t *testing.T) {
	hits := search.New(small).Find("1950", 1)
	if len(hits) != 1 || hits[0].Kind != search.Date {
		t.Fatalf("found: %+v", hits)
	}
	hits[0].Title = "the year 1950"
	if l := hitLine(small, hits[0]); l.title != "1950" || !strings.HasPrefix(l.aside, fmt.Sprint(hits[0].Events, " ")) {
		t.Errorf("%+v", l)
	}
}

// Within a group all words begin at one place: behind the room of a sign, where one of the lines has a sign.
func TestWordsOfAGroupBeginAtOnePlace(t *testing.T) {
	heading, plain := line{heading: true}, line{title: "plain"}
	actor := hitLine(small, actors(1)[0])
	got := signed([]line{heading, plain, actor, plain, heading, plain, plain, heading, actor}, small)
	want := []bool{true, true, true, true, false, false, false, true, true}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
