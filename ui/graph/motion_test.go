package graph

import (
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/state"
)

// A pointer that sweeps across the picture lights nothing; one that stays on a thing does, and by then says where it is.
func TestNeighboursLightWhenThePointerStays(t *testing.T) {
	n, store := shownNetwork(t)
	var over func() // the time
	n.board.linger.after = func(do func()) (cancel func()) {
		over = do
		return func() { over = nil }
	}
	glance := func() state.Subject { return store.State().Glance }
	vell, tesh := part(t, n, "network.actor.ana-vell"), part(t, n, "network.actor.omar-tesh")
	point(n, vell)
	first := over
	if glance() != (state.Subject{}) || n.board.Cursor() != desktop.PointerCursor {
		t.Fatalf("the glance is on %v before any time has passed", glance())
	}
	point(n, vell.AddXY(1, 0))
	if over == nil || first == nil {
		t.Fatal("a pointer that moves on the same thing waits no longer")
	}
	point(n, tesh)
	point(n, tesh.AddXY(1, 1))
	if over(); glance() != state.Actor("omar-tesh") || !n.board.card.Object().Visible() {
		t.Errorf("after a while on Tesh the glance is on %v", glance())
	}
	if point(n, vell); glance() != (state.Subject{}) || n.board.card.Object().Visible() {
		t.Errorf("at once after leaving Tesh the glance is on %v", glance())
	}
	if n.board.MouseOut(); over != nil {
		t.Error("out of the picture, it still waits")
	}
}

func TestDoubleClickShowsTheNeighbourhoodAndEscapeLeadsBack(t *testing.T) {
	n, store := shownNetwork(t)
	n.board.clock = func() time.Time { return time.Time{} }
	n.board.look(camera{0.5, 0.5, 0.9})
	before := n.board.camera
	at := part(t, n, "network.actor.port-mira")
	clickAt(n, at, 0)
	clickAt(n, at, 0)
	if s := store.State(); s.Subject != state.Actor("port-mira") || s.Depth != 1 || n.board.camera == before {
		t.Fatalf("the double click gives %v with depth %d", s.Subject, s.Depth)
	}
	for depth := uint8(1); depth <= state.MostSteps; depth++ {
		n.board.TypedRune('0' + rune(depth))
		if store.State().Depth != depth {
			t.Fatalf("%d gives depth %d", depth, store.State().Depth)
		}
		for i, in := range n.board.sight.hood(depth, n.board.chart.nodeOf["port-mira"]) {
			if in && !n.board.scene.inSight(i) {
				t.Errorf("within %d ties, and out of sight: %s", depth, n.board.chart.nodes[i].actor.ID)
			}
		}
		if button := n.board.controls.depths[depth-1]; !button.Visible() || button.Importance != widget.HighImportance {
			t.Errorf("the picture does not show the depth of %d", depth)
		}
	}
	test.Tap(n.board.controls.depths[0])
	if store.State().Depth != 1 {
		t.Errorf("the first button gives depth %d", store.State().Depth)
	}
	if store.SetDepth(0); n.board.camera != before || n.board.controls.end.Visible() {
		t.Errorf("back again, the camera is at %+v, not at %+v", n.board.camera, before)
	}
}

// A neighbourhood stays in view when the view gets another size, from the first picture on.
func TestNeighbourhoodFitsAnySize(t *testing.T) {
	n, store := shownNetwork(t)
	store.Surround("port-mira", 1)
	for _, size := range []fyne.Size{{Width: 500, Height: 400}, {Width: 1200, Height: 500}, {Width: 700, Height: 700}} {
		n.Resize(size)
		for i, in := range n.board.sight.hood(1, n.board.chart.nodeOf["port-mira"]) {
			if in && !n.board.scene.inSight(i) {
				t.Errorf("%v: %s is out of sight", size, n.board.chart.nodes[i].actor.ID)
			}
		}
	}
}

func TestAimShowsWhatIsSelected(t *testing.T) {
	n, store := shownNetwork(t)
	if n.board.TypedRune('z'); n.board.camera != whole || !n.board.aimer.Disabled() {
		t.Error("there is something to aim at while nothing is selected")
	}
	for name, choose := range map[string]func(){
		"an actor":   func() { store.SelectActor("ana-vell") },
		"two actors": func() { store.SelectActors([]model.ActorID{"ana-vell", "omar-tesh"}) },
		"a tie":      func() { store.SelectTie("norland-supplies-sudland") },
		"an event":   func() { store.SelectEvent("docks") },
	} {
		n.board.look(camera{1, 1, maxZoom})
		choose()
		n.board.TypedRune('Z')
		if n.board.camera.Zoom > neighbourhoodZoom || n.board.aimer.Disabled() {
			t.Errorf("%s: the camera is at %+v", name, n.board.camera)
		}
		for i, e := range n.board.sight.resting {
			if e == state.Selected && !n.board.scene.inSight(i) {
				t.Errorf("%s: %s is out of sight", name, n.board.chart.nodes[i].actor.ID)
			}
		}
	}
}

