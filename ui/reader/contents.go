package reader

import (
	"fmt"
	"strconv"

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
		out.tail = &row{face: faceSmall, tint: tintQuiet, says: func() string { return r.count(s.ID) }}
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

// count says how many events of a section are certainly in the chosen span, and behind a sign how many more may be; nothing
// where there are none.
func (r *Reader) count(id model.SectionID) string {
	switch certain, possible := r.tellings[id].In(r.store.State().Span); {
	case possible == 0 && certain == 0:
		return ""
	case possible == 0:
		return strconv.Itoa(certain)
	case certain == 0:
		return fmt.Sprintf("+%d", possible)
	default:
		return fmt.Sprintf("%d +%d", certain, possible)
	}
}

// tallies gives for each section a tally of the events that it tells, each counted once, but for those put out of sight.
func tallies(x *model.Index, hidden state.Filters) map[model.SectionID]*model.Tally {
	out := make(map[model.SectionID]*model.Tally, len(x.Model.Sections))
	for i := range x.Model.Sections {
		id := x.Model.Sections[i].ID
		told := map[*model.Event]bool{}
		out[id] = x.Tally(func(yield func(*model.Event) bool) {
			for _, said := range x.EventsIn(id) {
				if e := said.Thing; !told[e] && !hidden.HidesCategory(e.Category) {
					told[e] = true
					if !yield(e) {
						return
					}
				}
			}
		})
	}
	return out
}

// setContents sets the contents in the width.
func (k *kit) setContents(rows []row, width float32) *sheet {
	s := &sheet{kit: k}
	em := k.em()
	s.add(rows, fyne.NewPos(em, 1.6*em), width-2.2*em)
	s.height += 1.6 * em
	return s
}
