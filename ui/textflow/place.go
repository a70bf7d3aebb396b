package textflow

import (
	"iter"
	"math"
	"sort"
	"unicode/utf8"
)

// Piece is a stretch of a line that is drawn in one go: bytes [Start, End) of one span, or between two, that run one way.
type Piece struct {
	Start, End int
	Span       int    // its place in the list given to New, -1 outside all
	Text       string // what is drawn: those bytes, but with brackets mirrored where they run from right to left
	X, Width   float32
}

// Pieces takes a line apart, from left to right, without the spaces and the newline at its end.
func (f *Flow) Pieces(line int) []Piece {
	var out []Piece
	var last placed
	l := f.lines[line]
	visible := f.visible(l)
	for a := range f.across(l) {
		if a.start >= visible {
			if f.turned == nil {
				break
			}
			continue
		}
		p := Piece{a.start, a.end, a.span, f.drawn(a.atom), a.x, a.width}
		if n := len(out) - 1; n >= 0 && last.joins(a.atom) {
			p.Start, p.End = min(a.start, out[n].Start), max(a.end, out[n].End)
			p.Text, p.X, p.Width = f.text[p.Start:p.End], out[n].X, out[n].Width+a.width
			out = out[:n]
			if a.hand == handFree {
				a.hand = last.hand
			}
		}
		out, last = append(out, p), a
	}
	return out
}

// joins tells whether an atom is drawn in one string with the one to its right.
func (a atom) joins(right atom) bool {
	if a.span != right.span || a.level != right.level || a.hand == handAlone || right.hand == handAlone {
		return false
	}
	follows := a.end == right.start
	if a.level.turned() {
		follows = right.end == a.start
	}
	return follows && (a.hand == right.hand || a.hand == handFree || right.hand == handFree)
}

// visible gives where the spaces at a line's end begin.
func (f *Flow) visible(l Line) int {
	end := l.End
	for end > l.Start {
		r, size := utf8.DecodeLastRuneInString(f.text[l.Start:end])
		if !isSpace(r) {
			break
		}
		end -= size
	}
	return end
}

// Point is a place between two letters: on a line, at a distance from its left end.
type Point struct {
	Line int
	X    float32
}

// LineAt gives the line on which the byte stands; the end of the text stands on the last.
func (f *Flow) LineAt(offset int) int {
	return max(0, sort.Search(len(f.lines), func(i int) bool { return f.lines[i].Start > offset })-1)
}

// Point gives the place before the letter to which the byte belongs: left of it, or right where it runs from right to
// left. At a line's break that is the start of the next.
func (f *Flow) Point(offset int) Point {
	offset = min(max(offset, 0), len(f.text))
	p := Point{Line: f.LineAt(offset)}
	for a := range f.across(f.lines[p.Line]) {
		if a.start <= offset && (offset < a.end || a.end == len(f.text)) {
			p.X = f.before(a, offset)
			break
		}
	}
	return p
}

// before gives the place before the letter of an atom to which the byte belongs; at its end, that behind the last.
func (f *Flow) before(a placed, offset int) float32 {
	switch {
	case !a.level.turned():
		return a.x + f.within(a.atom, offset)
	case offset >= a.end: // so that it is where the next begins, to the last bit
		return a.x
	}
	return a.x + a.width - f.within(a.atom, offset)
}

// within gives how far into an atom the letter begins to which the byte belongs.
func (f *Flow) within(a atom, offset int) float32 {
	if offset >= a.end {
		return a.width
	}
	end := a.start
	for end < a.end {
		next := min(cluster(f.text, end), a.end)
		if next > offset {
			break
		}
		end = next
	}
	if end == a.start {
		return 0
	}
	return min(f.ruler.Width(f.faceOf(a.span), f.text[a.start:end]), a.width)
}

func (f *Flow) faceOf(span int) Face {
	if span < 0 {
		return f.face
	}
	return f.spans[span].Face
}

// Offset gives the place between two letters that is nearest to the point: of the letter there, the end that is nearer,
// the first of equals. Beyond a line it is the line's start, or its end before its spaces.
func (f *Flow) Offset(p Point) int {
	if p.Line < 0 {
		return 0
	}
	if p.Line >= len(f.lines) {
		return len(f.text)
	}
	l := f.lines[p.Line]
	visible := f.visible(l)
	best, nearest, owned := l.Start, float32(math.Inf(1)), false
	consider := func(offset int, x float32, own bool) {
		if d := abs(p.X - x); d < nearest || d == nearest && own && !owned {
			best, nearest, owned = offset, d, own
		}
	}
	left, right := float32(0), float32(0)
	for a := range f.across(l) {
		left, right = min(left, a.x), a.x+a.width
		if p.X < a.x || p.X > right {
			continue
		}
		for at := a.start; at < a.end; at = min(cluster(f.text, at), a.end) {
			consider(at, f.before(a, at), true)
		}
		// A break between two letters belongs to both lines; one behind a space to the next line alone.
		if a.end < l.End || a.end == visible || a.end == len(f.text) {
			consider(a.end, f.before(a, a.end), a.end == len(f.text))
		}
	}
	if p.X < left && f.RightToLeft(p.Line) || p.X > right && !f.RightToLeft(p.Line) {
		return visible
	}
	return best
}

// RightToLeft tells whether the paragraph runs from right to left in which a line stands: by its first letter that runs
// one way or the other.
func (f *Flow) RightToLeft(line int) bool { return f.turned.base(f.lines[line].Start).turned() }

// Stretches gives the places on a line of its text [start, end), from left to right, as where each begins and how wide it
// is: one, unless the text runs both ways.
func (f *Flow) Stretches(line, start, end int) iter.Seq2[float32, float32] {
	return func(yield func(x, width float32) bool) {
		l := f.lines[line]
		end = min(end, f.visible(l))
		var x, until float32
		for a := range f.across(l) {
			if a.end <= start || a.start >= end {
				continue
			}
			from, to := f.before(a, max(a.start, start)), f.before(a, min(a.end, end))
			from, to = min(from, to), max(from, to)
			if from == to {
				continue
			}
			if x < until && from > until {
				if !yield(x, until-x) {
					return
				}
				x = from
			} else if x == until {
				x = from
			}
			until = to
		}
		if x < until {
			yield(x, until-x)
		}
	}
}

func abs(v float32) float32 { return max(v, -v) }
