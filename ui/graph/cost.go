package graph

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2/lang"

	"daqin/ui/background"
	"daqin/ui/force"
	"daqin/ui/state"
)

// With more nodes than this it is not measured what keeping the parties apart costs: it takes two layouts.
const costMany = 1500

// cost is the stress of the drawing in which nothing keeps the two parties apart, and of that in which they are, both as
// they are shown.
type cost struct{ free, apart float64 }

// weighSides measures what keeping the parties apart costs a layout, and then tells.
func (b *board) weighSides(l state.Layout, then func()) {
	if _, known := b.costs[l]; known || len(b.chart.nodes) > costMany || b.costing.Runs() {
		return
	}
	b.costing = background.Start(b.runner, background.Work[struct{}, cost]{
		Do: func(ctx context.Context, _ func(struct{})) cost {
			g := b.chart.graph()
			stress := func(d state.Drawing) float64 {
				at := layout(ctx, b.chart, d, func([]force.Point) {})
				if at == nil {
					return 0 // nobody waits for it any more
				}
				return force.Stress(g, at)
			}
			return cost{free: stress(state.Drawing{Layout: l, Unsided: true}), apart: stress(state.Drawing{Layout: l})}
		},
		Done: func(c cost) {
			b.costs[l] = c
			then()
		},
	})
}

// costSays says what keeping the parties apart costs, once that is known.
func (b *board) costSays(s state.State) string {
	c, known := b.costs[s.Drawing.Layout]
	if !known {
		return ""
	}
	figures := map[string]any{"Apart": fmt.Sprintf("%.3f", c.apart), "Free": fmt.Sprintf("%.3f", c.free)}
	if s.Drawing.Unsided {
		return lang.L("Apart, distances would fit less well: stress {{.Apart}} in place of {{.Free}}", figures)
	}
	return lang.L("Distances fit less well for it: stress {{.Apart}} in place of {{.Free}}", figures)
}
