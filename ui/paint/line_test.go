package paint

import (
	"image/color"
	"math"
	"math/rand/v2"
	"testing"
)

// Only pixels that the line can touch are looked at, yet each of them: the same picture as by looking at all.
func TestALineTouchesAllThatItCovers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		const w, h = 60, 50
		at := func() Point { return Point{random.Float32()*90 - 15, random.Float32()*80 - 15} }
		from, to, width := at(), at(), random.Float32()*9
		switch random.IntN(5) {
		case 0:
			to.X = from.X
		case 1:
			to.Y = from.Y
		case 2:
			to = Point{from.X + random.Float32()*3 - 1.5, from.Y + random.Float32()*3 - 1.5}
		}
		c := color.NRGBA{200, 100, 50, uint8(55 + random.IntN(200))}
		var fast, plain Picture
		fast.Resize(w, h, color.NRGBA{255, 255, 255, 255})
		plain.Resize(w, h, color.NRGBA{255, 255, 255, 255})
		fast.Line(from, to, width, c)
		plainLine(&plain, from, to, width, c)
		for i, v := range fast.img.Pix {
			if d := int(v) - int(plain.img.Pix[i]); d < -1 || d > 1 {
				t.Fatalf("from %v to %v, %v wide: pixel %d,%d is %d, want %d", from, to, width, i/4%w, i/4/w, v, plain.img.Pix[i])
			}
		}
	}
}

func plainLine(p *Picture, from, to Point, width float32, c color.NRGBA) {
	if width < 1 {
		c.A = uint8(float32(c.A) * width)
		width = 1
	}
	dx, dy := float64(to.X-from.X), float64(to.Y-from.Y)
	for y := range p.img.Rect.Dy() {
		for x := range p.img.Rect.Dx() {
			px, py := float64(x)+0.5-float64(from.X), float64(y)+0.5-float64(from.Y)
			t := 0.0
			if l := dx*dx + dy*dy; l > 0 {
				t = min(max((px*dx+py*dy)/l, 0), 1)
			}
			p.blend(x, y, c, share(float32(math.Hypot(px-t*dx, py-t*dy))-width/2))
		}
	}
}
