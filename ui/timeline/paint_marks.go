package timeline

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/words"
)

// Marks are told apart by shape, so that they can be in print: by what is told of the date, how it begins and ends, and
// whether it is in the chosen span for certain. Timeline.showLegend shows this to the user.
//
//	●  a day              ▬▬  lasted from the one end to the other      ○ ╌╌  may be in the span
//	▭▭ some time within   ▬▬▶ lasts on    ▬░ about   ▬▪▪ unsure          ③  several, ▐2▌ several long ones

// paintLanes draws what the marks stand on: a rule between lanes, one for each labelled tick, the axis.
func (t *Timeline) paintLanes(p pen) {
	z := t.zones
	rule := look.Color(theme.ColorNameSeparator)
	faint := look.Mix(rule, look.Color(theme.ColorNameBackground), 0.6)
	for _, tick := range t.ticks {
		x := z.axis.x0 + float32(tick.X)
		if tick.Labelled {
			p.rule(x, z.lanes.y0, x, z.lanes.y1, faint)
		}
		p.rule(x, z.axis.y0, x, z.axis.y0+3, rule)
	}
	for i, l := range t.scene.lanes {
		if i > 0 {
			p.rule(z.names.x0, l.y0, z.lanes.x1, l.y0, faint)
		}
		level := l.middle().Y
		switch {
		case l.hidden:
			f := font{size: t.zones.letters()}
			wide := f.measure(words.Category(l.category)).Width
			p.rule(z.names.x0, level+1, z.names.x0+wide, level+1, look.Color(theme.ColorNameDisabled))
		case l.folded:
			t.paintFold(p, level)
		}
	}
	p.rule(z.lanes.x0, z.axis.y0, z.lanes.x1, z.axis.y0, rule)
}

// paintFold draws the sign before the name of a folded lane.
func (t *Timeline) paintFold(p pen, level float32) {
	at, half := float32(edge-6), min(t.zones.letters()/4, 5)
	p.triangle(fyne.NewPos(at, level-half), fyne.NewPos(at+half*1.2, level), fyne.NewPos(at, level+half), look.Color(theme.ColorNamePlaceHolder))
}

func (p pen) triangle(a, b, c fyne.Position, ink color.NRGBA) {
	corners := [3]paint.Point{p.at(a.X, a.Y), p.at(b.X, b.Y), p.at(c.X, c.Y)}
	p.Polygon(corners[:], ink)
}

// paintMarks draws the lines that join a date's parts, then the marks, the emphasised ones last.
func (t *Timeline) paintMarks(p pen) {
	s := t.scene
	s.lit.follow(s.dates, t.state)
	b := newBrush(p, t.zones.lanes, s.measures)
	for _, j := range s.joins {
		b.join(j, s.lit.to(j.event))
	}
	for i := range s.marks {
		s.marks[i].emphasis = s.lit.strongest(&s.marks[i])
	}
	b.marks(s, state.Faded, state.Faded)
	if s.lit.base == state.Faded {
		b.veil(s.titles)
	}
	b.marks(s, state.Plain, state.Plain)
	b.marks(s, state.Related, state.Selected)
}

// marks draws those of an emphasis from the least to the most.
func (b *brush) marks(s *scene, least, most state.Emphasis) {
	for i := range s.marks {
		if m := &s.marks[i]; least <= m.emphasis && m.emphasis <= most {
			b.mark(m)
		}
	}
}

// veil lets titles be read where they lie on what fades.
func (b *brush) veil(titles []title) {
	paper := b.paper
	paper.A = 0xC8
	for i := range titles {
		b.box(titles[i].ink().grown(1), 0, paper)
	}
}

// brush paints marks in the colours of the running theme.
type brush struct {
	pen
	clip     box // what leaves it is cut a little beyond
	measures measures
	paper    color.NRGBA
	inks     [state.Selected + 1][model.Certain + 1]color.NRGBA
}

func newBrush(p pen, clip box, m measures) *brush {
	b := &brush{pen: p, clip: clip, measures: m, paper: look.Color(theme.ColorNameBackground)}
	for e := range b.inks {
		for presence := range b.inks[e] {
			b.inks[e][presence] = look.Ink(look.ColorMark, state.Emphasis(e), model.Presence(presence))
		}
	}
	return b
}

