package words

import (
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	if text == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDatesAreSaidAsVaguelyAsTheyAreTold(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "undated",
		"1956-08-01":               "1 August 1956",
		"1989-05":                  "May 1989",
		"1989":                     "1989",
		"198X":                     "the 1980s",
		"2011/2023":                "2011–2023",
		"2023-09-21/2023-09-26":    "21–26 September 2023",
		"2016-05/2016-08":          "May – August 2016",
		"2016-05/2018-07":          "May 2016 – July 2018",
		"{1992,1996}":              "1992 and 1996",
		"[2023-09-22..2023-09-26]": "between 22 and 26 September 2023",
		"[2016-05..2016-08]":       "between May and August 2016",
		"[-0220..-0205]":           "between 221 and 206 BCE",
		"{2016,2017,2018}":         "2016, 2017 and 2018",
		"[1992,1996]":              "1992 or 1996",
		"[2010..2020]":             "between 2010 and 2020",
		"[..2022]":                 "by 2022",
		"[2021-03..]":              "some time since March 2021",
		"2011/..":                  "since 2011",
		"../2021":                  "until 2021",
		"1950~":                    "about 1950",
		"1950?":                    "1950 (uncertain)",
		"2011~/2023":               "about 2011 – 2023",
		"-0043":                    "44 BCE",
		"2001-21":                  "spring 2001",
	} {
		if got := Date(date(t, text)); got != want {
			t.Errorf("%s is said %q, want %q", text, got, want)
		}
	}
}

func TestShortDates(t *testing.T) {
	for text, want := range map[string]string{
		"1956-08-01":               "1 Aug 1956",
		"2023-09-21/2023-09-26":    "21–26 Sep 2023",
		"2016-05/2018-07":          "May 2016 – Jul 2018",
		"1950~":                    "c. 1950",
		"[2023-09-22..2023-09-26]": "within 22–26 Sep 2023",
		"1950?":                    "1950?",
	} {
		if got := ShortDate(date(t, text)); got != want {
			t.Errorf("%s is said %q, want %q", text, got, want)
		}
	}
}

func TestSpansAreSaidAsShortAsTheyCanBe(t *testing.T) {
	for _, c := range []struct {
		from, until edtf.Day
		want        string
	}{
		{edtf.DayOf(1939, 1, 1), edtf.DayOf(2027, 1, 1), "1939–2026"},
		{edtf.DayOf(1989, 1, 1), edtf.DayOf(1990, 1, 1), "1989"},
		{edtf.DayOf(1989, 5, 1), edtf.DayOf(1989, 6, 1), "May 1989"},
		{edtf.DayOf(2023, 9, 21), edtf.DayOf(2023, 9, 27), "21–26 September 2023"},
		{edtf.DayOf(2023, 9, 21), edtf.DayOf(2023, 9, 22), "21 September 2023"},
		{edtf.DayOf(2023, 12, 30), edtf.DayOf(2024, 1, 3), "30 December 2023 – 2 January 2024"},
	} {
		if got := Span(model.Span{From: c.from, Until: c.until}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestFiguresAreSaidAsExactlyAsTheTextGivesThem(t *testing.T) {
	for _, c := range []struct {
		figure model.Figure
		want   string
	}{
		{model.Figure{Value: 2.2e9, Unit: "USD", About: model.Nearly}, "nearly 2.2 billion USD"},
		{model.Figure{Value: 100000, Unit: "barrels a day", About: model.Around}, "about 100,000 barrels a day"},
		{model.Figure{Value: 1, Unit: "percent", About: model.Under}, "under 1 percent"},
		{model.Figure{Value: 11.1, Unit: "percent"}, "11.1 percent"},
		{model.Figure{Value: 200, High: 5000, Unit: "fighters"}, "200–5,000 fighters"},
		{model.Figure{Value: 100, High: 9999, Words: "hundreds to thousands", Unit: "fighters"}, "hundreds to thousands fighters"},
		{model.Figure{Value: 140, Unit: "missiles", About: model.Over}, "over 140 missiles"},
	} {
		if got := Figure(&c.figure); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestEveryWordOfTheVocabulariesIsSaid(t *testing.T) {
	m := &model.Model{Parties: [2]model.Party{{Name: "A"}, {Name: "B"}}}
	said := map[string]bool{}
	once := func(word string) {
		if word == "" || said[word] {
			t.Errorf("%q is said for two words, or nothing is", word)
		}
		said[word] = true
	}
	for _, c := range model.Categories {
		once(Category(c))
	}
	for _, k := range model.ActorKinds {
		once(Kind(k))
	}
	for _, k := range model.TieKinds {
		once(TieKind(k))
	}
	for _, s := range model.Sides {
		once(Side(m, s))
	}
	for _, v := range model.Verdicts {
		once(Verdict(v))
	}
}

func TestYearsBeforeTheEra(t *testing.T) {
	for date, want := range map[string]string{
		"-099X":       "1000–991 BCE",
		"-09XX":       "1000–901 BCE",
		"-0981/-0980": "982–981 BCE",
		"-0003/0002":  "4 BCE – 2",
		"196X":        "the 1960s",
	} {
		if got := Date(edtf.MustParse(date)); got != want {
			t.Errorf("%s is said %q, want %q", date, got, want)
		}
	}
}

func TestEventsWithoutATitleAreCalledWhatTheyAre(t *testing.T) {
	for _, e := range []model.Event{{Title: "A loan", Category: model.Economy}, {Category: model.Economy}} {
		if got := Title(&e); got == "" || e.Title != "" && got != e.Title || e.Title == "" && got != Category(e.Category) {
			t.Errorf("%+v is called %q", e, got)
		}
	}
}

func TestSourcesOfAnEventStandOnceInTheModelsOrder(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		last, all := -1, Sources(x, e)
		for _, s := range all {
			at := place(x.Model, s.ID)
			if at <= last {
				t.Errorf("%s: %s stands too late or twice", e.ID, s.ID)
			}
			last = at
		}
		if (len(all) == 0) != (len(e.Statements) == 0) {
			t.Errorf("%s, said by %d sentences, has %d sources", e.ID, len(e.Statements), len(all))
		}
	}
}

func TestSourceSigns(t *testing.T) {
	m := &model.Model{Sources: make([]model.Source, 30)}
	for i := range m.Sources {
		m.Sources[i].ID = model.SourceID(rune('a' + i))
	}
	for at, want := range map[int]string{0: "①", 1: "②", 19: "⑳", 20: "(21)", 29: "(30)"} {
		if got := SourceSign(m, m.Sources[at].ID); got != want {
			t.Errorf("the source at %d has the sign %q, want %q", at, got, want)
		}
	}
}
