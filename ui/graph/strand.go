package graph

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// strand is a line as it is drawn: for all ties of two actors, or for one of them where they are drawn apart.
type strand struct {
	pair, tie      int // tie is of Model.Ties, or allTies
	shows          shown
	head           int8    // +1 with an arrow head at its end, -1 at its start, 0 with none
	tip            float32 // the share of the way at which the head points, where the end has no room for it; else 0
	bent           bool
	width          float32
	from, bend, to fyne.Position // of a quadratic Bézier curve; bend counts only where it is bent
}

const allTies = -1

// fanGap is how far apart the middles of the curves between two actors are, in Fyne's units.
const fanGap = 17

// at gives the point of the strand a share of the way along it, 0 to 1.
func (l *strand) at(share float32) fyne.Position {
	rest := 1 - share
	if !l.bent {
		return fyne.NewPos(l.from.X*rest+l.to.X*share, l.from.Y*rest+l.to.Y*share)
	}
	a, b, c := rest*rest, 2*rest*share, share*share
	return fyne.NewPos(a*l.from.X+b*l.bend.X+c*l.to.X, a*l.from.Y+b*l.bend.Y+c*l.to.Y)
}

// pieces is of how many straight ones the strand is drawn: a curve of so many that their corners don't show.
func (l *strand) pieces() int {
	if !l.bent {
		return 1
	}
	return min(max(int(distance(l.from, l.to)/16), 6), 24)
}

// away is how far a point is from the middle of the line.
func (l *strand) away(p fyne.Position) float32 {
	if !l.bent {
		return fromLine(p, l.from, l.to)
	}
	least, from, n := float32(math.Inf(1)), l.from, l.pieces()
	for i := range n {
		to := l.at(float32(i+1) / float32(n))
		least, from = min(least, fromLine(p, from, to)), to
	}
	return least
}

// touches tells whether some of the strand lies in a rectangle.
func (l *strand) touches(in rect) bool {
	if !l.bent {
		return in.crossed(l.from, l.to)
	}
	from, n := l.from, l.pieces()
	for i := range n {
		to := l.at(float32(i+1) / float32(n))
		if in.crossed(from, to) {
			return true
		}
		from = to
	}
	return false
}

// spin lists the strands in the view, from the back to the front.
func (s *scene) spin() {
	view := s.view().grown(maxLine)
	var loose []strand
	for i := range s.chart.pairs {
		if s.sight.pairs[i].hidden || s.thinned(i) {
			continue
		}
		from, to := s.ends(i)
		if s.sight.ties != nil {
			loose = s.fan(i, loose)
		} else if view.crossed(from, to) {
			loose = append(loose, s.joined(i))
		}
	}
	if s.sight.ties != nil {
		loose = slices.DeleteFunc(loose, func(l strand) bool { return !l.touches(view) })
	}
	var starts [layers + 1]int
	for i := range loose {
		starts[loose[i].shows.layer()+1]++
	}
	for i := range layers {
		starts[i+1] += starts[i]
	}
	s.strands = make([]strand, len(loose))
	for i := range loose {
		layer := loose[i].shows.layer()
		s.strands[starts[layer]] = loose[i]
		starts[layer]++
	}
	s.spread()
}

// headShare is what an arrow head wants for itself of the edge of the node that it points at, in Fyne's units.
const headShare = 9

// spread has the heads that point at a node stand on the way to it where its edge is too short for so many: side by side
// there they would run into a fringe round it, and which line each is of could not be told.
func (s *scene) spread() {
	heads := map[int]int{} // at nodes
	for i := range s.strands {
		if l := &s.strands[i]; l.head != 0 && l.shows.layer() > 0 {
			heads[s.target(l)]++
		}
	}
	for i := range s.strands {
		l := &s.strands[i]
		if l.head == 0 {
			continue
		}
		if node := s.target(l); float32(heads[node])*headShare > 2*math.Pi*s.radius[node] {
			l.tip = s.halfway(l)
		}
	}
}

// halfway finds a share of a strand's way, past the middle, at which no node covers its head.
func (s *scene) halfway(l *strand) float32 {
	const usual = 0.62
	for _, share := range []float32{usual, 0.55, 0.69, 0.48} {
		if l.head < 0 {
			share = 1 - share
		}
		if s.nodeAt(l.at(share)) < 0 {
			return share
		}
	}
	if l.head < 0 {
		return 1 - usual
	}
	return usual
}

// target gives the node that a strand's head points at.
func (s *scene) target(l *strand) int {
	if l.head < 0 {
		return s.chart.pairs[l.pair].a
	}
	return s.chart.pairs[l.pair].b
}

// joined is the one line of a pair. It has an arrow head where all that it stands for goes one way and it stands out:
// on every line they would be noise.
func (s *scene) joined(pair int) strand {
	l := strand{pair: pair, tie: allTies, shows: s.sight.pairs[pair], width: width(s.sight.weight(pair).Total())}
	l.from, l.to = s.ends(pair)
	if l.shows.emphasis >= state.Related && l.shows.presence != model.Outside {
		l.head = s.chart.pairs[pair].way
	}
	return l
}

// fan adds a curve for each tie of a pair that is in sight: the best told of all time in the middle, the others to both
// sides by turns, so that while time moves each stays what it is.
func (s *scene) fan(pair int, into []strand) []strand {
	p := s.chart.pairs[pair]
	ties := p.ties
	from, to := s.ends(pair)
	length := distance(from, to)
	gap := min(fanGap, length/float32(len(ties)+1))
	for n, tie := range ties {
		shows := s.sight.ties[tie]
		if shows.hidden {
			continue
		}
		l := strand{pair: pair, tie: tie, shows: shows, from: from, to: to}
		l.width = width(s.sight.weighed(&l).Total())
		if t := &s.chart.index.Model.Ties[tie]; t.Directed {
			if l.head = 1; s.chart.nodeOf[t.From] == p.b {
				l.head = -1
			}
		}
		if aside := fanPlace(n, len(ties)) * gap * 2; aside != 0 && length > 0 { // a curve goes half as far aside as its bend
			l.bent = true
			l.bend = fyne.NewPos((from.X+to.X)/2-aside*(to.Y-from.Y)/length, (from.Y+to.Y)/2+aside*(to.X-from.X)/length)
		}
		into = append(into, l)
	}
	return into
}

// fanPlace gives the place of the nth best of some curves, in gaps from the straight line.
func fanPlace(n, of int) float32 {
	side := float32(1 - 2*(n%2))
	if of%2 == 1 {
		return side * float32((n+1)/2)
	}
	return side * (float32(n/2) + 0.5)
}

// way gives the direction of all of a pair's ties, from its a to its b +1, 0 where they have none in common.
func (c *chart) way(p pair) int8 {
	way := int8(0)
	for _, i := range p.ties {
		t := &c.index.Model.Ties[i]
		own := int8(+1)
		if c.nodeOf[t.From] == p.b {
			own = -1
		}
		if !t.Directed || way == -own {
			return 0
		}
		way = own
	}
	return way
}

// width is how wide a line is drawn that so many sentences say: the more, the wider.
func width(sentences int) float32 {
	const least, most = 1, 9
	if sentences == 0 {
		return least
	}
	return float32(min(1.15*math.Sqrt(float64(sentences)), most))
}
