package graph

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// shownAt has a board of the built-in model at each of some places, in views and with text of several sizes.
func shownAt(t *testing.T, places []string, check func(t *testing.T, b *board)) {
	app := test.NewTempApp(t)
	x := model.NewIndex(builtIn(t))
	store := state.NewStore(x)
	b := newBoard(store, background.AtOnce())
	store.Watch(b.show)
	for _, place := range places {
		p, lost := state.ParseAddress(x, place)
		if len(lost) > 0 {
			t.Fatal("lost:", lost)
		}
		store.Go(p)
		for _, c := range []struct {
			name string
			size fyne.Size
			text float32
		}{
			{"usual", fyne.NewSize(664, 497), 1},
			{"usual, large text", fyne.NewSize(664, 450), 2},
			{"low", fyne.NewSize(900, 270), 1},
			{"low, large text", fyne.NewSize(900, 230), 2},
			{"large", fyne.NewSize(1200, 900), 1},
		} {
			app.Settings().SetTheme(look.New(look.Light, c.text, look.Fonts{}))
			b.Resize(c.size)
			b.Refresh()
			t.Run(place+"/"+c.name, func(t *testing.T) { check(t, b) })
		}
	}
}

// Names keep their laws in any view, whether the whole story is shown, two spans are compared, an actor is selected or a
// neighbourhood shows.
func TestNamesKeepTheirLaws(t *testing.T) {
	faded := 0
	shownAt(t, []string{"daqin:", "daqin:?when=2011/2023&against=1939/2010", "daqin:?actor=xi-jinping&depth=2", "daqin:?actor=bashar-al-assad"},
		func(t *testing.T, b *board) {
			p := newPlacer(b.scene, func(i int) state.Emphasis { return b.sight.resting[i] }, b.sizes, nil)
			mainsAreNamed(t, b, p)
			namesAreNearestToTheirOwn(t, b, p)
			faded += fadedNamesAreNotStruckThrough(t, b, p)
			if b.camera == whole && slices.ContainsFunc(b.frame.corner[:], b.scene.crowds) {
				t.Error("a disc stands on a caption")
			}
		})
	if faded == 0 {
		t.Error("there is no faded name")
	}
}

// Who carries the picture is named, unless faded; but for the parties, only where that hides nobody of about as many ties.
func mainsAreNamed(t *testing.T, b *board, p *placer) {
	t.Helper()
	s := b.scene
	for i := range b.chart.mains() {
		shows := b.sight.nodes[i]
		named := slices.ContainsFunc(s.labels, func(l label) bool { return l.node == i })
		if named || !p.main(i) || shows.presence == model.Outside || shows.far || !s.inSight(i) {
			continue
		}
		if p.must(i) {
			t.Errorf("%q has no name", b.names[i])
		}
		for in := range slotCount {
			at, ok := p.at(i, in)
			taken := slices.ContainsFunc(s.clear, at.overlaps) ||
				slices.ContainsFunc(s.labels, func(l label) bool { return parted(l.box).overlaps(at) && p.main(l.node) }) ||
				slices.ContainsFunc(s.front, func(n int) bool { return n != i && s.off(at, n) <= 0 && !s.lesser(n, i) && !p.dimmer(n, i) })
			if ok && !taken {
				t.Errorf("%q has no name, and there is room at %v", b.names[i], at)
			}
		}
	}
}

// No node is about as near to another's name as that one is, but to the names of those who must have one, and where it is
// dimmer than who is named.
func namesAreNearestToTheirOwn(t *testing.T, b *board, p *placer) {
	t.Helper()
	s := b.scene
	for _, l := range s.labels {
		if p.main(l.node) || p.of(l.node) >= state.Glanced {
			continue
		}
		own := s.off(l.box, l.node)
		for _, i := range s.front {
			if off := s.off(l.box, i); i != l.node && !p.dimmer(i, l.node) && off < own+foreignGap {
				t.Errorf("the name of %q is %.1f from it and %.1f from %q", b.names[l.node], own, off, b.names[i])
			}
		}
	}
}

// No line that stands out runs through a name that has faded. It counts these names.
func fadedNamesAreNotStruckThrough(t *testing.T, b *board, p *placer) (faded int) {
	t.Helper()
	for _, l := range b.scene.labels {
		if p.of(l.node) > state.Faded {
			continue
		}
		if faded++; slices.ContainsFunc(b.scene.strands, func(line strand) bool {
			return line.shows.emphasis >= state.Related && line.shows.presence != model.Outside && line.touches(l.box.grown(-2))
		}) {
			t.Errorf("a line that stands out runs through the name of %q", b.names[l.node])
		}
	}
	return faded
}
