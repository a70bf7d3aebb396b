package graph

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
)

// openPanel opens what filters and draws, by its key.
func openPanel(t *testing.T) (*Network, *state.Store) {
	t.Helper()
	n, store := shownNetwork(t)
	n.board.TypedRune('f')
	if !n.panel.isOpen() {
		t.Fatal("F does not open the panel")
	}
	return n, store
}

func pressPanel(n *Network, names ...fyne.KeyName) {
	for _, name := range names {
		n.panel.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// Each key of the panel does something that the state tells; what filters is undone by pressing it again, by Show all and by Undo.
func TestEachKeyOfThePanelDoes(t *testing.T) {
	n, store := openPanel(t)
	for i, k := range n.panel.keys() {
		n.panel.at = i
		before := store.State()
		chosen := k.does.holds != nil && k.does.holds(before)
		pressPanel(n, fyne.KeySpace)
		switch after := store.State(); {
		case chosen && after == before: // one of several, which held
		case after == before:
			t.Errorf("%s does nothing", k.does.part)
		case k.does.off != nil && after.Filters.Any():
			if !n.lacks.Visible() || !strings.Contains(n.lacks.said, "hidden") {
				t.Errorf("%s hides something and the line says %q", k.does.part, n.lacks.said)
			}
			store.Undo()
			if store.State().Filters.Any() {
				t.Errorf("%s is not undone", k.does.part)
			}
			pressPanel(n, fyne.KeyReturn)
			if test.Tap(n.lacks); store.State().Filters.Any() || n.lacks.Visible() {
				t.Errorf("after %s Show all does not bring all back", k.does.part)
			}
		}
	}
}

// The arrows lead through all keys of the panel, and up and down to other rows, never out of it.
func TestArrowsLeadThroughThePanel(t *testing.T) {
	n, _ := openPanel(t)
	all := n.panel.keys()
	for i := range all {
		if n.panel.at != i || !all[i].marked {
			t.Fatalf("after %d steps the keyboard is on key %d", i, n.panel.at)
		}
		pressPanel(n, fyne.KeyRight)
	}
	pressPanel(n, fyne.KeyHome)
	for y := all[0].Position().Y; ; {
		was := n.panel.at
		if pressPanel(n, fyne.KeyDown); n.panel.at == was {
			break
		}
		if at := all[n.panel.at].Position().Y; at <= y {
			t.Fatalf("Down leads from %g to %g", y, at)
		} else {
			y = at
		}
	}
	if last := all[len(all)-1]; all[n.panel.at].Position().Y != last.Position().Y {
		t.Errorf("Down ends at %q", all[n.panel.at].says)
	}
}

// The panel stays in the window whatever the sizes of window and text, scrolls where it has to, and shows the key that the keyboard
// is on.
func TestPanelFitsTheWindow(t *testing.T) {
	n, _ := shownNetwork(t)
	c := fyne.CurrentApp().Driver().CanvasForObject(n)
	all := fyne.CurrentApp().Driver().AllWindows()
	w := all[slices.IndexFunc(all, func(w fyne.Window) bool { return w.Canvas() == c })]
	for _, scale := range []float32{1, 2} {
		for _, size := range []fyne.Size{{Width: 500, Height: 360}, {Width: 900, Height: 600}, {Width: 1440, Height: 900}} {
			fyne.CurrentApp().Settings().SetTheme(look.New(look.Contrast, scale, look.Fonts{}))
			w.Resize(size)
			n.panel.toggle()
			from := fyne.CurrentApp().Driver().AbsolutePositionForObject
			all := rect{0, 0, c.Size().Width, c.Size().Height}
			if at := rectAt(from(n.panel.scroll), n.panel.scroll.Size()); !all.holds(at) {
				t.Errorf("%v at %v: the panel stands at %v", size, scale, at)
			}
			for _, g := range n.panel.groups {
				for _, k := range g.keys {
					if end := k.Position().X + k.Size().Width; size.Width >= 900*scale && end > n.panel.width {
						t.Errorf("%v at %v: %q ends at %g of %g", size, scale, k.says, end, n.panel.width)
					}
				}
			}
			for _, k := range n.panel.keys() {
				if end := k.Position().X + k.Size().Width; end > n.panel.scroll.Size().Width+0.5 && k.Position().X > 0 {
					t.Errorf("%v at %v: %q ends at %g of %g", size, scale, k.says, end, n.panel.scroll.Size().Width)
				}
			}
			pressPanel(n, fyne.KeyEnd)
			if _, seen := n.Parts()["network.filter."+n.panel.keys()[n.panel.at].does.part]; !seen {
				t.Errorf("%v at %v: the last key is out of sight", size, scale)
			}
			n.panel.toggle()
			if n.panel.isOpen() {
				t.Fatal("it does not close")
			}
		}
	}
}

// What is out of sight is said by kinds, sides, ties, categories, strength and names.
func TestWithheldSaysWhy(t *testing.T) {
	n, store := shownNetwork(t)
	store.ToggleKind(model.Person)
	store.ToggleSide(model.Second)
	store.ToggleTies(model.Supplies)
	store.ToggleCategory(model.Economy)
	store.SetLeast(3)
	store.HideActors("reed-brigade")
	for _, want := range []string{"person; Sudland; supplies; Economy; fewer than 3 sentences; Reed Brigade"} {
		if !strings.HasSuffix(n.lacks.said, want) {
			t.Errorf("the line says %q, want it to end with %q", n.lacks.said, want)
		}
	}
	n.lacks.FocusGained()
	if n.lacks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); store.State().Filters.Any() || n.lacks.Visible() {
		t.Error("Enter does not show all")
	}
}

// The line covers neither the names of the parties nor, in the list, any row, and nothing else moves when it comes.
func TestWithheldCoversNothing(t *testing.T) {
	n, store := shownNetwork(t)
	for _, size := range []fyne.Size{{Width: 380, Height: 300}, {Width: 800, Height: 500}, {Width: 1440, Height: 700}} {
		n.Resize(size)
		store.ShowAll()
		at, board, list := n.board.scene.at, n.board.Size(), n.list.Size()
		store.SetLeast(2)
		if n.board.Size() != board || n.list.Size() != list || n.board.scene.at[0] != at[0] {
			t.Errorf("%v: something moved", size)
		}
		line := rectAt(n.lacks.Position(), n.lacks.Size())
		for _, corner := range n.board.frame.corner {
			if line.overlaps(corner) {
				t.Errorf("%v: the line at %v covers the name at %v", size, line, corner)
			}
		}
		store.ToggleList()
		line = rectAt(n.lacks.Position(), n.lacks.Size())
		if rows := rectAt(n.list.Position().Add(n.list.rows.Position()), n.list.rows.Size()); line.overlaps(rows) {
			t.Errorf("%v: the line at %v covers rows at %v", size, line, rows)
		}
		store.ToggleList()
	}
}

// No sign of the legend lies under the buttons or out of the view, whatever the sizes, with two spans compared and without.
func TestLegendKeepsClearOfTheButtons(t *testing.T) {
	n, store := shownNetwork(t)
	for _, scale := range []float32{1, 2} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for width := float32(240); width < 1500; width += 97 {
			n.Resize(fyne.NewSize(width, 500))
			n.Refresh()
			for range 2 {
				store.Compare()
				for _, s := range n.legend.signs() {
					at := rectAt(n.legend.Position().Add(s.self().Position()), s.self().Size())
					if !n.legend.Visible() || !s.self().Visible() {
						continue
					}
					if view := (rect{0, 0, width, 500}); !view.grown(0.5).holds(at) {
						t.Errorf("%g wide at %g: %q stands at %v", width, scale, s.name, at)
					}
					for _, tool := range slices.Concat(n.tools.picks.Objects, n.tools.row.Objects) {
						size := tool.Size()
						icon := rectAt(n.tools.middle(buttonOf(tool)).SubtractXY(size.Width/2, size.Height/2), size)
						if tool.Visible() && icon.grown(-8).overlaps(at) {
							t.Errorf("%g wide at %g: %q at %v lies under a button at %v", width, scale, s.name, at, icon)
						}
					}
				}
			}
		}
	}
}

