package network

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

// modelOf gives the index of a model of actors "0" to "n-1" and a tie for each pair, with so many statements of 2000.
func modelOf(n int, ties ...[3]int) *model.Index {
	m := &model.Model{}
	for i := range n {
		m.Actors = append(m.Actors, model.Actor{ID: id(i)})
	}
	for i, t := range ties {
		tie := model.Tie{ID: model.TieID(fmt.Sprintf("tie-%d", i)), From: id(t[0]), To: id(t[1])}
		for range t[2] {
			tie.Statements = append(tie.Statements, model.Statement{When: edtf.MustParse("2000")})
		}
		m.Ties = append(m.Ties, tie)
	}
	return model.NewIndex(m)
}

func id(i int) model.ActorID { return model.ActorID(fmt.Sprint(i)) }

// whole is the network over all time.
func whole(x *model.Index) *Network { return New(x, x.Story) }

func randomGraph(seed uint64) *model.Index {
	random := rand.New(rand.NewPCG(seed, 0))
	n := 2 + random.IntN(14)
	var ties [][3]int
	for range random.IntN(3 * n) {
		ties = append(ties, [3]int{random.IntN(n), random.IntN(n), random.IntN(4)})
	}
	return modelOf(n, ties...)
}

func TestEdgesHaveTwoEnds(t *testing.T) {
	for seed := range uint64(50) {
		x := randomGraph(seed)
		n := whole(x)
		for _, a := range x.Model.Actors {
			neighbours := n.Neighbours(a.ID)
			if len(neighbours) != n.Degree(a.ID) {
				t.Fatalf("seed %d: %s has %v and the degree %d", seed, a.ID, neighbours, n.Degree(a.ID))
			}
			for i, b := range neighbours {
				said := 0
				for _, tie := range n.Ties(a.ID, b) {
					said += x.TieWeight(x.Tie(tie), x.Story).Total()
				}
				if b == a.ID || said == 0 || said != n.Strength(a.ID, b) || said != n.Strength(b, a.ID) {
					t.Errorf("seed %d: %s and %s: %d statements, strengths %d and %d", seed, a.ID, b, said,
						n.Strength(a.ID, b), n.Strength(b, a.ID))
				}
				if i > 0 && said > n.Strength(a.ID, neighbours[i-1]) {
					t.Errorf("seed %d: neighbours of %s are not the strongest first: %v", seed, a.ID, neighbours)
				}
			}
		}
	}
}

func TestNarrowerSpanHasNoMore(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	year := func(y int) edtf.Day { return edtf.DayOf(y, 1, 1) }
	all := whole(x)
	for from := 1950; from < 2010; from += 5 {
		wide, narrow := New(x, model.Span{From: year(from), Until: year(from + 20)}), New(x, model.Span{From: year(from + 5), Until: year(from + 10)})
		for _, a := range x.Model.Actors {
			for _, b := range x.Model.Actors {
				if s := wide.Strength(a.ID, b.ID); narrow.Strength(a.ID, b.ID) > s || s > all.Strength(a.ID, b.ID) {
					t.Errorf("from %d: %s and %s are joined more in less time", from, a.ID, b.ID)
				}
			}
		}
	}
	later := New(x, model.Span{From: year(2005), Until: year(2011)})
	if got := later.Neighbours("omar-tesh"); !slices.Equal(got, []model.ActorID{"ana-vell"}) {
		t.Errorf("neighbours of Omar Tesh after 2005: %v", got)
	}
}

func TestPath(t *testing.T) {
	// 0─1─2─3 and the shortcut 0─4─3, said once; 0─5─3 is as short and better attested; 6 stands alone.
	x := modelOf(7, [3]int{0, 1, 9}, [3]int{1, 2, 9}, [3]int{2, 3, 9}, [3]int{0, 4, 1}, [3]int{4, 3, 1},
		[3]int{0, 5, 1}, [3]int{3, 5, 2}, [3]int{5, 0, 1})
	n := whole(x)
	want := []Step{{"0", "5", []model.TieID{"tie-5", "tie-7"}}, {"5", "3", []model.TieID{"tie-6"}}}
	if got := n.Path("0", "3"); !reflect.DeepEqual(got, want) {
		t.Errorf("path from 0 to 3: %v, want %v", got, want)
	}
	for _, test := range []struct {
		a, b  model.ActorID
		steps int
		none  bool
	}{{"0", "0", 0, false}, {"0", "6", 0, true}, {"0", "nobody", 0, true}, {"nobody", "0", 0, true}, {"1", "4", 2, false}} {
		if got := n.Path(test.a, test.b); len(got) != test.steps || (got == nil) != test.none {
			t.Errorf("path from %s to %s: %v", test.a, test.b, got)
		}
	}
}

func TestPathsAreShortestAndJoined(t *testing.T) {
	for seed := range uint64(50) {
		x := randomGraph(seed)
		n := whole(x)
		for _, a := range x.Model.Actors {
			for steps := 1; steps < len(x.Model.Actors); steps++ {
				for _, b := range slices.DeleteFunc(n.Within(a.ID, steps), func(b model.ActorID) bool {
					return slices.Contains(n.Within(a.ID, steps-1), b)
				}) {
					path := n.Path(a.ID, b)
					if len(path) != steps || path[0].From != a.ID || path[steps-1].To != b {
						t.Fatalf("seed %d: %s is %d steps from %s, the path is %v", seed, b, steps, a.ID, path)
					}
					for i, s := range path {
						if len(s.Ties) == 0 || i > 0 && s.From != path[i-1].To {
							t.Errorf("seed %d: path %v is broken at step %d", seed, path, i)
						}
					}
				}
			}
		}
	}
}

