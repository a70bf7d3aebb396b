package notes

import (
	"unicode/utf8"

	"daqin/model"
)

// contextPoints is how much is kept of what stands before and after a quote: enough to tell two equal quotes apart in
// running text, as other programs that write such selectors have found.
const contextPoints = 32

// TargetAt gives the target of bytes [start, end) of a section's text, widened to whole runes where they cut one.
func TargetAt(section *model.Section, start, end int) Target {
	text := section.Text
	start = floorRune(text, start)
	end = ceilRune(text, max(end, start))
	t := Target{Section: section.ID, Quote: text[start:end]}
	if t.Quote == "" {
		return Target{Section: section.ID}
	}
	t.Start = CodePoints(utf8.RuneCountInString(text[:start]))
	t.End = t.Start + CodePoints(utf8.RuneCountInString(t.Quote))
	t.Before, t.After = lastPoints(text[:start], contextPoints), firstPoints(text[end:], contextPoints)
	return t
}

// floorRune gives the start of the rune that a byte lies in, ceilRune the end of the one that a byte before it lies in; both
// stay in the text.
func floorRune(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

func ceilRune(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// byteAt gives the byte where a code point begins, false past the end of the text.
func byteAt(text string, point CodePoints) (int, bool) {
	if point < 0 {
		return 0, false
	}
	for i := range text {
		if point == 0 {
			return i, true
		}
		point--
	}
	return len(text), point == 0
}

func firstPoints(text string, n CodePoints) string {
	at, _ := byteAt(text, n)
	return text[:at]
}

func lastPoints(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}
