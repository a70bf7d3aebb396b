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
	rows, rest := inRows(bars, s.rowsIn(room))
	if len(rest) > 0 {
		if points == 0 { // a bundle's count takes their place
			room -= s.measures.pill - s.measures.pitch
		}
		slices.SortStableFunc(bars, func(a, b mark) int { return cmp.Compare(b.presence, a.presence) })
		rows, rest = inRows(bars, s.rowsIn(room)-1)
		rows = append([][]mark{s.bundles(rest)}, rows...)
	}
	top = in.y1 - float32(len(rows))*s.measures.pitch
	for i, row := range rows {
		y := top + (float32(i)+0.5)*s.measures.pitch
		for _, b := range row {
			b.y0, b.y1 = y-s.measures.thick/2, y+s.measures.thick/2
			shelved = append(shelved, b)
		}
	}
	return shelved, top
}

// rowsIn tells how many rows of bars a height has room for, one at least.
func (s *scene) rowsIn(height float32) int { return max(int(height/s.measures.pitch+0.01), 1) }

// inRows puts each bar into the first of so many rows that is free, and gives the rest for which there is none.
func inRows(bars []mark, most int) (rows [][]mark, rest []mark) {
	for _, b := range bars {
		at := slices.IndexFunc(rows, func(row []mark) bool {
			return !slices.ContainsFunc(row, func(other mark) bool { return b.meets(&other) })
		})
		switch {
		case at >= 0:
			rows[at] = append(rows[at], b)
		case len(rows) < most:
			rows = append(rows, []mark{b})
		default:
			rest = append(rest, b)
		}
	}
	return rows, rest
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
	var all []mark
	for _, b := range bars {
		if last := len(all) - 1; last >= 0 && all[last].meets(&b) {
			all[last].join(b)
			continue
		}
		all = append(all, b)
	}
	return all
}

// join makes a bar a bundle with one mark more: from where the first of its events begins to where the last ends.
func (m *mark) join(other mark) {
	if other.from < m.from {
		m.from, m.x0, m.fade[0] = other.from, other.from, other.fade[0]
	}
	if other.to > m.to {
		m.to, m.x1, m.fade[1] = other.to, other.to, other.fade[1]
	}
	m.refs = append(slices.Clip(m.refs), other.refs...)
	m.presence = max(m.presence, other.presence)
	events := map[int]bool{}
	for _, r := range m.refs {
		events[r.event] = true
	}
	if m.count = len(events); m.count > 1 {
		m.form = bundle
	}
}

// seat gives the counts of bundles their places among the points of a lane: each stands on its bundle, as near to the
// middle of what is in sight of it as there is room. Where there is none, the points in the middle, which lie in the
// bundle's time, join it.
func (s *scene) seat(bars, points []mark) []mark {
	var pills []box
	for i := range bars {
		b := &bars[i]
		if b.form != bundle {
			continue
		}
		free := func(at box) bool {
			meets := func(other box) bool { return at.grown(0.5).overlaps(other) }
			return !slices.ContainsFunc(pills, meets) && !slices.ContainsFunc(points, func(p mark) bool { return meets(p.box) })
		}
		spot := s.pillOn(b, (max(b.x0, s.zone.x0)+min(b.x1, s.zone.x1))/2)
		best, found := spot, free(spot)
		if !found {
			for _, p := range points {
				half := spot.width()/2 + 0.6
				for _, x := range []float32{p.x0 - half, p.x1 + half} {
					at := s.pillOn(b, x)
					if free(at) && (!found || far(at, spot) < far(best, spot)) {
						best, found = at, true
					}
				}
			}
		}
		for !found {
			inWay := func(p mark) bool { return best.grown(0.5).overlaps(p.box) }
			at := slices.IndexFunc(points, inWay)
			if at < 0 {
				break
			}
			b.join(points[at])
			points = slices.Delete(points, at, at+1)
			best = s.pillOn(b, best.middle().X)
		}
		b.pill = best
		pills = append(pills, best)
	}
	return append(bars, points...)
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
