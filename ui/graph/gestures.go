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
	draws    *gathering // nil where a drag moves something
}

// click is one that may become the first of a double click.
type click struct {
	at   fyne.Position
	when time.Time
	node int // that it was on, -1 for none
}

// What is still a click, and what is a double click, in Fyne's units and by the clock.
const (
	clickReach  = 4
	doubleReach = 6
	doubleTime  = 400 * time.Millisecond
)

func (b *board) MouseDown(ev *desktop.MouseEvent) {
	b.focus()
	b.store.StopPlaying()
	b.glide.stop()
	b.linger.end()
	b.card.Hide()
	if ev.Button != desktop.MouseButtonSecondary {
		b.grasp(ev.Position, ev.Modifier)
		b.press.down = true
	}
}

// grasp takes hold of what lies under the pointer, or begins to draw: what was chosen to be drawn, and with Shift on
// the background a box.
func (b *board) grasp(at fyne.Position, modifier fyne.KeyModifier) {
	b.press = press{node: -1, camera: b.camera}
	if b.scene == nil {
		return
	}
	node, draws := b.scene.nodeAt(at), b.form
	if draws == noForm && node < 0 && modifier&fyne.KeyModifierShift != 0 {
		draws = boxed
	}
	switch {
	case draws != noForm:
		b.press.draws = &gathering{form: draws, from: at, adds: modifier&fyne.KeyModifierShortcutDefault != 0}
	case node >= 0:
		b.press.node, b.press.at = node, b.world[node]
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
		b.grasp(ev.Position, 0)
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
	if b.press.draws != nil {
		b.press.draws.reach(ev.Position)
		b.drawn.show(b.press.draws)
		return
	}
	if b.press.node < 0 {
		b.look(b.stage.panned(b.press.camera, b.press.moved))
		return
	}
	b.drag(b.press.node, b.press.at, b.press.moved)
}

// DragEnd lets go: a node stays where it was put, and what stands in what was drawn is selected.
func (b *board) DragEnd() {
	p := b.press
	b.press = press{node: -1}
	switch {
	case !p.dragging:
	case p.draws != nil:
		b.choose(noForm)
		b.drawn.show(nil)
		b.gather(p.draws)
	case p.node >= 0:
		b.pin(p.node)
	}
}

// clicked selects what lies under the pointer, with Ctrl beside what is selected. A second click on an actor shows
// its neighbourhood, one on a line goes on to the next tie of the two; a click on nothing clears. The head of a pin is for letting
// go by a double click alone: else the first of the two would select.
func (b *board) clicked(at fyne.Position, modifier fyne.KeyModifier) {
	now := b.clock()
	double := now.Sub(b.last.when) < doubleTime && distance(at, b.last.at) < doubleReach
	node, strand := b.scene.under(at)
	if double && b.last.node >= 0 {
		node = b.last.node // what the first click began may be moving from under the pointer
	}
	b.last = click{at, now, node}
	switch {
	case node >= 0 && modifier&fyne.KeyModifierShortcutDefault != 0:
		b.store.AddActor(b.chart.nodes[node].actor.ID)
	case node >= 0 && b.pinned[node] && b.scene.onPin(node, at):
		if double {
			b.store.Unpin(b.chart.nodes[node].actor.ID)
		}
	case node >= 0 && double:
		b.store.Surround(b.chart.nodes[node].actor.ID, 1)
	case node >= 0:
		b.store.SelectActor(b.chart.nodes[node].actor.ID)
	case strand >= 0:
		b.store.SelectTie(b.nextTie(strand))
	default:
		b.store.Clear()
	}
}

// nextTie gives the strand's tie that most sentences in its span say, or the one that follows the selected one.
func (b *board) nextTie(strand int) model.TieID {
	l := b.scene.strands[strand]
	if l.tie != allTies {
		return b.scene.tieOf(strand)
	}
	ties := b.sight.strongest(l.pair)
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

// MouseMoved glances at what lies under the pointer and says what it is, once the pointer has stayed there for a moment.
func (b *board) MouseMoved(ev *desktop.MouseEvent) {
	if b.scene == nil || b.press.dragging {
		return
	}
	on := b.subjectAt(ev.Position)
	b.over = on != state.Subject{}
	switch {
	case !b.over:
		b.MouseOut()
	case b.told == on && b.store.State().Glance == on:
		b.say(on, ev.Position)
	case b.linger.on == on && b.linger.waits:
		b.linger.at = ev.Position
	default:
		b.MouseOut()
		b.over = true
		b.linger.begin(on, ev.Position, b.say)
	}
}

// MouseOut glances at nothing.
func (b *board) MouseOut() {
	b.over = false
	b.linger.end()
	b.card.Hide()
	b.store.Glance(state.Subject{})
}

// subjectAt gives what a place in the view is a mark of: an actor, or of a line the tie that most sentences say.
func (b *board) subjectAt(at fyne.Position) state.Subject {
	switch node, strand := b.scene.under(at); {
	case node >= 0:
		return state.Actor(b.chart.nodes[node].actor.ID)
	case strand >= 0:
		return state.Tie(b.scene.tieOf(strand))
	}
	return state.Subject{}
}

// say glances at a subject and says beside a point what it is.
func (b *board) say(on state.Subject, at fyne.Position) {
	switch on.Kind {
	case state.AnActor:
		b.tell(on, at, b.tellActor(b.chart.nodeOf[model.ActorID(on.ID)]))
	case state.ATie:
		b.tell(on, at, b.tellLine(model.TieID(on.ID)))
	}
}

// Cursor is a hand on what can be clicked, and a cross where the next drag draws.
func (b *board) Cursor() desktop.Cursor {
	if b.form != noForm {
		return desktop.CrosshairCursor
	}
	if b.over {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
