package reader

import (
	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// figureRows lists figures that bear on what a card tells of, nothing where there are none.
func (r *Reader) figureRows(heading string, figures []*model.Figure) []row {
	if len(figures) == 0 {
		return nil
	}
	rows := r.cutTo(heading, mostFigures, len(figures),
		func(i int) bool { return r.sees(state.Figure(figures[i].ID)) != model.Outside },
		func(i int) []row { return []row{r.figureRow(figures[i])} })
	return append([]row{counted(heading, len(figures))}, rows...)
}

// figureRow gives when a figure was, how much, and of what. It selects the figure.
func (r *Reader) figureRow(f *model.Figure) row {
	when := words.ShortDate(f.When)
	out := timed(when, words.Figure(f), to(state.Figure(f.ID)))
	return out.followed(quiet("  " + brief(f.What)))
}

// accountRows lists accounts that bear on what a card tells of, each behind its sign; nothing where there are none.
func (r *Reader) accountRows(heading string, accounts []*model.Account) []row {
	if len(accounts) == 0 {
		return nil
	}
	rows := r.cut(heading, mostAccounts, len(accounts), func(i int) []row { return []row{r.accountRow(accounts[i])} })
	return append([]row{counted(heading, len(accounts))}, rows...)
}

func (r *Reader) accountRow(a *model.Account) row {
	out := say(faceText, plain(brief(a.Title)), quiet("  "+words.Verdict(a.Verdict)))
	out.link = to(state.Account(a.ID))
	return out.behind(row{text: verdictMark(a.Verdict), face: faceMark}, numberStand).apart(0.25)
}

// eventRows lists events that bear on what a card tells of, by date; nothing where there are none.
func (r *Reader) eventRows(heading string, events []*model.Event) []row {
	if len(events) == 0 {
		return nil
	}
	rows := r.cutTo(heading, mostOwn, len(events),
		func(i int) bool { return r.sees(state.Event(events[i].ID)) != model.Outside },
		func(i int) []row { return []row{r.eventRow(events[i])} })
	return append([]row{r.weighed(heading, len(events), func() (in model.Weight) {
		for _, e := range events {
			count(&in, r.sees(state.Event(e.ID)))
		}
		return in
	})}, rows...)
}

// count adds a thing that is as present in the chosen span.
func count(to *model.Weight, p model.Presence) {
	switch p {
	case model.Certain:
		to.Certain++
	case model.Possible:
		to.Possible++
	}
}

// eventRow gives an event's date and title, which select it, whether it is only possibly in the chosen span, and a sign that
// reads its sentence.
func (r *Reader) eventRow(e *model.Event) row {
	when := words.ShortDate(e.When)
	if name := r.era(e.When, nil); name != "" {
		when = name + "\n" + when
	}
	out := timed(when, words.Title(e), to(state.Event(e.ID)))
	out.says = func() string { return brief(words.Title(e)) + r.possibly(r.sees(state.Event(e.ID))) }
	out.text = out.says()
	said := &e.Statements[0].Evidence
	read := &link{at: said, tip: said.Quote}
	tail := say(faceSmall, linked("¶ "+r.number(r.index.SourceOf(said.Section).ID), tintQuiet, read))
	out.tail, out.room = &tail, 3
	return out
}
