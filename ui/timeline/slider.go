package timeline

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/timescale"
)

// paintSlider draws the histogram, what of it is chosen and what is held beside that, the track and the thumbs.
func (t *Timeline) paintSlider(p pen) {
	o, z := t.overview, t.zones
	h := o.thumbs(t.state.Span)
	p.box(box{h.from, z.histogram.y0, h.until, z.track.middle().Y}, 0, look.Color(look.ColorPanel))
	t.paintFan(p, h)
	t.paintOutside(p)
	t.paintBars(p, h, o.mass, look.Color(look.ColorQuiet))
	for i, d := range o.followed {
		c := look.Color(look.SideColor(t.index.Actor(d.actor).Side))
		if i == 0 {
			t.paintBars(p, h, d.mass, c)
		} else {
			t.paintSteps(p, d.mass, c)
		}
	}
	t.paintHeld(p)
	t.paintTrack(p, h)
	t.paintThumbs(p, h)
	t.paintSwatches(p)
}

// paintFan leads from the thumbs to the ends of the lanes' axis, which shows what lies between them: two axes, one below the
// other, of different years. In less height it would be no more than a line.
func (t *Timeline) paintFan(p pen, h thumbs) {
	z := t.zones.fan
	if z.height() < wideGap || t.state.Span == t.index.Story {
		return
	}
	p.Polygon([]paint.Point{p.at(z.x0, z.y0), p.at(z.x1, z.y0), p.at(h.until, z.y1), p.at(h.from, z.y1)}, look.Color(look.ColorPanel))
	line := look.Mix(look.Color(look.ColorMark), look.Color(theme.ColorNameBackground), 0.5)
	p.line(z.x0, z.y0, h.from, z.y1, 1, line)
	p.line(z.x1, z.y0, h.until, z.y1, 1, line)
}

// yearBoxes gives where the years of the slider are written, beside their ticks: below the track, or where there is no room
// there, on it outside of what is chosen. Those have no place for which there is neither.
func (t *Timeline) yearBoxes(size func(string) fyne.Size, write func(string, box)) {
	const beside = 3
	h, z := t.overview.thumbs(t.state.Span), t.zones
	for _, tick := range t.overview.years {
		text := tickLabel(tick)
		is := size(text)
		b := box{x0: z.track.x0 + float32(tick.LabelX), y0: z.years.y0}
		if z.years.height() <= 0 {
			b.y0 = z.track.middle().Y - is.Height/2
		}
		b.x1, b.y1 = b.x0+is.Width, b.y0+is.Height
		if z.years.height() > 0 || !t.onTrack(b.x0-beside, b.x1+beside, h) {
			write(text, b)
		}
	}
}

// onTrack tells whether something of the slider lies on the track between two places: thumbs, what is between them, carets.
func (t *Timeline) onTrack(x0, x1 float32, h thumbs) bool {
	if x0 < h.right.x1 && h.left.x0 < x1 {
		return true
	}
	return slices.ContainsFunc(t.here, func(c caret) bool {
		x := caretX(c, t.overview.x)
		return x0 < x+caretHigh && x-caretHigh < x1
	})
}

// paintTrack draws the line on which the thumbs run, and the years and silences along it.
func (t *Timeline) paintTrack(p pen, h thumbs) {
	z := t.zones
	level := z.track.middle().Y
	p.line(z.track.x0, level, z.track.x1, level, 2, look.Mix(look.Color(look.ColorQuiet), look.Color(theme.ColorNameBackground), 0.4))
	t.paintSilences(p)
	t.paintYears(p, level)
	t.paintHere(p, t.overview.x, level+1, z.track)
	p.line(h.from, level, h.until, level, 3, look.Color(look.ColorMark))
}

// paintYears draws the ticks of the slider's years, or makes room for those on the track.
func (t *Timeline) paintYears(p pen, level float32) {
	if t.zones.years.height() > 0 {
		for _, tick := range t.overview.years {
			x := t.zones.track.x0 + float32(tick.X)
			p.rule(x, level, x, t.zones.track.y1-1, look.Color(theme.ColorNameSeparator))
		}
		return
	}
	t.yearBoxes(yearFont().measure, func(_ string, b box) {
		p.box(box{b.x0 - 4, t.zones.track.y0, b.x1 + 4, level + 2}, 0, look.Color(theme.ColorNameBackground))
	})
}

