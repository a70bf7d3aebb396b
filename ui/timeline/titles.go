package timeline

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// title is the title of an event beside one of its marks.
type title struct {
	box
	event int
	text  string
}

const (
	mostTitles = 80 // more than can be read at once
	titleGap   = 4  // between a mark and its title, and after it, in Fyne's units
	// leastRunes is how much must be left of a title that is cut: less says nothing.
	leastRunes = 16
	// inkHigh is the part of a line's height that letters take: lines may come that near to each other.
	inkHigh = 0.72
)

// entitle writes titles beside marks where there is room, never over a mark or another title: first what is selected,
// then what belongs to it, then what more sentences and more actors speak for. Measure gives a text's size.
func (s *scene) entitle(resting state.State, width float32, measure func(string) fyne.Size) {
	s.taken.clear(s.zone)
	for i := range s.marks {
		s.taken.add(s.marks[i].box)
		if s.marks[i].form == bundle {
			s.taken.add(s.marks[i].pill)
		}
	}
	for _, j := range s.joins {
		s.taken.add(box{min(j.from.X, j.to.X), min(j.from.Y, j.to.Y) - 1, max(j.from.X, j.to.X), max(j.from.Y, j.to.Y) + 1})
	}
	s.titles = s.titles[:0]
	p := placer{scene: s, width: width, measure: measure, line: measure("0")}
	s.counts++
	for _, c := range s.callers(resting) {
		if len(s.titles) == mostTitles {
			return
		}
		if s.seen[c.event] != s.counts && p.place(c) {
			s.seen[c.event] = s.counts
		}
	}
}

// caller is a mark that asks for a title.
type caller struct {
	mark, event int
	emphasis    state.Emphasis
	weight      int
}

// callers lists the marks that ask for a title, the most important first. A cluster asks for that of the selected event;
// a folded lane has no room for any.
func (s *scene) callers(resting state.State) []caller {
	s.resting.follow(s.dates, resting)
	chosen := s.placeOf(resting.Subject)
	s.asking = s.asking[:0]
	for i := range s.marks {
		m := &s.marks[i]
		event := m.refs[0].event
		if m.count > 1 {
			if event = chosen; event < 0 || !slices.ContainsFunc(m.refs, func(r ref) bool { return r.event == chosen }) {
				continue
			}
		}
		if e := &s.index.Model.Events[event]; !s.lanes[m.lane].folded {
			s.asking = append(s.asking, caller{i, event, s.resting.to(event), 2*len(e.Statements) + len(e.Actors)})
		}
	}
	slices.SortStableFunc(s.asking, func(a, b caller) int {
		return cmp.Or(cmp.Compare(b.emphasis, a.emphasis), cmp.Compare(b.weight, a.weight), cmp.Compare(a.event, b.event))
	})
	return s.asking
}

// placer finds room for titles.
type placer struct {
	scene   *scene
	width   float32 // of the view
	measure func(string) fyne.Size
	line    fyne.Size // of a digit
}

// spot is where a title could stand: free from one x to another, about a height.
type spot struct {
	from, until, y float32
	flushRight     bool
}

// place puts a title right of its mark, left of it, or above the beginning of a long bar, cut where there is no room for
// all of it, and tells whether there was room for that.
func (p *placer) place(c caller) bool {
	spots, n := p.spots(c, p.line.Height)
	if n == 0 {
		return false // before a text is measured, which takes most of the time
	}
	text := titleOf(&p.scene.index.Model.Events[c.event])
	size := p.measure(text)
	for _, s := range spots[:n] {
		if size.Width <= s.until-s.from {
			p.put(c.event, text, size, s)
			return true
		}
	}
	for _, s := range spots[:n] {
		if cut := p.cut(text, size.Width, s.until-s.from); cut != "" {
			p.put(c.event, cut, p.measure(cut), s)
			return true
		}
	}
	return false
}

