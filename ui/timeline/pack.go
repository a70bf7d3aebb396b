package timeline

import (
	"cmp"
	"slices"
)

// scratch is memory that packing takes again and again.
type scratch struct {
	binned  []dot     // the points of a lane, bin by bin
	ends    []int     // where each bin ends in them
	drafts  []mark    // of the points
	packed  []mark    // of them, in their places
	trial   []mark    // of a crowd, gathered in one way
	of      [][2]int  // from where until where in the crowd each of these was gathered
	row     []int     // that each takes
	free    []float32 // where each row is free from
	rows    [][]mark  // of bars
	rest    []mark    // bars for which there is no row
	shelved []mark
	where   []int32 // the mark, counted from 1, at which a part of a date stands
}

func (s *scratch) whereabouts(parts int) []int32 {
	if s.where == nil {
		s.where = make([]int32, parts)
	}
	clear(s.where)
	return s.where
}

// pack gives the marks of a lane their places in it. Short marks stand about the middle, those that would overlap one
// above another; long bars lie in thin rows below them. What finds no room is gathered: short marks in clusters, bars
// that overlap in bundles.
//
//	 ●   ●      ③        points, in as many rows as fit
//	     ●   ▬      ②
//	         ▒▒▒▒▒▒▒▒▒▒  a bundle, in the first row
//	▬▬▬▬▬▬▬▬▬▬▬▬▬▬       bars, each in the first row that is free
//
// It takes O(n) for counting what crowds, O(m log m) for sorting what is drawn and, where that crowds, a few passes over it.
func (s *scene) pack(at int) {
	in := box{s.zone.x0, s.lanes[at].y0 + 0.5, s.zone.x1, s.lanes[at].y1 - 0.5}
	l := &s.lots[at]
	bars, top := s.shelve(in, l.bars, len(l.dots))
	in.y1 = top
	pitch := 2*s.measures.radius + 1
	points := s.draftPoints(at, l.dots, pitch, max(int(in.height()/pitch), 1))
	start := len(s.marks)
	s.seat(bars, s.packPoints(in, points))
	slices.SortFunc(s.marks[start:], byLeft)
}

func byLeft(a, b mark) int {
	return cmp.Or(cmp.Compare(a.x0, b.x0), cmp.Compare(b.x1, a.x1), cmp.Compare(a.refs[0].event, b.refs[0].event), cmp.Compare(a.refs[0].part, b.refs[0].part))
}

// draftPoints gives the marks of a lane's points, from left to right. Two points whose middles lie in one bin, which is
// not as wide as the pitch, can't stand side by side. So where a bin has more of them than there are rows they are
// counted at once, and no mark is made for each.
//
// Bins lie at whole multiples of their width in time, not in the view: what is counted together stays together while
// the view pans.
func (s *scene) draftPoints(at int, points []dot, pitch float32, rows int) []mark {
	s.scratch.drafts = s.scratch.drafts[:0]
	if len(points) == 0 {
		return nil
	}
	binned, ends := s.bin(points, max(int(2*float64(pitch)/s.scale.PerDay()), 1))
	start := 0
	for _, end := range ends {
		if bin := binned[start:end]; len(bin) > rows {
			s.scratch.drafts = append(s.scratch.drafts, s.counted(at, bin))
		} else {
			for _, p := range bin {
				s.scratch.drafts = append(s.scratch.drafts, s.draft(p.part, p.presence, at))
			}
		}
		start = end
	}
	slices.SortFunc(s.scratch.drafts, byLeft)
	return s.scratch.drafts
}

// bin sorts points into bins of so many half days (a counting sort: points are short, so that hardly more bins are looked
// at than lie in sight), and tells where each bin ends.
func (s *scene) bin(points []dot, width int) ([]dot, []int) {
	of := func(p dot) int { return (p.middle - 2*int(s.index.Story.From)) / width }
	low, high := of(points[0]), of(points[0])
	for _, p := range points {
		low, high = min(low, of(p)), max(high, of(p))
	}
	k := &s.scratch
	k.ends = slices.Grow(k.ends[:0], high-low+2)[:high-low+2]
	clear(k.ends)
	for _, p := range points {
		k.ends[of(p)-low+1]++
	}
	for i := 1; i < len(k.ends); i++ {
		k.ends[i] += k.ends[i-1]
	}
	k.binned = slices.Grow(k.binned[:0], len(points))[:len(points)]
	for _, p := range points {
		bin := of(p) - low
		k.binned[k.ends[bin]] = p
		k.ends[bin]++ // from where the bin begins to where it ends
	}
	return k.binned, k.ends[:high-low+1]
}

