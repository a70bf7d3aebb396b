package graph

import (
	"context"
	"math"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/state"
)

// Radii of nodes at rest, in Fyne's units.
const (
	leastRadius = 5.5
	mostRadius  = 15
	equalRadius = 8
)

// radius is how large a node is by the number of its neighbours, at rest, in Fyne's units: it grows mildly with it.
func (n node) radius() float32 {
	return float32(min(leastRadius+1.3*math.Sqrt(float64(len(n.pairs))), mostRadius))
}

// radii gives the radius of each node at rest by a measure, in Fyne's units. All are of all time: while time moves
// nothing changes its size. Until a measure has been taken it is by the number of neighbours.
func (c *chart) radii(by state.Measure) []float32 {
	if c.measured[by] == nil && by == state.ByBetweenness {
		by = state.ByDegree
	}
	if c.measured[by] == nil {
		c.measured[by] = c.measure(by)
	}
	return c.measured[by]
}

// weigh takes the one measure that takes time, in the background where there are many actors, once a drawing shows it.
func (b *board) weigh(d state.Drawing) {
	const by = state.ByBetweenness
	if d.Size != by || b.chart.measured[by] != nil || b.weighing.Runs() {
		return
	}
	b.weighing = background.Start(b.soon(), background.Work[struct{}, []float32]{
		Do: func(context.Context, func(struct{})) []float32 { return b.chart.measure(by) },
		Done: func(radii []float32) {
			b.chart.measured[by] = radii
			b.Refresh()
		},
	})
}

// soon is where what takes next to no time with few actors is done: there at once, else in the background.
func (b *board) soon() background.Runner {
	if len(b.chart.nodes) <= laidAtOnce {
		return background.AtOnce()
	}
	return b.runner
}

func (c *chart) measure(by state.Measure) []float32 {
	radii := make([]float32, len(c.nodes))
	switch by {
	case state.ByMentions:
		c.scale(radii, func(id model.ActorID) float64 { return float64(len(c.index.MentionsOf(id))) })
	case state.ByBetweenness:
		c.scale(radii, c.always().Betweenness)
	default:
		for i, n := range c.nodes {
			if radii[i] = equalRadius; by == state.ByDegree {
				radii[i] = n.radius()
			}
		}
	}
	return radii
}

// scale has the area of discs grow with a measure, up to that of the actor with most of it.
func (c *chart) scale(radii []float32, of func(model.ActorID) float64) {
	values, most := make([]float64, len(c.nodes)), 0.0
	for i, n := range c.nodes {
		values[i] = of(n.actor.ID)
		most = max(most, values[i])
	}
	for i, v := range values {
		radii[i] = leastRadius
		if most > 0 {
			radii[i] += (mostRadius - leastRadius) * float32(math.Sqrt(v/most))
		}
	}
}
