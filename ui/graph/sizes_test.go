package graph

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/network"
	"daqin/ui/state"
)

// Whatever its size tells, an actor with more of it is no smaller, all are within bounds, and time changes none.
func TestSizesFollowTheirMeasure(t *testing.T) {
	b, store := boardOf(t, builtIn(t), fyne.NewSize(800, 500))
	x := store.Index()
	all := network.New(x, x.Story)
	for by, of := range map[state.Measure]func(model.ActorID) float64{
		state.ByDegree:      func(id model.ActorID) float64 { return float64(all.Degree(id)) },
		state.ByMentions:    func(id model.ActorID) float64 { return float64(len(x.MentionsOf(id))) },
		state.ByBetweenness: all.Betweenness,
		state.Equal:         func(model.ActorID) float64 { return 1 },
	} {
		store.MoveTo(x.Story)
		store.SetSize(by)
		radii := b.chart.radii(by)
		for i := range radii {
			if r := radii[i]; !(r >= leastRadius && r <= mostRadius) {
				t.Errorf("%v: %s has the radius %g", by, b.chart.nodes[i].actor.ID, r)
			}
			for k := range radii[:i] {
				more := of(b.chart.nodes[i].actor.ID) - of(b.chart.nodes[k].actor.ID)
				if d := radii[i] - radii[k]; more == 0 && d != 0 || more > 0 && d < 0 || more < 0 && d > 0 {
					t.Errorf("%v: of %s and %s the lesser is the larger", by, b.chart.nodes[i].actor.ID, b.chart.nodes[k].actor.ID)
				}
			}
		}
		before := slices.Clone(b.scene.radius)
		store.MoveTo(model.Span{From: x.Story.From, Until: x.Story.From + 9000})
		if !slices.Equal(before, b.scene.radius) {
			t.Errorf("%v: time changes sizes", by)
		}
	}
}
