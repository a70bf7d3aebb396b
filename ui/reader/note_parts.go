package reader

import (
	"fmt"

	"fyne.io/fyne/v2"

	"daqin/model/notes"
)

// noteParts names what there is of notes in sight, each kind by its order: passages and signs in the text, what leads to a
// note, edits it and drops it in the list, and the parts of the slip.
func (r *Reader) noteParts(name func(name string, at fyne.Position)) {
	order := map[string]int{}
	number := func(prefix string, id notes.ID) string {
		key := prefix + string(id)
		if _, known := order[key]; !known {
			order[prefix]++
			order[key] = order[prefix]
		}
		return fmt.Sprint(prefix, order[key])
	}
	for _, p := range r.panes() {
		for _, s := range p.inSight() {
			n, ok := r.store.State().Notes.Note(s.link.note)
			switch {
			case ok && n.Kind == notes.Bookmark:
				name(number("reader.bookmark.", n.ID), s.middle())
			case ok:
				name(number("reader.note.", n.ID), s.middle())
			}
		}
	}
	for _, s := range r.card.inSight() {
		switch {
		case s.link.act == actDrop:
			name(number("reader.card.drop.", s.link.note), s.middle())
		case s.link.act == actEdit:
			name(number("reader.card.edit.", s.link.note), s.middle())
		case s.link.act == actVisit:
			name(number("reader.card.note.", s.link.note), s.middle())
		}
	}
	if s := r.slip; s.isOpen() {
		for part, o := range map[string]fyne.CanvasObject{"field": s.field, "delete": s.drop, "done": s.done} {
			name("reader.slip."+part, box{s.Position().Add(o.Position()), o.Size()}.middle())
		}
	}
}
