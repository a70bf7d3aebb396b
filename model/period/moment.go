package period

import (
	"fmt"

	"daqin/model/edtf"
)

// moment is one date as it is told. What isn't told is 0.
type moment struct {
	told             string // its year, as typed
	nought           string // the date as typed, where it has a day or a month 0
	year, month, day int    // the year counted within its era; of a century its number
	digits           int    // of the year
	season           int    // its first month
	unit             int    // the years of a decade, century or millennium
	part             int    // early, mid or late, counted from 1
	era              sort   // bce or ce
	ordinal          bool   // 18th: a day or a century
	short            bool   // the first digits of the year are left out: 60s, 1.8.56
}

// readMoment reads the tokens of one date.
func readMoment(tokens []token) (moment, error) {
	var m moment
	var numbers []token
	inFront := 0 // numbers before the month
	for _, t := range tokens {
		again := false
		switch t.sort {
		case number:
			numbers = append(numbers, t)
		case date:
			before := m
			m, again = t.date, m != moment{part: m.part, era: m.era}
			m.part, m.era = before.part, max(before.era, m.era)
		case month:
			again, m.month, inFront = m.month != 0 || m.season != 0, t.n, len(numbers)
		case season:
			again, m.season = m.month != 0 || m.season != 0, t.n
		case bce, ce:
			again, m.era = m.era != none, t.sort
		case unit:
			again, m.unit = m.unit != 0, t.n
		case part:
			again, m.part = m.part != 0, t.n+1
		default:
			return m, fmt.Errorf("%s is no month and no other word of dates: %s", quoted(t.text), example)
		}
		if again {
			return m, fmt.Errorf("%s is one too many for a date: write two dates as in “May 2016 – 2018”", quoted(t.text))
		}
	}
	return m, m.take(numbers, inFront)
}

// take tells which of the numbers is the year and which the day; inFront of them stand before the month. Of two the
// year stands last, unless the first is long; one alone before a month is a day, as is one such as 12th beside it.
func (m *moment) take(numbers []token, inFront int) error {
	year := len(numbers) - 1
	switch {
	case len(numbers) > 1 && numbers[0].digits >= 3:
		year = 0
	case len(numbers) == 1 && m.month != 0 && m.digits == 0 && m.era == none && numbers[0].digits <= 2 &&
		(inFront == 1 || numbers[0].ordinal):
		year = -1
	}
	for i, t := range numbers {
		switch {
		case t.n == 0 && i != year && t.mark != "年":
			return fmt.Errorf("there is no day and no month %s: %s", quoted(t.text), example)
		case t.mark == "月" && m.month == 0:
			m.month = t.n
		case (t.mark == "日" || t.mark == "号" || t.mark == "號" || t.mark == "" && i != year && t.digits <= 2) && m.day == 0:
			m.day = t.n
		case (t.mark == "年" || i == year) && m.digits == 0:
			m.year, m.digits, m.told, m.ordinal = t.n, t.digits, t.text, t.ordinal
			if t.decade {
				m.unit, m.short = 10, t.digits < 3
			}
		default:
			return fmt.Errorf("%s is one too many for a date: write two dates as in “2011 – 2015”", quoted(t.text))
		}
	}
	return nil
}

// loose tells a number that is a year by itself, and a day beside another date that has one.
func (m moment) loose() bool {
	const most = 31
	return m.digits > 0 && m.digits <= 2 && m.year <= most && m.day == 0 && m.season == 0 && m.unit == 0 && m.era == none
}

// dated tells whether the year is told.
func (m moment) dated() bool { return m.digits > 0 || m.year != 0 }

// complete gives each of two dates what it leaves to the other: the day of a month, the month, the year, the era, that
// it is a century.
func complete(a, b *moment) {
	switch {
	case a.loose() && b.day != 0 && b.dated():
		a.becomeDay()
	case a.loose() && a.month != 0 && b.loose() && b.month == 0: // May 21–26
		a.becomeDay()
		b.becomeDay()
	case b.loose() && a.day != 0:
		b.becomeDay()
	}
	if a.day != 0 && a.month == 0 {
		a.month = b.month
	}
	if b.day != 0 && b.month == 0 {
		b.month = a.month
	}
	if b.unit >= 100 && a.unit == 0 && a.month == 0 && a.season == 0 && a.digits <= 2 {
		a.unit, a.ordinal = b.unit, false
	}
	if a.dated() && a.era == none && b.era == bce {
		a.era = bce
	}
	lengthen(*a, b)
	if a.season == 12 && *b == (moment{year: a.year + 1, digits: b.digits, told: b.told}) { // winter 2010/11
		*b = *a
	}
	inherit(a, b)
}

func (m *moment) becomeDay() {
	m.day, m.year, m.digits, m.ordinal = m.year, 0, 0, false
}

// lengthen gives a year in short its first digits: 2011–15, 1998–02, May 2016 – Jul 18, 1950–60s.
func lengthen(a moment, b *moment) {
	short := b.digits == 1 || b.digits == 2
	if !short || a.digits < 3 || a.era == bce || b.era != none || b.day != 0 || b.unit >= 100 || b.ordinal {
		return
	}
	round := 100
	if b.digits == 1 {
		round = 10
	}
	b.year += a.year - a.year%round
	if b.year < a.year && b.unit == 0 {
		b.year += round
	}
	b.digits, b.short = a.digits, false
}

