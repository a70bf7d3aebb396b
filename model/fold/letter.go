package fold

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Letter appends the folded form of a letter: in lower case, without its accents, in one form of those that Unicode has in
// several; nothing for an accent by itself, an apostrophe, or what is no letter at all.
func Letter(to []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		if r == '\'' || r == '`' {
			return to
		}
		return append(to, byte(r))
	case r < tabled:
		return append(to, table()[r]...)
	}
	return fold(to, r)
}

// tabled is where the letters end of which it is known beforehand how they fold: those of the living alphabets.
const tabled = 0x2100

var table = sync.OnceValue(func() *[tabled]string {
	var all [tabled]string
	for r := range rune(tabled) {
		all[r] = string(fold(nil, r))
	}
	return &all
})

// fold works out what Letter gives.
func fold(to []byte, r rune) []byte {
	var whole [utf8.UTFMax]byte
	letter := whole[:utf8.EncodeRune(whole[:], r)]
	parts := norm.NFKD.Properties(letter).Decomposition()
	if parts == nil {
		parts = letter
	}
	for len(parts) > 0 {
		r, size := utf8.DecodeRune(parts)
		parts = parts[size:]
		if unicode.IsMark(r) || IsApostrophe(r) || r == utf8.RuneError {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := undecomposed[r]; ok {
			to = append(to, plain...)
		} else {
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}

// IsApostrophe tells whether a letter is one of the signs that are written as an apostrophe, or that stand for the Arabic
// letters which are transcribed by one.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', 'ʾ', 'ʿ', 'ʹ', '＇':
		return true
	}
	return false
}

// Letters that look accented to a reader and that Unicode does not take apart.
var undecomposed = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i",
	'ة': "ه", 'ى': "ي", // written for one another in Arabic
	'ک': "ك", 'ی': "ي", // as on a Persian keyboard
	'ـ': "", // the stroke that only stretches an Arabic word
}
