package extract

import (
	"fmt"
	"strings"
	"unicode"
)

// longestID is the number of runes to which an ID made of a text is cut, at a word where it can be.
const longestID = 48

// slug makes an ID of a text: its letters and digits in lower case, words joined by hyphens. It is empty when the
// text has none.
func slug(text string) string {
	var b strings.Builder
	runes, gap := 0, false
	for _, r := range text {
		r = unicode.ToLower(r)
		if strings.ContainsRune("'’", r) {
			continue
		}
		if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) || unicode.ToLower(r) != r {
			if runes >= longestID*2/3 {
				break
			}
			gap = runes > 0
			continue
		}
		if runes >= longestID {
			break
		}
		if gap {
			b.WriteByte('-')
			runes, gap = runes+1, false
		}
		b.WriteRune(r)
		runes++
	}
	return b.String()
}

// unique counts how often each ID was asked for.
type unique map[string]int

// id makes an ID of a text, or of the word otherwise when the text makes none. What comes again gets a number.
func (u unique) id(text, otherwise string) string {
	base := slug(text)
	if base == "" {
		base = otherwise
	}
	for {
		u[base]++
		if u[base] == 1 {
			return base
		}
		if id := fmt.Sprintf("%s-%d", base, u[base]); u[id] == 0 {
			u[id] = 1
			return id
		}
	}
}
