package graph

import (
	"image/color"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"daqin/ui/look"
	"daqin/ui/state"
)

// choiceKey is one of several ways to draw, of which one holds.
func choiceKey(store *state.Store, part, says string, do func(), holds func(state.State) bool) *key {
	ring := func(ink color.NRGBA) figure { return choice{holds(store.State()), ink} }
	return newKey(store, ring, theme.ColorNameForeground, says, deed{part: part, do: do, holds: holds})
}

// switchKey is something that is drawn or not.
func switchKey(store *state.Store, part, says string, do func(), holds func(state.State) bool) *key {
	box := func(ink color.NRGBA) figure {
		return tick{holds(store.State()), ink, look.Color(theme.ColorNameBackground)}
	}
	return newKey(store, box, theme.ColorNameForeground, says, deed{part: part, do: do, holds: holds})
}

// sizeKeys choose what the size of an actor tells, and say more of the one chosen.
func sizeKeys(store *state.Store) []*key {
	of := func(m state.Measure, part, says string) *key {
		return choiceKey(store, part, says, func() { store.SetSize(m) }, func(s state.State) bool { return s.Drawing.Size == m })
	}
	return []*key{
		of(state.ByDegree, "size.degree", lang.L("ties")),
		of(state.ByMentions, "size.mentions", lang.L("mentions")),
		of(state.ByBetweenness, "size.betweenness", lang.L("standing between others")),
		of(state.Equal, "size.equal", lang.L("nothing")),
		newKey(store, nil, look.ColorMark, "", deed{says: func(s state.State) string { return sizeSays(s.Drawing.Size) }}),
	}
}

// tieFormKeys choose how what joins two actors is drawn.
func tieFormKeys(store *state.Store) []*key {
	of := func(f state.TieForm, part, says string) *key {
		return choiceKey(store, part, says, func() { store.SetTies(f) }, func(s state.State) bool { return s.Drawing.Ties == f })
	}
	return []*key{
		of(state.Joined, "ties.joined", lang.L("one line for two actors")),
		of(state.Apart, "ties.apart", lang.L("a curve for each tie")),
	}
}

// outsideKeys choose what becomes of what lies outside the span.
func outsideKeys(store *state.Store) []*key {
	of := func(o state.Outside, part, says string) *key {
		return choiceKey(store, part, says, func() { store.SetOutside(o) }, func(s state.State) bool { return s.Drawing.Outside == o })
	}
	return []*key{
		of(state.Fades, "outside.faded", lang.L("faded")),
		of(state.Hides, "outside.hidden", lang.L("hidden")),
	}
}

// layoutKeys choose what the places of the actors tell.
func layoutKeys(store *state.Store, b *board) []*key {
	of := func(l state.Layout, part, says string) *key {
		return choiceKey(store, part, says, func() { store.SetLayout(l) }, func(s state.State) bool { return s.Drawing.Layout == l })
	}
	return []*key{
		of(state.Clusters, "layout.clusters", lang.L("who belongs together")),
		of(state.Distances, "layout.distances", lang.L("how many ties lie between")),
		switchKey(store, "layout.sides", lang.L("the two parties apart"), store.ToggleSides, func(s state.State) bool { return !s.Drawing.Unsided }),
		newKey(store, nil, look.ColorMark, "", deed{says: b.costSays}),
	}
}

// groupKeys switch what stands behind and beside the actors.
func groupKeys(store *state.Store) []*key {
	return []*key{
		switchKey(store, "groups", lang.L("groups"), store.ToggleGroups, func(s state.State) bool { return s.Drawing.Groups }),
		switchKey(store, "scripts", lang.L("names in their own script"), store.ToggleScripts, func(s state.State) bool { return s.Scripts }),
	}
}

// lineSigns say what the look of a line tells. They do nothing.
func lineSigns(store *state.Store) []*key {
	return []*key{
		newKey(store, lineFigure(4), look.ColorMark, lang.L("certainly in the span; the wider, the more sentences"), deed{}),
		newKey(store, dashedFigure, look.ColorMark, lang.L("possibly in the span"), deed{}),
		newKey(store, dottedFigure, look.ColorMark, lang.L("only in the span that is held, while two are compared"), deed{}),
	}
}

// sizeSays says what the size of an actor's mark means.
func sizeSays(by state.Measure) string {
	switch by {
	case state.ByMentions:
		return lang.L("The larger, the more often the texts name it")
	case state.ByBetweenness:
		return lang.L("The larger, the more shortest ways lead through it, over all of time")
	case state.Equal:
		return lang.L("All are as large")
	}
	return lang.L("The larger, the more others it is tied to, over all of time")
}
