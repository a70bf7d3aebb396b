package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/reader"
	"daqin/ui/state"
)

// noteCommands lists what can be done with what the user writes.
func (w *Window) noteCommands() []command {
	return []command{
		{name: lang.L("Write a note"), also: lang.L("annotate comment remark highlight mark passage"), keys: control(fyne.KeyM), shown: "Ctrl+M, N", do: w.writeNote},
		{name: lang.L("Bookmark this place"), also: lang.L("remember keep favourite unbookmark"), keys: control(fyne.KeyD), shown: "Ctrl+D",
			checked: func() bool { return w.desk.reader.Bookmarked() }, do: w.bookmark},
		{name: lang.L("Notes and bookmarks"), also: lang.L("annotations comments remarks edit delete list"),
			keys: controlShift(fyne.KeyD), shown: "Ctrl+Shift+D", do: w.showList(state.Notes)},
		{name: lang.L("Export notes as Markdown…"), also: lang.L("save annotations bookmarks quotes citations file"),
			keys: []fyne.Shortcut{reader.ExportKeys}, shown: "Ctrl+Shift+E",
			can: w.may(func(s *state.Store) bool { return s.State().Notes.Len() > 0 }), do: w.exportNotes},
	}
}

// writeNote opens a slip to write on, in the reader, which is shown where it shares its place with the network.
func (w *Window) writeNote() {
	w.desk.stage.tabs.SelectIndex(theReader)
	w.desk.reader.WriteNote()
}

// bookmark keeps this place or lets it go, and says which for a moment.
func (w *Window) bookmark() {
	if w.desk.reader.Bookmark() {
		w.said.mention(lang.L("Bookmarked. Ctrl+Shift+D lists all bookmarks and notes."))
	} else {
		w.said.mention(lang.L("No longer bookmarked."))
	}
}
