package edtf

import (
	"math"
	"time"
)

// Day counts days since 1970-01-01 in the proleptic Gregorian calendar; years are
// astronomical, so that year 0 is 1 BCE, as ISO 8601-2 has it.
type Day int

// The bounds of what has no bound: the open ends of intervals.
const (
	MinDay Day = math.MinInt32
	MaxDay Day = math.MaxInt32
)

const secondsPerDay = 24 * 60 * 60

// DayOf gives the day of a civil date. Months outside 1 to 12 and days outside their month carry over, so that
// day 0 is the last of the month before. What lies beyond MinDay or MaxDay is MinDay or MaxDay.
func DayOf(year, month, day int) Day {
	t := time.Date(within32(year), time.Month(within32(month)), within32(day), 0, 0, 0, 0, time.UTC)
	return Day(min(max(t.Unix()/secondsPerDay, int64(MinDay)), int64(MaxDay)))
}

// within32 keeps a number where package time does not overflow; it reaches far beyond MinDay and MaxDay.
func within32(n int) int { return min(max(n, math.MinInt32), math.MaxInt32) }

// Civil gives the date of a day from MinDay to MaxDay: the year, the month from 1 to 12, the day from 1 to 31.
func (d Day) Civil() (year, month, day int) {
	y, m, dd := time.Unix(int64(d)*secondsPerDay, 0).UTC().Date()
	return y, int(m), dd
}
