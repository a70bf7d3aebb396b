package reader

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// On the page an actor's name is a mention, and the words of an event's date, or its note, a date.
var pageNames = map[state.Kind]string{
	state.AnActor: "mention", state.AnEvent: "date", state.AFigure: "figure", state.AnAccount: "account", state.ASource: "source",
}

var cardNames = map[state.Kind]string{
	state.AnActor: "actor", state.AnEvent: "event", state.ATie: "tie", state.AFigure: "figure",
	state.AnAccount: "account", state.ASource: "source", state.AList: "list",
}

// Parts gives the middles of the named parts in sight, relative to the reader's top left corner: the entries of the
// contents, the first place of each actor, event, figure, source and account on the page, the links of the card and what
// closes it, and what there is of notes.
func (r *Reader) Parts() map[string]fyne.Position {
	out := map[string]fyne.Position{}
	name := func(name string, at fyne.Position) {
		if _, taken := out[name]; !taken {
			out[name] = at
		}
	}
	for _, s := range r.contents.inSight() {
		switch to := s.link; {
		case to.section != "":
			name("reader.section."+string(to.section), s.middle())
		case to.document != "":
			name("reader.document."+string(to.document), s.middle())
		case to.act == actFold:
			name("reader.fold."+r.outline.name(to.line), s.middle())
		case to.act == actAll:
			name("reader.documents.all", s.middle())
		case to.act == actLone:
			name("reader.documents.one", s.middle())
		}
	}
	for i, p := range r.bothPanes() {
		for _, s := range p.inSight() {
			for _, subject := range s.link.subjects {
				name([]string{"reader.", "reader.facing."}[i]+pageNames[subject.Kind]+"."+subject.ID, s.middle())
			}
		}
	}
	for _, s := range r.card.inSight() {
		for _, subject := range s.link.subjects {
			name("reader.card."+cardNames[subject.Kind]+"."+subject.ID, s.middle())
		}
		switch l := s.link; {
		case l.list != "":
			name("reader.card.more", s.middle())
		case l.when != model.Span{}:
			year, _, _ := l.when.From.Civil()
			name("reader.card.time."+strconv.Itoa(year), s.middle())
		}
	}
	r.noteParts(name)
	for _, s := range r.closer.inSight() {
		name("reader.card.close", s.middle())
	}
	r.find.bar.parts(name)
	for i, p := range r.bothPanes() {
		r.headParts(p, []string{"reader.head.", "reader.facing."}[i], name)
	}
	return out
}

// headParts names what the head of a pane leads to: its arrows, and what it can do.
func (r *Reader) headParts(p *pane, prefix string, name func(name string, at fyne.Position)) {
	before, after := r.outline.sectionBy(p.section, -1), r.outline.sectionBy(p.section, 1)
	for _, s := range p.head.inSight() {
		switch to := s.link; {
		case to.act == actUnfold:
			name("reader.contents", s.middle())
		case to.act == actBeside:
			name("reader.beside", s.middle())
		case to.act == actApart:
			name("reader.together", s.middle())
		case to.act == actLeave:
			name(prefix+"close", s.middle())
		case before != nil && to.section == before.ID:
			name(prefix+"previous", s.middle())
		case after != nil && to.section == after.ID:
			name(prefix+"next", s.middle())
		case to.section != "":
			name(prefix+"section", s.middle())
		}
	}
}

// inSight gives the links whose middles are in sight, in their places on the reader.
func (l *leaf) inSight() []stop {
	var out []stop
	if !l.object().Visible() {
		return nil
	}
	in := l.sight()
	for _, s := range l.sheet.stops() {
		if in.contains(s.middle()) {
			s.at = l.onReader(s.at)
			out = append(out, s)
		}
	}
	return out
}
