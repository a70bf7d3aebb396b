package graph

import (
	"time"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// glideTime is how long the picture takes to where it is sent: as long as the eye needs to follow.
const glideTime = 250 * time.Millisecond

// motion is something that changes little by little, so that the eye can follow; at once where no motion is wanted.
type motion struct{ running *fyne.Animation }

// start begins it in place of what is running; tick is told the share of the way, 1 at the end.
func (m *motion) start(tick func(share float32)) {
	m.stop()
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		tick(1)
		return
	}
	m.running = fyne.NewAnimation(glideTime, tick)
	m.running.Start()
}

// stop leaves things as they are.
func (m *motion) stop() {
	if m.running != nil {
		m.running.Stop()
		m.running = nil
	}
}

// look turns the camera at once.
func (b *board) look(c camera) {
	b.glide.stop()
	if c != b.camera {
		b.camera = c
		b.stir()
		b.Refresh()
	}
}

// glideTo moves the camera so that the eye can follow.
func (b *board) glideTo(c camera) {
	from := b.camera
	if from == c {
		b.glide.stop()
		return
	}
	b.glide.start(func(share float32) {
		b.camera = from.toward(c, float64(share))
		b.stir()
		b.Refresh()
	})
}

// fit shows the whole picture, zoom brings it nearer or farther by steps.
func (b *board) fit() { b.glideTo(whole) }

func (b *board) zoom(steps int) {
	factor := 1.0
	for range steps {
		factor *= zoomBy
	}
	for range -steps {
		factor /= zoomBy
	}
	b.glideTo(b.stage.zoomed(b.camera, b.stage.room.middle(), factor))
}

// pan moves the picture by a share of the view in a direction.
func (b *board) pan(dx, dy float32) {
	const share = 0.2
	size := b.Size()
	b.glideTo(b.stage.panned(b.camera, fyne.NewDelta(-dx*share*size.Width, -dy*share*size.Height)))
}

// aim shows what is selected: actors and what joins them, an actor alone with its neighbours, and else all that has
// to do with it.
func (b *board) aim() {
	if points := b.selected(); len(points) > 0 {
		b.glideTo(b.stage.showing(boundsOf(points), neighbourhoodZoom))
	}
}

// neighbourhoodZoom is as near as the camera goes to show some actors.
const neighbourhoodZoom = 4

// selected lists where in the world that stands which aim shows.
func (b *board) selected() (points []force.Point) {
	s, in := b.sight, map[int]bool{}
	for i := range s.nodes {
		if s.resting[i] == state.Selected {
			in[i] = true
		}
	}
	for i, p := range b.chart.pairs {
		if s.pairs[i].emphasis == state.Selected {
			in[p.a], in[p.b] = true, true
		}
	}
	related := len(in) <= 1
	for i := range s.nodes {
		if in[i] || related && s.resting[i] == state.Related && s.nodes[i].presence != model.Outside {
			points = append(points, b.world[i])
		}
	}
	return points
}

// bring moves the camera as far as needed to have a subject in view.
func (b *board) bring(id state.Subject) {
	if b.scene == nil {
		return
	}
	var at force.Point
	switch id.Kind {
	case state.AnActor:
		at = b.world[b.chart.nodeOf[model.ActorID(id.ID)]]
	case state.ATie:
		p, ok := b.chart.pairOf[model.TieID(id.ID)]
		if !ok {
			return
		}
		from, to := b.world[b.chart.pairs[p].a], b.world[b.chart.pairs[p].b]
		at = force.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	default:
		return
	}
	if !b.scene.view().contains(b.stage.lens(b.camera).project(at)) {
		b.glideTo(b.stage.looking(at, b.camera.Zoom))
	}
}
