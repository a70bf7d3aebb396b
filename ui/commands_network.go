package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/state"
)

// networkCommands lists what can be done about the network, in a menu of its own.
func (w *Window) networkCommands() []command {
	var all []command
	for _, part := range [][]command{w.hidingCommands(), w.depthCommands(), w.sizeCommands(), w.drawingCommands()} {
		if len(all) > 0 {
			all = append(all, command{})
		}
		all = append(all, part...)
	}
	for i := range all {
		all[i].group = lang.L("Network")
	}
	return all
}

func (w *Window) hidingCommands() []command {
	selected := w.place(func(p state.Place) bool { return len(p.Selected()) > 0 })
	return []command{
		{name: lang.L("Hide the selected actors"), keys: control(fyne.KeyH), shown: "Ctrl+H", can: selected,
			do: w.store(func(s *state.Store) { s.HideActors(s.State().Selected()...) })},
		{name: lang.L("Show all that is hidden"), keys: controlShift(fyne.KeyH), shown: "Ctrl+Shift+H",
			can: w.place(func(p state.Place) bool { return p.Filters.Any() }), do: w.store((*state.Store).ShowAll)},
		{name: lang.L("Filter and draw…"), also: lang.L("legend panel kinds sides"), do: func() { w.desk.network.Filter() }},
		{name: lang.L("Pin the selected actors, or let them go"), also: lang.L("unpin"), can: selected,
			do: func() { w.desk.network.PinSelected() }},
		{name: lang.L("Put back what was moved by hand"),
			can: w.may(func(s *state.Store) bool { return s.State().Pins.Len() > 0 }), do: w.store((*state.Store).UnpinAll)},
	}
}

// depthCommands light what is near the selected actors; the same again lights everything.
func (w *Window) depthCommands() (all []command) {
	names := [...]string{lang.L("Neighbourhood: one tie away"), lang.L("Neighbourhood: up to two ties away"), lang.L("Neighbourhood: up to three ties away")}
	for i, name := range names {
		depth := uint8(i + 1)
		is := func(p state.Place) bool { return p.Depth == depth }
		all = append(all, command{name: name, also: lang.L("depth neighbors neighborhood near"), checked: w.place(is), can: w.place(func(p state.Place) bool { return p.Subject.Kind == state.AnActor }),
			do: w.store(func(s *state.Store) {
				if is(s.State().Place) {
					s.SetDepth(0)
				} else {
					s.SetDepth(depth)
				}
			})})
	}
	return all
}

func (w *Window) sizeCommands() (all []command) {
	names := [...]string{
		state.ByDegree:      lang.L("Size by number of ties"),
		state.ByMentions:    lang.L("Size by mentions in the text"),
		state.ByBetweenness: lang.L("Size by standing between others"),
		state.Equal:         lang.L("All actors the same size"),
	}
	for i, name := range names {
		size := state.Measure(i)
		all = append(all, command{name: name, checked: w.place(func(p state.Place) bool { return p.Drawing.Size == size }),
			do: w.store(func(s *state.Store) { s.SetSize(size) })})
	}
	return all
}

// drawingCommands are switches.
func (w *Window) drawingCommands() []command {
	apart := func(p state.Place) bool { return p.Drawing.Ties == state.Apart }
	hides := func(p state.Place) bool { return p.Drawing.Outside == state.Hides }
	distances := func(p state.Place) bool { return p.Drawing.Layout == state.Distances }
	return []command{
		{name: lang.L("A curve for each tie"), checked: w.place(apart), do: w.store(func(s *state.Store) {
			s.SetTies(other(s, apart, state.Joined, state.Apart))
		})},
		{name: lang.L("Hide what lies outside the span"), checked: w.place(hides), do: w.store(func(s *state.Store) {
			s.SetOutside(other(s, hides, state.Fades, state.Hides))
		})},
		{name: lang.L("Show groups"), checked: w.place(func(p state.Place) bool { return p.Drawing.Groups }), do: w.store((*state.Store).ToggleGroups)},
		{name: lang.L("Place actors by distance"), checked: w.place(distances), do: w.store(func(s *state.Store) {
			s.SetLayout(other(s, distances, state.Clusters, state.Distances))
		})},
		{name: lang.L("Keep the two parties apart"), checked: w.place(func(p state.Place) bool { return !p.Drawing.Unsided }),
			do: w.store((*state.Store).ToggleSides)},
		{name: lang.L("Names in their own script"), checked: w.may(func(s *state.Store) bool { return s.State().Scripts }),
			do: w.store((*state.Store).ToggleScripts)},
		{name: lang.L("Show the network as a list"), keys: controlShift(fyne.KeyL), shown: "Ctrl+Shift+L",
			checked: w.place(func(p state.Place) bool { return p.AsList }), do: w.toggleList},
	}
}

// other gives the usual choice where the other one holds, and else that.
func other[C any](s *state.Store, holds func(state.Place) bool, usual, unusual C) C {
	if holds(s.State().Place) {
		return usual
	}
	return unusual
}

// toggleList lists the network's actors or shows the picture again, and has the keys go to what has come.
func (w *Window) toggleList() {
	w.desk.Store.ToggleList()
	w.win.Canvas().Focus(w.desk.network.Shown())
}
