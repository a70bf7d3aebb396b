package model

import (
	"testing"

	"daqin/model/edtf"
)

// What several tellings say alike is alike in each; what none of the others says is apart only where they say something of
// the sort.
func TestFactsOfAnAccount(t *testing.T) {
	m := sample()
	x := NewIndex(m)
	a := &Account{Tellings: []Telling{
		{Evidence: evidence(m, "trade", "Utopia sold it 12 to 15 ships between 2011 and 2013")},
		{Evidence: evidence(m, "ships", "About 12 ships went to Erewhon in May 2012")},
		{Evidence: evidence(m, "trade", "In 1989 Zoë Ōtaki of Utopia went to Erewhon")},
	}}
	want := [][]struct {
		words string
		is    Standing
	}{
		{{"12 to 15 ships", Alone}, {"between 2011 and 2013", Apart}},
		{{"Erewhon", Alike}, {"in May 2012", Apart}},
		{{"In 1989", Apart}, {"Zoë Ōtaki", Alone}, {"Utopia", Alone}, {"Erewhon", Alike}},
	}
	got := x.Facts(a)
	for i := range want {
		if len(got[i]) != len(want[i]) {
			t.Fatalf("telling %d has %d facts, want %d: %v", i, len(got[i]), len(want[i]), got[i])
		}
		for n, f := range got[i] {
			if f.Evidence.Quote != want[i][n].words || f.Standing != want[i][n].is {
				t.Errorf("telling %d: %q stands %d, want %q, %d", i, f.Evidence.Quote, f.Standing, want[i][n].words, want[i][n].is)
			}
		}
	}
}

// Facts lie apart, in order, within the telling's words, and stand to those of the other tellings as those to them.
func TestFactsOfTwoTellings(t *testing.T) {
	m := sample()
	x := NewIndex(m)
	for i := range m.Accounts {
		a := &m.Accounts[i]
		all := x.Facts(a)
		for n, facts := range all {
			end := a.Tellings[n].Evidence.Start
			for _, f := range facts {
				if f.Evidence.Start < end || f.Evidence.End > a.Tellings[n].Evidence.End {
					t.Errorf("%s: %q lies outside its telling, or on another", a.ID, f.Evidence.Quote)
				}
				end = f.Evidence.End
				if f.Standing == Alike && !anyAlike(all, n) {
					t.Errorf("%s: %q is alike to nothing", a.ID, f.Evidence.Quote)
				}
			}
		}
	}
}

func anyAlike(all [][]Fact, but int) bool {
	for n, facts := range all {
		for _, f := range facts {
			if n != but && f.Standing == Alike {
				return true
			}
		}
	}
	return false
}

// The same date told with other words is the same; a part of it is not.
func TestFactsCompareDatesNotWords(t *testing.T) {
	year, month := Fact{When: edtf.MustParse("2012")}, Fact{When: edtf.MustParse("2012-05")}
	if got := standing(&year, [][]Fact{{year}, {year}}, 0); got != Alike {
		t.Errorf("the same year stands %d", got)
	}
	if got := standing(&year, [][]Fact{{year}, {month}}, 0); got != Apart {
		t.Errorf("a month in the year stands %d", got)
	}
	if got := standing(&year, [][]Fact{{year, month}, {}}, 0); got != Alone {
		t.Errorf("what the same telling says counts: %d", got)
	}
}

func TestSentenceAroundWords(t *testing.T) {
	text := "It rained. Prices rose by 3.5 percent, e.g. of bread. Nobody knew why."
	m := &Model{Sources: []Source{{ID: "s"}}, Sections: []Section{{ID: "a", Source: "s", Text: text, Paragraphs: []Paragraph{{End: len(text)}}}}}
	x := NewIndex(m)
	for words, want := range map[string]string{
		"3.5 percent": "Prices rose by 3.5 percent, e.g. of bread.",
		"It":          "It rained.",
		"why":         "Nobody knew why.",
	} {
		if got := x.Sentence(evidence(m, "a", words)); got.Quote != want || text[got.Start:got.End] != want {
			t.Errorf("around %q stands %q, want %q", words, got.Quote, want)
		}
	}
	m = sample()
	want := m.Events[0].Statements[0].Evidence
	if got := NewIndex(m).Sentence(evidence(m, "trade", "Zoë Ōtaki")); got != want {
		t.Errorf("a quoted sentence is %q, want %q", got.Quote, want.Quote)
	}
}
