package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
)

// contentsCommands lists what leads through the documents, and what shows two texts.
func (w *Window) contentsCommands() []command {
	section := func(by int) func() model.SectionID {
		return func() model.SectionID { return w.desk.reader.SectionBy(by) }
	}
	document := func(by int) func() model.SectionID {
		return func() model.SectionID { return w.desk.reader.DocumentBy(by) }
	}
	two := w.place(func(p state.Place) bool { return p.Facing != "" })
	return []command{
		{name: lang.L("Go to the contents"), also: lang.L("sections headings chapters tree outline"), keys: control(fyne.KeyE), shown: "Ctrl+E",
			do: w.goToContents},
		{name: lang.L("Next section"), also: lang.L("chapter forward page"), keys: control(fyne.KeyPageDown), shown: "Ctrl+PgDn",
			can: leads(section(1)), do: w.openSection(section(1))},
		{name: lang.L("Previous section"), also: lang.L("chapter back page"), keys: control(fyne.KeyPageUp), shown: "Ctrl+PgUp",
			can: leads(section(-1)), do: w.openSection(section(-1))},
		{name: lang.L("Next document"), also: lang.L("source switch other"), keys: controlShift(fyne.KeyPageDown), shown: "Ctrl+Shift+PgDn",
			can: leads(document(1)), do: w.openSection(document(1))},
		{name: lang.L("Previous document"), also: lang.L("source switch other"), keys: controlShift(fyne.KeyPageUp), shown: "Ctrl+Shift+PgUp",
			can: leads(document(-1)), do: w.openSection(document(-1))},
		{name: lang.L("Two texts side by side"), also: lang.L("split parallel compare documents beside facing"), keys: control(fyne.Key2), shown: "Ctrl+2",
			checked: two, can: w.canFace, do: w.toggleFacing},
		{name: lang.L("Turn the two texts together"), also: lang.L("follow link synchronise lock sections"), can: two,
			checked: w.place(func(p state.Place) bool { return p.Facing != "" && !p.Apart }), do: w.store((*state.Store).ToggleApart)},
		{name: lang.L("Go to the other of the two texts"), also: lang.L("switch pane beside"), keys: controlShift(fyne.Key2), shown: "Ctrl+Shift+2",
			can: two, do: w.goToOtherText},
	}
}

// leads tells whether there is a section to go to.
func leads(to func() model.SectionID) func() bool { return func() bool { return to() != "" } }

// openSection opens one, and shows the reader where that shares its place with the network.
func (w *Window) openSection(to func() model.SectionID) func() {
	return func() {
		if id := to(); id != "" {
			w.desk.stage.tabs.SelectIndex(theReader)
			w.desk.Store.OpenSection(id)
		}
	}
}

// canFace tells whether there is a text to stand beside the open one, or does.
func (w *Window) canFace() bool {
	s := w.desk.Store
	return s.State().Facing != "" || len(s.Index().Model.Sources) > 1
}

// toggleFacing shows another text beside the open one, or that alone.
func (w *Window) toggleFacing() {
	w.desk.stage.tabs.SelectIndex(theReader)
	if s := w.desk.Store; s.State().Facing != "" {
		s.CloseBeside()
	} else {
		s.OpenBeside("")
	}
}

// goToContents has the keys go to the contents of the documents.
func (w *Window) goToContents() {
	w.desk.stage.tabs.SelectIndex(theReader)
	w.win.Canvas().Focus(w.desk.reader.Contents())
}

// goToOtherText has the keys go to the other of two texts, which is the open one then.
func (w *Window) goToOtherText() {
	w.desk.stage.tabs.SelectIndex(theReader)
	if text := w.desk.reader.OtherText(); text != nil {
		w.win.Canvas().Focus(text)
	} else {
		w.desk.Store.TurnTo(w.desk.Store.State().Facing)
	}
}
