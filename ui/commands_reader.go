package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/state"
)

// readerCommands lists what the text can be read by.
func (w *Window) readerCommands() []command {
	selects := func() bool { return w.desk.reader.Selects() }
	steps := func() bool { return w.desk.reader.CanStep() }
	step := func(by int) func() { return func() { w.desk.reader.Step(by) } }
	return append([]command{
		{name: lang.L("Where the sources agree and differ"), also: lang.L("accounts compare contradictions side by side list"),
			keys: controlShift(fyne.KeyA), shown: "Ctrl+Shift+A", do: w.showList(state.Accounts)},
		{name: lang.L("The numbers in the texts"), also: lang.L("figures charts statistics trade diagrams list"),
			keys: control(fyne.KeyU), shown: "Ctrl+U", do: w.showList(state.Figures)},
		{name: lang.L("The sources"), also: lang.L("documents references bibliography licence list"),
			keys: controlShift(fyne.KeyS), shown: "Ctrl+Shift+S", do: w.showList(state.Sources)},
		{name: lang.L("Go to the card of what is selected"), also: lang.L("info details who what"), keys: control(fyne.KeyI),
			shown: "Ctrl+I", can: w.place(func(p state.Place) bool { return p.Subject != state.Subject{} }), do: w.goToCard},
		{name: lang.L("Next matter or figure"), keys: alt(fyne.KeyDown), shown: "Alt+\u2009↓", can: steps, do: step(1)},
		{name: lang.L("Previous matter or figure"), keys: alt(fyne.KeyUp), shown: "Alt+\u2009↑", can: steps, do: step(-1)},
		{name: lang.L("Copy the chosen text"), also: lang.L("clipboard quote"), keys: []fyne.Shortcut{&fyne.ShortcutCopy{}}, shown: "Ctrl+C",
			can: selects, do: func() { w.desk.reader.Copy() }},
		{name: lang.L("Copy with citation"), also: lang.L("quote reference source clipboard"), keys: controlShift(fyne.KeyC), shown: "Ctrl+Shift+C",
			can: selects, do: func() { w.desk.reader.CopyCited() }},
		{name: lang.L("Select all of the section"), keys: []fyne.Shortcut{&fyne.ShortcutSelectAll{}}, shown: "Ctrl+A",
			do: func() { w.desk.reader.SelectAll() }},
	}, w.noteCommands()...)
}

// showList shows a list on the reader's card, and has the keys go there.
func (w *Window) showList(list state.Subject) func() {
	return func() {
		w.desk.Store.Select(list)
		w.win.Canvas().Focus(w.desk.reader.Card())
	}
}

// goToCard has the keys go to the card of what is selected, and shows it where the reader shares its place with the network.
func (w *Window) goToCard() {
	if (w.desk.Store.State().Subject != state.Subject{}) {
		w.desk.stage.tabs.SelectIndex(theReader)
		w.win.Canvas().Focus(w.desk.reader.Card())
	}
}
