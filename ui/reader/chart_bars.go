package reader

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/textflow"
	"daqin/ui/words"
)

// Lengths of a chart of bars, in ems.
const (
	barRoom   = 9.5 // right of the longest bar, for its number
	barHeight = 1.1
	barLine   = 1.7 // a bar with what is above and below it
)

// barLetters is how many letters there is room for behind the longest bar; a number in more words stands above its bar.
const barLetters = 19

// otherThin is how much of their ink the other figures miss where a chart points at one.
const otherThin = 0.5

// chart is a chart as it is drawn.
type chart struct {
	model.Chart
	reader *Reader
	scale  scale
	marked *model.Figure // that it points at; nil for none
}

func (r *Reader) newChart(c model.Chart, marked *model.Figure) chart {
	return chart{c, r, newScale(c), marked}
}

// rows gives the chart with its heading, and what is to be known to read it.
func (c chart) rows() []row {
	rows := []row{c.heading()}
	rows = append(rows, c.strips()...)
	return append(rows, c.notes()...)
}

// heading says what the numbers are, in what unit, and of whom.
func (c chart) heading() row {
	matter, unit := "", words.Unit(c.Unit)
	switch {
	case model.IsLengthOfTime(c.Unit):
		matter = lang.L("Lengths of time, in {{.Unit}}", map[string]any{"Unit": unit})
	case isCurrency(c.Unit):
		matter = lang.L("Money, in {{.Unit}}", map[string]any{"Unit": unit})
	case c.Unit == "percent":
		matter = lang.L("Shares, in percent")
	default:
		matter = capital(unit)
	}
	out := say(faceStrong, plain(matter)).heading()
	if len(c.Actors) == 0 {
		return out
	}
	var names []part
	for _, id := range c.Actors {
		a := c.reader.index.Actor(id)
		names = append(names, linked(short(a), sideTint(a.Side), to(state.Actor(id))))
	}
	return out.followed(plain(": ")).followed(joined(names, " · ")...)
}

// short gives an actor's name as far as there is room beside others.
func short(a *model.Actor) string {
	if a.Short != "" {
		return brief(a.Short)
	}
	return brief(a.Name)
}

// byDate gives the figures by date, whatever they count; those without one last.
func (c chart) byDate() []*model.Figure { return model.ByDate(c.Figures()) }

// bars gives a bar for each figure, under its date, with the numbers of the scale beneath. Where the texts tell nothing for
// years it says so. What the chart points at stands before the others, over the scale.
func (c chart) bars(figures []*model.Figure) (rows []row) {
	pointed := slices.Contains(figures, c.marked)
	if pointed {
		rows = append(rows, dateOfBars(words.ShortDate(c.marked.When)))
		rows = append(append(rows, c.bar(c.marked)...), c.axis())
	}
	said, told := "", span{}
	for _, f := range c.byDate() { // those that stand elsewhere are told, too
		gap, silent := told.gap(spanOf(f))
		told = told.with(spanOf(f))
		if f == c.marked || !slices.Contains(figures, f) {
			continue
		}
		if when := words.ShortDate(f.When); when != said {
			if silent {
				rows = append(rows, say(faceSmall, quiet("⋮  "+silence(gap))).apart(0.5).heading())
			}
			rows = append(rows, dateOfBars(when))
			said = when
		}
		rows = append(rows, c.bar(f)...)
	}
	if !pointed {
		rows = append(rows, c.axis())
	}
	return rows
}

func dateOfBars(when string) row { return say(faceSmallStrong, quiet(when)).apart(0.7).heading() }

