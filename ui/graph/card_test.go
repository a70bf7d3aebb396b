package graph

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"daqin/assets"
	"daqin/model"
	"daqin/ui/state"
)

func TestHoverCardsTellOfTheSpan(t *testing.T) {
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		t.Fatal(err)
	}
	n, _ := shownNetwork(t)
	b := n.board
	pair := func(tie model.TieID) []string { return b.tellPair(b.chart.pairOf[tie]) }
	actor := func(id model.ActorID) []string { return b.tellActor(b.chart.nodeOf[id]) }
	for _, c := range []struct {
		name  string
		when  model.Span
		lines func() []string
		want  []string
	}{
		{"an actor", b.chart.index.Story, func() []string { return actor("omar-tesh") },
			[]string{"Omar Tesh", "عمر", "person · Sudland", "tied to 3 others · 2 sentences", "told of in 1992–2010 · 2 mentions"}},
		{"an actor of a span", years(1993, 2000), func() []string { return actor("omar-tesh") },
			[]string{"Omar Tesh", "عمر", "person · Sudland", "tied to 1 other · 1 sentence", "told of in 1996 · 2 mentions"}},
		{"an actor that the span does not tell of", years(1951, 1955), func() []string { return actor("omar-tesh") },
			[]string{"Omar Tesh", "عمر", "person · Sudland", "not told of in 1951–1955 · 2 mentions"}},
		{"a line of several ties", b.chart.index.Story, func() []string { return pair("norland-recognises-sudland") },
			[]string{"Norland – Sudland", "3 sentences", "Norland recognises Sudland · 2 sentences", "Norland supplies Sudland · 1 sentence"}},
		{"a line of one tie", b.chart.index.Story, func() []string { return pair("tesh-meets-vell") },
			[]string{"A. Vell – O. Tesh", "O. Tesh meets A. Vell · 1 sentence"}},
		{"a line that may be in the span", years(1965, 1966), func() []string { return pair("council-named-with-norland") },
			[]string{"Norland – Harbour Council", "Harbour Council is named with Norland · 1 sentence · possibly"}},
		{"a line that is not", years(1951, 1955), func() []string { return pair("tesh-meets-vell") },
			[]string{"A. Vell – O. Tesh", "not told of in 1951–1955", "O. Tesh meets A. Vell"}},
	} {
		b.store.GoTo(c.when)
		if got := c.lines(); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.name, strings.Join(got, " | "), strings.Join(c.want, " | "))
		}
	}
}

// Where ties are drawn apart, the card of a curve tells of that tie and of no other.
func TestCardOfACurveTellsOfItsTie(t *testing.T) {
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		t.Fatal(err)
	}
	n, store := shownNetwork(t)
	store.SetTies(state.Apart)
	for _, c := range []struct {
		tie  model.TieID
		when model.Span
		want []string
	}{
		{"norland-recognises-sudland", n.board.chart.index.Story, []string{"Norland recognises Sudland", "2 sentences"}},
		{"norland-supplies-sudland", n.board.chart.index.Story, []string{"Norland supplies Sudland", "1 sentence"}},
		{"council-named-with-norland", years(1965, 1966), []string{"Harbour Council is named with Norland", "1 sentence · possibly"}},
		{"tesh-meets-vell", years(1951, 1955), []string{"O. Tesh meets A. Vell", "not told of in 1951–1955"}},
	} {
		store.GoTo(c.when)
		got := n.board.tellLine(c.tie)
		if len(got) < 2 || !slices.Equal(got[:2], c.want) {
			t.Errorf("%s: got %q, want it to begin with %q", c.tie, got, c.want)
		}
	}
}
