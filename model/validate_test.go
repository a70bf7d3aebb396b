package model

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"daqin/model/edtf"
)

// unreadable gives a date as Decode does that can't be read.
func unreadable(text string) edtf.Date {
	var d edtf.Date
	_ = d.UnmarshalText([]byte(text))
	return d
}

// broken are models with one thing wrong, and the faults that tell it: what each begins with and has in it.
var broken = []struct {
	name  string
	spoil func(*Model)
	want  []string // "thing | what is wrong"
}{
	{"no ID", func(m *Model) { m.Figures[0].ID = "" }, []string{`figure number 1: | it has no ID`}},
	{"two with one ID", func(m *Model) { m.Ties = append(m.Ties, m.Ties[0]) },
		[]string{`tie "utopia-sells-to-erewhon": | number 2 has the ID of number 1`}},
	{"ID in capitals", func(m *Model) { m.Accounts[0].ID = "How-many" }, []string{`account "How-many": | ill-formed`}},
	{"ID with a space", func(m *Model) { m.Accounts[0].ID = "how many" }, []string{`account "how many": | ill-formed`}},
	{"ID with two hyphens", func(m *Model) { m.Accounts[0].ID = "how--many" }, []string{`account "how--many": | ill-formed`}},
	{"ID that ends in a hyphen", func(m *Model) { m.Ties[0].ID = "ship-" }, []string{`tie "ship-": | ill-formed`}},

	{"party of no actor", func(m *Model) { m.Parties[1].Actor = "ruritania" }, []string{`party 2: | no actor "ruritania"`}},
	{"source without title", func(m *Model) { m.Sources[0].Title = " " }, []string{`source "book": | no title`}},
	{"source with a date that is none", func(m *Model) { m.Sources[0].Date = unreadable("2020-13") },
		[]string{`source "book": | not in the calendar`}},

	{"section of no source", func(m *Model) { m.Sections[1].Source = "film" }, []string{`section "ships": | no source "film"`}},
	{"section without title", func(m *Model) { m.Sections[0].Title = "" }, []string{`section "trade": | no title`}},
	{"level 0", func(m *Model) { m.Sections[0].Level = 0 }, []string{`section "trade": | level 0`}},
	{"level 7", func(m *Model) { m.Sections[0].Level = 7 }, []string{`section "trade": | level 7`}},
	{"sections out of source order", func(m *Model) { slices.Reverse(m.Sources) },
		[]string{`section "ships": | after a section of source "book"`}},
	{"paragraph of no source", func(m *Model) { m.Sections[0].Paragraphs[1].Retold[0].Source = "film" },
		[]string{`section "trade": paragraph 2: | no source "film"`}},
	{"depth of what is no item", func(m *Model) { m.Sections[0].Paragraphs[0].Depth = 1 },
		[]string{`section "trade": paragraph 1: | depth 1`}},
	{"list in too many lists", func(m *Model) {
		m.Sections[0].Paragraphs[1].Item, m.Sections[0].Paragraphs[1].Depth = true, MostDepth+1
	},
		[]string{`section "trade": paragraph 2: | depth 6`}},
	{"no paragraphs", func(m *Model) { m.Sections[1].Paragraphs = nil }, []string{`section "ships": | paragraphs end at byte 0`}},
	{"last paragraph missing", func(m *Model) { m.Sections[0].Paragraphs = m.Sections[0].Paragraphs[:1] },
		[]string{`section "trade": | cover all of the text`}},
	{"first paragraph missing", func(m *Model) { m.Sections[0].Paragraphs = m.Sections[0].Paragraphs[1:] },
		[]string{`section "trade": paragraph 1: | starts at byte 48 and not at 0`}},
	{"paragraphs out of order", func(m *Model) { slices.Reverse(m.Sections[0].Paragraphs) },
		[]string{`section "trade": paragraph 1: | and not at 0`, `section "trade": paragraph 2: | starts at byte 0`,
			`section "trade": | paragraphs end at byte 46`}},
	{"paragraph past the end", func(m *Model) { m.Sections[1].Paragraphs[0].End++ }, []string{`section "ships": paragraph 1: | not within`}},
	{"paragraph before the start", func(m *Model) { m.Sections[1].Paragraphs[0].Start = -1 },
		[]string{`section "ships": paragraph 1: | not within`}},
	{"paragraphs without a blank line", func(m *Model) {
		m.Sections[1].Text += "\n \nMore."
		m.Sections[1].Paragraphs = append(m.Sections[1].Paragraphs, Paragraph{Start: 45, End: 51})
	}, []string{`section "ships": paragraph 2: | no blank line is before it`}},
	{"paragraph with a blank line", func(m *Model) {
		m.Sections[0].Paragraphs = []Paragraph{{Start: 0, End: len(m.Sections[0].Text)}}
	}, []string{`section "trade": paragraph 1: | a blank line is in it`}},

	{"mention of no actor", func(m *Model) { m.Mentions[1].Actor = "ruritania" },
		[]string{`mention number 2 ("Utopia"): | no actor "ruritania"`}},
	{"overlapping mentions", func(m *Model) { m.Mentions[1].Evidence = evidence(m, "trade", "Ōtaki") },
		[]string{`mention number 2 ("Ōtaki"): | overlaps the mention before it, "Zoë Ōtaki"`}},
	{"mentions out of order", func(m *Model) { m.Mentions[0], m.Mentions[1] = m.Mentions[1], m.Mentions[0] },
		[]string{`mention number 2 ("Zoë Ōtaki"): | in reading order`}},
	{"mentions out of section order", func(m *Model) { slices.Reverse(m.Mentions[2:]) },
		[]string{`mention number 4 ("Erewhon"): | in reading order`}},

	{"evidence in no section", func(m *Model) { m.Figures[0].Evidence.Section = "air" }, []string{`figure "ships-sold": | no section "air"`}},
	{"evidence past the end", func(m *Model) { m.Figures[0].Evidence.End = 1000 }, []string{`figure "ships-sold": | not within the 100 bytes`}},
	{"evidence before the start", func(m *Model) { m.Figures[0].Evidence.Start = -1 }, []string{`figure "ships-sold": | not within`}},
	{"evidence of nothing", func(m *Model) { m.Figures[0].Evidence = Evidence{Section: "trade", Start: 3, End: 3} },
		[]string{`figure "ships-sold": | not within`}},
	{"evidence that cuts its first character", func(m *Model) { m.Mentions[0].Evidence.Start = 11 },
		[]string{`mention number 1 ("Zoë Ōtaki"): | cut a character in two`}},
	{"evidence that cuts its last character", func(m *Model) { m.Mentions[0].Evidence.End = 11 },
		[]string{`mention number 1 ("Zoë Ōtaki"): | cut a character in two`}},
	{"quote of other words", func(m *Model) { m.Accounts[0].Tellings[1].Evidence.Quote = "About 13 ships" },
		[]string{`account "how-many-ships": telling 2: | are "About 12 ships" and not the quote "About 13 ships"`}},

	{"actor without name", func(m *Model) { m.Actors[0].Name = "" }, []string{`actor "utopia": | no name`}},
	{"kind of actor unknown", func(m *Model) { m.Actors[0].Kind = "republic" }, []string{`actor "utopia": | kind "republic" is unknown: write one of "person"`}},
	{"side unknown", func(m *Model) { m.Actors[0].Side = "" }, []string{`actor "utopia": | side "" is unknown`}},
	{"role without title", func(m *Model) { m.Actors[2].Roles[0].Title = "" }, []string{`actor "zoë-ōtaki": role 1: | no title`}},
	{"role with a date that is none", func(m *Model) { m.Actors[2].Roles[0].When = unreadable("then") },
		[]string{`actor "zoë-ōtaki": role 1: | date "then"`}},
	{"role that no text says", func(m *Model) { m.Actors[2].Roles[0].Evidence.Quote = "" }, []string{`actor "zoë-ōtaki": role 1: | not the quote`}},

	{"event without title", func(m *Model) { m.Events[0].Title = "" }, []string{`event "1989-visit": | no title`}},
	{"category unknown", func(m *Model) { m.Events[0].Category = "travel" }, []string{`event "1989-visit": | category "travel" is unknown`}},
	{"basis of an event unknown", func(m *Model) { m.Events[0].Basis = "guess" }, []string{`event "1989-visit": | basis "guess" is unknown`}},
	{"event with a date that is none", func(m *Model) { m.Events[0].When = unreadable("1989-02-30") },
		[]string{`event "1989-visit": | date "1989-02-30": 1989-02-30 is not in the calendar`}},
	{"event without a date", func(m *Model) { m.Events[0].When = edtf.Date{} }, []string{`event "1989-visit": | it has no date`}},
	{"event of no actor", func(m *Model) { m.Events[0].Actors[0] = "ruritania" }, []string{`event "1989-visit": | no actor "ruritania"`}},
	{"event without a statement", func(m *Model) { m.Events[0].Statements = nil }, []string{`event "1989-visit": | no statement`}},
	{"statement that no text says", func(m *Model) { m.Events[1].Statements[1].Evidence.Section = "" },
		[]string{`event "2011-ships": statement 2: | no section ""`}},
	{"statement with a date that is none", func(m *Model) { m.Events[1].Statements[1].When = unreadable("May 2012") },
		[]string{`event "2011-ships": statement 2: | date "May 2012"`}},
	{"wording of other words", func(m *Model) { m.Events[1].Statements[0].Wording = &Evidence{"trade", 0, 2, "At"} },
		[]string{`event "2011-ships": statement 1: wording: | are "In" and not the quote "At"`}},
	{"statement before its event", func(m *Model) { m.Events[1].Statements[1].When = edtf.MustParse("2010") },
		[]string{`event "2011-ships": statement 2: | its date 2010 lies wholly outside the event's, 2011/2013`}},
	{"statement after its event", func(m *Model) { m.Events[1].Statements[1].When = edtf.MustParse("2014-01-01") },
		[]string{`event "2011-ships": statement 2: | wholly outside`}},
	{"events out of order", func(m *Model) { slices.Reverse(m.Events) }, []string{`event "1989-visit": | it comes after "2011-ships"`}},
	{"events of a first day out of order", func(m *Model) {
		m.Events[0].When, m.Events[1].When = edtf.MustParse("1989"), edtf.MustParse("1989-01")
		m.Events[0].Statements[0].When, m.Events[1].Statements = edtf.Date{}, m.Events[0].Statements
	}, []string{`event "2011-ships": | it comes after "1989-visit"`}},

	{"kind of tie unknown", func(m *Model) { m.Ties[0].Kind = "sells" }, []string{`tie "utopia-sells-to-erewhon": | kind "sells" is unknown`}},
	{"basis of a tie unknown", func(m *Model) { m.Ties[0].Basis = "" }, []string{`tie "utopia-sells-to-erewhon": | basis "" is unknown`}},
	{"tie from no actor", func(m *Model) { m.Ties[0].From = "ruritania" }, []string{`tie "utopia-sells-to-erewhon": | no actor "ruritania"`}},
	{"tie to no actor", func(m *Model) { m.Ties[0].To = "" }, []string{`tie "utopia-sells-to-erewhon": | no actor ""`}},
	{"tie from an actor to itself", func(m *Model) { m.Ties[0].To = "utopia" }, []string{`tie "utopia-sells-to-erewhon": | ties "utopia" to itself`}},
	{"tie without a statement", func(m *Model) { m.Ties[0].Statements = []Statement{} },
		[]string{`tie "utopia-sells-to-erewhon": | no statement`}},
	{"statement of a tie that no text says", func(m *Model) { m.Ties[0].Statements[0].Evidence.Quote = "?" },
		[]string{`tie "utopia-sells-to-erewhon": statement 1: | not the quote "?"`}},

	{"figure of what", func(m *Model) { m.Figures[0].What = "" }, []string{`figure "ships-sold": | no subject`}},
	{"qualifier unknown", func(m *Model) { m.Figures[0].About = "some" }, []string{`figure "ships-sold": | qualifier "some" is unknown`}},
	{"figure with a date that is none", func(m *Model) { m.Figures[0].When = unreadable("2013/2011") },
		[]string{`figure "ships-sold": | lies before the start`}},
	{"figure that is no number", func(m *Model) { m.Figures[0].Value = math.NaN() }, []string{`figure "ships-sold": | value NaN`}},
	{"figure without bound", func(m *Model) { m.Figures[0].High = math.Inf(1) }, []string{`figure "ships-sold": | high +Inf`}},
	{"range that is upside down", func(m *Model) { m.Figures[0].High = 11 }, []string{`figure "ships-sold": | high 11 is below the value 12`}},
	{"figure of no actor", func(m *Model) { m.Figures[0].Actors[0] = "ruritania" }, []string{`figure "ships-sold": | no actor "ruritania"`}},

	{"account without title", func(m *Model) { m.Accounts[0].Title = "" }, []string{`account "how-many-ships": | no title`}},
	{"verdict unknown", func(m *Model) { m.Accounts[0].Verdict = "lies" }, []string{`account "how-many-ships": | verdict "lies" is unknown`}},
	{"account of no event", func(m *Model) { m.Accounts[0].Events[0] = "2012-ships" }, []string{`account "how-many-ships": | no event "2012-ships"`}},
	{"account of one telling", func(m *Model) { m.Accounts[0].Tellings = m.Accounts[0].Tellings[:1] },
		[]string{`account "how-many-ships": | fewer than two tellings`}},

	{"several at once", func(m *Model) {
		m.Sections[0].Level = 9
		m.Actors[1].Kind = "realm"
		m.Mentions[3].Actor = "ruritania"
		m.Events[1].Category, m.Events[1].Basis = "", ""
		m.Events[1].Statements[0].Evidence.Quote = ""
		m.Figures[0].High = 1
	}, []string{`section "trade": | level 9`, `mention number 4 ("Erewhon"): | no actor`, `actor "erewhon": | kind "realm"`,
		`event "2011-ships": | category ""`, `event "2011-ships": | basis ""`, `event "2011-ships": statement 1: | not the quote`,
		`figure "ships-sold": | high 1`}},
}

