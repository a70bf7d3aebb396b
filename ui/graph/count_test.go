package graph

import (
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/look"
)

// The count of a line covers neither of its ends and no other count, in a view and with text of any size; and it is hit as
// its line is.
func TestCountsHaveRoom(t *testing.T) {
	for _, text := range []float32{1, 2} {
		b, store := boardOf(t, builtIn(t), fyne.NewSize(660, 440))
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, text, look.Fonts{}))
		for _, with := range [][2]model.ActorID{{"mustafa-tlass", "sinopec"}, {"china", "syria"}, {"xi-jinping", "wang-yi"}, {"bashar-al-assad", "xi-jinping"}, {"ma-fuliang", "china"}} {
			store.SelectActors(with[:])
			s := b.scene
			if len(s.counts) == 0 {
				t.Errorf("%v: no line has a count", with)
			}
			for i, c := range s.counts {
				pair := s.chart.pairs[s.strands[c.strand].pair]
				for _, end := range []int{pair.a, pair.b} {
					if s.disc(end).overlaps(c.box()) {
						t.Errorf("text %g, %v: the count at %v lies on %q", text, with, c.box(), b.names[end])
					}
				}
				for _, other := range s.counts[:i] {
					if other.box().overlaps(c.box()) {
						t.Errorf("text %g, %v: two counts overlap", text, with)
					}
				}
				if node, strand := s.under(c.text.middle()); node >= 0 || strand != c.strand {
					t.Errorf("text %g, %v: at the count of %d are node %d and strand %d", text, with, c.strand, node, strand)
				}
			}
		}
	}
}
