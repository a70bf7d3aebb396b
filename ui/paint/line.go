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
	s := newStroke(from, to, half)
	for y := b.y0; y < b.y1; y++ {
		x0, x1 := s.reach(float32(y) + 0.5)
		x0, x1 = max(b.x0, x0), min(b.x1, x1)
		if x0 >= x1 {
			continue
		}
		row := p.img.Pix[p.img.PixOffset(x0, y):][: 4*(x1-x0) : 4*(x1-x0)]
		px, py := float32(x0)+0.5-from.X, float32(y)+0.5-from.Y
		along, across := px*s.dx+py*s.dy, px*s.dy-py*s.dx
		for ; len(row) > 0; row = row[4:] {
			away := abs(across)
			if beyond := max(-along, along-s.length); beyond > 0 { // round ends
				away = float32(math.Sqrt(float64(beyond*beyond + across*across)))
			}
			blendInto(row, c, share(away-half))
			along, across = along+s.dx, across+s.dy
		}
	}
}

// stroke is a line as its start, its direction of length 1, and its length.
type stroke struct {
	from, to     Point
	dx, dy       float32
	length, half float32
}

func newStroke(from, to Point, half float32) stroke {
	s := stroke{from: from, to: to, half: half, dx: to.X - from.X, dy: to.Y - from.Y}
	s.length = float32(math.Hypot(float64(s.dx), float64(s.dy)))
	if s.length > 0 {
		s.dx, s.dy = s.dx/s.length, s.dy/s.length
	}
	return s
}

// reach gives the pixels that the line can touch of the row whose middle is at y, so that a long slanting one costs its
// length, not its box.
func (s stroke) reach(y float32) (x0, x1 int) {
	soft := s.half + 0.5 // where the last trace of the edge ends
	left, right := min(s.from.X, s.to.X)-soft, max(s.from.X, s.to.X)+soft
	if abs(s.dy)*s.length > 1 {
		// At this y the middle of the line, were it endless, is at x, and its edge is so far away along the row. A round end
		// touches nothing that an endless line would not.
		x, away := s.from.X+(y-s.from.Y)*s.dx/s.dy, soft/abs(s.dy)
		left, right = max(left, x-away), min(right, x+away)
	}
	return floor(left - 0.5), floor(right+0.5) + 1
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

// Corners gives those of a regular polygon, from the angle of the first, clockwise.
func Corners(at Point, radius float32, n int, first float64) []Point {
	out := make([]Point, n)
	for i := range out {
		sin, cos := math.Sincos(first + 2*math.Pi*float64(i)/float64(n))
		out[i] = Point{X: at.X + radius*float32(cos), Y: at.Y + radius*float32(sin)}
	}
	return out
}
