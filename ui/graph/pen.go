package graph

import (
	"image/color"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

const (
	maxLine   = 20 // wider than any line
	mostAdded = 3  // to a line that matters: a wide one stands out as it is
	mostDot   = 4
	headGap   = 2.5 // between an arrow head and the node that it points at
)

// strand draws a line: dashed where it only may be in the span, dotted where it is gone from it.
func (by brush) strand(l *strand) {
	width := l.drawn() * by.scale
	ink := by.fade.now[by.scene.mark(l)]
	from, to := float32(0), float32(1)
	switch {
	case l.head > 0:
		to = by.head(l, ink)
	case l.head < 0:
		from = by.head(l, ink)
	}
	if l.tip != 0 {
		from, to = 0, 1
	}
	switch {
	case l.shows.became == model.Gone:
		by.dots(l, from, to, min(width, mostDot*by.scale), ink)
	case l.shows.presence == model.Possible:
		by.dashes(l, from, to, width, ink)
	default:
		by.stretch(l, from, to, width, ink)
	}
	if l.tie == allTies && l.shows.emphasis < state.Selected && by.scene.sight.joinsAnew(l.pair) { // selected, it has its count there
		plus(by.paint, by.point(by.scene.bare(l)), max(3.5*by.scale, 0.7*width), ink, by.paper)
	}
}

// stretch draws the part of a strand between two shares of its way.
func (by brush) stretch(l *strand, from, to, width float32, ink color.NRGBA) {
	n := max(int(float32(l.pieces())*(to-from)+0.5), 1)
	start := by.point(l.at(from))
	for i := range n {
		end := by.point(l.at(from + (to-from)*float32(i+1)/float32(n)))
		by.paint.Line(start, end, width, ink)
		start = end
	}
}

// dashes draws it as dashes with gaps between them of the same length. A curve is so flat that equal shares of its way
// look equally long.
func (by brush) dashes(l *strand, from, to, width float32, ink color.NRGBA) {
	if !l.bent {
		by.paint.Dashed(by.point(l.at(from)), by.point(l.at(to)), width, max(5*by.scale, 1.5*width), ink)
		return
	}
	step := max(5*by.scale, 1.5*width) / max(by.scale*distance(l.from, l.to), 1)
	for at := from; at < to; at += 2 * step {
		by.stretch(l, at, min(at+step, to), width, ink)
	}
}

// dots draws it as dots as wide as it.
func (by brush) dots(l *strand, from, to, width float32, ink color.NRGBA) {
	if !l.bent {
		dotted(by.paint, by.point(l.at(from)), by.point(l.at(to)), width, ink)
		return
	}
	step := dotsApart * max(width, 1) / max(by.scale*distance(l.from, l.to), 1)
	for at := from + step/2; at < to; at += step {
		by.paint.Disc(by.point(l.at(at)), width/2, ink)
	}
}

// drawn is how wide a strand is drawn: wider, the more it matters.
func (l *strand) drawn() float32 {
	return l.width + (look.Weight(l.shows.emphasis)-1)*min(l.width, mostAdded)
}

// headLength is how long its arrow head is.
func (l *strand) headLength() float32 { return 6 + 1.3*l.drawn() }

// head draws the arrow head of a strand, its tip at the edge of the node that it points at, or on the way to it, and gives
// the share of the way at which the line ends beneath it.
func (by brush) head(l *strand, ink color.NRGBA) float32 {
	node, long := by.scene.target(l), l.headLength()
	tip, base := l.tip, l.tip-float32(l.head)*long/max(distance(l.from, l.to), long)
	if l.tip == 0 {
		tip, base = by.scene.reached(l, node, headGap), by.scene.reached(l, node, headGap+long)
	}
	at, back := l.at(tip), l.at(base)
	length := distance(at, back)
	if length < 1 { // the two nodes leave no room
		return base
	}
	half := 0.42 * length
	dx, dy := (at.X-back.X)/length*half, (at.Y-back.Y)/length*half
	corners := [...]paint.Point{by.point(at), by.point(back.AddXY(-dy, dx)), by.point(back.AddXY(dy, -dx))}
	by.paint.Polygon(corners[:], ink)
	return base
}

// reached gives the share of the way at which a strand comes within a distance of the edge of the node at that end of it
// that its head points to, but no more than half the way from there.
func (s *scene) reached(l *strand, node int, within float32) float32 {
	end, middle := float32(1), float32(0.5)
	if l.head < 0 {
		end = 0
	}
	for range 14 { // halves the rest each time
		share := (end + middle) / 2
		if distance(l.at(share), s.at[node]) > s.radius[node]+within {
			middle = share
		} else {
			end = share
		}
	}
	return middle
}

// mark numbers the marks that fade: nodes first, then pairs, then ties.
func (s *scene) mark(l *strand) int {
	if l.tie != allTies {
		return len(s.chart.nodes) + len(s.chart.pairs) + l.tie
	}
	return len(s.chart.nodes) + l.pair
}

// marks counts them all.
func (c *chart) marks() int { return len(c.nodes) + len(c.pairs) + len(c.index.Model.Ties) }

// strandColor gives a line's colour: quiet, until it matters or is new between two that are not.
func strandColor(s shown, anew bool) fyne.ThemeColorName {
	switch {
	case s.emphasis == state.Selected:
		return look.ColorChosen
	case s.emphasis >= state.Related, anew:
		return look.ColorMark
	}
	return look.ColorQuiet
}
