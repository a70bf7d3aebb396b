package graph

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// press is what a button of the mouse went down on, and how far the pointer was dragged since.
type press struct {
	down     bool
	dragging bool
	node     int // -1 for the background
	at       force.Point
	camera   camera
	moved    fyne.Delta
}

// click is one that may become the first of a double click.
type click struct {
	at   fyne.Position
	when time.Time
}

// What is still a click, and what is a double click, in Fyne's units and by the clock.
const (
	clickReach  = 4
	doubleReach = 6
	doubleTime  = 400 * time.Millisecond
)

func (b *board) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	b.store.StopPlaying()
	b.halt()
	b.card.Hide()
	if ev.Button != desktop.MouseButtonSecondary {
		b.grasp(ev.Position)
		b.press.down = true
	}
}

// grasp takes hold of what lies under the pointer.
func (b *board) grasp(at fyne.Position) {
	b.press = press{node: -1, camera: b.camera}
	if b.scene == nil {
		return
	}
	if n := b.scene.nodeAt(at); n >= 0 {
		b.press.node, b.press.at = n, b.world[n]
	}
}

func (b *board) MouseUp(ev *desktop.MouseEvent) {
	if b.press.down && !b.press.dragging && ev.Button == desktop.MouseButtonPrimary && b.scene != nil {
		b.clicked(ev.Position, ev.Modifier)
	}
	b.press.down = false
}

// Dragged moves the node that was grasped, and else the picture.
func (b *board) Dragged(ev *fyne.DragEvent) {
	b.store.StopPlaying()
	if b.scene == nil {
		return
	}
	if !b.press.down && !b.press.dragging {
		b.grasp(ev.Position)
		b.press.dragging = true
	}
	b.press.moved.DX += ev.Dragged.DX
	b.press.moved.DY += ev.Dragged.DY
	if math.Hypot(float64(b.press.moved.DX), float64(b.press.moved.DY)) >= clickReach {
		b.press.dragging = true
	}
	if !b.press.dragging {
		return
	}
	b.card.Hide()
	if b.press.node < 0 {
		b.look(b.stage.panned(b.press.camera, b.press.moved))
		return
	}
	b.pin(b.press.node, b.press.at, b.press.moved)
}

// DragEnd lets go.
func (b *board) DragEnd() { b.press = press{node: -1} }

// pin puts a node a stretch of the view away from where it was and keeps it there, in the world's box.
func (b *board) pin(node int, was force.Point, by fyne.Delta) {
	l := b.stage.lens(b.camera)
	at := l.project(was)
	b.world[node] = b.stage.world.nearest(l.unproject(at.AddXY(by.DX, by.DY)))
	b.pinned[node] = true
	b.Refresh()
}

// clicked selects what lies under the pointer, with Ctrl beside what is selected. A second click on an actor shows
// its neighbourhood, one on a line goes on to the next tie of the two, one on nothing clears.
func (b *board) clicked(at fyne.Position, modifier fyne.KeyModifier) {
	now := b.clock()
	double := now.Sub(b.last.when) < doubleTime && distance(at, b.last.at) < doubleReach
	b.last = click{at, now}
	node, pair := b.scene.under(at)
	switch {
	case node >= 0 && modifier&fyne.KeyModifierShortcutDefault != 0:
		b.store.AddActor(b.chart.nodes[node].actor.ID)
	case node >= 0 && double:
		b.glideTo(b.stage.showing(b.scene.around(node, b.world), neighbourhoodZoom))
	case node >= 0:
		b.store.SelectActor(b.chart.nodes[node].actor.ID)
	case pair >= 0:
		b.store.SelectTie(b.nextTie(pair))
	default:
		b.store.Clear()
	}
}

// neighbourhoodZoom is as near as the camera goes to show an actor's neighbourhood.
const neighbourhoodZoom = 4

// nextTie gives the pair's tie that most sentences in its span say, or the one that follows the selected one.
func (b *board) nextTie(pair int) model.TieID {
	ties := b.sight.strongest(pair)
	at := slices.IndexFunc(ties, func(t *model.Tie) bool { return b.store.State().Subject == state.Tie(t.ID) })
	return ties[(at+1)%len(ties)].ID
}

// Scrolled zooms about the pointer; a notch of the wheel is 25 units.
func (b *board) Scrolled(ev *fyne.ScrollEvent) {
	const perUnit = 0.006
	b.store.StopPlaying()
	b.look(b.stage.zoomed(b.camera, ev.Position, math.Exp(perUnit*float64(ev.Scrolled.DY))))
	b.card.Hide()
}

func (b *board) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved glances at what lies under the pointer and says what it is.
func (b *board) MouseMoved(ev *desktop.MouseEvent) {
	if b.scene == nil || b.press.dragging {
		return
	}
	node, pair := b.scene.under(ev.Position)
	b.over = node >= 0 || pair >= 0
	switch {
	case node >= 0:
		b.tell(state.Actor(b.chart.nodes[node].actor.ID), ev.Position, b.tellActor(node))
	case pair >= 0:
		b.tell(state.Tie(b.sight.strongest(pair)[0].ID), ev.Position, b.tellPair(pair))
	default:
		b.MouseOut()
	}
}

// MouseOut glances at nothing.
func (b *board) MouseOut() {
	b.over = false
	b.card.Hide()
	b.store.Glance(state.Subject{})
}

// Cursor is a hand on what can be clicked.
func (b *board) Cursor() desktop.Cursor {
	if b.over {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
