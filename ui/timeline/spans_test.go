package timeline

import (
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/timescale"
)

func TestThumbsStayInTheStoryAndApart(t *testing.T) {
	story, chosen := years(1940, 2020), years(1960, 1970)
	for _, c := range []struct {
		name string
		got  model.Span
		want model.Span
	}{
		{"left thumb", withLeft(chosen, float64(edtf.DayOf(1950, 1, 1)), story), years(1950, 1970)},
		{"left thumb out of the story", withLeft(chosen, -1e6, story), years(1940, 1970)},
		{"left thumb beyond the right", withLeft(chosen, 1e6, story), model.Span{From: chosen.Until - 1, Until: chosen.Until}},
		{"right thumb", withRight(chosen, float64(edtf.DayOf(1980, 1, 1)), story), years(1960, 1980)},
		{"right thumb out of the story", withRight(chosen, 1e6, story), years(1960, 2020)},
		{"right thumb beyond the left", withRight(chosen, -1e6, story), model.Span{From: chosen.From, Until: chosen.From + 1}},
		{"new window", between(float64(edtf.DayOf(1980, 1, 1)), float64(edtf.DayOf(1950, 1, 1)), story), years(1950, 1980)},
		{"new window of no width", between(100, 100, story), model.Span{From: 100, Until: 101}},
		{"window of whole years", moved(chosen, float64(edtf.DayOf(1972, 1, 1)), story), years(1972, 1982)},
		{"window of whole years by months", moved(chosen, float64(edtf.DayOf(1972, 4, 1)), story),
			model.Span{From: edtf.DayOf(1972, 4, 1), Until: edtf.DayOf(1982, 4, 1)}},
		{"window to the end of the story", moved(chosen, float64(edtf.DayOf(2018, 4, 7)), story), years(2010, 2020)},
		{"window to the start of the story", moved(chosen, -1e6, story), years(1940, 1950)},
		{"window of days", moved(model.Span{From: 3, Until: 17}, 100, story), model.Span{From: 100, Until: 114}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

// However short or long the span is, zooming changes it, until it is a day or the story.
func TestZoomAlwaysGetsSomewhere(t *testing.T) {
	story := years(1, 2026)
	for _, about := range []float64{0, 0.3, 0.5, 1} {
		s := story
		for steps := 0; s.Days() > 1; steps++ {
			scale := timescale.New(timescale.Range{From: float64(s.From), Until: float64(s.Until)}, 1000)
			next := zoomed(scale, story, scale.From+about*scale.Days(), 0.8)
			if next.Days() >= s.Days() || next.From < story.From || next.Until > story.Until || steps > 200 {
				t.Fatalf("zoomed in about %v: %v after %v", about, next, s)
			}
			s = next
		}
		for steps := 0; s != story; steps++ {
			scale := timescale.New(timescale.Range{From: float64(s.From), Until: float64(s.Until)}, 1000)
			next := zoomed(scale, story, scale.From+about*scale.Days(), 1.25)
			if next.Days() <= s.Days() || next.From < story.From || next.Until > story.Until || steps > 200 {
				t.Fatalf("zoomed out about %v: %v after %v", about, next, s)
			}
			s = next
		}
	}
}

// What a hand chose roughly ends at round dates: within a stride of where it was, widened none of it is lost, and rounding it again
// changes nothing.
func TestRoughSpansAreRounded(t *testing.T) {
	story := years(1939, 2027)
	for from := story.From; from < story.Until; from += 117 {
		for until := from + 1; until <= story.Until; until += 203 {
			s := model.Span{From: from, Until: until}
			by, is, wide := strideOf(s), rounded(s, story), widened(s, story)
			if is.Days() < 1 || is.From < story.From || is.Until > story.Until || wide.From > from || wide.Until < until || wide.Within(story) != wide {
				t.Fatalf("%v rounded is %v, widened %v", s, is, wide)
			}
			for _, day := range []edtf.Day{is.From, is.Until, wide.From, wide.Until} {
				if day != story.From && day != story.Until && by.floor(day) != day {
					t.Fatalf("%v rounded is %v, widened %v: day %d is no beginning of %+v", s, is, wide, day, by)
				}
			}
			if strideOf(is) == by && rounded(is, story) != is {
				t.Fatalf("%v rounded is %v, again %v", s, is, rounded(is, story))
			}
		}
	}
	for _, c := range []struct{ s, want model.Span }{
		{model.Span{From: edtf.DayOf(1939, 3, 13), Until: edtf.DayOf(1949, 8, 2)}, years(1939, 1950)},
		{model.Span{From: edtf.DayOf(2022, 9, 25), Until: edtf.DayOf(2024, 3, 14)}, model.Span{From: edtf.DayOf(2022, 10, 1), Until: edtf.DayOf(2024, 3, 1)}},
		{model.Span{From: edtf.DayOf(2022, 9, 25), Until: edtf.DayOf(2022, 10, 3)}, model.Span{From: edtf.DayOf(2022, 9, 25), Until: edtf.DayOf(2022, 10, 3)}},
	} {
		if got := rounded(c.s, story); got != c.want {
			t.Errorf("%v rounded is %v, want %v", c.s, got, c.want)
		}
	}
}

func TestZoomMeetsRoundDates(t *testing.T) {
	scale := timescale.New(timescale.Range{From: float64(edtf.DayOf(1900, 1, 1)), Until: float64(edtf.DayOf(2000, 1, 1))}, 1000)
	got := zoomed(scale, years(1900, 2000), float64(edtf.DayOf(1950, 1, 1)), 0.8)
	if want := years(1910, 1990); got != want {
		t.Errorf("zoomed to %v, want %v", got, want)
	}
}
