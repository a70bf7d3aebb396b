package textflow

import (
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// turned is what of a text runs from right to left.
type turned struct {
	levels     []level // of each byte, by the paragraph it stands in
	paragraphs []run   // as newlines part them
}

// run is a paragraph: where it ends, and which way it runs as a whole.
type run struct {
	end  int
	base level
}

// turn reads which way a text runs; nil where all of it runs from left to right.
func turn(text string) *turned {
	if !turns(text) {
		return nil
	}
	t := &turned{levels: make([]level, 0, len(text))}
	for line := range strings.Lines(text) {
		p := newParagraph(line)
		p.resolve()
		for i, at := 0, 0; at < len(line); i++ {
			_, size := utf8.DecodeRuneInString(line[at:])
			for range size {
				t.levels = append(t.levels, p.levels[i])
			}
			at += size
		}
		t.paragraphs = append(t.paragraphs, run{len(t.levels), p.base})
	}
	return t
}

// base gives which way the paragraph runs that holds a byte, or ends with it.
func (t *turned) base(offset int) level {
	if t == nil {
		return 0
	}
	i := sort.Search(len(t.paragraphs), func(i int) bool { return t.paragraphs[i].end > offset })
	return t.paragraphs[min(i, len(t.paragraphs)-1)].base
}

// level gives the level of a byte.
func (t *turned) level(offset int) level {
	if t == nil {
		return 0
	}
	return t.levels[offset]
}

// hand is what a letter can be drawn in one string with: a drawing toolkit may put together for itself only what it can't
// put wrong.
type hand uint8

const (
	handFree  hand = iota // with any other
	handAlone             // with none
	handArabic
	handHebrew
	handSyriac
	handOther // of the scripts that run from right to left
	handLatin // of all that run from left to right
)

// handOf tells it of the letter that a text begins with.
func handOf(text string, in level) hand {
	r, _ := utf8.DecodeRuneInString(text)
	p, _ := bidi.LookupString(text)
	class := p.Class()
	switch {
	case isControl(r):
		return handAlone
	case class == bidi.BN || class == bidi.NSM || class == bidi.WS && !in.turned():
		return handFree // before letters of a font that it has to look for, a toolkit sets a space to their left
	case !in.turned() && class != bidi.R && class != bidi.AL:
		return handLatin
	case !in.turned() || class != bidi.R && class != bidi.AL:
		return handAlone
	case unicode.Is(unicode.Hebrew, r):
		return handHebrew
	case unicode.Is(unicode.Syriac, r):
		return handSyriac
	case class == bidi.AL:
		return handArabic
	}
	return handOther
}

// isControl tells of the signs that only say which way text runs. Nothing is drawn for them.
func isControl(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }

// together gives the end of what, from an offset on and up to a stop, is of one level and drawn in one string. It is at
// least a letter, or what the stop leaves of one.
func (f *Flow) together(at, stop int) (end int, by hand) {
	in := f.turned.level(at)
	by = handOf(f.text[at:], in)
	for end = min(cluster(f.text, at), stop); end < stop && by != handAlone && f.turned.level(end) == in; {
		switch next := handOf(f.text[end:], in); {
		case next == by || next == handFree:
		case by == handFree && next != handAlone:
			by = next
		default:
			return end, by
		}
		end = min(cluster(f.text, end), stop)
	}
	return end, by
}

// drawn gives an atom's text as it is drawn.
func (f *Flow) drawn(a atom) string {
	text := f.text[a.start:a.end]
	if a.hand != handAlone {
		return text
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case isControl(r):
		return text[size:] // its marks, if it has any
	case a.level.turned() && mirrored(r) != r:
		return string(mirrored(r)) + text[size:]
	}
	return text
}

// placed is an atom at its place.
type placed struct {
	atom
	x float32
}

// across gives the atoms of a line from left to right, each at its place.
func (f *Flow) across(l Line) iter.Seq[placed] {
	return func(yield func(placed) bool) {
		if f.turned != nil {
			f.arranged(l)(yield)
			return
		}
		x := float32(0)
		for a := range f.atoms(l.Start, l.End) {
			if !yield(placed{a, x}) {
				return
			}
			x += a.width
		}
	}
}

// arranged gives them of a text that turns.
func (f *Flow) arranged(l Line) iter.Seq[placed] {
	return func(yield func(placed) bool) {
		all := slices.Collect(f.atoms(l.Start, l.End))
		visible, base := f.visible(l), f.turned.base(l.Start)
		x := float32(0)
		for i := range all {
			if all[i].start >= visible { // L1
				if all[i].level = base; base.turned() {
					x -= all[i].width
				}
			}
		}
		reorder(all)
		for _, a := range all {
			if !yield(placed{a, x}) {
				return
			}
			x += a.width
		}
	}
}

// reorder puts what stands in the order of the text in the order of the line (L2).
func reorder(all []atom) {
	var most, least level = 0, mostLevel + 2
	for _, a := range all {
		most = max(most, a.level)
		if a.level.turned() {
			least = min(least, a.level)
		}
	}
	for at := most; at >= least; at-- {
		for i := 0; i < len(all); i++ {
			end := i
			for end < len(all) && all[end].level >= at {
				end++
			}
			slices.Reverse(all[i:end])
			i = end
		}
	}
}
