package reader

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/words"
)

// Lengths of a chart over time, in ems.
const (
	stripHeight = 6
	stripAbove  = 1.7 // room for the numbers above the columns
	stripLeft   = 5   // for those of the scale
	columnMore  = 0.5 // a column is wider than its date, which may be a day, by so much
)

// strips gives a strip of columns for each thing that is counted, all on one scale and one stretch of time; as bars, below,
// what has no date. Nothing is drawn between two columns: what was then no text tells.
func (c chart) strips() (rows []row) {
	first, last, undated := c.stretch()
	for _, s := range c.Series {
		dated := slices.DeleteFunc(slices.Clone(s.Figures), func(f *model.Figure) bool { return f.When.IsZero() })
		if len(dated) == 0 {
			continue
		}
		rows = append(rows, say(faceText, plain(brief(capital(s.What)))).apart(0.7), row{plot: c.strip(dated, first, last)})
	}
	if len(undated) > 0 {
		rows = append(rows, c.bars(undated)...)
	}
	return rows
}

// stretch gives the whole years from the first date of the chart to the last, and the figures that have none.
func (c chart) stretch() (from, until edtf.Day, undated []*model.Figure) {
	var told span
	for _, f := range c.Figures() {
		if f.When.IsZero() {
			undated = append(undated, f)
		}
		told = told.with(spanOf(f))
	}
	first, _, _ := told.first.Civil()
	last, _, _ := told.last.Civil()
	return edtf.DayOf(first, 1, 1), edtf.DayOf(last+1, 1, 1), undated
}

// strip gives the columns of one series, with their dates below them.
func (c chart) strip(figures []*model.Figure, first, last edtf.Day) *plot {
	bottom := float32(stripAbove + stripHeight)
	p := &plot{height: bottom + labelsLine}
	level := func(v float64) float32 { return bottom - stripHeight*c.scale.share(v) }
	for i, v := range c.scale.ticks {
		m := mark{from: spot{ems: stripLeft}, until: spot{share: 1}, top: level(v), bottom: level(v), tint: tintQuiet, thin: 0.75}
		if v == 0 {
			m.thin = 0.2
		}
		p.marks = append(p.marks, m)
		if i == 0 || i == len(c.scale.ticks)-1 {
			p.labels = append(p.labels, label{at: spot{ems: stripLeft - 0.4}, top: level(v) - labelsLine/2, text: words.Number(v),
				face: faceSmall, tint: tintQuiet, align: fyne.TextAlignTrailing})
		}
	}
	var dates []label
	for _, f := range figures {
		amount, date := c.column(p, f, standAt(figures, f, first, last), level)
		p.labels, dates = append(p.labels, amount), append(dates, date)
	}
	p.labels = append(p.labels, dates...)
	return p
}

// stand is where along a strip a column stands.
type stand struct{ from, until spot }

// standAt gives where the column of a figure stands: over its date, beside the others of that date.
func standAt(all []*model.Figure, f *model.Figure, first, last edtf.Day) stand {
	share := func(d edtf.Day) float32 { return float32(d-first) / float32(last-first) }
	var beside []*model.Figure
	for _, o := range all {
		if o.When.String() == f.When.String() {
			beside = append(beside, o)
		}
	}
	from, until := f.When.Bounds()
	a, b := share(max(from, first)), share(min(until+1, last))
	n, of := float32(slices.Index(beside, f)), float32(len(beside))
	edge := func(n float32) spot {
		at := a + (b-a)*n/of
		return spot{at, stripLeft*(1-at) + columnMore*(n-of/2)}
	}
	return stand{edge(n), edge(n + 1)}
}

// column draws a figure on a strip, and gives its number and its date as labels.
func (c chart) column(p *plot, f *model.Figure, at stand, level func(float64) float32) (amount, date label) {
	l := c.reader.toFigure(f)
	thin, face := float32(0), faceStrong
	if c.marked != nil && c.marked != f {
		thin, face = otherThin, faceText
	}
	for _, s := range c.scale.shades(f) {
		p.marks = append(p.marks, mark{from: at.from, until: at.until, top: level(s.until), bottom: level(s.from),
			tint: tintBar, thin: 1 - (1-s.thin)*(1-thin), link: l})
	}
	middle := spot{(at.from.share + at.until.share) / 2, (at.from.ems + at.until.ems) / 2}
	top := level(max(f.Value, f.High, 0)) - labelsLine
	amount = label{at: middle, top: top, text: c.amount(f), face: face, tint: tintInk, align: fyne.TextAlignCenter, link: l}
	date = label{at: middle, top: stripAbove + stripHeight, text: words.ShortDate(f.When), face: faceSmall, tint: tintQuiet,
		align: fyne.TextAlignCenter, link: l}
	return amount, date
}
