package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/state"
)

// stepsWidth is how many ems wide the signs stand that lead from one item of a list to the next.
const stepsWidth = 9.5

// listCard shows all of a list; nothing for one that has no card.
func (r *Reader) listCard(list state.Subject) []row {
	switch list {
	case state.Accounts:
		return r.accountsCard()
	case state.Figures:
		return r.figuresCard()
	case state.Sources:
		return r.sourcesCard()
	case state.Notes:
		return r.notesCard()
	}
	return nil
}

// inList gives the list that a subject is or stands in, and its items in order; nothing where there is none.
func (r *Reader) inList(of state.Subject) (list state.Subject, items []state.Subject) {
	switch {
	case of.Kind == state.AnAccount, of == state.Accounts:
		for _, a := range r.inAccounts() {
			items = append(items, state.Account(a.ID))
		}
		return state.Accounts, items
	case of.Kind == state.AFigure, of == state.Figures:
		for _, f := range r.inFigures() {
			items = append(items, state.Figure(f.ID))
		}
		return state.Figures, items
	}
	return state.Subject{}, nil
}

// CanStep tells whether what is selected is a list of accounts or figures, or stands in one.
func (r *Reader) CanStep() bool {
	_, items := r.inList(r.store.State().Subject)
	return len(items) > 0
}

// Step selects the next (1) of the list that is selected, or of that in which what is selected stands, or the one before
// (-1), counted round; from the list itself its first or its last. Where there is no list nothing happens.
func (r *Reader) Step(by int) {
	at := r.store.State().Subject
	switch _, items := r.inList(at); {
	case len(items) == 0:
	case at.Kind == state.AList && by < 0:
		r.store.Select(items[len(items)-1])
	default:
		r.store.Select(stepped(items, at, by))
	}
}

// Card is the part of the view that shows what is selected, for the keys to go to.
func (r *Reader) Card() fyne.Focusable { return r.card }

// stepped gives the item so many places behind another, counted round.
func stepped(items []state.Subject, from state.Subject, by int) state.Subject {
	n := len(items)
	return items[((slices.Index(items, from)+by)%n+n)%n]
}

// goOnAt has a list that is shown again go on at its item from which one comes: that is in sight, and the keys are on it.
func (r *Reader) goOnAt(item state.Subject) {
	at := r.store.State().Subject
	if list, _ := r.inList(item); list != at || list == item {
		return
	}
	for _, s := range r.card.sheet.stops() {
		if first(s.link.subjects) == item {
			r.card.cursor = s.link
			r.card.reveal(s.at.Y, s.at.Y+s.size.Height, r.card.sight().size.Height/3)
			return
		}
	}
}

// stepping gives a row of a list's item that leads, at its right, to those before and behind it, and to all.
func (r row) stepping(of state.Subject, in *Reader) row {
	list, items := in.inList(of)
	all := lang.L("All figures")
	if list == state.Accounts {
		all = lang.L("All matters")
	}
	lead := func(sign, says string, s state.Subject) part {
		l := to(s)
		l.tip = says
		return linked(sign, tintLink, l)
	}
	place := lang.L("{{.Number}} of {{.Count}}", map[string]any{"Number": slices.Index(items, of) + 1, "Count": len(items)})
	parts := []part{quiet(place)}
	if len(items) > 1 {
		parts = []part{lead("\u00a0←\u00a0", lang.L("Previous"), stepped(items, of, -1)), quiet(" " + place + " "),
			lead("\u00a0→\u00a0", lang.L("Next"), stepped(items, of, 1))}
	}
	tail := say(faceSmall, append(parts, quiet("  "), lead(lang.L("All"), all, list))...)
	r.tail, r.room = &tail, stepsWidth
	return r
}
