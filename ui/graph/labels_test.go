package graph

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
)

// Whoever is selected, in a view and with text of any size: the names part from one another; the selected has one,
// on lit nodes only where no side of it is free; so have the parties it is joined with; any other of these goes
// without only where all that could hold the name is lit itself.
func TestLitNamesComeFirst(t *testing.T) {
	m, err := model.Decode(bytes.NewReader(assets.Model))
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	store := state.NewStore(model.NewIndex(m))
	b := newBoard(store)
	store.Watch(b.show)
	for _, text := range []float32{1, 2} {
		app.Settings().SetTheme(look.New(look.Light, text, look.Fonts{}))
		for _, size := range []fyne.Size{{Width: 410, Height: 270}, {Width: 710, Height: 480}, {Width: 1400, Height: 700}} {
			b.Resize(size)
			for i := range m.Actors {
				store.SelectActor(m.Actors[i].ID)
				b.look(whole)
				t.Run(fmt.Sprintf("%s/%v/%v", m.Actors[i].ID, size.Width, text), func(t *testing.T) { checkNames(t, b, i) })
			}
		}
	}
}

func checkNames(t *testing.T, b *board, selected int) {
	s := b.scene
	for i, l := range s.labels {
		for _, other := range s.labels[:i] {
			if l.box.overlaps(other.box) {
				t.Errorf("the names of %q and %q overlap", s.chart.nodes[l.node].name(), s.chart.nodes[other.node].name())
			}
		}
	}
	own := slices.IndexFunc(s.labels, func(l label) bool { return l.node == selected })
	if own < 0 {
		t.Fatal("it has no name")
	}
	p := &placer{scene: s, of: func(i int) state.Emphasis { return s.sight.resting[i] }, sizes: b.sizes}
	if blocked(s, selected, s.labels[own].box) && slices.ContainsFunc(p.places(selected), func(at rect) bool { return !blocked(s, selected, at) }) {
		t.Error("its name lies on what is lit, and one side is free")
	}
	for i := range s.sight.nodes {
		named := slices.ContainsFunc(s.labels, func(l label) bool { return l.node == i })
		if named || !lit(s, i) || s.sight.nodes[i].hidden || !s.inSight(i) {
			continue
		}
		if p.must(i) {
			t.Errorf("%q has no name, and must have one", s.chart.nodes[i].name())
		}
		for _, at := range p.places(i) {
			if !blocked(s, i, at) {
				t.Errorf("%q has no name, and only what is faded stands at %v", s.chart.nodes[i].name(), at)
			}
		}
	}
}

func lit(s *scene, node int) bool {
	shows := s.sight.nodes[node]
	return shows.emphasis >= state.Related && shows.presence != model.Outside || shows.emphasis == state.Selected
}

// blocked tells whether something lit lies at a place, or what no name may cover.
func blocked(s *scene, node int, at rect) bool {
	for _, i := range s.front {
		if i != node && lit(s, i) && s.disc(i).grown(1).overlaps(at) {
			return true
		}
	}
	return slices.ContainsFunc(s.labels, func(l label) bool { return l.node != node && lit(s, l.node) && l.box.overlaps(at) }) ||
		slices.ContainsFunc(s.clear, at.overlaps)
}