// join draws the line between two parts of a date, dashed where it is one part or the other.
func (b *brush) join(j join, e state.Emphasis) {
	c := b.inks[e][model.Possible]
	inside := func(at fyne.Position) paint.Point { return b.at(min(max(at.X, b.clip.x0), b.clip.x1), at.Y) }
	if j.either {
		b.Dashed(inside(j.from), inside(j.to), b.k, 3*b.k, c)
	} else {
		b.Line(inside(j.from), inside(j.to), 1.2*b.k, c)
	}
}

// mark draws one mark.
func (b *brush) mark(m *mark) {
	c := b.inks[m.emphasis][m.presence]
	body := m.box
	if beyond := b.measures.radius; m.form != cluster {
		body.x0, body.x1 = max(m.x0, b.clip.x0-beyond), min(m.x1, b.clip.x1+beyond)
	}
	if halo, ok := look.Halo(m.emphasis); ok {
		b.frame(body.grown(2.6), body.height()/2+2.6, 2, halo)
	}
	if m.folded {
		b.shade(m, body, c)
		return
	}
	switch m.form {
	case disc:
		at, radius := b.at(m.middle().X, m.middle().Y), body.height()/2
		if m.presence == model.Possible {
			b.Ring(at, (radius-0.7)*b.k, 1.4*b.k, c)
		} else {
			b.Disc(at, radius*b.k, c)
		}
	case bar:
		b.bar(m, b.onPixels(body), c)
	case bundle:
		b.stretch(m, b.onPixels(body), 2, look.Mix(c, b.paper, 0.45))
		b.tag(m.pill, c)
	case cluster:
		b.box(m.pill, m.pill.height()/2, c)
	}
}

// tag draws what the count of a bundle stands on: square, for a round one is a cluster of days. It hangs from the beginning of the
// bundle, with a margin that tells it from the bars above.
func (b *brush) tag(at box, c color.NRGBA) {
	b.box(at.grown(0.8), 1.8, b.paper)
	b.frame(at.grown(-0.5), 1.2, 1, c)
}

// onPixels gives the box whose upper and lower edge lie on pixels, so that all outlines look alike: three pixels high at
// least, the line twice and what it goes round.
func (b *brush) onPixels(body box) box {
	high := max(round(body.height()*b.k), 3)
	top := round(body.middle().Y*b.k - high/2)
	body.y0, body.y1 = top/b.k, (top+high)/b.k
	return body
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }

// shade draws a mark of a folded lane, through which others show: the more events lie in a place, the darker it is.
func (b *brush) shade(m *mark, body box, c color.NRGBA) {
	const one = 0.5 // of the ink, left by each event
	light := float32(1)
	for n := 0; n < min(m.count, 6); n++ {
		light *= one
	}
	if m.emphasis < state.Related {
		c.A = uint8(255 * (1 - light))
	}
	b.box(body, 1, c)
}

// bar draws a stretch of time with its two ends: full where something lasted all through it, an outline where it was at
// some time in it, in dashes where that only may be in the chosen span.
func (b *brush) bar(m *mark, body box, c color.NRGBA) {
	inner := body
	if m.ends[0] == unsure {
		inner.x0 = max(body.x0, m.x0+m.fade[0])
		b.dots(m.x0, inner.x0, body, c)
	}
	if m.ends[1] == unsure {
		inner.x1 = min(body.x1, m.x1-m.fade[1])
		b.dots(max(inner.x0, m.x1-m.fade[1]), m.x1, body, c)
	}
	inner = b.arrows(m, body, inner, c)
	if inner.x1 <= inner.x0 {
		return
	}
	switch {
	case m.presence == model.Possible:
		b.dashes(m, inner, c)
	case m.lasts:
		b.stretch(m, inner, 0, c)
	default:
		b.stretch(m, inner, inner.height()/2, look.Mix(c, b.paper, 0.72))
		b.outline(m, inner, c)
	}
	if m.lasts {
		b.caps(m, inner, c)
	}
}

