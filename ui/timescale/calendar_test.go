package timescale

import (
	"math/rand/v2"
	"testing"
)

// The civil date of a day, counted out: the Gregorian calendar repeats after 146,097 days, and within them each day
// follows the one before.
func TestCivilCountsDays(t *testing.T) {
	lengths := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	for _, start := range []int{-10 * 146_097, -7 * 146_097, 0} {
		year, month, dayOfMonth := civil(start)
		if month != 1 || dayOfMonth != 1 {
			t.Fatalf("day %d is %d-%d-%d, want a first of January", start, year, month, dayOfMonth)
		}
		for day := start; day < start+146_097; day++ {
			if y, m, d := civil(day); y != year || m != month || d != dayOfMonth {
				t.Fatalf("day %d is %d-%d-%d, want %d-%d-%d", day, y, m, d, year, month, dayOfMonth)
			}
			length := lengths[month-1]
			if leap := year%4 == 0 && (year%100 != 0 || year%400 == 0); month == 2 && leap {
				length = 29
			}
			if dayOfMonth++; dayOfMonth > length {
				month, dayOfMonth = month+1, 1
			}
			if month > 12 {
				year, month = year+1, 1
			}
		}
	}
}

func TestCivilOfKnownDays(t *testing.T) {
	for _, c := range []struct{ day, year, month, dayOfMonth int }{
		{0, 1970, 1, 1}, {-1, 1969, 12, 31}, {19_723, 2024, 1, 1}, {-719_162, 1, 1, 1}, {-719_528, 0, 1, 1}, {-719_529, -1, 12, 31},
	} {
		if y, m, d := civil(c.day); y != c.year || m != c.month || d != c.dayOfMonth {
			t.Errorf("day %d is %d-%d-%d, want %d-%d-%d", c.day, y, m, d, c.year, c.month, c.dayOfMonth)
		}
		if c.dayOfMonth == 1 && dayOf(c.year, c.month) != c.day {
			t.Errorf("%d-%d begins on day %d, want %d", c.year, c.month, dayOf(c.year, c.month), c.day)
		}
	}
}

// The beginnings of a step: floor gives one, next the one after it, and none lies between.
func TestBeginningsOfSteps(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, step := range steps {
		for range 300 {
			day := random.IntN(4_000_000) - 2_000_000
			before := step.floor(day)
			after := step.next(before)
			if before > day || day >= after {
				t.Fatalf("%v: day %d is not from %d until %d", step, day, before, after)
			}
			if step.floor(before) != before || step.floor(after) != after || step.floor(after-1) != before {
				t.Fatalf("%v: a step begins between day %d and %d", step, before, after)
			}
		}
	}
}

func TestStepsBeginAtRoundDates(t *testing.T) {
	for _, c := range []struct {
		name string
		step Step
		day  int
		want [3]int
	}{
		{"week from Monday", Step{Week, 1}, dayOf(2024, 1) + 5, [3]int{2024, 1, 1}},
		{"quarter", Step{Quarter, 1}, dayOf(1989, 6) + 3, [3]int{1989, 4, 1}},
		{"five years", Step{Year, 5}, dayOf(1989, 6), [3]int{1985, 1, 1}},
		{"decade", Step{Decade, 1}, dayOf(1989, 6), [3]int{1980, 1, 1}},
		{"first century", Step{Century, 1}, dayOf(54, 6), [3]int{1, 1, 1}},
		{"100 BCE", Step{Century, 1}, dayOf(-43, 3), [3]int{-99, 1, 1}},
		{"10 BCE", Step{Decade, 1}, dayOf(-8, 1), [3]int{-9, 1, 1}},
	} {
		if y, m, d := civil(c.step.floor(c.day)); c.want != [3]int{y, m, d} {
			t.Errorf("%s: begins %d-%d-%d, want %v", c.name, y, m, d, c.want)
		}
	}
}

func TestLongestUnitThatBegins(t *testing.T) {
	for _, c := range []struct {
		name string
		step Step
		day  int
		want Unit
	}{
		{"plain day", Step{Day, 1}, dayOf(1989, 5) + 20, Day},
		{"month", Step{Day, 1}, dayOf(1989, 5), Month},
		{"year", Step{Month, 1}, dayOf(1989, 1), Year},
		{"decade", Step{Month, 1}, dayOf(1990, 1), Decade},
		{"century", Step{Year, 1}, dayOf(1900, 1), Century},
		{"millennium", Step{Year, 1}, dayOf(2000, 1), Millennium},
		{"year 1", Step{Year, 1}, dayOf(1, 1), Millennium},
		{"1 BCE", Step{Year, 1}, dayOf(0, 1), Year},
		{"100 BCE", Step{Year, 1}, dayOf(-99, 1), Century},
		{"first Monday of a year", Step{Week, 1}, dayOf(1990, 1), Decade},
		{"quarter", Step{Quarter, 1}, dayOf(1990, 4), Quarter},
	} {
		if got := c.step.begins(c.day); got != c.want {
			t.Errorf("%s: unit %d begins, want %d", c.name, got, c.want)
		}
	}
}
