package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"daqin/model/extract/language"
)

// Longest is the most bytes a sentence may have. No writer writes longer ones, but tables run together do, and
// every date and name found in a sentence carries the sentence as its evidence: without a bound the evidence
// of a text would grow with its square.
const Longest = 4096

// Span is a stretch of text, bytes [Start, End).
type Span struct{ Start, End int }

// Splitter splits text of one language. It may be used by many goroutines.
type Splitter struct {
	never, sometimes, starters, particles map[string]bool
}

// New makes the splitter of a language.
func New(l *language.Language) *Splitter {
	s := l.Sentences
	return &Splitter{set(s.Never), set(s.Sometimes), set(s.Starters), set(s.Particles)}
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Split gives the sentences of a paragraph.
func (s *Splitter) Split(text string) []Span {
	var spans []Span
	start := 0
	for it := sentences.FromString(text); it.Next(); {
		if end := it.End(); end == len(text) || s.ends(text[start:end], text[end:]) {
			spans = s.unglue(text, Span{start, end}, spans)
			start = end
		}
	}
	if start < len(text) {
		spans = s.unglue(text, Span{start, len(text)}, spans)
	}
	return spans
}

// ends tells whether a boundary of the annex, between left and right, is the end of a sentence.
func (s *Splitter) ends(left, right string) bool {
	if s.goesOn(right) {
		return false
	}
	left = strings.TrimRightFunc(left, unicode.IsSpace)
	if !strings.HasSuffix(left, ".") {
		return true
	}
	left = strings.TrimRight(left, ".")
	word := lastWord(left)
	before := strings.TrimRightFunc(left[:len(left)-len(word)], unicode.IsSpace)
	word = strings.TrimLeft(word, "(\"'“‘[")
	if before == "" && isNumber(word) {
		return false // the number of a list item
	}
	if !s.abbreviation(word) {
		return true
	}
	if word == "I" && startsUpper(lastWord(before)) {
		return true // "World War I."
	}
	return !s.never[strings.ToLower(word)] && s.starters[strings.ToLower(firstWord(right))]
}

// goesOn tells whether text begins as no sentence does: with a small letter that isn't a particle of a name.
func (s *Splitter) goesOn(text string) bool {
	text = strings.TrimLeft(text, "(\"'“‘[")
	r, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLower(r) {
		return false
	}
	particle := firstWord(text)
	rest := strings.TrimLeft(text[len(particle):], "- ’'")
	return !s.particles[particle] || !startsUpper(rest)
}

// abbreviation tells whether a full stop after the word may belong to the word.
func (s *Splitter) abbreviation(word string) bool {
	if lower := strings.ToLower(word); s.never[lower] || s.sometimes[lower] {
		return true
	}
	for letter := range strings.SplitSeq(word, ".") { // initials: "J", "U.S", "p.m"
		if utf8.RuneCountInString(letter) != 1 {
			return false
		}
	}
	return strings.Contains(word, ".") || startsUpper(word)
}

// unglue appends the span to spans, parted where the annex can't know that a full stop ends a sentence: because
// no blank follows, or a name that begins with a small letter.
func (s *Splitter) unglue(text string, whole Span, spans []Span) []Span {
	start := whole.Start
	for i := whole.Start; i < whole.End; i++ {
		if c := text[i]; c != '.' && c != '!' && c != '?' {
			continue
		}
		left, right := text[start:i], text[i+1:whole.End]
		if s.glued(left, right) || s.beginsWithParticle(left, right) {
			spans = cut(text, Span{start, i + 1}, spans)
			start = i + 1
		}
	}
	return cut(text, Span{start, whole.End}, spans)
}

// glued tells whether a full stop between left and right, with no blank after it, ends a sentence: a whole word
// or a year stands before it, a word with a capital and then a blank after it, and it is the only one between
// blanks, so that it belongs to no address and no name of a file.
func (s *Splitter) glued(left, right string) bool {
	if !startsUpper(right) {
		return false
	}
	next := firstWord(right)
	if after := right[len(next):]; after != "" && !strings.HasPrefix(after, " ") &&
		!strings.HasPrefix(after, ",") && !strings.HasPrefix(after, "'") && !strings.HasPrefix(after, "’") {
		return false
	}
	word := lastWord(left)
	if strings.ContainsAny(word, "./@:") {
		return false
	}
	word = strings.TrimRight(word, ")]”’\"'")
	last, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case isNumber(word):
		return len(word) == 4
	case !unicode.IsLower(last) || utf8.RuneCountInString(word) < 2:
		return false
	}
	return !s.never[strings.ToLower(strings.TrimLeft(word, "(\"'“‘["))]
}

// beginsWithParticle tells whether "al-Shaibani" or the like begins a sentence after the full stop.
func (s *Splitter) beginsWithParticle(left, right string) bool {
	name, blank := strings.CutPrefix(right, " ")
	if !blank || !s.particles[firstWord(name)] {
		return false
	}
	return !s.goesOn(name) && !s.abbreviation(strings.TrimLeft(lastWord(left), "(\"'“‘["))
}

// cut appends the span without the white space at its ends, in pieces of at most Longest bytes.
func cut(text string, span Span, spans []Span) []Span {
	for {
		piece := strings.TrimLeftFunc(text[span.Start:span.End], unicode.IsSpace)
		span.Start = span.End - len(piece)
		if len(piece) <= Longest {
			piece = strings.TrimRightFunc(piece, unicode.IsSpace)
			if piece != "" {
				spans = append(spans, Span{span.Start, span.Start + len(piece)})
			}
			return spans
		}
		end := strings.LastIndexByte(piece[:Longest], ' ')
		if end <= 0 {
			for end = Longest; !utf8.RuneStart(piece[end]) && end > Longest-utf8.UTFMax; end-- {
			}
		}
		part := strings.TrimRightFunc(piece[:end], unicode.IsSpace)
		spans = append(spans, Span{span.Start, span.Start + len(part)})
		span.Start += end
	}
}
