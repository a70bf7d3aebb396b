package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/force"
	"daqin/ui/state"
)

// crowded gives a made-up model of n actors and so many ties.
func crowded(r *rand.Rand, n, ties int) *model.Model {
	m := &model.Model{Sections: []model.Section{{ID: "s", Text: "."}}}
	for i := range n {
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID(fmt.Sprint("a", i)), Name: fmt.Sprint("Actor ", i),
			Kind: model.ActorKinds[r.IntN(len(model.ActorKinds))], Side: model.Sides[r.IntN(len(model.Sides))]})
	}
	said := []model.Statement{{Evidence: model.Evidence{Section: "s", End: 1, Quote: "."}}}
	for i := range ties {
		m.Ties = append(m.Ties, model.Tie{ID: model.TieID(fmt.Sprint("t", i)), Kind: model.Named, Statements: said,
			From: m.Actors[r.IntN(n)].ID, To: m.Actors[r.IntN(n)].ID})
	}
	return m
}

// crowd gives the scene of a made-up network of n actors in a view, laid out at random, with one actor selected
// and one glanced at.
func crowd(seed uint64, n int) *scene {
	r := rand.New(rand.NewPCG(seed, 1))
	m := crowded(r, n, 2*n)
	x := model.NewIndex(m)
	store := state.NewStore(x)
	store.SelectActor(m.Actors[0].ID)
	store.Glance(state.Actor(m.Actors[1].ID))
	c := newChart(x)
	world := make([]force.Point, n)
	for i := range world {
		world[i] = force.Point{X: r.Float64(), Y: r.Float64()}
	}
	s := newScene(seeing(c, store.State()), world,
		outlook{lens: stage{boundsOf(world), rect{30, 40, 770, 480}}.lens(whole), size: fyne.NewSize(800, 500), text: 1})
	s.clear = []rect{{0, 0, 60, 30}, {740, 0, 800, 30}}
	return s
}

// seeing gives the sight of a state, made afresh.
func seeing(c *chart, s state.State) *sight {
	now := c.index.Seen(s.Span)
	at := scope{state: s, attention: c.attend(s), now: now, path: c.path(s.Place, now)}
	if s.Compares() {
		at.then = c.index.Seen(s.Held)
	}
	return c.see(at)
}

// fresh gives slots of n names that stood nowhere yet.
func fresh(n int) []slot {
	all := make([]slot, n)
	for i := range all {
		all[i] = nowhere
	}
	return all
}

func sizes(n int) []fyne.Size {
	all := make([]fyne.Size, n)
	for i := range all {
		all[i] = fyne.NewSize(float32(30+7*i%60), 16)
	}
	return all
}

func TestLabelsNeverOverlap(t *testing.T) {
	for seed := range uint64(20) {
		n := 20 + 10*int(seed)
		s := crowd(seed, n)
		s.label(sizes(n), fresh(n))
		for i, l := range s.labels {
			if !s.view().holds(l.box) {
				t.Errorf("seed %d: the name of %d stands at %v, outside the view", seed, l.node, l.box)
			}
			for _, other := range s.labels[:i] {
				if l.box.overlaps(other.box) {
					t.Errorf("seed %d: the names of %d and %d overlap", seed, l.node, other.node)
				}
			}
			if s.sight.nodes[l.node].emphasis >= state.Glanced || s.chart.mains()[l.node] {
				continue // has its name whatever it covers
			}
			for _, node := range s.front {
				lit := s.sight.nodes[l.node].emphasis >= state.Related
				if node != l.node && s.off(l.box, node) <= 0 && !(lit && s.sight.resting[node] < state.Related) {
					t.Errorf("seed %d: the name of %d covers %d", seed, l.node, node)
				}
			}
			if slices.ContainsFunc(s.clear, l.box.overlaps) {
				t.Errorf("seed %d: the name of %d covers a caption", seed, l.node)
			}
		}
	}
}

func TestSelectedAndGlancedAreNamed(t *testing.T) {
	for seed := range uint64(20) {
		s := crowd(seed, 200)
		s.label(sizes(200), fresh(200))
		for node := range 2 {
			if !slices.ContainsFunc(s.labels, func(l label) bool { return l.node == node }) {
				t.Errorf("seed %d: node %d has no name", seed, node)
			}
		}
	}
}

// The pointer moves no name: each keeps its place, or gives way to that of what the pointer is on.
func TestGlanceMovesNoLabel(t *testing.T) {
	for seed := range uint64(20) {
		s := crowd(seed, 120)
		s.label(sizes(120), fresh(120))
		with := s.labels
		for i := range s.sight.nodes {
			s.sight.nodes[i].emphasis = s.sight.resting[i]
		}
		s.label(sizes(120), fresh(120))
		at := slices.IndexFunc(with, func(l label) bool { return l.node == 1 })
		for _, l := range s.labels {
			if l.node != 1 && !slices.Contains(with, l) && !l.box.overlaps(with[at].box) {
				t.Errorf("seed %d: the name of %d went from %v though nothing covers it", seed, l.node, l.box)
			}
		}
	}
}

func TestLabelsAreDeterministic(t *testing.T) {
	a, b := crowd(3, 100), crowd(3, 100)
	a.label(sizes(100), fresh(100))
	b.label(sizes(100), fresh(100))
	if !slices.Equal(a.labels, b.labels) {
		t.Error("the same scene is named in two ways")
	}
}

