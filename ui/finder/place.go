package finder

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/notes"
	"daqin/ui/state"
	"daqin/ui/words"
)

// placeLine says a place in a line: what is selected there, the section that is read, and the time, as far as they tell
// it from the start. False where they tell nothing.
func placeLine(x *model.Index, p state.Place) (l line, tells bool) {
	var parts []string
	if s := subject(x, p.Subject); s != "" {
		parts = append(parts, s)
	}
	if b := x.Actor(p.Beside); b != nil {
		parts[0] += " – " + b.Name
	}
	first := len(x.Model.Sections) > 0 && x.Model.Sections[0].ID == p.Section
	if s := x.Section(p.Section); s != nil && (len(parts) == 0 && !first || len(parts) > 0 && p.Subject.Kind != state.AnActor) {
		parts = append(parts, s.Title)
	}
	if p.Span != x.Story {
		parts = append(parts, words.Span(p.Span))
	}
	if len(parts) == 0 {
		return line{}, false
	}
	return line{place: &p, title: parts[0], aside: strings.Join(parts[1:], " · ")}, true
}

// bookmarkLine says a bookmark: by its own words, where it has any. Where it leads in a text that has changed is looked for
// only once it is gone to.
func bookmarkLine(x *model.Index, n notes.Note) line {
	place, _ := state.ParseAddress(x, n.Place)
	l, tells := placeLine(x, place)
	switch {
	case n.Words != "":
		l.aside = strings.Trim(l.title+" · "+l.aside, " ·")
		l.title, _, _ = strings.Cut(n.Words, "\n")
	case !tells:
		l.title = x.Model.Title
	}
	l.place, l.bookmark = &place, &n
	return l
}

// placeOf gives the place that a line leads to.
func placeOf(x *model.Index, l line) state.Place {
	if l.bookmark == nil {
		return *l.place
	}
	at, _ := l.bookmark.Target.Find(x)
	return state.NotePlace(x, *l.bookmark, at)
}

// subject names what is selected, empty for nothing.
func subject(x *model.Index, s state.Subject) string {
	switch s.Kind {
	case state.AnActor:
		return x.Actor(model.ActorID(s.ID)).Name
	case state.AnEvent:
		return words.Title(x.Event(model.EventID(s.ID)))
	case state.ATie:
		t := x.Tie(model.TieID(s.ID))
		return x.Actor(t.From).Name + " " + words.TieKind(t.Kind) + " " + x.Actor(t.To).Name
	case state.AFigure:
		f := x.Figure(model.FigureID(s.ID))
		return words.Figure(f) + " " + f.What
	case state.AnAccount:
		return x.Account(model.AccountID(s.ID)).Title
	case state.ASource:
		return x.Source(model.SourceID(s.ID)).Title
	case state.AList:
		return listName(s)
	}
	return ""
}

// listName names what is listed as a whole.
func listName(s state.Subject) string {
	switch s {
	case state.Accounts:
		return lang.L("Where the texts agree and differ")
	case state.Figures:
		return lang.L("Figures")
	case state.Sources:
		return lang.L("Sources")
	}
	return lang.L("Notes and bookmarks")
}
