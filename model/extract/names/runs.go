package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a row of words with capitals, as "Chinese Foreign Minister Wang Yi" is.
type run struct {
	words   []string
	end     int    // in bytes
	initial bool   // it begins a sentence
	acronym string // the capitals in brackets behind it
}

// longestRun is how many words a row may have.
const longestRun = 10

// runs cuts a sentence into rows of words with capitals. Small words between two of them go on a row ("of"), and
// particles of names do; a mark, or a possessive ending, ends it. Words written small are noted.
func (p *proposer) runs(text string) []run {
	var all []run
	var open run
	var pending []string // small words that go on the row if a capital follows
	end := func() {
		if len(open.words) > 0 {
			all = append(all, open)
		}
		open, pending = run{}, nil
	}
	last := 0
	for start, next := runWord(text, 0); start < next; start, next = runWord(text, next) {
		word, gap := text[start:next], text[last:start]
		goesOn := gap == " " || gap == ". " && isInitial(open.words)
		if !goesOn || len(open.words)+len(pending) >= longestRun {
			end()
		}
		bracketed := gap == " (" && strings.HasPrefix(text[next:], ")")
		if n := len(all); bracketed && n > 0 && all[n-1].end == last && isAcronym(word) {
			all[n-1].acronym = word
		}
		switch {
		case isCapital(word) || len(open.words) > 0 && pending == nil && isNumber(word):
			if len(open.words) == 0 {
				open.initial = strings.TrimSpace(text[:min(start, 8)]) == "" && start < 8
			}
			open.words = append(append(open.words, pending...), word)
			open.end, pending = next, nil
		case len(open.words) > 0 && (p.joints[word] || slices.Contains(p.language.Sentences.Particles, word)):
			pending = append(pending, word)
		default:
			p.lower[word] = true
			end()
		}
		last = next
	}
	end()
	return all
}

// runWord gives the first word of text at or after byte i, with the hyphens and full stops within it: "al-Assad",
// "U.S".
func runWord(text string, i int) (start, end int) {
	start, end = word(text, i)
	for end < len(text) {
		mark, size := utf8.DecodeRuneInString(text[end:])
		next, after := word(text, end+size)
		inside := next == end+size && next < after
		switch {
		case inside && strings.ContainsRune("-‑", mark):
		case inside && mark == '.' && isSingle(text[start:end]) && isSingle(text[next:after]):
		default:
			return start, end
		}
		end = after
	}
	return start, end
}

// isSingle tells whether a word, or what follows its last full stop, is one letter.
func isSingle(word string) bool {
	return utf8.RuneCountInString(word[strings.LastIndexByte(word, '.')+1:]) == 1
}

func isInitial(words []string) bool {
	return len(words) > 0 && utf8.RuneCountInString(words[len(words)-1]) == 1
}

// isCapital tells whether a word has a capital, at its beginning or behind a particle: "al-Assad".
func isCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(first) {
		return true
	}
	particle, rest, ok := strings.Cut(word, "-")
	first, _ = utf8.DecodeRuneInString(rest)
	return ok && len(particle) <= 3 && unicode.IsUpper(first)
}

func isAcronym(word string) bool {
	return len(word) >= 2 && len(word) <= 8 && strings.ToUpper(word) == word && strings.IndexFunc(word, unicode.IsLetter) >= 0
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789-") == "" }