// inherit gives the year of one of the two dates to the other, or the one next to it, so that they stay in order:
// Nov – Feb 2024 begins in 2023.
func inherit(a, b *moment) {
	from, to, step := b, a, -1
	if b.year == 0 {
		from, to, step = a, b, 1
	}
	if to.year != 0 || from.year == 0 || from.unit != 0 || to.month == 0 && to.season == 0 {
		return
	}
	to.year, to.era, to.digits = from.year, from.era, from.digits
	first, last := a.start(), b.end()
	if sameMonth := a.month == b.month && a.season == b.season; last < first && !sameMonth {
		to.setCivil(to.civil() + step)
	}
}

// civil gives the astronomical year.
func (m moment) civil() int {
	if m.era == bce {
		return 1 - m.year
	}
	return m.year
}

func (m *moment) setCivil(year int) {
	if m.year, m.era = year, ce; year <= 0 {
		m.year, m.era = 1-year, bce
	}
}

// period gives the days of the moment, or tells what is missing or in no calendar.
func (m moment) period() (Period, error) {
	switch {
	case m == moment{part: m.part}:
		return Period{}, fmt.Errorf("a date is missing: %s", example)
	case m.nought != "":
		return Period{}, fmt.Errorf("there is no day and no month 0, as in %s: %s", quoted(m.nought), example)
	case !m.dated():
		return Period{}, fmt.Errorf("a year is missing: write it as in “12 May 1956” or “May 1956”")
	case m.year == 0:
		return Period{}, fmt.Errorf("there is no year %s: write “1 BCE” for the one before 1", quoted(m.told))
	case m.short && m.era == none:
		return Period{}, fmt.Errorf("%s may be of any century: write all of the year, as in “1956” or “1950s”", quoted(m.told))
	case m.month > 12:
		return Period{}, fmt.Errorf("there is no month %d: %s", m.month, example)
	case m.unit > 0 && (m.day != 0 || m.month != 0 || m.season != 0):
		return Period{}, fmt.Errorf("a decade or a century has no day, month or season: write it as in “1950s” or “19th century”")
	case m.ordinal && m.unit == 0:
		return Period{}, fmt.Errorf("%s of what? write it as in “19th century” or “12th May 1956”", quoted(m.told))
	case m.day != 0 && m.month == 0:
		return Period{}, fmt.Errorf("a month is missing: write it as in “12 May 1956”")
	case m.day != 0 && !m.inCalendar():
		return Period{}, fmt.Errorf("there is no day %d in that month: write it as in “12 May 1956”", m.day)
	}
	return Period{m.start(), m.end()}, nil
}

// inCalendar tells whether the month has the day.
func (m moment) inCalendar() bool {
	_, month, _ := edtf.DayOf(leapLike(m.civil()), m.month, m.day).Civil()
	return month == m.month && m.day <= 31
}

// leapLike gives a year near the epoch with the same months: the calendar repeats after 400 years.
func leapLike(year int) int { return 2000 + year%400 }

func (m moment) start() edtf.Day {
	first, _ := m.days()
	return first
}

func (m moment) end() edtf.Day {
	_, last := m.days()
	return last
}

// days gives the first and the last day, where all that is needed is told.
func (m moment) days() (first, last edtf.Day) {
	year := m.civil()
	switch {
	case m.unit > 0:
		return m.years()
	case m.day > 0 && m.month > 0:
		d := edtf.DayOf(year, m.month, m.day)
		return d, d
	case m.month > 0:
		from, to := m.cut(30)
		if m.part != 1 && m.part != 2 {
			return edtf.DayOf(year, m.month, 1+from), edtf.DayOf(year, m.month+1, 0)
		}
		return edtf.DayOf(year, m.month, 1+from), edtf.DayOf(year, m.month, to)
	case m.season > 0:
		from, to := m.cut(3)
		return edtf.DayOf(year, m.season+from, 1), edtf.DayOf(year, m.season+to, 0)
	}
	from, to := m.cut(12)
	return edtf.DayOf(year, 1+from, 1), edtf.DayOf(year, to+1, 0)
}

// years gives the days of a decade, century or millennium. The 1st century is the years 1 to 99, or 100 to 1 BCE.
func (m moment) years() (first, last edtf.Day) {
	year, count := m.civil(), m.unit
	switch {
	case m.unit == 10 && m.era == bce:
		year -= 9
	case m.unit == 10:
	case m.era == bce:
		year = 1 - m.year*m.unit
	case m.year == 1:
		year, count = 1, m.unit-1
	default:
		year = (m.year - 1) * m.unit
	}
	from, to := m.cut(count)
	return edtf.DayOf(year+from, 1, 1), edtf.DayOf(year+to-1, 12, 31)
}

// cut gives the half-open part of so many units that is early, mid or late: a third each, as near as whole units allow.
func (m moment) cut(count int) (from, to int) {
	if m.part == 0 {
		return 0, count
	}
	return (count*(m.part-1) + 2) / 3, (count*m.part + 2) / 3
}
