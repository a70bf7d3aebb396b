package timeline

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/paint"
	"daqin/ui/state"
	"daqin/ui/timescale"
)

// measured runs a benchmark over models of many sizes: with the whole story chosen, and with a hundredth of it.
func measured(b *testing.B, run func(b *testing.B, x *model.Index, place state.Place)) {
	for _, n := range []int{100, 10_000, 100_000} {
		x := model.NewIndex(modeltest.Ages(n))
		place := state.NewStore(x).State().Place
		b.Run(fmt.Sprintf("%d/whole", n), func(b *testing.B) { run(b, x, place) })
		days := x.Story.Until - x.Story.From
		place.Span.From += days * 3 / 5
		place.Span.Until = place.Span.From + days/100
		b.Run(fmt.Sprintf("%d/narrow", n), func(b *testing.B) { run(b, x, place) })
	}
}

// BenchmarkScene lays out each move of a dragged thumb, with titles.
func BenchmarkScene(b *testing.B) {
	measured(b, func(b *testing.B, x *model.Index, place state.Place) {
		s := newScene(x, box{100, 0, 1100, 140}, place, 1)
		first := place.Span
		b.ReportAllocs()
		for b.Loop() {
			if place.Span.From++; place.Span.From >= first.From+100 {
				place.Span = first
			}
			s.lay(s.zone, place, 1)
			s.entitle(state.State{Place: place}, 1200, plainText)
		}
	})
}

// BenchmarkLongBars lays out a story in which everything lasts for years, so that lanes crowd with long bars.
func BenchmarkLongBars(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := model.NewIndex(lasting(n))
			place := state.NewStore(x).State().Place
			s := newScene(x, box{100, 0, 1100, 140}, place, 1)
			b.ReportAllocs()
			for b.Loop() {
				place.Span.From = x.Story.From + (place.Span.From+1-x.Story.From)%100
				s.lay(s.zone, place, 1)
				s.entitle(state.State{Place: place}, 1200, plainText)
			}
		})
	}
}

// lasting gives a model of events that each last for some years, spread over three centuries and all categories.
func lasting(n int) *model.Model {
	random := rand.New(rand.NewPCG(5, 6))
	m := &model.Model{}
	for i := range n {
		from := 1700 + 300*i/n
		m.Events = append(m.Events, model.Event{ID: model.EventID(fmt.Sprint("e", i)), Title: "The alliance holds", Category: model.Categories[random.IntN(len(model.Categories))],
			When: edtf.MustParse(fmt.Sprintf("%04d/%04d", from, from+20+random.IntN(60)))})
	}
	return m
}

// BenchmarkHistogram counts the whole story, as a change of what is hidden asks for.
func BenchmarkHistogram(b *testing.B) {
	measured(b, func(b *testing.B, x *model.Index, place state.Place) {
		z := divide(fyne.NewSize(1200, 225), metrics{scale: 1, name: 70, small: 14, words: 22, ends: [2]float32{26, 26}, lanes: 7})
		b.ReportAllocs()
		for b.Loop() {
			newOverview(x, z, place, func(timescale.Tick) float64 { return 28 })
		}
	})
}

// BenchmarkRepaint paints the whole view after the span has changed, as each move of a dragged thumb does.
func BenchmarkRepaint(b *testing.B) {
	measured(b, func(b *testing.B, x *model.Index, place state.Place) {
		view, store := open(b, x.Model)
		r := &renderer{timeline: view, picture: paint.Picture{}}
		first := place.Span
		b.ReportAllocs()
		for b.Loop() {
			if place.Span.From++; place.Span.From >= first.From+100 {
				place.Span = first
			}
			store.MoveTo(place.Span)
			r.generate(1440, 240)
		}
	})
}
