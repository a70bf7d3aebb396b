package state

import (
	"slices"

	"daqin/model"
	"daqin/model/notes"
)

// arrangement is what undoing works on: what is out of sight, what was put by hand, what the user wrote, and what is selected,
// since hiding it lets go of it.
type arrangement struct {
	filters  Filters
	pins     Pins
	notes    *notes.Book
	selected selection
}

// selection is what is selected, and how far round it the network is lit.
type selection struct {
	subject Subject
	beside  model.ActorID
	others  ActorSet
	depth   uint8
	along   model.ActorID
}

func (s State) arrangement() arrangement {
	return arrangement{s.Filters, s.Pins, s.Notes, selection{s.Subject, s.Beside, s.Others, s.Depth, s.Along}}
}

func (s State) arranged(a arrangement) State {
	if is := a.selected; is != s.arrangement().selected {
		s.Subject, s.Beside, s.Others, s.Depth, s.Along, s.Way = is.subject, is.beside, is.others, is.depth, is.along, 0
	}
	s.Filters, s.Pins, s.Notes = a.filters, a.pins, a.notes
	return s
}

// edit is one change of the arrangement.
type edit struct {
	before, after arrangement
	words         notes.ID // the note of which it changed the words and nothing else; empty for other edits
}

func (e edit) reversed() edit { return edit{e.after, e.before, e.words} }

// undone takes the edit back and leaves alone what it did not change. What was let go with it is selected again, unless
// something else has been since.
func (e edit) undone(now arrangement) arrangement {
	next := now
	if e.before.filters != e.after.filters {
		next.filters = e.before.filters
	}
	if e.before.pins != e.after.pins {
		next.pins = e.before.pins
	}
	next.notes = now.notes.Carry(e.after.notes, e.before.notes)
	if next != now && now.selected == e.after.selected {
		next.selected = e.before.selected
	}
	return next
}

// edits is what can be undone, the last one last, and what of it was undone, reversed.
type edits struct {
	past, future []edit
}

// note remembers a change; what was undone is forgotten with it.
func (e *edits) note(before, after arrangement) {
	if before == after {
		return
	}
	e.add(edit{before: before, after: after})
}

func (e *edits) add(made edit) {
	e.past, e.future = append(e.past, made), nil
	if over := len(e.past) - historyLimit; over > 0 {
		e.past = slices.Clone(e.past[over:])
	}
}

// step takes back the last of some edits that still shows, and makes it the last of the others. Where Back has taken one back
// already there is nothing to be seen of it, and it is passed over.
func step(from, to *[]edit, now arrangement) arrangement {
	for len(*from) > 0 {
		last := (*from)[len(*from)-1]
		*from = (*from)[:len(*from)-1]
		*to = append(*to, last.reversed())
		if next := last.undone(now); next != now {
			return next
		}
	}
	return now
}

// shows tells whether any of some edits can be taken back so that it is seen.
func shows(all []edit, now arrangement) bool {
	return slices.ContainsFunc(all, func(e edit) bool { return e.undone(now) != now })
}
