package graph

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// BenchmarkBoard repaints the board while the camera moves, and while time does: the scene, its names and all its pixels.
func BenchmarkBoard(b *testing.B) {
	still := func(func()) func() { return func() {} } // the picture goes on moving
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	for _, size := range []struct{ actors, ties int }{{100, 200}, {500, 2000}, {2000, 8000}, {10000, 30000}} {
		store := state.NewStore(model.NewIndex(told(crowded(rand.New(rand.NewPCG(1, 1)), size.actors, size.ties))))
		shown := newBoard(store, background.AtOnce())
		shown.linger.after = still
		store.Watch(shown.show)
		shown.Resize(fyne.NewSize(800, 560))
		r := test.WidgetRenderer(shown).(*boardRenderer)
		repaint := func(c camera) {
			shown.look(c)
			r.generate(800, 560)
		}
		at := func(step int, zoom float64) camera {
			sin, cos := math.Sincos(float64(step) / 20)
			return camera{X: 0.5 + 0.2*cos, Y: 0.5 + 0.2*sin, Zoom: zoom}
		}
		b.Run(fmt.Sprint(size.actors, "/pan"), func(b *testing.B) {
			b.ReportAllocs()
			for step := 0; b.Loop(); step++ {
				repaint(at(step, 1))
			}
		})
		b.Run(fmt.Sprint(size.actors, "/near"), func(b *testing.B) {
			b.ReportAllocs()
			for step := 0; b.Loop(); step++ {
				repaint(at(step, 6))
			}
		})
		b.Run(fmt.Sprint(size.actors, "/zoom"), func(b *testing.B) {
			b.ReportAllocs()
			for step := 0; b.Loop(); step++ {
				repaint(at(step, 1+0.5*math.Sin(float64(step)/9)))
			}
		})
		b.Run(fmt.Sprint(size.actors, "/time"), func(b *testing.B) {
			b.ReportAllocs()
			story := store.Index().Story
			for step := 0; b.Loop(); step++ {
				store.MoveTo(model.Span{From: story.From, Until: story.Until - edtf.Day(30*(step%200))})
				r.generate(800, 560)
			}
		})
	}
}
