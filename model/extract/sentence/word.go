package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how far, in bytes, the splitter looks for the ends of a word: no abbreviation is longer, and text
// without blanks must not be read again at each of its full stops.
const reach = 64

// lastWord gives what follows the last white space of text.
func lastWord(text string) string {
	if len(text) > reach {
		text = text[len(text)-reach:]
		for text != "" && !utf8.RuneStart(text[0]) {
			text = text[1:]
		}
	}
	at := strings.LastIndexFunc(text, unicode.IsSpace)
	if at < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at+size:]
}

// firstWord gives the letters and digits with which text begins.
func firstWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	if end < 0 {
		return text
	}
	return text[:end]
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

func isNumber(word string) bool {
	return word != "" && strings.Trim(word, "0123456789") == ""
}
