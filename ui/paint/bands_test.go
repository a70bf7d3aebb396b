package paint

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// In bands the same picture is drawn as without, whatever is drawn on it.
func TestBandsTogetherAreThePicture(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	at := func() Point { return Point{random.Float32()*500 - 50, random.Float32()*500 - 50} }
	for range 40 {
		a, b, c, size := at(), at(), at(), random.Float32()*60
		draw := func(p *Picture) {
			p.Line(a, b, size/8, black)
			p.Dashed(b, c, 2, 5, black)
			p.Disc(a, size, black)
			p.Ring(b, size, 3, white)
			p.Box(Point{min(a.X, c.X), min(a.Y, c.Y)}, Point{max(a.X, c.X), max(a.Y, c.Y)}, 6, black)
			p.Fade(Point{min(a.X, b.X), min(a.Y, b.Y)}, Point{max(a.X, b.X), max(a.Y, b.Y)}, 6, 20, 30, white)
			p.Polygon([]Point{a, b, c}, black)
		}
		whole, banded := blank(400, 390), blank(400, 390)
		draw(whole)
		banded.InBands(draw)
		if !bytes.Equal(whole.img.Pix, banded.img.Pix) {
			t.Fatalf("drawn from %v, %v, %v the bands differ from the whole", a, b, c)
		}
	}
}
