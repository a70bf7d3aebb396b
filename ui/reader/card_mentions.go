package reader

import (
	"fmt"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/words"
)

// mentionsOf tells how often the texts name an actor, of which times they first and last tell it, how many names stand in
// sentences that tell no date, and how the rest lie in time.
func (r *Reader) mentionsOf(a *model.Actor) []row {
	told := r.index.ToldOf(a.ID)
	if len(told) == 0 {
		return nil
	}
	n := lang.N("{{.Count}} mentions", len(told), map[string]any{"Count": len(told)})
	parts := []part{linked(n, tintInk, toRead(told[0].Evidence))}
	first, last := ends(told)
	if first.at != nil {
		parts = append(parts, quiet(" · "+lang.L("earliest:")+" "), linked(words.ShortDate(first.when), tintInk, toRead(first.at.Evidence)))
		if first.when.String() != last.when.String() {
			parts = append(parts, quiet(" · "+lang.L("latest:")+" "), linked(words.ShortDate(last.when), tintInk, toRead(last.at.Evidence)))
		}
	}
	switch first, count := undated(told); {
	case count == len(told):
		parts = append(parts, quiet(" · "+lang.L("all undated")))
	case count > 0:
		text := lang.N("{{.Count}} undated", count, map[string]any{"Count": count})
		parts = append(parts, quiet(" · "), linked(text, tintQuiet, toRead(first.Evidence)))
	}
	rows := []row{labelled(lang.L("In the texts"), parts...).apart(0.7)}
	if p := r.overTime(a, told); p != nil {
		rows = append(rows, row{plot: p, indent: labelWidth, above: 0.1})
		if slices.ContainsFunc(p.marks, func(m mark) bool { return m.thin > 0 }) {
			key := say(faceSmall, quiet(lang.L("Pale: possibly then")))
			key.indent = labelWidth
			rows = append(rows, key)
		}
	}
	return rows
}

// moment is a mention with one of the dates that its sentence tells.
type moment struct {
	at   *model.Mention
	when edtf.Date
}

// ends gives the earliest and the latest of all dates that mentions are told of, each with the first mention of it.
func ends(told []model.Told) (first, last moment) {
	for _, t := range told {
		for _, when := range t.When {
			if first.at == nil || edtf.Compare(when, first.when) < 0 {
				first = moment{t.Mention, when}
			}
			if last.at == nil || edtf.Compare(when, last.when) > 0 {
				last = moment{t.Mention, when}
			}
		}
	}
	return first, last
}

// undated counts the mentions that are told of no time, and gives the first of them.
func undated(told []model.Told) (first *model.Mention, count int) {
	for _, t := range told {
		if len(t.When) > 0 {
			continue
		}
		if count++; count == 1 {
			first = t.Mention
		}
	}
	return first, count
}

// The plot of mentions over time, in ems, and into how many stretches it parts the story at most, of which so many are named.
const (
	barsHeight  = 2.7
	barsLine    = 1.3  // above the bars, for the count of the highest
	barsAxis    = 0.17 // the height of the line that they stand on
	tickLength  = 0.4  // below the bars, at a year that is named
	mostBars    = 24
	mostTicks   = 10
	possiblyInk = 0.55 // of the ink of what is only possibly of the time is missing
)

