package graph

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/background"
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
	b := newBoard(store, background.AtOnce())
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
	p := newPlacer(s, func(i int) state.Emphasis { return s.sight.resting[i] }, b.sizes, nil)
	places := func(node int) (all []rect) {
		for i := range slotCount {
			if at, ok := p.at(node, i); ok {
				all = append(all, at)
			}
		}
		return all
	}
	if covers := func(at rect) bool {
		return slices.ContainsFunc(s.clear, at.overlaps) ||
			slices.ContainsFunc(s.front, func(i int) bool { return i != selected && lit(s, i) && s.off(at, i) <= 0 })
	}; covers(s.labels[own].box) && slices.ContainsFunc(places(selected), func(at rect) bool { return !covers(at) }) {
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
		for _, at := range places(i) {
			if !blocked(s, i, at) {
				t.Errorf("%q has no name, and only what is faded stands at %v", s.chart.nodes[i].name(), at)
			}
		}
	}
}

// While time moves, each name stays where it stands until its actor goes out of sight, or another that has come into
// sight or a name of more importance takes its room; and no two ever overlap.
func TestTimeMovesNoNameWithoutNeed(t *testing.T) {
	for name, m := range map[string]*model.Model{"built in": builtIn(t), "crowded": told(crowded(rand.New(rand.NewPCG(4, 4)), 150, 300))} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
			x := model.NewIndex(m)
			store := state.NewStore(x)
			b := newBoard(store, background.AtOnce())
			store.Watch(b.show)
			b.Resize(fyne.NewSize(700, 480))
			b.Refresh()
			r := rand.New(rand.NewPCG(5, 5))
			kept, named := 0, 0
			for range 400 {
				before := b.scene.labels
				span := store.State().Span
				day := func(d edtf.Day) edtf.Day { return d + edtf.Day(r.IntN(1500)-750) }
				store.MoveTo(model.Span{From: day(span.From), Until: max(day(span.Until), span.From+800)})
				for _, was := range before {
					if b.sight.nodes[was.node].presence == model.Outside {
						continue
					}
					if named++; slices.Contains(b.scene.labels, was) {
						kept++
					} else if !slices.ContainsFunc(b.scene.labels, func(l label) bool {
						return l.node != was.node && parted(l.box).overlaps(was.box) && b.scene.importance(l.node) >= b.scene.importance(was.node)
					}) && !slices.ContainsFunc(b.scene.front, func(i int) bool {
						return i != was.node && b.sight.nodes[i].presence != model.Outside && b.scene.off(was.box, i) < b.scene.off(was.box, was.node)+foreignGap
					}) {
						t.Fatalf("%v: the name of %q is gone from %v, and nothing needs the room", store.State().Span, b.names[was.node], was.box)
					}
				}
				for i, l := range b.scene.labels {
					if slices.ContainsFunc(b.scene.labels[:i], func(o label) bool { return o.box.overlaps(l.box) }) {
						t.Fatalf("the name of %q overlaps another", b.names[l.node])
					}
				}
			}
			if kept < named*98/100 {
				t.Errorf("%d of %d names stayed, want nearly all", kept, named)
			}
		})
	}
}

// told dates each tie of a model in a year of its own.
func told(m *model.Model) *model.Model {
	for i := range m.Ties {
		said := m.Ties[i].Statements[0]
		said.When = edtf.MustParse(strconv.Itoa(1950 + i%60))
		m.Ties[i].Statements = []model.Statement{said}
	}
	return m
}

func lit(s *scene, node int) bool {
	shows := s.sight.nodes[node]
	return shows.emphasis >= state.Related && shows.presence != model.Outside || shows.emphasis == state.Selected
}

// blocked tells whether something lit lies at a place or about as near to it as the node whose name it is, or what no name
// may cover.
func blocked(s *scene, node int, at rect) bool {
	for _, i := range s.front {
		if i != node && lit(s, i) && s.off(at, i) < s.off(at, node)+foreignGap {
			return true
		}
	}
	return slices.ContainsFunc(s.labels, func(l label) bool {
		return l.node != node && lit(s, l.node) && l.box.overlaps(rect{at.x0 - nameGap, at.y0, at.x1 + nameGap, at.y1})
	}) ||
		slices.ContainsFunc(s.clear, at.overlaps)
}
