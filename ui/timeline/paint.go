package timeline

import (
	"image/color"

	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/look"
	"daqin/ui/paint"
)

// pen paints in Fyne's units on a picture of k pixels each.
type pen struct {
	*paint.Picture
	k float32
}

func (p pen) at(x, y float32) paint.Point { return paint.Point{X: x * p.k, Y: y * p.k} }

func (p pen) line(x0, y0, x1, y1, width float32, c color.NRGBA) {
	p.Line(p.at(x0, y0), p.at(x1, y1), width*p.k, c)
}

func (p pen) box(b box, radius float32, c color.NRGBA) {
	p.Box(p.at(b.x0, b.y0), p.at(b.x1, b.y1), radius*p.k, c)
}

func (p pen) frame(b box, radius, width float32, c color.NRGBA) {
	p.Frame(p.at(b.x0, b.y0), p.at(b.x1, b.y1), radius*p.k, width*p.k, c)
}

// rule is a line of one pixel that lies on the pixels, so that all rules look alike.
func (p pen) rule(x0, y0, x1, y1 float32, c color.NRGBA) {
	if y0 == y1 {
		y := float32(int(y0*p.k)) + 0.5
		p.Line(paint.Point{X: x0 * p.k, Y: y}, paint.Point{X: x1 * p.k, Y: y}, 1, c)
		return
	}
	x := float32(int(x0*p.k)) + 0.5
	p.Line(paint.Point{X: x, Y: y0 * p.k}, paint.Point{X: x, Y: y1 * p.k}, 1, c)
}

// paintSlider draws the histogram, what of it is chosen, the track and the thumbs.
func (t *Timeline) paintSlider(p pen) {
	o, z := t.overview, t.zones
	h := o.thumbs(t.state.Span)
	paper, mark := look.Color(theme.ColorNameBackground), look.Color(look.ColorMark)
	p.box(box{h.from, z.histogram.y0, h.until, z.track.middle().Y}, 0, look.Color(look.ColorPanel))
	t.paintBars(p, h, o.mass, look.Color(look.ColorQuiet))
	if o.own != nil {
		side := model.Neither
		if a := t.index.Actor(model.ActorID(t.state.Subject.ID)); a != nil {
			side = a.Side
		}
		t.paintBars(p, h, o.own, look.Color(look.SideColor(side)))
	}
	level := z.track.middle().Y
	for _, tick := range o.years {
		if x := z.track.x0 + float32(tick.X); z.years.height() > 0 {
			p.rule(x, level, x, z.track.y1-1, look.Color(theme.ColorNameSeparator))
		}
	}
	p.line(z.track.x0, level, z.track.x1, level, 2, look.Mix(look.Color(look.ColorQuiet), paper, 0.4))
	p.line(h.from, level, h.until, level, 3, mark)
	for _, thumb := range []struct {
		at   box
		edge float32
		sort sort
	}{{h.left, h.from, onLeft}, {h.right, h.until, onRight}} {
		c := mark
		if t.over.sort == thumb.sort || t.press.on.sort == thumb.sort && t.press.down {
			c = look.Color(theme.ColorNamePrimary)
		}
		p.rule(thumb.edge, z.histogram.y0-2, thumb.edge, level, c)
		p.box(thumb.at, 3, c)
		middle := thumb.at.middle()
		p.line(middle.X, middle.Y-3, middle.X, middle.Y+3, 1, look.Mix(c, paper, 0.7))
	}
}

// paintBars draws the histogram's bars, paler where they are not chosen.
func (t *Timeline) paintBars(p pen, h thumbs, mass []float64, c color.NRGBA) {
	pale := look.Mix(c, look.Color(theme.ColorNameBackground), 0.6)
	for i, m := range mass {
		if m <= 0 {
			continue
		}
		b := t.overview.bar(i, m)
		chosen := b
		chosen.x0, chosen.x1 = max(b.x0, h.from), min(b.x1, h.until)
		p.box(b, 0, pale)
		if chosen.width() > 0 {
			p.box(chosen, 0, c)
		}
	}
}

// paintFocus draws a ring around what the keys go to.
func (t *Timeline) paintFocus(p pen) {
	c := look.Color(theme.ColorNameFocus)
	h := t.overview.thumbs(t.state.Span)
	switch t.focus {
	case body:
		size := t.Size()
		p.frame(box{1.5, 1.5, size.Width - 1.5, size.Height - 1.5}, 4, 1.5, c)
	case left:
		p.frame(h.left.grown(2.5), 5, 1.5, c)
	case right:
		p.frame(h.right.grown(2.5), 5, 1.5, c)
	}
}
