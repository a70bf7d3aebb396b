package graph

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// shownNetwork gives a network in a window, and the store behind it.
func shownNetwork(t *testing.T) (*Network, *state.Store) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	store := state.NewStore(model.NewIndex(modeltest.Small()))
	n := New(store, background.AtOnce())
	w := test.NewTempWindow(t, n)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 500))
	return n, store
}

// part gives where a part of the network is, in the board's units.
func part(t *testing.T, n *Network, name string) fyne.Position {
	t.Helper()
	at, ok := n.Parts()[name]
	if !ok {
		t.Fatalf("no part %q", name)
	}
	return at
}

func clickAt(n *Network, at fyne.Position, modifier fyne.KeyModifier) {
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: modifier}
	n.board.MouseDown(ev)
	n.board.MouseUp(ev)
}

func drag(n *Network, from fyne.Position, by fyne.Delta) {
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary}
	n.board.MouseDown(ev)
	const steps = 4
	for i := range steps {
		share := float32(i+1) / steps
		n.board.Dragged(&fyne.DragEvent{
			PointEvent: fyne.PointEvent{Position: from.AddXY(by.DX*share, by.DY*share)},
			Dragged:    fyne.NewDelta(by.DX/steps, by.DY/steps),
		})
	}
	ev.Position = from.AddXY(by.DX, by.DY)
	n.board.MouseUp(ev)
	n.board.DragEnd()
}

func point(n *Network, at fyne.Position) {
	n.board.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func TestClickSelectsAndClears(t *testing.T) {
	n, store := shownNetwork(t)
	clickAt(n, part(t, n, "network.actor.omar-tesh"), 0)
	if got := store.State().Subject; got != state.Actor("omar-tesh") {
		t.Fatalf("a click on Tesh selected %v", got)
	}
	clickAt(n, part(t, n, "network.actor.ana-vell"), fyne.KeyModifierShortcutDefault)
	if got := store.State(); got.Subject != state.Actor("omar-tesh") || got.Beside != "ana-vell" {
		t.Fatalf("a Ctrl-click on Vell gave %v beside %q", got.Subject, got.Beside)
	}
	clickAt(n, part(t, n, "network.empty"), 0)
	if got := store.State().Subject; got != (state.Subject{}) {
		t.Fatalf("a click on nothing left %v selected", got)
	}
}

func TestClickOnLineGoesThroughItsTies(t *testing.T) {
	n, store := shownNetwork(t)
	at := part(t, n, "network.tie.norland-recognises-sudland")
	for _, want := range []model.TieID{"norland-recognises-sudland", "norland-supplies-sudland", "norland-recognises-sudland"} {
		if clickAt(n, at, 0); store.State().Subject != state.Tie(want) {
			t.Fatalf("the click selected %v, want %s", store.State().Subject, want)
		}
	}
}

func TestStrongestTieIsThatOfTheSpan(t *testing.T) {
	n, store := shownNetwork(t)
	store.MoveTo(model.Span{From: edtf.DayOf(2006, 1, 1), Until: edtf.DayOf(2008, 1, 1)})
	clickAt(n, part(t, n, "network.tie.norland-supplies-sudland"), 0)
	if got := store.State().Subject; got != state.Tie("norland-supplies-sudland") {
		t.Fatalf("the click selected %v", got)
	}
}

func TestHoverGlances(t *testing.T) {
	n, store := shownNetwork(t)
	point(n, part(t, n, "network.actor.coast-treaty"))
	if got := store.State().Glance; got != state.Actor("coast-treaty") {
		t.Fatalf("the pointer is on the treaty, the glance on %v", got)
	}
	if !n.board.card.Object().Visible() || n.board.Cursor() != desktop.PointerCursor {
		t.Error("no card, or no hand, where there is something to click")
	}
	if e := store.State().Emphasis(store.Index(), state.Actor("norland")); e != state.Related {
		t.Errorf("its neighbour shows with emphasis %d, want related", e)
	}
	n.board.MouseOut()
	if got := store.State().Glance; got != (state.Subject{}) || n.board.card.Object().Visible() {
		t.Errorf("the pointer has left, the glance is on %v", got)
	}
}

// The card goes when what it was shown for is over, or something else is done.
func TestCardGoesWithItsCause(t *testing.T) {
	key := func(name fyne.KeyName) func(*Network, *state.Store) {
		return func(n *Network, _ *state.Store) { n.board.TypedKey(&fyne.KeyEvent{Name: name}) }
	}
	for name, do := range map[string]func(*Network, *state.Store){
		"help":     key(fyne.KeyF1),
		"select":   key(fyne.KeyReturn),
		"rune":     func(n *Network, _ *state.Store) { n.board.TypedRune('x') },
		"shortcut": func(n *Network, _ *state.Store) { n.board.TypedShortcut(&fyne.ShortcutSelectAll{}) },
		"focus":    func(n *Network, _ *state.Store) { n.board.FocusGained(); n.board.FocusLost() },
		"leave":    func(n *Network, _ *state.Store) { n.board.MouseOut() },
		"press":    func(n *Network, _ *state.Store) { n.board.MouseDown(&desktop.MouseEvent{}) },
		"wheel":    func(n *Network, _ *state.Store) { n.board.Scrolled(&fyne.ScrollEvent{}) },
		"glance":   func(_ *Network, s *state.Store) { s.Glance(state.Subject{}) },
		"search":   func(_ *Network, s *state.Store) { s.Search("tesh") },
		"time": func(_ *Network, s *state.Store) {
			s.MoveTo(model.Span{From: edtf.DayOf(1962, 1, 1), Until: edtf.DayOf(1990, 1, 1)})
		},
		"click": func(_ *Network, s *state.Store) { s.SelectActor("ana-vell") },
		"drag": func(n *Network, _ *state.Store) {
			n.board.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(50, 0)})
			point(n, n.Parts()["network.actor.norland"])
		},
	} {
		t.Run(name, func(t *testing.T) {
			n, store := shownNetwork(t)
			point(n, part(t, n, "network.actor.coast-treaty"))
			if !n.board.card.Object().Visible() {
				t.Fatal("there is no card")
			}
			if do(n, store); n.board.card.Object().Visible() {
				t.Error("the card stays")
			}
		})
	}
}