func TestShiftWithArrowsMovesThePicture(t *testing.T) {
	n, _ := shownNetwork(t)
	n.board.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	at := n.board.scene.at[0]
	for key, way := range map[fyne.KeyName]fyne.Position{fyne.KeyLeft: {X: 1}, fyne.KeyRight: {X: -1}, fyne.KeyUp: {Y: 1}, fyne.KeyDown: {Y: -1}} {
		n.board.fit()
		n.board.TypedKey(&fyne.KeyEvent{Name: key})
		by := n.board.scene.at[0].Subtract(at)
		if by.X*way.X+by.Y*way.Y < 10 || abs(by.X*way.Y)+abs(by.Y*way.X) > 1 {
			t.Errorf("%s moved the picture by %v", key, by)
		}
	}
}

// However the picture is moved, something of it is in sight or the map is there, whose frame lies in it.
func TestPictureCannotBeLost(t *testing.T) {
	n, _ := shownNetwork(t)
	r := rand.New(rand.NewPCG(8, 8))
	m := n.board.controls.chart
	for range 300 {
		switch r.IntN(3) {
		case 0:
			drag(n, fyne.NewPos(1, 1), fyne.NewDelta(r.Float32()*2000-1000, r.Float32()*2000-1000))
		case 1:
			n.board.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(r.Float32()*800, r.Float32()*400)},
				Scrolled: fyne.NewDelta(0, r.Float32()*400-200)})
		case 2:
			m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(r.Float32()*100, r.Float32()*80)}})
			m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(r.Float32()*900-400, r.Float32()*900-400)}})
		}
		if n.board.camera != n.board.camera.bounded() {
			t.Fatalf("the camera is at %+v", n.board.camera)
		}
		if m.Visible() != (n.board.scene.reachesOut() && n.board.inSight() <= mapSeen) {
			t.Fatalf("at %+v the map shows: %v", n.board.camera, m.Visible())
		}
		frame := rectAt(m.frame.Position(), m.frame.Size())
		if m.Visible() && (!rectAt(fyne.Position{}, m.Size()).holds(frame) || !n.board.scene.view().holds(rectAt(m.Position(), m.Size()))) {
			t.Fatalf("at %+v the frame stands at %v of a map of %v", n.board.camera, frame, m.Size())
		}
		for _, l := range n.board.scene.labels {
			if m.Visible() && n.board.sight.resting[l.node] < state.Selected && l.box.overlaps(rectAt(m.Position(), m.Size())) {
				t.Fatalf("a name lies under the map at %v", l.box)
			}
		}
	}
}

// A click in the map shows the place that it stands for, a drag of the frame moves the picture as far.
func TestMapLeadsThere(t *testing.T) {
	n, _ := shownNetwork(t)
	n.board.look(camera{0.5, 0.5, 4})
	m := n.board.controls.chart
	world := n.board.world[n.board.chart.nodeOf["port-mira"]]
	at := m.stage.lens(whole).project(world)
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}}
	m.MouseDown(ev)
	if shown := part(t, n, "network.actor.port-mira"); distance(shown, n.board.stage.room.middle()) > 1 {
		t.Errorf("what was clicked in the map stands at %v", shown)
	}
	m.MouseDown(ev)
	before := n.board.camera
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(-5, 0)}})
	if n.board.camera.X >= before.X || n.board.camera.Y != before.Y {
		t.Errorf("dragged to the left, the camera went from %+v to %+v", before, n.board.camera)
	}
	if n.board.fit(); m.Visible() {
		t.Error("the map is there while all is in view")
	}
}

// The map comes in the corner in which it hides least of what stands out, and stays there while the picture moves.
func TestMapHidesLeast(t *testing.T) {
	n, store := shownNetwork(t)
	m := n.board.controls.chart
	kept := 0
	for _, a := range store.Index().Model.Actors {
		store.SetDepth(0)
		store.Surround(a.ID, 1)
		if !m.Visible() {
			continue
		}
		at := rectAt(m.Position(), m.Size())
		hidden, view := n.board.hides(at, n.board.frame.lens), n.board.scene.view().grown(-controlEdge)
		for _, p := range []fyne.Position{{X: view.x0, Y: view.y0}, {X: view.x1 - at.width(), Y: view.y0}, {X: view.x0, Y: view.y1 - at.height()}} {
			if other := n.board.hides(rectAt(p, m.Size()), n.board.frame.lens); other < hidden {
				t.Errorf("round %s the map hides %d at %v, and %d at %v", a.ID, hidden, at, other, p)
			}
		}
		n.board.zoom(1)
		if now := m.Position(); m.Visible() && distance(now, fyne.NewPos(at.x0, at.y0)) > 1 {
			t.Errorf("the map went from %v to %v while the picture was moved", at, now)
		}
		for depth := uint8(2); depth <= 3 && m.Visible(); depth++ {
			corner := m.corner
			if store.SetDepth(depth); m.Visible() && m.corner != corner {
				t.Errorf("at depth %d round %s the map goes from corner %d to %d", depth, a.ID, corner, m.corner)
			}
			kept++
		}
	}
	if kept == 0 {
		t.Error("there is no map at any depth")
	}
}

func TestMapOfNobody(t *testing.T) {
	m := modeltest.Small()
	m.Actors, m.Ties, m.Events, m.Figures, m.Accounts = nil, nil, nil, nil, nil
	test.NewTempApp(t)
	n := New(state.NewStore(model.NewIndex(m)), background.AtOnce())
	test.NewTempWindow(t, n).Resize(fyne.NewSize(800, 500))
	n.board.aim()
	n.board.zoom(5)
	n.PinSelected()
	n.board.hide()
}
