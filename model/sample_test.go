package model

import (
	"strings"
	"testing"

	"daqin/model/edtf"
)

// sample gives a small model without fault, of two sources, with something of every kind. Faults are told by byte
// and place in a list, so the tests of this package spoil texts that stand still, whatever package modeltest needs.
func sample() *Model {
	m := &Model{
		Format:  Format,
		Title:   "Utopia and Erewhon",
		Parties: [2]Party{{Name: "Utopia", Actor: "utopia"}, {Name: "Erewhon", Actor: "erewhon"}},
		Sources: []Source{
			{ID: "book", Title: "A book", Kind: "book", Licence: "CC0", Languages: []string{"en"}, Date: edtf.MustParse("2020")},
			{ID: "paper", Title: "A paper", Kind: "news report", Licence: "CC0", Languages: []string{"en"}, Place: "Nowhere"},
		},
		Sections: []Section{
			{ID: "trade", Source: "book", Title: "Trade", Level: 1,
				Text: "In 1989 Zoë Ōtaki of Utopia went to Erewhon.\n\nUtopia sold it 12 to 15 ships between 2011 and 2013."},
			{ID: "ships", Source: "paper", Title: "Ships", Level: 2, Text: "About 12 ships went to Erewhon in May 2012."},
		},
		Actors: []Actor{
			{ID: "utopia", Name: "Utopia", Kind: State, Side: First},
			{ID: "erewhon", Name: "Erewhon", Kind: State, Side: Second},
			{ID: "zoë-ōtaki", Name: "Zoë Ōtaki", Kind: Person, Side: First, Aliases: []string{"Ōtaki"},
				Scripts: []Name{{Text: "大滝ゾエ", Language: "ja"}}},
		},
	}
	for i := range m.Sections {
		s := &m.Sections[i]
		start := 0
		for text := range strings.SplitSeq(s.Text, "\n\n") {
			s.Paragraphs = append(s.Paragraphs, Paragraph{Start: start, End: start + len(text), Retold: []Retold{{s.Source, "Lead"}}})
			start += len(text) + 2
		}
	}
	went := evidence(m, "trade", "In 1989 Zoë Ōtaki of Utopia went to Erewhon.")
	sold := evidence(m, "trade", "Utopia sold it 12 to 15 ships between 2011 and 2013.")
	report := evidence(m, "ships", "About 12 ships went to Erewhon in May 2012.")
	when, between, may := evidence(m, "trade", "In 1989"), evidence(m, "trade", "between 2011 and 2013"), evidence(m, "ships", "in May 2012")
	m.Actors[2].Roles = []Role{{Title: "traveller", When: edtf.MustParse("1989"), Evidence: went}}
	m.Mentions = []Mention{
		{"zoë-ōtaki", evidence(m, "trade", "Zoë Ōtaki")},
		{"utopia", evidence(m, "trade", "Utopia")},
		{"erewhon", evidence(m, "trade", "Erewhon")},
		{"erewhon", evidence(m, "ships", "Erewhon")},
	}
	m.Events = []Event{
		{ID: "1989-visit", Title: "Ōtaki visits Erewhon", Category: Visit, When: edtf.MustParse("1989"),
			Actors: []ActorID{"zoë-ōtaki", "erewhon"}, Basis: Curated,
			Statements: []Statement{{Evidence: went, When: edtf.MustParse("1989"), Wording: &when}}},
		{ID: "2011-ships", Title: "Ships are sold", Category: Economy, When: edtf.MustParse("2011/2013"),
			Actors: []ActorID{"utopia", "erewhon"}, Basis: Proposed,
			Statements: []Statement{
				{Evidence: sold, When: edtf.MustParse("2011/2013"), Wording: &between},
				{Evidence: report, When: edtf.MustParse("2012-05"), Wording: &may},
			}},
	}
	m.Ties = []Tie{{ID: "utopia-sells-to-erewhon", From: "utopia", To: "erewhon", Kind: Supplies, Directed: true, Basis: Curated,
		Statements: []Statement{{Evidence: sold, When: edtf.MustParse("2011/2013")}}}}
	m.Figures = []Figure{{ID: "ships-sold", What: "ships sold", Value: 12, High: 15, Unit: "ships", About: Around,
		When: edtf.MustParse("2011/2013"), Actors: []ActorID{"utopia"}, Evidence: evidence(m, "trade", "12 to 15 ships")}}
	m.Accounts = []Account{{ID: "how-many-ships", Title: "How many ships", Verdict: Precision, Note: "One tells a range.",
		Events: []EventID{"2011-ships"}, Tellings: []Telling{
			{"12 to 15", evidence(m, "trade", "12 to 15 ships")}, {"about 12", evidence(m, "ships", "About 12 ships")}}}}
	return m
}

// evidence finds words in a section of a model, where they first stand.
func evidence(m *Model, id SectionID, words string) Evidence {
	for _, s := range m.Sections {
		if start := strings.Index(s.Text, words); s.ID == id && start >= 0 {
			return Evidence{Section: id, Start: start, End: start + len(words), Quote: words}
		}
	}
	panic("the sample has no " + words)
}

func TestSampleIsWithoutFault(t *testing.T) {
	if err := Validate(sample()); err != nil {
		t.Fatal(err)
	}
}
