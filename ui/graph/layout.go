package graph

import (
	"math"
	"unicode/utf8"

	"daqin/model"
	"daqin/ui/force"
)

// What the layout is made for. It knows neither the window nor the size of text, so that neither moves a node.
const (
	layoutWidth, layoutHeight = 960, 600 // for up to layoutRoom nodes; more get as much room each
	layoutRoom                = 100
	layoutSeed                = 1939
	layoutSides               = 0.6 // strength of the two sides' pull
	layoutGap                 = 6
)

var sideOf = map[model.Side]int8{model.First: -1, model.Second: +1}

// layout gives each node of the chart its place, from ties of any time: the first party's actors to the left,
// the second's to the right, what joins them between.
func layout(c *chart) []force.Point {
	g := force.Graph{N: len(c.nodes)}
	for _, n := range c.nodes {
		g.Side = append(g.Side, sideOf[n.actor.Side])
		g.Boxes = append(g.Boxes, n.room())
	}
	for _, p := range c.pairs {
		g.Ties = append(g.Ties, force.Tie{From: p.a, To: p.b})
	}
	more := math.Sqrt(max(float64(g.N)/layoutRoom, 1))
	frame := force.Size{Width: layoutWidth * more, Height: layoutHeight * more}
	return force.Layout(g, force.Options{Seed: layoutSeed, Frame: frame, Sides: layoutSides, Gap: layoutGap})
}

// room is what a node takes with a label to the right of it, as far as can be told without measuring text.
func (n node) room() force.Box {
	const runeWidth, longest = 6.2, 100
	r := float64(n.radius())
	label := min(runeWidth*float64(utf8.RuneCountInString(n.name())), longest)
	return force.Box{Left: r, Top: r, Right: r + 4 + label, Bottom: r}
}

// box is a rectangle of the world.
type box struct{ from, to force.Point }

// boundsOf gives the box round points; around none it is a unit square, and it is never flat.
func boundsOf(points []force.Point) box {
	if len(points) == 0 {
		return box{to: force.Point{X: 1, Y: 1}}
	}
	b := box{points[0], points[0]}
	for _, p := range points {
		b.from = force.Point{X: min(b.from.X, p.X), Y: min(b.from.Y, p.Y)}
		b.to = force.Point{X: max(b.to.X, p.X), Y: max(b.to.Y, p.Y)}
	}
	const flat = 1
	if b.width() < flat {
		b.from.X, b.to.X = b.from.X-flat/2., b.to.X+flat/2.
	}
	if b.height() < flat {
		b.from.Y, b.to.Y = b.from.Y-flat/2., b.to.Y+flat/2.
	}
	return b
}

func (b box) width() float64  { return b.to.X - b.from.X }
func (b box) height() float64 { return b.to.Y - b.from.Y }

// nearest gives the point of the box that is nearest to p.
func (b box) nearest(p force.Point) force.Point {
	return force.Point{X: min(max(p.X, b.from.X), b.to.X), Y: min(max(p.Y, b.from.Y), b.to.Y)}
}
