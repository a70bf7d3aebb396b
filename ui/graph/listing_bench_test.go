package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"daqin/model"
	"daqin/ui/state"
)

// What one move of a thumb costs the list, sorted by sentences: all its actors are counted and sorted anew.
func BenchmarkListing(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := model.NewIndex(crowded(rand.New(rand.NewPCG(1, 1)), n, 3*n))
			c := newChart(x)
			l := newListing(c)
			l.order.By, l.order.Down = sentences, true
			s := seeing(c, state.NewStore(x).State())
			l.fill(s)
			b.ReportAllocs()
			for b.Loop() {
				l.fill(s)
			}
		})
	}
}
