package textflow

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// sequence is what is resolved as one: runes of one level that follow one another, but for isolates between them
// (BD13). What the rules say of "the class before" holds of the one before in the sequence.
type sequence struct {
	*paragraph
	at         []int      // where in the paragraph, in order
	start, end bidi.Class // the directions that it is taken to stand between: sos and eos
}

// sequences takes the paragraph apart (X10).
func (p *paragraph) sequences() []*sequence {
	var all []*sequence
	of := make(map[int]*sequence) // by the signs that begin isolates
	var in *sequence
	before := p.base // the level of the rune before
	for i, c := range p.told {
		if isRemoved(c) {
			continue
		}
		if in == nil || p.levels[i] != before {
			if in != nil {
				in.end = max(p.levels[i], before).direction()
			}
			if c == bidi.PDI && p.match[i] >= 0 {
				in = of[p.match[i]]
			} else {
				in = &sequence{paragraph: p, start: max(p.levels[i], before).direction()}
				all = append(all, in)
			}
		}
		if isIsolate(c) {
			of[i] = in
		}
		in.at, before = append(in.at, i), p.levels[i]
		in.end = max(before, p.base).direction() // unless more follows
	}
	for _, s := range all {
		if last := s.at[len(s.at)-1]; isIsolate(p.told[last]) && p.match[last] < 0 {
			s.end = max(p.levels[last], p.base).direction()
		}
	}
	return all
}

func (s *sequence) class(i int) bidi.Class { return s.classes[s.at[i]] }

func (s *sequence) set(i int, c bidi.Class) { s.classes[s.at[i]] = c }

// level gives the level of the sequence.
func (s *sequence) level() level { return s.levels[s.at[0]] }

// weigh resolves marks, numbers and what belongs to them (W1 to W7).
func (s *sequence) weigh() {
	before, strong := s.start, s.start
	for i := range s.at { // W1 to W3
		c := s.class(i)
		if c == bidi.NSM {
			if c = before; isIsolate(c) || c == bidi.PDI {
				c = bidi.ON
			}
		}
		before = c
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.AL:
			strong, c = bidi.AL, bidi.R
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		}
		s.set(i, c)
	}
	for i := 1; i+1 < len(s.at); i++ { // W4
		c, number := s.class(i), s.class(i-1)
		if (c == bidi.ES || c == bidi.CS) && number == s.class(i+1) && (number == bidi.EN || number == bidi.AN && c == bidi.CS) {
			s.set(i, number)
		}
	}
	for i := 0; i < len(s.at); i++ { // W5
		end := i
		for end < len(s.at) && s.class(end) == bidi.ET {
			end++
		}
		if end > i && (i > 0 && s.class(i-1) == bidi.EN || end < len(s.at) && s.class(end) == bidi.EN) {
			s.setAll(i, end, bidi.EN)
		}
		i = end
	}
	strong = s.start
	for i := range s.at { // W6, W7
		switch c := s.class(i); c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.ES, bidi.ET, bidi.CS:
			s.set(i, bidi.ON)
		case bidi.EN:
			if strong == bidi.L {
				s.set(i, bidi.L)
			}
		}
	}
}

func (s *sequence) setAll(start, end int, c bidi.Class) {
	for i := start; i < end; i++ {
		s.set(i, c)
	}
}

// toward gives the direction of what has one for its neighbours (N0 to N2): numbers count as R. ON for what has none.
func (s *sequence) toward(i int) bidi.Class {
	switch c := s.class(i); c {
	case bidi.L, bidi.R:
		return c
	case bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// bracket is a pair of places in a sequence.
type bracket struct{ open, shut int }

// mostBrackets is how many may be open at once; past that the algorithm sees none (BD16).
const mostBrackets = 63

// brackets finds the pairs, in the order in which they open (BD14 to BD16).
func (s *sequence) brackets() (pairs []bracket) {
	type waiting struct {
		shut rune // what shuts it
		at   int
	}
	var open []waiting
	for i, at := range s.at {
		if s.class(i) != bidi.ON {
			continue
		}
		r := s.runes[at]
		switch p, _ := bidi.LookupRune(r); {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(open) == mostBrackets {
				return nil
			}
			open = append(open, waiting{canonical(mirrored(r)), i})
		default:
			for last := len(open) - 1; last >= 0; last-- {
				if open[last].shut == canonical(r) {
					pairs = append(pairs, bracket{open[last].at, i})
					open = open[:last]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b bracket) int { return cmp.Compare(a.open, b.open) })
	return pairs
}

// canonical gives the one of two brackets that Unicode holds to be the same.
func canonical(r rune) rune {
	if r == '\u232a' {
		return '\u3009'
	}
	return r
}

// pairBrackets has brackets run with what stands in them, or before them (N0).
func (s *sequence) pairBrackets() {
	home := s.level().direction()
	for _, pair := range s.brackets() {
		to, inside := bidi.ON, bidi.ON
		for i := pair.open + 1; i < pair.shut && inside != home; i++ {
			if c := s.toward(i); c != bidi.ON {
				inside = c
			}
		}
		switch inside {
		case bidi.ON:
			continue
		case home:
			to = home
		default:
			to = s.start
			for i := pair.open - 1; i >= 0; i-- {
				if c := s.toward(i); c != bidi.ON {
					to = c
					break
				}
			}
			if to != inside {
				to = home
			}
		}
		for _, i := range []int{pair.open, pair.shut} {
			s.set(i, to)
			for next := i + 1; next < len(s.at) && s.told[s.at[next]] == bidi.NSM; next++ {
				s.set(next, to)
			}
		}
	}
}

// fill gives what has no direction that of its neighbours, or of the level, and all their levels (N1, N2, I1, I2).
func (s *sequence) fill() {
	home := s.level()
	for i := 0; i < len(s.at); i++ {
		end := i
		for end < len(s.at) && s.toward(end) == bidi.ON {
			end++
		}
		if end > i {
			before, after := s.start, s.end
			if i > 0 {
				before = s.toward(i - 1)
			}
			if end < len(s.at) {
				after = s.toward(end)
			}
			if before != after {
				before = home.direction()
			}
			s.setAll(i, end, before)
		}
		i = end
	}
	for i, at := range s.at {
		switch c := s.class(i); {
		case c == home.direction():
		case c == bidi.L || c == bidi.R || home.turned():
			s.levels[at] = home + 1
		default:
			s.levels[at] = home + 2
		}
	}
}
