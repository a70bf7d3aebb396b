package paint

import (
	"image"
	"image/color"
	"math"
)

// Point is a position in pixels.
type Point struct{ X, Y float32 }

// Picture is what is drawn on.
type Picture struct {
	img *image.RGBA
}

// Resize gives a picture of the size, drawn over with the ground's colour, and takes the same memory again where it can.
// The zero colour leaves the picture clear, so that what lies behind it shows.
func (p *Picture) Resize(w, h int, ground color.NRGBA) {
	if p.img == nil || p.img.Rect.Dx() != w || p.img.Rect.Dy() != h {
		p.img = image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	}
	pix := p.img.Pix
	if len(pix) == 0 {
		return
	}
	under := func(own uint8) uint8 { return uint8(uint32(own) * uint32(ground.A) / 255) }
	pix[0], pix[1], pix[2], pix[3] = under(ground.R), under(ground.G), under(ground.B), ground.A
	for n := 4; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

// Image gives what has been drawn. It is drawn over at the next Resize.
func (p *Picture) Image() *image.RGBA { return p.img }

// blend lays a colour over a pixel; share is the part of it that is covered, 0 to 1.
func (p *Picture) blend(x, y int, c color.NRGBA, share float32) {
	blendInto(p.img.Pix[p.img.PixOffset(x, y):], c, share)
}

// blendInto lays a colour over the first pixel of a row.
func blendInto(row []uint8, c color.NRGBA, share float32) {
	alpha := uint32(share*float32(c.A) + 0.5)
	if alpha == 0 {
		return
	}
	px := row[:4:4]
	if alpha >= 255 {
		px[0], px[1], px[2], px[3] = c.R, c.G, c.B, 255
		return
	}
	under := 255 - alpha
	px[0] = uint8((uint32(px[0])*under + uint32(c.R)*alpha + 127) / 255)
	px[1] = uint8((uint32(px[1])*under + uint32(c.G)*alpha + 127) / 255)
	px[2] = uint8((uint32(px[2])*under + uint32(c.B)*alpha + 127) / 255)
	px[3] = uint8((uint32(px[3])*under + 255*alpha + 127) / 255)
}

// box is a stretch of whole pixels, half open.
type box struct{ x0, y0, x1, y1 int }

// around gives the pixels of the picture that a shape between the corners can touch.
func (p *Picture) around(x0, y0, x1, y1 float32) box {
	r := p.img.Rect
	return box{
		max(floor(x0)-1, r.Min.X), max(floor(y0)-1, r.Min.Y),
		min(floor(x1)+2, r.Max.X), min(floor(y1)+2, r.Max.Y),
	}
}

// floor rounds down; what no picture can hold, not a number included, is brought to where it does no harm.
func floor(v float32) int {
	const far = 1 << 20
	if !(v > -far) {
		return -far
	}
	if v > far {
		return far
	}
	return int(math.Floor(float64(v)))
}

// share turns a distance from the edge into the part of a pixel that is covered.
func share(distance float32) float32 { return min(max(0.5-distance, 0), 1) }

// Disc fills a circle.
func (p *Picture) Disc(at Point, radius float32, c color.NRGBA) {
	p.ring(at, 0, radius, c)
}

// Ring draws a circle's line of the given width, its middle on the radius.
func (p *Picture) Ring(at Point, radius, width float32, c color.NRGBA) {
	p.ring(at, radius-width/2, radius+width/2, c)
}

// ring fills between two radii; an inner one of 0 or less is a disc.
func (p *Picture) ring(at Point, inner, outer float32, c color.NRGBA) {
	b := p.around(at.X-outer, at.Y-outer, at.X+outer, at.Y+outer)
	for y := b.y0; y < b.y1; y++ {
		dy := float32(y) + 0.5 - at.Y
		for x := b.x0; x < b.x1; x++ {
			dx := float32(x) + 0.5 - at.X
			r := float32(math.Sqrt(float64(dx*dx + dy*dy)))
			d := r - outer
			if inner > 0 {
				d = max(d, inner-r)
			}
			p.blend(x, y, c, share(d))
		}
	}
}

// Box fills a rectangle with rounded corners; a radius of 0 leaves them square.
func (p *Picture) Box(from, to Point, radius float32, c color.NRGBA) {
	p.rectangle(from, to, radius, 0, [2]float32{}, c)
}

// Square fills a square about a point; half is that of its side, round the radius of its corners.
func (p *Picture) Square(at Point, half, round float32, c color.NRGBA) {
	p.Box(Point{at.X - half, at.Y - half}, Point{at.X + half, at.Y + half}, round, c)
}

// Frame draws a rectangle's line of the given width, its middle on the edge.
func (p *Picture) Frame(from, to Point, radius, width float32, c color.NRGBA) {
	p.rectangle(from, to, radius, width, [2]float32{}, c)
}

// Fade fills a rectangle with rounded corners that fades out over the given lengths at its left and right ends.
func (p *Picture) Fade(from, to Point, radius, left, right float32, c color.NRGBA) {
	p.rectangle(from, to, radius, 0, [2]float32{left, right}, c)
}

// FadeFrame draws a rectangle's line that fades out as Fade does.
func (p *Picture) FadeFrame(from, to Point, radius, width, left, right float32, c color.NRGBA) {
	p.rectangle(from, to, radius, width, [2]float32{left, right}, c)
}

// rectangle draws all of these: filled where the line has no width. Between its corners all pixels of a row are as far
// from the edge, so that the distance is found once for them.
func (p *Picture) rectangle(from, to Point, radius, width float32, fade [2]float32, c color.NRGBA) {
	half := width / 2
	b := p.around(from.X-half, from.Y-half, to.X+half, to.Y+half)
	corner := max(radius, 0) + half + 1
	even0, even1 := max(floor(from.X+corner)+1, b.x0), min(floor(to.X-corner), b.x1)
	plain := fade == [2]float32{}
	covered := func(x, y float32) float32 {
		d := boxDistance(from, to, radius, Point{x, y})
		if width > 0 {
			d = abs(d) - half
		}
		return share(d)
	}
	for y := b.y0; y < b.y1; y++ {
		at := float32(y) + 0.5
		between := covered((from.X+to.X)/2, at)
		for x := b.x0; x < b.x1; x++ {
			if even0 <= x && x < even1 && (plain || between == 0) {
				p.blendRow(x, even1, y, c, between)
				x = even1 - 1
				continue
			}
			own := between
			if x < even0 || x >= even1 {
				own = covered(float32(x)+0.5, at)
			}
			if !plain {
				own *= strength(float32(x)+0.5, from.X, to.X, fade)
			}
			p.blend(x, y, c, own)
		}
	}
}

// strength tells how much is left at x of what fades out at its ends, 0 to 1.
func strength(x, from, to float32, fade [2]float32) float32 {
	s := float32(1)
	if fade[0] > 0 {
		s = min(s, (x-from)/fade[0])
	}
	if fade[1] > 0 {
		s = min(s, (to-x)/fade[1])
	}
	return max(s, 0)
}

// blendRow lays a colour over the pixels [x0, x1) of a row, each covered by the same share.
func (p *Picture) blendRow(x0, x1, y int, c color.NRGBA, share float32) {
	alpha := uint32(share*float32(c.A) + 0.5)
	if alpha == 0 || x1 <= x0 {
		return
	}
	if alpha < 255 {
		for x := x0; x < x1; x++ {
			p.blend(x, y, c, share)
		}
		return
	}
	row := p.img.Pix[p.img.PixOffset(x0, y):p.img.PixOffset(x1, y)]
	row[0], row[1], row[2], row[3] = c.R, c.G, c.B, 255
	for n := 4; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// boxDistance tells how far a point lies outside a rectangle with rounded corners.
func boxDistance(from, to Point, radius float32, at Point) float32 {
	halfW, halfH := (to.X-from.X)/2, (to.Y-from.Y)/2
	radius = min(radius, halfW, halfH)
	dx := abs(at.X-(from.X+halfW)) - halfW + radius
	dy := abs(at.Y-(from.Y+halfH)) - halfH + radius
	if dx <= 0 || dy <= 0 {
		return max(dx, dy) - radius
	}
	return float32(math.Sqrt(float64(dx*dx+dy*dy))) - radius
}

func abs(v float32) float32 { return max(v, -v) }