// bar gives what a figure counts, and below that a bar with its number.
func (c chart) bar(f *model.Figure) []row {
	r := c.reader
	l := r.toFigure(f)
	source := r.index.SourceOf(f.Evidence.Section)
	what := say(faceText, linked(brief(capital(f.What)), tintInk, l), quiet("  "+r.number(source.ID))).apart(0.35).heading()
	what = what.followed(r.signsOn(f.Evidence)...)
	p := &plot{height: barLine, marks: c.ground()}
	top := float32(barLine-barHeight) / 2
	for _, s := range c.scale.shades(f) {
		m := mark{from: c.along(s.from), until: c.along(s.until), top: top, bottom: top + barHeight,
			tint: tintBar, thin: c.thinner(f, s.thin), link: l}
		if s.fades {
			m.shape = shapeFade
		}
		p.marks = append(p.marks, m)
	}
	if f.Ranges() {
		p.marks = append(p.marks, mark{from: c.along(f.Value), until: c.along(f.High), top: top, bottom: top + barHeight,
			shape: shapeFrame, tint: tintBar, link: l})
	}
	end := c.along(max(f.End(), 0))
	end.ems += labelsGap
	beyond := float32(map[model.Qualifier]float64{model.Around: vagueness, model.Over: 2 * vagueness}[f.About])
	end.share += beyond
	end.ems -= beyond * barRoom
	amount := words.Amount(f)
	if utf8.RuneCountInString(amount) > barLetters {
		return []row{what, say(c.face(f), linked(amount, tintInk, l)).heading(), {plot: p}}
	}
	p.labels = []label{{at: end, top: (barLine - labelsLine) / 2, text: amount, face: c.face(f), tint: tintInk, link: l}}
	return []row{what, {plot: p}}
}

// others tells whether the chart points at another figure than this.
func (c chart) others(f *model.Figure) bool { return c.marked != nil && c.marked != f }

// thinner gives how much of its ink a mark of a figure misses that misses so much by itself.
func (c chart) thinner(f *model.Figure, thin float32) float32 {
	if c.others(f) {
		return 1 - (1-thin)*(1-otherThin)
	}
	return thin
}

// face gives that of a figure's number.
func (c chart) face(f *model.Figure) textflow.Face {
	if c.others(f) {
		return faceText
	}
	return faceStrong
}

// along gives where a number stands along a plot, whose right end is kept free for the numbers in words.
func (c chart) along(v float64) spot {
	share := c.scale.share(v)
	return spot{share, -barRoom * share}
}

// ground gives what a bar stands on: of percent the whole, and the line of zero where bars go both
// ways from it.
func (c chart) ground() (marks []mark) {
	top := float32(barLine-barHeight) / 2
	if c.scale.whole {
		marks = append(marks, mark{from: c.along(0), until: c.along(100), top: top, bottom: top + barHeight, shape: shapeFrame, tint: tintQuiet, thin: 0.5})
	}
	if c.scale.from < 0 {
		marks = append(marks, mark{from: c.along(0), until: c.along(0), bottom: barLine, tint: tintQuiet})
	}
	return marks
}

// axis gives the numbers of the scale, the ends first, for there may not be room for all.
func (c chart) axis() row {
	const line = 0.2
	p := &plot{height: 1.8}
	base := mark{from: c.along(c.scale.from), until: c.along(c.scale.until), top: line, bottom: line, tint: tintQuiet, thin: 0.3}
	p.marks = append(p.marks, base)
	last := len(c.scale.ticks) - 1
	for i := range c.scale.ticks {
		v := c.scale.ticks[(i+last)%(last+1)] // the last, the first, those between
		text := words.Number(v)
		if i == 0 {
			text += " " + c.unitSign()
		}
		p.marks = append(p.marks, mark{from: c.along(v), until: c.along(v), top: line, bottom: line + 0.25, tint: tintQuiet, thin: 0.3})
		p.labels = append(p.labels, label{at: c.along(v), top: line + 0.25, text: strings.TrimSpace(text), face: faceSmall, tint: tintQuiet, align: fyne.TextAlignCenter})
	}
	return row{plot: p}
}

func (c chart) unitSign() string {
	if c.Unit == "percent" {
		return "%"
	}
	return c.Unit
}

// toFigure leads to a figure and to where the text tells it; the hover card tells its date and its source.
func (r *Reader) toFigure(f *model.Figure) *link {
	l := to(state.Figure(f.ID))
	l.at = &f.Evidence
	source := r.index.SourceOf(f.Evidence.Section)
	l.tip = r.number(source.ID) + " " + brief(source.Title)
	if !f.When.IsZero() {
		l.tip = words.Date(f.When) + " · " + l.tip
	}
	return l
}
