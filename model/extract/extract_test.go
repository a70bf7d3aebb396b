package extract

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"daqin/model"
)

const text = `---
id: gazette
title: The Gazette
kind: newspaper
licence: CC0
languages: [en]
---

# Erewhon and Utopia {#main}

In 1901 Erewhon recognised Utopia.
On 5 May 1905 President Ada Higgs visited Utopia, where Higgs met Raphael Hythloday.
The next day she left.[^a]

## War {#war}

During the Long Peace nothing happened.
Higgs sold Utopia twelve ships in 1907 and in 1909.
President Nosnibor had died by then.[^a]

[^a]: gazette, Lead
`

const curated = `title: Erewhon–Utopia relations
parties: [{name: Erewhon, actor: erewhon}, {name: Utopia, actor: utopia}]
eras: [{name: Long Peace, when: 1901/1913}]
actors:
  - {id: erewhon, name: Erewhon, kind: state, side: first}
  - {id: utopia, name: Utopia, kind: state, side: second}
  - id: ada-higgs
    name: Ada Higgs
    kind: person
    side: first
    aliases: [Higgs]
    roles: [{title: president, when: "1905", quote: "President Ada Higgs"}]
  - {id: hythloday, name: Raphael Hythloday, kind: person, side: second}
events:
  - {id: 1901-recognition, title: Recognition, category: diplomacy, quotes: ["Erewhon recognised Utopia"]}
  - {id: 1905-visit, title: Higgs in Utopia, category: visit, quotes: ["On 5 May 1905"]}
  - {id: 1905-leave, title: Higgs leaves, category: visit, quotes: ["The next day"], actors: [ada-higgs]}
  - {id: 1907-ships, title: Ships, category: economy, when: "1907", quotes: ["twelve ships"]}
  - {id: 1909-ships, title: Ships again, category: economy, when: "1909", quotes: ["twelve ships"]}
ties:
  - {from: utopia, to: erewhon, kind: recognises, quote: "Erewhon recognised Utopia"}
  - {from: hythloday, to: ada-higgs, kind: meets, quotes: ["met Raphael Hythloday", {quote: "The next day", when: 1905-05-07}]}
figures:
  - {id: ships, what: ships sold, value: 12, unit: ships, when: "1907", quote: "twelve ships"}
accounts:
  - id: ships
    title: When the ships were sold
    verdict: unclear
    note: Two years are told.
    events: [1907-ships, 1909-ships]
    tellings: [{says: in 1907, quote: "in 1907"}, {says: in 1909, quote: "in 1909"}]
passed:
  - {quote: "nothing happened", why: it says so}
`

func files(curation string) fstest.MapFS {
	fsys := fstest.MapFS{"gazette.md": {Data: []byte(text)}}
	if curation != "" {
		fsys[CurationFile] = &fstest.MapFile{Data: []byte(curation)}
	}
	return fsys
}

func build(t testing.TB, curation string) (*model.Model, []Warning) {
	t.Helper()
	m, warnings, err := Build(files(curation))
	if err != nil {
		t.Fatal(err)
	}
	return m, warnings
}

// shown gives events and ties as lines.
func shown(m *model.Model) (events, ties []string) {
	for _, e := range m.Events {
		line := fmt.Sprintf("%s %s %s %v", e.When, e.ID, e.Category, e.Actors)
		for _, s := range e.Statements {
			line += fmt.Sprintf(" | %s", s.When)
			if s.Wording != nil {
				line += fmt.Sprintf(" %q", s.Wording.Quote)
			}
		}
		events = append(events, line)
	}
	for _, tie := range m.Ties {
		line := string(tie.ID)
		for _, s := range tie.Statements {
			line += fmt.Sprintf(" | %s", s.When)
		}
		ties = append(ties, line)
	}
	return events, ties
}

