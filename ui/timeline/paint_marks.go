package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/state"
	"daqin/ui/words"
)

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
		if l.hidden {
			f := font{size: look.Size(look.SizeLabel)}
			wide := f.measure(words.Category(l.category)).Width
			p.rule(z.names.x0, l.middle().Y+1, z.names.x0+wide, l.middle().Y+1, look.Color(theme.ColorNameDisabled))
		}
	}
	p.rule(z.lanes.x0, z.axis.y0, z.lanes.x1, z.axis.y0, rule)
}

// paintMarks draws the lines that join a date's parts, then the marks, the emphasised ones last.
func (t *Timeline) paintMarks(p pen) {
	ink := func(e state.Emphasis, presence model.Presence) color.NRGBA {
		return look.Ink(look.ColorMark, e, presence)
	}
	s := t.scene
	s.lit.follow(s.dates, t.state)
	for _, j := range s.joins {
		c := ink(s.lit.to(j.event), model.Possible)
		from, to := t.clamp(j.from), t.clamp(j.to)
		if j.either {
			p.Dashed(p.at(from.X, from.Y), p.at(to.X, to.Y), p.k, 3*p.k, c)
		} else {
			p.line(from.X, from.Y, to.X, to.Y, 1.2, c)
		}
	}
	for i := range s.marks {
		s.marks[i].emphasis = s.lit.strongest(&s.marks[i])
	}
	for _, stage := range [][2]state.Emphasis{{state.Faded, state.Plain}, {state.Related, state.Selected}} {
		for i := range s.marks {
			m := &s.marks[i]
			if e := m.emphasis; stage[0] <= e && e <= stage[1] {
				t.paintMark(p, m, e, ink(e, m.presence))
			}
		}
	}
}

// clamp brings a point of a line that leaves the lanes to their edge.
func (t *Timeline) clamp(at fyne.Position) fyne.Position {
	at.X = min(max(at.X, t.zones.lanes.x0), t.zones.lanes.x1)
	return at
}

// paintMark draws one mark: a disc, a bar that fades where its ends are vague, and the ground of a count. What only may be in the
// chosen span is an outline.
func (t *Timeline) paintMark(p pen, m *mark, e state.Emphasis, c color.NRGBA) {
	z := t.zones.lanes
	b, fade := m.box, m.fade
	if m.form != cluster {
		b.x0, b.x1 = max(b.x0, z.x0-t.scene.measures.radius), min(b.x1, z.x1+t.scene.measures.radius)
		fade[0], fade[1] = max(fade[0]-(b.x0-m.x0), 0), max(fade[1]-(m.x1-b.x1), 0)
	}
	round := b.height() / 2
	if halo, ok := look.Halo(e); ok {
		p.frame(b.grown(2.6), round+2.6, 2, halo)
	}
	body := c
	if m.form == bundle {
		body = look.Mix(c, look.Color(theme.ColorNameBackground), 0.45)
	}
	switch {
	case m.form == cluster:
	case m.form == disc && m.presence == model.Possible:
		p.Ring(p.at(m.middle().X, m.middle().Y), (round-0.7)*p.k, 1.4*p.k, c)
	case m.form == disc:
		p.Disc(p.at(m.middle().X, m.middle().Y), round*p.k, c)
	case fade != [2]float32{}:
		p.Fade(p.at(b.x0, b.y0), p.at(b.x1, b.y1), min(round, 2)*p.k, fade[0]*p.k, fade[1]*p.k, body)
	case m.presence == model.Possible:
		p.box(b, 2, look.Mix(c, look.Color(theme.ColorNameBackground), 0.75))
		p.frame(b, 2, 1, c)
	default:
		p.box(b, 2, body)
	}
	if m.count > 1 {
		p.box(m.pill, m.pill.height()/2, c)
	}
}
