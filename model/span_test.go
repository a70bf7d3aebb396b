package model_test

import (
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

func span(from, until int) model.Span {
	return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until+1, 1, 1)}
}

func TestPresence(t *testing.T) {
	x := model.NewIndex(modeltest.Small()) // its story is 1950 to 2010
	for _, c := range []struct {
		date string
		span model.Span
		want model.Presence
	}{
		{"1971-05-03", span(1971, 1971), model.Certain},
		{"1971", span(1971, 1971), model.Certain},
		{"1971", model.Span{From: edtf.DayOf(1971, 3, 1), Until: edtf.DayOf(1971, 4, 1)}, model.Possible},
		{"1971", span(1972, 1980), model.Outside},
		{"1971/1979", span(1975, 1980), model.Certain}, // it lasted
		{"1971/1979", span(1975, 1975), model.Certain},
		{"1971/1979", model.Span{From: edtf.DayOf(1971, 3, 1), Until: edtf.DayOf(1971, 4, 1)}, model.Possible}, // begun by then?
		{"[1971..1979]", span(1975, 1975), model.Possible},                                                     // at some time within
		{"[1971..1979]", span(1970, 1980), model.Certain},
		{"1971~/1979", span(1975, 1975), model.Possible},
		{"/1979", span(1975, 1975), model.Possible}, // nobody knows since when
		{"../1979", span(1975, 1975), model.Certain},
		{"1971/1979", span(1970, 1980), model.Certain},
		{"2005/..", span(2000, 2010), model.Certain}, // an open end reaches to the story's own
		{"2005/..", span(2000, 2007), model.Certain},
		{"2005/..", model.Span{From: edtf.DayOf(2005, 3, 1), Until: edtf.DayOf(2005, 4, 1)}, model.Possible},
		{"2005/..", span(1990, 2004), model.Outside},
		{"../1960", span(1950, 1961), model.Certain},
		{"{1992,1996}", span(1991, 1993), model.Certain}, // each of all counts for itself
		{"{1992,1996}", span(1993, 1995), model.Outside},
		{"[1974,1975]", span(1974, 1974), model.Possible}, // it may be the other one
		{"[1974,1975]", span(1974, 1975), model.Certain},
		{"", span(1971, 1971), model.Outside},
		{"", x.Story, model.Certain}, // nothing is filtered
	} {
		var d edtf.Date
		if c.date != "" {
			d = edtf.MustParse(c.date)
		}
		if got := x.Presence(d, c.span); got != c.want {
			t.Errorf("%q in %v: %d, want %d", c.date, c.span, got, c.want)
		}
	}
}

func TestBounds(t *testing.T) {
	x := model.NewIndex(modeltest.Small()) // its story is 1950 to 2010
	for _, c := range []struct {
		date string
		want model.Span
	}{
		{"1971", span(1971, 1971)},
		{"194X/1952", span(1950, 1952)},
		{"{1992,1996}", span(1992, 1996)},
		{"../1952", span(1950, 1952)},
		{"2005/", span(2005, 2010)},
	} {
		if got := x.Bounds(edtf.MustParse(c.date)); got != c.want {
			t.Errorf("%s: %v, want %v", c.date, got, c.want)
		}
	}
	for _, outside := range []string{"1949-12-31", "1700/1750", "2011"} {
		date := edtf.MustParse(outside)
		if got := x.Bounds(date); got.Days() > 0 {
			t.Errorf("%s lies outside, but has the bounds %v", outside, got)
		}
		for _, s := range []model.Span{span(1950, 1960), span(2000, 2010), span(1600, 1949)} {
			if got := x.Presence(date, s); got != model.Outside {
				t.Errorf("%s in %v: %d", outside, s, got)
			}
		}
	}
}

