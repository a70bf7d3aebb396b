package timescale

import "time"

// Unit is a stretch of the calendar.
type Unit uint8

// From the shortest to the longest.
const (
	Day Unit = iota
	Week
	Month
	Quarter
	Year
	Decade
	Century
	Millennium
)

// Step is how far ticks stand apart: some of a unit.
type Step struct {
	Unit  Unit
	Count int
}

// steps lists those that an axis takes, from the shortest to the longest. Each is at most seven times the one before,
// so that there is always one that fits well. The last spans more than there is between the farthest days.
var steps = []Step{
	{Day, 1}, {Week, 1}, {Month, 1}, {Quarter, 1}, {Year, 1}, {Year, 2}, {Year, 5},
	{Decade, 1}, {Decade, 2}, {Decade, 5}, {Century, 1}, {Century, 2}, {Century, 5},
	{Millennium, 1}, {Millennium, 2}, {Millennium, 5}, {Millennium, 10}, {Millennium, 20}, {Millennium, 50},
	{Millennium, 100}, {Millennium, 200}, {Millennium, 500}, {Millennium, 1000}, {Millennium, 2000}, {Millennium, 5000},
	{Millennium, 20000},
}

// years gives the step's length in years, 0 for one shorter than a year.
func (s Step) years() int {
	switch s.Unit {
	case Year:
		return s.Count
	case Decade:
		return 10 * s.Count
	case Century:
		return 100 * s.Count
	case Millennium:
		return 1000 * s.Count
	}
	return 0
}

// months gives the length in months of a step of months or quarters.
func (s Step) months() int {
	if s.Unit == Quarter {
		return 3 * s.Count
	}
	return s.Count
}

// days gives the least number of days between two beginnings of a step, but for those about the year 1.
func (s Step) days() int {
	switch s.Unit {
	case Day:
		return s.Count
	case Week:
		return 7 * s.Count
	case Month:
		return 28 * s.Count
	case Quarter:
		return 90 * s.Count
	}
	return 365 * s.years()
}

// monday is the first one after 1970-01-01, a Thursday.
const monday = 4

// floor gives the last beginning of a step at or before the day. Steps of years begin where the year is a round number
// as it is written, before the common era too: 200 BCE, 100 BCE, 1, 100, 200, which are the years -199, -99, 1, 100, 200.
func (s Step) floor(day int) int {
	switch s.Unit {
	case Day:
		return day - mod(day, s.Count)
	case Week:
		return day - mod(day-monday, 7*s.Count)
	}
	year, month, _ := civil(day)
	if n := s.years(); n > 0 {
		return dayOf(roundYear(year, n), 1)
	}
	return dayOf(year, month-(month-1)%s.months())
}

func roundYear(year, n int) int {
	switch {
	case year >= afterFirst(n):
		return year - year%n
	case year >= 1:
		return 1
	}
	return year - mod(year-1, n)
}

// afterFirst gives the round year after the year 1: 2 in steps of one year, 4 in steps of two, for 2 is too near, 5 in
// steps of five.
func afterFirst(n int) int {
	if n <= 2 {
		return 2 * n
	}
	return n
}

// next gives the beginning of a step after the one that begins on the day.
func (s Step) next(day int) int {
	switch s.Unit {
	case Day:
		return day + s.Count
	case Week:
		return day + 7*s.Count
	}
	year, month, _ := civil(day)
	switch n := s.years(); {
	case n == 0:
		return dayOf(year, month+s.months())
	case year == 1:
		return dayOf(afterFirst(n), 1)
	default:
		return dayOf(year+n, 1)
	}
}

// begins gives the longest unit that begins on a day at which a step begins. A month and a year begin, for steps of
// weeks, with the first Monday in them.
func (s Step) begins(day int) Unit {
	year, month, dayOfMonth := civil(day)
	first := dayOfMonth == 1 || s.Unit == Week && dayOfMonth <= 7
	written := year
	if year <= 0 {
		written = 1 - year
	}
	switch {
	case !first:
		return s.Unit
	case month != 1:
		return max(s.Unit, Month)
	case year == 1, written%1000 == 0:
		return Millennium
	case written%100 == 0:
		return Century
	case written%10 == 0:
		return Decade
	}
	return max(s.Unit, Year)
}

// mod gives the remainder that is never negative.
func mod(a, n int) int { return ((a % n) + n) % n }

const secondsPerDay = 24 * 60 * 60

// dayOf gives the first day of a month; months beyond 12 carry over into years.
func dayOf(year, month int) int {
	return int(time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// civil gives a day's date in the proleptic Gregorian calendar.
func civil(day int) (year, month, dayOfMonth int) {
	y, m, d := time.Unix(int64(day)*secondsPerDay, 0).UTC().Date()
	return y, int(m), d
}
