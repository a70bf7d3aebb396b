package finder

import (
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/model/notes"
	"daqin/model/search"
	"daqin/ui/state"
	"daqin/ui/words"
)

// line is a line of the list. One of its pointers says where it leads; a line without any is a heading, or tells something.
type line struct {
	hit      *search.Hit
	command  *Command
	place    *state.Place
	bookmark *notes.Note // whose place it is
	word     string      // a query that may have been meant
	more     groupName   // a group to be shown whole
	link     bool        // the query itself is the address of a place

	heading           bool
	title, why, aside string // aside stands at the right end
	marks, whyMarks   []search.Mark
}

// leads tells whether the line can be gone to.
func (l line) leads() bool {
	return l.hit != nil || l.command != nil || l.place != nil || l.word != "" || l.more != none || l.link
}

// told is a line that leads nowhere.
func told(text string) line { return line{title: text} }

// hitLine says a hit: its title, beneath it why it was found where that doesn't tell, and at the right what helps to choose.
func hitLine(x *model.Index, h search.Hit) line {
	l := line{hit: &h, title: h.Title, marks: h.TitleMarks, why: h.Why, whyMarks: h.WhyMarks}
	switch h.Kind {
	case search.Actor:
		l.aside = words.Kind(x.Actor(h.Actor).Kind)
	case search.Event:
		l.aside = words.ShortDate(x.Event(h.Event).When)
	case search.Date:
		l.title = words.Span(h.Span) // as it is told everywhere, not as it was typed
		l.marks = []search.Mark{{Start: 0, End: len(l.title)}}
		l.aside = lang.N("{{.Count}} events", h.Events, map[string]any{"Count": h.Events})
	case search.Section, search.Sentence:
		if s := x.SourceOf(h.Evidence.Section); s != nil && len(x.Model.Sources) > 1 {
			l.aside = words.SourceSign(x.Model, s.ID)
		}
	}
	return l
}

// commandLine says a command, its keys, and whether it is on.
func commandLine(c *Command, marks []search.Mark) line {
	l := line{command: c, title: c.Name, marks: marks, aside: c.Keys}
	if c.Holds != nil && c.Holds() {
		l.aside = lang.L("now on")
		if c.Keys != "" {
			l.aside = c.Keys + " · " + l.aside
		}
	}
	return l
}

// sign gives the kind of actor whose sign the line begins with, and its side; false where it has none.
func (l line) sign(x *model.Index) (a *model.Actor, ok bool) {
	switch {
	case l.hit != nil && l.hit.Kind == search.Actor:
		a = x.Actor(l.hit.Actor)
	case l.place != nil && l.place.Subject.Kind == state.AnActor:
		a = x.Actor(model.ActorID(l.place.Subject.ID))
	}
	return a, a != nil
}
