package graph

import (
	"context"
	"sync"

	"daqin/ui/force"
	"daqin/ui/state"
)

// usual is the layout of the drawing that is shown first, made when it is first asked for.
type usual struct {
	made sync.Mutex
	at   []force.Point
}

// usually gives that layout, nothing where ctx is done before it is there. Read only.
func (c *chart) usually(ctx context.Context) []force.Point {
	c.usual.made.Lock()
	defer c.usual.made.Unlock()
	if c.usual.at == nil {
		c.usual.at = bestOf(ctx, c.graph(), c.options(state.Drawing{}))
	}
	return c.usual.at
}

// axis picks one of a point's coordinates.
type axis func(*force.Point) *float64

func upright(p *force.Point) *float64 { return &p.Y }
func across(p *force.Point) *float64  { return &p.X }

// mirror has a layout stand along an axis as another does, as near as turning it over can bring it: a layout fits its ties as well
// seen in a mirror, and would come out either way. It stays in its box, and is not turned by other angles, for names lie level.
func mirror(at, like []force.Point, on axis) {
	if len(at) == 0 {
		return
	}
	n := float64(len(at))
	from, to, mean, likeMean := *on(&at[0]), *on(&at[0]), 0.0, 0.0
	for i := range at {
		v := *on(&at[i])
		from, to = min(from, v), max(to, v)
		mean, likeMean = mean+v/n, likeMean+*on(&like[i])/n
	}
	together := 0.0
	for i := range at {
		together += (*on(&at[i]) - mean) * (*on(&like[i]) - likeMean)
	}
	if together >= 0 {
		return
	}
	for i := range at {
		v := on(&at[i])
		*v = from + to - *v
	}
}
