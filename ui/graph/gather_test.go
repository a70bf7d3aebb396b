package graph

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/state"
)

// pull goes with the button down along some points.
func pull(n *Network, modifier fyne.KeyModifier, along ...fyne.Position) {
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: along[0]}, Button: desktop.MouseButtonPrimary, Modifier: modifier}
	n.board.MouseDown(ev)
	for i, to := range along[1:] {
		by := to.Subtract(along[i])
		n.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(by.X, by.Y)})
	}
	n.board.MouseUp(ev)
	n.board.DragEnd()
}

// about gives the corners of a square round a point.
func about(p fyne.Position, half float32) []fyne.Position {
	return []fyne.Position{p.AddXY(-half, -half), p.AddXY(half, -half), p.AddXY(half, half), p.AddXY(-half, half)}
}

// A box holds what lies between its corners, whichever of them comes first.
func TestBoxHoldsWhatLiesBetweenItsCorners(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	at := func() fyne.Position { return fyne.NewPos(r.Float32()*100, r.Float32()*100) }
	for range 500 {
		from, to, p := at(), at(), at()
		g := gathering{form: boxed, from: from}
		g.reach(at())
		g.reach(to)
		in := rect{min(from.X, to.X), min(from.Y, to.Y), max(from.X, to.X), max(from.Y, to.Y)}
		if g.holds(p) != in.contains(p) {
			t.Fatalf("a box from %v to %v: holds %v is %v", from, to, p, g.holds(p))
		}
	}
}

// What lies in the notch of a lasso lies outside.
func TestLassoMayBeHollow(t *testing.T) {
	g := gathering{form: free, from: fyne.NewPos(0, 0)}
	for _, p := range []fyne.Position{{X: 30}, {X: 30, Y: 30}, {X: 20, Y: 30}, {X: 20, Y: 10}, {X: 10, Y: 10}, {X: 10, Y: 30}, {X: 0, Y: 30}} {
		g.reach(p)
	}
	for p, want := range map[fyne.Position]bool{{X: 5, Y: 20}: true, {X: 25, Y: 20}: true, {X: 15, Y: 5}: true, {X: 15, Y: 20}: false, {X: 40, Y: 5}: false} {
		if g.holds(p) != want {
			t.Errorf("holds %v is %v", p, g.holds(p))
		}
	}
}

func TestShiftDragSelectsABox(t *testing.T) {
	n, store := shownNetwork(t)
	size := n.board.Size()
	pull(n, fyne.KeyModifierShift, fyne.NewPos(1, 1), fyne.NewPos(size.Width-1, size.Height-1))
	all := store.State().Selected()
	if len(all) != len(store.Index().Model.Actors) {
		t.Fatalf("a box round all selected %v", all)
	}
	if got := n.board.scene.importance(n.board.chart.nodeOf[all[0]]); got < n.board.scene.importance(n.board.chart.nodeOf[all[1]]) {
		t.Errorf("%s comes first, and has only %d neighbours", all[0], got)
	}
	if n.board.camera != whole || n.board.drawn.shows() {
		t.Error("the drag moved the picture, or left the box there")
	}
	pull(n, fyne.KeyModifierShift, about(part(t, n, "network.actor.ana-vell"), 12)[0], about(part(t, n, "network.actor.ana-vell"), 12)[2])
	if got := store.State().Selected(); !slices.Equal(got, []model.ActorID{"ana-vell"}) {
		t.Errorf("a box round Vell selected %v", got)
	}
	tesh := about(part(t, n, "network.actor.omar-tesh"), 12)
	pull(n, fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault, tesh[0], tesh[2])
	if got := store.State().Selected(); !slices.Equal(got, []model.ActorID{"ana-vell", "omar-tesh"}) {
		t.Errorf("a box with Ctrl round Tesh selected %v", got)
	}
}

// Fyne draws anew only for objects that it has drawn before: hidden at first, the outline would not come.
func TestOutlineIsKnownToFyneBeforeItIsNeeded(t *testing.T) {
	n, _ := shownNetwork(t)
	if o := n.board.drawn; !o.raster.Visible() || o.raster.Size().IsZero() || o.shows() {
		t.Errorf("with nothing drawn it is visible: %v, of %v", o.raster.Visible(), o.raster.Size())
	}
}

func TestABoxWithNothingInItLeavesTheSelection(t *testing.T) {
	n, store := shownNetwork(t)
	store.SelectActor("ana-vell")
	empty, ok := n.board.scene.nothingAt()
	if !ok {
		t.Fatal("there is no empty place")
	}
	for _, modifier := range []fyne.KeyModifier{fyne.KeyModifierShift, fyne.KeyModifierShift | fyne.KeyModifierShortcutDefault} {
		pull(n, modifier, empty, empty.AddXY(4, 1))
		if got := store.State().Selected(); !slices.Equal(got, []model.ActorID{"ana-vell"}) || n.board.drawn.shows() {
			t.Errorf("an empty box left %v selected", got)
		}
	}
}

func TestLassoIsForOneUse(t *testing.T) {
	n, store := shownNetwork(t)
	test.Tap(n.board.lasso)
	if n.board.Cursor() != desktop.CrosshairCursor {
		t.Error("the pointer does not tell that one can draw")
	}
	mira := part(t, n, "network.actor.port-mira")
	round := about(mira, 14)
	pull(n, 0, append(round, round[0])...)
	if got := store.State().Selected(); !slices.Equal(got, []model.ActorID{"port-mira"}) || n.board.form != noForm {
		t.Fatalf("the line round Mira selected %v", got)
	}
	drag(n, mira, fyne.NewDelta(-20, 0))
	if store.State().Pins.Len() != 1 {
		t.Error("the next drag does not move the node")
	}
}

// Esc ends drawing, even while the button is down, and nothing is selected by it.
func TestEscapeEndsDrawing(t *testing.T) {
	n, store := shownNetwork(t)
	test.Tap(n.board.box)
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 1)}, Button: desktop.MouseButtonPrimary}
	n.board.MouseDown(ev)
	n.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(700, 400)}, Dragged: fyne.NewDelta(699, 399)})
	if !n.board.drawn.shows() || n.board.drawn.raster.Size().Width < 699 {
		t.Error("nothing is drawn")
	}
	n.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if n.board.form != noForm || n.board.drawn.shows() {
		t.Error("it goes on")
	}
	n.board.MouseUp(ev)
	n.board.DragEnd()
	if store.State().Subject != (state.Subject{}) {
		t.Errorf("it selected %v", store.State().Subject)
	}
}
