package graph

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// boardOf gives a board of a model in a view of a size.
func boardOf(t *testing.T, m *model.Model, size fyne.Size) (*board, *state.Store) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	store := state.NewStore(model.NewIndex(m))
	b := newBoard(store, background.AtOnce())
	store.Watch(b.show)
	b.Resize(size)
	b.Refresh()
	return b, store
}

// Wherever the camera goes, no two names overlap. While it only moves, a name stays at its side of its node for as long as
// it is in the view there, unless another that has come needs the room.
func TestPanningMovesNoName(t *testing.T) {
	for name, m := range map[string]*model.Model{"built in": builtIn(t), "crowded": told(crowded(rand.New(rand.NewPCG(4, 4)), 150, 300))} {
		t.Run(name, func(t *testing.T) {
			b, store := boardOf(t, m, fyne.NewSize(700, 480))
			store.ToggleScripts()
			r := rand.New(rand.NewPCG(6, 6))
			kept, named := 0, 0
			for step := range 300 {
				if step%60 == 0 {
					b.look(camera{X: r.Float64(), Y: r.Float64(), Zoom: 0.8 + 3*r.Float64()})
				}
				before := b.scene.labels
				b.look(b.stage.panned(b.camera, fyne.NewDelta(float32(r.IntN(41)-20), float32(r.IntN(41)-20))))
				for _, was := range before {
					is := slices.IndexFunc(b.scene.labels, func(l label) bool { return l.node == was.node })
					if is >= 0 && !b.scene.view().grown(-labelEdge).holds(b.placedAt(was)) {
						continue
					}
					if named++; is >= 0 && b.scene.labels[is].slot == was.slot {
						kept++
					}
				}
				for i, l := range b.scene.labels {
					if slices.ContainsFunc(b.scene.labels[:i], func(o label) bool { return o.box.overlaps(l.box) }) {
						t.Fatalf("the name of %q overlaps another", b.names[l.node])
					}
				}
			}
			if kept < named*93/100 {
				t.Errorf("%d of %d names stayed, want nearly all", kept, named)
			}
		})
	}
}

// placedAt gives where a name would stand now in the slot that it had.
func (b *board) placedAt(l label) rect {
	p := newPlacer(b.scene, func(i int) state.Emphasis { return b.sight.resting[i] }, b.sizes, nil)
	at, _ := p.at(l.node, l.slot)
	return at
}

// The name in another script has room beneath the name, and goes again.
func TestNamesInTheirOwnScript(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(700, 480))
	plain := slices.Clone(b.sizes)
	store.ToggleScripts()
	for i, n := range b.chart.nodes {
		more := b.sizes[i].Height > plain[i].Height
		if more != (len(n.actor.Scripts) > 0) || more && b.under[i] != n.actor.Scripts[0].Text {
			t.Errorf("%s: beneath the name stands %q, and its height is %g", n.actor.ID, b.under[i], b.sizes[i].Height)
		}
	}
	if store.ToggleScripts(); !slices.Equal(b.sizes, plain) {
		t.Error("the names keep the room for what no longer stands beneath them")
	}
}

// Beyond the depth nobody is named.
func TestGhostsHaveNoName(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(900, 600))
	store.Surround("bashar-al-assad", 1)
	for _, l := range b.scene.labels {
		if b.sight.nodes[l.node].far {
			t.Errorf("%q is named", b.names[l.node])
		}
	}
}

// Where a name has no room for the one in another script beneath it, it stands alone.
func TestNamesWithoutRoomStandAlone(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(640, 420))
	store.ToggleScripts()
	tall, alone := 0, 0
	for i, l := range b.scene.labels {
		switch h := l.box.height(); {
		case b.under[l.node] == "":
		case h > b.short[l.node].Height+1:
			tall++
		default:
			alone++
		}
		if slices.ContainsFunc(b.scene.labels[:i], func(o label) bool { return o.box.overlaps(l.box) }) {
			t.Errorf("the name of %q overlaps another", b.names[l.node])
		}
	}
	if tall == 0 || alone == 0 {
		t.Errorf("%d names have another beneath, %d have no room for it, want some of each", tall, alone)
	}
}
