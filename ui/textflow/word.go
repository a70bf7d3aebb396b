package textflow

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a letter makes a word with.
type kind uint8

const (
	kindNone kind = iota // a sign, which stands for itself
	kindSpace
	kindLetter // or a number
	kindIdeograph
)

// inner are the signs that stand within words, between letters.
const inner = "'’ʼʿʾ"

func kindOf(r rune) kind {
	switch {
	case unicode.IsSpace(r):
		return kindSpace
	case isIdeographic(r) && unicode.IsLetter(r):
		return kindIdeograph
	case unicode.In(r, unicode.L, unicode.N, unicode.M), isJoiner(r):
		return kindLetter
	}
	return kindNone
}

// kindAt tells it of the letter at an offset; kindNone at the text's end.
func kindAt(text string, at int) kind {
	r, size := utf8.DecodeRuneInString(text[at:])
	if size > 0 && strings.ContainsRune(inner, r) && at > 0 && at+size < len(text) {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+size:])
		if kindOf(before) == kindLetter && kindOf(after) == kindLetter {
			return kindLetter
		}
	}
	if size == 0 {
		return kindNone
	}
	return kindOf(r)
}

// NextLetter gives the end of the letter at an offset, with its marks; the text's end there.
func NextLetter(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	return cluster(text, at)
}

// PreviousLetter gives the start of the letter that ends at an offset; 0 there.
func PreviousLetter(text string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if at -= size; !isMark(r) {
			break
		}
	}
	return at
}

// WordAt gives the word at an offset, or the one that ends there: letters and numbers, Han characters, or else the spaces or
// the one sign that stand there.
func WordAt(text string, at int) (start, end int) {
	if at == len(text) && at > 0 || at > 0 && kindAt(text, at) < kindLetter && kindAt(text, PreviousLetter(text, at)) >= kindLetter {
		at = PreviousLetter(text, at)
	}
	start, end = at, NextLetter(text, at)
	of := kindAt(text, at)
	if of == kindNone {
		return start, end
	}
	for end < len(text) && kindAt(text, end) == of {
		end = NextLetter(text, end)
	}
	for start > 0 {
		before := PreviousLetter(text, start)
		if kindAt(text, before) != of {
			break
		}
		start = before
	}
	return start, end
}

// NextWord gives the end of the first word that ends behind an offset; the text's end where there is none.
func NextWord(text string, at int) int {
	for at < len(text) && kindAt(text, at) < kindLetter {
		at = NextLetter(text, at)
	}
	if at == len(text) {
		return at
	}
	_, end := WordAt(text, at)
	return end
}

// PreviousWord gives the start of the last word that begins before an offset; 0 where there is none.
func PreviousWord(text string, at int) int {
	for at > 0 {
		if at = PreviousLetter(text, at); kindAt(text, at) >= kindLetter {
			start, _ := WordAt(text, at)
			return start
		}
	}
	return 0
}
