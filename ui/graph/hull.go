package graph

import (
	"math"
	"slices"

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

	hullFaint = 0.35 // how strong it is about those that are dim
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
	ink          []float32 // how strong the ground is there, 0 to 1
	anchor       fyne.Position
	said         [2]string // its name, in two lines
	name         rect      // where its name stands; empty where there is no room
}

// newHull measures the ground of a group in the view. It joins nodes with no more than a neck's length between them, and is
// faint about those that are dim.
func (s *scene) newHull(number int, g community, neck float32) hull {
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
	h.field, h.ink = make([]float32, h.across*h.down), make([]float32, h.across*h.down)
	for i := range h.field {
		h.field[i] = hullFar
	}
	ink := func(i int) float32 {
		if s.sight.nodes[i].layer() <= dimLayer {
			return hullFaint
		}
		return 1
	}
	for _, i := range g.nodes {
		if !s.sight.nodes[i].hidden {
			h.lay(s.at[i], s.at[i], s.radius[i]+hullPad, ink(i))
		}
	}
	for _, b := range g.trunk {
		between := distance(s.at[b.a], s.at[b.b]) - s.radius[b.a] - s.radius[b.b]
		if between <= neck && !s.sight.nodes[b.a].hidden && !s.sight.nodes[b.b].hidden {
			h.lay(s.at[b.a], s.at[b.b], hullBridge, min(ink(b.a), ink(b.b)))
		}
	}
	return h
}

const hullFar = 4 * hullStep // what is not measured lies so far outside

// lay adds the ground about a stretch to so many units on all sides.
func (h *hull) lay(a, b fyne.Position, reach, ink float32) {
	edge := reach + 2*hullStep
	for y := h.row(min(a.Y, b.Y) - edge); y <= h.row(max(a.Y, b.Y)+edge); y++ {
		for x := h.column(min(a.X, b.X) - edge); x <= h.column(max(a.X, b.X)+edge); x++ {
			p := fyne.NewPos(h.from.X+float32(x)*hullStep, h.from.Y+float32(y)*hullStep)
			at, away := y*h.across+x, fromLine(p, a, b)-reach
			if away < h.field[at] {
				h.field[at], h.ink[at] = softened(h.field[at], away), ink
			} else {
				h.field[at] = softened(away, h.field[at])
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
func (h *hull) outside(p fyne.Position) float32 { return h.even(h.field, p, hullFar) }

// even gives the value at a point of what is known on the grid; beyond that there is the one given.
func (h *hull) even(values []float32, p fyne.Position, beyond float32) float32 {
	x, y := (p.X-h.from.X)/hullStep, (p.Y-h.from.Y)/hullStep
	if x < 0 || y < 0 || int(x) >= h.across-1 || int(y) >= h.down-1 {
		return beyond
	}
	at := int(y)*h.across + int(x)
	x, y = x-float32(int(x)), y-float32(int(y))
	over := values[at] + (values[at+1]-values[at])*x
	under := values[at+h.across] + (values[at+h.across+1]-values[at+h.across])*x
	return over + (under-over)*y
}

// nameReach is how far from the disc of an actor after whom a group is named its name stands at most: farther off it would
// seem to be another's.
const nameReach = 80

// spare finds the place for a group's name: beside the first of it in sight that leaves room, of those after whom it is named
// if any of them is.
func (s *scene) spare(h *hull, g community, size fyne.Size) (rect, bool) {
	seen := slices.DeleteFunc(slices.Clone(g.nodes), func(i int) bool { return !s.inSight(i) })
	if n := min(len(g.nodes), namesakes); slices.ContainsFunc(g.nodes[:n], s.inSight) {
		seen = slices.DeleteFunc(seen, func(i int) bool { return !slices.Contains(g.nodes[:n], i) })
	}
	for _, node := range seen {
		if at, ok := s.spareBy(node, h, size); ok {
			return at, true
		}
	}
	return rect{}, false
}

// spareBy finds the place beside a node: on the ground or at its edge, where the name covers no disc and nothing else that is
// named, with the fewest lines and the least of another ground behind it.
func (s *scene) spareBy(node int, h *hull, size fyne.Size) (rect, bool) {
	const step = 6
	view, reach := s.view().grown(-labelEdge), s.radius[node]+nameReach
	best, least := rect{}, float32(math.Inf(1))
	for y := s.at[node].Y - reach - size.Height; y < s.at[node].Y+reach; y += step {
		for x := s.at[node].X - reach - size.Width; x < s.at[node].X+reach; x += step {
			at := rectAt(fyne.NewPos(x, y), size)
			off := at.off(s.at[node])
			cost := off + h.strays(at)
			if off > reach || cost >= least || !view.holds(at) || s.covered(at) {
				continue
			}
			if cost += s.across(at) + s.strangeness(h, at); cost < least {
				best, least = at, cost
			}
		}
	}
	return best, least < float32(math.Inf(1))
}

// strays weighs how far a name lies off the ground.
func (h *hull) strays(at rect) (cost float32) {
	for _, p := range ends(at) {
		cost += max(h.outside(p), 0)
	}
	return cost / 2
}

// strangeness weighs the grounds of other groups beneath a name.
func (s *scene) strangeness(own *hull, at rect) (cost float32) {
	for i := range s.hulls {
		if other := &s.hulls[i]; other != own {
			for _, p := range ends(at) {
				if other.outside(p) < 0 {
					cost += 10
				}
			}
		}
	}
	return cost
}

// ends gives the middle of a line of words and both its ends.
func ends(at rect) [3]fyne.Position {
	middle := at.middle()
	return [...]fyne.Position{middle, {X: at.x0, Y: middle.Y}, {X: at.x1, Y: middle.Y}}
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
		return min(max(0.5-h.outside(at)*by.scale, 0), 1) * h.pattern(at) * h.even(h.ink, at, 0)
	}
	line := func(p paint.Point) float32 {
		at := unscaled(p)
		return min(max(1.1-abs(h.outside(at))*by.scale, 0), 1) * h.even(h.ink, at, 0)
	}
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
