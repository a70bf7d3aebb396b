package timeline

import (
	"cmp"
	"slices"

	"daqin/model"
)

// shelve puts the long bars of a lane into rows at the bottom of it, above which its short marks stand, and tells where the
// rows begin. Where there are too few, the first takes what the others have no room for: in it, bars that overlap lie
// in bundles.
func (s *scene) shelve(at int, in box) (shelved []mark, top float32) {
	l, k := &s.lots[at], &s.scratch
	room := in.height()
	if len(l.dots) > 0 {
		room -= s.measures.pill
	}
	slices.SortFunc(l.bars, byStart)
	k.rows, k.rest, k.bundled = k.rows[:0], k.rest[:0], k.bundled[:0]
	rows := 0
	if s.intoRows(l.bars, s.rowsIn(room)); len(k.rest) == 0 {
		rows = len(k.rows)
	} else {
		if len(l.dots) == 0 { // a bundle's count takes their place
			room -= s.measures.pill - s.measures.pitch
		}
		rows = s.bundleRest(at, s.rowsIn(room))
	}
	k.shelved = k.shelved[:0]
	top = in.y1 - float32(rows)*s.measures.pitch
	y := top + 0.5*s.measures.pitch
	seat := func(b mark) {
		b.y0, b.y1 = y-s.measures.thick/2, y+s.measures.thick/2
		k.shelved = append(k.shelved, b)
	}
	if len(k.bundled) > 0 {
		for _, b := range k.bundled {
			seat(b)
		}
		y += s.measures.pitch
	}
	for _, row := range k.rows {
		for _, b := range row {
			seat(s.draft(b.part, b.presence, at))
		}
		y += s.measures.pitch
	}
	return k.shelved, top
}

// bundleRest packs the bars of a lane into so many rows but one, first those that are in the span for certain, gathers the
// others for that one, and tells how many rows that makes.
func (s *scene) bundleRest(at, rows int) int {
	k := &s.scratch
	k.rows, k.rest = k.rows[:0], k.rest[:0]
	for _, presence := range [...]model.Presence{model.Certain, model.Possible} {
		k.present = k.present[:0]
		for _, b := range s.lots[at].bars {
			if b.presence == presence {
				k.present = append(k.present, b)
			}
		}
		s.intoRows(k.present, rows-1)
	}
	slices.SortFunc(k.rest, byStart)
	k.bundled = s.bundles(k.bundled, at, k.rest)
	return len(k.rows) + 1
}

// byStart orders bars from left to right, those that begin together as the model does: in it events stand by time, so that
// most are in order already.
func byStart(a, b dot) int {
	switch {
	case a.from < b.from:
		return -1
	case a.from > b.from:
		return 1
	}
	return int(a.part - b.part)
}

// rowsIn tells how many rows of bars a height has room for, one at least.
func (s *scene) rowsIn(height float32) int { return max(int(height/s.measures.pitch+0.01), 1) }

// intoRows puts each bar into the first row that is free, of at most so many, and what finds none into the rest. A row is
// kept from left to right, so that only two neighbours of a bar can be in its way.
func (s *scene) intoRows(bars []dot, most int) {
	k := &s.scratch
	for i := range bars {
		b := &bars[i]
		placed := false
		for r := range k.rows {
			if at, free := s.roomIn(k.rows[r], b); free {
				k.rows[r] = slices.Insert(k.rows[r], at, *b)
				placed = true
				break
			}
		}
		switch {
		case placed:
		case len(k.rows) < most:
			k.newRow()
			k.rows[len(k.rows)-1] = append(k.rows[len(k.rows)-1], *b)
		default:
			k.rest = append(k.rest, *b)
		}
	}
}

// newRow begins a row, in the memory of one that there was before.
func (k *scratch) newRow() {
	if at := len(k.rows); at < cap(k.rows) {
		k.rows = k.rows[:at+1]
		k.rows[at] = k.rows[at][:0]
		return
	}
	k.rows = append(k.rows, nil)
}

// roomIn tells at which place of a row a bar would stand, and whether that is free.
func (s *scene) roomIn(row []dot, b *dot) (at int, free bool) {
	at = len(row)
	if row[at-1].from > b.from {
		at, _ = slices.BinarySearchFunc(row, b.from, func(d dot, x float32) int { return cmp.Compare(d.from, x) })
	}
	return at, (at == 0 || !s.meet(&row[at-1], b)) && (at == len(row) || !s.meet(&row[at], b))
}

// meet tells whether two bars overlap, or nearly.
func (s *scene) meet(a, b *dot) bool {
	between := apart(s.refs[a.part].event, s.refs[b.part].event)
	return a.from < b.to+between && b.from < a.to+between
}

// meets tells it of their marks.
func (m *mark) meets(other *mark) bool {
	between := apart(m.refs[0].event, other.refs[0].event)
	return m.x0 < other.x1+between && other.x0 < m.x1+between
}

// apart gives how far from each other bars of two events must stand. Parts of one date may touch.
func apart(event, other int) float32 {
	if event == other {
		return -0.5
	}
	return 2
}

