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

// boards shows the built-in model in views and with text of several sizes, at a place.
func boards(t *testing.T, place string, check func(t *testing.T, b *board)) {
	x := model.NewIndex(builtIn(t))
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
		t.Run(c.name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, c.text, look.Fonts{}))
			store := state.NewStore(x)
			b := newBoard(store, background.AtOnce())
			store.Watch(b.show)
			b.Resize(c.size)
			if place != "" {
				p, lost := state.ParseAddress(x, place)
				if len(lost) > 0 {
					t.Fatal("lost:", lost)
				}
				store.Go(p)
			}
			b.Refresh()
			check(t, b)
		})
	}
}

// In the whole story the parties and the best joined are named in any view, so that nobody less is named in their place.
func TestWhoCarriesThePictureIsNamed(t *testing.T) {
	boards(t, "", func(t *testing.T, b *board) {
		for i := range b.chart.mains() {
			if !slices.ContainsFunc(b.scene.labels, func(l label) bool { return l.node == i }) {
				t.Errorf("%q has no name", b.names[i])
			}
		}
	})
}

// No node is about as near to another's name as that one is, but to the names of those who must have one, and where it is
// dimmer than who is named.
func TestNamesAreNearestToTheirOwn(t *testing.T) {
	for _, place := range []string{"", "daqin:?actor=xi-jinping&depth=2", "daqin:?when=2011/2023&against=1939/2010"} {
		boards(t, place, func(t *testing.T, b *board) {
			s := b.scene
			p := newPlacer(s, func(i int) state.Emphasis { return s.sight.resting[i] }, b.sizes, nil)
			for _, l := range s.labels {
				if p.main(l.node) || p.of(l.node) >= state.Glanced {
					continue
				}
				own := s.off(l.box, l.node)
				for _, i := range s.front {
					dimmer := p.lit(l.node) && !p.lit(i) || s.sight.nodes[i].layer() == 0
					if off := s.off(l.box, i); i != l.node && !dimmer && off < own+foreignGap {
						t.Errorf("the name of %q is %.1f from it and %.1f from %q", b.names[l.node], own, off, b.names[i])
					}
				}
			}
		})
	}
}

// No line that stands out runs through a name that has faded.
func TestFadedNamesAreNotStruckThrough(t *testing.T) {
	faded := 0
	boards(t, "daqin:?actor=bashar-al-assad", func(t *testing.T, b *board) {
		p := newPlacer(b.scene, func(i int) state.Emphasis { return b.sight.resting[i] }, b.sizes, nil)
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
	})
	if faded == 0 {
		t.Error("there is no faded name")
	}
}

// The whole world leaves the captions free.
func TestNoDiscStandsOnACaption(t *testing.T) {
	boards(t, "", func(t *testing.T, b *board) {
		for _, caption := range b.frame.corner {
			if b.scene.crowds(caption) {
				t.Error("a disc stands on a caption")
			}
		}
	})
}
