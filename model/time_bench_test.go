package model_test

import (
	"fmt"
	"iter"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
)

// benchAges runs a benchmark over the ages at three sizes.
func benchAges(b *testing.B, run func(b *testing.B, x *model.Index)) {
	for _, n := range []int{100, 10_000, 100_000} {
		m := modeltest.Ages(n)
		x := model.NewIndex(m)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			run(b, x)
		})
	}
}

func BenchmarkNewIndex(b *testing.B) {
	benchAges(b, func(b *testing.B, x *model.Index) {
		for b.Loop() {
			model.NewIndex(x.Model)
		}
	})
}

// A year in a crowded century: a few of all events, at any size.
func BenchmarkOverlapping(b *testing.B) {
	benchAges(b, func(b *testing.B, x *model.Index) {
		found := 0
		for b.Loop() {
			for range x.Overlapping(span(150, 150)) {
				found++
			}
		}
		b.ReportMetric(float64(found)/float64(b.N), "events/op")
	})
}

// A category's events in three hundred decades.
func BenchmarkTally(b *testing.B) {
	benchAges(b, func(b *testing.B, x *model.Index) {
		lane := x.Tally(ofCategory(x, model.Economy))
		for b.Loop() {
			for from := x.Story.From; from < x.Story.Until; from += 3653 {
				lane.In(model.Span{From: from, Until: from + 3653})
			}
		}
	})
}

func ofCategory(x *model.Index, c model.Category) iter.Seq[*model.Event] {
	return func(yield func(*model.Event) bool) {
		for i := range x.Model.Events {
			if e := &x.Model.Events[i]; e.Category == c && !yield(e) {
				return
			}
		}
	}
}

// drag moves the left thumb by a year, to and fro over a century, with the right thumb at the end.
func drag(b *testing.B, look func(model.Span)) {
	year := 0
	for b.Loop() {
		year = (year + 1) % 200
		look(model.Span{From: edtf.DayOf(1500+min(year, 200-year), 1, 1), Until: edtf.DayOf(1950, 1, 1)})
	}
}

func BenchmarkDragWithLens(b *testing.B) {
	benchAges(b, func(b *testing.B, x *model.Index) {
		lens := x.Lens()
		lens.MoveTo(span(1500, 1949))
		drag(b, func(s model.Span) { lens.MoveTo(s) })
	})
}

func BenchmarkDragWithSeen(b *testing.B) {
	benchAges(b, func(b *testing.B, x *model.Index) { drag(b, func(s model.Span) { x.Seen(s) }) })
}