// counted makes one mark of dots that lie too near to each other for a mark each.
func (s *scene) counted(at int, dots []dot) mark {
	m := mark{lane: at, form: cluster}
	m.from, m.to = s.reach(dots[0].part)
	sum, start := 0, len(s.pool)
	for _, d := range dots {
		from, to := s.reach(d.part)
		m.from, m.to = min(m.from, from), max(m.to, to)
		sum += d.middle - 2*int(s.span.From)
		m.presence = max(m.presence, d.presence)
		s.pool = append(s.pool, s.refs[d.part])
	}
	m.refs = s.pool[start:len(s.pool):len(s.pool)]
	m.count = s.distinct(m.refs)
	m.x0, m.x1 = m.from, m.to
	if m.count == 1 {
		m.form = bar
		return m
	}
	days := float64(sum) / float64(2*len(dots))
	s.centre(&m, s.zone.x0+float32(days*s.scale.PerDay()))
	return m
}

// centre puts a count about x, in the lanes.
func (s *scene) centre(m *mark, x float32) {
	half := s.measures.pillWidth(m.count) / 2
	x = min(max(x, s.zone.x0+half), s.zone.x1-half)
	m.x0, m.x1 = x-half, x+half
}

// distinct tells to how many events the refs belong.
func (s *scene) distinct(refs []ref) (n int) {
	s.counts++
	for _, r := range refs {
		if s.seen[r.event] != s.counts {
			s.seen[r.event] = s.counts
			n++
		}
	}
	return n
}

// packPoints packs short marks, sorted from left to right: crowd by crowd, each a stretch in which marks or the
// clusters that they may become could touch.
func (s *scene) packPoints(in box, points []mark) []mark {
	s.scratch.packed = s.scratch.packed[:0]
	count := 0
	for i := range points {
		count += points[i].count
	}
	apart := s.measures.pillWidth(max(count, 99))/2 - s.measures.radius + 1
	for start := 0; start < len(points); {
		end, reach := start+1, points[start].x1
		for end < len(points) && points[end].x0 <= reach+2*apart {
			reach = max(reach, points[end].x1)
			end++
		}
		s.packCrowd(in, points[start:end])
		start = end
	}
	return s.scratch.packed
}

// packCrowd stacks a crowd's marks, or gathers those nearest to each other until what is left can be stacked.
func (s *scene) packCrowd(in box, crowd []mark) {
	for reach := float32(0); ; reach = max(reach*1.4, 2*s.measures.radius) {
		s.gather(crowd, reach)
		if s.stack(in, s.scratch.trial) || len(s.scratch.trial) == 1 {
			break
		}
	}
	for i := range s.scratch.trial {
		m, of := &s.scratch.trial[i], s.scratch.of[i]
		if of[1]-of[0] > 1 {
			start := len(s.pool)
			for _, each := range crowd[of[0]:of[1]] {
				s.pool = append(s.pool, each.refs...)
			}
			m.refs = s.pool[start:len(s.pool):len(s.pool)]
			m.count = s.distinct(m.refs)
		}
	}
	s.scratch.packed = append(s.scratch.packed, s.scratch.trial...)
}

// gather makes one cluster of marks whose middles lie within reach of that of the first one. It is a trial: what the
// clusters hold is put together once they have found their places.
func (s *scene) gather(crowd []mark, reach float32) {
	k := &s.scratch
	k.trial, k.of = k.trial[:0], k.of[:0]
	for start := 0; start < len(crowd); {
		first := crowd[start].middle().X
		end := start + 1
		for end < len(crowd) && crowd[end].middle().X-first <= reach && reach > 0 {
			end++
		}
		if end == start+1 {
			k.trial = append(k.trial, crowd[start])
		} else {
			k.trial = append(k.trial, s.gathered(crowd[start:end]))
		}
		k.of = append(k.of, [2]int{start, end})
		start = end
	}
}

