package graph

import (
	"math"

	"fyne.io/fyne/v2"

	"daqin/ui/force"
)

// scene is where everything stands in the view: gestures ask it, render draws it.
type scene struct {
	chart  *chart
	sight  *sight
	size   fyne.Size
	clear  []rect          // where captions and counts stand: no label goes there
	counts []count         // of the selected lines
	at     []fyne.Position // of the nodes
	radius []float32       // of the nodes
	widest float32         // of the radii
	cells  *cells          // with the nodes
	labels []label
	words  []tieWord
	front  []int // nodes, from the back to the front

	hulls []hull // of groups, where they are shown
	rough bool   // it moves, and is drawn with less detail

	strands []strand // in the view, from the back to the front
	passing *cells   // with the strands; made when first asked for
}

// outlook is how a scene is looked at.
type outlook struct {
	lens  lens
	size  fyne.Size // of the view
	text  float32   // how much larger than usual it is
	rough bool      // with less detail, while the picture moves
}

// newScene places the nodes in a view. Discs grow less than the picture does, so that zooming in parts them, and follow the
// size of text a little.
func newScene(s *sight, world []force.Point, o outlook) *scene {
	least, most := 0.5, 2.2
	if len(s.chart.nodes) > layoutNamed {
		least = 0.3 // of many, larger ones would hide each other and all lines
	}
	power, narrow := 0.4, min(o.lens.x, o.lens.y) // along the axis that is scaled least they come to overlap first
	if narrow < 1 {
		power = 0.6
	}
	grown := float32(min(max(math.Pow(narrow, power), least), most) * math.Pow(float64(o.text), 0.3))
	n := len(s.chart.nodes)
	out := &scene{chart: s.chart, sight: s, size: o.size, rough: o.rough, at: make([]fyne.Position, n), radius: make([]float32, n)}
	for i, radius := range s.chart.radii(s.drawing.Size) {
		out.at[i] = o.lens.project(world[i])
		out.radius[i] = radius * grown
		out.widest = max(out.widest, out.radius[i])
	}
	out.cells = newCells(out.view(), out.at)
	out.front = byLayer(s.nodes)
	out.spin()
	return out
}

// byLayer lists what is not hidden from the back to the front.
func byLayer(things []shown) []int {
	order := make([]int, 0, len(things))
	for layer := range layers {
		for i, t := range things {
			if !t.hidden && t.layer() == layer {
				order = append(order, i)
			}
		}
	}
	return order
}

// disc gives the square round a node.
func (s *scene) disc(node int) rect {
	at, r := s.at[node], s.radius[node]
	return rect{at.X - r, at.Y - r, at.X + r, at.Y + r}
}

// view gives the rectangle that the board shows.
func (s *scene) view() rect { return rect{0, 0, s.size.Width, s.size.Height} }

// inSight tells whether a node is drawn inside the view.
func (s *scene) inSight(node int) bool {
	return !s.sight.nodes[node].hidden && s.view().contains(s.at[node])
}
