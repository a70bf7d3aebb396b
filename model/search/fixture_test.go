package search

import (
	"fmt"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
)

// fixture gives a small model with names that are hard to spell, in words of its own.
func fixture() *model.Index {
	m := &model.Model{
		Format:  model.Format,
		Title:   "Two countries",
		Parties: [2]model.Party{{Name: "China", Actor: "china"}, {Name: "Syria", Actor: "syria"}},
		Sources: []model.Source{{ID: "test", Title: "Made up for tests", Kind: "text", Licence: "MIT", Languages: []string{"en"}}},
		Actors: []model.Actor{
			{ID: "china", Name: "China", Kind: model.State, Side: model.First},
			{ID: "syria", Name: "Syria", Kind: model.State, Side: model.Second},
			{ID: "libya", Name: "Libya", Kind: model.State, Side: model.Neither},
			{ID: "wang-yi", Name: "Wang Yi", Kind: model.Person, Side: model.First, Aliases: []string{"Wang"},
				Scripts: []model.Name{{Text: "王毅", Language: "zh"}}},
			{ID: "xi-jinping", Name: "Xi Jinping", Kind: model.Person, Side: model.First, Aliases: []string{"Xi"}},
			{ID: "bashar-al-assad", Name: "Bashar al-Assad", Short: "B. al-Assad", Kind: model.Person, Side: model.Second,
				Aliases: []string{"Assad"}, Scripts: []model.Name{{Text: "بشار الأسد", Language: "ar"}}},
			{ID: "asma-al-assad", Name: "Asma al-Assad", Kind: model.Person, Side: model.Second},
			{ID: "asaad-al-shaibani", Name: "Asaad al-Shaibani", Kind: model.Person, Side: model.Second},
			{ID: "ahmed-al-sharaa", Name: "Ahmed al-Sharaa", Kind: model.Person, Side: model.Second},
			{ID: "mustafa-tlass", Name: "Mustafa Tlass", Kind: model.Person, Side: model.Second, Aliases: []string{"Tlass"}},
			{ID: "ma-fuliang", Name: "Ma Fuliang", Kind: model.Person, Side: model.First,
				Scripts: []model.Name{{Text: "馬賦良", Language: "zh-Hant"}, {Text: "马赋良", Language: "zh-Hans"}}},
			{ID: "mao-zedong", Name: "Mao Zedong", Kind: model.Person, Side: model.First},
			{ID: "cnpc", Name: "China National Petroleum Corporation", Kind: model.Company, Side: model.First},
			{ID: "bri", Name: "Belt and Road Initiative", Kind: model.Agreement, Side: model.First},
			{ID: "al-furat", Name: "Al-Furat Petroleum Company", Kind: model.Company, Side: model.Second},
			{ID: "arab-league", Name: "Arab League", Kind: model.Organisation, Side: model.Neither},
			{ID: "united-states", Name: "United States", Kind: model.State, Side: model.Neither, Aliases: []string{"U.S."}},
		},
	}
	section(m, "talks", "Diplomatic ties",
		"Wang Yi travelled to Damascus in July 2021. He met his hosts there, as Gen. Chi had done before.",
		"In 2004 Bashar al-Assad visited China. Assad came back between 21 and 26 September 2023 with Asma al-Assad.",
		"Asaad al-Shaibani went to see Wang Yi in November 2025, and Ahmed al-Sharaa stayed at home.")
	section(m, "arms", "Military relations",
		"Mustafa Tlass led a mission in 1969. In May 1989 Libya agreed to pay for missiles.",
		"Ma Fuliang (馬賦良) asked for help in 1939. The non-aligned states, said he, would listen.")
	section(m, "trade", "Economic relations",
		"China National Petroleum Corporation holds a share in the Al-Furat Petroleum Company. China’s exports grew.",
		"Syria joined the Belt and Road Initiative in January 2022, a trade programme of Xi Jinping's.")
	// by date, as a model has them
	event(m, "tlass-mission", "Tlass leads a mission to Beijing", "1969", "led a mission", "mustafa-tlass", "china")
	event(m, "missiles", "Libya agrees to finance a purchase", "1989-05", "agreed to pay", "libya", "syria")
	event(m, "assad-2004", "First visit of a Syrian head of state", "2004", "visited China", "bashar-al-assad", "china")
	event(m, "joins", "Syria joins the initiative", "2022-01", "joined the Belt", "syria", "bri")
	event(m, "assad-2023", "Second visit", "2023-09-21/2023-09-26", "came back", "bashar-al-assad", "asma-al-assad", "china")
	for i := range m.Actors {
		for s := range m.Sections {
			if at := strings.Index(m.Sections[s].Text, m.Actors[i].Name); at >= 0 {
				m.Mentions = append(m.Mentions, model.Mention{Actor: m.Actors[i].ID, Evidence: evidence(m, m.Actors[i].Name)})
			}
		}
	}
	return model.NewIndex(m)
}

