package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
	"daqin/ui/words"
)

// title is the title of an event beside one of its marks.
type title struct {
	box
	event int
	mark  int // in the scene's marks, beside which it stands
	text  string
}

const (
	mostTitles = 80 // more than can be read at once
	titleGap   = 4  // between a mark and its title, in Fyne's units
	// haloGap is between them where the mark is ringed, the ring included.
	haloGap = 7
	// leastRunes is how much must be left of a title that is cut: less says nothing.
	leastRunes = 16
	// inkHigh is the part of a line's height that letters take, from the highest to the lowest: lines may come that near to each
	// other. inkMiddle is where its middle lies, from the top: lower than the line's, for what is above it is for accents.
	inkHigh   = 0.75
	inkMiddle = 0.605
)

// ink gives the box that the letters of a title take.
func (t *title) ink() box {
	middle, half := t.y0+inkMiddle*t.height(), inkHigh*t.height()/2
	return box{t.x0, middle - half, t.x1, middle + half}
}

// covered tells whether a title lies on a box.
func (s *scene) covered(at box) bool {
	return slices.ContainsFunc(s.titles, func(t title) bool { return t.ink().overlaps(at) })
}

// entitle writes titles beside marks where there is room, never over another title or a mark, unless it fades: first what is
// selected, then what belongs to it, and nothing else while something is; otherwise what more sentences and more actors speak for.
// Measure gives a text's size.
func (s *scene) entitle(resting state.State, width float32, measure func(string) fyne.Size) {
	s.resting.follow(s.dates, resting)
	s.titles = s.titles[:0]
	p := placer{scene: s, width: width, measure: measure, line: measure("0")}
	s.taken.clear(s.zone, p.line.Height)
	s.takeMarks()
	callers := s.callers()
	s.counts++
	for _, c := range callers {
		if len(s.titles) == mostTitles {
			return
		}
		if s.seen[c.event] != s.counts && p.place(c) {
			s.seen[c.event] = s.counts
		}
	}
}

// takeMarks takes the room of all marks, rings and joining lines. What fades because something else is selected takes none: a
// title of what matters may lie on it, as a name does in the network.
func (s *scene) takeMarks() {
	const ring = 4 // around what is selected
	for i := range s.marks {
		m := &s.marks[i]
		switch s.resting.strongest(m) {
		case state.Faded:
			continue
		case state.Selected:
			s.taken.add(m.grown(ring), i)
		default:
			s.taken.add(m.box, i)
		}
		if m.form == bundle {
			s.taken.add(m.pill, i)
		}
	}
	for _, j := range s.joins {
		s.taken.add(box{min(j.from.X, j.to.X), min(j.from.Y, j.to.Y) - 1, max(j.from.X, j.to.X), max(j.from.Y, j.to.Y) + 1}, byJoin)
	}
}

// caller is a mark that asks for a title.
type caller struct {
	mark, event int
	more        int // events of the mark that the title stands for as well
	emphasis    state.Emphasis
	weight      int
}

// callers lists the marks that ask for a title, the most important first. While something is selected, what does not belong to
// it asks for none, and a cluster asks for that of the most important event of those that do; otherwise a cluster has none.
// A folded lane has no room for any.
func (s *scene) callers() []caller {
	s.asking = s.asking[:0]
	selected := s.resting.base == state.Faded
	for i := range s.marks {
		m := &s.marks[i]
		if s.lanes[m.lane].folded || m.count > 1 && !selected {
			continue
		}
		if c := s.caller(i); c.emphasis > state.Faded {
			s.asking = append(s.asking, c)
		}
	}
	slices.SortStableFunc(s.asking, func(a, b caller) int {
		return cmp.Or(cmp.Compare(b.emphasis, a.emphasis), cmp.Compare(b.weight, a.weight), cmp.Compare(a.event, b.event))
	})
	return s.asking
}

