package reader

import (
	"fmt"

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
	if told := len(r.index.EventsIn(s.ID)); told > 0 {
		out.tail = &row{face: faceSmall, tint: tintQuiet, says: func() string { return r.tally.in[s.ID].String() }}
		out.room = max(countRoom, 2*digitRoom*float32(len(fmt.Sprint(told))+1))
	}
	return out
}

// The room that counts have, in ems, whatever they are, so that no title moves as they change: for the largest that there
// can be, by how wide a digit is.
const (
	countRoom = 2.8
	digitRoom = 0.47
)

// String says how many are certain, and behind a sign how many more may be; nothing where there are none.
func (c *count) String() string {
	switch {
	case c.possible == 0 && c.certain == 0:
		return ""
	case c.possible == 0:
		return fmt.Sprint(c.certain)
	case c.certain == 0:
		return fmt.Sprintf("+%d", c.possible)
	}
	return fmt.Sprintf("%d +%d", c.certain, c.possible)
}

// setContents sets the contents in the width.
func (k *kit) setContents(rows []row, width float32) *sheet {
	s := &sheet{kit: k}
	em := k.em()
	s.add(rows, fyne.NewPos(em, 1.6*em), width-2.2*em)
	s.height += 1.6 * em
	return s
}