func TestDragOfNodePinsIt(t *testing.T) {
	n, store := shownNetwork(t)
	at := part(t, n, "network.actor.port-mira")
	drag(n, at, fyne.NewDelta(-60, 0))
	if moved := part(t, n, "network.actor.port-mira"); distance(moved, at.AddXY(-60, 0)) > 1 {
		t.Errorf("dragged by 60 to the left from %v it stands at %v", at, moved)
	}
	if !n.board.pinned[n.board.chart.nodeOf["port-mira"]] || !n.board.controls.release.Visible() {
		t.Error("it is not pinned, or can't be let go")
	}
	if got := store.State().Subject; got != (state.Subject{}) {
		t.Errorf("the drag selected %v", got)
	}
	test.Tap(n.board.controls.release)
	if back := part(t, n, "network.actor.port-mira"); distance(back, at) > 1 {
		t.Errorf("let go it stands at %v, not at %v", back, at)
	}
}

func TestNodeStaysInTheWorldHoweverItIsDragged(t *testing.T) {
	n, _ := shownNetwork(t)
	drag(n, part(t, n, "network.actor.port-mira"), fyne.NewDelta(5000, -5000))
	if node := n.board.chart.nodeOf["port-mira"]; !n.board.scene.inSight(node) {
		t.Errorf("it was dragged out of sight, to %v", n.board.scene.at[node])
	}
}

func TestTremblingClickIsAClick(t *testing.T) {
	n, store := shownNetwork(t)
	at := part(t, n, "network.actor.port-mira")
	drag(n, at, fyne.NewDelta(2, 1))
	if store.State().Subject != state.Actor("port-mira") || slices.Contains(n.board.pinned, true) {
		t.Error("a click that moved by two units is a drag")
	}
}

func TestDragOfBackgroundPans(t *testing.T) {
	n, store := shownNetwork(t)
	store.SelectActor("norland")
	before := part(t, n, "network.actor.norland")
	drag(n, part(t, n, "network.empty"), fyne.NewDelta(20, 10))
	if after := part(t, n, "network.actor.norland"); distance(after, before.AddXY(20, 10)) > 1 {
		t.Errorf("the picture went from %v to %v", before, after)
	}
	if store.State().Subject != state.Actor("norland") {
		t.Error("panning cleared what was selected")
	}
}

func TestWheelZoomsAndFitUndoes(t *testing.T) {
	n, _ := shownNetwork(t)
	at := part(t, n, "network.actor.norland")
	n.board.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 50)})
	if after := part(t, n, "network.actor.norland"); distance(at, after) > 1 || n.board.camera.Zoom <= 1 {
		t.Errorf("zoomed to %v, what was under the pointer went from %v to %v", n.board.camera.Zoom, at, after)
	}
	test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(n), part(t, n, "network.fit"))
	if n.board.camera != whole {
		t.Errorf("fit left the camera at %+v", n.board.camera)
	}
}