func TestCurated(t *testing.T) {
	m, warnings := build(t, curated)
	for _, w := range warnings {
		t.Errorf("warning %v", w)
	}
	events, ties := shown(m)
	want := []string{
		`1901 1901-recognition diplomacy [erewhon utopia] | 1901 "1901"`,
		`1905-05-05 1905-visit visit [ada-higgs utopia hythloday] | 1905-05-05 "5 May 1905"`,
		`1905-05-06 1905-leave visit [ada-higgs] | 1905-05-06 "The next day"`,
		`1907 1907-ships economy [ada-higgs utopia] | 1907 "1907"`,
		`1909 1909-ships economy [ada-higgs utopia] | 1909 "1909"`,
	}
	if !slices.Equal(events, want) {
		t.Errorf("events\n%s\nwant\n%s", strings.Join(events, "\n"), strings.Join(want, "\n"))
	}
	want = []string{
		"ada-higgs-meets-hythloday | 1905-05-05 | 1905-05-07",
		"ada-higgs-supplies-utopia | 1907", // the sentence that no curated tie quotes
		"utopia-recognises-erewhon | 1901", // in place of what the sentence proposes
	}
	if !slices.Equal(ties, want) {
		t.Errorf("ties\n%s\nwant\n%s", strings.Join(ties, "\n"), strings.Join(want, "\n"))
	}
	if r := m.Actors[2].Roles; len(r) != 1 || r[0].Evidence.Quote != "President Ada Higgs" {
		t.Errorf("roles %+v", r)
	}
	if len(m.Figures) != 1 || len(m.Accounts) != 1 || len(m.Accounts[0].Tellings) != 2 || len(m.Mentions) != 8 {
		t.Errorf("%d figures, %d accounts, %d mentions", len(m.Figures), len(m.Accounts), len(m.Mentions))
	}
}

func TestProposed(t *testing.T) {
	m, _ := build(t, "")
	events, ties := shown(m)
	want := []string{
		`1901 1901-erewhon-recognised-utopia diplomacy [] | 1901 "1901"`,
		`1905-05-05 1905-president-ada-higgs-visited visit [ada-higgs] | 1905-05-05 "5 May 1905"`,
		`1905-05-06 1905-the-next-day-she-left diplomacy [] | 1905-05-06 "The next day"`,
		`1907 1907-higgs-sold-utopia-twelve-ships diplomacy [ada-higgs] | 1907 "1907"`,
		`1909 1909-higgs-sold-utopia-twelve-ships diplomacy [ada-higgs] | 1909 "1909"`,
	}
	if !slices.Equal(events, want) {
		t.Errorf("events\n%s\nwant\n%s", strings.Join(events, "\n"), strings.Join(want, "\n"))
	}
	if len(ties) != 0 {
		t.Errorf("ties %q between actors unknown", ties)
	}
}

func TestWarnings(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"no event", `  - {id: 1901-recognition, title: Recognition, category: diplomacy, quotes: ["Erewhon recognised Utopia"]}` + "\n", "",
			`gazette.md:11: no curated event holds "1901" (1901)`},
		{"one of two dates", `  - {id: 1909-ships, title: Ships again, category: economy, when: "1909", quotes: ["twelve ships"]}` + "\n", "",
			`gazette.md:18: none of the events that quote this sentence is of "1909" (1909)`},
		{"several dates", `category: economy, when: "1907"`, "category: economy",
			"curation.yaml:18: the sentence has several dates"},
		{"not passed", `passed:` + "\n" + `  - {quote: "nothing happened", why: it says so}`, "",
			`gazette.md:17: no curated event holds "Long Peace" (1901/1913)`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			changed := strings.Replace(curated, c.old, c.new, 1)
			changed = strings.Replace(changed, "events: [1907-ships, 1909-ships]", "events: []", 1)
			_, warnings := build(t, changed)
			if len(warnings) != 1 || !strings.HasPrefix(warnings[0].Error(), c.want) {
				t.Errorf("got %v, want %s…", warnings, c.want)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"quote nowhere", `"twelve ships"]}`, `"thirteen ships"]}`, `curation.yaml:18: quote "thirteen ships" is not in any document`},
		{"quote twice", `"President Ada Higgs"`, `"President"`, `curation.yaml:12: quote "President" stands in the sections main and war`},
		{"quote twice in one section", `quote: "President Ada Higgs"`, `quote: "Higgs", in: main`, `curation.yaml:12: quote "Higgs" stands more than once in section main`},
		{"quote in another section", `quote: "President Ada Higgs"`, `quote: "Ada", in: war`, `curation.yaml:12: quote "Ada" is not in section war`},
		{"no such section", `quote: "President Ada Higgs"`, `quote: "Ada", in: peace`, `curation.yaml:12: there is no section "peace"`},
		{"two sentences", `["On 5 May 1905"]`, `["Hythloday. The next"]`, `curation.yaml:16: quote "Hythloday. The next" is in more than one sentence`},
		{"no date", `["Erewhon recognised Utopia"]`, `["Nosnibor had died"]`, `curation.yaml:15: event "1901-recognition" has no date`},
		{"dates that differ", `["Erewhon recognised Utopia"]`, `["Erewhon recognised Utopia", "On 5 May 1905"]`, `curation.yaml:15: event "1901-recognition": this sentence says 1905-05-05`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := Build(files(strings.Replace(curated, c.old, c.new, 1)))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s…", err, c.want)
			}
		})
	}
}

