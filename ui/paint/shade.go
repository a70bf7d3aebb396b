package paint

import "image/color"

// Shade lays a colour over each pixel whose middle lies in a rectangle, [from, to), as much of it as the function says of that
// middle, 0 to 1: so that rectangles side by side meet without a seam. For shapes that are told by a field.
func (p *Picture) Shade(from, to Point, c color.NRGBA, covered func(at Point) float32) {
	r := p.img.Rect
	x0, x1 := max(floor(from.X+0.5), r.Min.X), min(floor(to.X+0.5), r.Max.X)
	y0, y1 := max(floor(from.Y+0.5), r.Min.Y), min(floor(to.Y+0.5), r.Max.Y)
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			p.blend(x, y, c, covered(Point{float32(x) + 0.5, float32(y) + 0.5}))
		}
	}
}
