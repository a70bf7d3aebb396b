package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

// anyTime gives a model of events and ties with dates of every form that lie close together, so that spans and dates
// touch in all ways; some have no date. It need not be without fault: an index judges time whatever else is wrong.
func anyTime(random *rand.Rand, n int) *model.Index {
	y := func() int { return 1 + random.IntN(30) }
	month := func() string { return fmt.Sprintf("%04d-%02d", y(), 1+random.IntN(12)) }
	ends := func(later int) (int, int) { from := y(); return from, from + random.IntN(later) }
	date := func() edtf.Date {
		from, until := ends(9)
		far, _ := ends(2)
		text := [...]string{
			"", month(), month() + "-07", fmt.Sprintf("%04d", from), fmt.Sprintf("%04d~", from), fmt.Sprintf("%04d?", until), "000X",
			fmt.Sprintf("%04d/%04d", from, until), fmt.Sprintf("%04d-05/%04d", from, until), fmt.Sprintf("%04d?/%04d", from, until),
			fmt.Sprintf("%04d/..", from), fmt.Sprintf("%04d/", from), fmt.Sprintf("../%04d", from), fmt.Sprintf("/%04d", from),
			fmt.Sprintf("{%04d,%04d}", from, until), fmt.Sprintf("{%04d..%04d,%04d}", from, until, far), fmt.Sprintf("{..%04d}", from),
			fmt.Sprintf("[%04d,%04d]", from, until), fmt.Sprintf("[%04d..%04d]", from, until), fmt.Sprintf("[%04d,%04d..]", from, until),
			fmt.Sprintf("[%04d..%04d,%04d]", from, until, far), "Y-99999999", "Y99999999",
		}[random.IntN(23)]
		var d edtf.Date
		_ = d.UnmarshalText([]byte(text))
		return d
	}
	m := &model.Model{}
	for i := range 1 + random.IntN(6) {
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID(fmt.Sprintf("actor-%d", i))})
	}
	actor := func() model.ActorID { return m.Actors[random.IntN(len(m.Actors))].ID }
	for i := range n {
		e := model.Event{ID: model.EventID(fmt.Sprintf("event-%d", i)), When: date(),
			Category: model.Categories[random.IntN(len(model.Categories))]}
		for range random.IntN(4) { // at times the same one twice
			e.Actors = append(e.Actors, actor())
		}
		m.Events = append(m.Events, e)
	}
	slices.SortFunc(m.Events, func(a, b model.Event) int { return edtf.Compare(a.When, b.When) })
	for i := range random.IntN(6) {
		t := model.Tie{ID: model.TieID(fmt.Sprintf("tie-%d", i)), From: actor(), To: actor()}
		for range 1 + random.IntN(9) {
			t.Statements = append(t.Statements, model.Statement{When: date()})
		}
		m.Ties = append(m.Ties, t)
	}
	return model.NewIndex(m)
}

// anySpan gives a span that lies anywhere about the story, now and then the story itself, an empty or a reversed one.
func anySpan(random *rand.Rand, x *model.Index) model.Span {
	day := func() edtf.Day { return x.Story.From + edtf.Day(random.IntN(x.Story.Days()+800)-400) }
	s := model.Span{From: day(), Until: day()}
	switch random.IntN(8) {
	case 0:
		return x.Story
	case 1:
		return s
	case 2:
		return model.Span{From: s.From, Until: s.From + edtf.Day(random.IntN(3))}
	case 3: // whole years, so that ends fall together with those of dates
		year := func(d edtf.Day) edtf.Day { y, _, _ := d.Civil(); return edtf.DayOf(y, 1, 1) }
		return model.Span{From: year(min(s.From, s.Until)), Until: year(max(s.From, s.Until))}
	}
	return model.Span{From: min(s.From, s.Until), Until: max(s.From, s.Until)}
}

// lookedAt runs a law over many small models and spans of each.
func lookedAt(t *testing.T, law func(t *testing.T, x *model.Index, s model.Span)) {
	t.Helper()
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 3))
		x := anyTime(random, random.IntN(80))
		for range 60 {
			if law(t, x, anySpan(random, x)); t.Failed() {
				t.Fatalf("seed %d", seed)
			}
		}
	}
}

func TestOverlappingIsWhatPresenceDoesNotPutOutside(t *testing.T) {
	lookedAt(t, func(t *testing.T, x *model.Index, s model.Span) {
		var want []int
		for i := range x.Model.Events {
			when := x.Model.Events[i].When
			if len(when.Parts()) > 0 && x.Presence(when, s) != model.Outside {
				want = append(want, i)
			}
		}
		if got := slices.Collect(x.Overlapping(s)); !slices.Equal(got, want) {
			t.Errorf("%v in %v: %v, want %v", s, x.Story, got, want)
		}
	})
}

func TestOverlappingStopsWhenAsked(t *testing.T) {
	x := model.NewIndex(modeltest.Ages(5_000))
	n := 0
	for range x.Overlapping(x.Story) {
		if n++; n == 700 {
			break
		}
	}
	if n != 700 {
		t.Errorf("it went on to %d", n)
	}
}

