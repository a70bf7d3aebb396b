package timeline

import (
	"cmp"
	"slices"
)

const (
	// tickWide is the width of a mark in a folded lane, from which two of them can be told.
	tickWide = 3
	// mostShades is how many long bars can be told from each other where they lie over one another.
	mostShades = 24
)

// strew lays the marks of a folded lane over one another: what lies together looks denser, and what lies in one place is
// one mark that counts. Short ones are ticks as high as the lane, long ones a band in the middle of it.
//
//	▸ Economy │  ▎ ▎▎ ━━━━━▋━━━━━━  ▎   █ ▎
func (s *scene) strew(at int) {
	l, in := &s.lots[at], s.lanes[at].grown(-2)
	start := len(s.marks)
	s.marks = append(s.marks, s.draftDots(at, l.dots, tickWide, 1)...)
	slices.SortFunc(l.bars, byStart)
	if len(l.bars) > mostShades {
		s.marks = s.bundles(s.marks, at, l.bars)
	} else {
		for _, b := range l.bars {
			s.marks = append(s.marks, s.draft(b.part, b.presence, at))
		}
	}
	for i := range s.marks[start:] {
		m := &s.marks[start+i]
		m.y0, m.y1, m.folded = in.y0, in.y1, true
		long := m.width() >= s.measures.long
		if m.count > 1 {
			m.form = heap
		}
		switch {
		case long:
			m.y0, m.y1 = in.y0+0.3*in.height(), in.y1-0.3*in.height()
		case m.count > 1:
			x := m.middle().X
			m.x0, m.x1 = x-tickWide/2.0, x+tickWide/2.0
		default:
			s.trim(m)
		}
	}
	// The narrow ones first: a hand that reaches for one means it, not what it lies on.
	slices.SortStableFunc(s.marks[start:], func(a, b mark) int { return cmp.Compare(a.width(), b.width()) })
}

// trim makes a mark as wide as it is vague, but no narrower than a tick.
func (s *scene) trim(m *mark) {
	st := s.part(m.refs[0])
	x0, x1 := s.x(st.from), s.x(st.until)
	lack := max(tickWide-(x1-x0), 0) / 2
	m.x0, m.x1 = x0-lack, x1+lack
}
