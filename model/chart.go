package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"daqin/model/edtf"
)

// Chart is figures that can stand on one axis.
//
// Figures can where they have the same unit and tell of the same actors, in whatever order: then one can be read against
// the other, as what goes one way against what comes back. Lengths of time, which everything has alike, stand together
// whosever they are. Places in an order ("rank") are no amounts, and stand on no axis; nor does a figure that nothing can
// be compared with. So two currencies never share an axis, and percent, each of a whole of its own, stand apart.
type Chart struct {
	Unit   string
	Actors []ActorID // that all of its figures tell of, in the first one's order; none for lengths of time
	Series []Series  // at least two figures in all; by their first dates
}

// Series is the figures that count one thing, by date; those without one last.
type Series struct {
	What    string
	Figures []*Figure
}

// Rank is the unit of a place in an order: 2 for the second.
const Rank = "rank"

// unitsOfTime are the units of lengths of time.
var unitsOfTime = []string{"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"}

// IsLengthOfTime tells whether a unit is one of time.
func IsLengthOfTime(unit string) bool { return slices.Contains(unitsOfTime, unit) }

// Charts sorts the model's figures into charts, those of most figures first, and those that stand alone, by date.
func (x *Index) Charts() (charts []Chart, alone []*Figure) {
	standing := map[string]int{}
	var groups [][]*Figure
	for i := range x.Model.Figures {
		f := &x.Model.Figures[i]
		key := axis(f)
		at, known := standing[key]
		if !known {
			at = len(groups)
			standing[key] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], f)
	}
	for _, g := range groups {
		if len(g) == 1 || g[0].Unit == Rank {
			alone = append(alone, g...)
			continue
		}
		g = ByDate(g)
		c := Chart{Unit: g[0].Unit, Series: series(g)}
		if !IsLengthOfTime(c.Unit) {
			c.Actors = g[0].Actors
		}
		charts = append(charts, c)
	}
	slices.SortStableFunc(charts, func(a, b Chart) int { return cmp.Compare(len(b.Figures()), len(a.Figures())) })
	return charts, ByDate(alone)
}

// ChartOf gives the chart on which a figure stands, false where it stands alone.
func (x *Index) ChartOf(f *Figure) (Chart, bool) {
	charts, _ := x.Charts()
	for _, c := range charts {
		if slices.Contains(c.Figures(), f) {
			return c, true
		}
	}
	return Chart{}, false
}

// axis names what a figure can be compared on.
func axis(f *Figure) string {
	if IsLengthOfTime(f.Unit) {
		return f.Unit
	}
	var ids []string
	for _, a := range f.Actors {
		ids = append(ids, string(a))
	}
	slices.Sort(ids)
	return f.Unit + "\n" + strings.Join(slices.Compact(ids), " ")
}

// series sorts figures into those that count one thing.
func series(figures []*Figure) (all []Series) {
	standing := map[string]int{}
	for _, f := range figures {
		what := counted(f.What)
		at, known := standing[what]
		if !known {
			at = len(all)
			standing[what] = at
			all = append(all, Series{What: f.What})
		}
		all[at].Figures = append(all[at].Figures, f)
	}
	return all
}

// counted gives what a figure counts but for case and for a year in it, with the word before it: "exports to Syria in
// 2009" and "Exports to Syria" are one.
func counted(what string) string {
	var kept []string
	for _, w := range strings.Fields(strings.ToLower(what)) {
		if year := strings.Trim(w, ",.()"); len(year) == 4 && strings.IndexFunc(year, notDigit) < 0 {
			if last := len(kept) - 1; last >= 0 && slices.Contains([]string{"in", "of", "for", "by"}, kept[last]) {
				kept = kept[:last]
			}
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

func notDigit(r rune) bool { return !unicode.IsDigit(r) }

// ByDate gives figures by date, those without one last, those of one date as they stood.
func ByDate(figures []*Figure) []*Figure {
	out := slices.Clone(figures)
	slices.SortStableFunc(out, byWhen)
	return out
}

// byWhen compares figures by date, those without one last.
func byWhen(a, b *Figure) int {
	switch {
	case a.When.IsZero() || b.When.IsZero():
		return cmp.Compare(undated(a), undated(b))
	}
	return edtf.Compare(a.When, b.When)
}

func undated(f *Figure) int {
	if f.When.IsZero() {
		return 1
	}
	return 0
}

// Figures gives all of the chart's, series by series.
func (c Chart) Figures() (all []*Figure) {
	for _, s := range c.Series {
		all = append(all, s.Figures...)
	}
	return all
}

// OverTime tells whether the chart follows one thing through time: whether one of its series does.
func (c Chart) OverTime() bool { return slices.ContainsFunc(c.Series, Series.OverTime) }

// OverTime tells whether the series has figures of two dates or more.
func (s Series) OverTime() bool {
	return slices.ContainsFunc(s.Figures, func(f *Figure) bool {
		return !f.When.IsZero() && f.When.String() != s.Figures[0].When.String()
	})
}

// Ranges tells whether a figure has two ends, from Value to High.
func (f *Figure) Ranges() bool { return f.High != 0 && f.High > f.Value }

// End gives the number up to which a figure reaches: the upper one of a range.
func (f *Figure) End() float64 {
	if f.Ranges() {
		return f.High
	}
	return f.Value
}

// Reach gives the least and the greatest number on the chart, and zero if all are on one side of it.
func (c Chart) Reach() (least, most float64) {
	for _, f := range c.Figures() {
		least, most = min(least, f.Value), max(most, f.End())
	}
	return least, most
}

// Disputed gives the figures of a series that another one contradicts: of the same date, and another number.
func (s Series) Disputed() (all []*Figure) {
	for _, f := range s.Figures {
		if slices.ContainsFunc(s.Figures, func(o *Figure) bool {
			return f.When.String() == o.When.String() && (f.Value != o.Value || f.High != o.High)
		}) {
			all = append(all, f)
		}
	}
	return all
}
