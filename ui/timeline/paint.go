package timeline

import (
	"image/color"

	"fyne.io/fyne/v2/theme"

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
	from, to := p.at(x0, y0), p.at(x1, y1)
	if y0 == y1 {
		from.Y = float32(int(from.Y))
		to.Y = from.Y + 1
	} else {
		from.X = float32(int(from.X))
		to.X = from.X + 1
	}
	p.Box(from, to, 0, c)
}

// hatch fills a box with slanting lines so far apart.
func (p pen) hatch(b box, pitch, width float32, c color.NRGBA) {
	high := b.height()
	if high <= 0 {
		return
	}
	for x := b.x0 - high + pitch/2; x < b.x1; x += pitch {
		from, until := max(b.x0-x, 0), min(b.x1-x, high) // of the line, from its lower left end
		if from < until {
			p.line(x+from, b.y1-from, x+until, b.y1-until, width, c)
		}
	}
}

// paintFocus draws a ring around what the keys go to, where these are used.
func (t *Timeline) paintFocus(p pen) {
	if !t.rings {
		return
	}
	c := look.Color(theme.ColorNameFocus)
	h := t.overview.thumbs(t.state.Span)
	switch t.focus {
	case body:
		size := t.Size()
		p.frame(box{1.5, 1.5, size.Width - 1.5, size.Height - 1.5}, 4, 1.5, c)
		if i := t.laneOf(t.lane); i >= 0 {
			p.frame(t.nameBox(t.scene.lanes[i]).grown(1), 4, 2, look.Color(theme.ColorNamePrimary))
		}
	case left:
		p.frame(h.left.grown(2.5), 5, 1.5, c)
	case right:
		p.frame(h.right.grown(2.5), 5, 1.5, c)
	}
}
