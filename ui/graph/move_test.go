package graph

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// moving gives a network of a model, drawn in a window of 700 by 520 pixels from some place on, and a move of its left
// thumb.
func moving(tb testing.TB, m *model.Model, at func(*state.Store)) (move func(i int), paint func()) {
	test.NewTempApp(tb).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	x := model.NewIndex(m)
	store := state.NewStore(x)
	at(store)
	n := New(store, background.AtOnce())
	w := test.NewTempWindow(tb, n)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 520))
	r := test.WidgetRenderer(n.board).(*boardRenderer)
	const steps = 200
	step := edtf.Day(x.Story.Days() / (2 * steps))
	return func(i int) {
			at := i % (2 * steps)
			if at >= steps {
				at = 2*steps - at
			}
			store.MoveTo(model.Span{From: x.Story.From + 1 + edtf.Day(at)*step, Until: x.Story.Until})
		}, func() {
			r.generate(int(n.board.Size().Width), int(n.board.Size().Height))
		}
}

func builtIn(tb testing.TB) *model.Model {
	m, err := model.Decode(bytes.NewReader(assets.Model))
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// What one move of a thumb costs, to be done in less than a frame with all else that follows it.
func BenchmarkMove(b *testing.B) {
	whole := func(*state.Store) {}
	for _, c := range []struct {
		name string
		m    *model.Model
		at   func(*state.Store)
	}{
		{"builtin", builtIn(b), whole},
		{"builtin/selected", builtIn(b), func(s *state.Store) { s.SelectActor("china") }},
		{"builtin/two", builtIn(b), func(s *state.Store) { s.SelectActor("xi-jinping"); s.AddActor("bashar-al-assad") }},
		{"builtin/compared", builtIn(b), func(s *state.Store) { s.MoveTo(years(1956, 1985)); s.Compare() }},
		{"ages", modeltest.Ages(100_000), whole},
		{"ages/event", modeltest.Ages(100_000), func(s *state.Store) { s.FirstEvent() }},
		{"ages/two", modeltest.Ages(100_000), func(s *state.Store) {
			s.SelectActor(s.Index().Model.Actors[5].ID)
			s.AddActor(s.Index().Model.Actors[40].ID)
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			move, paint := moving(b, c.m, c.at)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				move(i)
				paint()
				i++
			}
		})
	}
}