// spots lists where a mark's title could stand, the best place first, and how many places those are. Where even the
// narrowest letters would not fit there is none.
func (p *placer) spots(c caller, high float32) (spots [3]spot, n int) {
	s, m := p.scene, &p.scene.marks[c.mark]
	half := high * inkHigh / 2
	lane := s.lanes[m.lane]
	inLane := func(y float32) float32 { return max(min(y, lane.y1-half-0.5), lane.y0+half+0.5) }
	offer := func(at spot) {
		if at.until-at.from >= p.line.Width {
			spots[n] = at
			n++
		}
	}
	y := inLane(m.middle().Y)
	right, left := min(m.x1, s.zone.x1)+titleGap, max(m.x0, s.zone.x0)-titleGap
	if m.count > 1 || c.emphasis == state.Selected {
		right, left = right+3, left-3 // the halo stands between
	}
	offer(spot{right, s.taken.freeRight(right, y-half, y+half, p.width) - titleGap, y, false})
	offer(spot{s.taken.freeLeft(left, y-half, y+half) + titleGap, left, y, true})
	over := m.y0 - half - 1.5
	if m.width() >= s.measures.long && over == inLane(over) {
		start := max(m.x0, s.zone.x0)
		offer(spot{start, s.taken.freeRight(start, over-half, over+half, p.width) - titleGap, over, false})
	}
	return spots, n
}

func (p *placer) put(event int, text string, size fyne.Size, s spot) {
	x := s.from
	if s.flushRight {
		x = s.until - size.Width
	}
	half := size.Height * inkHigh / 2
	p.scene.taken.add(box{x, s.y - half, x + size.Width, s.y + half})
	b := box{x, s.y - size.Height/2, x + size.Width, s.y + size.Height/2}
	p.scene.titles = append(p.scene.titles, title{b, event, text})
}

// cut gives as many words of a text of some width as there is room for, nothing where those are too few.
func (p *placer) cut(text string, width, room float32) string {
	runes := []rune(text)
	for fits := int(float32(len(runes)) * room / width); fits > leastRunes; fits -= 4 {
		short := shorten(text, fits)
		if p.measure(short).Width <= room {
			return short
		}
	}
	return ""
}

// titleOf gives an event's title, or its category where it has none.
func titleOf(e *model.Event) string {
	if e.Title == "" {
		return words.Category(e.Category)
	}
	return e.Title
}

// shorten cuts a text that has more than so many runes after a word.
func shorten(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most-1])
	if space := strings.LastIndexByte(cut, ' '); space > 0 && runes[most-1] != ' ' {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:–") + "…"
}

// taken remembers which boxes are taken, in columns from left to right, so that few are looked at.
type taken struct {
	from    float32
	columns [][]box
}

const column = 48

// clear takes all boxes away and makes ready for a zone, in the same memory.
func (t *taken) clear(zone box) {
	const beyond = 4 // columns for what stands right of the zone
	t.from = zone.x0
	columns := int(zone.width()/column) + 1 + beyond
	t.columns = slices.Grow(t.columns[:0], columns)[:columns]
	for i := range t.columns {
		t.columns[i] = t.columns[i][:0]
	}
}

func (t *taken) column(x float32) int { return min(max(int((x-t.from)/column), 0), len(t.columns)-1) }

func (t *taken) add(b box) {
	for i := t.column(b.x0); i <= t.column(b.x1); i++ {
		t.columns[i] = append(t.columns[i], b)
	}
}

// freeRight tells how far to the right of x nothing is taken between two heights, at most until an end.
func (t *taken) freeRight(x, y0, y1, end float32) float32 {
	for i := t.column(x); i < len(t.columns); i++ {
		for _, b := range t.columns[i] {
			if b.x1 > x && b.y0 < y1 && y0 < b.y1 {
				end = min(end, max(b.x0, x))
			}
		}
		if t.column(end) <= i {
			break
		}
	}
	return end
}

// freeLeft tells how far to the left of x nothing is taken between two heights.
func (t *taken) freeLeft(x, y0, y1 float32) float32 {
	end := t.from
	for i := t.column(x); i >= 0; i-- {
		for _, b := range t.columns[i] {
			if b.x0 < x && b.y0 < y1 && y0 < b.y1 {
				end = max(end, min(b.x1, x))
			}
		}
		if t.column(end) >= i && end > t.from {
			break
		}
	}
	return end
}
