package paint

import (
	"image/color"
	"math"
	"math/rand/v2"
	"testing"
)

// What a region paints is its area, whatever its shape.
func TestRegionIsItsArea(t *testing.T) {
	for _, c := range []struct {
		name    string
		corners []Point
		area    float64
	}{
		{"a triangle", []Point{{10, 10}, {50, 10}, {10, 50}}, 800},
		{"an L", []Point{{10, 10}, {50, 10}, {50, 20}, {20, 20}, {20, 50}, {10, 50}}, 700},
		{"the other way round", []Point{{10, 50}, {20, 50}, {20, 20}, {50, 20}, {50, 10}, {10, 10}}, 700},
		{"a bow, which crosses itself", []Point{{10, 10}, {50, 50}, {50, 10}, {10, 50}}, 800},
		{"half out of the picture", []Point{{-30, 10}, {10, 10}, {10, 20}, {-30, 20}}, 100},
		{"a line", []Point{{10, 10}, {50, 50}, {10, 10}}, 0},
		{"no corners", nil, 0},
	} {
		p := blank(60, 60)
		p.Region(c.corners, color.NRGBA{A: 255})
		if got := ink(p); math.Abs(got-c.area) > 0.02*c.area+1 {
			t.Errorf("%s: %.1f pixels of ink, want %v", c.name, got, c.area)
		}
	}
}

// A convex region is what Polygon paints, but for the softness of its edge.
func TestRegionIsThePolygon(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	for range 50 {
		at := func() Point { return Point{r.Float32() * 60, r.Float32() * 60} }
		corners := []Point{at(), at(), at()}
		region, polygon := blank(60, 60), blank(60, 60)
		region.Region(corners, color.NRGBA{A: 255})
		polygon.Polygon(corners, color.NRGBA{A: 255})
		if a, b := ink(region), ink(polygon); math.Abs(a-b) > 0.02*b+10 {
			t.Fatalf("%v: %.1f pixels of ink as a region, %.1f as a polygon", corners, a, b)
		}
	}
}

func TestRegionOfAnyNumbers(t *testing.T) {
	p, nan, inf := blank(20, 20), float32(math.NaN()), float32(math.Inf(1))
	for _, v := range []float32{nan, inf, -inf, math.MaxFloat32} {
		p.Region([]Point{{v, 3}, {15, v}, {4, 15}, {v, v}}, color.NRGBA{A: 255})
	}
}
