package timeline

import (
	"cmp"
	"slices"
)

// shelve puts long bars into rows at the bottom of a lane, above which so many short marks stand, and tells where the
// rows begin. Where there are too few, the first takes what the others have no room for: in it, bars that overlap lie
// in bundles.
func (s *scene) shelve(in box, bars []mark, points int) (shelved []mark, top float32) {
	room := in.height()
	if points > 0 {
		room -= s.measures.pill
	}
	slices.SortFunc(bars, byLeft)
	s.intoRows(bars, s.rowsIn(room))
	k := &s.scratch
	var bundled []mark
	rows := len(k.rows)
	if len(k.rest) > 0 {
		if points == 0 { // a bundle's count takes their place
			room -= s.measures.pill - s.measures.pitch
		}
		slices.SortStableFunc(bars, func(a, b mark) int { return cmp.Compare(b.presence, a.presence) })
		s.intoRows(bars, s.rowsIn(room)-1)
		bundled, rows = s.bundles(k.rest), len(k.rows)+1
	}
	k.shelved = k.shelved[:0]
	top = in.y1 - float32(rows)*s.measures.pitch
	y := top + 0.5*s.measures.pitch
	shelve := func(row []mark) {
		for _, b := range row {
			b.y0, b.y1 = y-s.measures.thick/2, y+s.measures.thick/2
			k.shelved = append(k.shelved, b)
		}
		y += s.measures.pitch
	}
	if len(bundled) > 0 {
		shelve(bundled)
	}
	for _, row := range k.rows {
		shelve(row)
	}
	return k.shelved, top
}

// rowsIn tells how many rows of bars a height has room for, one at least.
func (s *scene) rowsIn(height float32) int { return max(int(height/s.measures.pitch+0.01), 1) }

// intoRows puts each bar into the first of so many rows that is free, and what finds none into the rest. A row is kept
// from left to right, so that only two neighbours of a bar can be in its way.
func (s *scene) intoRows(bars []mark, most int) {
	k := &s.scratch
	k.rows, k.rest = k.rows[:0], k.rest[:0]
	for i := range bars {
		b := &bars[i]
		placed := false
		for r := range k.rows {
			if at, free := roomIn(k.rows[r], b); free {
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
func roomIn(row []mark, b *mark) (at int, free bool) {
	at = len(row)
	if row[at-1].x0 > b.x0 {
		at, _ = slices.BinarySearchFunc(row, b.x0, func(m mark, x float32) int { return cmp.Compare(m.x0, x) })
	}
	return at, (at == 0 || !row[at-1].meets(b)) && (at == len(row) || !row[at].meets(b))
}

// meets tells whether two bars overlap, or nearly. Parts of one date may touch.
func (m *mark) meets(other *mark) bool {
	gap := float32(2)
	if m.refs[0].event == other.refs[0].event {
		gap = -0.5
	}
	return m.x0 < other.x1+gap && other.x0 < m.x1+gap
}

// bundles makes one mark of all bars that overlap, directly or by others; a bar that overlaps none stays what it is.
func (s *scene) bundles(bars []mark) []mark {
	slices.SortFunc(bars, byLeft)
	all := bars[:0]
	for start := 0; start < len(bars); {
		b := bars[start]
		end := start + 1
		for end < len(bars) && b.meets(&bars[end]) {
			b.stretch(&bars[end])
			end++
		}
		if end > start+1 {
			s.bundle(&b, bars[start:end])
		}
		all = append(all, b)
		start = end
	}
	return all
}

// bundle puts what several marks stand for into one, a bundle where these are several events.
func (s *scene) bundle(b *mark, of []mark) {
	start := len(s.pool)
	for i := range of {
		s.pool = append(s.pool, of[i].refs...)
	}
	b.refs = s.pool[start:len(s.pool):len(s.pool)]
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

// seat gives the counts of bundles their places among the points of a lane, and hands both to the scene: each count
// stands on its bundle, as near to the middle of what is in sight of it as there is room. Where there is none, the points
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
			s.bundle(&b, []mark{own, other})
		}
		best, found := s.seatBeside(&b, s.pillOn(&b, s.at(&b).X), points, s.marks[first:])
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
			best = s.pillOn(&b, best.middle().X)
		}
		b.pill = best
		s.marks = append(s.marks, b)
	}
	s.marks = append(s.marks, points...)
}

// seatBeside gives the place of a bundle's count that is free of points and of the counts of other bundles, the nearest
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
			at := s.pillOn(b, x)
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

// pillOn gives the box of a bundle's count about x, or as near to it as the bundle is in sight.
func (s *scene) pillOn(b *mark, x float32) box {
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
	d := a.middle().X - b.middle().X
	return max(d, -d)
}
