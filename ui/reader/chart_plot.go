package reader

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/ui/textflow"
)

// plot is a picture in a row: as wide as the row, so many ems high. Along it places are shares of that width, from above
// ems, so that it stands in any width and grows with the text.
type plot struct {
	height float32
	marks  []mark  // drawn in this order
	labels []label // each where it is free; one that would stand on another before it, or on another's mark, is left out
}

// spot is a place along a plot: a share of its width, and ems more.
type spot struct{ share, ems float32 }

// shape is what a mark looks like.
type shape uint8

const (
	shapeBar   shape = iota // a filled rectangle
	shapePoint              // with round ends
	shapeFrame              // only its outline
	shapeFade               // a bar that fades away to its right end
	shapeRise               // a bar that fades away to its upper end
)

// mark is one piece of a plot: from one spot along it to another, and from one height to another, in ems from its top. What
// is narrower or lower than a line is drawn as a line.
type mark struct {
	from, until spot
	top, bottom float32
	least       float32 // ems that it is wide at least, around its middle
	shape       shape
	tint        tint
	thin        float32 // how much of its ink is missing: 0 none, 1 all
	link        *link   // nil for none; a mark is hit a little beside it, too
}

// label is words on a plot. They stand behind their spot, or, as aligned, before it or with their middle on it, as far
// as the plot is wide enough.
type label struct {
	at    spot
	top   float32 // ems from the plot's top
	text  string
	face  textflow.Face
	tint  tint
	align fyne.TextAlign
	link  *link
}

// placed is a mark in its place on a sheet.
type placed struct {
	box
	*mark
}

// A mark is drawn at least so wide and high, and hit so far beside it. Labels stand apart by so many ems.
const (
	markLeast  = 2
	markReach  = 4
	labelsGap  = 0.5
	labelsLine = 1.5 // the height of a label's line that a plot should leave for it, in ems of the interface's text
)

// addPlot sets a plot at a place in the width, and gives where it ends.
func (s *sheet) addPlot(p *plot, at fyne.Position, width float32) float32 {
	em := s.kit.em()
	along := func(to spot) float32 { return at.X + min(max(to.share*width+to.ems*em, 0), width) }
	for i := range p.marks {
		m := &p.marks[i]
		left, right := along(m.from), along(m.until)
		wide := max(right-left, markLeast, m.least*em)
		if m.least > 0 {
			left = (left + right - wide) / 2
		}
		in := box{fyne.NewPos(left, at.Y+m.top*em), fyne.NewSize(wide, max((m.bottom-m.top)*em, markLeast))}
		in.at.X = max(min(in.at.X, at.X+width-in.size.Width), at.X)
		in.at.Y = min(in.at.Y, at.Y+max(m.bottom, m.top)*em-in.size.Height) // what is lower than a line grows upwards
		if m.shape != shapePoint {
			bottom := round(in.at.Y + in.size.Height) // edges that are to meet do, and none is blurred
			in.at.Y = min(round(in.at.Y), bottom-markLeast)
			in.size.Height = bottom - in.at.Y
		}
		s.marks = append(s.marks, placed{in, m})
	}
	var taken []box
	marks := s.marks[len(s.marks)-len(p.marks):]
	for i := range p.labels {
		l := &p.labels[i]
		free := box{fyne.NewPos(at.X, at.Y+l.top*em), fyne.NewSize(width, 0)}
		if b := s.addLabel(l, along(l.at), free, func(in box) bool { return onOthers(l, in, marks, taken) }); b != nil {
			taken = append(taken, b.bounds().grown(labelsGap*em/2, 0))
		}
	}
	s.plots = append(s.plots, box{at, fyne.NewSize(width, p.height*em)})
	s.height = max(s.height, at.Y+p.height*em)
	return at.Y + p.height*em
}

// onOthers tells whether a label would stand on one of others, or on a mark that leads elsewhere.
func onOthers(l *label, in box, marks []placed, labels []box) bool {
	return slices.ContainsFunc(labels, in.overlaps) ||
		slices.ContainsFunc(marks, func(m placed) bool { return m.link != nil && m.link != l.link && in.overlaps(m.box) })
}

