package graph

import (
	"math"

	"fyne.io/fyne/v2"

	"daqin/ui/look"
	"daqin/ui/paint"
)

// Lengths of the ground of a group, in Fyne's units.
const (
	hullPad    = 9  // round a node
	hullBridge = 5  // half the width of what joins two nodes
	hullStep   = 5  // between the points at which the ground is measured
	hullBeyond = 30 // the view, so far it is measured
)

// hull is the ground on which the actors of a group stand: a soft outline round their discs and the shortest tree that
// joins them. It is kept as a field that tells of points on a grid how far they lie outside the edge, negative within;
// between them it is even.
//
//	╭──╮      ╭──╮
//	│● ╰──────╯ ●│     discs and branches, each with its own margin
//	╰──╮  ●  ╭───╯
//	   ╰─────╯
type hull struct {
	group        int
	from         fyne.Position // the first point of the grid
	across, down int
	field        []float32 // row by row
	anchor       fyne.Position
	said         [2]string // its name, in two lines
	name         rect      // where its name stands; empty where there is no room
}

// newHull measures the ground of a group in the view.
func (s *scene) newHull(number int, g community) hull {
	view := s.view().grown(hullBeyond)
	box := rect{view.x1, view.y1, view.x0, view.y0}
	for _, i := range g.nodes {
		if !s.sight.nodes[i].hidden {
			d := s.disc(i).grown(hullPad + 2*hullStep)
			box = rect{min(box.x0, d.x0), min(box.y0, d.y0), max(box.x1, d.x1), max(box.y1, d.y1)}
		}
	}
	box = rect{max(box.x0, view.x0), max(box.y0, view.y0), min(box.x1, view.x1), min(box.y1, view.y1)}
	h := hull{group: number, from: fyne.NewPos(box.x0, box.y0), anchor: s.at[g.nodes[0]]}
	if box.width() == 0 || box.height() == 0 {
		return h
	}
	h.across, h.down = int(box.width()/hullStep)+2, int(box.height()/hullStep)+2
	h.field = make([]float32, h.across*h.down)
	for i := range h.field {
		h.field[i] = hullFar
	}
	for _, i := range g.nodes {
		if !s.sight.nodes[i].hidden {
			h.lay(s.at[i], s.at[i], s.radius[i]+hullPad)
		}
	}
	for _, b := range g.trunk {
		if !s.sight.nodes[b.a].hidden && !s.sight.nodes[b.b].hidden {
			h.lay(s.at[b.a], s.at[b.b], hullBridge)
		}
	}
	return h
}

const hullFar = 4 * hullStep // what is not measured lies so far outside

// lay adds the ground about a stretch to so many units on all sides.
func (h *hull) lay(a, b fyne.Position, reach float32) {
	edge := reach + 2*hullStep
	for y := h.row(min(a.Y, b.Y) - edge); y <= h.row(max(a.Y, b.Y)+edge); y++ {
		for x := h.column(min(a.X, b.X) - edge); x <= h.column(max(a.X, b.X)+edge); x++ {
			p := fyne.NewPos(h.from.X+float32(x)*hullStep, h.from.Y+float32(y)*hullStep)
			if away := fromLine(p, a, b) - reach; away < h.field[y*h.across+x] {
				h.field[y*h.across+x] = softened(h.field[y*h.across+x], away)
			} else {
				h.field[y*h.across+x] = softened(away, h.field[y*h.across+x])
			}
		}
	}
}

// softened joins two distances so that the corner where their edges meet is rounded (the polynomial smooth minimum of
// Quilez 2013); the second is the less.
func softened(more, less float32) float32 {
	const soft = 8
	share := max(soft-(more-less), 0) / soft
	return less - share*share*soft/4
}

func (h *hull) row(y float32) int {
	return min(max(int((y-h.from.Y)/hullStep), 0), h.down-1)
}

func (h *hull) column(x float32) int {
	return min(max(int((x-h.from.X)/hullStep), 0), h.across-1)
}

// outside tells how far a point lies outside the edge, negative within.
func (h *hull) outside(p fyne.Position) float32 {
	x, y := (p.X-h.from.X)/hullStep, (p.Y-h.from.Y)/hullStep
	if x < 0 || y < 0 || int(x) >= h.across-1 || int(y) >= h.down-1 {
		return hullFar
	}
	at := int(y)*h.across + int(x)
	x, y = x-float32(int(x)), y-float32(int(y))
	over := h.field[at] + (h.field[at+1]-h.field[at])*x
	under := h.field[at+h.across] + (h.field[at+h.across+1]-h.field[at+h.across])*x
	return over + (under-over)*y
}

