package graph

import (
	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// hood tells which nodes lie within so many ties of some, those among them: along lines that show, so those of the
// span that no filter has put out of sight.
func (s *sight) hood(depth uint8, from ...int) []bool {
	in := make([]bool, len(s.nodes))
	for _, node := range from {
		in[node] = true
	}
	edge := from
	for range depth {
		var beyond []int
		for _, node := range edge {
			for _, p := range s.chart.nodes[node].pairs {
				other := s.chart.pairs[p].other(node)
				if !in[other] && !s.pairs[p].hidden && s.pairs[p].presence != model.Outside {
					in[other] = true
					beyond = append(beyond, other)
				}
			}
		}
		edge = beyond
	}
	return in
}

// near shows who lies within the chosen depth, above the buttons by which that is chosen.
func (b *board) near() camera {
	goal := b.goal()
	var points []force.Point
	for i, in := range b.sight.near {
		if in {
			points = append(points, goal[i])
		}
	}
	around := boundsOf(points)
	around.to.Y += float64(b.controls.end.MinSize().Height+2*controlEdge) / b.stage.lens(b.stage.showing(around, neighbourhoodZoom)).y
	return b.stage.showing(around, neighbourhoodZoom)
}

// refit has a neighbourhood that fills the view fill one of another size: the first one that there is, and from then on
// as long as nobody moves the picture.
func (b *board) refit() {
	if b.store.State().Depth > 0 && (b.scene == nil || b.camera == b.shows) {
		b.shows = b.near()
		b.camera = b.shows
	}
}

// follow turns the camera to what a state has come to: to the neighbourhood that it shows, back from there to where the
// camera was before, and else as far as needed to what is selected.
func (b *board) follow(prev, next state.State) {
	switch {
	case b.scene == nil:
	case next.Depth > 0 && (next.Depth != prev.Depth || next.Subject != prev.Subject):
		if prev.Depth == 0 {
			b.before = b.camera
		}
		b.shows = b.near()
		b.glideTo(b.shows)
	case next.Depth == 0 && prev.Depth > 0:
		b.glideTo(b.before)
	case next.Subject != prev.Subject:
		b.bring(next.Subject)
	}
}

// surround chooses a depth round what is selected, and else round the actor that the pointer or the keys are on.
func (b *board) surround(depth uint8) {
	if node, ok := b.glanced(); ok && len(b.store.State().Selected()) == 0 {
		b.store.Surround(b.chart.nodes[node].actor.ID, depth)
		return
	}
	b.store.SetDepth(depth)
}