// bundles appends a mark for all bars of a lane that overlap, directly or by others, from left to right; a bar that overlaps
// none has its own. However many bars there are, a mark is made of no more than the first and the last of each.
func (s *scene) bundles(all []mark, at int, bars []dot) []mark {
	for start := 0; start < len(bars); {
		run, last, end := bars[start], start, start+1 // run reaches as far as those up to the end
		for end < len(bars) && s.meet(&run, &bars[end]) {
			if bars[end].to > run.to {
				run.to, last = bars[end].to, end
			}
			run.presence = max(run.presence, bars[end].presence)
			end++
		}
		b := s.draft(run.part, run.presence, at)
		if end > start+1 {
			far := s.draft(bars[last].part, run.presence, at)
			b.stretch(&far)
			from := len(s.pool)
			for _, d := range bars[start:end] {
				s.pool = append(s.pool, s.refs[d.part])
			}
			s.gather(&b, from)
		}
		all = append(all, b)
		start = end
	}
	return all
}

// bundle puts what several marks stand for into one.
func (s *scene) bundle(b *mark, of ...mark) {
	from := len(s.pool)
	for i := range of {
		s.pool = append(s.pool, of[i].refs...)
	}
	s.gather(b, from)
}

// gather has a mark stand for what is in the pool from a place on: a bundle, where these are several events.
func (s *scene) gather(b *mark, from int) {
	b.refs = s.pool[from:len(s.pool):len(s.pool)]
	if b.count = s.distinct(b.refs); b.count > 1 {
		b.form = bundle
	}
}

// stretch makes a bar reach from where the first of two begins to where the last ends.
func (m *mark) stretch(other *mark) {
	if other.from < m.from {
		m.from, m.x0, m.fade[0], m.ends[0] = other.from, other.from, other.fade[0], other.ends[0]
	}
	if other.to > m.to {
		m.to, m.x1, m.fade[1], m.ends[1] = other.to, other.to, other.fade[1], other.ends[1]
	}
	m.lasts = m.lasts && other.lasts
	m.presence = max(m.presence, other.presence)
}

// seat gives the tags of bundles their places among the points of a lane, and hands both to the scene: each stands on its
// bundle, at the left end of what is in sight of it or as near to that as there is room. Where there is none, the points
// in the middle, which lie in the bundle's time, join it. Bundles are all in the first row, which comes first.
func (s *scene) seat(bars, points []mark) {
	first := len(s.marks)
	for i := 0; i < len(bars); i++ {
		b := bars[i]
		if b.form != bundle {
			s.marks = append(s.marks, b)
			continue
		}
		absorb := func(other mark) {
			own := b
			b.stretch(&other)
			s.bundle(&b, own, other)
		}
		best, found := s.seatBeside(&b, s.tagOn(&b, b.x0), points, s.marks[first:])
		for !found {
			at := slices.IndexFunc(points, func(p mark) bool { return best.grown(0.5).overlaps(p.box) })
			if at < 0 {
				break
			}
			absorb(points[at])
			points = slices.Delete(points, at, at+1)
			// What has joined may begin or end beyond the bundle, where its neighbours in the row are.
			for last := len(s.marks) - 1; last >= first && b.meets(&s.marks[last]); last-- {
				absorb(s.marks[last])
				s.marks = s.marks[:last]
			}
			for i+1 < len(bars) && bars[i+1].y0 == b.y0 && b.meets(&bars[i+1]) {
				i++
				absorb(bars[i])
			}
			best = s.tagOn(&b, best.middle().X)
		}
		b.pill = best
		s.marks = append(s.marks, b)
	}
	s.marks = append(s.marks, points...)
}

// seatBeside gives the place of a bundle's tag that is free of points and of the tags of other bundles, the nearest
// to a spot; it tells whether there is any.
func (s *scene) seatBeside(b *mark, spot box, points, seated []mark) (best box, found bool) {
	free := func(at box) bool {
		at = at.grown(0.5)
		return !slices.ContainsFunc(seated, func(other mark) bool { return at.overlaps(other.pill) }) &&
			!slices.ContainsFunc(points, func(p mark) bool { return at.overlaps(p.box) })
	}
	if best = spot; free(spot) {
		return spot, true
	}
	half := spot.width()/2 + 0.6
	for i := range points {
		for _, x := range [2]float32{points[i].x0 - half, points[i].x1 + half} {
			at := s.tagOn(b, x)
			if found && far(at, spot) >= far(best, spot) {
				continue
			}
			if free(at) {
				best, found = at, true
			}
		}
	}
	return best, found
}

// tagOn gives the box of a bundle's tag, on which its count stands, about x, or as near to it as the bundle is in sight.
func (s *scene) tagOn(b *mark, x float32) box {
	half := s.measures.pillWidth(b.count) / 2
	from, until := max(b.x0, s.zone.x0)+half, min(b.x1, s.zone.x1)-half
	if x = min(max(x, from), until); from > until {
		x = min(max((from+until)/2, s.zone.x0), s.zone.x1)
	}
	bottom := b.y1 + (s.measures.pitch-s.measures.thick)/2 // of the bundle's row
	return box{x - half, bottom - s.measures.pill, x + half, bottom}
}

// far tells how far apart the middles of two boxes are from left to right.
func far(a, b box) float32 {
	return abs(a.middle().X - b.middle().X)
}

func abs(v float32) float32 { return max(v, -v) }
