package graph

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// Words on curves cover no disc, no name and no other word, and lie on their own curve.
func TestWordsOnCurvesHaveRoom(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(1200, 800))
	store.SetTies(state.Apart)
	for _, id := range []model.ActorID{"", "syria", "xi-jinping"} {
		if id != "" {
			store.SelectActor(id)
		}
		s := b.scene
		if id != "" && len(s.words) == 0 {
			t.Errorf("with %q selected no curve says what it is", id)
		}
		if plain := slices.ContainsFunc(s.words, func(w tieWord) bool { return s.strands[w.strand].shows.emphasis < state.Related }); plain &&
			float32(len(s.words)) < leastSaid*float32(len(s.worth())) {
			t.Errorf("with %q selected %d of %d curves say what they are, and not only those that stand out", id, len(s.words), len(s.worth()))
		}
		for i, w := range s.words {
			if !s.strands[w.strand].touches(w.box) {
				t.Errorf("%q lies beside its curve", w.said)
			}
			for _, l := range s.labels {
				if l.box.overlaps(rect{w.box.x0 - wordGap, w.box.y0 + 3, w.box.x1 + wordGap, w.box.y1 - 3}) {
					t.Errorf("%q lies on or beside the name of %q", w.said, b.names[l.node])
				}
			}
			for _, n := range s.front {
				if s.disc(n).overlaps(w.box) {
					t.Errorf("%q covers %q", w.said, b.names[n])
				}
			}
			for _, other := range s.words[:i] {
				if other.box.overlaps(rect{w.box.x0, w.box.y0 + 3, w.box.x1, w.box.y1 - 3}) {
					t.Errorf("%q covers %q", w.said, other.said)
				}
			}
		}
	}
}

// Ties drawn apart are curves of their own: each is hit where it is gripped, leads to its own tie, and points the way that it goes.
func TestCurvesAreTheirTies(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(1200, 800))
	store.SetTies(state.Apart)
	s, m, found := b.scene, b.chart.index.Model, 0
	for i := range s.strands {
		l := &s.strands[i]
		tie := &m.Ties[l.tie]
		if want := tie.Directed; want != (l.head != 0) {
			t.Errorf("%s is directed: %v, and its head is %d", tie.ID, want, l.head)
		}
		end := b.chart.pairs[l.pair].b
		if l.head < 0 {
			end = b.chart.pairs[l.pair].a
		}
		if l.head != 0 && b.chart.nodes[end].actor.ID != tie.To {
			t.Errorf("%s points to %q", tie.ID, b.names[end])
		}
		at, ok := s.grip(i)
		if !ok {
			continue
		}
		found++
		b.clicked(at, 0)
		if got := store.State().Subject; got != state.Tie(tie.ID) {
			t.Errorf("a click on %s selects %v", tie.ID, got)
		}
		store.Clear()
		s = b.scene
	}
	if found < len(s.strands)/2 {
		t.Errorf("%d of %d curves can be gripped", found, len(s.strands))
	}
}

// Heads that point at the same node from the same distance leave each other room: at its edge only where that is long enough.
func TestHeadsMakeNoFringe(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(700, 480))
	store.SetTies(state.Apart)
	for _, id := range []model.ActorID{"", "china"} {
		if id != "" {
			store.SelectActor(id)
		}
		s, heads, onWay := b.scene, map[int]int{}, 0
		for i := range s.strands {
			switch l := &s.strands[i]; {
			case l.head == 0 || l.shows.layer() == 0:
			case l.tip == 0:
				heads[s.target(l)]++
			case l.tip < 0.3 || l.tip > 0.7:
				t.Errorf("a head stands at %g of the way, want it about the middle", l.tip)
			default:
				onWay++
			}
		}
		for node, n := range heads {
			if room := 2 * math.Pi * s.radius[node] / float32(n); n > 1 && room < headShare {
				t.Errorf("%d heads stand at the edge of %q, with %g each", n, b.names[node], room)
			}
		}
		if len(heads) == 0 || onWay == 0 {
			t.Errorf("at the edges of %d nodes stand heads, and %d on the way: want some of both", len(heads), onWay)
		}
	}
}

// Curves between the same two stand side by side, the best told in the middle.
func TestFanOpensToBothSides(t *testing.T) {
	for n := range 9 {
		places := map[float32]bool{}
		for i := range n {
			place := fanPlace(i, n)
			if places[place] {
				t.Errorf("of %d two stand at %g", n, place)
			}
			if places[place] = true; i > 0 && abs(place) < abs(fanPlace(i-1, n)) {
				t.Errorf("of %d the one at %g is nearer to the middle than the one before", n, place)
			}
		}
		for place := range places {
			if !places[-place] {
				t.Errorf("of %d one stands at %g, none opposite", n, place)
			}
		}
	}
}