// paintThumbs draws the thumbs, and up from that which is moved the line to what it has met.
func (t *Timeline) paintThumbs(p pen, h thumbs) {
	z := t.zones
	level := z.track.middle().Y
	mark, paper := look.Color(look.ColorMark), look.Color(theme.ColorNameBackground)
	for _, thumb := range []struct {
		at   box
		edge float32
		sort sort
		part part
	}{{h.left, h.from, onLeft, left}, {h.right, h.until, onRight, right}} {
		c := mark
		if t.over.sort == thumb.sort || t.press.on.sort == thumb.sort && t.press.down {
			c = look.Color(theme.ColorNamePrimary)
		}
		p.rule(thumb.edge, z.histogram.y0-2, thumb.edge, level, c)
		if t.hint.end == thumb.part && t.hint.met != timescale.Nothing {
			met := look.Color(look.ColorChosen)
			p.line(thumb.edge, z.histogram.y0-2, thumb.edge, level, 2, met)
			if t.hint.met == timescale.Edge {
				p.Disc(p.at(thumb.edge, z.histogram.y0-1), 3.2*p.k, met)
			}
		}
		p.box(thumb.at, 3, c)
		middle := thumb.at.middle()
		p.line(middle.X, middle.Y-3, middle.X, middle.Y+3, 1, look.Mix(c, paper, 0.7))
	}
}

// paintBars draws the histogram's bars, paler where they are held to compare and not chosen, and palest where they are neither.
func (t *Timeline) paintBars(p pen, h thumbs, mass []float64, c color.NRGBA) {
	const mere, middling = 0.6, 0.3 // of the ground in what is not chosen
	ground := look.Color(theme.ColorNameBackground)
	pale, middle := look.Mix(c, ground, mere), look.Mix(c, ground, middling)
	for i, m := range mass {
		if m <= 0 {
			continue
		}
		b := t.overview.bar(i, m)
		p.box(b, 0, pale)
		if held := t.heldBox(); t.state.Compares() && held.overlaps(b) {
			p.box(b.within(held.x0, held.x1), 0, middle)
		}
		if chosen := b.within(h.from, h.until); chosen.width() > 0 {
			p.box(chosen, 0, c)
		}
	}
}

// paintSteps draws a density as a line along the tops of its bars, which tells it from one of full bars in print too.
func (t *Timeline) paintSteps(p pen, mass []float64, c color.NRGBA) {
	paper := look.Color(theme.ColorNameBackground)
	for _, stroke := range []struct {
		width float32
		color color.NRGBA
	}{{4, paper}, {1.8, c}} {
		floor := t.zones.histogram.y1
		before := floor
		for i, m := range mass {
			b := t.overview.bar(i, m)
			y := min(b.y0, floor)
			if y != before {
				p.line(b.x0, before, b.x0, y, stroke.width, stroke.color)
			}
			if y < floor {
				p.line(b.x0, y, b.x1, y, stroke.width, stroke.color)
			}
			before = y
		}
		if before < floor {
			x := t.overview.x(t.overview.edges[len(mass)])
			p.line(x, before, x, floor, stroke.width, stroke.color)
		}
	}
}

// swatch shows beside an actor's name the form in which its density is drawn.
type swatch struct {
	box
	color color.NRGBA
	place int // among the actors followed
}

func (t *Timeline) paintSwatches(p pen) {
	for _, s := range t.swatches {
		if s.place == 0 {
			p.box(s.box, 1, s.color)
			continue
		}
		third := s.width() / 3
		p.line(s.x0, s.y1, s.x0+third, s.y1, 1.8, s.color)
		p.line(s.x0+third, s.y1, s.x0+third, s.y0, 1.8, s.color)
		p.line(s.x0+third, s.y0, s.x1-third, s.y0, 1.8, s.color)
		p.line(s.x1-third, s.y0, s.x1-third, s.y1, 1.8, s.color)
		p.line(s.x1-third, s.y1, s.x1, s.y1, 1.8, s.color)
	}
}