// The story holds every day that a date of it names, those within a set as well.
func TestStoryHoldsAllParts(t *testing.T) {
	for text, want := range map[string]model.Span{
		"1950/1960":           span(1950, 1960),
		"195X/..":             span(1950, 1959),
		"/1960":               span(1960, 1960),
		"{..1940,1950}":       span(1940, 1950),
		"[1930..1940,1950..]": span(1930, 1950),
	} {
		m := &model.Model{Events: []model.Event{{When: edtf.MustParse(text)}}}
		if got := model.NewIndex(m).Story; got != want {
			t.Errorf("%s tells a story of %v, want %v", text, got, want)
		}
	}
}

// A wider span never makes a thing less present.
func TestPresenceGrowsWithTheSpan(t *testing.T) {
	x := model.NewIndex(modeltest.Many(300))
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		middle := (x.Bounds(e.When).From + x.Bounds(e.When).Until) / 2
		before := model.Outside
		for width := edtf.Day(1); width < edtf.Day(x.Story.Days()); width *= 2 {
			wide := model.Span{From: middle - width, Until: middle + width}
			got := x.Presence(e.When, wide)
			if got < before {
				t.Fatalf("%s (%s): presence %d in %v, %d in a narrower span", e.ID, e.When, got, wide, before)
			}
			before = got
		}
	}
}

func TestWithin(t *testing.T) {
	whole := model.Span{From: 0, Until: 100}
	for _, c := range []struct{ give, want model.Span }{
		{model.Span{From: 10, Until: 20}, model.Span{From: 10, Until: 20}},
		{model.Span{From: 20, Until: 10}, model.Span{From: 10, Until: 20}},
		{model.Span{From: -5, Until: 5}, model.Span{From: 0, Until: 10}},
		{model.Span{From: 95, Until: 105}, model.Span{From: 90, Until: 100}},
		{model.Span{From: -500, Until: 500}, whole},
		{model.Span{From: 7, Until: 7}, model.Span{From: 7, Until: 8}},
		{model.Span{From: 100, Until: 100}, model.Span{From: 99, Until: 100}},
	} {
		if got := c.give.Within(whole); got != c.want {
			t.Errorf("%v within %v: %v, want %v", c.give, whole, got, c.want)
		}
	}
}

func TestSeenCounts(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	all := x.Seen(x.Story)
	if all.Certain != len(x.Model.Events) || all.Possible != 0 {
		t.Errorf("all of time shows %d and %d possible of %d events", all.Certain, all.Possible, len(x.Model.Events))
	}
	for i, p := range all.Actors {
		if p != model.Certain {
			t.Errorf("all of time lacks the actor %s", x.Model.Actors[i].ID)
		}
	}
	seen := x.Seen(span(1978, 1979))
	if seen.Certain != 1 || seen.Possible != 0 {
		t.Errorf("1978–1979 shows %d and %d possible, want the docks and none", seen.Certain, seen.Possible)
	}
	for i, p := range seen.Actors {
		id := x.Model.Actors[i].ID
		if want := id == "vell-shipping" || id == "port-mira"; (p == model.Certain) != want {
			t.Errorf("1978–1979: the actor %s has presence %d", id, p)
		}
	}
}

func TestIndexFindsWhatTheModelHolds(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	if got := x.Story; got != span(1950, 2010) {
		t.Errorf("the story is %v, want 1950 to 2010", got)
	}
	n := 0
	for _, s := range x.Model.Sections {
		for i, said := range x.EventsIn(s.ID) {
			if n++; i > 0 && x.EventsIn(s.ID)[i-1].Statement.Evidence.Start > said.Statement.Evidence.Start {
				t.Errorf("%s: statements out of reading order", s.ID)
			}
		}
		if x.SourceOf(s.ID) == nil {
			t.Errorf("%s has no source", s.ID)
		}
	}
	want := 0
	for _, e := range x.Model.Events {
		want += len(e.Statements)
	}
	if n != want {
		t.Errorf("the sections say %d statements, the model has %d", n, want)
	}
	if x.Actor("nobody") != nil || x.SourceOf("nowhere") != nil {
		t.Error("what is not there is found")
	}
}

func BenchmarkSeen(b *testing.B) {
	x := model.NewIndex(modeltest.Many(10_000))
	b.ReportAllocs()
	for b.Loop() {
		x.Seen(span(1950, 1960))
	}
}
