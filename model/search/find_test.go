package search

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"daqin/model"
)

func TestFindsFirst(t *testing.T) {
	e := New(fixture())
	for _, test := range []struct {
		query, want string
		how         How
	}{
		{"Wang Yi", "wang-yi", Exact},
		{"wang", "wang-yi", Exact}, // an alias
		{"wangyi", "wang-yi", Exact},
		{"Yi Wang", "wang-yi", Words},
		{"wan", "wang-yi", Prefix},
		{"wnag yi", "wang-yi", Misspelt},
		{"Wang Yee", "wang-yi", Partly},
		{"王毅", "wang-yi", Exact},
		{"xi jin ping", "xi-jinping", Exact},
		{"Xi Jingping", "xi-jinping", Misspelt},
		{"Assad", "bashar-al-assad", Exact},
		{"Asad", "bashar-al-assad", Respelt},
		{"asma", "asma-al-assad", Prefix},
		{"بشار", "bashar-al-assad", Prefix},
		{"بشار الاسد", "bashar-al-assad", Exact}, // without the hamza
		{"Shaibani", "asaad-al-shaibani", Words},
		{"Al-Shaibani", "asaad-al-shaibani", Words},
		{"Shibany", "asaad-al-shaibani", Misspelt},
		{"al-Sharaa", "ahmed-al-sharaa", Words},
		{"al Sharaa", "ahmed-al-sharaa", Words},
		{"alsharaa", "ahmed-al-sharaa", Words},
		{"AL‑SHARAʿA", "ahmed-al-sharaa", Words},
		{"Áhmed al-Sharāa", "ahmed-al-sharaa", Exact},
		{"Ahmad al-Shara", "ahmed-al-sharaa", Respelt},
		{"Mustapha Tlas", "mustafa-tlass", Respelt},
		{"Zedong", "mao-zedong", Words},
		{"馬賦良", "ma-fuliang", Exact},
		{"马赋良", "ma-fuliang", Exact},
		{"賦良", "ma-fuliang", Words},
		{"Ma Fu-liang", "ma-fuliang", Exact},
		{"Fulaing", "ma-fuliang", Misspelt},
		{"CNPC", "cnpc", Initials},
		{"bri", "bri", Initials},
		{"U.S.", "united-states", Exact},
		{"US", "united-states", Exact},
		{"petroleum company", "al-furat", Words},
		{"Lybia", "libya", Respelt},
		{"arab leage", "arab-league", Misspelt},
		{"military", "section:arms", Prefix},
		{"diplomatic ties", "section:talks", Exact},
		{"head of state", "event:assad-2004", Words},
		{"Assad 2023", "event:assad-2023", Words},
		{"missiles", "sentence:arms", Words},
		{"misiles", "sentence:arms", Misspelt},
		{"nonaligned", "sentence:arms", Words},
		{"exports grew", "sentence:trade", Words},
		{"who was Mustafa Tlass", "mustafa-tlass", Exact},
		{"captain Mustafa Tlass", "mustafa-tlass", Partly},
		{"1989", "date:1989-01-01..1989-12-31", Exact},
		{"21 to 26 Sept 2023", "date:2023-09-21..2023-09-26", Exact},
	} {
		hits := e.Find(test.query, 5)
		if len(hits) == 0 || target(hits[0]) != test.want || hits[0].How != test.how {
			t.Errorf("%q: want %s by %s first, got %v", test.query, test.want, test.how, describe(hits))
		}
		for _, h := range hits {
			checkHit(t, e.index, test.query, h)
		}
	}
}

func describe(hits []Hit) (all []string) {
	for _, h := range hits {
		all = append(all, fmt.Sprintf("%s by %s", target(h), h.How))
	}
	return all
}

func TestNothingUnrelated(t *testing.T) {
	e := New(fixture())
	for _, query := range []string{"", " ", "xyzzy", "?!", "Brazil", "qqqq wwww", "zzzz 1066", "\xff\xfe", "13 May 1205"} {
		if hits := e.Find(query, 10); len(hits) > 0 {
			t.Errorf("%q finds %v", query, describe(hits))
		}
	}
	if hits := e.Find("Wang", 0); hits != nil {
		t.Errorf("no hit was asked for, %v found", describe(hits))
	}
}

