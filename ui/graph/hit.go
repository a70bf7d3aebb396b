package graph

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
)

// Slack, in Fyne's units, that a pointer has about a mark.
const (
	nodeSlack = 3
	pairSlack = 4
)

// nodeAt gives the node under the pointer, -1 where there is none. What is in the span comes before what is not,
// then the nearer.
func (s *scene) nodeAt(p fyne.Position) int {
	best, outside, nearest := -1, true, float32(0)
	for i := range s.cells.near(rectAt(p, fyne.Size{}).grown(s.widest + nodeSlack)) {
		d := distance(p, s.at[i]) - s.radius[i]
		out := s.sight.nodes[i].layer() == 0
		if d > nodeSlack || (out && !outside) || s.sight.nodes[i].hidden {
			continue
		}
		if best < 0 || d < nearest || outside != out {
			best, outside, nearest = i, out, d
		}
	}
	return best
}

// pinHead is where the head of a node's pin stands, and pinReach how far from there it is still hit.
func (s *scene) pinHead(node int) fyne.Position {
	r := s.radius[node] * 0.75
	return s.at[node].AddXY(r, -r)
}

const pinReach = 6

// onPin tells whether the pointer is on the head of a node's pin, rather than on the node.
func (s *scene) onPin(node int, p fyne.Position) bool {
	return distance(p, s.pinHead(node)) <= pinReach
}

// strandAt gives the strand under the pointer, -1 where there is none. Lines outside the span can't be pointed at unless
// something makes them stand out.
func (s *scene) strandAt(p fyne.Position) int {
	best, nearest := -1, float32(0)
	for i := range s.lines().near(rectAt(p, fyne.Size{}).grown(maxLine/2 + pairSlack)) {
		l := &s.strands[i]
		if l.shows.layer() == 0 {
			continue
		}
		d := l.away(p) - l.width/2
		if d <= pairSlack && (best < 0 || d < nearest || d == nearest && i < best) {
			best, nearest = i, d
		}
	}
	return best
}

// lines tells which strands pass near a place.
func (s *scene) lines() *cells {
	if s.passing == nil {
		s.passing = newLineCells(s.view(), s.strands)
	}
	return s.passing
}

// ends gives where a pair's line starts and ends.
func (s *scene) ends(pair int) (from, to fyne.Position) {
	return s.at[s.chart.pairs[pair].a], s.at[s.chart.pairs[pair].b]
}

// under gives the node or the strand under the pointer, -1 for what is not there; a node covers lines, and a line's count,
// which is the line's own, covers all.
func (s *scene) under(p fyne.Position) (node, strand int) {
	for _, c := range s.counts {
		if c.box().contains(p) {
			return -1, c.strand
		}
	}
	if node = s.nodeAt(p); node >= 0 {
		return node, -1
	}
	return -1, s.strandAt(p)
}

// grip finds a point of a strand where a pointer gets hold of it: near its middle, in the view, with no node and no other
// line in the way.
func (s *scene) grip(strand int) (fyne.Position, bool) {
	const steps = 24
	for i := range steps {
		p := s.strands[strand].at(0.5 + float32((i+1)/2)/(steps+2)*float32(1-2*(i%2)))
		if n, at := s.under(p); n < 0 && at == strand && s.view().contains(p) {
			return p, true
		}
	}
	return fyne.Position{}, false
}

// bare finds a point of a strand, near its middle, that no node covers; the middle where there is none.
func (s *scene) bare(l *strand) fyne.Position {
	for _, share := range []float32{0.5, 0.42, 0.58, 0.34, 0.66} {
		if p := l.at(share); s.nodeAt(p) < 0 {
			return p
		}
	}
	return l.at(0.5)
}

// tieOf gives the tie that a strand is of, or the one that most sentences say of those that it stands for.
func (s *scene) tieOf(strand int) model.TieID {
	if l := s.strands[strand]; l.tie != allTies {
		return s.chart.index.Model.Ties[l.tie].ID
	}
	return s.sight.strongest(s.strands[strand].pair)[0].ID
}

// nothingAt finds a point of the view where there is nothing, no caption and no control either, as far from everything as a
// coarse search tells.
func (s *scene) nothingAt() (fyne.Position, bool) {
	const step = 12
	var best fyne.Position
	room := float32(0)
	for y := float32(step); y < s.size.Height-step; y += step {
		for x := float32(step); x < s.size.Width-step; x += step {
			p := fyne.NewPos(x, y)
			covered := slices.ContainsFunc(s.clear, func(r rect) bool { return r.contains(p) })
			if !covered && s.free(p) > room {
				best, room = p, s.free(p)
			}
		}
	}
	return best, room > nodeSlack
}

// free is how far a point is from the nearest mark, up to a limit.
func (s *scene) free(p fyne.Position) float32 {
	room := float32(40)
	for _, i := range s.front {
		room = min(room, distance(p, s.at[i])-s.radius[i])
	}
	for i := range s.strands {
		room = min(room, s.strands[i].away(p)-s.strands[i].width/2)
	}
	return room
}

// next finds the node that a step leads to: of those in the span that lie within half a right angle of the
// direction, the nearest, and one straight ahead before one aside. -1 where there is none.
func (s *scene) next(from fyne.Position, dx, dy float32) int {
	best, least := -1, float32(math.Inf(1))
	for _, i := range s.front {
		x, y := s.at[i].X-from.X, s.at[i].Y-from.Y
		ahead, aside := x*dx+y*dy, abs(x*dy-y*dx)
		if s.sight.nodes[i].presence == model.Outside || ahead < 1 || aside > ahead {
			continue
		}
		if d := ahead + 2*aside; d < least {
			best, least = i, d
		}
	}
	return best
}

// foremost gives the node to begin with when none has been pointed at: the one in sight with most neighbours.
func (s *scene) foremost() int {
	best, most := -1, -1
	for i, shows := range s.sight.nodes {
		if shows.hidden || shows.presence == model.Outside {
			continue
		}
		if count := s.sight.neighbours(i); count > most {
			best, most = i, count
		}
	}
	return best
}

func distance(p, q fyne.Position) float32 {
	return float32(math.Hypot(float64(p.X-q.X), float64(p.Y-q.Y)))
}

// fromLine is how far p is from the straight line between two points.
func fromLine(p, from, to fyne.Position) float32 {
	dx, dy := to.X-from.X, to.Y-from.Y
	along := float32(0)
	if length2 := dx*dx + dy*dy; length2 > 0 {
		along = min(max(((p.X-from.X)*dx+(p.Y-from.Y)*dy)/length2, 0), 1)
	}
	return distance(p, fyne.NewPos(from.X+dx*along, from.Y+dy*along))
}

func abs(v float32) float32 { return max(v, -v) }
