package graph

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// Whatever was selected and pointed at, when that ends the names stand where they did.
func TestNamesComeBackAfterASelection(t *testing.T) {
	for _, scripts := range []string{"plain", "scripts"} {
		t.Run(scripts, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
			store := state.NewStore(model.NewIndex(builtIn(t)))
			b := newBoard(store, background.AtOnce())
			store.Watch(b.show)
			if scripts == "scripts" {
				store.ToggleScripts()
			}
			b.Resize(fyne.NewSize(700, 480))
			b.Refresh()
			start := slices.Clone(b.scene.labels)
			r := rand.New(rand.NewPCG(6, 1))
			m := store.Index().Model
			actor := func() model.ActorID { return m.Actors[r.IntN(len(m.Actors))].ID }
			for turn := range 25 {
				for range 1 + r.IntN(5) {
					switch r.IntN(6) {
					case 0:
						store.SelectActor(actor())
					case 1:
						store.AddActor(actor())
					case 2:
						store.SelectTie(m.Ties[r.IntN(len(m.Ties))].ID)
					case 3:
						store.Surround(actor(), 1)
					case 4:
						store.Glance(state.Actor(actor()))
					case 5:
						store.Glance(state.Tie(m.Ties[r.IntN(len(m.Ties))].ID))
					}
					b.Refresh()
				}
				store.Glance(state.Subject{})
				store.Clear()
				b.fit()
				b.Refresh()
				if !slices.Equal(b.scene.labels, start) {
					t.Fatalf("turn %d: %d names stand otherwise than %d at the start", turn, len(b.scene.labels), len(start))
				}
			}
		})
	}
}
