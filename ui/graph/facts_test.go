package graph

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"daqin/assets"
	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// place is where a sentence stands.
type place struct {
	section model.SectionID
	start   int
}

// The card and the list say the same number of sentences of an actor: those of the span, each once whatever it tells of, but for
// what only ties tell of that a filter hides.
func TestCardAndListCountEachSentenceOnce(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		t.Fatal(err)
	}
	store := state.NewStore(model.NewIndex(builtIn(t)))
	n := New(store, background.AtOnce())
	x, b := store.Index(), n.board
	store.ToggleList()
	for _, change := range []func(){
		func() {},
		func() { store.GoTo(years(2015, 2023)) },
		func() { store.ToggleTies(model.TieKinds[0]) },
		func() { store.ToggleTies(model.TieKinds[1]) },
		store.ShowAll,
	} {
		change()
		s := store.State()
		for i, node := range b.chart.nodes {
			if b.sight.nodes[i].presence == model.Outside {
				continue
			}
			want := map[place]bool{}
			add := func(e model.Evidence, p model.Presence) {
				if p != model.Outside {
					want[place{e.Section, e.Start}] = true
				}
			}
			for _, e := range x.EventsOf(node.actor.ID) {
				for _, said := range e.Statements {
					add(said.Evidence, x.Presence(e.When, s.Span))
				}
			}
			for _, tie := range x.TiesOf(node.actor.ID) {
				for _, said := range tie.Statements {
					if !s.Filters.HidesTies(tie.Kind) {
						add(said.Evidence, x.Presence(said.When, s.Span))
					}
				}
			}
			said := n.list.listing.figures[i].said
			if said.Total() != len(want) {
				t.Errorf("the list says %d sentences of %s, want %d", said.Total(), node.actor.ID, len(want))
			}
			line := howSaid(said)
			if ties := b.sight.neighbours(i); ties > 0 {
				line = lang.N("tied to {{.Count}} others", ties, map[string]any{"Count": ties}) + " · " + line
			}
			if said.Total() > 0 && !slices.Contains(b.tellActor(i), line) {
				t.Errorf("the card says %q, the list %q", b.tellActor(i), line)
			}
		}
	}
}

// A sentence that certainly lies in the span for one thing that it tells of counts as certain.
func TestASentenceCountsAsItsSurestTelling(t *testing.T) {
	p := []model.Presence{model.Outside, model.Possible, model.Certain}
	for _, a := range p {
		for _, b := range p {
			for _, c := range p {
				w, best := model.Weight{}, model.Outside
				for _, is := range []model.Presence{a, b, c} {
					w, best = counted(w, best, is), max(best, is)
				}
				if w.Total() > 1 || w.Presence() != max(a, b, c) {
					t.Errorf("%v, %v and %v count %+v", a, b, c, w)
				}
			}
		}
	}
}
