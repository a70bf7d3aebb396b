package words

import (
	"math/rand/v2"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/period"
)

// someSpans are spans of all kinds: days, months and years in one and in several, about the turn of the era, early years
// whose numbers may be days, and far ones.
func someSpans() []model.Span {
	var spans []model.Span
	add := func(from, until edtf.Day) {
		if from < until {
			spans = append(spans, model.Span{From: from, Until: until})
		}
	}
	random := rand.New(rand.NewPCG(7, 8))
	for _, reach := range []int{3, 40, 150, 2_100, 12_000, 5_800_000} {
		for range 500 {
			y, m, d := random.IntN(2*reach)-reach, 1+random.IntN(12), 1+random.IntN(28)
			years, months, days := random.IntN(reach), random.IntN(30), 1+random.IntN(70)
			add(edtf.DayOf(y, 1, 1), edtf.DayOf(y+1+years, 1, 1))
			add(edtf.DayOf(y, m, 1), edtf.DayOf(y, m+1+months, 1))
			add(edtf.DayOf(y, m, 1), edtf.DayOf(y+years, m+1+months, 1))
			add(edtf.DayOf(y, m, d), edtf.DayOf(y, m, d+days))
			add(edtf.DayOf(y, m, d), edtf.DayOf(y+years, m+months, d+days))
		}
	}
	return spans
}

// What the app says of a span can be typed again.
func TestSpansAreReadAsTheyAreSaid(t *testing.T) {
	failed := 0
	for _, s := range someSpans() {
		p, err := period.Parse(Span(s))
		if got := (model.Span{From: p.First, Until: p.Last + 1}); err != nil || got != s {
			y, m, d := s.From.Civil()
			t.Errorf("%q (from %d-%d-%d, %d days) is read as %q: %v", Span(s), y, m, d, s.Days(), Span(got), err)
			if failed++; failed > 20 {
				return
			}
		}
	}
}

// So can a date that is told as one stretch.
func TestDatesAreReadAsTheyAreSaid(t *testing.T) {
	for _, text := range []string{
		"1956-08-01", "1989-05", "1989", "198X", "2011/2023", "2023-09-21/2023-09-26", "2016-05/2016-08", "2016-05/2018-07",
		"2011/..", "../2021", "1950~", "2011~/2023", "-0043", "2001-21", "2001-24", "2023-12-30/2024-01-02", "-0299/-0199",
	} {
		first, last := date(t, text).Bounds()
		for _, said := range []string{Date(date(t, text)), ShortDate(date(t, text))} {
			if p, err := period.Parse(said); err != nil || p != (period.Period{First: first, Last: last}) {
				t.Errorf("%s, said %q, is read as %v: %v", text, said, p, err)
			}
		}
	}
}
