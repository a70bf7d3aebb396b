package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/keys"
	"daqin/ui/reader"
)

// findCommands find in the text, where the reader is in sight.
func (w *Window) findCommands() []command {
	return []command{
		{name: lang.L("Find in the text"), also: lang.L("search words page"), keys: control(fyne.KeyF), shown: "Ctrl+F", do: w.find((*reader.Reader).Find)},
		{name: lang.L("Find the next place"), also: lang.L("again"), keys: control(fyne.KeyG), shown: "Ctrl+G, F3", do: w.find((*reader.Reader).FindNext)},
		{name: lang.L("Find the place before"), also: lang.L("again previous"), keys: controlShift(fyne.KeyG), shown: "Ctrl+Shift+G, Shift+F3",
			do: w.find((*reader.Reader).FindPrevious)},
	}
}

// find gives what turns to the reader and has it find something.
func (w *Window) find(do func(*reader.Reader) fyne.Focusable) func() {
	return func() {
		w.desk.stage.tabs.SelectIndex(theReader)
		if field := do(w.desk.reader); field != nil {
			w.win.Canvas().Focus(field)
		}
	}
}

// findByKey hears F3, which Fyne tells as it is, with Shift or without.
func (w *Window) findByKey() {
	if keys.Held()&fyne.KeyModifierShift != 0 {
		w.find((*reader.Reader).FindPrevious)()
	} else {
		w.find((*reader.Reader).FindNext)()
	}
}
