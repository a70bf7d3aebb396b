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
}

// plainLabel is the size of a label's text where the user has not chosen another.
const plainLabel = 12

// zones are where the parts of the view stand, from top to bottom. Times stand at the same place from left to right
// in lanes and axis, and again in histogram, track and years.
type zones struct {
	names     box // of the lanes
	lanes     box
	axis      box
	histogram box
	track     box
	years     box // empty where there is no room
	words     box
}

const (
	edge      = 10 // between the view's content and its sides
	trackHigh = 16
	// wantedLane is the height that lanes should have before anything goes to what they can do without.
	wantedLane = 18
)

// divide gives each part its place. What is left over goes to the lanes; while these are short of height, histogram and
// years give way.
func divide(size fyne.Size, m metrics) zones {
	const beside = gripWidth + 6 // between the track and the year beside it
	left := min(edge+max(m.name+8, m.ends[0]+beside), size.Width*0.4)
	right := max(size.Width-edge-m.ends[1]-beside, left+1)
	bottom := size.Height - 4
	row := func(height float32) box {
		bottom -= height
		return box{left, bottom, right, bottom + height}
	}
	var z zones
	z.words = row(m.words)
	z.words.x0, z.words.x1 = edge, size.Width-edge
	spare := bottom - 4 - 5 - (m.small + 4) - trackHigh - float32(m.lanes)*wantedLane*m.scale
	high := min(max(spare, 12), size.Height*0.15, 56)
	years := float32(0)
	if spare-high >= m.small {
		years = m.small
	}
	z.years = row(years)
	z.track = row(trackHigh)
	z.histogram = row(high)
	bottom -= 5
	z.axis = row(m.small + 4)
	z.lanes = box{left, 4, right, max(bottom, 5)}
	z.names = box{edge, z.lanes.y0, left - 8, z.lanes.y1}
	return z
}
