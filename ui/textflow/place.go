package textflow

import (
	"sort"
	"unicode/utf8"
)

// Piece is a stretch of a line that is drawn in one go: bytes [Start, End) of one span, or between two.
type Piece struct {
	Start, End int
	Span       int // its place in the list given to New, -1 outside all
	X, Width   float32
}

// Pieces takes a line apart, from left to right, without the spaces and the newline at its end.
func (f *Flow) Pieces(line int) []Piece {
	var out []Piece
	l := f.lines[line]
	x := float32(0)
	for a := range f.atoms(l.Start, f.visible(l)) {
		if last := len(out) - 1; last >= 0 && out[last].Span == a.span {
			out[last].End = a.end
			out[last].Width += a.width
		} else {
			out = append(out, Piece{a.start, a.end, a.span, x, a.width})
		}
		x += a.width
	}
	return out
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

// Point gives the place before the letter to which the byte belongs. At a line's break that is the start of the next.
func (f *Flow) Point(offset int) Point {
	offset = min(max(offset, 0), len(f.text))
	line := f.LineAt(offset)
	p := Point{Line: line}
	for a := range f.atoms(f.lines[line].Start, f.lines[line].End) {
		if offset < a.end {
			p.X += f.within(a, offset)
			break
		}
		p.X += a.width
	}
	return p
}

// within gives how far into an atom the letter stands to which the byte belongs.
func (f *Flow) within(a atom, offset int) float32 {
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

// Offset gives the place between two letters that is nearest to the point, the first of equals. Right of a line it
// is the line's end, before its spaces.
func (f *Flow) Offset(p Point) int {
	if p.Line < 0 {
		return 0
	}
	if p.Line >= len(f.lines) {
		return len(f.text)
	}
	l := f.lines[p.Line]
	best, nearest := l.Start, abs(p.X)
	consider := func(offset int, x float32) {
		if d := abs(p.X - x); d < nearest {
			best, nearest = offset, d
		}
	}
	x, visible := float32(0), f.visible(l)
	for a := range f.atoms(l.Start, l.End) {
		if x <= p.X && p.X <= x+a.width {
			for at := cluster(f.text, a.start); at < a.end; at = cluster(f.text, at) {
				consider(at, x+f.within(a, at))
			}
		}
		x += a.width
		// A break between two letters belongs to both lines; one behind a space to the next line alone.
		if a.end < l.End || a.end == visible || a.end == len(f.text) {
			consider(a.end, x)
		}
	}
	return best
}

func abs(v float32) float32 { return max(v, -v) }
