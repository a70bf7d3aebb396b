package state

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"daqin/model"
)

// A circle round thousands, and what it makes of everything.
func BenchmarkSelectActors(b *testing.B) {
	m := &model.Model{}
	r := rand.New(rand.NewPCG(1, 1))
	const actors = 10000
	var circle []model.ActorID
	for i := range actors {
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID("a" + strconv.Itoa(i))})
		if i%2 == 0 {
			circle = append(circle, m.Actors[i].ID)
		}
	}
	for i := range 3 * actors {
		m.Ties = append(m.Ties, model.Tie{ID: model.TieID("t" + strconv.Itoa(i)), From: m.Actors[r.IntN(actors)].ID, To: m.Actors[r.IntN(actors)].ID})
	}
	x := model.NewIndex(m)
	for b.Loop() {
		s := NewStore(x)
		s.SelectActors(circle)
		at := s.State()
		for i := range m.Actors {
			at.Emphasis(x, Actor(m.Actors[i].ID))
		}
		for i := range m.Ties {
			at.Emphasis(x, Tie(m.Ties[i].ID))
		}
	}
}