// spare finds the place for a group's name: on its ground or at its edge, where it covers no disc and nothing else that is
// named, with the fewest lines behind it, rather at the top.
func (s *scene) spare(h *hull, size fyne.Size) (rect, bool) {
	const step = 10
	view := s.view().grown(-labelEdge)
	best, least := rect{}, float32(math.Inf(1))
	for y := h.from.Y; y < h.from.Y+float32(h.down)*hullStep; y += step {
		for x := h.from.X - size.Width/2; x < h.from.X+float32(h.across)*hullStep; x += step {
			at := rectAt(fyne.NewPos(x, y), size)
			cost := h.strays(at) + (y-h.from.Y)/40
			if cost >= least || !view.holds(at) || s.covered(at) {
				continue
			}
			if cost += s.across(at); cost < least {
				best, least = at, cost
			}
		}
	}
	return best, least < mostStray
}

const mostStray = 60 // a name farther from its ground than this would seem to be another's

// strays weighs how far a name lies off the ground.
func (h *hull) strays(at rect) float32 {
	cost := float32(0)
	for _, p := range [...]fyne.Position{at.middle(), {X: at.x0, Y: at.middle().Y}, {X: at.x1, Y: at.middle().Y}} {
		if out := h.outside(p); out >= hullFar {
			cost += mostStray / 2
		} else {
			cost += max(out, 0)
		}
	}
	return cost
}

// covered tells whether a disc or something that is said already stands in a rectangle.
func (s *scene) covered(at rect) bool {
	for _, other := range s.clear {
		if at.overlaps(other) {
			return true
		}
	}
	for i := range s.cells.near(at.grown(s.widest + discEdge)) {
		if !s.sight.nodes[i].hidden && s.disc(i).grown(discEdge).overlaps(at) {
			return true
		}
	}
	return false
}

// across weighs the lines that cross a rectangle, up to a few: those of any time, so that time moves nothing.
func (s *scene) across(at rect) float32 {
	crossings := float32(0)
	for i := range s.lines().near(at) {
		if s.strands[i].touches(at) {
			if crossings++; crossings == 8 {
				break
			}
		}
	}
	return 2 * crossings
}

// hull paints the ground of a group: a light wash with a pattern in it, and its edge. It goes by the squares of the grid,
// most of which lie outside.
func (by brush) hull(h *hull) {
	ink := look.Color(h.color())
	wash, edge := ink, ink
	wash.A, edge.A = 0x1C, 0x90
	unscaled := func(p paint.Point) fyne.Position { return fyne.NewPos(p.X/by.scale, p.Y/by.scale) }
	ground := func(p paint.Point) float32 {
		at := unscaled(p)
		return min(max(0.5-h.outside(at)*by.scale, 0), 1) * h.pattern(at)
	}
	line := func(p paint.Point) float32 { return min(max(1.1-abs(h.outside(unscaled(p)))*by.scale, 0), 1) }
	for y := range h.down - 1 {
		for x := range h.across - 1 {
			at := y*h.across + x
			out := min(h.field[at], h.field[at+1], h.field[at+h.across], h.field[at+h.across+1])
			if out > 2 {
				continue
			}
			from := fyne.NewPos(h.from.X+float32(x)*hullStep, h.from.Y+float32(y)*hullStep)
			to := from.AddXY(hullStep, hullStep)
			by.paint.Shade(by.point(from), by.point(to), wash, ground)
			if in := max(h.field[at], h.field[at+1], h.field[at+h.across], h.field[at+h.across+1]); in > -2 {
				by.paint.Shade(by.point(from), by.point(to), edge, line)
			}
		}
	}
}

func (h *hull) color() fyne.ThemeColorName { return look.ColorsGroup[h.group%len(look.ColorsGroup)] }

// pattern tells how strong the wash is at a point: groups differ by stripes that run another way, or by dots, as well as by
// colour. It moves with the group.
func (h *hull) pattern(p fyne.Position) float32 {
	const apart = 9
	x, y := (p.X-h.anchor.X)/apart, (p.Y-h.anchor.Y)/apart
	along := float32(0)
	switch h.group % 6 {
	case 0:
		return 1
	case 1:
		along = (x + y) * 0.71
	case 2:
		along = (x - y) * 0.71
	case 3:
		along = y
	case 4:
		along = x
	case 5:
		x, y = x-floored(x)-0.5, y-floored(y)-0.5
		return 1 + max(0, 1.6-10*max(x*x+y*y-0.02, 0)*apart)
	}
	return 1 + 1.2*min(max(1.3-apart*abs(along-floored(along)-0.5), 0), 1)
}

func floored(v float32) float32 { return float32(math.Floor(float64(v))) }
