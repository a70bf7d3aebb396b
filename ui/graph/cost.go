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

// cost is the stress of a layout in which nothing keeps the two parties apart, and of the same in which they are.
type cost struct{ free, apart float64 }

// weighSides measures what keeping the parties apart costs a layout, and then tells.
func (b *board) weighSides(l state.Layout, then func()) {
	if _, known := b.costs[l]; known || len(b.chart.nodes) > costMany || b.costing.Runs() {
		return
	}
	runner := b.runner
	if len(b.chart.nodes) <= laidAtOnce {
		runner = background.AtOnce()
	}
	b.costing = background.Start(runner, background.Work[struct{}, cost]{
		Do: func(context.Context, func(struct{})) cost {
			free, apart := force.SidesCost(b.chart.graph(), force.Options{Mode: modeOf[l], Seed: layoutSeed, Sides: layoutSides})
			return cost{free, apart}
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
		return lang.L("Apart, the distances would fit the ties less well: stress {{.Apart}} in place of {{.Free}}", figures)
	}
	return lang.L("The distances fit the ties less well for it: stress {{.Apart}} in place of {{.Free}}", figures)
}
