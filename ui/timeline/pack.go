package timeline

import (
	"cmp"
	"slices"
)

// pack gives the marks of a lane their places in it. Short marks stand about the middle, those that would overlap one
// above another; long bars lie in thin rows below them. What finds no room is gathered: short marks in clusters, bars
// that overlap in bundles.
//
//	 ●   ●      ③        points, in as many rows as fit
//	     ●   ▬      ②
//	         ▒▒▒▒▒▒▒▒▒▒  a bundle, in the first row
//	▬▬▬▬▬▬▬▬▬▬▬▬▬▬       bars, each in the first row that is free
//
// It takes O(n log n) for sorting and, where marks crowd, a few passes over them.
func (s *scene) pack(at int, drafts []mark) []mark {
	in := box{s.zone.x0, s.lanes[at].y0 + 0.5, s.zone.x1, s.lanes[at].y1 - 0.5}
	var bars, points []mark
	for _, m := range drafts {
		if m.width() >= s.measures.long {
			bars = append(bars, m)
		} else {
			points = append(points, m)
		}
	}
	slices.SortFunc(points, byLeft)
	bars, in.y1 = s.shelve(in, bars, len(points))
	all := s.seat(bars, s.packPoints(in, points))
	slices.SortFunc(all, byLeft)
	return all
}

func byLeft(a, b mark) int {
	return cmp.Or(cmp.Compare(a.x0, b.x0), cmp.Compare(b.x1, a.x1), cmp.Compare(a.refs[0].event, b.refs[0].event), cmp.Compare(a.refs[0].part, b.refs[0].part))
}

// packPoints packs short marks, sorted from left to right: crowd by crowd, each a stretch in which marks or the
// clusters that they may become could touch.
func (s *scene) packPoints(in box, points []mark) []mark {
	apart := s.measures.pillWidth(max(len(points), 99))/2 - s.measures.radius + 1
	var packed []mark
	for start := 0; start < len(points); {
		end, reach := start+1, points[start].x1
		for end < len(points) && points[end].x0 <= reach+2*apart {
			reach = max(reach, points[end].x1)
			end++
		}
		packed = append(packed, s.packCrowd(in, points[start:end])...)
		start = end
	}
	return packed
}

// packCrowd stacks a crowd's marks, or gathers those nearest to each other until what is left can be stacked.
func (s *scene) packCrowd(in box, crowd []mark) []mark {
	reach := float32(0)
	for {
		marks := s.gather(crowd, reach)
		if s.stack(in, marks) || len(marks) == 1 {
			return marks
		}
		reach = max(reach*1.4, 2*s.measures.radius)
	}
}

// gather makes one cluster of marks whose middles lie within reach of that of the first one.
func (s *scene) gather(crowd []mark, reach float32) []mark {
	var marks []mark
	for start := 0; start < len(crowd); {
		first := crowd[start].middle().X
		end := start + 1
		for end < len(crowd) && crowd[end].middle().X-first <= reach && reach > 0 {
			end++
		}
		if end == start+1 {
			marks = append(marks, crowd[start])
		} else {
			marks = append(marks, s.gathered(crowd[start:end]))
		}
		start = end
	}
	return marks
}

// gathered makes one mark of several. Parts of one event's date that come so near stay a bar.
func (s *scene) gathered(of []mark) mark {
	c := of[0]
	c.refs = nil
	sum := float32(0)
	events := map[int]bool{}
	for i := range of {
		for _, r := range of[i].refs {
			c.refs = append(c.refs, r)
			events[r.event] = true
		}
		sum += of[i].middle().X
		c.from, c.to = min(c.from, of[i].from), max(c.to, of[i].to)
		c.presence = max(c.presence, of[i].presence)
	}
	c.count, c.form, c.fade = len(events), bar, [2]float32{}
	c.x0, c.x1 = c.from, c.to
	if c.count > 1 {
		c.form = cluster
		half := s.measures.pillWidth(c.count) / 2
		middle := min(max(sum/float32(len(of)), s.zone.x0+half), s.zone.x1-half)
		c.x0, c.x1 = middle-half, middle+half
	}
	return c
}

// stack puts marks, sorted from left to right, into the fewest rows about the middle of the band, a cluster in a place
// of its own. It tells whether there are rows enough; only then are the places of use.
func (s *scene) stack(in box, marks []mark) bool {
	pitch := 2*s.measures.radius + 1
	rows := make([]float32, max(int(in.height()/pitch), 1)) // where each is free from
	row := make([]int, len(marks))
	start, reach, used := 0, float32(-1<<20), 0 // of the marks that overlap without a gap
	settle := func(end int) {
		for i := start; i < end; i++ {
			y, half := in.middle().Y+(float32(row[i])-float32(used-1)/2)*pitch, min(s.measures.halfHeight(&marks[i]), in.height()/2)
			marks[i].y0, marks[i].y1 = y-half, y+half
			marks[i].pill = marks[i].box
		}
		start, used = end, 0
	}
	for i := range marks {
		m := &marks[i]
		if m.x0 >= reach {
			settle(i)
			clear(rows)
			for k := range rows {
				rows[k] = -1 << 20
			}
		} else if m.form == cluster || marks[start].form == cluster {
			return false
		}
		at := slices.IndexFunc(rows, func(free float32) bool { return free <= m.x0 })
		if at < 0 {
			return false
		}
		rows[at] = m.x1 + 1
		row[i] = at
		used = max(used, at+1)
		reach = max(reach, m.x1+1)
	}
	settle(len(marks))
	return true
}

// halfHeight gives half the height of a mark that is not a long bar.
func (m measures) halfHeight(of *mark) float32 {
	switch of.form {
	case cluster:
		return m.pill / 2
	case disc:
		return m.radius
	}
	return m.thick / 2
}
