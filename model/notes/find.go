package notes

import (
	"strings"
	"unicode/utf8"

	"daqin/model"
)

// What speaks for a place in the text, in code points that agree: those of the quote and of what stood next to it, and more
// where it is in the same section, or at the very position. A place with less in favour of it than enough is not taken, since
// short words stand everywhere; but one where all agrees is.
const (
	sameSection  = 16
	samePosition = 16
	enough       = 32
)

// Find tells where the target stands in the text as it is now; false where it is adrift, and for the zero Target, which is on
// no text. A whole section is an evidence of no length at its start. The words of the evidence are those of the text, which
// are not the quote any more where it has changed.
//
// The quote itself is looked for first, in its section and in all others, and of several places that one is taken where most
// agrees with what stood next to it. Only where it is nowhere something like it is looked for, within a bounded time.
func (t Target) Find(x *model.Index) (model.Evidence, bool) {
	if at, ok := t.Stands(x); ok || t.Quote == "" || !utf8.ValidString(t.Quote) {
		return at, ok
	}
	own := x.Section(t.Section)
	s := t.search(own)
	best := spot{}
	if own != nil {
		if best = s.exactly(own, best); best.whole {
			return best.evidence(), true
		}
	}
	for i := range x.Model.Sections {
		if section := &x.Model.Sections[i]; section != own {
			best = s.exactly(section, best)
		}
	}
	if best.section != nil {
		return best.evidence(), true
	}
	if own != nil {
		best = s.nearly(own, best)
	}
	for i := 0; i < len(x.Model.Sections) && best.section == nil && s.steps > 0; i++ {
		if section := &x.Model.Sections[i]; section != own {
			best = s.nearly(section, best)
		}
	}
	return best.evidence(), best.section != nil
}

// Stands gives what Find does where the target stands just where and as it did, or is a whole section; else false, as long as
// nobody has looked for it. It takes no longer than to count the letters up to there.
func (t Target) Stands(x *model.Index) (model.Evidence, bool) {
	own := x.Section(t.Section)
	switch {
	case own == nil || !utf8.ValidString(t.Quote):
		return model.Evidence{}, false
	case t.Quote == "":
		return model.Evidence{Section: t.Section}, true
	}
	s := t.search(own)
	if !strings.HasPrefix(own.Text[s.at:], t.Quote) {
		return model.Evidence{}, false
	}
	spot := s.judge(own, s.at, s.at+len(t.Quote), 0)
	return spot.evidence(), spot.whole
}

// search is one search for a target.
type search struct {
	target Target
	own    *model.Section
	at     int // the byte where the quote stood in its section
	points int // of the quote
	room   int // code points of what stood next to it
	steps  int // left for what is only like it
}

func (t Target) search(own *model.Section) *search {
	s := &search{target: t, own: own, points: utf8.RuneCountInString(t.Quote), steps: mostSteps,
		room: utf8.RuneCountInString(t.Before) + utf8.RuneCountInString(t.After)}
	if own != nil {
		if at, ok := byteAt(own.Text, t.Start); ok {
			s.at = at
		} else {
			s.at = len(own.Text)
		}
	}
	return s
}

// spot is a place where the target may stand. The zero spot is none.
type spot struct {
	section    *model.Section
	start, end int
	favour     int  // code points that agree, and what else speaks for it
	away       int  // bytes from where it was
	whole      bool // nothing differs
}

func (p spot) evidence() model.Evidence {
	if p.section == nil {
		return model.Evidence{}
	}
	return model.Evidence{Section: p.section.ID, Start: p.start, End: p.end, Quote: p.section.Text[p.start:p.end]}
}

// better gives the one of two spots for which more speaks, the nearer one of two for which as much does; the first where they
// are alike.
func (p spot) better(other spot) spot {
	switch {
	case other.section == nil:
		return p
	case p.section == nil, other.favour > p.favour, other.favour == p.favour && other.away < p.away:
		return other
	}
	return p
}

// exactly looks for the quote in a section, and gives the best place so far.
func (s *search) exactly(section *model.Section, best spot) spot {
	for from := 0; ; {
		i := strings.Index(section.Text[from:], s.target.Quote)
		if i < 0 {
			return best
		}
		start := from + i
		best = best.better(s.judge(section, start, start+len(s.target.Quote), 0))
		_, size := utf8.DecodeRuneInString(section.Text[start:])
		from = start + size
	}
}

// judge weighs a place at which the quote stands with so many errors. It gives none where too little speaks for it.
func (s *search) judge(section *model.Section, start, end, errors int) spot {
	text := section.Text
	agree := endAlike(text[:start], s.target.Before) + startAlike(text[end:], s.target.After)
	p := spot{section: section, start: start, end: end, favour: s.points - errors + agree, away: start}
	p.whole = errors == 0 && agree == s.room
	if section == s.own {
		p.favour += sameSection
		if p.away = start - s.at; p.away < 0 {
			p.away = -p.away
		}
		if p.away == 0 {
			p.favour += samePosition
		}
	}
	if p.favour < enough && !p.whole {
		return spot{}
	}
	return p
}

// startAlike counts the code points that two texts have in common at their starts, endAlike at their ends.
func startAlike(a, b string) (n int) {
	for len(a) > 0 && len(b) > 0 {
		r, size := utf8.DecodeRuneInString(a)
		if other, of := utf8.DecodeRuneInString(b); r != other || size != of {
			break
		}
		a, b = a[size:], b[size:]
		n++
	}
	return n
}

func endAlike(a, b string) (n int) {
	for len(a) > 0 && len(b) > 0 {
		r, size := utf8.DecodeLastRuneInString(a)
		if other, of := utf8.DecodeLastRuneInString(b); r != other || size != of {
			break
		}
		a, b = a[:len(a)-size], b[:len(b)-size]
		n++
	}
	return n
}