// addLabel sets a label about x within a width, unless its place is taken; then it gives nil.
func (s *sheet) addLabel(l *label, x float32, in box, taken func(box) bool) *block {
	r := &row{text: l.text, face: l.face, tint: l.tint}
	if l.link != nil {
		r.runs = []run{{0, len(l.text), l.tint, l.link}}
	}
	wide := s.kit.ruler.Width(l.face, l.text)
	switch l.align {
	case fyne.TextAlignCenter:
		x -= wide / 2
	case fyne.TextAlignTrailing:
		x -= wide
	}
	x = max(min(x, in.at.X+in.size.Width-wide), in.at.X)
	would := box{fyne.NewPos(x, in.at.Y), fyne.NewSize(wide, s.kit.fonts[l.face].leading)}
	if taken(would) {
		return nil
	}
	return s.set(r, would.at, min(wide+hair, in.size.Width), fyne.TextAlignLeading)
}

func (b box) overlaps(o box) bool {
	return b.at.X < o.at.X+o.size.Width && o.at.X < b.at.X+b.size.Width && b.at.Y < o.at.Y+o.size.Height && o.at.Y < b.at.Y+b.size.Height
}

// linkOf gives where the mark at a point leads: of those that it is within reach of, the one drawn last of those that it
// lies on, or else the nearest one's middle. Nil is none.
func linkOf(marks []placed, p fyne.Position) (nearest *link) {
	far := float32(0)
	for _, m := range slices.Backward(marks) {
		switch {
		case m.link == nil || !m.grown(markReach, markReach).contains(p):
			continue
		case m.contains(p):
			return m.link
		}
		away := m.middle().Subtract(p)
		if d := away.X*away.X + away.Y*away.Y; nearest == nil || d < far {
			nearest, far = m.link, d
		}
	}
	return nearest
}

// stopsOf gives the links of marks, each once: several marks may make up one thing.
func stopsOf(marks []placed) (out []stop) {
	standing := map[*link]int{} // where in out
	for _, m := range marks {
		if m.link == nil {
			continue
		}
		if at, again := standing[m.link]; again {
			out[at].box = out[at].joined(m.box)
			continue
		}
		standing[m.link] = len(out)
		out = append(out, stop{m.box, m.link})
	}
	return out
}

// joined gives the smallest box that holds both.
func (b box) joined(o box) box {
	left, top := min(b.at.X, o.at.X), min(b.at.Y, o.at.Y)
	right := max(b.at.X+b.size.Width, o.at.X+o.size.Width)
	bottom := max(b.at.Y+b.size.Height, o.at.Y+o.size.Height)
	return box{fyne.NewPos(left, top), fyne.NewSize(right-left, bottom-top)}
}

// drawMarks draws the marks of plots in the inks of their tints.
func (l *leaf) drawMarks(d *drawing, marks []placed) {
	for _, m := range marks {
		ink := l.reader.pen(m.tint, m.link).ink
		ink.A = uint8(float32(ink.A) * (1 - min(max(m.thin, 0), 1)))
		switch m.shape {
		case shapeFrame:
			d.surfaces = append(d.surfaces, surface{box: m.box, line: ink})
		case shapePoint:
			d.surfaces = append(d.surfaces, surface{box: m.box, fill: ink, radius: min(m.size.Width, m.size.Height) / 2})
		case shapeFade, shapeRise:
			d.surfaces = append(d.surfaces, fading(m, ink)...)
		default:
			d.surfaces = append(d.surfaces, surface{box: m.box, fill: ink})
		}
	}
}

// fading gives a bar that loses its ink from one end to the other, in steps of a unit, which the eye takes for none.
func fading(m placed, ink color.NRGBA) (out []surface) {
	length := m.size.Width
	if m.shape == shapeRise {
		length = m.size.Height
	}
	for at := float32(0); at < length; at++ {
		step, left := min(1, length-at), ink
		left.A = uint8(float32(ink.A) * (1 - (at+step/2)/length))
		part := box{m.at.AddXY(at, 0), fyne.NewSize(step, m.size.Height)}
		if m.shape == shapeRise {
			part = box{m.at.AddXY(0, length-at-step), fyne.NewSize(m.size.Width, step)}
		}
		out = append(out, surface{box: part, fill: left})
	}
	return out
}
