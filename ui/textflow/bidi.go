package textflow

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// level is how deeply a letter is embedded in text of the other direction; on odd levels text runs from right to left.
type level uint8

func (l level) turned() bool { return l%2 == 1 }

// direction gives the class of the letters that are at home on a level.
func (l level) direction() bidi.Class {
	if l.turned() {
		return bidi.R
	}
	return bidi.L
}

// deeper gives the least level above one on which text runs in a direction.
func (l level) deeper(toRight bool) level {
	if toRight {
		return (l + 2) &^ 1
	}
	return (l + 1) | 1
}

// mostLevel is the deepest embedding, max_depth of the algorithm.
const mostLevel = 125

// turns tells whether any of a text may run from right to left: by a letter or number of such a script, or by a sign that
// asks for it.
func turns(text string) bool {
	const firstOfHebrew = 0xd6 // no letter of a lower first byte does
	for i := 0; i < len(text); i++ {
		if text[i] < firstOfHebrew {
			continue
		}
		switch class, _ := bidi.LookupString(text[i:]); class.Class() {
		case bidi.R, bidi.AL, bidi.AN, bidi.RLE, bidi.RLO, bidi.RLI:
			return true
		}
	}
	return false
}

// paragraph is what the algorithm works on: runes, by their places. Levels of what is removed (X9) are those of what
// stands before.
type paragraph struct {
	runes   []rune
	told    []bidi.Class // as Unicode has them
	classes []bidi.Class // as resolved so far
	match   []int        // of the sign that begins an isolate the one that ends it, and the other way; -1 for none
	levels  []level
	base    level
}

// newParagraph reads a paragraph, and which way it runs as a whole (P2, P3).
func newParagraph(text string) *paragraph {
	p := &paragraph{runes: []rune(text)}
	p.told = make([]bidi.Class, len(p.runes))
	for i, r := range p.runes {
		class, _ := bidi.LookupRune(r)
		p.told[i] = class.Class()
	}
	p.classes = slices.Clone(p.told)
	p.levels = make([]level, len(p.runes))
	p.pairIsolates()
	if p.strongIn(0, len(p.runes)) == bidi.R {
		p.base = 1
	}
	return p
}

// resolve gives each rune its level (X1 to I2, and of L1 what does not depend on lines).
func (p *paragraph) resolve() {
	p.embed()
	for _, s := range p.sequences() {
		s.weigh()
		s.pairBrackets()
		s.fill()
	}
	p.settle()
}

func isIsolate(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// isRemoved tells of signs that the algorithm looks away from (X9).
func isRemoved(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// pairIsolates finds where isolates end (BD9).
func (p *paragraph) pairIsolates() {
	p.match = make([]int, len(p.runes))
	var open []int
	for i, c := range p.told {
		p.match[i] = -1
		switch {
		case isIsolate(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			last := open[len(open)-1]
			open, p.match[i], p.match[last] = open[:len(open)-1], last, i
		}
	}
}

// strongIn gives the direction of the first strong letter of a stretch, outside isolates; ON where there is none (P2).
func (p *paragraph) strongIn(start, end int) bidi.Class {
	for i := start; i < end; i++ {
		switch c := p.told[i]; {
		case c == bidi.L:
			return bidi.L
		case c == bidi.R || c == bidi.AL:
			return bidi.R
		case isIsolate(c) && p.match[i] < 0:
			return bidi.ON
		case isIsolate(c):
			i = p.match[i]
		}
	}
	return bidi.ON
}

// embedding is one that is open while signs are read.
type embedding struct {
	level    level
	override bidi.Class // ON for none
	isolate  bool
}

// embed gives each rune the level that the signs before it ask for (X1 to X8).
func (p *paragraph) embed() {
	open := []embedding{{p.base, bidi.ON, false}}
	var tooManyIsolates, tooManyEmbeddings, isolates int
	enter := func(toRight bool, override bidi.Class, isolate bool) {
		to := open[len(open)-1].level.deeper(toRight)
		switch {
		case to <= mostLevel && tooManyIsolates == 0 && tooManyEmbeddings == 0:
			open = append(open, embedding{to, override, isolate})
			if isolate {
				isolates++
			}
		case isolate:
			tooManyIsolates++
		case tooManyIsolates == 0:
			tooManyEmbeddings++
		}
	}
	stand := func(i int) { // on the level that is open
		in := open[len(open)-1]
		if p.levels[i] = in.level; in.override != bidi.ON {
			p.classes[i] = in.override
		}
	}
	for i, c := range p.told {
		switch c {
		case bidi.LRE, bidi.RLE:
			enter(c == bidi.LRE, bidi.ON, false)
		case bidi.LRO:
			enter(true, bidi.L, false)
		case bidi.RLO:
			enter(false, bidi.R, false)
		case bidi.LRI, bidi.RLI, bidi.FSI:
			stand(i)
			enter(c == bidi.LRI || c == bidi.FSI && p.strongIn(i+1, p.endOfIsolate(i)) != bidi.R, bidi.ON, true)
		case bidi.PDI:
			switch {
			case tooManyIsolates > 0:
				tooManyIsolates--
			case isolates > 0:
				for tooManyEmbeddings = 0; !open[len(open)-1].isolate; {
					open = open[:len(open)-1]
				}
				open, isolates = open[:len(open)-1], isolates-1
			}
			stand(i)
		case bidi.PDF:
			if last := len(open) - 1; tooManyIsolates == 0 && tooManyEmbeddings > 0 {
				tooManyEmbeddings--
			} else if tooManyIsolates == 0 && last > 0 && !open[last].isolate {
				open = open[:last]
			}
		case bidi.B:
			p.levels[i] = p.base
		case bidi.BN:
		default:
			stand(i)
		}
	}
}

func (p *paragraph) endOfIsolate(i int) int {
	if p.match[i] < 0 {
		return len(p.runes)
	}
	return p.match[i]
}

// settle gives removed signs a level, and separators and the spaces before them, or before the paragraph's end, that of
// the paragraph (L1).
func (p *paragraph) settle() {
	before := p.base
	for i, c := range p.told {
		if isRemoved(c) {
			p.levels[i] = before
		}
		before = p.levels[i]
	}
	ending := true // nothing but spaces stands between here and a separator, or the end
	for i := len(p.runes) - 1; i >= 0; i-- {
		switch c := p.told[i]; {
		case c == bidi.B || c == bidi.S:
			ending = true
		case c != bidi.WS && c != bidi.PDI && !isIsolate(c) && !isRemoved(c):
			ending = false
		}
		if ending {
			p.levels[i] = p.base
		}
	}
}
