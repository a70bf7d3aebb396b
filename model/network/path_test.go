package network

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
)

// shortest finds all shortest paths by trying every way that comes to no actor twice.
func shortest(n *Network, a, b model.ActorID) (all [][]model.ActorID) {
	var walk func(way []model.ActorID)
	walk = func(way []model.ActorID) {
		at := way[len(way)-1]
		switch {
		case len(all) > 0 && len(way) > len(all[0]):
		case at == b:
			if len(all) > 0 && len(way) < len(all[0]) {
				all = nil
			}
			all = append(all, slices.Clone(way))
		default:
			for _, next := range n.Neighbours(at) {
				if !slices.Contains(way, next) {
					walk(append(way, next))
				}
			}
		}
	}
	walk([]model.ActorID{a})
	return all
}

func cost(n *Network, path []Step) (sum float64) {
	for _, s := range path {
		sum += 1 / float64(n.Strength(s.From, s.To))
	}
	return sum
}

func actorsOf(a model.ActorID, path []Step) []model.ActorID {
	all := []model.ActorID{a}
	for _, s := range path {
		all = append(all, s.To)
	}
	return all
}

// Paths finds each shortest path once, and no other; the better attested come first.
func TestPathsAreAllShortestOnes(t *testing.T) {
	for seed := range uint64(40) {
		x := randomGraph(seed)
		n := whole(x)
		for _, a := range x.Model.Actors {
			for _, b := range x.Model.Actors {
				want := shortest(n, a.ID, b.ID)
				paths, count := n.Paths(a.ID, b.ID, math.MaxInt)
				if count != len(want) || len(paths) != count {
					t.Fatalf("seed %d: %d of %d paths from %s to %s, there are %d", seed, len(paths), count, a.ID, b.ID, len(want))
				}
				found := make([][]model.ActorID, len(paths))
				for i, p := range paths {
					found[i] = actorsOf(a.ID, p)
					if i > 0 && cost(n, p) < cost(n, paths[i-1])-1e-9 {
						t.Errorf("seed %d: path %v stands behind %v", seed, p, paths[i-1])
					}
					for _, s := range p {
						if !slices.Equal(s.Ties, n.Ties(s.From, s.To)) || len(s.Ties) == 0 {
							t.Errorf("seed %d: the step %v names the ties %v", seed, s, n.Ties(s.From, s.To))
						}
					}
				}
				order := func(a, b []model.ActorID) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) }
				slices.SortFunc(found, order)
				slices.SortFunc(want, order)
				if fmt.Sprint(found) != fmt.Sprint(want) {
					t.Fatalf("seed %d: paths %v, want %v", seed, found, want)
				}
			}
		}
	}
}

// Asked for fewer, Paths gives the first of all, and counts them all the same.
func TestFewerPathsAreTheFirst(t *testing.T) {
	for seed := range uint64(40) {
		n := whole(randomGraph(seed))
		all, count := n.Paths("0", "1", math.MaxInt)
		for most := range len(all) + 2 {
			some, counted := n.Paths("0", "1", most)
			if counted != count || len(some) != min(most, len(all)) || len(some) > 0 && !reflect.DeepEqual(some, all[:len(some)]) {
				t.Errorf("seed %d: the first %d paths are %v of %d, want those of %v", seed, most, some, counted, all)
			}
		}
	}
}

// Where each of sixty-four steps has two ways there are more paths than a number holds.
func TestMorePathsThanCanBeCounted(t *testing.T) {
	const rungs = 64
	var ties [][3]int
	for i := range rungs {
		a, b, c, d := 3*i, 3*i+1, 3*i+2, 3*i+3
		ties = append(ties, [3]int{a, b, 1}, [3]int{a, c, 1 + i%2}, [3]int{b, d, 1}, [3]int{c, d, 1})
	}
	paths, count := whole(modelOf(3*rungs+1, ties...)).Paths("0", id(3*rungs), 3)
	if count != math.MaxInt || len(paths) != 3 || len(paths[0]) != 2*rungs {
		t.Errorf("%d of %d paths", len(paths), count)
	}
}

