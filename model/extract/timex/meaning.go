package timex

import "slices"

// found is a date as a round of rules found it: tokens [start, end).
type found struct {
	start, end int
	shape      shape
	moments    []moment
	weak       bool // counts only where a later rule takes it up
	rule       string
}

// shape tells how the moments of a date belong together.
type shape int

const (
	single   shape = iota
	interval       // from the first to the second
	allOf
	oneOf
	since // from the first on
	until // until the first
)

// meaning makes a date of what a pattern captured; false where that makes no sense.
type meaning func(captures []capture) (found, bool)

// meanings are the meanings that rules of a language may have.
var meanings = map[string]meaning{
	"fields":       ofOne(fields),
	"weak":         weak(ofOne(fields)),
	"iso":          ofOne(isoDay),
	"days":         severalDays(interval),
	"both-days":    severalDays(allOf),
	"bce":          ofOne(yearOf(-1)),
	"ce":           ofOne(yearOf(1)),
	"decade":       ofOne(decadeOf),
	"century":      ofOne(centuryOf(false)),
	"century-bce":  ofOne(centuryOf(true)),
	"weak-century": weak(ofOne(centuryOf(false))),
	"short":        weak(ofOne(shortYear)),
	"era":          ofOne(eraOf),
	"same":         ofOne(relative(same)),
	"next":         ofOne(relative(following)),
	"previous":     ofOne(relative(preceding)),
	"later":        ofOne(relative(later)),
	"earlier":      ofOne(relative(earlier)),
	"unanchored":   ofOne(relative(unanchored)),
	"later-than":   ofOne(relative(later)),
	"earlier-than": ofOne(relative(earlier)),
	"point":        ofOne(theMoment),
	"part":         ofOne(partOf),
	"about":        ofOne(aboutThen),
	"interval":     fromTo,
	"all":          several(allOf),
	"one":          several(oneOf),
	"since":        open(since),
	"until":        open(until),
}

// ofOne makes a date of one moment.
func ofOne(read func([]capture) (moment, bool)) meaning {
	return func(captures []capture) (found, bool) {
		m, ok := read(captures)
		return found{moments: []moment{m}}, ok && m.isDay()
	}
}

func weak(read meaning) meaning {
	return func(captures []capture) (found, bool) {
		f, ok := read(captures)
		f.weak = true
		return f, ok
	}
}

// fields reads a day, a month, a season, a year or a decade, or what there is of them.
func fields(captures []capture) (moment, bool) {
	m := moment{yearless: true}
	narrow := func(s step) {
		if m.step == 0 || s < m.step {
			m.step = s
		}
	}
	for _, c := range captures {
		switch {
		case c.class&month != 0:
			m.month = c.token.value
			narrow(months)
		case c.class&season != 0:
			m.month = c.token.value
			narrow(seasons)
		case c.class&(day|ordinal) != 0:
			m.day = c.token.value
			narrow(days)
		case c.class&year != 0:
			m.year, m.yearless = c.token.value, false
			narrow(years)
		case c.class&decade != 0:
			m.year, m.yearless = c.token.value, false
			narrow(decades)
			if m.year%100 == 0 { // "the 1800s"
				m.step = centuries
			}
		}
	}
	return m, m.step != 0 && m.day <= 31
}

func isoDay(c []capture) (moment, bool) {
	m := moment{step: days}
	for _, c := range c {
		switch {
		case c.class&year != 0:
			m.year = c.token.value
		case c.class&day != 0 && m.month == 0:
			m.month = c.token.value
		case c.class&day != 0:
			m.day = c.token.value
		}
	}
	return m, m.month <= 12
}

// severalDays reads days of one month, as in "May 5 and 7, 1989".
func severalDays(as shape) meaning {
	return func(captures []capture) (found, bool) {
		f := found{shape: as}
		shared, _ := fields(captures)
		for _, c := range captures {
			if c.class&day != 0 {
				m := shared
				m.day = c.token.value
				f.moments = append(f.moments, m)
			}
		}
		wrong := func(m moment) bool { return !m.isDay() }
		return f, len(f.moments) == 2 && f.moments[0].day < f.moments[1].day && !slices.ContainsFunc(f.moments, wrong)
	}
}

func yearOf(era int) func([]capture) (moment, bool) {
	return func(captures []capture) (moment, bool) {
		n, ok := valueOf(captures, count)
		if era < 0 {
			return moment{step: years, year: 1 - n}, ok && n > 0
		}
		return moment{step: years, year: n}, ok && n > 0
	}
}

func decadeOf(captures []capture) (moment, bool) {
	n, ok := valueOf(captures, year)
	return moment{step: decades, year: n}, ok && n%10 == 0
}

func centuryOf(bce bool) func([]capture) (moment, bool) {
	return func(captures []capture) (moment, bool) {
		n, ok := valueOf(captures, ordinal)
		return moment{step: centuries, year: 100 * (n - 1), bce: bce}, ok && 1 <= n && n <= 30
	}
}

func shortYear(captures []capture) (moment, bool) {
	n, ok := valueOf(captures, count)
	return moment{step: years, year: n, short: true}, ok && 10 <= n && n <= 99
}

func eraOf(captures []capture) (moment, bool) {
	for _, c := range captures {
		if c.era != nil {
			return moment{step: years, era: c.era}, true
		}
	}
	return moment{}, false
}

// relative reads "two months later", "the next spring", "the day after 1 May".
func relative(to relation) func([]capture) (moment, bool) {
	return func(captures []capture) (moment, bool) {
		m := moment{relation: to, shift: 1}
		for _, c := range captures {
			switch {
			case c.found != nil:
				if c.found.shape != single || c.found.weak {
					return m, false
				}
				m.base = &c.found.moments[0]
			case c.class&number != 0:
				m.shift = c.token.value
			case c.class&units != 0:
				m.step = step(c.token.value)
			case c.class&season != 0:
				m.step, m.month = seasons, c.token.value
			case c.class&month != 0:
				m.step, m.month = months, c.token.value
			}
		}
		return m, m.step != 0 && m.shift <= 1000
	}
}

// theMoment gives the one moment of a date of an earlier round.
func theMoment(captures []capture) (moment, bool) {
	for _, c := range captures {
		if c.found != nil {
			return c.found.moments[0], c.found.shape == single && c.found.moments[0].era == nil
		}
	}
	return moment{}, false
}

func partOf(captures []capture) (moment, bool) {
	m, ok := theMoment(captures)
	for _, c := range captures {
		if c.class&part != 0 {
			m.portion = portion(c.token.value)
		}
	}
	for _, c := range captures {
		ok = ok && (c.found == nil || !c.found.weak || m.step == months)
	}
	return m, ok && m.step != days
}

func aboutThen(captures []capture) (moment, bool) {
	m, ok := theMoment(captures)
	for _, c := range captures {
		ok = ok && (c.found == nil || !c.found.weak)
	}
	m.about = true
	return m, ok
}

func valueOf(captures []capture, of class) (int, bool) {
	for _, c := range captures {
		if c.class&of != 0 {
			return c.token.value, true
		}
	}
	return 0, false
}
