package force

import (
	"math"
	"math/rand/v2"
)

// pairs are those pairs of a component's bodies whose distances the drawing is to show.
type pairs interface {
	measure() gauge
	// round moves each pair towards its distance d, by the share min(1, step / d²) of what is missing.
	round(bodies []body, step float32, random *rand.Rand)
}

// gauge tells how far apart pairs are to be.
type gauge struct {
	count             int
	nearest, farthest float32
	mean              float32
	weight            float32 // the mean of 1/d²
}

// gauges add up to a gauge.
type gauges struct {
	nearest, farthest float32
	count             int
	sum, weights      float64
}

func (g *gauges) add(d float32, times int) {
	if g.count == 0 {
		g.nearest, g.farthest = d, d
	}
	g.nearest, g.farthest = min(g.nearest, d), max(g.farthest, d)
	g.count += times
	g.sum += float64(times) * float64(d)
	g.weights += float64(times) / float64(d*d)
}

func (g *gauges) gauge() gauge {
	count := float64(max(g.count, 1))
	return gauge{g.count, g.nearest, g.farthest, float32(g.sum / count), float32(g.weights / count)}
}

// body is a node as it moves, in units of tie length.
type body struct{ x, y float32 }

// nearly keeps divisors that can be 0 above it.
const nearly = 1e-12

// apart tells how a lies from b, and how far.
func apart(a, b body) (x, y, drawn float32) {
	x, y = a.x-b.x, a.y-b.y
	return x, y, float32(math.Sqrt(float64(x*x + y*y)))
}
