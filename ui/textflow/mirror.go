package textflow

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// pairs are the signs beside brackets that turn with the direction of the text (Bidi_Mirrored), one behind the other; the
// package that knows the classes knows the brackets alone.
const pairs = "<>«»‹›≤≥≮≯≰≱≪≫≺≻⊂⊃⊆⊇∈∋∉∌⊏⊐∕⧵"

// mirrored gives the sign that stands for another in text that runs from right to left.
func mirrored(r rune) rune {
	if p, _ := bidi.LookupRune(r); p.IsBracket() {
		for _, other := range bidi.ReverseString(string(r)) {
			return other
		}
	}
	signs := []rune(pairs)
	if i := strings.IndexRune(pairs, r); i >= 0 {
		n := len([]rune(pairs[:i]))
		return signs[n^1]
	}
	return r
}
