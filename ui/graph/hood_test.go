package graph

import (
	"math/rand/v2"
	"testing"

	"daqin/model"
	"daqin/ui/state"
)

// A node lies within one tie more of another than the nearest of its neighbours does, and within none of what no line
// that shows leads to.
func TestHoodFollowsLinesThatShow(t *testing.T) {
	x := model.NewIndex(crowded(rand.New(rand.NewPCG(4, 2)), 60, 110))
	c := newChart(x)
	s := state.NewStore(x).State()
	sight := c.see(scope{state: s, attention: c.attend(s), now: x.Lens().MoveTo(s.Span)})
	for i := range sight.pairs {
		sight.pairs[i].hidden = i%5 == 0
		if i%7 == 0 {
			sight.pairs[i].presence = model.Outside
		}
	}
	for from := range 10 {
		within := sight.hood(0, from)
		for i, in := range within {
			if in != (i == from) {
				t.Fatalf("within no tie of %d: %d is %v", from, i, in)
			}
		}
		for depth := uint8(1); depth <= 3; depth++ {
			next := sight.hood(depth, from)
			for i, n := range c.nodes {
				want := within[i]
				for _, p := range n.pairs {
					shows := !sight.pairs[p].hidden && sight.pairs[p].presence != model.Outside
					want = want || shows && within[c.pairs[p].other(i)]
				}
				if next[i] != want {
					t.Fatalf("within %d ties of %d: %d is %v, want %v", depth, from, i, next[i], want)
				}
			}
			within = next
		}
	}
}