func TestNamesStandAboveTexts(t *testing.T) {
	for _, h := range New(fixture()).Find("libya", 10)[1:] {
		if h.Kind == Actor {
			t.Errorf("actor %s stands below others", h.Actor)
		}
	}
}

func TestEventsOfADateFollowIt(t *testing.T) {
	got := targets(New(fixture()).Find("2020-2025", 4))
	want := []string{"date:2020-01-01..2023-12-31", "event:joins", "event:assad-2023"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Under a date stand all events that it holds for certain: those that lie in it before those that last through it, of these the
// shorter first.
func TestEventsThatLastFollowThoseOfTheDate(t *testing.T) {
	x := builtInIndex(t)
	e := New(x)
	for year := 1939; year <= 2026; year++ {
		hits := e.dated(fmt.Sprint(year), 1000)
		if len(hits) == 0 {
			continue
		}
		span, count := hits[0].Span, 0
		for _, ev := range x.Model.Events {
			if !ev.When.IsZero() && x.Presence(ev.When, span) == model.Certain {
				count++
			}
		}
		if len(hits)-1 != count || hits[0].Events != count {
			t.Errorf("%d: %d events are found, %d told, %d there", year, len(hits)-1, hits[0].Events, count)
		}
		before := 0
		for _, h := range hits[1:] {
			b := x.Bounds(x.Event(h.Event).When)
			days := int(b.Until - b.From)
			if b.From >= span.From && b.Until <= span.Until {
				days = 0
			}
			if days < before {
				t.Errorf("%d: %s of %d days follows one of %d", year, h.Event, days, before)
			}
			before = days
		}
	}
}

func TestMarksShowWhatMatches(t *testing.T) {
	e := New(fixture())
	for _, test := range []struct{ query, title, why string }{
		{"shai", "Asaad al-[Shai]bani", ""},
		{"xi jin ping", "[Xi Jinping]", ""},
		{"alshar", "Ahmed [al-Sharaa]", ""},
		{"fulaing", "Ma [Fuliang]", ""},
		{"cnpc", "[C]hina [N]ational [P]etroleum [C]orporation", ""},
		{"賦良", "Ma Fuliang", "馬[賦][良]"},
		{"بشار", "Bashar al-Assad", "[بشار] الأسد"},
		{"military", "[Military] relations", ""},
		{"bashar 2004", "First visit of a Syrian head of state", "In [2004] [Bashar] al-Assad visited China."},
		{"export", "China’s [export]s grew.", "Economic relations"},
		{"non aligned", "The [non]-[aligned] states, said he, would listen.", "Military relations"},
	} {
		hits := e.Find(test.query, 1)
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", test.query)
			continue
		}
		if title := bracketed(hits[0].Title, hits[0].TitleMarks); title != test.title {
			t.Errorf("%q: title %s, want %s", test.query, title, test.title)
		}
		if why := bracketed(hits[0].Why, hits[0].WhyMarks); why != test.why {
			t.Errorf("%q: why %s, want %s", test.query, why, test.why)
		}
	}
}

func bracketed(text string, marks []Mark) string {
	for _, m := range slices.Backward(marks) {
		text = text[:m.Start] + "[" + text[m.Start:m.End] + "]" + text[m.End:]
	}
	return text
}

func TestSuggest(t *testing.T) {
	e := New(fixture())
	for query, want := range map[string]string{
		"Wang Yi":              "", // fits
		"Jordan":               "", // nothing near
		"1989":                 "",
		"":                     "",
		"lbiya":                "Libya",
		"Wnag Yi":              "Wang Yi",
		"Mustaffo Tlsas!":      "Mustafa Tlass!",
		"Petrolleukm Compxany": "Petroleum Company",
		"comporattion":         "Corporation", // further away than Find looks
		"Hafes al Shaibani":    "al Shaibani",
		"Wnag Yi zebra":        "Wang Yi",
		"zebra contrakt":       "",
		"where is Jordan":      "",
	} {
		if got := e.Suggest(query); got != want {
			t.Errorf("%q: suggests %q, want %q", query, got, want)
		}
	}
}

// TestOneOrder makes the index many times over: nothing may depend on the order of a map.
func TestOneOrder(t *testing.T) {
	x := fixture()
	queries := []string{"china", "asad", "al", "shibani", "wang yee", "1989", "a", "petrolium", "wang yii", "xi jing ping", "who is Tlass"}
	for _, query := range queries {
		first := New(x).Find(query, 20)
		for range 20 {
			if again := New(x).Find(query, 20); !reflect.DeepEqual(again, first) {
				t.Fatalf("%q: once %v, once %v", query, describe(first), describe(again))
			}
		}
	}
}

// TestEveryNameIsFound holds for all names whole, begun, turned round and with one letter wrong.
func TestEveryNameIsFound(t *testing.T) {
	x := fixture()
	e := New(x)
	random := rand.New(rand.NewPCG(1, 1))
	within := func(query string, want model.ActorID, places int) {
		t.Helper()
		hits := e.Find(query, places)
		if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Actor == want }) {
			t.Errorf("%q: %s is not among the first %d: %v", query, want, places, describe(hits))
		}
	}
	for _, a := range x.Model.Actors {
		within(a.Name, a.ID, 1)
		for _, s := range a.Scripts {
			within(s.Text, a.ID, 1)
		}
		for end := 3; end < len(a.Name); end++ {
			within(a.Name[:end], a.ID, 4)
		}
		parts := strings.Fields(a.Name)
		slices.Reverse(parts)
		within(strings.Join(parts, " "), a.ID, 1)
		for range 20 {
			within(withTypo(a.Name, random), a.ID, 2)
		}
	}
}

