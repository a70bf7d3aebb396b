package graph

import (
	"context"

	"daqin/ui/background"
	"daqin/ui/force"
	"daqin/ui/state"
)

// Up to so many nodes the first layout takes no longer than the window does to open: it is there with it.
const laidAtOnce = 150

// aim is what a layout is made for.
type aim struct {
	layout  state.Layout
	unsided bool
}

func aimOf(d state.Drawing) aim { return aim{d.Layout, d.Unsided} }

// lay has the nodes placed as a drawing asks: a first picture as soon as there is one, better ones while one looks, then still.
// What was asked for before no longer comes.
func (b *board) lay(d state.Drawing) {
	runner := b.runner
	if b.home == nil && len(b.chart.nodes) <= laidAtOnce {
		runner = background.AtOnce()
	}
	b.laying.Cancel()
	b.laying = background.Start(runner, background.Work[[]force.Point, []force.Point]{
		Do: func(ctx context.Context, progress func([]force.Point)) []force.Point {
			return layout(ctx, b.chart, d, progress)
		},
		Step: b.stand,
		Done: b.stand,
	})
}

// stand has the nodes go to where a layout has them. The first time there is nowhere that they could come from.
func (b *board) stand(home []force.Point) {
	first := b.home == nil
	b.home, b.stage.world = home, boundsOf(home)
	if first {
		b.world = b.goal()
	}
	if b.sight != nil { // it is shown
		b.settle()
		b.Refresh()
	}
}

// Close ends what goes on in the background: nothing comes any more.
func (n *Network) Close() {
	n.board.laying.Cancel()
	n.board.groups.job.Cancel()
	n.board.weighing.Cancel()
	n.board.costing.Cancel()
}
