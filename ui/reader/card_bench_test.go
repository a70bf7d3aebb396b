package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/state"
)

// toldOften gives a model of so many events, with a mention of the first of its actors in the sentence of each.
func toldOften(n int) *model.Model {
	m := modeltest.Many(n)
	for i := range m.Events {
		e := m.Events[i].Statements[0].Evidence
		e.End = e.Start + len("Matter")
		e.Quote = "Matter"
		m.Mentions = append(m.Mentions, model.Mention{Actor: m.Events[i].Actors[0], Evidence: e})
	}
	return m
}

// A step of a thumb while an actor's card is open: a frame has 16.7 ms.
func BenchmarkMovingUnderAnActorsCard(b *testing.B) {
	for _, c := range []struct {
		name  string
		m     *model.Model
		actor model.ActorID
	}{{"built-in", builtIn(b), "china"}, {"20,000 events", toldOften(20_000), "actor-0"}} {
		b.Run(c.name, func(b *testing.B) {
			test.NewTempApp(b)
			store := state.NewStore(model.NewIndex(c.m))
			r := New(store, background.AtOnce())
			w := test.NewTempWindow(b, r)
			w.Resize(fyne.NewSize(700, 500))
			store.SelectActor(c.actor)
			story := store.Index().Story
			step := 0
			b.ReportAllocs()
			for b.Loop() {
				step++
				store.MoveTo(model.Span{From: story.From + edtf.Day(step%2000*9), Until: story.From + edtf.Day(7000+step%2000*9)})
			}
		})
	}
}

func BenchmarkWritingAnActorsCard(b *testing.B) {
	test.NewTempApp(b)
	store := state.NewStore(model.NewIndex(builtIn(b)))
	r := New(store, background.AtOnce())
	store.SelectActor("china")
	b.ReportAllocs()
	for b.Loop() {
		r.kit.setCard(r.newCard(), 560, 0)
	}
}
