package reader

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
)

// newContents gives the sections of all sources as a tree, each with how many dated things it tells of the chosen span.
func (r *Reader) newContents() []row {
	var rows []row
	open := r.store.State().Section
	for i := range r.index.Model.Sections {
		s := &r.index.Model.Sections[i]
		if i == 0 || r.index.Model.Sections[i-1].Source != s.Source {
			source := r.index.Source(s.Source)
			rows = append(rows, say(faceSmall, linked(r.number(s.Source)+"  "+brief(capital(source.Kind)), tintQuiet, to(state.Source(s.Source)))).apart(1.6))
		}
		rows = append(rows, r.entry(s, s.ID == open))
	}
	return rows
}

// entry gives a section's row.
func (r *Reader) entry(s *model.Section, open bool) row {
	face := faceText
	if s.Level <= 1 {
		face = faceStrong
	}
	out := say(face, plain(brief(s.Title)))
	out.link, out.open = &link{section: s.ID}, open
	out.indent, out.above = 0.9*float32(max(s.Level, 1)-1), 0.35
	if certain, possible := r.count(s); certain+possible > 0 {
		tail := row{text: fmt.Sprint(certain), face: faceSmall, tint: tintQuiet}
		switch {
		case certain == 0:
			tail.text = fmt.Sprintf("+%d", possible)
		case possible > 0:
			tail.text = fmt.Sprintf("%d +%d", certain, possible)
		}
		out.tail, out.room = &tail, 2.8
	}
	return out
}

// count gives how many events the section tells that are certainly in the chosen span, and how many that may be.
func (r *Reader) count(s *model.Section) (certain, possible int) {
	at := r.store.State()
	var told []model.EventID
	for _, said := range r.index.EventsIn(s.ID) {
		e := said.Thing
		if slices.Contains(told, e.ID) || at.Filters.HidesCategory(e.Category) {
			continue
		}
		told = append(told, e.ID)
		switch r.index.Presence(e.When, at.Span) {
		case model.Certain:
			certain++
		case model.Possible:
			possible++
		}
	}
	return certain, possible
}

// setContents sets the contents in the width.
func (k *kit) setContents(rows []row, width float32) *sheet {
	s := &sheet{kit: k}
	em := k.em()
	s.add(rows, fyne.NewPos(em, 1.6*em), width-2.2*em)
	s.height += 1.6 * em
	return s
}