// arrows draws the heads of what lasts on, where they are in sight, and gives what is left of the inner part of the body.
func (b *brush) arrows(m *mark, body, inner box, c color.NRGBA) box {
	y, half := body.middle().Y, body.height()/2+b.over(m, body)+1/b.k
	head := min(2*half, body.width()/2)
	if m.ends[0] == ongoing && m.x0 >= b.clip.x0-1 {
		inner.x0 = m.x0 + head
		b.triangle(fyne.NewPos(inner.x0, y-half), fyne.NewPos(m.x0, y), fyne.NewPos(inner.x0, y+half), c)
	}
	if m.ends[1] == ongoing && m.x1 <= b.clip.x1+1 {
		inner.x1 = m.x1 - head
		b.triangle(fyne.NewPos(inner.x1, y-half), fyne.NewPos(m.x1, y), fyne.NewPos(inner.x1, y+half), c)
	}
	return inner
}

// stretch fills a body between where it fades.
func (b *brush) stretch(m *mark, body box, round float32, c color.NRGBA) {
	left, right := b.fades(m, body)
	b.Fade(b.at(body.x0, body.y0), b.at(body.x1, body.y1), min(round, body.height()/2)*b.k, left, right, c)
}

// outline draws the line round a body, fading as it does, on the inside of its edge.
func (b *brush) outline(m *mark, body box, c color.NRGBA) {
	const width = 1
	left, right := b.fades(m, body)
	in := body.grown(-width / 2.0)
	b.FadeFrame(b.at(in.x0, in.y0), b.at(in.x1, in.y1), in.height()/2*b.k, width*b.k, left, right, c)
}

// fades gives over how many pixels a body fades at its ends, as far as these are in sight.
func (b *brush) fades(m *mark, body box) (left, right float32) {
	if m.ends[0] != unsure {
		left = max(m.fade[0]-(body.x0-m.x0), 0) * b.k
	}
	if m.ends[1] != unsure {
		right = max(m.fade[1]-(m.x1-body.x1), 0) * b.k
	}
	return left, right
}

// dashes draws a body in dashes that stay where they are in time while the view pans, thinner where it is no more than a
// stretch in which something was at some time.
func (b *brush) dashes(m *mark, body box, c color.NRGBA) {
	dash := max(5, 1.8*body.height())
	gap := 0.6 * dash
	if !m.lasts {
		c = look.Mix(c, b.paper, 0.25)
		if pixel := 1 / b.k; body.height() > 3.5*pixel {
			body.y0, body.y1 = body.y0+pixel, body.y1-pixel
		}
	}
	first := m.x0 + float32(int((body.x0-m.x0)/(dash+gap)))*(dash+gap)
	for x := first; x < body.x1; x += dash + gap {
		b.box(box{max(x, body.x0), body.y0, min(x+dash, body.x1), body.y1}, 1, c)
	}
}

// dots ends a body of which the source is unsure.
func (b *brush) dots(from, to float32, body box, c color.NRGBA) {
	size := body.height() * 0.8
	step := size * 2
	n := max(int((to-from)/step), 1)
	y := body.middle().Y
	for i := range n {
		x := from + (to-from)*(float32(i)+0.5)/float32(n)
		if x > b.clip.x0-size && x < b.clip.x1+size {
			b.box(box{x - size/2, y - size/2, x + size/2, y + size/2}, 0.5, c)
		}
	}
}

// over is how far what stands at the end of a bar goes beyond it above and below, in whole pixels: hardly among the rows
// of long ones, as far as a disc elsewhere.
func (b *brush) over(m *mark, body box) float32 {
	over := b.measures.pitch - b.measures.thick
	if m.width() < b.measures.long {
		over = b.measures.radius - body.height()/2
	} else {
		over /= 2
	}
	return max(round(over*b.k), 1) / b.k
}

// caps draws the definite ends of what lasted, where they are in sight.
func (b *brush) caps(m *mark, body box, c color.NRGBA) {
	wide, over := round(1.7*b.k)/b.k, b.over(m, body)
	body.y0, body.y1 = body.y0-over, body.y1+over
	if m.ends[0] == definite && m.x0 == body.x0 {
		x := round(body.x0*b.k) / b.k
		b.box(box{x, body.y0, x + wide, body.y1}, 0, c)
	}
	if m.ends[1] == definite && m.x1 == body.x1 {
		x := round(body.x1*b.k) / b.k
		b.box(box{x - wide, body.y0, x, body.y1}, 0, c)
	}
}
