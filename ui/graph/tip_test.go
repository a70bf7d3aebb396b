package graph

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// What a sign says of itself goes when it is pressed: what then opens over the window hides from it that the pointer leaves.
func TestPressingAKeyTakesItsTipAway(t *testing.T) {
	n, _ := shownNetwork(t)
	keys := n.legend.keys
	filter := keys[slices.IndexFunc(keys, func(k *key) bool { return k.does.part == partFilter })]
	filter.tip.say(filter, fyne.NewPos(1, 1), "Filter and draw")
	filter.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 1)}})
	if !filter.tip.Object().Visible() {
		t.Fatal("nothing is said")
	}
	if filter.Tapped(nil); filter.tip.Object().Visible() || !n.panel.isOpen() {
		t.Errorf("it is still said: %v; the panel is open: %v", filter.tip.Object().Visible(), n.panel.isOpen())
	}
}
