package graph

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// Where the nodes stand follows from the layout and the pins alone, however these came about.
func TestWorldFollowsFromHomeAndPins(t *testing.T) {
	n, store := shownNetwork(t)
	r := rand.New(rand.NewPCG(2, 7))
	actors, world := store.Index().Model.Actors, n.board.stage.world
	for step := range 200 {
		id := actors[r.IntN(len(actors))].ID
		switch r.IntN(6) {
		case 0, 1:
			store.Pin(id, world.from.X+r.Float64()*world.width(), world.from.Y+r.Float64()*world.height())
		case 2:
			store.Unpin(id)
		case 3:
			store.Undo()
		case 4:
			store.Redo()
		case 5:
			store.SelectActor(id)
			store.Back()
		}
		for i, node := range n.board.chart.nodes {
			want := n.board.home[i]
			x, y, pinned := store.State().Pins.At(node.actor.ID)
			if pinned {
				want = force.Point{X: x, Y: y}
			}
			if n.board.world[i] != want || n.board.pinned[i] != pinned {
				t.Fatalf("step %d: %s stands at %v, want %v; pinned %v", step, node.actor.ID, n.board.world[i], want, pinned)
			}
		}
	}
}

// Undoing a drag takes the actor back and moves nobody else, not even on the way.
func TestUndoTakesBackADrag(t *testing.T) {
	n, store := shownNetwork(t)
	before := slices.Clone(n.board.world)
	node := n.board.chart.nodeOf["port-mira"]
	drag(n, part(t, n, "network.actor.port-mira"), fyne.NewDelta(-60, 0))
	if _, _, ok := store.State().Pins.At("port-mira"); !ok || n.board.world[node] == before[node] {
		t.Fatal("the drag pinned nothing")
	}
	n.board.world[node] = force.Point{}
	if store.Undo(); !slices.Equal(n.board.world, before) || n.board.pinned[node] {
		t.Error("undone, it does not stand where it was, or others have moved")
	}
	if store.Redo(); n.board.world[node] == before[node] {
		t.Error("made again, it stands where it was before")
	}
}

func TestDoubleClickOnAPinLetsGo(t *testing.T) {
	n, store := shownNetwork(t)
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	n.board.clock = func() time.Time { return now }
	node := n.board.chart.nodeOf["port-mira"]
	drag(n, part(t, n, "network.actor.port-mira"), fyne.NewDelta(-60, 0))
	for range 2 {
		clickAt(n, n.board.scene.pinHead(node), 0)
		if store.State().Subject != (state.Subject{}) {
			t.Errorf("it selects %v", store.State().Subject)
		}
	}
	if store.State().Pins.Len() != 0 || store.State().Depth != 0 {
		t.Errorf("pinned: %d, depth %d", store.State().Pins.Len(), store.State().Depth)
	}
}

func TestKeyPinsAndLetsGo(t *testing.T) {
	n, store := shownNetwork(t)
	store.SelectActors([]model.ActorID{"ana-vell", "omar-tesh"})
	n.board.TypedRune('p')
	if x, y, ok := store.State().Pins.At("ana-vell"); !ok || store.State().Pins.Len() != 2 ||
		n.board.home[n.board.chart.nodeOf["ana-vell"]] != (force.Point{X: x, Y: y}) {
		t.Fatalf("%d are pinned, Vell at %v, %v", store.State().Pins.Len(), x, y)
	}
	store.Unpin("omar-tesh")
	if n.board.TypedRune('p'); store.State().Pins.Len() != 2 {
		t.Error("where one of two is pinned, the key does not pin the other")
	}
	if n.board.TypedRune('P'); store.State().Pins.Len() != 0 {
		t.Error("where all are pinned, the key does not let them go")
	}
}

// A pin from elsewhere, out of this layout's world, is brought into it.
func TestPinsStandInTheWorld(t *testing.T) {
	n, store := shownNetwork(t)
	store.Pin("port-mira", 1e9, -1e9)
	at := n.board.world[n.board.chart.nodeOf["port-mira"]]
	if at != n.board.stage.world.nearest(at) || !n.board.scene.inSight(n.board.chart.nodeOf["port-mira"]) {
		t.Errorf("it stands at %v", at)
	}
}