// After a click on a sign, in the legend or in the panel, the keyboard is where its keys are of use.
func TestKeysGoOnAfterAClickOnASign(t *testing.T) {
	n, store := shownNetwork(t)
	c := fyne.CurrentApp().Driver().CanvasForObject(n)
	for range 2 { // picture, list
		c.Unfocus()
		test.Tap(n.legend.keys[0])
		if c.Focused() != n.Shown() {
			t.Errorf("after a click on the legend the keys go to %T", c.Focused())
		}
		n.Shown().TypedRune('f')
		if !n.panel.isOpen() {
			t.Fatal("then F does not open the panel")
		}
		c.Unfocus()
		test.Tap(n.panel.keys()[3])
		if c.Focused() != n.panel || !n.panel.keys()[3].marked {
			t.Errorf("after a click in the panel the keys go to %T", c.Focused())
		}
		n.panel.TypedRune('f')
		store.ToggleList()
	}
	n.legend.TypedRune('f')
	if !n.panel.isOpen() {
		t.Error("F in the legend does not open the panel")
	}
}

func buttonOf(o fyne.CanvasObject) *tool { return o.(*tool) }

// Kinds and sides stay in the legend while two spans are compared, in large text as far as there is room; the last that is left is the key to all
// else. Buttons stand in the view and on nothing else.
func TestLegendKeepsWhatIsRead(t *testing.T) {
	n, store := shownNetwork(t)
	for _, c := range []struct {
		scale      float32
		size       fyne.Size
		kind, side bool
	}{
		{1, fyne.NewSize(660, 530), true, true}, {2, fyne.NewSize(660, 530), true, true}, {2, fyne.NewSize(900, 270), true, true},
		{2.5, fyne.NewSize(900, 230), true, false}, {2.5, fyne.NewSize(420, 230), false, false},
	} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, c.scale, look.Fonts{}))
		n.Resize(c.size)
		n.Refresh()
		for range 2 {
			for _, f := range n.legend.fates {
				if c.side && f.Visible() != store.State().Compares() {
					t.Errorf("%v at %v: what became of actors shows: %t", c.size, c.scale, f.Visible())
				}
			}
			for _, k := range n.legend.keys {
				must := k.does.part == partFilter || c.kind && strings.HasPrefix(k.does.part, partKind) && !(store.State().Compares() && c.size.Height < 300) ||
					c.side && strings.HasPrefix(k.does.part, partSide) && !(store.State().Compares() && c.scale > 1)
				if must && (!n.legend.Visible() || !k.Visible()) {
					t.Errorf("%v at %v, comparing %t: %q is not there", c.size, c.scale, store.State().Compares(), k.says)
				}
			}
			store.Compare()
		}
		if store.State().Compares() {
			store.Compare()
		}
	}
}
