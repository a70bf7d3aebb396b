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

// form is what a mark is drawn as.
type form uint8

const (
	bar     form = iota // a stretch of time, as wide as it is vague
	disc                // a day
	cluster             // a count, where short marks crowd
	bundle              // a count on a bar, where long bars overlap
)

// mark is what stands for one part of an event's date, or for several gathered in a cluster or a bundle.
type mark struct {
	box                 // what it takes up
	refs     []ref      // by time
	from, to float32    // where its time begins and ends; may lie outside the lanes
	fade     [2]float32 // over how much its left and right ends fade
	presence model.Presence
	lane     int
	form     form
	count    int // of different events: several make a cluster or a bundle
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

// draft gives the mark of one part of a date, wherever it stands in its lane.
func (s *scene) draft(r ref, part edtf.Part) mark {
	earliest, latest := part.Bounds()
	in := s.within(earliest, latest)
	left, right := s.zone.x0, s.zone.x1
	m := mark{
		refs: []ref{r}, count: 1,
		from: s.x(in.From), to: s.x(in.Until),
	}
	if earliest == latest && !doubtful(part.Start) && !doubtful(part.End) {
		m.form = disc
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
