package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model/fold"
)

// word is a word of a text: where it stands, bytes [start, end), and its folded form.
type word struct {
	start, end int
	folded     string
	hyphened   bool // a hyphen and nothing else joins it to the word before
}

// words gives the words of a text in order. A word is a run of letters, digits and their marks. Apostrophes inside
// belong to it, dots between single letters (U.S.) or digits (2.2) too. Every Han character is a word: where one
// ends can't be told without a dictionary.
func words(text string) []word { return wordsInto(nil, text) }

// wordsInto appends the words of a text.
func wordsInto(found []word, text string) []word {
	last := -1 // where the word before ends
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !starts(r) {
			at += size
			continue
		}
		end := at + size
		if !unicode.Is(unicode.Han, r) {
			end = endOfWord(text, at)
		}
		if folded := Fold(text[at:end]); folded != "" {
			found = append(found, word{at, end, folded, last >= 0 && isHyphen(text[last:at])})
			last = end
		}
		at = end
	}
	return found
}

func starts(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !fold.IsApostrophe(r)
}

// endOfWord gives the end of the word that starts at a byte of text.
func endOfWord(text string, start int) int {
	end := start
	for at := start; at < len(text); {
		if isPlain(text[at : at+1]) { // as most are
			at++
			end = at
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		switch {
		case unicode.Is(unicode.Han, r):
			return end
		case starts(r), unicode.IsMark(r):
			end = at + size
		case fold.IsApostrophe(r) && starts(next):
		case r == '.' && joinsDot(text[start:end], next):
		default:
			return end
		}
		at += size
	}
	return end
}

// joinsDot tells whether a dot after the beginning of a word belongs to it: after a single letter before
// another of the same case (U.S), or between digits.
func joinsDot(before string, next rune) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	if unicode.IsDigit(last) {
		return unicode.IsDigit(next)
	}
	rest := before[:len(before)-size]
	return unicode.IsLetter(last) && unicode.IsLetter(next) && unicode.IsUpper(last) == unicode.IsUpper(next) &&
		(rest == "" || strings.HasSuffix(rest, "."))
}

func isHyphen(text string) bool {
	switch text {
	case "-", "‐", "‑", "–", "−":
		return true
	}
	return false
}

// Fold gives the form in which words are compared: no case, no accents and vowel marks, no apostrophes, dots and
// possessive s, one form of letters that Unicode has in several.
func Fold(text string) string {
	if isPlain(text) {
		return text
	}
	var folded []byte
	for _, r := range withoutPossessive(text) {
		if r != '.' || endsInDigit(string(folded)) {
			folded = fold.Letter(folded, r)
		}
	}
	return string(folded)
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

func endsInDigit(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsDigit(last)
}

func withoutPossessive(text string) string {
	for _, ending := range []string{"'s", "’s", "'S", "’S"} {
		if short, ok := strings.CutSuffix(text, ending); ok && short != "" {
			return short
		}
	}
	return text
}

// compact joins the folded words of a text: the form in which names are compared as wholes.
func compact(of []word) string {
	var b strings.Builder
	for _, w := range of {
		b.WriteString(w.folded)
	}
	return b.String()
}
