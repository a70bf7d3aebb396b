package timex

import (
	"fmt"

	"daqin/model/edtf"
)

// step is the length of calendar by which a moment is given or counted.
type step int

const (
	days step = iota + 1
	weeks
	months
	seasons
	years
	decades
	centuries
)

var steps = map[string]step{"day": days, "week": weeks, "month": months, "year": years, "decade": decades, "century": centuries}

// portion is a part of a year, a month or another step.
type portion int

const (
	whole portion = iota
	early
	middle
	late
)

var portions = map[string]portion{"early": early, "middle": middle, "late": late}

// relation is how a moment is told by another one.
type relation int

const (
	absolute  relation = iota
	same               // "that year"
	following          // "the next year": the first one after
	preceding          // "the previous year"
	later              // "two years later": counted by shift
	earlier
	unanchored // counted from something that is no date
)

// moment is one point in time as the text tells it. Years are astronomical: 0 is 1 BCE.
type moment struct {
	step             step
	year, month, day int  // as far as step needs them; a season is a month from 21 to 24
	yearless         bool // the year is left out
	short            bool // the year has two digits
	bce              bool // of a century
	portion          portion
	about            bool
	era              *Era
	relation         relation
	shift            int
	base             *moment // what the relation counts from; nil for the date before
}

// stretch is a moment in EDTF: the same text on both ends where one expression says it.
type stretch struct {
	from, to    string
	first, last edtf.Day // inclusive
}

// isDay tells whether there is such a day in the calendar; a year left out is taken for a leap year, and a month
// left out has every day.
func (m moment) isDay() bool {
	if m.step != days || m.day == 0 || m.month == 0 {
		return true
	}
	year := m.year
	if m.yearless {
		year = 2000
	}
	y, mo, d := edtf.DayOf(year, m.month, m.day).Civil()
	return y == year && mo == m.month && d == m.day
}

// stretch gives the EDTF of an absolute moment that has its year; false where no four digits can write it.
func (m moment) stretch() (stretch, bool) {
	if m.era != nil {
		first, last := m.era.When.Bounds()
		from, to := m.era.ends()
		return stretch{from, to, first, last}, true
	}
	if m.year < -9999 || m.year > 9999 {
		return stretch{}, false
	}
	if m.portion != whole {
		return m.portionStretch()
	}
	s := stretch{}
	switch m.step {
	case days:
		s = one(fmt.Sprintf("%s-%02d-%02d", yearText(m.year), m.month, m.day))
	case months, seasons:
		s = one(fmt.Sprintf("%s-%02d", yearText(m.year), m.month))
	case years:
		s = one(yearText(m.year))
	case decades:
		s = one(yearText(m.year)[:3] + "X")
	case centuries:
		if m.bce { // the 2nd century BCE is 200 to 101 BCE
			s = stretch{from: yearText(1 - m.year - 100), to: yearText(-m.year)}
		} else {
			s = one(yearText(m.year)[:2] + "XX")
		}
	}
	s.first, s.last = m.bounds()
	if m.about {
		s.from, s.to = s.from+"~", s.to+"~"
	}
	return s, true
}

func one(text string) stretch { return stretch{from: text, to: text} }

func yearText(year int) string {
	if year < 0 {
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

// bounds gives the first and the last day of an absolute moment. Winter reaches into the next year.
func (m moment) bounds() (first, last edtf.Day) {
	switch m.step {
	case days:
		d := edtf.DayOf(m.year, m.month, m.day)
		return d, d
	case months:
		return edtf.DayOf(m.year, m.month, 1), edtf.DayOf(m.year, m.month+1, 0)
	case seasons:
		begins := 3 * (m.month - 20)
		return edtf.DayOf(m.year, begins, 1), edtf.DayOf(m.year, begins+3, 0)
	case decades:
		return edtf.DayOf(m.year, 1, 1), edtf.DayOf(m.year+9, 12, 31)
	case centuries:
		if m.bce {
			return edtf.DayOf(1-m.year-100, 1, 1), edtf.DayOf(-m.year, 12, 31)
		}
		return edtf.DayOf(m.year, 1, 1), edtf.DayOf(m.year+99, 12, 31)
	}
	return edtf.DayOf(m.year, 1, 1), edtf.DayOf(m.year, 12, 31)
}

// thirds gives, for the steps that are told in parts, how the parts are bounded: the first and the last unit of
// early, middle and late. Nobody has defined them; a third each, as near as the calendar allows.
var thirds = map[step][3][2]int{
	months:    {{1, 10}, {11, 20}, {21, 31}},
	years:     {{1, 4}, {5, 8}, {9, 12}},
	decades:   {{0, 3}, {4, 6}, {7, 9}},
	centuries: {{0, 33}, {34, 66}, {67, 99}},
}

// portionStretch gives "early 1956" and the like: an interval with approximate ends.
func (m moment) portionStretch() (stretch, bool) {
	bounds, known := thirds[m.step]
	if !known || m.bce {
		plain := m
		plain.portion, plain.about = whole, true
		return plain.stretch()
	}
	from, to := m, m
	from.portion, to.portion = whole, whole
	ends := bounds[m.portion-early]
	switch m.step {
	case months:
		_, last := m.bounds()
		_, _, length := last.Civil()
		from.step, from.day, to.step, to.day = days, ends[0], days, min(ends[1], length)
	case years:
		from.step, from.month, to.step, to.month = months, ends[0], months, ends[1]
	default:
		from.step, from.year, to.step, to.year = years, m.year+ends[0], years, m.year+ends[1]
	}
	from.about, to.about = true, true
	a, okA := from.stretch()
	b, okB := to.stretch()
	return stretch{a.from, b.to, a.first, b.last}, okA && okB
}
