package paint

import (
	"image/color"
	"math"
)

// Line draws a straight line of the given width with round ends. A width below one pixel is drawn one pixel wide
// and lighter, so that thin lines stay even.
func (p *Picture) Line(from, to Point, width float32, c color.NRGBA) {
	if width < 1 {
		c.A = uint8(float32(c.A) * max(width, 0))
		width = 1
	}
	half := width / 2
	b := p.around(min(from.X, to.X)-half, min(from.Y, to.Y)-half, max(from.X, to.X)+half, max(from.Y, to.Y)+half)
	dx, dy := to.X-from.X, to.Y-from.Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	if length > 0 {
		dx, dy = dx/length, dy/length
	}
	for y := b.y0; y < b.y1; y++ {
		py := float32(y) + 0.5 - from.Y
		x0, x1 := rowReach(from, to, half, float32(y)+0.5)
		for x := max(b.x0, x0); x < min(b.x1, x1); x++ {
			px := float32(x) + 0.5 - from.X
			along, across := px*dx+py*dy, abs(px*dy-py*dx)
			if beyond := max(-along, along-length); beyond > 0 { // round ends
				across = float32(math.Sqrt(float64(beyond*beyond + across*across)))
			}
			p.blend(x, y, c, share(across-half))
		}
	}
}

// rowReach gives the pixels of a row that a line can touch, so that a long slanting one costs its length, not its box.
func rowReach(from, to Point, half, y float32) (x0, x1 int) {
	if from.Y > to.Y {
		from, to = to, from
	}
	dy := to.Y - from.Y
	if dy < 1 {
		return floor(min(from.X, to.X)-half) - 1, floor(max(from.X, to.X)+half) + 2
	}
	slope := (to.X - from.X) / dy
	// Along the row the line is this much wider than across itself; the ends are at most half away.
	reach := half*float32(math.Sqrt(float64(1+slope*slope))) + abs(slope) + 1
	clamped := min(max(y, from.Y), to.Y)
	x := from.X + (clamped-from.Y)*slope
	return floor(x-reach) - 1, floor(x+reach) + 2
}

// Dashed draws a straight line as dashes of the given length with gaps between them of the same length.
func (p *Picture) Dashed(from, to Point, width, dash float32, c color.NRGBA) {
	dx, dy := to.X-from.X, to.Y-from.Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	if dash <= 0 || length <= dash || length > 1<<16 {
		p.Line(from, to, width, c)
		return
	}
	at := func(t float32) Point { return Point{from.X + dx*t/length, from.Y + dy*t/length} }
	for t := float32(0); t < length; t += 2 * dash {
		p.Line(at(t), at(min(t+dash, length)), width, c)
	}
}

// Polygon fills a convex polygon, its corners in either order.
func (p *Picture) Polygon(corners []Point, c color.NRGBA) {
	if len(corners) < 3 {
		return
	}
	from, to := corners[0], corners[0]
	area := float32(0)
	for i, a := range corners {
		from, to = Point{min(from.X, a.X), min(from.Y, a.Y)}, Point{max(to.X, a.X), max(to.Y, a.Y)}
		b := corners[(i+1)%len(corners)]
		area += a.X*b.Y - b.X*a.Y
	}
	sign := float32(1)
	if area < 0 {
		sign = -1
	}
	sides := make([]side, 0, 16) // on the stack, where there are no more
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		if length := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))); length > 0 {
			sides = append(sides, side{a, sign * (b.Y - a.Y) / length, -sign * (b.X - a.X) / length})
		}
	}
	in := p.around(from.X, from.Y, to.X, to.Y)
	for y := in.y0; y < in.y1; y++ {
		for x := in.x0; x < in.x1; x++ {
			d := float32(math.Inf(-1))
			for _, s := range sides {
				d = max(d, (float32(x)+0.5-s.from.X)*s.nx+(float32(y)+0.5-s.from.Y)*s.ny)
			}
			p.blend(x, y, c, share(d))
		}
	}
}

// side is one side of a polygon, and what points straight out of it, of length 1.
type side struct {
	from   Point
	nx, ny float32
}

// Outline draws a polygon's edge.
func (p *Picture) Outline(corners []Point, width float32, c color.NRGBA) {
	for i, a := range corners {
		p.Line(a, corners[(i+1)%len(corners)], width, c)
	}
}