// caller gives the most important event of a mark, and how many others are not faded.
func (s *scene) caller(at int) caller {
	best, lit := caller{mark: at, event: -1}, 0
	s.counts++
	for _, r := range s.marks[at].refs {
		e := s.resting.to(r.event)
		if s.seen[r.event] == s.counts || e == state.Faded {
			continue
		}
		s.seen[r.event] = s.counts
		lit++
		event := &s.index.Model.Events[r.event]
		weight := 2*len(event.Statements) + len(event.Actors)
		if best.event < 0 || e > best.emphasis || e == best.emphasis && weight > best.weight {
			best.event, best.emphasis, best.weight = r.event, e, weight
		}
	}
	best.more = lit - 1
	return best
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

// place puts a title right of its mark, left of it, or above the beginning of what is in sight of a long bar, cut where there is
// no room for all of it, and tells whether there was room for that.
func (p *placer) place(c caller) bool {
	spots, n := p.spots(c)
	if n == 0 {
		return false // before a text is measured, which takes most of the time
	}
	text, more := words.Title(&p.scene.index.Model.Events[c.event]), ""
	if c.more > 0 {
		more = fmt.Sprintf(" +%d", c.more)
	}
	size := p.measure(text + more)
	for _, s := range spots[:n] {
		if size.Width <= s.until-s.from {
			p.put(c, text+more, size, s)
			return true
		}
	}
	for _, s := range spots[:n] {
		if cut := p.cut(text, more, size.Width, s.until-s.from); cut != "" {
			p.put(c, cut, p.measure(cut), s)
			return true
		}
	}
	return false
}

// spots lists where a mark's title could stand, the best place first, and how many places those are. Where even the
// narrowest letters would not fit there is none.
func (p *placer) spots(c caller) (spots [4]spot, n int) {
	s, m := p.scene, &p.scene.marks[c.mark]
	half := p.line.Height * inkHigh / 2
	lane := s.lanes[m.lane]
	offer := func(at spot) {
		if at.until-at.from >= p.line.Width {
			spots[n] = at
			n++
		}
	}
	y := max(min(m.middle().Y, lane.y1-half-0.5), lane.y0+half+0.5)
	beside, above, clear := float32(titleGap), float32(1), float32(0.2) // above a bar if there is room, clear at least
	switch {
	case c.emphasis == state.Selected:
		beside, above, clear = haloGap, haloGap-titleGap+1.5, haloGap-titleGap+1
	case m.count > 1:
		beside = haloGap
	}
	right, left := min(m.x1, s.zone.x1)+beside, max(m.x0, s.zone.x0)-beside
	row := band{y - half, y + half, c.mark}
	offer(spot{right, s.taken.freeRight(right, 0, p.width-titleGap, row), y, false})
	offer(spot{s.taken.freeLeft(left, row), left, y, true})
	if m.width() < s.measures.long || m.form == cluster {
		return spots, n
	}
	// Above the bar, or above all rows of bars, beside the titles that stand there.
	const same, beyond = 0.1, 0.12 // of a line, by which the highest letters may leave the lane, where nothing is
	highest, before := lane.y0+half-beyond*p.line.Height, lane.y1
	for _, floor := range [2]float32{m.y0, min(m.y0, lane.shelf+(s.measures.pitch-s.measures.thick)/2)} {
		over := max(floor-above-half, highest)
		if over+half > floor-clear || abs(over-before) < same {
			continue
		}
		before = over
		row = band{over - half, over + half, c.mark}
		start := max(m.x0, s.zone.x0)
		from, until := s.taken.freeAmong(start, min(m.x1, s.zone.x1), p.width-titleGap, leastRunes*p.line.Width, row)
		if from > start && m.x1 < s.zone.x1 {
			until = min(until, m.x1) // away from where the bar begins only its own time tells whose title it is
		}
		offer(spot{from, until, over, false})
	}
	return spots, n
}

func (p *placer) put(c caller, text string, size fyne.Size, s spot) {
	x := s.from
	if s.flushRight {
		x = s.until - size.Width
	}
	y := s.y - inkMiddle*size.Height
	t := title{box{x, y, x + size.Width, y + size.Height}, c.event, c.mark, text}
	p.scene.taken.add(t.ink(), byTitle)
	p.scene.titles = append(p.scene.titles, t)
}

// cut gives as many words of a text as there is room for, and what more there is, together of some width; nothing where those
// are too few.
func (p *placer) cut(text, more string, width, room float32) string {
	runes := []rune(text)
	for fits := int(float32(len(runes)) * room / width); fits > leastRunes; fits -= 4 {
		short := shorten(text, fits) + more
		if p.measure(short).Width <= room {
			return short
		}
	}
	return ""
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
