package reader

import (
	"cmp"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/textflow"
	"daqin/ui/words"
)

// Lengths of a chart over time, in ems.
const (
	stripHeight = 6
	stripAbove  = 1.7 // room for the numbers above the columns
	stripLeft   = 5   // for those of the scale
	stripEdge   = 4   // left and right of the columns, for numbers and dates that are wider than these
	columnWide  = 0.6 // a column is as wide as its date is vague, but at least so wide
	columnApart = 0.1 // of its width is left free on both sides
)

// strips gives a strip of columns for each thing that is told of more than one date, all on one scale and one stretch of time;
// as bars, below, what is told once. What the chart points at stands first. Nothing is drawn between two columns: what was
// then no text tells.
func (c chart) strips() (rows []row) {
	series, once := followed(c.Chart)
	var all []*model.Figure
	for _, s := range series {
		all = append(all, s.Figures...)
	}
	first, last := wholeStretch(all)
	for _, s := range series {
		strip := []row{say(faceText, plain(brief(capital(s.What)))).apart(0.7).heading(), {plot: c.strip(s.Figures, first, last)}}
		if slices.Contains(s.Figures, c.marked) {
			rows = append(strip, rows...)
		} else {
			rows = append(rows, strip...)
		}
	}
	switch {
	case len(once) == 0:
		return rows
	case slices.Contains(once, c.marked):
		return append(c.bars(once), rows...)
	}
	return append(rows, c.bars(once)...)
}

// followed parts a chart: the dated figures of each series that is told of more than one date, and all others by date.
func followed(c model.Chart) (series []model.Series, once []*model.Figure) {
	for _, s := range c.Series {
		if !s.OverTime() {
			once = append(once, s.Figures...)
			continue
		}
		dated := model.Series{What: s.What}
		for _, f := range s.Figures {
			if f.When.IsZero() {
				once = append(once, f)
			} else {
				dated.Figures = append(dated.Figures, f)
			}
		}
		series = append(series, dated)
	}
	return series, model.ByDate(once)
}

// wholeStretch gives the whole years from the first date of some figures to the last.
func wholeStretch(figures []*model.Figure) (from, until edtf.Day) {
	var told span
	for _, f := range figures {
		told = told.with(spanOf(f))
	}
	first, _, _ := told.first.Civil()
	last, _, _ := told.last.Civil()
	return edtf.DayOf(first, 1, 1), edtf.DayOf(last+1, 1, 1)
}

// strip gives the columns of one series, with their dates below them. The number of the figure pointed at has its place
// before all others, that of a higher column before that of a lower one, for there may not be room for all.
func (c chart) strip(figures []*model.Figure, first, last edtf.Day) *plot {
	bottom := float32(stripAbove + stripHeight)
	level := func(v float64) float32 { return bottom - stripHeight*c.scale.share(v) }
	p := &plot{height: bottom + labelsLine}
	c.levels(p, level)
	links := map[*model.Figure]*link{}
	at := map[*model.Figure]stand{}
	for _, f := range figures {
		links[f], at[f] = c.reader.toFigure(f), standAt(figures, f, first, last)
		p.marks = append(p.marks, c.column(f, at[f], links[f], level)...)
	}
	put := func(f *model.Figure, top float32, text string, face textflow.Face, ink tint) {
		p.labels = append(p.labels, label{at: at[f].middle(), top: top, text: text, face: face, tint: ink,
			align: fyne.TextAlignCenter, link: links[f]})
	}
	ranked := slices.SortedStableFunc(slices.Values(figures), func(a, b *model.Figure) int { return cmp.Compare(c.weight(b), c.weight(a)) })
	for _, f := range ranked {
		top := level(max(f.End(), 0))
		if f == c.marked { // above all columns, where nothing takes its place
			lead := mark{from: at[f].middle(), until: at[f].middle(), top: labelsLine, bottom: top, tint: tintBar, thin: otherThin, link: links[f]}
			p.marks, top = append(p.marks, lead), labelsLine
		}
		put(f, top-labelsLine, words.Amount(f), c.face(f), tintInk)
	}
	for _, f := range figures {
		put(f, bottom, words.ShortDate(f.When), faceSmall, tintQuiet)
	}
	return p
}

// weight ranks figures by how much their numbers matter as labels.
func (c chart) weight(f *model.Figure) float64 {
	if f == c.marked {
		return math.Inf(1)
	}
	return f.End()
}

// levels draws the lines of the scale's numbers, with the first and the last of these.
func (c chart) levels(p *plot, level func(float64) float32) {
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
}

// stand is where along a strip a column stands.
type stand struct{ from, until spot }

func (s stand) middle() spot {
	return spot{(s.from.share + s.until.share) / 2, (s.from.ems + s.until.ems) / 2}
}

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
	wide := (b - a) / float32(len(beside))
	a += wide * float32(slices.Index(beside, f))
	shift := columnWide * 1.2 * (float32(slices.Index(beside, f)) - float32(len(beside)-1)/2)
	edge := func(at float32) spot {
		return spot{at, stripLeft + stripEdge - (stripLeft+2*stripEdge)*at + shift}
	}
	return stand{edge(a + columnApart*wide), edge(a + (1-columnApart)*wide)}
}

// column draws a figure on a strip.
func (c chart) column(f *model.Figure, at stand, l *link, level func(float64) float32) (marks []mark) {
	for _, s := range c.scale.shades(f) {
		m := mark{from: at.from, until: at.until, top: level(s.until), bottom: level(s.from), least: columnWide,
			tint: tintBar, thin: c.thinner(f, s.thin), link: l}
		if s.fades {
			m.shape = shapeRise
		}
		marks = append(marks, m)
	}
	if f.Ranges() {
		marks = append(marks, mark{from: at.from, until: at.until, top: level(f.High), bottom: level(f.Value), least: columnWide,
			shape: shapeFrame, tint: tintBar, link: l})
	}
	return marks
}
