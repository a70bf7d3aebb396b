package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/paint"
	"daqin/ui/state"
)

func BenchmarkNew(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	for _, size := range []struct{ actors, ties int }{{100, 300}, {2000, 8000}, {10000, 30000}} {
		x := model.NewIndex(crowded(rand.New(rand.NewPCG(1, 1)), size.actors, size.ties))
		b.Run(fmt.Sprint(size.actors), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				New(state.NewStore(x), background.AtOnce())
			}
		})
	}
}

func BenchmarkLabels(b *testing.B) {
	for _, n := range []int{100, 500, 2000} {
		s, names := crowd(1, n), sizes(n)
		b.Run(fmt.Sprint(n, "/anew"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.label(names, fresh(n))
			}
		})
		b.Run(fmt.Sprint(n, "/again"), func(b *testing.B) {
			slots := fresh(n)
			b.ReportAllocs()
			for b.Loop() {
				s.label(names, slots)
			}
		})
	}
}

func BenchmarkPaint(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	paper := look.Color(theme.ColorNameBackground)
	for _, n := range []int{100, 500} {
		s := crowd(1, n)
		s.label(sizes(n), fresh(n))
		by := newBrush(s, &paint.Picture{}, newFade(s.chart.marks(), func() {}), 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				by.paint.Resize(int(s.size.Width), int(s.size.Height), paper)
				by.scenery()
			}
		})
	}
}
