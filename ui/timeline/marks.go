package timeline

import (
	"daqin/model"
	"daqin/model/edtf"
)

// ref names one part of an event's date.
type ref struct {
	event int // in Model.Events
	part  int // in the parts of its date
}

// mark is what stands for one part of an event's date, or for several gathered in a cluster.
type mark struct {
	box                 // what it takes up
	refs     []ref      // by time
	from, to float32    // where its time begins and ends; may lie outside the lanes
	fade     [2]float32 // over how much its left and right ends fade
	presence model.Presence
	lane     int
	day      bool // a disc
	count    int  // of different events
	gathered bool // a cluster
}

// measures are the sizes of marks in lanes of a height.
type measures struct {
	radius float32 // of a disc; also half the width of the narrowest bar
	pitch  float32 // between rows of long bars
	thick  float32 // height of a bar
	pill   float32 // height of a cluster
	digit  float32 // width of a digit in it
	long   float32 // from this width on a bar stands with the long ones below the others
}

// measureMarks gives the sizes that go with a lane's height, at most those that go with the size of text.
func measureMarks(lane, scale float32) measures {
	scale = min(scale, 1.6)
	m := measures{
		radius: min(max(lane*0.27, 2.4), 4.6*scale),
		pitch:  min(max(lane*0.32, 3.4), 7*scale),
		pill:   min(max(lane-1, 6), 14*scale),
	}
	m.thick = m.pitch - 1.6
	m.digit = m.pill * 0.42
	m.long = 7 * m.radius
	return m
}

func (m measures) pillWidth(count int) float32 {
	digits := float32(1)
	for ; count >= 10; count /= 10 {
		digits++
	}
	return max(digits*m.digit+0.6*m.pill, m.pill)
}

// draft gives the mark of one part of a date, wherever it stands in its lane.
func (s *scene) draft(r ref, part edtf.Part) mark {
	earliest, latest := part.Bounds()
	in := s.within(earliest, latest)
	left, right := s.zone.x0, s.zone.x1
	m := mark{
		refs: []ref{r}, count: 1,
		from: s.x(in.From), to: s.x(in.Until),
		day: earliest == latest && !doubtful(part.Start) && !doubtful(part.End),
	}
	if m.day {
		middle := (m.from + m.to) / 2
		m.from, m.to = middle, middle
	}
	least := 2 * s.measures.radius
	openLeft, openRight := endless(part.Start), endless(part.End)
	if doubtful(part.Start) || doubtful(part.End) || openLeft || openRight {
		least = 4 * s.measures.radius // so that there is something to fade
	}
	if lack := least - (m.to - m.from); lack > 0 {
		m.from, m.to = m.from-lack/2, m.to+lack/2
	}
	if openLeft {
		m.from = max(m.from, left)
	}
	if openRight {
		m.to = min(m.to, right)
	}
	m.fade = s.fades(part, m)
	const far = 1 << 12 // beyond the view it does not matter how far a bar goes
	m.from, m.to = max(m.from, left-far), min(m.to, right+far)
	m.x0, m.x1 = m.from, m.to
	return m
}

// doubtful tells whether the source gives an end as "about" or is unsure of it.
func doubtful(p edtf.Point) bool { return p.Approximate || p.Uncertain }

// endless tells whether the source gives no end.
func endless(p edtf.Point) bool { return p.Open || p.Precision == edtf.Unknown }

// fades tells over how much of its length a mark fades out at its ends: a doubtful one over all the days that it may
// be, an end that is not given over a good part of what is in sight.
func (s *scene) fades(part edtf.Part, m mark) [2]float32 {
	length := m.to - m.from
	fade := func(p edtf.Point) float32 {
		switch {
		case endless(p):
			return min(length*0.7, 90)
		case doubtful(p):
			vague := s.x(p.Latest+1) - s.x(p.Earliest)
			return min(max(vague, 2*s.measures.radius), length/2)
		}
		return 0
	}
	return [2]float32{fade(part.Start), fade(part.End)}
}