func section(m *model.Model, id model.SectionID, title string, paragraphs ...string) {
	s := model.Section{ID: id, Source: "test", Title: title, Level: 2, Text: strings.Join(paragraphs, "\n\n")}
	at := 0
	for _, p := range paragraphs {
		s.Paragraphs = append(s.Paragraphs, model.Paragraph{Start: at, End: at + len(p)})
		at += len(p) + 2
	}
	m.Sections = append(m.Sections, s)
}

// event adds an event that the sentence says in which the words stand.
func event(m *model.Model, id model.EventID, title, when, words string, actors ...model.ActorID) {
	said := evidence(m, words)
	for _, s := range m.Sections {
		if s.ID == said.Section {
			said.Start = strings.LastIndexAny(s.Text[:said.Start], ".\n") + 1
			said.Start += len(s.Text[said.Start:]) - len(strings.TrimLeft(s.Text[said.Start:], " "))
			said.End += strings.Index(s.Text[said.End:], ".") + 1
			said.Quote = s.Text[said.Start:said.End]
		}
	}
	date := edtf.MustParse(when)
	m.Events = append(m.Events, model.Event{ID: id, Title: title, Category: model.Visit, When: date, Actors: actors,
		Statements: []model.Statement{{Evidence: said, When: date}}, Basis: model.Curated})
}

func evidence(m *model.Model, words string) model.Evidence {
	for _, s := range m.Sections {
		if at := strings.Index(s.Text, words); at >= 0 {
			return model.Evidence{Section: s.ID, Start: at, End: at + len(words), Quote: words}
		}
	}
	panic("the fixture does not say " + words)
}

// target names what a hit leads to, for tables: "wang-yi", "event:assad-2004", "section:arms", "sentence:arms", "date:…".
func target(h Hit) string {
	switch h.Kind {
	case Actor:
		return string(h.Actor)
	case Event:
		return "event:" + string(h.Event)
	case Date:
		return "date:" + day(h.Span.From) + ".." + day(h.Span.Until-1)
	}
	return h.Kind.String() + ":" + string(h.Evidence.Section)
}

func day(d edtf.Day) string {
	year, month, dayOfMonth := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, dayOfMonth)
}

func targets(hits []Hit) []string {
	var all []string
	for _, h := range hits {
		all = append(all, target(h))
	}
	return all
}

// checkHit tells what is wrong with a hit on its face, whatever was asked.
func checkHit(t *testing.T, x *model.Index, query string, h Hit) {
	t.Helper()
	for _, shown := range []struct {
		text  string
		marks []Mark
	}{{h.Title, h.TitleMarks}, {h.Why, h.WhyMarks}} {
		last := 0
		for _, m := range shown.marks {
			if m.Start < last || m.End <= m.Start || m.End > len(shown.text) {
				t.Fatalf("query %q: marks %v of %q are out of order or place", query, shown.marks, shown.text)
			}
			if cut := shown.text[m.Start:m.End]; strings.ToValidUTF8(cut, "") != cut {
				t.Errorf("query %q: mark %v of %q cuts a letter", query, m, shown.text)
			}
			last = m.End
		}
	}
	if h.Title == "" {
		t.Errorf("query %q: a hit without a title: %+v", query, h)
	}
	if h.Kind == Sentence {
		if s := x.Section(h.Evidence.Section); s == nil || s.Text[h.Evidence.Start:h.Evidence.End] != h.Evidence.Quote {
			t.Errorf("query %q: the quote %q does not stand at its place", query, h.Evidence.Quote)
		}
	}
	if h.Kind == Date && (h.Span.From < x.Story.From || h.Span.Until > x.Story.Until || h.Span.From >= h.Span.Until) {
		t.Errorf("query %q: span %v is not in the story %v", query, h.Span, x.Story)
	}
}
