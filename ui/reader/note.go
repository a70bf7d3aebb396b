package reader

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/notes"
	"daqin/ui/state"
	"daqin/ui/textflow"
)

// WriteNote opens a slip to write a note on what is selected in the text, else on what the place points at, else on the
// first sentence in sight. Where there is a note on just that already, it opens that; while one
// is being written, nothing happens.
func (r *Reader) WriteNote() {
	if r.slip.isOpen() && r.slip.writing {
		return
	}
	r.leaveList()
	if e, ok := r.passageHere(); ok {
		r.writeOn(e)
	}
}

// leaveList puts a list away: it may leave no room for the text.
func (r *Reader) leaveList() {
	if p := r.store.State().Place; p.Subject.Kind == state.AList {
		p.Subject = state.Subject{}
		r.store.Go(p)
	}
}

// CloseNote puts the slip away, and tells whether there was one.
func (r *Reader) CloseNote() bool {
	was := r.slip.isOpen()
	r.slip.close()
	return was
}

// writeOn opens a slip to write on a passage.
func (r *Reader) writeOn(e model.Evidence) {
	section := r.index.Section(e.Section)
	for _, n := range r.noted.in[e.Section] {
		if n.kind == notes.Remark && n.Evidence == e {
			r.openNote(n.id)
			return
		}
	}
	now := time.Now()
	r.slip.open(notes.Note{ID: notes.NewID(), Target: notes.TargetAt(section, e.Start, e.End), Made: now, Changed: now}, e)
}

// openNote shows the slip of a note where it stands in the text, which is read first where another section is open. One that is
// adrift is edited in the list.
func (r *Reader) openNote(id notes.ID) {
	n, ok := r.store.State().Notes.Note(id)
	if !ok {
		return
	}
	at, found := r.noted.find(n.Target)
	if !found {
		r.store.Select(state.Notes)
		r.editNote(id)
		return
	}
	if r.paneOf(at.Section) == nil {
		r.store.Read(at)
	}
	r.slip.open(n, at)
}

// editNote shows the slip of a note at its row in the list.
func (r *Reader) editNote(id notes.ID) {
	if n, ok := r.store.State().Notes.Note(id); ok {
		r.slip.open(n, model.Evidence{})
	}
}

// visitNote leaves the list for what a note is on, or for where a bookmark leads, and has the keys go to the text.
func (r *Reader) visitNote(id notes.ID) {
	n, _ := r.store.State().Notes.Note(id)
	at, found := r.noted.find(n.Target)
	switch {
	case n.Kind == notes.Bookmark:
		r.store.Go(state.NotePlace(r.index, n, at))
	case found:
		r.store.SelectAt(state.Subject{}, at)
	default:
		return
	}
	r.page.focus()
}

// dropNote drops a note. Undo brings it back.
func (r *Reader) dropNote(id notes.ID) {
	if r.slip.note.ID == id {
		r.slip.put()
	}
	r.store.DropNote(id)
}

// Bookmark keeps this place as a bookmark, or drops the one that there is of it, and tells which it did.
func (r *Reader) Bookmark() (kept bool) {
	place := r.placeHere()
	if id, there := r.bookmarkOf(place); there {
		r.dropNote(id)
		return false
	}
	now := time.Now()
	n := notes.Note{ID: notes.NewID(), Kind: notes.Bookmark, Place: place.Address(r.index), Made: now, Changed: now}
	if s := r.index.Section(place.Section); s != nil {
		n.Target = notes.TargetAt(s, place.Mark.Start, place.Mark.End)
	}
	r.store.KeepNote(n)
	return true
}

// Bookmarked tells whether there is a bookmark of this place.
func (r *Reader) Bookmarked() bool {
	_, there := r.bookmarkOf(r.placeHere())
	return there
}

func (r *Reader) bookmarkOf(p state.Place) (notes.ID, bool) {
	address := p.Address(r.index)
	for _, n := range r.store.State().Notes.All() {
		if n.Kind != notes.Bookmark {
			continue
		}
		if at, _ := r.noted.find(n.Target); n.Address(at) == address {
			return n.ID, true
		}
	}
	return "", false
}