func TestTallyCountsAsPresenceJudges(t *testing.T) {
	lookedAt(t, func(t *testing.T, x *model.Index, s model.Span) {
		for _, c := range model.Categories {
			var certain, possible int
			for _, e := range x.Model.Events {
				if e.Category == c {
					switch x.Presence(e.When, s) {
					case model.Certain:
						certain++
					case model.Possible:
						possible++
					}
				}
			}
			if gotCertain, gotPossible := x.Tally(ofCategory(x, c)).In(s); gotCertain != certain || gotPossible != possible {
				t.Errorf("%s in %v: %d and %d possible, want %d and %d", c, s, gotCertain, gotPossible, certain, possible)
			}
		}
	})
}

// A day is silent if nothing that was told may have happened, begun or ended on it, though something was before and after.
func TestSilencesAreAllDaysOfWhichNothingIsTold(t *testing.T) {
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 5))
		x := anyTime(random, random.IntN(9))
		told := make([]bool, x.Story.Days())
		for _, e := range x.Model.Events {
			tell(told, x.Story, e.When)
		}
		for _, tie := range x.Model.Ties {
			for _, said := range tie.Statements {
				tell(told, x.Story, said.When)
			}
		}
		first, last := slices.Index(told, true), len(told)-1
		if first < 0 {
			if x.Material() != x.Story || x.Silences() != nil {
				t.Errorf("seed %d: nothing is dated, but %v is material, %v silent", seed, x.Material(), x.Silences())
			}
			continue
		}
		for !told[last] {
			last--
		}
		if want := (model.Span{From: x.Story.From + edtf.Day(first), Until: x.Story.From + edtf.Day(last) + 1}); x.Material() != want {
			t.Fatalf("seed %d: the material is %v, want %v", seed, x.Material(), want)
		}
		for _, s := range x.Silences() {
			for d := s.From; d < s.Until; d++ {
				if told[d-x.Story.From] {
					t.Fatalf("seed %d: %d is told of, but silent: %v", seed, d, x.Silences())
				}
				told[d-x.Story.From] = true
			}
		}
		if slices.Contains(told[first:last], false) {
			t.Fatalf("seed %d: not all silences are there: %v", seed, x.Silences())
		}
	}
}

// tell marks the days of the story on which, by this date, something may have happened, begun or ended.
func tell(told []bool, story model.Span, d edtf.Date) {
	mark := func(first, last edtf.Day) {
		on := func(d edtf.Day) int { return int(min(max(d, story.From), story.Until-1) - story.From) }
		for i := on(first); i <= on(last); i++ {
			told[i] = true
		}
	}
	for _, part := range d.Parts() {
		ends := 0
		for _, end := range []edtf.Point{part.Start, part.End} {
			if end.Precision != edtf.Unknown {
				mark(end.Earliest, end.Latest)
				ends++
			}
		}
		if d.Set() == edtf.OneOf && ends == 2 {
			mark(part.Bounds())
		}
	}
}

func TestSilences(t *testing.T) {
	for _, c := range []struct {
		name  string
		dates []string
		want  []model.Span
	}{
		{"nothing", nil, nil},
		{"one", []string{"1950"}, nil},
		{"years side by side", []string{"1950", "1951"}, nil},
		{"between years", []string{"1950", "1953"}, []model.Span{span(1951, 1952)}},
		{"what lasted is silent between its ends", []string{"1950/1953"}, []model.Span{span(1951, 1952)}},
		{"at some time between is not", []string{"[1950..1953]"}, nil},
		{"each of a set for itself", []string{"{1950,1953}"}, []model.Span{span(1951, 1952)}},
		{"about then", []string{"1950~", "1952~"}, []model.Span{span(1951, 1951)}},
		{"no silence after an open end", []string{"1950", "1960/.."}, []model.Span{span(1951, 1959)}},
		{"nor before a start that nobody knows", []string{"/1950", "1960"}, []model.Span{span(1951, 1959)}},
		{"a decade covers its years", []string{"195X", "1961"}, []model.Span{span(1960, 1960)}},
	} {
		m := &model.Model{}
		for _, text := range c.dates {
			m.Events = append(m.Events, model.Event{When: edtf.MustParse(text)})
		}
		if got := model.NewIndex(m).Silences(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// The small model speaks of 14 March 1950 first and of September 2010 last; the boats supplied since 2005 go on to the
// story's end.
func TestWhatLastedThroughASilence(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	if want := (model.Span{From: edtf.DayOf(1950, 3, 1), Until: edtf.DayOf(2010, 10, 1)}); x.Material() != want {
		t.Errorf("the material is %v, want %v", x.Material(), want)
	}
	silence := span(1999, 2002) // border patrols were shared all the while
	if !slices.Contains(x.Silences(), silence) {
		t.Fatalf("%v is not among the silences %v", silence, x.Silences())
	}
	var lasted []model.EventID
	for i := range x.Overlapping(silence) {
		lasted = append(lasted, x.Model.Events[i].ID)
	}
	if want := []model.EventID{"patrols"}; !slices.Equal(lasted, want) {
		t.Errorf("%v lasted through %v, want %v", lasted, silence, want)
	}
}
