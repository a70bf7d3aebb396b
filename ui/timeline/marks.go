package timeline

import (
	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
)

// form is what a mark is drawn as.
type form uint8

const (
	bar     form = iota // a stretch of time, as wide as it is vague
	disc                // a day
	cluster             // a count, where short marks crowd
	bundle              // a count on a bar, where long bars overlap
	heap                // several in one place of a folded lane, which has no room for a count: the card tells it
)

// ending is how a date begins or ends.
type ending uint8

const (
	definite ending = iota
	about           // then: it fades over the days that it may be
	unsure          // says the source: it ends in dots
	untold          // it fades away
	ongoing         // it lasts on: an arrow
)

// mark is what stands for one part of an event's date, or for several gathered in a cluster, a bundle or a heap.
type mark struct {
	box                 // what it takes up
	refs     []ref      // by time
	from, to float32    // where its time begins and ends; may lie outside the lanes
	fade     [2]float32 // over how much its left and right ends fade
	ends     [2]ending
	lasts    bool // all through its time; what doesn't was at some time in it
	presence model.Presence
	emphasis state.Emphasis // the strongest of its events'
	lane     int
	folded   bool // stands in a folded lane, where marks lie over one another
	form     form
	count    int // of different events: several make a cluster, a bundle or a heap
	pill     box // where the count of several stands: a cluster is no more than that
}

// measures are the sizes of marks in lanes of a height.
type measures struct {
	radius float32 // of a disc; also half the width of the narrowest bar
	pitch  float32 // between rows of long bars
	thick  float32 // height of a bar
	pill   float32 // height of a count
	digit  float32 // width of a digit in it
	long   float32 // from this width on a bar stands with the long ones below the others
}

// plainCaption is the size of a count's text, and of the axis', where that of labels is plainLabel.
const plainCaption = 11.5

// leastPitch is what a row of bars needs to be told from the next.
const leastPitch = 4.4

// pillHigh is the height of a count in a text of some scale: that of its digits, and as much above and below as round
// ends need.
func pillHigh(scale float32) float32 { return 0.72*plainCaption*scale + 4.8 }

// leastLane is the height that a lane needs for its name, counts, and a row of bars below them.
func leastLane(scale float32) float32 { return pillHigh(scale) + leastPitch + 1 }

// measureMarks gives the sizes that go with the lowest lane's height and the pitch for which there is room, at most those
// that go with the size of text.
func measureMarks(lane, pitch, scale float32) measures {
	most := min(scale, 1.6)
	m := measures{
		radius: min(max(lane*0.24, 2.4), 4.6*most),
		pill:   min(max(lane-1, 6), pillHigh(scale)),
		digit:  0.58 * plainCaption * scale,
	}
	m.pitch = min(max(pitch, min(leastPitch, lane)), 6.4*most)
	m.thick = m.pitch - 1.6
	m.long = 7 * m.radius
	return m
}

func (m measures) pillWidth(count int) float32 {
	digits := float32(1)
	for ; count >= 10; count /= 10 {
		digits++
	}
	return max(digits*m.digit+0.45*m.pill, m.pill)
}

// halfHeight gives half the height of a mark that is not a long bar.
func (m measures) halfHeight(of *mark) float32 {
	switch of.form {
	case cluster:
		return m.pill / 2
	case disc:
		return m.radius
	}
	return max(m.thick/2, 0.55*m.radius)
}

// reach gives from where to where a part of a date is drawn: over all the days that it may be, at least so wide that it
// can be seen, and an end that is not given no farther than the lanes.
func (s *scene) reach(p int32) (from, to float32) {
	st := &s.dates.parts[p]
	from, to = s.x(st.from), s.x(st.until)
	if st.day {
		from = (from + to) / 2
		to = from
	}
	least := 2 * s.measures.radius
	if st.frayed {
		least = 4 * s.measures.radius // so that there is something to fade
	}
	if lack := least - (to - from); lack > 0 {
		from, to = from-lack/2, to+lack/2
	}
	if st.open[0] {
		from = max(from, s.zone.x0)
	}
	if st.open[1] {
		to = min(to, s.zone.x1)
	}
	return from, to
}

// draft gives the mark of a part of a date, wherever it stands in its lane.
func (s *scene) draft(p int32, presence model.Presence, lane int) mark {
	r := s.dates.refs[p]
	when := s.index.Model.Events[r.event].When
	part := whenever[0]
	if parts := when.Parts(); len(parts) > 0 {
		part = parts[r.part]
	}
	m := mark{refs: s.dates.refs[p : p+1 : p+1], count: 1, presence: presence, lane: lane}
	m.lasts = part.Interval && when.Set() != edtf.OneOf
	if s.dates.parts[p].day {
		m.form = disc
	}
	m.from, m.to = s.reach(p)
	length := m.to - m.from
	for i, point := range []edtf.Point{part.Start, part.End} {
		m.ends[i] = m.endingOf(point)
		switch m.ends[i] {
		case untold:
			m.fade[i] = min(length*0.7, 90)
		case about, unsure:
			vague := s.x(point.Latest+1) - s.x(point.Earliest)
			m.fade[i] = min(max(vague, 2*s.measures.radius), length/2)
		}
	}
	m.from, m.to = s.near(m.from, m.to)
	m.x0, m.x1 = m.from, m.to
	return m
}

// near cuts what goes far beyond the lanes, where it does not matter how far it goes.
func (s *scene) near(from, to float32) (float32, float32) {
	const far = 1 << 12
	return max(from, s.zone.x0-far), min(to, s.zone.x1+far)
}

// endingOf tells how an end is drawn. An open one of what only lies somewhere in a stretch is a bound that nobody gives.
func (m *mark) endingOf(p edtf.Point) ending {
	switch {
	case p.Open && m.lasts:
		return ongoing
	case endless(p):
		return untold
	case p.Approximate:
		return about
	case p.Uncertain:
		return unsure
	}
	return definite
}
