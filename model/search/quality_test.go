package search

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"daqin/model"
)

// builtIn is the model that comes with the program.
const builtIn = "../../assets/model.json"

// TestQuality asks the built-in model what people would (testdata/queries.txt), and guards how often an answer that they
// would expect comes first, and among the first five. With -v it prints that for each group of queries, and all that
// come neither first nor, for what is not there, stay without a hit.
func TestQuality(t *testing.T) {
	const leastFirst, leastFive = 0.96, 0.985
	e := New(builtInIndex(t))
	var all tallyOfGroup
	for _, group := range wanted(t) {
		got := tallyOfGroup{}
		for _, q := range group.queries {
			hits := e.Find(q.typed, 5)
			for _, h := range hits {
				checkHit(t, e.index, q.typed, h)
			}
			place := q.place(hits)
			got.add(place)
			if place != 0 {
				t.Logf("%d %q: want %v, got %v", place, q.typed, q.answers, describe(hits))
			}
		}
		t.Logf("%-60s %v", group.title, got)
		all.first, all.five, all.asked = all.first+got.first, all.five+got.five, all.asked+got.asked
	}
	t.Logf("%-60s %v", "all", all)
	if all.asked < 300 || all.share(all.first) < leastFirst || all.share(all.five) < leastFive {
		t.Errorf("%v: less than %.0f %% come first, or less than %.0f %% among the first five", all, 100*leastFirst, 100*leastFive)
	}
}

// tallyOfGroup counts for how many queries the expected answer came first, and among the first five.
type tallyOfGroup struct{ asked, first, five int }

func (g *tallyOfGroup) add(place int) {
	g.asked++
	if place == 0 {
		g.first++
	}
	if place >= 0 {
		g.five++
	}
}

func (g tallyOfGroup) share(n int) float64 { return float64(n) / float64(g.asked) }

func (g tallyOfGroup) String() string {
	return fmt.Sprintf("%3d queries, first %5.1f %%, among five %5.1f %%", g.asked, 100*g.share(g.first), 100*g.share(g.five))
}

// wantedQuery is something typed and the answers of which any would do; none where nothing should be found.
type wantedQuery struct {
	typed   string
	answers []string
}

type wantedGroup struct {
	title   string
	queries []wantedQuery
}

// wanted reads testdata/queries.txt, whose head tells its form.
func wanted(t *testing.T) (groups []wantedGroup) {
	t.Helper()
	data, err := os.ReadFile("testdata/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		typed, answers, ok := strings.Cut(line, "\t")
		if title, heading := strings.CutPrefix(line, "## "); heading {
			groups = append(groups, wantedGroup{title: title})
		} else if ok {
			g := &groups[len(groups)-1]
			g.queries = append(g.queries, wantedQuery{typed, strings.Split(answers, " | ")})
		} else if line != "" && !strings.HasPrefix(line, "#") {
			t.Fatalf("queries.txt: %q has no answer", line)
		}
	}
	return groups
}

// place gives the place, from 0, of the first hit that is an answer, -1 for none. Of a query that should find nothing
// any hit is wrong.
func (q wantedQuery) place(hits []Hit) int {
	if q.answers[0] == "none" {
		return -min(len(hits), 1)
	}
	return slices.IndexFunc(hits, func(h Hit) bool {
		return slices.ContainsFunc(q.answers, func(answer string) bool { return answered(h, answer) })
	})
}

func answered(h Hit, answer string) bool {
	kind, what, _ := strings.Cut(answer, ":")
	switch kind {
	case "actor":
		return h.Kind == Actor && string(h.Actor) == what
	case "says":
		return (h.Kind == Sentence || h.Kind == Event) && strings.Contains(h.Evidence.Quote, what)
	}
	return target(h) == answer
}

func builtInIndex(t testing.TB) *model.Index {
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

// TestSpellings asks for names of another model in all the spellings of testdata/spellings.txt, and guards that the rules
// for these hold for names that nobody had in mind.
func TestSpellings(t *testing.T) {
	data, err := os.ReadFile("testdata/spellings.txt")
	if err != nil {
		t.Fatal(err)
	}
	m := &model.Model{Sources: []model.Source{{ID: "test"}}}
	spellings := map[string][]string{}
	for _, line := range columns(string(data)) {
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID(line[0]), Name: line[0], Kind: model.Person})
		spellings[line[0]] = strings.Split(line[1], " | ")
	}
	e := New(model.NewIndex(m))
	var got tallyOfGroup
	for _, a := range m.Actors {
		for _, query := range spellings[a.Name] {
			hits := e.Find(query, 5)
			place := slices.IndexFunc(hits, func(h Hit) bool { return h.Actor == a.ID })
			got.add(place)
			if place != 0 {
				t.Logf("%d %q: want %s, got %v", place, query, a.Name, describe(hits))
			}
		}
	}
	t.Log(got)
	if got.share(got.first) < 0.95 {
		t.Errorf("less than 95 %% come first: %v", got)
	}
}
