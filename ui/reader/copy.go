package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/keys"
)

// copyCited copies the selection with where it stands.
var copyCited = desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

// selectFar are held with an arrow to select by words and paragraphs.
const selectFar = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift

// TypedShortcut copies, selects, and passes on what else there is.
func (l *leaf) TypedShortcut(s fyne.Shortcut) {
	l.reader.hover.Hide()
	l.reader.store.StopPlaying()
	done := false
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		done = l.copy(l.selected())
	case *fyne.ShortcutSelectAll:
		done = l.reads() && l.selectAll()
	case *desktop.CustomShortcut:
		switch {
		case s.ShortcutName() == copyCited.ShortcutName():
			done = l.copy(l.cited())
		case s.Modifier == selectFar:
			done = l.selectBy(s.KeyName, byWord)
		}
		done = done || l.pressEnter(s)
	}
	if !done {
		keys.PassShortcut(l, s)
	}
}

// copy puts text on the clipboard; false where there is none.
func (l *leaf) copy(text string) bool {
	if text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
	}
	return text != ""
}

// selected gives the selected text.
func (l *leaf) selected() string {
	start, end := l.chosen.ends()
	if !l.reads() || !l.chosen.any {
		return ""
	}
	if text := l.text(); end <= len(text) {
		return text[start:end]
	}
	return ""
}

// cited gives the selected text as a quotation; "" where nothing is selected.
func (l *leaf) cited() string {
	text := l.selected()
	if text == "" {
		return ""
	}
	return l.reader.cite(l.reader.index.Section(l.pane.section), text)
}

// cite gives text of a section as a quotation: with the section, the source and its terms.
func (r *Reader) cite(section *model.Section, text string) string {
	source := r.index.Source(section.Source)
	credit := source.Credit
	if credit == "" {
		credit = source.Licence
	}
	return lang.L("“{{.Text}}” — {{.Source}}, “{{.Section}}”. {{.Credit}}", map[string]any{
		"Text": text, "Source": source.Title, "Section": section.Title, "Credit": credit,
	})
}

// selecting gives the text in which something is selected, else the open section's.
func (r *Reader) selecting() *leaf {
	for _, p := range r.panes() {
		if p.selected() != "" {
			return p.leaf
		}
	}
	return r.page.leaf
}

// Selects tells whether any text is selected. Copy puts it on the clipboard, CopyCited with where it stands; SelectAll selects
// all of the open section.
func (r *Reader) Selects() bool { return r.selecting().selected() != "" }
func (r *Reader) Copy()         { r.selecting().copy(r.selecting().selected()) }
func (r *Reader) CopyCited()    { r.selecting().copy(r.selecting().cited()) }
func (r *Reader) SelectAll()    { r.page.selectAll() }

// TappedSecondary offers what can be done with the text: with what is selected, or with the word under the pointer.
func (l *leaf) TappedSecondary(ev *fyne.PointEvent) {
	if !l.reads() {
		return
	}
	offset, ok := l.sheet.offsetAt(ev.Position)
	if start, end := l.chosen.ends(); ok && l.sheet.inProse(ev.Position) && (l.chosen.empty() || offset < start || offset > end) {
		l.begin(offset, byWord)
	}
	l.offer(ev.Position)
}

// offer shows what can be done with what is selected, at a place of the sheet.
func (l *leaf) offer(at fyne.Position) *widget.PopUpMenu {
	c := fyne.CurrentApp().Driver().CanvasForObject(l)
	if c == nil {
		return nil
	}
	l.reader.hover.Hide()
	menu := widget.NewPopUpMenu(fyne.NewMenu("", l.choices()...), c)
	menu.ShowAtPosition(fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Add(at))
	return menu
}

// choices lists it.
func (l *leaf) choices() []*fyne.MenuItem {
	text := l.selected()
	plain := fyne.NewMenuItem(lang.L("Copy"), func() { l.copy(text) })
	cited := fyne.NewMenuItem(lang.L("Copy with citation"), func() { l.copy(l.cited()) })
	plain.Disabled, cited.Disabled = text == "", text == ""
	all := []*fyne.MenuItem{plain, cited, fyne.NewMenuItem(lang.L("Select all"), func() { l.selectAll() }), fyne.NewMenuItemSeparator()}
	return append(all, l.noteChoices()...)
}

// offerHere offers it where the selection ends, or at the top of what is in sight.
func (l *leaf) offerHere() {
	in := l.sight()
	at := in.at.AddXY(2*l.sheet.kit.em(), 2*l.sheet.kit.em())
	start, end := l.chosen.ends()
	if places := l.sheet.passageIn(start, end, in); len(places) > 0 {
		last := places[len(places)-1]
		at = last.at.AddXY(last.size.Width, last.size.Height)
	}
	if menu := l.offer(at); menu != nil {
		menu.ActivateNext()
	}
}
