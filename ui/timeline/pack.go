package timeline

import (
	"cmp"
	"slices"
)

// pack gives the marks of a lane their places in it. Short marks stand about the middle, those that would overlap one
// above another; long bars lie in thin rows below them. What finds no room is gathered in clusters.
//
//	 ●   ●      ③        points, in as many rows as fit
//	     ●   ▬
//	▬▬▬▬▬▬▬▬▬▬▬▬▬▬       bars, each in the first row that is free
//	     ▬▬▬▬▬▬▬▬
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
	slices.SortFunc(bars, byLeft)
	placed, gathered, rows := s.stackBars(bars, s.barRows(in, len(points)))
	if len(points) == 0 && len(gathered) > 0 { // there is a point after all
		placed, gathered, rows = s.stackBars(bars, s.barRows(in, len(gathered)))
	}
	bars, points = placed, append(points, gathered...)
	in.y1 -= float32(rows) * s.measures.pitch
	for i := range bars {
		y := in.y1 + (bars[i].y0+0.5)*s.measures.pitch
		bars[i].y0, bars[i].y1 = y-s.measures.thick/2, y+s.measures.thick/2
	}
	slices.SortFunc(points, byLeft)
	all := append(bars, s.packPoints(in, points)...)
	slices.SortFunc(all, byLeft)
	return all
}

func byLeft(a, b mark) int {
	return cmp.Or(cmp.Compare(a.x0, b.x0), cmp.Compare(b.x1, a.x1), cmp.Compare(a.refs[0].event, b.refs[0].event), cmp.Compare(a.refs[0].part, b.refs[0].part))
}

// barRows tells how many rows of bars a lane has room for, above them clusters if there are any points.
func (s *scene) barRows(in box, points int) int {
	room := in.height()
	if points > 0 {
		room -= s.measures.pill
	}
	return max(int(room/s.measures.pitch), 1)
}

// shelf is the rows of bars of a lane.
type shelf struct {
	bars []mark
	rows [][]int // the bars in each row
	row  []int   // of each bar, -1 for one that has none
}

// meet tells whether two bars overlap, or nearly. Parts of one date may touch.
func (s *shelf) meet(a, b int) bool {
	gap := float32(2)
	if s.bars[a].refs[0].event == s.bars[b].refs[0].event {
		gap = -0.5
	}
	return s.bars[a].x0 < s.bars[b].x1+gap && s.bars[b].x0 < s.bars[a].x1+gap
}

// put puts a bar into the first row that is free and tells whether there was one.
func (s *shelf) put(bar int) bool {
	at := slices.IndexFunc(s.rows, func(in []int) bool {
		return !slices.ContainsFunc(in, func(other int) bool { return s.meet(bar, other) })
	})
	if s.row[bar] = at; at >= 0 {
		s.rows[at] = append(s.rows[at], bar)
	}
	return at >= 0
}

// takeShortest takes the shortest bar in the way of another out of its row. There is one where put has failed.
func (s *shelf) takeShortest(wayOf int) int {
	best := -1
	for _, in := range s.rows {
		for _, bar := range in {
			if s.meet(bar, wayOf) && (best < 0 || s.bars[bar].width() < s.bars[best].width()) {
				best = bar
			}
		}
	}
	at := s.row[best]
	s.rows[at] = slices.DeleteFunc(s.rows[at], func(bar int) bool { return bar == best })
	s.row[best] = -1
	return best
}

// stackBars puts each bar into the first row that is free, its number in y0, and tells how many rows that took. What is
// certainly in the span goes first. Bars for which there is no row are gathered, those that overlap together, and a
// single one with the shortest in its way; what comes of that stands among the points.
func (s *scene) stackBars(bars []mark, rows int) (placed, gathered []mark, used int) {
	slices.SortStableFunc(bars, func(a, b mark) int { return cmp.Compare(b.presence, a.presence) })
	sh := shelf{bars, make([][]int, rows), make([]int, len(bars))}
	var crowds [][]int
	for i := range bars {
		if sh.put(i) {
			continue
		}
		at := slices.IndexFunc(crowds, func(of []int) bool {
			return bars[of[0]].presence == bars[i].presence && slices.ContainsFunc(of, func(other int) bool { return sh.meet(i, other) })
		})
		if at < 0 {
			at = len(crowds)
			crowds = append(crowds, nil)
		}
		crowds[at] = append(crowds[at], i)
	}
	for _, crowd := range crowds {
		if len(crowd) == 1 {
			if sh.put(crowd[0]) { // where another crowd took one out
				continue
			}
			crowd = append(crowd, sh.takeShortest(crowd[0]))
		}
		gathered = append(gathered, s.gatherBars(bars, crowd))
	}
	for i, b := range bars {
		if b.y0 = float32(sh.row[i]); b.y0 >= 0 {
			used = max(used, sh.row[i]+1)
			placed = append(placed, b)
		}
	}
	return placed, gathered, used
}

// gatherBars makes a cluster of bars. It stands at the edge over which they reach, else in their middle.
func (s *scene) gatherBars(bars []mark, crowd []int) mark {
	of := make([]mark, len(crowd))
	for i, bar := range crowd {
		b := bars[bar]
		at := b.middle().X
		switch {
		case b.x0 < s.zone.x0:
			at = s.zone.x0
		case b.x1 > s.zone.x1:
			at = s.zone.x1
		}
		b.x0, b.x1 = at, at
		of[i] = b
	}
	return s.cluster(of)
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
		if end == start+1 && !crowd[start].gathered {
			marks = append(marks, crowd[start])
		} else {
			marks = append(marks, s.cluster(crowd[start:end]))
		}
		start = end
	}
	return marks
}

// cluster makes one mark of several. Parts of one event's date that come so near stay a bar.
func (s *scene) cluster(of []mark) mark {
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
		c.gathered = c.gathered || of[i].gathered
	}
	c.count, c.day, c.fade = len(events), false, [2]float32{}
	c.x0, c.x1 = c.from, c.to
	if c.gathered = c.gathered || c.count > 1; c.gathered {
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
		} else if m.gathered || marks[start].gathered {
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
	switch {
	case of.gathered:
		return m.pill / 2
	case of.day:
		return m.radius
	}
	return m.thick / 2
}