func randomDates(seed uint64) *model.Index {
	random := rand.New(rand.NewPCG(seed, 1))
	m := &model.Model{Events: []model.Event{{When: edtf.MustParse("1950")}, {When: edtf.MustParse("2010")}}}
	n := 2 + random.IntN(8)
	for i := range n {
		m.Actors = append(m.Actors, model.Actor{ID: id(i)})
	}
	for i := range random.IntN(2 * n) {
		y := 1950 + random.IntN(60)
		forms := []string{"", fmt.Sprint(y), fmt.Sprintf("%d-05", y), fmt.Sprintf("%d/%d", y, y+random.IntN(9)),
			fmt.Sprintf("[%d,%d]", y, y+3), fmt.Sprintf("{%d,%d}", y, y+5)}
		said := model.Statement{}
		if form := forms[random.IntN(len(forms))]; form != "" {
			said.When = edtf.MustParse(form)
		}
		m.Ties = append(m.Ties, model.Tie{ID: model.TieID(fmt.Sprintf("tie-%d", i)), From: id(random.IntN(n)), To: id(random.IntN(n)),
			Statements: []model.Statement{said}})
	}
	return model.NewIndex(m)
}

// The nearest span holds the chosen one and has a way; a span that reaches as far on neither side has none.
func TestNearestHasTheFirstWay(t *testing.T) {
	for seed := range uint64(300) {
		x := randomDates(seed)
		chosen := model.Span{From: edtf.DayOf(1970+int(seed%20), 3, 1), Until: edtf.DayOf(1975+int(seed%20), 6, 1)}
		near, ok := Nearest(x, chosen, "0", "1")
		if ok != (whole(x).Path("0", "1") != nil) {
			t.Fatalf("seed %d: a way in %v is found: %t", seed, x.Story, ok)
		}
		if !ok {
			continue
		}
		if New(x, near).Path("0", "1") == nil || near.From > chosen.From || near.Until < chosen.Until {
			t.Errorf("seed %d: no way in %v", seed, near)
		}
		if (near == chosen) != (New(x, chosen).Path("0", "1") != nil) {
			t.Errorf("seed %d: %v is nearest to %v", seed, near, chosen)
		}
		const roundly = 10 * 366 // no date here lasts longer than nine years, and whole years are given
		need := widening(x, chosen)
		if near != x.Story && max(chosen.From-near.From, near.Until-chosen.Until) > need+roundly {
			t.Errorf("seed %d: %v is the nearest to %v, a way needs %d days on either side", seed, near, chosen, need)
		}
	}
}

// widening tries by how many days on either side a span must grow to have a way from 0 to 1, to within a month.
func widening(x *model.Index, chosen model.Span) (days edtf.Day) {
	for ; chosen.From-days > x.Story.From || chosen.Until+days < x.Story.Until; days += 30 {
		if New(x, model.Span{From: chosen.From - days, Until: chosen.Until + days}).Path("0", "1") != nil {
			break
		}
	}
	return days
}

func TestNearest(t *testing.T) {
	m := &model.Model{Actors: []model.Actor{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}, Events: []model.Event{{When: edtf.MustParse("1940")}}}
	tie := func(from, to model.ActorID, when string) {
		m.Ties = append(m.Ties, model.Tie{ID: model.TieID(from + to), From: from, To: to,
			Statements: []model.Statement{{When: edtf.MustParse(when)}}})
	}
	tie("a", "b", "1990-05")
	tie("a", "c", "1962")
	tie("b", "c", "1971")
	x := model.NewIndex(m)
	years := func(from, until int) model.Span {
		return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until+1, 1, 1)}
	}
	for _, test := range []struct {
		chosen, near model.Span
		to           model.ActorID
		ok           bool
	}{
		{years(1965, 1966), years(1962, 1971), "b", true},
		{years(1985, 1986), years(1985, 1990), "b", true},
		{years(1990, 1990), years(1990, 1990), "b", true},
		{years(1965, 1966), x.Story, "d", false},
		{years(1965, 1966), years(1965, 1966), "a", true},
	} {
		if near, ok := Nearest(x, test.chosen, "a", test.to); near != test.near || ok != test.ok {
			t.Errorf("from %v to %s: %v %t, want %v %t", test.chosen, test.to, near, ok, test.near, test.ok)
		}
	}
}

func TestSharedByAll(t *testing.T) {
	n := whole(modelOf(7, [3]int{0, 3, 2}, [3]int{1, 3, 2}, [3]int{2, 3, 2}, [3]int{0, 4, 3}, [3]int{1, 4, 9}, [3]int{2, 4, 4},
		[3]int{0, 5, 1}, [3]int{1, 5, 1}, [3]int{0, 1, 1}))
	if got := n.Shared("0", "1", "2"); !slices.Equal(got, []model.ActorID{"4", "3"}) {
		t.Errorf("0, 1 and 2 share %v, want 4 and 3", got)
	}
	if got := n.Shared(); len(got) != 0 {
		t.Errorf("nobody shares %v", got)
	}
}