func TestEachNodeIsHitAtItsMiddle(t *testing.T) {
	s := crowd(5, 60)
	for i, at := range s.at {
		hit := s.nodeAt(at)
		if hit < 0 {
			t.Errorf("nothing is hit at the middle of %d", i)
		} else if hit != i && distance(s.at[hit], at) > s.radius[hit]+s.radius[i] {
			t.Errorf("%d is hit at the middle of %d, which it doesn't touch", hit, i)
		}
	}
}

func TestGripGetsHoldOfItsStrand(t *testing.T) {
	for seed := range uint64(10) {
		s := crowd(seed, 40)
		found := 0
		for i := range s.strands {
			at, ok := s.grip(i)
			if !ok {
				continue
			}
			found++
			if node, strand := s.under(at); node >= 0 || strand != i {
				t.Errorf("seed %d: at the grip of %d there are node %d and strand %d", seed, i, node, strand)
			}
		}
		if found < len(s.strands)/2 {
			t.Errorf("seed %d: %d of %d strands have a grip", seed, found, len(s.strands))
		}
	}
}

func TestNothingIsWhereNothingIs(t *testing.T) {
	for seed := range uint64(10) {
		s := crowd(seed, 40)
		at, ok := s.nothingAt()
		if node, pair := s.under(at); !ok || node >= 0 || pair >= 0 {
			t.Errorf("seed %d: at %v there are node %d and pair %d", seed, at, node, pair)
		}
	}
}

func TestStepGoesTheWayItIsAsked(t *testing.T) {
	s := crowd(8, 80)
	for i, at := range s.at {
		for _, way := range []fyne.Position{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
			to := s.next(at, way.X, way.Y)
			if to < 0 {
				continue
			}
			x, y := s.at[to].X-at.X, s.at[to].Y-at.Y
			if x*way.X+y*way.Y <= 0 {
				t.Errorf("from %d the step %v leads back to %d", i, way, to)
			}
		}
	}
}

func TestFiltersHideKindsAndTheirTies(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	c, store := newChart(x), state.NewStore(x)
	store.ToggleKind(model.Person)
	s := seeing(c, store.State())
	if s.hidden.actors != 2 {
		t.Errorf("%d actors are hidden, want the two people", s.hidden)
	}
	for i, p := range c.pairs {
		person := c.nodes[p.a].actor.Kind == model.Person || c.nodes[p.b].actor.Kind == model.Person
		if s.pairs[i].hidden != person {
			t.Errorf("pair %d is hidden: %v", i, s.pairs[i].hidden)
		}
	}
	store.SelectActor("omar-tesh")
	if s = seeing(c, store.State()); s.nodes[c.nodeOf["omar-tesh"]].hidden {
		t.Error("what is selected stays hidden")
	}
}

func TestTwoSelectedActorsShowWhatJoinsThem(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	c, store := newChart(x), state.NewStore(x)
	store.SelectActor("ana-vell")
	store.AddActor("sudland")
	store.ToggleKind(model.Person)
	s := seeing(c, store.State())
	want := []int{c.pairOf["tesh-meets-vell"], c.pairOf["tesh-represents-sudland"]}
	if got := c.path(store.State().Place, x.Seen(store.State().Span)); !slices.Equal(got, want) {
		t.Fatalf("the path is %v, want %v: by Tesh", got, want)
	}
	for _, p := range want {
		if s.pairs[p].emphasis != state.Selected || s.pairs[p].hidden {
			t.Errorf("a step of the path shows as %+v", s.pairs[p])
		}
	}
	store.MoveTo(model.Span{From: edtf.DayOf(1962, 1, 1), Until: edtf.DayOf(1963, 1, 1)})
	if got := c.path(store.State().Place, x.Seen(store.State().Span)); got != nil {
		t.Errorf("in 1962 the path is %v, want none", got)
	}
}

func TestEveryTieIsInOnePair(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	c := newChart(x)
	for i := range x.Model.Ties {
		tie := &x.Model.Ties[i]
		p := c.pairs[c.pairOf[tie.ID]]
		ends := c.ends(p)
		if !slices.Contains(ends[:], tie.From) || !slices.Contains(ends[:], tie.To) || !slices.Contains(p.ties, i) {
			t.Errorf("%s stands in the pair %v", tie.ID, ends)
		}
	}
	ties := c.byWeight(c.pairOf["norland-supplies-sudland"], x.Story, nil)
	if len(ties) != 2 || ties[0].ID != "norland-recognises-sudland" {
		t.Errorf("the strongest of %d is %s, want the one said twice", len(ties), ties[0].ID)
	}
}

func TestLayoutHasTheSidesApart(t *testing.T) {
	c := newChart(model.NewIndex(modeltest.Small()))
	lay := func() []force.Point {
		return layout(t.Context(), c, state.Drawing{}, func([]force.Point) {})
	}
	at := lay()
	if !slices.Equal(at, lay()) {
		t.Error("two layouts of the same model differ")
	}
	mean := func(side model.Side) (x float64) {
		count := 0.0
		for i, n := range c.nodes {
			if n.actor.Side == side {
				x, count = x+at[i].X, count+1
			}
		}
		return x / count
	}
	if first, second := mean(model.First), mean(model.Second); first >= second {
		t.Errorf("the first side stands at %.0f, the second at %.0f: want it to the left", first, second)
	}
}
