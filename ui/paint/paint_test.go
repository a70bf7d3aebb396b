package paint

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"math/rand/v2"
	"testing"
)

var (
	white = color.NRGBA{255, 255, 255, 255}
	black = color.NRGBA{0, 0, 0, 255}
)

// ink sums how much black a white picture has taken, in pixels.
func ink(p *Picture) float64 {
	sum := 0.0
	for i := 0; i < len(p.Image().Pix); i += 4 {
		sum += float64(255-p.Image().Pix[i]) / 255
	}
	return sum
}

func blank(w, h int) *Picture {
	p := &Picture{}
	p.Resize(w, h, white)
	return p
}

// The ink of a shape is its area: the law that smooth edges keep.
func TestInkIsArea(t *testing.T) {
	square := []Point{{20.3, 20.3}, {60.3, 20.3}, {60.3, 60.3}, {20.3, 60.3}}
	diamond := []Point{{40, 20}, {60, 40}, {40, 60}, {20, 40}}
	for _, c := range []struct {
		name string
		draw func(*Picture)
		area float64
	}{
		{"disc", func(p *Picture) { p.Disc(Point{40.3, 41.7}, 20, black) }, math.Pi * 400},
		{"ring", func(p *Picture) { p.Ring(Point{40.3, 41.7}, 20, 4, black) }, math.Pi * (22*22 - 18*18)},
		{"box", func(p *Picture) { p.Box(Point{10.5, 10}, Point{50, 30.5}, 0, black) }, 39.5 * 20.5},
		{"round box", func(p *Picture) { p.Box(Point{10, 10}, Point{50, 30}, 5, black) }, 800 - (4-math.Pi)*25},
		{"frame", func(p *Picture) { p.Frame(Point{10, 10}, Point{50, 30}, 0, 2, black) }, 2 * 120},
		{"line", func(p *Picture) { p.Line(Point{10, 10}, Point{70, 50}, 3, black) }, math.Hypot(60, 40)*3 + math.Pi*2.25},
		{"steep line", func(p *Picture) { p.Line(Point{10, 70}, Point{12, 5}, 5, black) }, math.Hypot(2, 65)*5 + math.Pi*6.25},
		{"flat line", func(p *Picture) { p.Line(Point{5, 20}, Point{75, 20.4}, 5, black) }, 70*5 + math.Pi*6.25},
		{"hairline", func(p *Picture) { p.Line(Point{5, 20.5}, Point{75, 20.5}, 0.5, black) }, 35},
		{"square", func(p *Picture) { p.Polygon(square, black) }, 1600},
		{"diamond", func(p *Picture) { p.Polygon(diamond, black) }, 800},
		{"fade", func(p *Picture) { p.Fade(Point{10, 10}, Point{50, 30}, 0, 20, 0, black) }, 20*20 + 10*20},
		{"fading frame", func(p *Picture) { p.FadeFrame(Point{10, 10}, Point{50, 30}, 0, 2, 0, 20, black) }, 2*(2*20+2*10) + 2*20},
	} {
		p := blank(80, 80)
		c.draw(p)
		if got := ink(p); math.Abs(got-c.area) > 0.02*c.area+1 {
			t.Errorf("%s: %.1f pixels of ink, its area is %.1f", c.name, got, c.area)
		}
	}
}

func TestDrawingOutsideTheFramePaintsNothing(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	p := blank(10, 10)
	for _, at := range []Point{{-100, 5}, {5, 1e9}, {nan, 5}, {5, nan}, {inf, -inf}} {
		p.Disc(at, 3, black)
		p.Line(at, Point{at.X, at.Y}, 3, black)
		p.Box(at, at, 2, black)
		p.Polygon([]Point{at, at, at}, black)
		p.Dashed(at, Point{at.X + 1, at.Y}, 1, 2, black)
	}
	if got := ink(p); got != 0 {
		t.Errorf("%.2f pixels of ink in the picture, none expected", got)
	}
}

