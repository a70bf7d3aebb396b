package timeline

import (
	"math"
	"slices"

	"daqin/model"
)

// dot is a part of a date before it has a mark, and what is needed to gather it with its neighbours: there may be far more
// of them than marks.
type dot struct {
	middle   int     // of a short one, in half days
	bin      int     // in which that lies
	from, to float32 // what it reaches
	part     int32
	presence model.Presence
}

// draftDots gives the marks of a lane's dots, from left to right. Two dots whose middles lie in one bin, which is
// not as wide as the pitch, can't stand side by side. So where a bin has more of them than there are rows they are
// counted at once, and no mark is made for each.
//
// Bins lie at whole multiples of their width in time, not in the view: what is counted together stays together while
// the view pans.
func (s *scene) draftDots(at int, dots []dot, pitch float32, rows int) []mark {
	s.scratch.drafts = s.scratch.drafts[:0]
	if len(dots) == 0 {
		return nil
	}
	binned, ends := s.bin(dots, max(int(2*float64(pitch)/s.perDay), 1))
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

// bin sorts dots into bins of so many half days, and tells where each bin ends. It is a counting sort: dots are short and
// in sight, so that hardly more bins are looked at than lie in sight, however long the story is.
func (s *scene) bin(dots []dot, width int) ([]dot, []int) {
	first := 2 * int(s.index.Story.From)
	low, high := math.MaxInt, 0
	for i := range dots {
		d := &dots[i]
		d.bin = (d.middle - first) / width
		low, high = min(low, d.bin), max(high, d.bin)
	}
	k := &s.scratch
	k.ends = slices.Grow(k.ends[:0], high-low+2)[:high-low+2]
	clear(k.ends)
	for i := range dots {
		k.ends[dots[i].bin-low+1]++
	}
	for i := 1; i < len(k.ends); i++ {
		k.ends[i] += k.ends[i-1]
	}
	k.binned = slices.Grow(k.binned[:0], len(dots))[:len(dots)]
	for i := range dots {
		end := &k.ends[dots[i].bin-low] // from where the bin begins to where it ends
		k.binned[*end] = dots[i]
		*end++
	}
	return k.binned, k.ends[:high-low+1]
}

// counted makes one mark of dots that lie too near to each other for a mark each.
func (s *scene) counted(at int, dots []dot) mark {
	m := mark{lane: at, form: cluster}
	m.from, m.to = dots[0].from, dots[0].to
	sum, start := 0, len(s.pool)
	for _, d := range dots {
		m.from, m.to = min(m.from, d.from), max(m.to, d.to)
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
	s.centre(&m, s.zone.x0+float32(days*s.perDay))
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
