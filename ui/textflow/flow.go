package textflow

import (
	"iter"
	"sort"
	"unicode/utf8"
)

// Span is a stretch of text that is set, or means something, of its own: bytes [Start, End). It may break across lines.
type Span struct {
	Start, End int
	Face       Face
}

// Line is a stretch of text set on one line: bytes [Start, End), the spaces and the newline at its end included.
type Line struct {
	Start, End int
	Width      float32 // without the spaces at its end
}

// Flow is a text set in lines. A new one is a single line of no width until it is wrapped.
type Flow struct {
	ruler  *Ruler
	text   string
	face   Face
	spans  []Span
	turned *turned // nil where all runs from left to right
	lines  []Line
}

// New prepares a text, set in the face where no span says otherwise. Spans stand in order: what of one lies outside the
// text, before the end of an earlier one, or across a rune boundary is cut off.
func New(ruler *Ruler, text string, face Face, spans []Span) *Flow {
	f := &Flow{ruler: ruler, text: text, face: face, spans: make([]Span, len(spans)), turned: turn(text)}
	end := 0
	for i, s := range spans {
		s.Start = runeStart(text, max(s.Start, end))
		s.End = max(runeStart(text, s.End), s.Start)
		f.spans[i], end = s, s.End
	}
	f.lines = []Line{{0, len(text), 0}}
	return f
}

// runeStart brings an offset into the text and back to where its rune begins.
func runeStart(text string, at int) int {
	at = min(max(at, 0), len(text))
	for back := 0; back < utf8.UTFMax && back <= at && at < len(text); back++ {
		if utf8.RuneStart(text[at-back]) {
			if _, size := utf8.DecodeRuneInString(text[at-back:]); size > back {
				return at - back
			}
			break
		}
	}
	return at
}

// Text gives the text itself.
func (f *Flow) Text() string { return f.text }

// Lines gives the lines as last wrapped, at least one. Read only.
func (f *Flow) Lines() []Line { return f.lines }

// Wrap breaks the text into lines, each as long as the width allows. A negative width counts as none.
func (f *Flow) Wrap(width float32) {
	width = max(width, 0)
	f.lines = f.lines[:0]
	var line Line     // the one being filled, as yet text [Start, End)
	x := float32(0)   // where on it the next word begins
	flush := func() { // ends the line
		f.lines = append(f.lines, line)
		line, x = Line{Start: line.End, End: line.End}, 0
	}
	for line.End < len(f.text) {
		end, next, hard := nextWord(f.text, line.End)
		if line.End > line.Start && !f.fits(line.End, end, width-x) {
			flush()
		}
		cut, w := f.fit(line.End, end, width-x)
		for cut < end { // wider than any line
			if cut == line.End {
				cut = cluster(f.text, cut)
				w = f.width(line.End, cut)
			}
			if cut == end {
				break
			}
			line.End, line.Width = cut, w
			flush()
			cut, w = f.fit(line.End, end, width)
		}
		if end > line.End {
			line.Width = x + w
		}
		line.End, x = next, x+w+f.width(end, next)
		if hard {
			flush()
		}
	}
	if line.End > line.Start || len(f.lines) == 0 {
		flush()
	}
}

// fits tells whether a word is no wider than the room.
func (f *Flow) fits(start, end int, room float32) bool {
	if end-start <= longWord {
		return f.width(start, end) <= room
	}
	cut, _ := f.fit(start, end, room)
	return cut == end
}

// fit gives the longest part of a word, from its start, that is no wider than the room, and how wide it is. It
// measures stretches that double in length until one is too wide, then halves the doubt.
func (f *Flow) fit(start, end int, room float32) (cut int, width float32) {
	if end-start <= longWord {
		if w := f.width(start, end); w <= room {
			return end, w
		}
	}
	ends := []int{start} // of its letters, as far as was looked
	good, bad := 0, -1   // the most letters known to fit, the fewest known not to
	for step := 1; bad < 0; step *= 2 {
		for len(ends) <= good+step && ends[len(ends)-1] < end {
			ends = append(ends, min(cluster(f.text, ends[len(ends)-1]), end))
		}
		last := min(good+step, len(ends)-1)
		w := f.width(start, ends[last])
		switch {
		case !(w <= room):
			bad = last
		case ends[last] == end:
			return end, w
		default:
			good, width = last, w
		}
	}
	for bad-good > 1 {
		middle := (good + bad) / 2
		if w := f.width(start, ends[middle]); w <= room {
			good, width = middle, w
		} else {
			bad = middle
		}
	}
	return ends[good], width
}

// atom is what is measured as one: a word or the spaces behind it, as far as one span, or none, covers it, and as far as
// it runs one way.
type atom struct {
	start, end int
	span       int // its place in the list, -1 outside all
	level      level
	hand       hand
	width      float32
}

// atoms takes the text [start, end) apart, in its order.
func (f *Flow) atoms(start, end int) iter.Seq[atom] {
	return func(yield func(atom) bool) {
		span := sort.Search(len(f.spans), func(i int) bool { return f.spans[i].End > start })
		for at := start; at < end; {
			stop, next, _ := nextWord(f.text[:end], at)
			if stop == at {
				stop = next
			}
			stop = min(stop, end)
			for at < stop {
				a := atom{start: at, end: stop, span: -1}
				for span < len(f.spans) && f.spans[span].End <= at {
					span++
				}
				face := f.face
				switch {
				case span == len(f.spans):
				case f.spans[span].Start <= at:
					a.end, a.span, face = min(stop, f.spans[span].End), span, f.spans[span].Face
				default:
					a.end = min(stop, f.spans[span].Start)
				}
				if f.turned != nil {
					a.level = f.turned.level(at)
					a.end, a.hand = f.together(at, a.end)
				}
				a.width = f.ruler.Width(face, f.drawn(a))
				if at = a.end; !yield(a) {
					return
				}
			}
		}
	}
}

func (f *Flow) width(start, end int) (sum float32) {
	for a := range f.atoms(start, end) {
		sum += a.width
	}
	return sum
}
