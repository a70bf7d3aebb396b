package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model/notes"
)

// noteChoices lists what can be done about notes with what is selected: with the one that is on it, or a new one.
func (l *leaf) noteChoices() []*fyne.MenuItem {
	r := l.reader
	bookmark := fyne.NewMenuItem(lang.L("Bookmark this place"), func() { r.Bookmark() })
	bookmark.Checked = r.Bookmarked()
	start, end := l.chosen.ends()
	for _, n := range r.noted.in[l.pane.section] {
		if n.kind == notes.Remark && n.Start < end && start < n.End {
			return []*fyne.MenuItem{
				fyne.NewMenuItem(lang.L("Edit the note"), func() { r.openNote(n.id) }),
				fyne.NewMenuItem(lang.L("Delete the note"), func() { r.dropNote(n.id) }),
				fyne.NewMenuItem(lang.L("Write a note"), r.WriteNote), bookmark,
			}
		}
	}
	return []*fyne.MenuItem{fyne.NewMenuItem(lang.L("Write a note"), r.WriteNote), bookmark}
}
