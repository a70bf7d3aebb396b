package reader

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
)

// drawing is what of a leaf is to be drawn: surfaces, then words on them.
type drawing struct {
	surfaces []surface
	words    []inked
}

// surface is a filled rectangle, with a line around it where that has a colour.
type surface struct {
	box
	fill, line color.NRGBA
	radius     float32
}

// inked is a piece of a line in its place.
type inked struct {
	key  pieceKey
	text string
	font *font
	at   fyne.Position
	size fyne.Size
	ink  color.NRGBA
}

// pieceKey names a piece of a sheet, so that what stays in sight stays the same object.
type pieceKey struct {
	block       *block
	line, piece int
}

// draw works out what of the sheet is in sight and how it looks. A card that is not scrolled ends with a whole line, also
// where its ground reaches into the next.
func (l *leaf) draw() drawing {
	var d drawing
	in := l.sight()
	top, bottom := in.at.Y, in.at.Y+in.size.Height
	blocks, areas := l.sheet.within(top, bottom)
	l.drawAreas(&d, areas)
	whole := l == l.reader.card && top == 0
	l.drawMarks(&d, slices.DeleteFunc(l.sheet.marksWithin(top, bottom), func(m placed) bool {
		return whole && m.at.Y+m.size.Height > bottom+hair
	}))
	l.drawPassages(&d, in)
	for _, b := range blocks {
		if b.quote {
			d.surfaces = append(d.surfaces, surface{box: b.ruled, fill: look.Color(look.ColorQuiet)})
		}
		for line := b.lineAt(top); line <= b.lineAt(bottom); line++ {
			if whole && b.top(line)+b.font.leading > bottom+hair {
				break
			}
			l.drawLine(&d, b, line)
		}
	}
	return d
}

// drawAreas draws what lies behind rows that are open or pointed at.
func (l *leaf) drawAreas(d *drawing, areas []area) {
	for _, a := range areas {
		if fill, ok := l.reader.ground(a.row); ok {
			d.fill(a.grown(4, 1), fill)
		}
		if a.row.faces {
			d.fill(box{a.at.SubtractXY(4, 1), fyne.NewSize(2, a.size.Height+2)}, look.Color(look.ColorQuiet))
		}
		if a.row.open {
			d.fill(box{a.at.SubtractXY(4, 1), fyne.NewSize(2, a.size.Height+2)}, look.Color(look.ColorChosen))
		}
	}
}

// drawPassages draws what lies behind words: the passages that the pane points at, the selection, and the place that the
// keys have moved to.
func (l *leaf) drawPassages(d *drawing, in box) {
	if l.reads() {
		lines := l.drawNoted(d, in)
		for _, mark := range l.pane.marks {
			for _, p := range l.sheet.passageIn(mark.Start, mark.End, in) {
				d.fill(p.grown(2, 0), look.Color(look.ColorWash))
			}
		}
		d.surfaces = append(d.surfaces, lines...)
	}
	l.reader.find.draw(d, l, in)
	start, end := l.chosen.ends()
	if l.reads() && l.reader.slip.isOn(l.pane.section, start, end) {
		end = start // the note's own ground is seen there
	}
	for _, p := range l.sheet.passageIn(start, end, in) {
		d.surfaces = append(d.surfaces, surface{box: p, fill: look.Color(theme.ColorNameSelection)})
	}
	if l.focused && l.cursor != nil {
		for _, s := range l.sheet.stops() {
			if s.link == l.cursor {
				d.surfaces = append(d.surfaces, surface{box: s.grown(4, 1), line: look.Color(theme.ColorNameFocus), radius: 3})
			}
		}
	}
}

func (l *leaf) drawLine(d *drawing, b *block, line int) {
	f := b.font
	for i, p := range b.flow.Pieces(line) {
		pen := l.reader.pen(b.tint, b.link)
		pen.weight = 0 // a row that leads somewhere as a whole has a ground instead
		if p.Span >= 0 {
			pen = l.reader.pen(b.runs[p.Span].tint, b.runs[p.Span].link)
		}
		at := fyne.NewPos(b.left(line)+p.X, b.top(line)+f.inset())
		d.words = append(d.words, inked{pieceKey{b, line, i}, p.Text, f, at, fyne.NewSize(p.Width, f.height), pen.ink})
		if pen.ground.A > 0 {
			d.surfaces = append(d.surfaces, pen.band(fyne.NewPos(at.X, b.top(line)+f.base()-f.size*7/8), fyne.NewSize(p.Width, f.size))...)
		}
		if pen.weight > 0 {
			under := box{fyne.NewPos(at.X, b.top(line)+f.base()+f.size/8), fyne.NewSize(p.Width, pen.weight)}
			d.surfaces = append(d.surfaces, surface{box: under, fill: pen.rule})
		}
	}
}

func (d *drawing) fill(b box, c color.NRGBA) {
	d.surfaces = append(d.surfaces, surface{box: b, fill: c, radius: min(3, b.size.Width/2)})
}

// grown gives the box with more on each side.
func (b box) grown(x, y float32) box {
	return box{b.at.SubtractXY(x, y), b.size.AddWidthHeight(2*x, 2*y)}
}
