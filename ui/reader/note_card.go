package reader

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/notes"
	"daqin/ui/state"
	"daqin/ui/words"
)

// listed is a note in the list, with where it stands.
type listed struct {
	notes.Note
	at    model.Evidence
	found bool // else it is adrift
}

// adrift tells whether the note's words are no longer in the text.
func (n listed) adrift() bool { return !n.found && n.Target != (notes.Target{}) }

// listNotes gives all notes in reading order: those on no text behind the others, those adrift last.
func (r *Reader) listNotes() []listed {
	place := map[model.SectionID]int{}
	for i := range r.index.Model.Sections {
		place[r.index.Model.Sections[i].ID] = i
	}
	var out []listed
	for _, n := range r.store.State().Notes.All() {
		at, found := r.noted.find(n.Target)
		if n.Target == (notes.Target{}) {
			at, found = model.Evidence{}, false
		}
		out = append(out, listed{n, at, found})
	}
	group := func(n listed) int {
		switch {
		case n.adrift():
			return 2
		case !n.found:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b listed) int {
		return cmp.Or(cmp.Compare(group(a), group(b)), cmp.Compare(place[a.at.Section], place[b.at.Section]),
			cmp.Compare(a.at.Start, b.at.Start), a.Made.Compare(b.Made))
	})
	return out
}

// ExportKeys have the window export the notes; the list presses them, too.
var ExportKeys = &desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

// notesCard lists what the user wrote, and the bookmarks.
func (r *Reader) notesCard() []row {
	rows := []row{title(plain(lang.L("Notes and bookmarks")))}
	all := r.listNotes()
	if len(all) == 0 {
		return append(rows, say(faceText, quiet(lang.L("There are none yet. Ctrl+M writes a note on the words that are selected in the text, Ctrl+D sets a bookmark."))).apart(0.5))
	}
	rows = append(rows, say(faceSmall, quiet(countNotes(all)+"  ·  "),
		linked(lang.L("Export as Markdown…"), tintLink, &link{act: actExport})).apart(0.3))
	heading := ""
	for i := range all {
		if now := r.noteHeading(all[i]); now != heading {
			heading = now
			rows = append(rows, group(now))
		}
		rows = append(rows, r.noteRows(all[i])...)
	}
	return rows
}

// countNotes says how many notes there are, and how many bookmarks.
func countNotes(all []listed) string {
	var counts [2]int
	for _, n := range all {
		counts[n.Kind]++
	}
	var parts []string
	if n := counts[notes.Remark]; n > 0 {
		parts = append(parts, lang.N("{{.Count}} notes", n, map[string]any{"Count": n}))
	}
	if n := counts[notes.Bookmark]; n > 0 {
		parts = append(parts, lang.N("{{.Count}} bookmarks", n, map[string]any{"Count": n}))
	}
	return strings.Join(parts, " · ")
}

// noteHeading gives what a note stands under in the list: its section, with the source's sign.
func (r *Reader) noteHeading(n listed) string {
	switch {
	case n.adrift():
		return lang.L("Adrift: these words are no longer in the text")
	case !n.found:
		return lang.L("Elsewhere")
	}
	s := r.index.Section(n.at.Section)
	return r.number(s.Source) + "  " + s.Title
}

// mostOfQuote is how many runes of a passage the list shows.
const mostOfQuote = 240

// noteRows gives a note in the list: what it is on, what it says, and what can be done with it.
func (r *Reader) noteRows(n listed) []row {
	sign, visit, edit := noteSign(nil), &link{note: n.ID, act: actVisit}, &link{note: n.ID, act: actEdit}
	if n.Kind == notes.Bookmark {
		sign = bookmarkSign(nil)
	} else if !n.found {
		visit = nil
	}
	quote := n.at.Quote
	if !n.found {
		quote = n.Target.Quote
	}
	year, month, day := n.Changed.Local().Date()
	var rows []row
	switch name, section := r.bookmarkName(n.Note), r.sectionTitle(n.at.Section); {
	case n.Kind != notes.Bookmark || name == section && quote != "":
	case name == section && section != "": // the heading above says which
		rows = append(rows, row{text: lang.L("The whole section"), face: faceText, link: visit})
	default:
		rows = append(rows, row{text: name, face: faceText, link: visit})
	}
	if quote != "" {
		rows = append(rows, row{text: cutRunes(strings.Join(strings.Fields(quote), " "), mostOfQuote), face: faceQuote, tint: tintQuiet, link: visit, above: 0.2})
	}
	if n.Kind == notes.Remark {
		rows = append(rows, row{text: n.Words, face: faceText, link: edit, above: 0.2})
	}
	rows = append(rows, say(faceSmall, linked(lang.L("Edit"), tintLink, edit), quiet("  ·  "),
		linked(lang.L("Delete"), tintLink, &link{note: n.ID, act: actDrop}), quiet("  ·  "+words.Day(edtf.DayOf(year, int(month), day)))).apart(0.2))
	for i := range rows {
		rows[i].indent = numberStand
	}
	rows[0] = rows[0].behind(sign, numberStand).apart(0.8)
	return rows
}

// cutRunes gives a text as far as so many runes.
func cutRunes(text string, most int) string {
	for at := range text {
		if most--; most < 0 {
			return text[:at] + "…"
		}
	}
	return text
}

// bookmarkName gives the name of a bookmark: the user's, else what its place shows.
func (r *Reader) bookmarkName(n notes.Note) string {
	if name := strings.Join(strings.Fields(n.Words), " "); name != "" {
		return brief(name)
	}
	place, _ := state.ParseAddress(r.index, n.Place)
	var parts []string
	if about := r.about(place.Subject); len(about) > 0 {
		parts = append(parts, brief(about[0]))
	}
	if title := r.sectionTitle(place.Section); title != "" {
		parts = append(parts, title)
	}
	if place.Span != r.index.Story {
		parts = append(parts, words.Span(place.Span))
	}
	return strings.Join(parts, " · ")
}

func (r *Reader) sectionTitle(id model.SectionID) string {
	if s := r.index.Section(id); s != nil {
		return brief(s.Title)
	}
	return ""
}
