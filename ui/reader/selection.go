package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/keys"
)

// selection is a stretch of the open section's text, from where it was begun to where it has been drawn to.
type selection struct {
	from, until int
	any         bool
}

// ends gives the selection in order.
func (s selection) ends() (start, end int) { return min(s.from, s.until), max(s.from, s.until) }

// selectFrom begins a selection at a point; with Shift it draws the one that there is to there.
func (l *leaf) selectFrom(at fyne.Position, modifier fyne.KeyModifier) {
	offset, ok := l.sheet.offsetAt(at)
	switch {
	case !ok:
		l.chosen = selection{}
	case modifier&fyne.KeyModifierShift != 0 && l.chosen.any:
		l.chosen.until = offset
	default:
		l.chosen = selection{offset, offset, true}
	}
	l.Refresh()
}

// Dragged draws the selection to where the pointer is, and scrolls where that is out of sight.
func (l *leaf) Dragged(ev *fyne.DragEvent) {
	l.reader.store.StopPlaying()
	offset, ok := l.sheet.offsetAt(ev.Position)
	if !ok {
		return
	}
	if !l.chosen.any {
		l.selectFrom(ev.Position.Subtract(ev.Dragged), 0)
	}
	l.chosen.until = offset
	l.reveal(ev.Position.Y, ev.Position.Y, 0)
	l.tellSight()
	l.Refresh()
}

// DragEnd leaves what is selected selected.
func (l *leaf) DragEnd() {}

// copyCited copies the selection with where it stands.
var copyCited = desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

// TypedShortcut copies, selects all, and passes on what else there is.
func (l *leaf) TypedShortcut(s fyne.Shortcut) {
	l.reader.hover.Hide()
	l.reader.store.StopPlaying()
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if text := l.selected(); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
			return
		}
	case *desktop.CustomShortcut:
		if l.pressEnter(s) {
			return
		}
		if text := l.selected(); text != "" && s.ShortcutName() == copyCited.ShortcutName() {
			fyne.CurrentApp().Clipboard().SetContent(l.reader.cite(text))
			return
		}
	case *fyne.ShortcutSelectAll:
		if end := l.sheet.proseEnd(); end > 0 {
			l.chosen = selection{0, end, true}
			l.Refresh()
			return
		}
	}
	keys.PassShortcut(l, s)
}

// selected gives the selected text.
func (l *leaf) selected() string {
	start, end := l.chosen.ends()
	if !l.reads() || !l.chosen.any {
		return ""
	}
	section := l.reader.index.Section(l.pane.section)
	if section == nil || end > len(section.Text) {
		return ""
	}
	return section.Text[start:end]
}

// cite gives text of the open section as a quotation: with the section, the source and its terms.
func (r *Reader) cite(text string) string {
	section := r.index.Section(r.store.State().Section)
	source := r.index.Source(section.Source)
	credit := source.Credit
	if credit == "" {
		credit = source.Licence
	}
	return lang.L("“{{.Text}}” — {{.Source}}, “{{.Section}}”. {{.Credit}}", map[string]any{
		"Text": text, "Source": source.Title, "Section": section.Title, "Credit": credit,
	})
}
