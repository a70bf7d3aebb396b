package timeline

import "fyne.io/fyne/v2"

// metrics are the measures of text that the view is divided by.
type metrics struct {
	scale float32    // of the text: 1 where labels are plainLabel high
	name  float32    // width of the widest lane's name
	small float32    // height of a line of the axis
	words float32    // height of the line of words
	ends  [2]float32 // widths of the story's first and last year
	lanes int
	rows  int  // of bars that the lanes could use, beyond one each
	table bool // in place of lanes and axis
}

// plainLabel is the size of a label's text where the user has not chosen another.
const plainLabel = 12

// zones are where the parts of the view stand, from top to bottom. Times stand at the same place from left to right
// in lanes and axis, and again in histogram, track and years.
type zones struct {
	names     box // of the lanes
	lanes     box
	axis      box
	fan       box // between the axis of the chosen span and that of the whole story
	histogram box
	track     box
	years     box // empty where there is no room: then the years stand on the track
	words     box
	scale     float32 // of the text in names and lanes: that of all text, or less where there is little height
}

// letters is the size of the text in names and lanes.
func (z *zones) letters() float32 { return plainLabel * z.scale }

const (
	edge      = 10 // between the view's content and its sides
	gap       = 3  // between axis and histogram, at least
	wideGap   = 9  // and where there is room
	top       = 3  // between the view's content and what stands above it
	trackHigh = 16
	// crowded is how large the text of lanes is at least where there is too little height for a larger one that was asked for.
	crowded = 1.25
	// strip is the height of a histogram for which there is no room, in text of 100 %, low that of one for which lanes get
	// thinner, and enough that of one which they spare.
	strip  = 4
	low    = 16
	enough = 26
)

// least is the height that the lanes need, wanted that which they should have before anything goes to what the view can do
// without, thin that of lanes no higher than their names, and thinnest that of lanes whose names are as small as they get.
func (m metrics) thinnest() float32 {
	return float32(m.lanes) * plainLabel * min(m.scale, crowded)
}
func (m metrics) thin() float32   { return float32(m.lanes) * plainLabel * m.scale }
func (m metrics) least() float32  { return float32(m.lanes) * leastLane(m.scale) }
func (m metrics) wanted() float32 { return m.least() + float32(m.rows)*leastPitch }

// axis is the height of the axis below the lanes, lower that of track and words, strip that of the least histogram.
func (m metrics) axis() float32  { return m.small + 2 }
func (m metrics) lower() float32 { return trackHigh + m.words + 4 }
func (m metrics) strip() float32 { return strip * max(m.scale, 1) }

// height is the least in which the view can be read: lanes no higher than their names, in large text with smaller names, for
// what stands above needs height too; a strip of a histogram. Without lanes the histogram has all that it needs.
func (m metrics) height() float32 {
	if m.table {
		return top + enough + m.small + m.lower()
	}
	return top + m.thinnest() + m.axis() + gap + m.strip() + m.lower()
}

// divide gives each part its place. What is left over goes to the lanes; while these are short of height, first the histogram
// gives way, which is a strip in the end, then the years, which are written on the track where lanes would be lower than
// their names.
func divide(size fyne.Size, m metrics) zones {
	const beside = gripWidth + 6 // between the track and the year beside it
	left := min(edge+max(m.name+8, m.ends[0]+beside), size.Width*0.4)
	right := max(size.Width-edge-m.ends[1]-beside, left+1)
	bottom := size.Height - 4
	row := func(height float32) box {
		bottom -= height
		return box{left, bottom, right, bottom + height}
	}
	z := zones{scale: m.scale}
	z.words = row(m.words)
	z.words.x0, z.words.x1 = edge, size.Width-edge
	if m.table {
		z.years = row(min(m.small, max(bottom-top-trackHigh-strip, 0)))
		z.track = row(trackHigh)
		z.histogram = row(max(bottom-top, strip))
		bottom = z.histogram.y0
		z.fan, z.axis, z.lanes = row(0), row(0), row(0)
		z.names = box{edge, bottom, left - 8, bottom}
		return z
	}
	room := bottom - top - gap - m.axis() - trackHigh
	years := m.small
	if room-years-m.strip() < m.thin() {
		years = 0
	}
	room -= years
	fan := float32(gap)
	if room-low-(wideGap-gap) >= m.least() {
		fan = wideGap
	}
	room -= fan - gap
	spare := room - m.wanted()
	high := min(max(spare, min((room-m.least())/2, enough), min((room-m.thin())/3, low), m.strip()), size.Height*0.15, 56)
	z.years = row(years)
	z.track = row(trackHigh)
	z.histogram = row(high)
	z.fan = row(fan)
	z.axis = row(m.axis())
	z.lanes = box{left, top, right, max(bottom, top+1)}
	z.names = box{edge, z.lanes.y0, left - 8, z.lanes.y1}
	z.scale = min(max(z.lanes.height()/(float32(max(m.lanes, 1))*plainLabel), min(m.scale, crowded)), m.scale)
	return z
}