func TestValidateFindsEveryFault(t *testing.T) {
	for _, test := range broken {
		t.Run(test.name, func(t *testing.T) {
			m := sample()
			test.spoil(m)
			faults := Faults(Validate(m))
			if len(faults) != len(test.want) {
				t.Fatalf("%d faults, want %d:\n%v", len(faults), len(test.want), errors.Join(faults...))
			}
			for i, fault := range faults {
				thing, wrong, _ := strings.Cut(test.want[i], " | ")
				message := fault.Error()
				if !strings.HasPrefix(message, thing) || !strings.Contains(message, wrong) {
					t.Errorf("fault %d is\n%s, want\n%s … %s", i+1, message, thing, wrong)
				}
				if remedy := strings.Count(message, ": ") > strings.Count(thing, ": "); !remedy || strings.Contains(message, "\n") {
					t.Errorf("fault %d has no remedy, or more than one line: %s", i+1, message)
				}
			}
		})
	}
}

// A model of nothing has no fault: an empty document is a document.
func TestValidateNothing(t *testing.T) {
	if err := Validate(&Model{}); err != nil {
		t.Error(err)
	}
}

func TestWellFormed(t *testing.T) {
	for id, want := range map[string]bool{
		"syria": true, "1969-tlass-in-beijing": true, "馬賦良": true, "مصطفى-طلاس": true, "zoë": true, "हिन्दी": true, "a": true,
		"": false, "-": false, "a-": false, "-a": false, "a--b": false, "A": false, "Ž": false, "a b": false, "a_b": false,
		"a/b": false, "a?": false, "a\n": false, "a\xff": false, "a–b": false,
	} {
		if got := WellFormed(id); got != want {
			t.Errorf("WellFormed(%q) = %t, want %t", id, got, want)
		}
	}
}

func TestFaults(t *testing.T) {
	one := errors.New("one")
	if got := Faults(nil); len(got) != 0 {
		t.Errorf("no error has faults %v", got)
	}
	if got := Faults(one); len(got) != 1 || got[0] != one {
		t.Errorf("an error that Validate did not make has faults %v", got)
	}
	if got := Faults(errors.Join(one, one)); len(got) != 2 {
		t.Errorf("two errors joined have faults %v", got)
	}
}

func BenchmarkValidate(b *testing.B) {
	m := sample()
	for range 10 {
		m.Mentions = append(m.Mentions, m.Mentions...)
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = Validate(m)
	}
}
