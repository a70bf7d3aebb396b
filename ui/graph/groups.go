package graph

import (
	"cmp"
	"context"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/background"
	"daqin/ui/force"
	"daqin/ui/look"
	"daqin/ui/state"
)

// leastGroup is how many actors a group has that is shown: of two the line between them says as much. Of those the largest
// are, as many as have a colour of their own.
const (
	leastGroup = 3
	mostGroups = len(look.ColorsGroup)
	namesakes  = 2 // of a group: after so many of it is it named
)

// community is a group of actors that have more to do with one another than with others, by ties of any time.
type community struct {
	nodes []int // those with most neighbours first
	trunk []branch
}

// branch joins two nodes of a group: those of it that stand next to one another, so that they hang together with as little
// ground as can be.
type branch struct{ a, b int }

// communities are those of a chart, found when they are first wanted.
type communities struct {
	all   []community // nil until they are found
	job   *background.Job
	moved int // the board's count, when their trunks were last grown
}

// group finds the communities, in the background where there are many actors, once a drawing shows them.
func (b *board) group(d state.Drawing) {
	if !d.Groups || b.groups.all != nil || b.groups.job.Runs() {
		return
	}
	b.groups.job = background.Start(b.soon(), background.Work[struct{}, []community]{
		Do: func(context.Context, func(struct{})) []community { return b.chart.findGroups() },
		Done: func(all []community) {
			b.groups = communities{all: all, moved: -1}
			b.Refresh()
		},
	})
}

// ground lays the ground of each group beneath the scene, where the drawing shows them, and finds a place for its name.
func (b *board) ground() {
	if !b.sight.drawing.Groups {
		return
	}
	if b.groups.moved != b.moved {
		for i := range b.groups.all {
			b.groups.all[i].grow(b.world)
		}
		b.groups.moved = b.moved
	}
	for i, g := range b.groups.all {
		if h := b.scene.newHull(i, g, b.neck()); h.across > 0 {
			h.said = wrapped(b.chart.said(g))
			b.scene.hulls = append(b.scene.hulls, h)
		}
	}
	for i := range b.scene.hulls {
		h := &b.scene.hulls[i]
		line := fyne.MeasureText(h.said[0], b.frame.text, countStyle)
		size := fyne.NewSize(max(line.Width, fyne.MeasureText(h.said[1], b.frame.text, countStyle).Width), (1+lineShare)*line.Height)
		if at, ok := b.scene.spare(h, b.groups.all[h.group], size); ok {
			h.name = at
			b.scene.clear = append(b.scene.clear, at)
		}
	}
}

// neck is the longest stretch of ground between two discs, in Fyne's units: with a longer one between them they stand on
// pieces of their own, which colour and pattern tell to belong together. It grows with the picture, so that zooming tears nothing.
func (b *board) neck() float32 {
	const share, least = 0.12, 40 // of the view's height
	return max(share*b.frame.size.Height, least) * float32(max(b.camera.Zoom, 1))
}

// wrapped divides words into two lines about as long.
func wrapped(words string) (lines [2]string) {
	at := -1
	for i, r := range words {
		if r == ' ' && (at < 0 || max(i, len(words)-i) < max(at, len(words)-at)) {
			at = i
		}
	}
	if at < 0 {
		return [2]string{words, ""}
	}
	return [2]string{words[:at], words[at+1:]}
}

// findGroups gives the largest communities of ties of any time: while time moves nobody changes to another.
func (c *chart) findGroups() []community {
	all := []community{}
	for _, ids := range c.always().Communities() {
		if len(ids) < leastGroup {
			continue
		}
		g := community{}
		for _, id := range ids {
			g.nodes = append(g.nodes, c.nodeOf[id])
		}
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(a, b community) int { return cmp.Compare(len(b.nodes), len(a.nodes)) })
	return all[:min(len(all), mostGroups)]
}

// said names a group after the two of it with most neighbours.
func (c *chart) said(g community) string {
	return lang.L("around {{.A}} and {{.B}}", map[string]any{"A": c.nodes[g.nodes[0]].name(), "B": c.nodes[g.nodes[1]].name()})
}

// grow finds the trunk of a group where its nodes stand: the shortest tree that joins them all (Prim 1957).
func (g *community) grow(world []force.Point) {
	n := len(g.nodes)
	g.trunk = g.trunk[:0]
	near, from, in := make([]float64, n), make([]int, n), make([]bool, n)
	for i := range near {
		near[i] = math.Inf(1)
	}
	at := 0
	for range n - 1 {
		in[at] = true
		here, next := world[g.nodes[at]], -1
		for i := range n {
			if in[i] {
				continue
			}
			there := world[g.nodes[i]]
			if d := math.Hypot(there.X-here.X, there.Y-here.Y); d < near[i] {
				near[i], from[i] = d, at
			}
			if next < 0 || near[i] < near[next] {
				next = i
			}
		}
		g.trunk = append(g.trunk, branch{g.nodes[from[next]], g.nodes[next]})
		at = next
	}
}