// Finding the distance once for all pixels between the corners draws what finding it for each would.
func TestRectanglesAreDrawnAsPixelByPixel(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 11))
	between := func(low, high float32) float32 { return low + (high-low)*random.Float32() }
	for i := range 400 {
		from := Point{between(-30, 90), between(-10, 40)}
		to := Point{from.X + between(0, 120), from.Y + between(0, 20)}
		radius, width := between(0, 8), float32(i%3)
		fade := [2]float32{float32(i%2) * between(0, 40), float32(i%5) * between(0, 10)}
		ink := color.NRGBA{20, 90, 200, uint8(random.IntN(256))}
		fast, plain := blank(100, 50), blank(100, 50)
		fast.rectangle(from, to, radius, width, fade, ink)
		for y := range 50 {
			for x := range 100 {
				at := Point{float32(x) + 0.5, float32(y) + 0.5}
				d := boxDistance(from, to, radius, at)
				if width > 0 {
					d = abs(d) - width/2
				}
				plain.blend(x, y, ink, share(d)*strength(at.X, from.X, to.X, fade))
			}
		}
		for n, want := range plain.Image().Pix {
			if got := fast.Image().Pix[n]; got != want {
				t.Fatalf("from %v to %v, radius %v, line %v, fade %v: pixel %d,%d is %d, want %d", from, to, radius, width, fade, n/4%100, n/400, got, want)
			}
		}
	}
}

func TestDashesAreHalfTheLine(t *testing.T) {
	p := blank(120, 20)
	p.Dashed(Point{10, 10}, Point{110, 10}, 1, 10, black)
	if got := ink(p); got < 48 || got > 60 {
		t.Errorf("%.1f pixels of ink, want about 50 and round ends", got)
	}
}

func TestResizeCoversEveryPixel(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {1, 1}, {3, 1}, {7, 5}, {640, 480}} {
		p := &Picture{}
		p.Resize(size[0], size[1], black)
		if got, want := ink(p), float64(size[0]*size[1]); got != want {
			t.Errorf("%v: %.0f pixels covered, want %.0f", size, got, want)
		}
	}
}

// What is drawn on a clear ground and then laid over a colour looks as if it had been drawn on the colour.
func TestClearGroundLetsWhatIsBehindShow(t *testing.T) {
	clear, direct := &Picture{}, blank(40, 40)
	clear.Resize(40, 40, color.NRGBA{})
	for _, p := range []*Picture{clear, direct} {
		p.Disc(Point{20.3, 19.6}, 12, color.NRGBA{200, 80, 10, 255})
	}
	over := blank(40, 40)
	draw.Draw(over.Image(), over.Image().Rect, clear.Image(), image.Point{}, draw.Over)
	for i, want := range direct.Image().Pix {
		if got := over.Image().Pix[i]; int(got)-int(want) > 2 || int(want)-int(got) > 2 {
			t.Fatalf("byte %d: %d laid over, %d drawn at once", i, got, want)
		}
	}
}

func TestDrawingAgainTakesNoMemory(t *testing.T) {
	p := blank(200, 200)
	hexagon := []Point{{20, 50}, {30, 40}, {50, 40}, {60, 50}, {50, 60}, {30, 60}}
	if n := testing.AllocsPerRun(10, func() {
		p.Resize(200, 200, white)
		p.Disc(Point{50, 50}, 10, black)
		p.Line(Point{0, 0}, Point{199, 150}, 2, black)
		p.FadeFrame(Point{20, 20}, Point{180, 40}, 3, 1, 30, 0, black)
		p.Polygon(hexagon, black)
	}); n != 0 {
		t.Errorf("%v allocations a frame, want none", n)
	}
}

func BenchmarkNetwork(b *testing.B) {
	p := &Picture{}
	for b.Loop() {
		p.Resize(800, 600, white)
		for i := range 200 {
			p.Line(Point{float32(i * 4), 10}, Point{float32(800 - i*3), 590}, 1.5, black)
		}
		for i := range 50 {
			p.Disc(Point{float32(16 * i), 300}, 10, black)
		}
	}
}

// BenchmarkRow draws what rows of a timeline are made of: long thin boxes and lines round them.
func BenchmarkRow(b *testing.B) {
	p := blank(1440, 240)
	b.ReportAllocs()
	for b.Loop() {
		for y := range 40 {
			from, to := Point{20, float32(6 * y)}, Point{1400, float32(6*y + 3)}
			p.Box(from, to, 1, black)
			p.Frame(from, to, 1, 1, white)
			p.Fade(from, to, 1, 90, 0, black)
		}
	}
}
