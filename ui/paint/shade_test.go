package paint

import (
	"image/color"
	"testing"
)

// Rectangles side by side cover each pixel once, wherever they meet.
func TestShadesMeetWithoutSeam(t *testing.T) {
	var p Picture
	p.Resize(40, 20, color.NRGBA{R: 255, G: 255, B: 255, A: 255})
	half := func(Point) float32 { return 0.5 }
	for y := float32(0); y < 20; y += 3.3 {
		for x := float32(0); x < 40; x += 2.7 {
			p.Shade(Point{x, y}, Point{x + 2.7, y + 3.3}, color.NRGBA{A: 255}, half)
		}
	}
	first := p.img.Pix[0]
	for i := 0; i < len(p.img.Pix); i += 4 {
		if p.img.Pix[i] != first || first == 255 || first == 0 {
			t.Fatalf("pixel %d is %d, the first %d", i/4, p.img.Pix[i], first)
		}
	}
}
