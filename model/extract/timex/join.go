package timex

// fromTo joins two dates to an interval.
func fromTo(captures []capture) (found, bool) {
	ends, ok := momentsOf(captures)
	if !ok || len(ends) != 2 || !complete(ends, true) {
		return found{}, false
	}
	if a, b := ends[0], ends[1]; a.relation == absolute && b.relation == absolute && !a.yearless && !b.yearless {
		from, okA := a.stretch()
		to, okB := b.stretch()
		if !okA || !okB || from.first > to.first || from.last > to.last {
			return found{}, false
		}
	}
	return found{shape: interval, moments: ends}, true
}

// several joins dates to a set.
func several(as shape) meaning {
	return func(captures []capture) (found, bool) {
		all, ok := momentsOf(captures)
		if !ok || len(all) < 2 {
			return found{}, false
		}
		for _, m := range all[:len(all)-1] { // dates told in full are said one by one
			if !m.yearless && m.step < years {
				return found{}, false
			}
		}
		if !complete(all, false) {
			return found{}, false
		}
		for _, m := range all {
			if m.step != all[0].step || m.relation != absolute || m.portion != whole || m.era != nil {
				return found{}, false
			}
		}
		return found{shape: as, moments: all}, true
	}
}

// open makes an interval without an end of a date.
func open(as shape) meaning {
	return func(captures []capture) (found, bool) {
		all, ok := momentsOf(captures)
		if !ok || len(all) != 1 || captures[len(captures)-1].found.weak {
			return found{}, false
		}
		return found{shape: as, moments: all}, true
	}
}

// momentsOf gives the moments of the dates captured, when each has but one, and the last is not bare: no day
// without a month, no ordinal without its century. It copies them: they may be completed.
func momentsOf(captures []capture) ([]moment, bool) {
	var all []moment
	for _, c := range captures {
		if c.found == nil {
			continue
		}
		if c.found.shape != single {
			return nil, false
		}
		all = append(all, c.found.moments[0])
	}
	last := captures[len(captures)-1].found
	bare := last.weak && last.moments[0].step == centuries
	return all, !bare
}

// complete gives each date of a row what it leaves out and its neighbour tells: "21 and 26 September 2023",
// "April and June 1955", "1939–45". It first goes from the last to the first, then back. Within an interval a
// month that would come too late is of the year before, and one that would come too early of the year after.
func complete(row []moment, ordered bool) bool {
	for i := len(row) - 2; i >= 0; i-- {
		m, next := &row[i], row[i+1]
		if !borrow(m, next) {
			return false
		}
		if m.yearless && !next.yearless && next.relation == absolute && !next.short {
			m.year, m.yearless = next.year, false
			if ordered && isAfter(*m, next) {
				m.year--
			}
		}
	}
	for i := 1; i < len(row); i++ {
		m, previous := &row[i], row[i-1]
		if !borrow(m, previous) {
			return false
		}
		switch {
		case m.short:
			m.year, m.short = previous.year/100*100+m.year, false
			if previous.step != years || m.year <= previous.year {
				return false
			}
		case m.yearless && !previous.yearless && previous.relation == absolute:
			m.year, m.yearless = previous.year, false
			if ordered && isAfter(previous, *m) {
				m.year++
			}
		}
	}
	for _, m := range row {
		if m.step == days && m.month == 0 || !m.isDay() {
			return false
		}
	}
	return true
}

// borrow gives a bare day its month; false where the neighbour has none to give.
func borrow(m *moment, neighbour moment) bool {
	bare := m.step == days && m.month == 0 && m.relation == absolute
	if !bare || neighbour.step == days && neighbour.month == 0 {
		return true
	}
	m.month = neighbour.month
	return neighbour.step == days && neighbour.relation == absolute
}

func isAfter(a, b moment) bool {
	aFirst, _ := a.bounds()
	bFirst, _ := b.bounds()
	return aFirst > bFirst
}