func TestTimeMovesNoNode(t *testing.T) {
	n, store := shownNetwork(t)
	before := slices.Clone(n.board.scene.at)
	for year := 1950; year < 2011; year += 5 {
		store.MoveTo(model.Span{From: edtf.DayOf(year, 1, 1), Until: edtf.DayOf(year+1, 1, 1)})
		if !slices.Equal(before, n.board.scene.at) {
			t.Fatalf("nodes moved in %d", year)
		}
	}
}

func TestDoubleClickShowsTheNeighbourhood(t *testing.T) {
	n, store := shownNetwork(t)
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	n.board.clock = func() time.Time { return now }
	at := part(t, n, "network.actor.port-mira")
	clickAt(n, at, 0)
	now = now.Add(time.Second)
	if clickAt(n, at, 0); n.board.camera != whole {
		t.Fatal("two slow clicks moved the camera")
	}
	now = now.Add(time.Second / 10)
	if clickAt(n, at, 0); n.board.camera == whole {
		t.Fatal("a double click left the camera where it was")
	}
	if store.State().Subject != state.Actor("port-mira") {
		t.Errorf("the double click left %v selected", store.State().Subject)
	}
}

func TestSelectionElsewhereComesIntoView(t *testing.T) {
	n, store := shownNetwork(t)
	n.board.look(n.board.stage.looking(n.board.world[n.board.chart.nodeOf["port-mira"]], maxZoom))
	far := n.board.chart.nodeOf["norland"]
	if n.board.scene.inSight(far) {
		t.Fatal("it is in view already")
	}
	if store.SelectActor("norland"); !n.board.scene.inSight(far) {
		t.Error("what was selected is out of view")
	}
}

func TestKeysWalkAndSelect(t *testing.T) {
	n, store := shownNetwork(t)
	n.board.FocusGained()
	n.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	first := store.State().Glance
	if first.Kind != state.AnActor {
		t.Fatalf("the first arrow glances at %v", first)
	}
	if store.State().Subject != (state.Subject{}) {
		t.Error("an arrow selects")
	}
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp, fyne.KeyDown, fyne.KeyRight} {
		n.board.TypedKey(&fyne.KeyEvent{Name: key})
	}
	glance := store.State().Glance
	n.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := store.State().Subject; got != glance {
		t.Errorf("Enter selected %v, want %v", got, glance)
	}
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyLeft, fyne.KeyDown, fyne.KeyRight} {
		if store.State().Glance == glance { // which way the neighbour lies is the layout's business
			n.board.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	other := store.State().Glance
	n.board.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if got := store.State(); got.Subject != glance || state.Actor(got.Beside) != other {
		t.Errorf("Ctrl+Enter holds %q beside %v, want %v", got.Beside, got.Subject, other)
	}
	n.board.TypedRune('+')
	if n.board.camera.Zoom <= 1 {
		t.Error("+ does not zoom in")
	}
	n.board.TypedRune('-')
	n.board.TypedRune('-')
	if n.board.camera.Zoom >= 1 {
		t.Error("- does not zoom out")
	}
	if n.board.TypedRune('0'); n.board.camera != whole {
		t.Error("0 does not fit")
	}
}

func TestKeysOfNoUseReachTheWindow(t *testing.T) {
	n, _ := shownNetwork(t)
	var heard []fyne.KeyName
	fyne.CurrentApp().Driver().CanvasForObject(n).SetOnTypedKey(func(ev *fyne.KeyEvent) { heard = append(heard, ev.Name) })
	for _, o := range []fyne.Focusable{n.board, n.list.rows, n.legend} {
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if len(heard) != 3 {
		t.Errorf("the window heard %v, want Escape three times", heard)
	}
}

func TestLegendHidesAKind(t *testing.T) {
	n, store := shownNetwork(t)
	at := slices.IndexFunc(n.legend.keys, func(k *key) bool { return k.does.part == "kind.person" })
	test.Tap(n.legend.keys[at])
	if !store.State().Filters.HidesKind(model.Person) || !strings.Contains(n.lacks.said, "2 actors") {
		t.Errorf("hidden: %v, said: %q", store.State().Filters.HidesKind(model.Person), n.lacks.said)
	}
	if _, there := n.Parts()["network.actor.omar-tesh"]; there {
		t.Error("a hidden actor is in sight")
	}
	n.legend.FocusGained()
	for range at {
		n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if store.State().Filters.Any() || n.lacks.Visible() {
		t.Error("the kind does not come back")
	}
}

func TestLegendIsOneStop(t *testing.T) {
	n, store := shownNetwork(t)
	c := fyne.CurrentApp().Driver().CanvasForObject(n)
	c.Focus(n.board)
	c.FocusNext()
	if c.Focused() != n.legend || !n.legend.keys[0].marked {
		t.Fatalf("after the picture comes %T", c.Focused())
	}
	n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	for range len(n.legend.keys) + 2 {
		n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	last, before := n.legend.keys[len(n.legend.keys)-1], n.legend.keys[len(n.legend.keys)-3]
	if !last.marked || last.does.part != partFilter {
		t.Errorf("the keyboard is not on %q, the last", last.says)
	}
	n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // over that of sizes
	if n.legend.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); !before.marked || !store.State().Filters.HidesSide(model.Neither) {
		t.Errorf("the keyboard is not on %q, or does not press it", before.says)
	}
	if c.FocusNext(); c.Focused() != n.board.box || before.marked {
		t.Errorf("after the legend comes %T", c.Focused())
	}
}

func TestEmptySpanSaysSo(t *testing.T) {
	n, store := shownNetwork(t)
	store.MoveTo(model.Span{From: edtf.DayOf(1957, 1, 1), Until: edtf.DayOf(1957, 2, 1)})
	if !n.board.sight.empty {
		t.Fatal("something of Norland and Sudland is dated in January 1957")
	}
	r := test.WidgetRenderer(n.board).(*boardRenderer)
	if !r.quiet.Visible() || !strings.Contains(r.quiet.Text, "1957") {
		t.Errorf("the view says %q", r.quiet.Text)
	}
}

// Nothing reaches out of the view, whatever its size and that of the text.
func TestFitsAnySize(t *testing.T) {
	n, _ := shownNetwork(t)
	for _, scale := range []float32{1, 2} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark, scale, look.Fonts{}))
		for _, size := range []fyne.Size{{Width: 220, Height: 160}, {Width: 380, Height: 420}, {Width: 700, Height: 420}, {Width: 1440, Height: 900}} {
			n.Resize(size)
			n.Refresh()
			all := rect{0, 0, size.Width, size.Height}
			for _, o := range []fyne.CanvasObject{n.board, n.legend, n.tools.row} {
				if at := rectAt(o.Position(), o.Size()); !all.grown(0.5).holds(at) {
					t.Errorf("%v at %v: %T stands at %v", size, scale, o, at)
				}
			}
			for _, l := range n.board.scene.labels {
				if !n.board.scene.view().holds(l.box) {
					t.Errorf("%v at %v: a name stands at %v", size, scale, l.box)
				}
			}
		}
	}
}

