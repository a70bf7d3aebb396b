package graph

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
)

// What the first click begins may move the picture: the second is of the actor that the first was on, wherever that is now.
func TestDoubleClickIsOfWhatTheFirstWasOn(t *testing.T) {
	n, store := shownNetwork(t)
	n.board.clock = func() time.Time { return time.Time{} }
	at := part(t, n, "network.actor.port-mira")
	clickAt(n, at, 0)
	n.board.look(n.board.stage.panned(n.board.camera, fyne.NewDelta(90, 40)))
	if node, _ := n.board.scene.under(at); node == n.board.chart.nodeOf["port-mira"] {
		t.Fatal("the picture has not moved from under the pointer")
	}
	clickAt(n, at, 0)
	if s := store.State(); s.Subject != state.Actor("port-mira") || s.Depth != 1 {
		t.Errorf("the double click gives %v with depth %d", s.Subject, s.Depth)
	}
}
