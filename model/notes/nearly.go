package notes

import (
	"cmp"
	"iter"
	"slices"
	"unicode/utf8"

	"daqin/model"
)

// What bounds the search for something like a quote.
const (
	mostSteps   = 4 << 20 // words of 64 rows, in all sections of one search: some 20 ms
	wholePoints = 512     // a longer quote is looked for by its two ends
	endPoints   = 256     // of each of them
	mostSpots   = 16      // places of one section that are looked at more closely
	errorShare  = 4       // one code point in so many may be another, missing or too many
)

// nearly looks in a section for words like the quote, and gives the best place so far.
func (s *search) nearly(section *model.Section, best spot) spot {
	quote, text := s.target.Quote, section.Text
	if s.points <= wholePoints {
		p := newPattern(runes(quote))
		for _, e := range s.ends(p, text) {
			start, errors := p.startOf(text, e.at)
			best = best.better(s.judge(section, start, e.at, errors))
		}
		return best
	}
	head, tail := newPattern(runes(firstPoints(quote, endPoints))), newPattern(runes(lastPoints(quote, endPoints)))
	tails := s.ends(tail, text)
	for _, h := range s.ends(head, text) {
		start, errors := head.startOf(text, h.at)
		for _, e := range tails {
			// The middle differs too, for else the quote would have been found as it is.
			if long := e.at - start; e.at > h.at && 2*long > len(quote) && long < 2*len(quote) {
				best = best.better(s.judge(section, start, e.at, errors+e.errors+1))
			}
		}
	}
	return best
}

// end is where something like a pattern ends, and in how many code points it differs.
type end struct{ at, errors int }

// ends gives the places in a text where something ends that is as like a pattern as nothing beside it is, the most alike
// first, few of them.
func (s *search) ends(p *pattern, text string) []end {
	if s.steps -= p.cost(len(text)); s.steps < 0 {
		return nil
	}
	var all []end
	last := end{0, p.points}
	falling := true
	for at, errors := range p.scan(runes(text), 0) {
		if errors > last.errors && falling && last.errors <= p.points/errorShare {
			all = append(all, last)
		}
		if errors != last.errors {
			falling = errors < last.errors
			last = end{at, errors}
		}
	}
	if falling && last.errors <= p.points/errorShare {
		all = append(all, last)
	}
	slices.SortStableFunc(all, func(a, b end) int { return cmp.Compare(a.errors, b.errors) })
	return all[:min(len(all), mostSpots)]
}

// pattern finds what is like some text: Myers' bit-parallel edit distance, in blocks of 64 rows of the matrix ("A fast
// bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46, 1999). A column costs as many
// steps as there are blocks.
type pattern struct {
	points int
	in     map[rune][]uint64 // the rows of each rune
	none   []uint64
	back   *pattern // the same text from its end; nil in that
}

func newPattern(text iter.Seq2[int, rune]) *pattern {
	var all []rune
	for _, r := range text {
		all = append(all, r)
	}
	p := forward(all)
	slices.Reverse(all)
	p.back = forward(all)
	return p
}

func forward(text []rune) *pattern {
	blocks := (len(text) + 63) / 64
	p := &pattern{points: len(text), in: map[rune][]uint64{}, none: make([]uint64, blocks)}
	for i, r := range text {
		if p.in[r] == nil {
			p.in[r] = make([]uint64, blocks)
		}
		p.in[r][i/64] |= 1 << (i % 64)
	}
	return p
}

func (p *pattern) cost(bytes int) int { return len(p.none) * bytes }

// startOf gives where that begins which is most like the pattern of all that ends at a byte of a text, and in how many code
// points it differs; of several that one which is as long as the pattern, as nearly as can be.
func (p *pattern) startOf(text string, at int) (start, errors int) {
	start, errors = at, p.points
	n, length := 0, 0
	for b, e := range p.back.scan(backwards(text[:at]), 1) {
		n++
		if e < errors || e == errors && abs(n-p.points) < abs(length-p.points) {
			start, errors, length = b, e, n
		}
		if n >= 2*p.points {
			break
		}
	}
	return start, errors
}

func abs(n int) int { return max(n, -n) }

// scan goes through a text and gives, after each of its runes, the least number of code points in which the pattern differs
// from what ends there. Where top is 0 that may have begun anywhere, where it is 1 only at the start of the text.
func (p *pattern) scan(text iter.Seq2[int, rune], top int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		more, less := make([]uint64, len(p.none)), make([]uint64, len(p.none)) // from row to row, by 1
		for i := range more {
			more[i] = ^uint64(0)
		}
		errors := p.points
		for at, r := range text {
			in := p.in[r]
			if in == nil {
				in = p.none
			}
			if errors += p.column(in, more, less, top); !yield(at, errors) {
				return
			}
		}
	}
}

// column goes on to the next column and tells by how much its last row differs from that of the one before.
func (p *pattern) column(in, more, less []uint64, top int) int {
	by := top
	for i, eq := range in {
		last := uint64(1) << 63
		if i == len(in)-1 {
			last = 1 << ((p.points - 1) % 64)
		}
		var grows, shrinks uint64
		if by > 0 {
			grows = 1
		} else if by < 0 {
			shrinks = 1
		}
		xv := eq | less[i]
		eq |= shrinks
		xh := (((eq & more[i]) + more[i]) ^ more[i]) | eq
		up, down := less[i]|^(xh|more[i]), more[i]&xh
		by = 0
		if up&last != 0 {
			by = 1
		} else if down&last != 0 {
			by = -1
		}
		up, down = up<<1|grows, down<<1|shrinks
		more[i], less[i] = down|^(xv|up), up&xv
	}
	return by
}

// runes gives the runes of a text, each with the byte where it ends; backwards those from its end on, each with the byte where
// it begins.
func runes(text string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for at := 0; at < len(text); {
			r, size := utf8.DecodeRuneInString(text[at:])
			if at += size; !yield(at, r) {
				return
			}
		}
	}
}

func backwards(text string) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for at := len(text); at > 0; {
			r, size := utf8.DecodeLastRuneInString(text[:at])
			if at -= size; !yield(at, r) {
				return
			}
		}
	}
}
