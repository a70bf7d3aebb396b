package force

import "math"

// cluster brings what is tied together, as far as that leaves the whole in shape: to each body the field of all pushes,
// each tie pulls, and both forces are bounded, so that neither tears apart what stress has put right (Zhong, Xue, Zhang
// et al., "Force-Directed Graph Layouts Revisited: A New Force Based on the T-Distribution", IEEE TVCG 2023).
//
// Bodies move with what is left of their last move and what the forces are times a heat that falls, all at once, so
// that neither their order nor the number of processors matters.
type cluster struct {
	c     *component
	field *field
	moves []body // last ones
	next  []body // moves that the forces ask for
	heat  float32
	scale float32 // of the drawing, so that the forces are about at rest at first
	size  float32 // of the drawing before
	push  func(k int)
}

// Measured on the graphs of doc.go: a stronger pull keeps more neighbours and costs more stress.
const (
	clusterPull  = 0.05 // of a tie in proportion to its length, however long
	clusterNear  = 8    // times as much of one that is short
	clusterLasts = 0.6  // of the last move
	clusterHot   = 0.4
	clusterCold  = 0.02
	clusterRound = 40
	clusterTask  = 256 // bodies
)

func newCluster(c *component) *cluster {
	k := &cluster{c: c, field: newField(len(c.nodes)), moves: make([]body, c.movers), next: make([]body, c.movers)}
	k.scale = 2 * float32(math.Sqrt(max(1, float64(len(c.nodes))/1000))) // with the nodes the area grows that they need
	k.push = func(task int) {
		for i := task * clusterTask; i < min((task+1)*clusterTask, c.movers); i++ {
			k.next[i] = k.urge(i)
		}
	}
	return k
}

// cluster goes on from a drawing with little stress. The drawing stays as large as it was.
func (c *component) cluster(show func(share float64)) {
	k := newCluster(c)
	k.size = max(c.size(), nearly)
	c.grow(k.scale)
	for round := range clusterRound {
		if c.crew.stopped() {
			return
		}
		k.heat = float32(clusterHot * math.Pow(clusterCold/clusterHot, float64(round)/(clusterRound-1)))
		k.round()
		show(float64(round+1) / clusterRound)
	}
	if c.held() {
		c.grow(1 / k.scale)
	} else if now := c.size(); now > 0 {
		c.grow(k.size / now)
	}
}

// round moves every body that may move once.
func (k *cluster) round() {
	c := k.c
	k.field.take(c.bodies)
	c.crew.each((c.movers+clusterTask-1)/clusterTask, k.push)
	for i, f := range k.next {
		m := &k.moves[i]
		*m = body{clusterLasts*m.x + f.x, clusterLasts*m.y + f.y}
		c.bodies[i] = body{c.bodies[i].x + m.x, c.bodies[i].y + m.y}
	}
	if c.sides != nil {
		c.sides.pull(c.bodies[:c.movers], c.scale.mean*k.grown(), c.sides.strength)
	}
}

// grown is how many times as large as before the drawing is. Where some are held it tells nothing: they can stand
// on one spot, and the drawing keeps its scale.
func (k *cluster) grown() float32 {
	if k.c.held() {
		return k.scale
	}
	return k.c.size() / k.size
}

// urge gives the move that the forces on body i ask for: by the heat times as far as they are strong, but not beyond
// where a body with many ties would come to rest between them, and not through the whole drawing.
func (k *cluster) urge(i int) body {
	const most = 0.1 // of the drawing's size
	x, y := k.field.at(i)
	b := k.c.bodies[i]
	stiff := float32(0)
	for _, e := range k.c.ties.of(int32(i)) {
		other := k.c.bodies[e.to]
		dx, dy := b.x-other.x, b.y-other.y
		pull := clusterPull / e.length * (1 + clusterNear/(1+dx*dx+dy*dy))
		x, y, stiff = x-pull*dx, y-pull*dy, stiff+pull
	}
	by := k.heat / max(1, k.heat*stiff)
	if far := by * float32(math.Sqrt(float64(x*x+y*y))); far > most*k.size*k.scale {
		by *= most * k.size * k.scale / far
	}
	return body{by * x, by * y}
}

// grow scales the drawing.
func (c *component) grow(by float32) {
	for k, b := range c.bodies {
		c.bodies[k] = body{b.x * by, b.y * by}
	}
}

// size is how far from their mean bodies are, by the root of the mean square.
func (c *component) size() float32 {
	var x, y, squares float64
	n := float64(len(c.bodies))
	for _, b := range c.bodies {
		x, y = x+float64(b.x)/n, y+float64(b.y)/n
	}
	for _, b := range c.bodies {
		squares += (float64(b.x)-x)*(float64(b.x)-x) + (float64(b.y)-y)*(float64(b.y)-y)
	}
	return float32(math.Sqrt(squares / n))
}
