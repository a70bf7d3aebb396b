package timeline

import (
	"fmt"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

func BenchmarkScene(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		x := model.NewIndex(modeltest.Many(n))
		place := state.NewStore(x).State().Place
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s := newScene(x, box{100, 0, 1100, 140}, place, 1)
				s.entitle(state.State{Place: place}, 1200, plainText)
			}
		})
	}
}

func BenchmarkHistogram(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		o, store := newTestOverview(modeltest.Many(n), 1100, func(*state.Store) {})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				newOverview(o.index, o.zones, store.State().Place, func(timescale.Tick) float64 { return 28 })
			}
		})
	}
}

// BenchmarkRepaint paints the whole view after the span has changed, as each move of a dragged thumb does.
func BenchmarkRepaint(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			view, store := open(b, modeltest.Many(n))
			r := &renderer{timeline: view, picture: paint.Picture{}}
			span := store.State().Span
			b.ReportAllocs()
			for b.Loop() {
				span.From++
				store.MoveTo(span)
				r.generate(1440, 240)
			}
		})
	}
}
