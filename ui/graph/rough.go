package graph

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
)

// From more lines than this a moving picture is drawn with about so many of them, its names stay as they are, and nodes are
// discs; it is drawn in full once it rests.
const mostMoving = 3000

// stir tells that the picture moves.
func (b *board) stir() {
	if len(b.chart.pairs) <= mostMoving {
		return
	}
	if b.calm != nil {
		b.calm()
	}
	b.rough = true
	b.calm = b.linger.after(func() {
		b.rough, b.calm = false, nil
		b.Refresh()
	})
}

// thinned tells of a pair whether its line is left out of a moving picture: one of every few stays, the same ones wherever
// the picture goes, and what stands out does.
func (s *scene) thinned(pair int) bool {
	every := 1 + len(s.chart.pairs)/mostMoving
	return s.rough && pair%every != 0 && s.sight.pairs[pair].emphasis < state.Related
}

// keep has the names stand where they did beside their nodes, as far as they still do not overlap; sizes are those of the
// names.
func (s *scene) keep(named []label, sizes []fyne.Size) {
	p := newPlacer(s, func(i int) state.Emphasis { return s.sight.nodes[i].emphasis }, sizes, nil)
	for _, l := range named {
		at, ok := p.at(l.node, l.slot)
		overlaps := func(other label) bool { return parted(other.box).overlaps(at) }
		if ok && s.inSight(l.node) && !slices.ContainsFunc(s.labels, overlaps) {
			s.labels = append(s.labels, label{l.node, l.slot, at})
		}
	}
}
