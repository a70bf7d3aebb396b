package graph

import (
	"strings"
	"testing"

	"daqin/ui/state"
)

// Each layout has its own cost, measured once and told as soon as it is there, whether the parties are apart or not.
func TestCostOfSidesIsTold(t *testing.T) {
	n, store := shownNetwork(t)
	told := 0
	for _, l := range []state.Layout{state.Distances, state.Clusters, state.Distances} {
		store.SetLayout(l)
		n.board.weighSides(l, func() { told++ })
		if c := n.board.costs[l]; c.free <= 0 || c.apart <= 0 {
			t.Fatalf("layout %v costs %+v", l, c)
		}
	}
	if told != 2 {
		t.Errorf("two layouts were told %d times", told)
	}
	apart := n.board.costSays(store.State())
	store.ToggleSides()
	free := n.board.costSays(store.State())
	if apart == free || !strings.Contains(apart, "stress") || !strings.Contains(free, "stress") {
		t.Errorf("the parties apart: %q, free: %q", apart, free)
	}
}
