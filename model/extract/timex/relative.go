package timex

import (
	"fmt"

	"daqin/model/edtf"
)

// anchor is the date to which relative ones are said: the nearest before, or none.
type anchor struct {
	first, last edtf.Day
	known       bool
}

// in gives the anchor as a moment of that step, when it lies within one.
func (a anchor) in(s step) (moment, bool) {
	if !a.known {
		return moment{}, false
	}
	m := moment{step: s}
	m.year, m.month, m.day = a.first.Civil()
	y, mo, d := a.last.Civil()
	switch s {
	case days, weeks:
		return m, m.year == y && m.month == mo && m.day == d
	case months:
		return m, m.year == y && m.month == mo
	case years:
		return m, m.year == y
	case decades:
		m.year -= modulo(m.year, 10)
		return m, m.year == y-modulo(y, 10)
	case centuries:
		m.year -= modulo(m.year, 100)
		return m, m.year == y-modulo(y, 100)
	}
	return m, false
}

// year gives the year that dates without one are of: the anchor's. A winter has two, and a story goes on from its
// end.
func (a anchor) year() (int, bool) {
	first, _, _ := a.first.Civil()
	last, _, _ := a.last.Civil()
	return last, a.known && (first == last || a.last-a.first < 366)
}

func modulo(n, of int) int { return ((n % of) + of) % of }

// resolve gives the moment in EDTF, taking from the anchor what the text leaves out; or it tells why it can't.
func (m moment) resolve(a anchor) (s stretch, why string) {
	if m.base != nil {
		base, why := m.base.resolve(a)
		if why != "" {
			return s, why
		}
		a = anchor{base.first, base.last, true}
		m.base = nil
	}
	r := m
	switch {
	case m.relation == unanchored:
		return s, "it is counted from what is no date"
	case m.relation != absolute && (m.step == seasons || m.month != 0):
		r, why = m.nextOfItsName(a)
	case m.relation != absolute:
		r, why = m.shifted(a)
	case m.yearless:
		year, ok := a.year()
		if !ok {
			return s, "no date before it tells its year"
		}
		r.year, r.yearless = year, false
	}
	if why != "" {
		return s, why
	}
	if !r.isDay() {
		return s, "the calendar has no such day"
	}
	s, ok := r.stretch()
	if !ok {
		return s, "its year has more than four digits"
	}
	return s, ""
}

// shifted counts from the anchor by whole steps of the calendar.
func (m moment) shifted(a anchor) (moment, string) {
	count := m.step
	if m.relation == later || m.relation == earlier {
		count = min(count, years) // "a decade later" is told of a year
	}
	r, ok := a.in(count)
	if !ok {
		if !a.known {
			return r, "no date stands before it"
		}
		return r, fmt.Sprintf("the date before it is too vague to count %s from", stepNames[count])
	}
	r.portion, r.about = m.portion, m.about
	n := 0
	switch m.relation {
	case following:
		n = 1
	case preceding:
		n = -1
	case later:
		n = m.shift
	case earlier:
		n = -m.shift
	}
	switch m.step {
	case days:
		return r.plusDays(n), ""
	case weeks:
		if m.relation == same {
			return r, "the standard has no weeks"
		}
		r.step, r.about = days, true
		return r.plusDays(7 * n), ""
	case months:
		r.year, r.month, _ = edtf.DayOf(r.year, r.month+n, 1).Civil()
	case years:
		r.year += n
	case decades:
		r.year += 10 * n
		r.about = r.about || r.step == years
	case centuries:
		r.year += 100 * n
		r.about = r.about || r.step == years
	}
	return r, ""
}

var stepNames = map[step]string{
	days: "days", weeks: "weeks", months: "months", years: "years", decades: "decades", centuries: "centuries",
}

func (m moment) plusDays(n int) moment {
	m.year, m.month, m.day = (edtf.DayOf(m.year, m.month, m.day) + edtf.Day(n)).Civil()
	return m
}

// nextOfItsName gives "the following May", "the next spring": the first after the anchor.
func (m moment) nextOfItsName(a anchor) (moment, string) {
	from, ok := a.in(years)
	if !ok {
		return m, "no date before it tells its year"
	}
	r := m
	r.relation, r.year = absolute, from.year
	if first, _ := r.bounds(); first <= a.last {
		r.year++
	}
	return r, ""
}