// gathered makes one mark of several, where most of their events are. Parts of one event's date that come so near stay
// a bar.
func (s *scene) gathered(of []mark) mark {
	c := of[0]
	one, count := true, 0
	for i := range of {
		c.from, c.to = min(c.from, of[i].from), max(c.to, of[i].to)
		c.presence = max(c.presence, of[i].presence)
		count += of[i].count
		one = one && of[i].count == 1 && of[i].refs[0].event == c.refs[0].event
	}
	c.fade, c.ends = [2]float32{}, [2]ending{}
	if one {
		c.form, c.x0, c.x1 = bar, c.from, c.to
		return c
	}
	c.form, c.count = cluster, count
	s.centre(&c, median(of, count))
	return c
}

// median gives the x left and right of which as many events are, of so many in marks from left to right.
func median(of []mark, count int) float32 {
	before := 0
	for i := range of {
		before += of[i].count
		switch {
		case 2*before == count && i+1 < len(of):
			return (of[i].middle().X + of[i+1].middle().X) / 2
		case 2*before >= count:
			return of[i].middle().X
		}
	}
	return of[len(of)-1].middle().X
}

// stack puts marks, sorted from left to right, into the fewest rows about the middle of the band, a cluster in a place
// of its own. It tells whether there are rows enough; only then are the places of use.
func (s *scene) stack(in box, marks []mark) bool {
	const nowhere = -1 << 20
	pitch := 2*s.measures.radius + 1
	k := &s.scratch
	k.free = slices.Grow(k.free[:0], int(in.height()/pitch)+1)[:max(int(in.height()/pitch), 1)]
	k.row = slices.Grow(k.row[:0], len(marks))[:len(marks)]
	start, reach, used := 0, float32(nowhere), 0 // of the marks that overlap without a gap
	settle := func(end int) {
		for i := start; i < end; i++ {
			y, half := in.middle().Y+(float32(k.row[i])-float32(used-1)/2)*pitch, min(s.measures.halfHeight(&marks[i]), in.height()/2)
			marks[i].y0, marks[i].y1 = y-half, y+half
			marks[i].pill = marks[i].box
		}
		start, used = end, 0
	}
	for i := range marks {
		m := &marks[i]
		if m.x0 >= reach {
			settle(i)
			for row := range k.free {
				k.free[row] = nowhere
			}
		} else if m.form == cluster || marks[start].form == cluster {
			return false
		}
		at := slices.IndexFunc(k.free, func(free float32) bool { return free <= m.x0 })
		if at < 0 {
			return false
		}
		k.free[at] = m.x1 + 1
		k.row[i] = at
		used = max(used, at+1)
		reach = max(reach, m.x1+1)
	}
	settle(len(marks))
	return true
}

// strew lays the marks of a folded lane over one another: what lies together looks denser, and what lies in one place is
// one mark that counts.
func (s *scene) strew(at int) {
	const (
		tick       = 3  // the width of a mark, from which two of them can be told
		mostShades = 24 // more long bars than these can't be told from each other
	)
	l, in := &s.lots[at], s.lanes[at].grown(-2)
	start := len(s.marks)
	s.marks = append(s.marks, s.draftPoints(at, l.dots, tick, 1)...)
	slices.SortFunc(l.bars, byLeft)
	if len(l.bars) > mostShades {
		l.bars = s.bundles(l.bars)
	}
	s.marks = append(s.marks, l.bars...)
	for i := range s.marks[start:] {
		m := &s.marks[start+i]
		switch narrow := m.width() < s.measures.long; {
		case m.count > 1 && narrow:
			x := m.middle().X
			m.form, m.x0, m.x1 = heap, x-tick/2.0, x+tick/2.0
		case m.count > 1:
			m.form = heap
		case narrow:
			s.trim(m, tick)
		}
		m.y0, m.y1, m.folded = in.y0, in.y1, true
	}
	// The narrow ones first: a hand that reaches for one means it, not what it lies on.
	slices.SortStableFunc(s.marks[start:], func(a, b mark) int { return cmp.Compare(a.width(), b.width()) })
}

// trim makes a mark as wide as it is vague, and a least width at least.
func (s *scene) trim(m *mark, least float32) {
	st := s.part(m.refs[0])
	x0, x1 := s.x(st.from), s.x(st.until)
	lack := max(least-(x1-x0), 0) / 2
	m.x0, m.x1 = x0-lack, x1+lack
}
