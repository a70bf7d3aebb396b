package reader

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
)

// newCard gives the card of what is selected as rows, none where nothing is.
func (r *Reader) newCard() []row {
	s := r.store.State()
	switch id := s.Subject.ID; s.Subject.Kind {
	case state.AnActor:
		switch {
		case s.Others != "":
			return r.groupCard(s.Selected())
		case s.Beside != "":
			return r.pairCard(r.index.Actor(model.ActorID(id)), r.index.Actor(s.Beside))
		}
		return r.actorCard(r.index.Actor(model.ActorID(id)))
	case state.AnEvent:
		return r.eventCard(r.index.Event(model.EventID(id)))
	case state.ATie:
		return r.tieCard(r.index.Tie(model.TieID(id)))
	case state.AFigure:
		return r.figureCard(r.index.Figure(model.FigureID(id)))
	case state.AnAccount:
		return r.accountCard(r.index.Account(model.AccountID(id)))
	case state.ASource:
		return r.sourceCard(r.index.Source(model.SourceID(id)))
	case state.AList:
		return r.listCard(s.Subject)
	}
	return nil
}

// The parts that cards have in common. Lengths are in ems.
const (
	labelWidth  = 8.5 // of the column of labels, dates and names
	numberStand = 1.6 // of the column of sources' numbers
)

func title(parts ...part) row {
	for i := range parts {
		parts[i].text = brief(parts[i].text)
	}
	return say(faceTitle, parts...)
}

// group begins a group of rows.
func group(name string) row { return say(faceSmallStrong, quiet(brief(name))).apart(1).heading() }

// labelled gives a row behind a label.
func labelled(label string, parts ...part) row {
	return say(faceText, parts...).behind(say(faceSmall, quiet(label)), labelWidth).apart(0.25)
}

// timed gives a row behind a date, leading somewhere as a whole. It fades with what it leads to.
func timed(when, text string, to *link) row {
	out := row{text: brief(text), tint: tintTimed, link: to}
	return out.behind(row{text: when, face: faceSmall, tint: tintTimed, link: to}, labelWidth).apart(0.25)
}

// actors gives actors' names as links, in the colours of their sides.
func (r *Reader) actors(ids []model.ActorID) []part {
	var parts []part
	for _, id := range ids {
		parts = append(parts, r.actor(id))
	}
	return joined(parts, " · ")
}

func (r *Reader) actor(id model.ActorID) part {
	a := r.index.Actor(id)
	return linked(brief(a.Name), sideTint(a.Side), to(state.Actor(id)))
}

// sentence gives a sentence of the documents with where it stands. A click reads it.
func (r *Reader) sentence(e model.Evidence, notes ...part) []row {
	return r.quoted(e.Quote, toRead(e), e, notes)
}

// quoted gives a quotation, which leads somewhere, behind its source's number, with the section that it stands in below.
func (r *Reader) quoted(text string, to *link, e model.Evidence, notes []part) []row {
	source := r.index.SourceOf(e.Section)
	quote := row{text: text, face: faceQuote, link: to}
	number := row{text: r.number(source.ID), face: faceText, tint: tintQuiet, link: toSource(source.ID)}
	where := []part{quiet(brief(r.index.Section(e.Section).Title))}
	below := say(faceSmall, append(where, notes...)...)
	below.indent = numberStand
	return []row{quote.behind(number, numberStand).apart(0.5), below}
}

// byDate brings statements into the order of their dates, those without one last.
func byDate(all []model.Statement) []model.Statement {
	out := slices.Clone(all)
	slices.SortStableFunc(out, compareDates)
	return out
}

func compareDates(a, b model.Statement) int {
	switch {
	case a.When.IsZero() && b.When.IsZero():
		return 0
	case a.When.IsZero():
		return 1
	case b.When.IsZero():
		return -1
	}
	return edtf.Compare(a.When, b.When)
}

// setCard sets a card in the width, its rows closer together by the share.
func (k *kit) setCard(rows []row, width, closer float32) *sheet {
	s := &sheet{kit: k, closer: closer}
	em := k.em()
	s.add(rows, fyne.NewPos(1.5*em, 1.2*(1-closer)*em), width-4*em)
	s.height += 0.6 * em
	return s
}