func TestBetweenness(t *testing.T) {
	star := whole(modelOf(6, [3]int{0, 1, 1}, [3]int{0, 2, 1}, [3]int{0, 3, 1}, [3]int{0, 4, 1}))
	for i, want := range []float64{1, 0, 0, 0, 0, 0} {
		if got := star.Betweenness(id(i)); math.Abs(got-want) > 1e-12 {
			t.Errorf("in a star, actor %d: %v, want %v", i, got, want)
		}
	}
	ring := whole(modelOf(4, [3]int{0, 1, 1}, [3]int{1, 2, 1}, [3]int{2, 3, 1}, [3]int{3, 0, 5}))
	for i := range 4 { // each stands on one of two paths between the one pair of its neighbours, of three pairs
		if got := ring.Betweenness(id(i)); math.Abs(got-1.0/6) > 1e-12 {
			t.Errorf("in a ring, actor %d: %v, want 1/6", i, got)
		}
	}
	if got := whole(modelOf(2, [3]int{0, 1, 1})).Betweenness("0"); got != 0 {
		t.Errorf("of two actors one stands between others: %v", got)
	}
	if got := star.Betweenness("nobody"); got != 0 {
		t.Errorf("nobody stands between others: %v", got)
	}
}

func TestCommunities(t *testing.T) {
	// Two groups of four, all tied within, one tie between them; 8 stands alone.
	var ties [][3]int
	for i := range 4 {
		for j := range i {
			ties = append(ties, [3]int{i, j, 2}, [3]int{i + 4, j + 4, 2})
		}
	}
	n := whole(modelOf(9, append(ties, [3]int{0, 4, 1})...))
	want := [][]model.ActorID{{"0", "1", "2", "3"}, {"4", "5", "6", "7"}}
	if got := n.Communities(); !reflect.DeepEqual(got, want) {
		t.Errorf("communities %v, want %v", got, want)
	}
	if got := whole(modelOf(3)).Communities(); len(got) != 0 {
		t.Errorf("communities without ties: %v", got)
	}
}

func TestCommunitiesPartTheTied(t *testing.T) {
	for seed := range uint64(30) {
		x := randomGraph(seed)
		n := whole(x)
		in := map[model.ActorID]int{}
		for _, group := range n.Communities() {
			for _, a := range group {
				in[a]++
			}
		}
		for _, a := range x.Model.Actors {
			if tied := min(n.Degree(a.ID), 1); in[a.ID] != tied {
				t.Errorf("seed %d: %s with %d neighbours is in %d communities", seed, a.ID, n.Degree(a.ID), in[a.ID])
			}
		}
	}
}

func TestNothingDependsOnChance(t *testing.T) {
	for seed := range uint64(10) {
		x := randomGraph(seed)
		first := whole(x)
		for range 10 {
			again := whole(x)
			if !reflect.DeepEqual(again.Communities(), first.Communities()) {
				t.Fatalf("seed %d: communities %v and %v", seed, first.Communities(), again.Communities())
			}
			for _, a := range x.Model.Actors {
				if again.Betweenness(a.ID) != first.Betweenness(a.ID) {
					t.Fatalf("seed %d: betweenness of %s is %v and %v", seed, a.ID, first.Betweenness(a.ID), again.Betweenness(a.ID))
				}
				for _, b := range x.Model.Actors {
					if p, q := first.Path(a.ID, b.ID), again.Path(a.ID, b.ID); !reflect.DeepEqual(p, q) {
						t.Fatalf("seed %d: paths %v and %v", seed, p, q)
					}
				}
			}
		}
	}
}

func TestSharedNeighbours(t *testing.T) {
	n := whole(modelOf(6, [3]int{0, 2, 1}, [3]int{1, 2, 9}, [3]int{0, 3, 3}, [3]int{1, 3, 2}, [3]int{0, 4, 5}, [3]int{0, 1, 1}, [3]int{1, 5, 1}))
	if got := n.Shared("0", "1"); !slices.Equal(got, []model.ActorID{"3", "2"}) {
		t.Errorf("0 and 1 share %v, want 3 and 2", got)
	}
	if got := n.Shared("1", "0"); !slices.Equal(got, []model.ActorID{"3", "2"}) {
		t.Errorf("1 and 0 share %v, want 3 and 2", got)
	}
}

func TestWithin(t *testing.T) {
	n := whole(modelOf(5, [3]int{0, 1, 1}, [3]int{1, 2, 1}, [3]int{2, 3, 1}))
	for steps, want := range [][]model.ActorID{{"0"}, {"0", "1"}, {"0", "1", "2"}, {"0", "1", "2", "3"}, {"0", "1", "2", "3"}} {
		if got := n.Within("0", steps); !slices.Equal(got, want) {
			t.Errorf("within %d steps of 0: %v, want %v", steps, got, want)
		}
	}
	if got := n.Within("nobody", 3); len(got) != 0 {
		t.Errorf("around nobody: %v", got)
	}
}

func BenchmarkNetwork(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	var ties [][3]int
	for range 200 {
		ties = append(ties, [3]int{random.IntN(100), random.IntN(100), 1 + random.IntN(3)})
	}
	x := modelOf(100, ties...)
	n := whole(x)
	for _, bench := range []struct {
		name string
		run  func()
	}{
		{"New", func() { whole(x) }},
		{"Betweenness", func() { n.measureBetweenness() }},
		{"Communities", func() { n.findCommunities() }},
		{"Path", func() { n.Path("0", "99") }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bench.run()
			}
		})
	}
}
