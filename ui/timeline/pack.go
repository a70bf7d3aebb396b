package timeline

import (
	"cmp"
	"slices"
)

// scratch is memory that packing takes again and again.
type scratch struct {
	binned  []dot     // the dots of a lane, bin by bin
	ends    []int     // where each bin ends in them
	drafts  []mark    // of the dots
	packed  []mark    // of them, in their places
	trial   []mark    // of a crowd, as it is gathered now
	of      [][2]int  // from where until where in the crowd each of these is gathered
	tight   [][2]int  // the runs of them that find no room
	row     []int     // that each takes
	free    []float32 // where each row is free from
	rows    [][]dot   // of bars
	rest    []dot     // bars for which there is no row
	bundled []mark    // of these
	present []dot     // bars that are in the span for certain, or possibly
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
	bars, top := s.shelve(at, in)
	s.lanes[at].shelf = top
	in.y1 = top
	pitch := 2*s.measures.radius + 1
	points := s.draftDots(at, l.dots, pitch, max(int(in.height()/pitch), 1))
	start := len(s.marks)
	s.seat(bars, s.packPoints(in, points))
	slices.SortFunc(s.marks[start:], byLeft)
}

func byLeft(a, b mark) int {
	return cmp.Or(cmp.Compare(a.x0, b.x0), cmp.Compare(b.x1, a.x1), cmp.Compare(a.refs[0].event, b.refs[0].event), cmp.Compare(a.refs[0].part, b.refs[0].part))
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

// packCrowd stacks a crowd's marks. Where there are rows too few it gathers those nearest to each other, again and again,
// until what is left can be stacked; all others stay as they are.
func (s *scene) packCrowd(in box, crowd []mark) {
	k := &s.scratch
	k.of = k.of[:0]
	for i := range crowd {
		k.of = append(k.of, [2]int{i, i + 1})
	}
	for s.try(crowd); !s.stack(in, k.trial); s.try(crowd) {
		k.pair()
	}
	for i, of := range k.of {
		m := &k.trial[i]
		if of[1]-of[0] > 1 {
			start := len(s.pool)
			for _, each := range crowd[of[0]:of[1]] {
				s.pool = append(s.pool, each.refs...)
			}
			m.refs = s.pool[start:len(s.pool):len(s.pool)]
			m.count = s.distinct(m.refs)
		}
	}
	k.packed = append(k.packed, k.trial...)
}

// try makes the marks of a crowd as it is gathered now. What the clusters hold is put together once they have found
// their places.
func (s *scene) try(crowd []mark) {
	k := &s.scratch
	k.trial = k.trial[:0]
	for _, of := range k.of {
		if of[1]-of[0] == 1 {
			k.trial = append(k.trial, crowd[of[0]])
		} else {
			k.trial = append(k.trial, s.gathered(crowd[of[0]:of[1]]))
		}
	}
}

// pair gathers, in each run of marks that could not be stacked, neighbours that are about as near to each other as any
// there, by twos.
func (k *scratch) pair() {
	const about = 1.4 // so that a few rounds do
	gathered, next := k.of[:0], 0
	for _, run := range k.tight {
		gathered = append(gathered, k.of[next:run[0]]...)
		nearest := far(k.trial[run[0]].box, k.trial[run[0]+1].box)
		for i := run[0] + 1; i+1 < run[1]; i++ {
			nearest = min(nearest, far(k.trial[i].box, k.trial[i+1].box))
		}
		for i := run[0]; i < run[1]; i++ {
			of := k.of[i]
			if i+1 < run[1] && far(k.trial[i].box, k.trial[i+1].box) <= max(about*nearest, 1) {
				i++
				of[1] = k.of[i][1]
			}
			gathered = append(gathered, of)
		}
		next = run[1]
	}
	k.of = append(gathered, k.of[next:]...)
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

// stack puts marks, from left to right, into the fewest rows about the middle of the band, a cluster in a place of its
// own. It tells whether there are rows enough; where there are not, it notes the tight runs, of marks that overlap without
// a gap.
func (s *scene) stack(in box, marks []mark) bool {
	const nowhere = -1 << 20
	pitch := 2*s.measures.radius + 1
	k := &s.scratch
	k.tight = k.tight[:0]
	k.free = slices.Grow(k.free[:0], int(in.height()/pitch)+1)[:max(int(in.height()/pitch), 1)]
	k.row = slices.Grow(k.row[:0], len(marks))[:len(marks)]
	start, reach, used, fits := 0, float32(nowhere), 0, true // of the run
	settle := func(end int) {
		if !fits {
			k.tight = append(k.tight, [2]int{start, end})
		}
		for i := start; i < end; i++ {
			y, half := in.middle().Y+(float32(k.row[i])-float32(used-1)/2)*pitch, min(s.measures.halfHeight(&marks[i]), in.height()/2)
			marks[i].y0, marks[i].y1 = y-half, y+half
			marks[i].pill = marks[i].box
		}
		start, used, fits = end, 0, true
	}
	for i := range marks {
		m := &marks[i]
		if m.x0 >= reach {
			settle(i)
			for row := range k.free {
				k.free[row] = nowhere
			}
		} else if m.form == cluster || marks[start].form == cluster {
			fits = false
		}
		at := slices.IndexFunc(k.free, func(free float32) bool { return free <= m.x0 })
		if at < 0 {
			fits, at = false, 0
		}
		k.free[at] = m.x1 + 1
		k.row[i] = at
		used = max(used, at+1)
		reach = max(reach, m.x1+1)
	}
	settle(len(marks))
	return len(k.tight) == 0
}
