package table

import (
	"fmt"
	"testing"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

func sizes(b *testing.B, run func(b *testing.B, n int)) {
	for _, n := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			run(b, n)
		})
	}
}

// A span of a year, moved by a day, sorted by title: what one move of a thumb costs.
func BenchmarkList(b *testing.B) {
	sizes(b, func(b *testing.B, n int) {
		x := model.NewIndex(modeltest.Many(n))
		r := ranks{index: x}
		var l listing
		from := years(1970, 1971)
		r.along(title)
		for i := 0; b.Loop(); i++ {
			day := edtf.Day(i % 365)
			l.fill(x, state.Place{Span: model.Span{From: from.From + day, Until: from.Until + day}})
			sort(order{By: title}, l.entries, r.along(title))
		}
	})
}

// All of time, sorted by title.
func BenchmarkListAll(b *testing.B) {
	sizes(b, func(b *testing.B, n int) {
		x := model.NewIndex(modeltest.Many(n))
		r := ranks{index: x}
		var l listing
		r.along(title)
		for b.Loop() {
			l.fill(x, state.Place{Span: x.Story})
			sort(order{By: title}, l.entries, r.along(title))
		}
	})
}

// The first click on a head.
func BenchmarkRank(b *testing.B) {
	sizes(b, func(b *testing.B, n int) {
		x := model.NewIndex(modeltest.Many(n))
		for b.Loop() {
			r := ranks{index: x}
			r.along(title)
		}
	})
}

// One repaint of the rows in sight, with others in them each time.
func BenchmarkScroll(b *testing.B) {
	sizes(b, func(b *testing.B, n int) {
		view, _ := open(b, modeltest.Many(n))
		for i := 0; b.Loop(); i++ {
			view.list.ScrollTo(i * 10 % n)
		}
	})
}

// A move of a thumb with all that the view does for it, a span of ten years sorted by title.
func BenchmarkMove(b *testing.B) {
	sizes(b, func(b *testing.B, n int) {
		view, store := open(b, modeltest.Many(n))
		view.sortBy(title)
		from := years(1970, 1980)
		for i := 0; b.Loop(); i++ {
			day := edtf.Day(i % 365)
			store.MoveTo(model.Span{From: from.From + day, Until: from.Until + day})
		}
	})
}

// The pointer goes from one row to another.
func BenchmarkGlance(b *testing.B) {
	sizes(b, func(b *testing.B, n int) {
		view, _ := open(b, modeltest.Many(n))
		for i := 0; b.Loop(); i++ {
			view.glance(view.event(view.listing.entries[i%5]))
		}
	})
}
