package graph

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// goal is where the nodes belong: where they were put by hand, in the world's box, and else where the layout has them.
func (b *board) goal() []force.Point {
	goal := slices.Clone(b.home)
	for id, at := range b.store.State().Pins.All() {
		if i, ok := b.chart.nodeOf[id]; ok {
			goal[i] = b.stage.world.nearest(force.Point(at))
		}
	}
	return goal
}

// settle has the nodes glide to where they belong, once there is a layout; those that are there stay.
func (b *board) settle() {
	pins := b.store.State().Pins
	for i, n := range b.chart.nodes {
		_, _, b.pinned[i] = pins.At(n.actor.ID)
	}
	if b.home == nil {
		return
	}
	goal := b.goal()
	if slices.Equal(b.world, goal) {
		b.drift.stop()
		return
	}
	from := slices.Clone(b.world)
	b.drift.start(func(share float32) {
		for i, to := range goal {
			b.world[i] = toward(from[i], to, float64(share))
		}
		b.moved++
		b.stir()
		b.Refresh()
	})
}

// drag has a node stand a stretch of the view away from where it was, in the world's box.
func (b *board) drag(node int, was force.Point, by fyne.Delta) {
	b.drift.stop()
	l := b.stage.lens(b.camera)
	at := l.project(was)
	b.world[node] = b.stage.world.nearest(l.unproject(at.AddXY(by.DX, by.DY)))
	b.moved++
	b.stir()
	b.Refresh()
}

// pin keeps a node where it stands.
func (b *board) pin(node int) {
	b.store.Pin(b.chart.nodes[node].actor.ID, b.world[node].X, b.world[node].Y)
}

// PinSelected pins the selected actors where they stand, or lets them go where all of them are pinned.
func (n *Network) PinSelected() {
	n.board.store.StopPlaying()
	n.board.togglePins(n.board.store.State().Selected()...)
}

// togglePins pins actors where they stand, or lets them go where all of them are pinned. Before there is a layout they stand
// nowhere.
func (b *board) togglePins(ids ...model.ActorID) {
	if b.home == nil {
		return
	}
	loose := map[model.ActorID]state.Point{}
	for _, id := range ids {
		if i := b.chart.nodeOf[id]; !b.pinned[i] {
			loose[id] = state.Point(b.world[i])
		}
	}
	if len(loose) > 0 {
		b.store.PinAll(loose)
	} else {
		b.store.Unpin(ids...)
	}
}

// unpin lets all nodes go back to where the layout has them.
func (b *board) unpin() {
	b.store.StopPlaying()
	b.store.UnpinAll()
}

// toward gives the point that lies a share of the way from one to another, and at its end exactly the other.
func toward(from, to force.Point, share float64) force.Point {
	if share >= 1 {
		return to
	}
	return force.Point{X: from.X + (to.X-from.X)*share, Y: from.Y + (to.Y-from.Y)*share}
}
