package reader

import "fyne.io/fyne/v2"

// berth is where a slip stands to the passage that it is on.
type berth uint8

const (
	berthBeside berth = iota // in the margin, right of all that is written
	berthBelow
	berthAbove
	berthFoot // under the text, which is that much lower
)

// seat is where a slip may stand, in units of the reader.
type seat struct {
	passage box     // what it must not cover, whether in sight or not
	page    box     // what is in sight of the leaf that the passage is on
	left    float32 // where the passage's column begins
	margin  float32 // from where on nothing is written right of the text
	gap     float32
}

// choose gives the first berth at which a slip of a size covers nothing of the passage; the one that it has stays, if it can.
func (s seat) choose(size, beside fyne.Size, now berth) berth {
	for _, at := range []berth{now, berthBeside, berthBelow, berthAbove} {
		if s.has(at, size, beside) {
			return at
		}
	}
	return berthFoot
}

// has tells whether there is room at a berth for a slip of a size, of another one in the margin.
func (s seat) has(at berth, size, beside fyne.Size) bool {
	switch at {
	case berthBeside:
		return s.margin+beside.Width+2*s.gap <= s.page.at.X+s.page.size.Width && beside.Height+2*s.gap <= s.page.size.Height
	case berthBelow, berthAbove:
		return s.room(at) >= size.Height
	}
	return false
}

// room gives how high a slip can be at a berth without covering the passage or leaving the page.
func (s seat) room(at berth) float32 {
	top, bottom := s.page.at.Y, s.page.at.Y+s.page.size.Height
	switch at {
	case berthBelow:
		return bottom - s.gap - max(s.passage.at.Y+s.passage.size.Height+s.gap, top+s.gap)
	case berthAbove:
		return min(s.passage.at.Y-s.gap, bottom-s.gap) - s.gap - top
	}
	return bottom - top - 2*s.gap
}

// box gives the place of a slip of a size at a stand.
func (s seat) box(at berth, size fyne.Size) box {
	top, bottom := s.page.at.Y+s.gap, s.page.at.Y+s.page.size.Height-s.gap
	x := min(s.left, s.page.at.X+s.page.size.Width-s.gap-size.Width)
	y := s.passage.at.Y
	switch at {
	case berthBeside:
		x = s.margin + s.gap
	case berthBelow:
		y = s.passage.at.Y + s.passage.size.Height + s.gap
	case berthAbove:
		y = s.passage.at.Y - s.gap - size.Height
	}
	return box{fyne.NewPos(max(x, s.page.at.X), max(min(y, bottom-size.Height), top)), size}
}
