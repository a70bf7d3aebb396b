package paint

import (
	"image/color"
	"slices"
)

// regionRows is how many rows of a region each pixel's row is cut into: its slanting edges are so smooth.
const regionRows = 4

// Region fills a polygon of any shape, its corners in order: what an odd number of its edges encloses (the even-odd rule).
// A convex one is filled faster by Polygon, and more smoothly.
func (p *Picture) Region(corners []Point, c color.NRGBA) {
	if len(corners) < 3 {
		return
	}
	from, to := corners[0], corners[0]
	for _, a := range corners {
		from, to = Point{min(from.X, a.X), min(from.Y, a.Y)}, Point{max(to.X, a.X), max(to.Y, a.Y)}
	}
	in := p.around(from.X, from.Y, to.X, to.Y)
	if in.x0 >= in.x1 {
		return
	}
	covered, crossings := make([]float32, in.x1-in.x0), []float32(nil)
	for y := in.y0; y < in.y1; y++ {
		clear(covered)
		for i := range regionRows {
			crossings = across(corners, float32(y)+(float32(i)+0.5)/regionRows, crossings[:0])
			for j := 0; j+1 < len(crossings); j += 2 {
				cover(covered, crossings[j]-float32(in.x0), crossings[j+1]-float32(in.x0))
			}
		}
		for x, share := range covered {
			p.blend(in.x0+x, y, c, share/regionRows)
		}
	}
}

// across gives where a polygon's edges cross a row, from left to right: an even number of places.
func across(corners []Point, y float32, into []float32) []float32 {
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		if (a.Y <= y) != (b.Y <= y) {
			into = append(into, a.X+(y-a.Y)/(b.Y-a.Y)*(b.X-a.X))
		}
	}
	slices.Sort(into)
	return into
}

// cover adds to each pixel of a row the part of it that a stretch takes.
func cover(row []float32, from, to float32) {
	if from, to = max(from, 0), min(to, float32(len(row))); !(from < to) {
		return
	}
	for x := int(from); float32(x) < to; x++ {
		row[x] += min(to, float32(x+1)) - max(from, float32(x))
	}
}