// overTime plots how many mentions are told of each stretch of the story: in full and with their count those that certainly
// are, above them in less ink those that only may be, by the rule that filters everything by time; so one that is told of a
// long time is pale in each stretch of it, and the counts don't count it twice. A bar leads to the first mention there and
// fades outside the chosen span. Nil where a single stretch holds all that is dated.
func (r *Reader) overTime(a *model.Actor, told []model.Told) *plot {
	stretches, step := stretchesOf(r.index.Story)
	weights, highest, filled := make([]model.Weight, len(stretches)), 0, 0
	firsts := make([]*model.Mention, len(stretches))
	for i, in := range stretches {
		firsts[i] = r.weigh(told, in, &weights[i])
		highest = max(highest, weights[i].Total())
		if weights[i].Total() > 0 {
			filled++
		}
	}
	if filled < 2 {
		return nil
	}
	base := float32(barsLine + barsHeight)
	p := &plot{height: base + tickLength + labelsLine}
	share := func(i int) float32 { return float32(i) / float32(len(stretches)) }
	for i, w := range weights {
		if w.Total() == 0 {
			continue
		}
		l := toRead(firsts[i].Evidence)
		l.when, l.tip = stretches[i], r.barTip(stretches[i], w)
		from, until := spot{share(i), 0.06}, spot{share(i + 1), -0.06}
		high := func(n int) float32 { return base - barsHeight*float32(n)/float32(highest) }
		bar := mark{from: from, until: until, tint: sideTint(a.Side), link: l}
		if w.Possible > 0 {
			maybe := bar
			maybe.top, maybe.bottom, maybe.thin = high(w.Total()), high(w.Certain), possiblyInk
			p.marks = append(p.marks, maybe)
		}
		if w.Certain > 0 {
			bar.top, bar.bottom = high(w.Certain), base
			p.marks = append(p.marks, bar)
			p.labels = append(p.labels, label{at: spot{share: (share(i) + share(i+1)) / 2}, top: high(w.Total()) - barsLine,
				text: fmt.Sprint(w.Certain), face: faceSmall, tint: tintQuiet, align: fyne.TextAlignCenter, link: l})
		}
	}
	p.marks = append(p.marks, mark{until: spot{share: 1}, top: base, bottom: base + barsAxis, tint: tintQuiet})
	addTicks(p, stretches, step, base)
	return p
}

// weigh counts the mentions that are told of a stretch of time, and gives the first of them, certain ones before others.
func (r *Reader) weigh(told []model.Told, in model.Span, w *model.Weight) (first *model.Mention) {
	best := model.Outside
	for _, t := range told {
		if len(t.When) == 0 {
			continue
		}
		p := t.In(r.index, in)
		count(w, p)
		if p > best {
			first, best = t.Mention, p
		}
	}
	return first
}

func (r *Reader) barTip(in model.Span, w model.Weight) string {
	text := words.Span(in) + ": " + lang.N("{{.Count}} mentions", w.Total(), map[string]any{"Count": w.Total()})
	if w.Possible > 0 {
		text += ", " + lang.N("{{.Count}} of them possibly", w.Possible, map[string]any{"Count": w.Possible})
	}
	return text
}

// addTicks names years in which stretches begin, evenly, below a plot's line; where there is room for fewer, the round ones
// before others.
func addTicks(p *plot, stretches []model.Span, step int, base float32) {
	every := step
	for i := 0; len(stretches)*step > mostTicks*every || every%step > 0; i++ {
		every = nice(i)
	}
	var years []int
	at := map[int]spot{}
	for i, in := range stretches {
		year, month, day := in.From.Civil()
		if month == 1 && day == 1 && floorDiv(year, every)*every == year {
			years, at[year] = append(years, year), spot{share: float32(i) / float32(len(stretches))}
		}
	}
	slices.SortStableFunc(years, func(a, b int) int { return roundness(b) - roundness(a) })
	for _, year := range years {
		p.marks = append(p.marks, mark{from: at[year], until: at[year], top: base, bottom: base + tickLength, tint: tintQuiet})
		p.labels = append(p.labels, label{at: at[year], top: base + tickLength, text: words.Year(year), face: faceSmall, tint: tintQuiet, align: fyne.TextAlignCenter})
	}
}

// roundness gives the greatest of some round numbers that divides a year.
func roundness(year int) int {
	for _, by := range []int{1000, 500, 100, 50, 20, 10, 5} {
		if year%by == 0 {
			return by
		}
	}
	return 1
}

// stretchesOf parts the story into stretches of as many years each, a nice number of them, that begin at round years.
func stretchesOf(story model.Span) (all []model.Span, step int) {
	first, _, _ := story.From.Civil()
	last, _, _ := (story.Until - 1).Civil()
	step = 1
	for i := 0; floorDiv(last, step)-floorDiv(first, step)+1 > mostBars; i++ {
		step = nice(i)
	}
	for year := floorDiv(first, step) * step; year <= last; year += step {
		in := model.Span{From: edtf.DayOf(year, 1, 1), Until: edtf.DayOf(year+step, 1, 1)}
		all = append(all, model.Span{From: max(in.From, story.From), Until: min(in.Until, story.Until)})
	}
	return all, step
}

// nice gives the numbers that are 1, 2 or 5 times a power of ten, from below.
func nice(i int) int { return [...]int{1, 2, 5}[i%3] * int(math.Pow10(i/3)) }

// floorDiv divides whole numbers and rounds down, also below 0.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