func TestAllFaultsAreTold(t *testing.T) {
	fsys := files(strings.ReplaceAll(curated, "twelve", "thirteen"))
	fsys["second.md"] = &fstest.MapFile{Data: []byte(strings.Replace(text, "[^a]: gazette, Lead", "[^a]: herald, Lead", 1))}
	_, _, err := Build(fsys)
	for _, want := range []string{
		`curation.yaml:18: quote "thirteen ships"`, `curation.yaml:19: quote "thirteen ships"`, `curation.yaml:24: quote "thirteen ships"`,
		`second.md:1: the ID "gazette" is that of gazette.md too`, `second.md:9: the section's ID "main" stands at gazette.md:9 too`,
		`second.md:13: the footnote names a source "herald"`,
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v\ndoes not tell %s", err, want)
		}
	}
}

func TestNamesakes(t *testing.T) {
	fsys := files(strings.Replace(curated, "aliases: [Higgs]", "aliases: [Higgs, al-Higgs]", 1))
	fsys["gazette.md"] = &fstest.MapFile{Data: []byte(strings.Replace(text, "President Nosnibor had died", "Senoj Higgs, Arowhena al-Higgs and President Higgs died; Higgs", 1))}
	m, _, err := Build(fsys)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, mention := range m.Mentions {
		if mention.Evidence.Section == "war" && mention.Actor == "ada-higgs" {
			got = append(got, m.Sections[1].Text[mention.Evidence.Start-5:mention.Evidence.End])
		}
	}
	want := []string{"ned. Higgs", "dent Higgs", "ied; Higgs"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBuildIsDeterministic(t *testing.T) {
	encode := func() string {
		m, _ := build(t, curated)
		var b bytes.Buffer
		if err := model.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	first := encode()
	for range 20 {
		if encode() != first {
			t.Fatal("two builds differ")
		}
	}
}

// The shipped documents are built without a doubt.
func TestShippedDocuments(t *testing.T) {
	m, warnings, err := Build(os.DirFS("../../assets/documents"))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range warnings {
		t.Errorf("warning %v", w)
	}
	for _, e := range m.Events {
		if e.Basis != model.Curated {
			t.Errorf("event %q is proposed", e.ID)
		}
	}
}

func TestNoDocuments(t *testing.T) {
	if _, _, err := Build(fstest.MapFS{}); err == nil {
		t.Error("a model was made of nothing")
	}
	if _, _, err := Texts(nil); err == nil {
		t.Error("a model was made of nothing")
	}
}

func TestHostileTexts(t *testing.T) {
	for name, text := range map[string]string{
		"empty":       "",
		"dates":       strings.Repeat("1956 ", 2000),
		"names":       strings.Repeat("China and Syria, ", 2000),
		"new names":   strings.Repeat("President Aa Bb met President Cc Dd. ", 1000),
		"headings":    strings.Repeat("== A ==\n", 2000),
		"brackets":    strings.Repeat("(", 20000),
		"not UTF-8":   strings.Repeat("\xff China 1956. ", 1000),
		"one heading": strings.Repeat("=", 20000),
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := Texts([]File{{"a.txt", []byte(text)}, {"b.md", []byte(text)}}); err != nil {
				t.Error(err)
			}
		})
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("a.txt", []byte("= T =\nIn May 1989 President Ada Higgs of Libya (LBY) met Mr. Li.\n==P==\nHiggs left."))
	f.Add("a.md", []byte(text))
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		m, _, err := Texts([]File{{name, text}, {name, text}})
		if err != nil {
			t.Fatal(err) // a model at fault included
		}
		if err := model.Encode(&bytes.Buffer{}, m); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzCuration(f *testing.F) {
	f.Add([]byte(curated))
	f.Fuzz(func(t *testing.T, curation []byte) {
		_, _, err := Build(files(string(curation)))
		if err != nil && strings.Contains(err.Error(), "the model built is at fault") {
			t.Fatal(err)
		}
	})
}

func BenchmarkTexts(b *testing.B) {
	_, prose, _ := strings.Cut(text, "\n\n")
	prose = strings.Repeat("The two states agreed at length on what had been said before, and nobody wished to add a word. ", 10) + prose
	all := []byte(strings.Repeat(prose, 100))
	b.SetBytes(int64(len(all)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Texts([]File{{"a.md", all}}); err != nil {
			b.Fatal(err)
		}
	}
}