// paintHeld draws the span that is held to compare the chosen one with: a hatched strip over the histogram between dashed
// ends, so that it is told from the chosen one by its form.
func (t *Timeline) paintHeld(p pen) {
	if !t.state.Compares() {
		return
	}
	b, c := t.heldBox(), look.Color(look.ColorMark)
	for _, x := range []float32{b.x0, b.x1} {
		p.Dashed(p.at(x, b.y0), p.at(x, b.y1), 1.2*p.k, 3*p.k, c)
	}
	strip := box{b.x0, b.y0, b.x1, min(b.y0+6, b.y1)}
	p.box(strip, 0, look.Color(theme.ColorNameBackground))
	p.hatch(strip, 4, 1.2, c)
	p.frame(strip, 0, 1, c)
}

// heldBox gives where the held span stands over the histogram.
func (t *Timeline) heldBox() box {
	held, z := t.state.Held, t.zones
	b := box{t.overview.x(int(held.From)), z.histogram.y0, t.overview.x(int(held.Until)), z.track.middle().Y}
	b.x1 = max(b.x1, b.x0+2)
	return b
}

// paintPlayhead draws the hand that plays the story, over the lanes where it is in sight there, and on the slider.
func (t *Timeline) paintPlayhead(p pen) {
	if !t.state.Play.On {
		return
	}
	z, at, c := t.zones, t.state.Play.At, look.Color(theme.ColorNamePrimary)
	s := t.scene.scale
	if x := z.lanes.x0 + float32(s.X(at)); !t.state.AsTable && s.From <= at && at <= s.Until {
		p.line(x, z.lanes.y0, x, z.axis.y0+4, 1.4, c)
	}
	x := t.playheadX()
	p.line(x, z.histogram.y0-2, x, z.track.y1, 1.6, c)
}

// playheadX gives where the hand stands on the slider.
func (t *Timeline) playheadX() float32 {
	return t.zones.track.x0 + float32(t.overview.scale.X(t.state.Play.At))
}

// paintOutside hatches what of the story lies before and after all that the sources tell of.
func (t *Timeline) paintOutside(p pen) {
	c := look.Color(theme.ColorNameSeparator)
	for _, s := range t.outside() {
		z := t.zones.histogram
		p.hatch(box{t.overview.x(int(s.From)), z.y0, t.overview.x(int(s.Until)), z.y1}, 5, 1, c)
	}
}

// outside lists the stretches of the story that lie outside the material.
func (t *Timeline) outside() (all []model.Span) {
	story, told := t.index.Story, t.index.Material()
	for _, s := range []model.Span{{From: story.From, Until: told.From}, {From: told.Until, Until: story.Until}} {
		if s.From < s.Until {
			all = append(all, s)
		}
	}
	return all
}

// paintSilences dots below the lines on which the histogram and the lanes stand where the sources tell of nothing that happened.
func (t *Timeline) paintSilences(p pen) {
	z := t.zones
	for _, s := range t.index.Silences() {
		p.dotted(t.overview.x(int(s.From)), t.overview.x(int(s.Until)), z.histogram.y1+1.5)
		if x0, x1 := max(t.scene.x(s.From), z.axis.x0), min(t.scene.x(s.Until), z.axis.x1); !t.state.AsTable && x1 > x0 {
			p.dotted(x0, x1, z.axis.y0+2.5)
		}
	}
}

// dotted draws a line of dots, with a little free at its ends; nothing where there is no room for some dots.
func (p pen) dotted(x0, x1, y float32) {
	const pitch, least, beside = 4, 3, 3
	free := x1 - x0 - 2*beside
	n := int(free / pitch)
	if n < least {
		return
	}
	c := look.Color(theme.ColorNamePlaceHolder)
	for i := range n + 1 {
		x := x0 + beside + (free-float32(n)*pitch)/2 + float32(i)*pitch
		p.box(box{x - 0.8, y - 0.8, x + 0.8, y + 0.8}, 0.8, c)
	}
}