// Names of any length leave the view as it is: each is cut to a width.
func TestLongNamesAreCut(t *testing.T) {
	m := modeltest.Small()
	long := strings.Repeat("Wide Name ", 400)
	m.Parties[0].Name, m.Parties[1].Name = long, long
	for i := range m.Actors {
		m.Actors[i].Name, m.Actors[i].Short = long, ""
	}
	app := test.NewTempApp(t)
	store := state.NewStore(model.NewIndex(m))
	n := New(store, background.AtOnce())
	for _, scale := range []float32{1, 2} {
		app.Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for _, size := range []fyne.Size{{Width: 380, Height: 300}, {Width: 900, Height: 600}} {
			w := test.NewTempWindow(t, n)
			w.SetPadded(false)
			w.Resize(size)
			store.SelectActor(m.Actors[0].ID)
			for range 2 {
				n.turn()
				w.Canvas().Capture()
				for _, o := range test.LaidOutObjects(n) {
					if text, ok := o.(*canvas.Text); ok && text.Visible() && text.MinSize().Width > size.Width {
						t.Errorf("%v at %v: a text is %v wide: %.20q…", size, scale, text.MinSize().Width, text.Text)
					}
				}
			}
			if s := n.board.scene; s.clear[0].overlaps(s.clear[1]) {
				t.Errorf("%v at %v: the captions overlap", size, scale)
			}
			if !n.board.sight.empty && len(n.board.scene.labels) == 0 {
				t.Errorf("%v at %v: nobody is named", size, scale)
			}
		}
	}
}

func TestPartsAreWhereTheyAreHit(t *testing.T) {
	n, _ := shownNetwork(t)
	for name, at := range n.Parts() {
		node, pair := n.board.scene.under(at)
		switch {
		case strings.HasPrefix(name, "network.actor."):
			if node < 0 || "network.actor."+string(n.board.chart.nodes[node].actor.ID) != name {
				t.Errorf("%s: node %d is there", name, node)
			}
		case strings.HasPrefix(name, "network.tie."):
			if node >= 0 || pair < 0 {
				t.Errorf("%s: node %d and pair %d are there", name, node, pair)
			}
		case name == "network.empty":
			if node >= 0 || pair >= 0 {
				t.Errorf("%s: node %d and pair %d are there", name, node, pair)
			}
		}
	}
}