// placeHere gives the place as one would come back to it: it points at the sentence that one reads, where it points at nothing
// in particular, and searches for nothing. Where one has selected the list of notes, what is selected is nothing.
func (r *Reader) placeHere() state.Place {
	p := r.store.State().Place
	p.Query = ""
	if p.Subject == state.Notes {
		p.Subject = state.Subject{}
	}
	if e, ok := r.passageRead(); ok && p.Mark == (state.Mark{}) {
		p.Mark = state.Mark{Start: e.Start, End: e.End}
	}
	return p
}

// passageHere gives what a note is written on where nothing says it: false where there is no text.
func (r *Reader) passageHere() (model.Evidence, bool) {
	at := r.store.State()
	section := r.index.Section(at.Section)
	if section == nil {
		return model.Evidence{}, false
	}
	if start, end := r.page.chosen.ends(); start < end {
		start, _ = edgeWord(section.Text, start)
		_, end = edgeWord(section.Text, end)
		if e, ok := trimmed(section, start, end); ok {
			return e, true
		}
	}
	in := r.inSight()
	if m := at.Mark; m.Start < m.End && m.Start < in.End && in.Start < m.End {
		return trimmed(section, m.Start, m.End)
	}
	return r.sentenceAt(section, in.Start)
}

// passageRead gives the first sentence in sight, where the text has been scrolled; else one reads from the start.
func (r *Reader) passageRead() (model.Evidence, bool) {
	section := r.index.Section(r.store.State().Section)
	if section == nil || r.page.sight().at.Y <= 0 {
		return model.Evidence{}, false
	}
	return r.sentenceAt(section, r.inSight().Start)
}

// inSight gives what of the open section's text is in sight.
func (r *Reader) inSight() state.Mark {
	in := r.page.goal()
	return r.page.sheet.textIn(in.at.Y, in.at.Y+in.size.Height)
}

// sentenceAt gives the sentence that holds a byte of a section, as what the text tells quotes it, else the paragraph.
func (r *Reader) sentenceAt(s *model.Section, offset int) (model.Evidence, bool) {
	var in model.Evidence
	shorter := func(e model.Evidence) {
		if e.Start <= offset && offset < e.End && (in.Quote == "" || e.End-e.Start < in.End-in.Start) {
			in = e
		}
	}
	for _, said := range r.index.EventsIn(s.ID) {
		shorter(said.Statement.Evidence)
	}
	for _, said := range r.index.TiesIn(s.ID) {
		shorter(said.Statement.Evidence)
	}
	if in.Quote != "" {
		return in, true
	}
	i := slices.IndexFunc(s.Paragraphs, func(p model.Paragraph) bool { return offset < p.End })
	if i < 0 {
		return model.Evidence{}, false
	}
	return trimmed(s, s.Paragraphs[i].Start, s.Paragraphs[i].End)
}

// unspaced are scripts that don't part words.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// edgeWord gives the word that an end of a selection cuts, and where it cuts none that end itself: a hand seldom hits the letter
// that it means.
func edgeWord(text string, at int) (start, end int) {
	start, end = textflow.WordAt(text, at)
	if r, _ := utf8.DecodeRuneInString(text[start:]); start >= at || end <= at || unicode.In(r, unspaced...) {
		return at, at
	}
	return start, end
}

// trimmed gives a stretch of a section without the white space at its ends; false where nothing is left.
func trimmed(s *model.Section, start, end int) (model.Evidence, bool) {
	if start < 0 || end > len(s.Text) || start >= end {
		return model.Evidence{}, false
	}
	text := s.Text[start:end]
	start += len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	quote := strings.TrimSpace(text)
	return model.Evidence{Section: s.ID, Start: start, End: start + len(quote), Quote: quote}, quote != ""
}

// A hover card tells this much of a note.
const (
	tipLines = 3
	tipWidth = 30 // ems
)

// tipOf says the first words of a note.
func (r *Reader) tipOf(id notes.ID) []string {
	n, ok := r.store.State().Notes.Note(id)
	switch {
	case !ok:
		return nil
	case n.Kind == notes.Bookmark:
		return []string{r.bookmarkName(n), lang.L("Bookmark")}
	}
	out := []string{lang.L("Your note")}
	flow := textflow.New(r.kit.ruler, strings.Join(strings.Fields(n.Words), " "), faceText, nil)
	flow.Wrap(tipWidth * r.kit.em())
	for i, l := range flow.Lines() {
		line := strings.TrimSpace(flow.Text()[l.Start:l.End])
		if i == tipLines-1 && i+1 < len(flow.Lines()) {
			return append(out, line+"…")
		}
		out = append(out, line)
	}
	return out
}
