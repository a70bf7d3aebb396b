package timeline

import (
	"cmp"
	"slices"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
)

// lane is the place of one category.
type lane struct {
	box
	category model.Category
	hidden   bool
	folded   bool    // and shown
	events   int     // in the span
	shelf    float32 // where the rows of its long bars begin
}

// need is what a lane has to hold at any time.
type need struct {
	category model.Category
	events   int
	rows     int // of long bars, where most of them overlap; at least 1
}

// needsOf lists what the categories that have events need, in the order of the lanes.
func needsOf(x *model.Index) []need {
	const longest = 366 // days of what is seldom a bar while many are in sight: a year is not, whether it leaps or not
	events, ends := map[model.Category]int{}, map[model.Category][]end{}
	for i := range x.Model.Events {
		e := &x.Model.Events[i]
		events[e.Category]++
		for _, part := range e.When.Parts() {
			if s := x.Clip(part.Bounds()); s.Days() > longest {
				ends[e.Category] = append(ends[e.Category], end{s.From, 1}, end{s.Until, -1})
			}
		}
	}
	var needs []need
	for _, c := range model.Categories {
		if events[c] > 0 {
			needs = append(needs, need{c, events[c], max(deepest(ends[c]), 1)})
		}
	}
	return needs
}

// end is where a stretch of time begins or ends, and by how much that changes how many there are.
type end struct {
	day  edtf.Day
	step int
}

// deepest tells how many stretches there are where most of them overlap, as far as a lane could ever show them.
func deepest(ends []end) (most int) {
	const enough = 8
	slices.SortFunc(ends, func(a, b end) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.step, b.step)) })
	now := 0
	for _, e := range ends {
		now += e.step
		most = max(most, now)
	}
	return min(most, enough)
}

// hiddenLane is the height of a lane that is hidden: that of its name's letters. A folded one has a little more, for its
// ticks are to be seen. In large text, too, both are lower than a lane that is shown in full.
func hiddenLane(scale float32) float32 { return inkHigh*plainLabel*scale + 3 }
func foldedLane(scale float32) float32 { return inkHigh*plainLabel*scale + 6 }

// foot is what is left free between the lowest lane and the axis, as far as there is room.
const foot = 3

// layLanes gives each category its lane in a zone, in the order that the place asks for, and the sizes of marks in them.
// Hidden and folded lanes are thin. The others have the least that they need, then a row of bars more in turn until all
// have as many as they could ever use, then more the more events they have: all of it at any time, so that no lane changes
// while time moves.
func layLanes(needs []need, zone box, place state.Place, scale float32) ([]lane, measures) {
	lanes := make([]lane, 0, len(needs))
	needOf := make([]need, 0, len(needs))
	for _, c := range place.Lanes.Order() {
		at := slices.IndexFunc(needs, func(n need) bool { return n.category == c })
		if at < 0 {
			continue
		}
		hidden := place.Filters.HidesCategory(c)
		lanes = append(lanes, lane{category: c, hidden: hidden, folded: !hidden && place.Lanes.Folds(c)})
		needOf = append(needOf, needs[at])
	}
	heights := shareHeight(lanes, needOf, zone.height(), scale)
	lowest, pitch, y := zone.height(), zone.height(), zone.y0
	for i := range lanes {
		l := &lanes[i]
		l.box = box{zone.x0, y, zone.x1, y + heights[i]}
		y = l.y1
		if l.open() {
			lowest = min(lowest, l.height())
			pitch = min(pitch, (l.height()-pillHigh(scale)-1)/float32(needOf[i].rows))
		}
	}
	return lanes, measureMarks(lowest, pitch, scale)
}

// open tells whether the lane is shown in full.
func (l *lane) open() bool { return !l.hidden && !l.folded }

// shareHeight gives the heights of lanes that need something each.
func shareHeight(lanes []lane, needs []need, height, scale float32) []float32 {
	heights := make([]float32, len(lanes))
	spare, events := height, 0
	for i, l := range lanes {
		switch {
		case l.hidden:
			heights[i] = hiddenLane(scale)
		case l.folded:
			heights[i] = foldedLane(scale)
		default:
			heights[i] = leastLane(scale)
			events += needs[i].events
		}
		spare -= heights[i]
	}
	squeeze := min(height/(height-spare), 1)
	spare = max(spare-foot, 0)
	for row := 2; row <= 8; row++ {
		for i, n := range needs {
			if row <= n.rows && lanes[i].open() && spare >= leastPitch {
				heights[i] += leastPitch
				spare -= leastPitch
			}
		}
	}
	for i, n := range needs {
		heights[i] *= squeeze
		if lanes[i].open() {
			heights[i] += spare * float32(n.events) / float32(events)
		}
	}
	return heights
}
