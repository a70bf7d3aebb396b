package edtf

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// someDays gives days from all of the range, its ends and the days about year 0 and leap days among them.
func someDays() []Day {
	days := []Day{MinDay, MinDay + 1, -1, 0, 1, MaxDay - 1, MaxDay}
	for d := DayOf(-1, 12, 1); d <= DayOf(1, 3, 1); d++ {
		days = append(days, d)
	}
	for d := DayOf(1900, 2, 20); d <= DayOf(1900, 3, 5); d++ {
		days = append(days, d)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 10_000 {
		days = append(days, Day(int32(random.Uint32())))
	}
	return days
}

func TestDayRoundTrip(t *testing.T) {
	for _, d := range someDays() {
		year, month, day := d.Civil()
		if month < 1 || month > 12 || day < 1 || day > 31 {
			t.Fatalf("Day(%d).Civil() = %d, %d, %d: no such month or day", d, year, month, day)
		}
		if back := DayOf(year, month, day); back != d {
			t.Fatalf("DayOf(%d, %d, %d) = %d, want %d", year, month, day, back, d)
		}
	}
}

func TestDayAgreesWithTime(t *testing.T) {
	for _, d := range someDays() {
		want := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(d))
		year, month, day := d.Civil()
		if year != want.Year() || month != int(want.Month()) || day != want.Day() {
			t.Fatalf("Day(%d).Civil() = %d, %d, %d, want %v", d, year, month, day, want)
		}
	}
}

func TestDayOf(t *testing.T) {
	tests := []struct {
		name             string
		year, month, day int
		want             Day
	}{
		{"epoch", 1970, 1, 1, 0},
		{"day before it", 1969, 12, 31, -1},
		{"first day of the Gregorian calendar", 1582, 10, 15, -141427},
		{"day 1 of the common era", 1, 1, 1, -719162},
		{"leap day of 1 BCE", 0, 2, 29, -719469},
		{"month 13 is the next January", 2023, 13, 1, DayOf(2024, 1, 1)},
		{"month 0 is the last December", 2023, 0, 1, DayOf(2022, 12, 1)},
		{"day 0 is the last of the month before", 2024, 3, 0, DayOf(2024, 2, 29)},
		{"beyond the range", 6_000_000, 1, 1, MaxDay},
		{"before the range", -6_000_000, 1, 1, MinDay},
		{"as far as int goes", math.MaxInt, math.MaxInt, math.MaxInt, MaxDay},
		{"as far back as int goes", math.MinInt, math.MinInt, math.MinInt, MinDay},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := DayOf(test.year, test.month, test.day); got != test.want {
				t.Errorf("DayOf(%d, %d, %d) = %d, want %d", test.year, test.month, test.day, got, test.want)
			}
		})
	}
}
