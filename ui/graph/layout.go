package graph

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"
	"unicode/utf8"

	"daqin/model"
	"daqin/ui/force"
	"daqin/ui/state"
)

// What the layout is made for. It knows neither the window nor the size of text, so that neither moves a node.
const (
	layoutWidth, layoutHeight = 960, 600 // for up to layoutRoom nodes; more get as much room each
	layoutRoom                = 100
	layoutSeed                = 1939
	layoutSides               = 1 // strength of the two sides' pull
	layoutGap                 = 6
	layoutTries               = 4    // seeds from the first on, of which the best is taken
	layoutNamed               = 1500 // with more it keeps no room for names: they would crowd the whole frame
)

// partyLength is how far apart the two parties are to stand, in ties: so far that who is tied to both has room
// between them.
const partyLength = 2

var sideOf = map[model.Side]int8{model.First: -1, model.Second: +1}

var modeOf = map[state.Layout]force.Mode{state.Distances: force.Distances, state.Clusters: force.Clusters}

// layout gives each node of the chart its place, from ties of any time: the first party's actors to the left,
// the second's to the right, what joins them between. Clusters are what is shown first: between the parties nearly all are
// one or two ties from one another, so that distances tell little. In the built-in model, drawn with its names, clusters put
// fewer actors astray (2.4 % by misplaced, not 3.2 %) and cross fewer lines (796, not 878), for as much stress (0.210 and
// 0.212); and a large network is there in a fifth of the time. Any other drawing stands as that does, as far as mirrors can
// have it so, that going over to it moves no more than it must; what stood before does not matter, or a pin would stand
// elsewhere for who came another way.
//
// Of many nodes it shows pictures on the way, in which names may still cover one another. Soon after ctx is done it ends
// with nothing.
func layout(ctx context.Context, c *chart, d state.Drawing, show func([]force.Point)) []force.Point {
	if len(c.nodes) > laidAtOnce {
		at, _ := force.Lay(ctx, c.graph(), c.options(d), func(p force.Picture) { show(p.Points) }) // an error is that of ctx, whose owner knows it
		return at
	}
	first := c.usually(ctx)
	if first == nil || aimOf(d) == aimOf(state.Drawing{}) {
		return first
	}
	at := bestOf(ctx, c.graph(), c.options(d))
	mirror(at, first, upright)
	if d.Unsided {
		mirror(at, first, across)
	}
	return at
}

// options are those of a drawing's layout.
func (c *chart) options(d state.Drawing) force.Options {
	more := math.Sqrt(max(float64(len(c.nodes))/layoutRoom, 1))
	o := force.Options{
		Mode:  modeOf[d.Layout],
		Seed:  layoutSeed,
		Sides: layoutSides,
		Frame: force.Size{Width: layoutWidth * more, Height: layoutHeight * more},
		Gap:   layoutGap,
	}
	if d.Unsided {
		o.Sides = 0
	}
	return o
}

// bestOf lays a small graph out from some seeds at the same time and gives the drawing with little stress and few nodes on
// the wrong side. Names are cleared in all of them: how much that undoes can't be told before.
func bestOf(ctx context.Context, g force.Graph, o force.Options) []force.Point {
	var drawn [layoutTries][]force.Point
	var cost [layoutTries]float64
	var tried sync.WaitGroup
	for try := range drawn {
		o := o
		o.Seed += uint64(try)
		tried.Go(func() {
			at, err := force.Lay(ctx, g, o, func(force.Picture) {})
			if err == nil {
				drawn[try], cost[try] = at, force.Stress(g, at)+o.Sides*misplaced(g, at)
			}
		})
	}
	tried.Wait()
	if ctx.Err() != nil {
		return nil
	}
	return drawn[slices.Index(cost[:], slices.Min(cost[:]))]
}

// graph gives the chart's pairs as ties to lay out.
func (c *chart) graph() force.Graph {
	g := force.Graph{N: len(c.nodes)}
	for _, n := range c.nodes {
		g.Side = append(g.Side, sideOf[n.actor.Side])
		g.Boxes = append(g.Boxes, c.room(n))
	}
	parties := c.index.Model.Parties
	for _, p := range c.pairs {
		tie := force.Tie{From: p.a, To: p.b}
		if ends := c.ends(p); ends == [2]model.ActorID{parties[0].Actor, parties[1].Actor} ||
			ends == [2]model.ActorID{parties[1].Actor, parties[0].Actor} {
			tie.Length = partyLength
		}
		g.Ties = append(g.Ties, tie)
	}
	return g
}

// misplaced is how far the two sides' nodes are from standing apart, 0 to 1: the mean of the share that stands in the other
// side's half of the picture, and of that beyond the upright line that parts the two best.
func misplaced(g force.Graph, at []force.Point) float64 {
	world := boundsOf(at)
	middle := (world.from.X + world.to.X) / 2
	var sided []int
	astray, beyond := 0, 0 // beyond a line left of all
	for i, side := range g.Side {
		if side == 0 {
			continue
		}
		sided = append(sided, i)
		if (at[i].X-middle)*float64(side) < 0 {
			astray++
		}
		if side < 0 {
			beyond++
		}
	}
	slices.SortFunc(sided, func(i, j int) int { return cmp.Compare(at[i].X, at[j].X) })
	least := beyond
	for _, i := range sided { // the line passes it
		beyond += int(g.Side[i])
		least = min(least, beyond)
	}
	return float64(astray+least) / 2 / max(float64(len(sided)), 1)
}

// room is what a node takes: its disc, and where the chart is small enough a label to the right of it, as far as can
// be told without measuring text.
func (c *chart) room(n node) force.Box {
	const runeWidth, longest = 6.2, 100
	r := float64(n.radius())
	disc := force.Box{Left: r, Top: r, Right: r, Bottom: r}
	if len(c.nodes) <= layoutNamed {
		disc.Right += 4 + min(runeWidth*float64(utf8.RuneCountInString(n.name())), longest)
	}
	return disc
}

// box is a rectangle of the world.
type box struct{ from, to force.Point }

// boundsOf gives the box round points; around none it is a unit square, and it is never flat.
func boundsOf(points []force.Point) box {
	if len(points) == 0 {
		return box{to: force.Point{X: 1, Y: 1}}
	}
	b := box{points[0], points[0]}
	for _, p := range points {
		b.from = force.Point{X: min(b.from.X, p.X), Y: min(b.from.Y, p.Y)}
		b.to = force.Point{X: max(b.to.X, p.X), Y: max(b.to.Y, p.Y)}
	}
	const flat = 1
	if b.width() < flat {
		b.from.X, b.to.X = b.from.X-flat/2., b.to.X+flat/2.
	}
	if b.height() < flat {
		b.from.Y, b.to.Y = b.from.Y-flat/2., b.to.Y+flat/2.
	}
	return b
}

func (b box) width() float64  { return b.to.X - b.from.X }
func (b box) height() float64 { return b.to.Y - b.from.Y }

// nearest gives the point of the box that is nearest to p.
func (b box) nearest(p force.Point) force.Point {
	return force.Point{X: min(max(p.X, b.from.X), b.to.X), Y: min(max(p.Y, b.from.Y), b.to.Y)}
}