// withTypo changes, drops, doubles or swaps one letter of a word of five or more.
func withTypo(name string, random *rand.Rand) string {
	letters := []byte(name)
	for {
		at := random.IntN(len(letters)-1) + 1
		start := strings.LastIndexAny(name[:at], " -") + 1
		length := strings.IndexAny(name[start:]+" ", " -")
		if length < 5 || at == start || at+1 >= start+length {
			if !slices.ContainsFunc(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }),
				func(w string) bool { return len(w) >= 5 }) {
				return name
			}
			continue
		}
		switch random.IntN(4) {
		case 0:
			letters[at] = byte('a' + random.IntN(26))
		case 1:
			letters = slices.Delete(letters, at, at+1)
		case 2:
			letters = slices.Insert(letters, at, letters[at])
		default:
			letters[at], letters[at+1] = letters[at+1], letters[at]
		}
		return string(letters)
	}
}

func TestEverySentenceIsFoundByItsWords(t *testing.T) {
	x := fixture()
	e := New(x)
	for n := range e.passages.len() {
		text := e.passages.text(uint32(n))
		hits := e.Find(text, 10)
		if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Evidence.Quote == text }) {
			t.Errorf("%q is not found by itself: %v", text, describe(hits))
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, query := range []string{"", "Wang Yi", "al-Sharaʿ’s", "馬賦良 بشار", "May 1989 - 2004", "\xff.\xfeU.S", "a b c d e f g h",
		"21 and 26 September 2023", strings.Repeat("abc ", 500), "É́ı̇ß"} {
		f.Add(query)
	}
	x := fixture()
	e := New(x)
	f.Fuzz(func(t *testing.T, query string) {
		hits := e.Find(query, 7)
		if len(hits) > 7 {
			t.Errorf("%q: %d hits, 7 were asked for", query, len(hits))
		}
		for i, h := range hits {
			checkHit(t, x, query, h)
			if i > 0 && h.Score > hits[i-1].Score {
				t.Errorf("%q: hit %d stands below a worse one", query, i)
			}
		}
		if again := e.Find(query, 7); !reflect.DeepEqual(again, hits) {
			t.Errorf("%q: asked again, %v instead of %v", query, describe(again), describe(hits))
		}
		if suggestion := e.Suggest(query); suggestion != "" && len(e.Find(suggestion, 1)) == 0 {
			t.Errorf("%q: suggests %q, which finds nothing", query, suggestion)
		}
	})
}
