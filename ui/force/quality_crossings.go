package force

import (
	"cmp"
	"slices"
)

// Crossings counts the pairs of ties that cross in a drawing: ties between four different nodes, drawn as straight
// lines that meet in a point inside both. Of several ties between the same two nodes one counts.
// At has a position for each of the g.N nodes, with coordinates up to 1e9.
//
// The lines are swept from left to right: a line is compared with those that begin before it ends. That is all pairs at
// worst: 30,000 ties take a second or two and 300,000 some minutes. Where ties are short it is far less.
func Crossings(g Graph, at []Point) int {
	lines := linesOf(g, at)
	slices.SortFunc(lines, func(a, b line) int { return cmp.Compare(a.left.X, b.left.X) })
	count := 0
	for i := range lines {
		a := &lines[i]
		for k := i + 1; k < len(lines) && lines[k].left.X <= a.right.X; k++ {
			if b := &lines[k]; a.low <= b.high && b.low <= a.high && max(a.parts(b), b.parts(a)) < 0 {
				count++
			}
		}
	}
	return count
}

// line is a tie as drawn.
type line struct {
	left, right Point   // left.X ≤ right.X
	low, high   float64 // the least y and the largest
}

func linesOf(g Graph, at []Point) []line {
	var all []line
	for i, neighbours := range neighboursOf(g) {
		for _, j := range neighbours {
			if int(j) < i {
				continue
			}
			p, q := at[i], at[j]
			if q.X < p.X {
				p, q = q, p
			}
			all = append(all, line{p, q, min(p.Y, q.Y), max(p.Y, q.Y)})
		}
	}
	return all
}

// parts is negative where line a, made longer both ways, has the ends of b on its two sides. It is 0 where an
// end of b lies on it; that includes an end that both share, for which nothing is rounded.
func (a *line) parts(b *line) float64 { return a.turn(b.left) * a.turn(b.right) }

// turn is positive where p lies to one side of the line, negative to the other, and 0 on it. Each product is
// rounded for itself, so that every processor counts alike.
func (a *line) turn(p Point) float64 {
	return float64((a.right.X-a.left.X)*(p.Y-a.left.Y)) - float64((a.right.Y-a.left.Y)*(p.X-a.left.X))
}
