package graph

import (
	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// standing tells which lines stand out whatever the pointer is on: what is selected, and what joins it.
func (s *scene) standing() []bool {
	lit := make([]bool, len(s.strands))
	for i := range s.strands {
		l := &s.strands[i]
		if l.shows.presence == model.Outside || l.shows.emphasis < state.Related || l.shows.far {
			continue
		}
		p := s.chart.pairs[l.pair]
		a, b := s.sight.resting[p.a], s.sight.resting[p.b]
		lit[i] = l.shows.emphasis == state.Selected || max(a, b) == state.Selected || s.sight.near != nil && min(a, b) >= state.Related
	}
	return lit
}

// heads gives the tips of the arrow heads on those of the lines that are lit.
func (s *scene) heads(lit []bool) (tips []fyne.Position) {
	for i := range s.strands {
		l := &s.strands[i]
		switch {
		case !lit[i] || l.head == 0:
		case l.tip != 0:
			tips = append(tips, l.at(l.tip))
		default:
			tips = append(tips, l.at(s.reached(l, s.target(l), headGap)))
		}
	}
	return tips
}

// crossings weighs the lines across a name: the wider the worse, worst those that stand out, and the heads of these. It tells
// how much of that is by lines that stand out.
func (p *placer) crossings(at rect) (cost, lit int) {
	inner := at.grown(-2)
	p.round++
	for i := range p.scene.lines().near(inner) {
		if p.seen[i] == p.round {
			continue // it lies in several cells
		}
		p.seen[i] = p.round
		l := &p.scene.strands[i]
		if l.shows.layer() == 0 || cost >= mostCrossings && !p.bright[i] || !l.touches(inner) {
			continue
		}
		if p.bright[i] {
			lit += litCrossing
		} else {
			cost += max(int(l.width), 1)
		}
	}
	for _, tip := range p.tips {
		if away(at, tip) < tipRoom {
			lit += 2 * litCrossing
		}
	}
	lit = min(lit, mostLit)
	return min(cost, mostCrossings) + lit, lit
}
