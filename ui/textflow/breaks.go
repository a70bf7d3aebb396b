package textflow

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const zeroWidthSpace, zeroWidthJoiner, noBreakHyphen, wordJoiner, byteOrderMark = '\u200b', '\u200d', '\u2011', '\u2060', '\ufeff'

// isSpace tells whether a line may end behind the rune, which then hangs over its end.
func isSpace(r rune) bool {
	switch r {
	case '\u00a0', '\u2007', '\u202f': // no-break
		return false
	case zeroWidthSpace:
		return true
	}
	return unicode.IsSpace(r)
}

// isMark tells whether the rune belongs to the one before it: an accent, a vowel sign, a joiner.
func isMark(r rune) bool {
	return unicode.Is(unicode.M, r) || r == zeroWidthJoiner
}

// isIdeographic tells whether a line may end on either side of the rune.
func isIdeographic(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || '\u3000' < r && r <= '\u303f' || '\uff01' <= r && r <= '\uff60'
}

const (
	closing = ")]}.,:;!?%”’»、。，．：；？！％）」』】〕〉》〗］｝…‥—–ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々"
	opening = "([{“‘«（「『【〔〈《〖［｛"
	dashes  = "-‐–—"
)

// cluster gives the end of the letter at an offset, with the marks that belong to it.
func cluster(text string, at int) int {
	_, size := utf8.DecodeRuneInString(text[at:])
	end := at + size
	for end < len(text) && text[end] >= utf8.RuneSelf { // no mark is ASCII
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isMark(r) {
			break
		}
		end += size
	}
	return end
}

// mayBreak tells whether a line may end between two runes neither of which is a space.
func mayBreak(text string, at int) bool {
	before, size := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	if before < utf8.RuneSelf && before != '-' && after < utf8.RuneSelf { // most text, and never a break
		return false
	}
	if isMark(after) || isJoiner(before) || isJoiner(after) {
		return false
	}
	if strings.ContainsRune(dashes, before) {
		return unicode.IsLetter(after) && endsInWord(text[:at-size])
	}
	return (isIdeographic(before) || isIdeographic(after)) &&
		!strings.ContainsRune(closing, after) && !strings.ContainsRune(opening, before)
}

func isJoiner(r rune) bool {
	return r == zeroWidthJoiner || r == wordJoiner || r == byteOrderMark || r == noBreakHyphen || unicode.IsSpace(r)
}

// endsInWord tells whether the text ends in at least three letters or digits. Fewer before a hyphen are an article
// ("al-Assad"), a prefix or a sign, and stay with what follows.
func endsInWord(text string) bool {
	for range 3 {
		r, size := utf8.DecodeLastRuneInString(text)
		if !unicode.In(r, unicode.L, unicode.N, unicode.M) {
			return false
		}
		text = text[:len(text)-size]
	}
	return true
}

// nextWord gives the end of the word at an offset, and the end of the spaces behind it. Both words and spaces may be
// missing, but not both. Hard tells that the spaces end in a newline.
func nextWord(text string, at int) (end, next int, hard bool) {
	for end = at; end < len(text); {
		if r, _ := utf8.DecodeRuneInString(text[end:]); isSpace(r) {
			break
		}
		if end = cluster(text, end); end < len(text) && mayBreak(text, end) {
			break
		}
	}
	for next = end; next < len(text); {
		r, size := utf8.DecodeRuneInString(text[next:])
		if !isSpace(r) {
			break
		}
		next += size
		if r == '\n' {
			return end, next, true
		}
	}
	return end, next, false
}
