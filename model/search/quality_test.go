package search

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"daqin/model"
)

// builtIn is the model that comes with the program.
const builtIn = "../../assets/model.json"

// TestQuality asks the built-in model what people would, and guards how often the answer that they would expect comes
// first, and among the first five.
func TestQuality(t *testing.T) {
	e := New(builtInIndex(t))
	first, five := 0, 0
	for _, q := range expected {
		hits := e.Find(q.query, 5)
		for _, h := range hits {
			checkHit(t, e.index, q.query, h)
		}
		got := targets(hits)
		if slices.Contains(got, q.want) {
			five++
		}
		if len(got) > 0 && got[0] == q.want {
			first++
		} else {
			t.Logf("%q: want %s, got %v", q.query, q.want, got)
		}
	}
	const leastFirst, leastFive = 0.95, 1
	n := float64(len(expected))
	t.Logf("of %d queries the expected answer came first for %d, among the first five for %d", len(expected), first, five)
	if float64(first) < leastFirst*n || float64(five) < leastFive*n {
		t.Errorf("less than %.0f %% came first or less than %.0f %% among the first five", 100*leastFirst, 100.*leastFive)
	}
}

func builtInIndex(t *testing.T) *model.Index {
	t.Helper()
	f, err := os.Open(builtIn)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("there is no built-in model: make it with go generate ./assets")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := model.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return model.NewIndex(m)
}

var expected = []struct{ query, want string }{
	// Names, whole and in part.
	{"Bashar al-Assad", "bashar-al-assad"},
	{"assad", "bashar-al-assad"},
	{"bashar", "bashar-al-assad"},
	{"asma", "asma-al-assad"},
	{"Sharaa", "ahmed-al-sharaa"},
	{"shaibani", "asaad-al-shaibani"},
	{"wang", "wang-yi"},
	{"yi wang", "wang-yi"},
	{"xi", "xi-jinping"},
	{"jinping", "xi-jinping"},
	{"mao", "mao-zedong"},
	{"tlass", "mustafa-tlass"},
	{"haotian", "chi-haotian"},
	{"alptekin", "isa-yusuf-alptekin"},
	{"isa alptekin", "isa-yusuf-alptekin"},
	{"zhai", "zhai-jun"},
	{"haddam", "mohammad-haddam"},
	{"gandhi", "gandhi"},
	{"sinopec", "sinopec"},
	{"shell", "royal-dutch-shell"},
	{"furat", "al-furat"},
	{"belt and road", "belt-and-road"},
	{"arab league", "arab-league"},
	{"security council", "un-security-council"},
	{"asian games", "asian-games"},
	{"golan", "golan-heights"},
	{"lingyin", "lingyin-temple"},
	{"five principles", "five-principles"},

	// Short forms, offices, other scripts.
	{"CNPC", "cnpc"},
	{"BRI", "belt-and-road"},
	{"imf", "imf"},
	{"un", "united-nations"},
	{"TIP", "turkistan-islamic-party"},
	{"etim", "east-turkistan-islamic-movement"},
	{"cascf", "cascf"},
	{"united states", "united-states"},
	{"foreign minister of Syria", "asaad-al-shaibani"},
	{"defence minister of china", "chi-haotian"},
	{"馬賦良", "ma-fuliang"},
	{"习近平", "xi-jinping"},
	{"بشار", "bashar-al-assad"},
	{"دمشق", "damascus"},
	{"大秦", "daqin"},

	// Other spellings and misspellings.
	{"al Sharaa", "ahmed-al-sharaa"},
	{"alsharaa", "ahmed-al-sharaa"},
	{"Ahmad al-Shara", "ahmed-al-sharaa"},
	{"Al‑Sharaʿ", "ahmed-al-sharaa"},
	{"bashir al asad", "bashar-al-assad"},
	{"shibani", "asaad-al-shaibani"},
	{"mustapha tlas", "mustafa-tlass"},
	{"Xi Jingping", "xi-jinping"},
	{"wnag yi", "wang-yi"},
	{"mao zedung", "mao-zedong"},
	{"ma fu liang", "ma-fuliang"},
	{"gong xiaoshang", "gong-xiaosheng"},
	{"jiakum", "guo-jiakun"},
	{"lybia", "libya"},
	{"damascas", "damascus"},
	{"sinopek", "sinopec"},
	{"petrolium corporation", "cnpc"},
	{"hangzou", "hangzhou"},
	{"turkestan islamic", "turkistan-islamic-party"},
	{"golan hights", "golan-heights"},

	// Sections, events, sentences.
	{"military relations", "section:military"},
	{"diplomatic", "section:diplomatic"},
	{"economic relatoins", "section:economic"},
	{"little red book", "event:1969-photograph"},
	{"missile contract", "event:1989-missile-contract"},
	{"fall of assad", "event:2024-fall-of-assad"},
	{"assad 2004", "event:2004-visit"},
	{"wang yi visit", "event:2021-wang-yi-visit"},
	{"neutron reactor", "sentence:economic"},
	{"rocket launchers", "sentence:military"},
	{"who paid for the missiles", "event:1989-libya-finances"},
	{"100,000 barrels", "sentence:economic"},
	{"agricultural products", "sentence:report-main"},

	// Dates.
	{"1989", "date:1989-01-01..1989-12-31"},
	{"May 1989", "date:1989-05-01..1989-05-31"},
	{"2011-2015", "date:2011-01-01..2015-12-31"},
	{"22 September 2023", "date:2023-09-22..2023-09-22"},
	{"1 August 1956", "date:1956-08-01..1956-08-01"},
}

// TestNamesWithTypos misspells the name of every actor of the built-in model.
func TestNamesWithTypos(t *testing.T) {
	x := builtInIndex(t)
	e := New(x)
	for typos, least := range []float64{1, 0.99, 0.95} {
		random := rand.New(rand.NewPCG(uint64(typos), 1))
		asked, first := 0.0, 0.0
		for _, a := range x.Model.Actors {
			for range 5 {
				query := a.Name
				for range typos {
					query = withTypo(query, random)
				}
				asked++
				if hits := e.Find(query, 1); len(hits) > 0 && hits[0].Actor == a.ID {
					first++
				}
			}
		}
		t.Logf("with %d letters wrong %.1f %% of the names come first", typos, 100*first/asked)
		if first < least*asked {
			t.Errorf("with %d letters wrong only %.1f %% of the names come first", typos, 100*first/asked)
		}
	}
}
