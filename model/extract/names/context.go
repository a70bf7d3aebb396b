package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model/extract/language"
)

// FollowsName tells whether what comes after text is the end of a longer name: a word with a capital stands right
// before it, with or without a particle ("al-"), and it is no title and no word that only begins a sentence.
func FollowsName(l *language.Language, text string) bool {
	if len(text) > 64 {
		text = text[len(text)-64:]
	}
	for _, particle := range l.Sentences.Particles {
		for _, end := range []string{particle + "-", particle + " "} {
			if rest, ok := strings.CutSuffix(text, end); ok && strings.HasSuffix(rest, " ") {
				text = rest
			}
		}
	}
	text, ok := strings.CutSuffix(text, " ")
	if !ok {
		return false
	}
	start := len(text)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !isWord(r) && r != '-' {
			break
		}
		start -= size
	}
	word := text[start:]
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && !slices.Contains(l.Names.Never, word) && !isTitle(l, word)
}

// isTitle tells whether a word is a title or the last word of one.
func isTitle(l *language.Language, word string) bool {
	return slices.ContainsFunc(l.Names.Titles, func(title string) bool {
		return title == word || strings.HasSuffix(title, " "+word) || strings.HasSuffix(title, "-"+word)
	})
}
