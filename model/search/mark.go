package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Mark is a stretch of a string, bytes [Start, End), on rune boundaries.
type Mark struct{ Start, End int }

// joined brings marks into order and makes one of those that overlap.
func joined(marks []Mark) []Mark {
	slices.SortFunc(marks, func(a, b Mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var all []Mark
	for _, m := range marks {
		if n := len(all); n > 0 && m.Start < all[n-1].End {
			all[n-1].End = max(all[n-1].End, m.End)
		} else {
			all = append(all, m)
		}
	}
	return all
}

// marks gives what of a text a query matches. Of a word that the query has only begun it is the beginning, if at least
// so many letters of it are given.
func (q query) marks(text string, least int) []Mark {
	all := words(text)
	var found []Mark
	for i, w := range all {
		for k, a := range q.asked {
			begun := strings.HasPrefix(w.folded, a.folded) && utf8.RuneCountInString(a.folded) >= least
			if begun || w.folded == a.folded {
				found = append(found, Mark{w.start, w.start + lengthFolding(text[w.start:w.end], len(a.folded))})
			}
			if n := q.askedJoined(k, w.folded); n > 1 {
				found = append(found, Mark{w.start, w.end})
			}
			if n := runJoined(all[i:], a.folded); n > 1 {
				found = append(found, Mark{w.start, all[i+n-1].end})
			}
		}
		if q.mended[w.folded] {
			found = append(found, Mark{w.start, w.end})
		}
	}
	return joined(found)
}

// askedJoined tells how many words of the query, from number k on, make up a word of the text: 3 of "xi jin ping" for
// "xijinping"; 0 where they don't.
func (q query) askedJoined(k int, folded string) int {
	for n, a := range q.asked[k:] {
		rest, ok := strings.CutPrefix(folded, a.folded)
		if !ok {
			return 0
		}
		if rest == "" {
			return n + 1
		}
		folded = rest
	}
	return 0
}

// runJoined tells how many words at the front of a text make up a word of the query, the last if only in part:
// 2 of "al-Sharaa" for "alshara"; 0 where they don't.
func runJoined(run []word, asked string) int {
	for n, w := range run {
		if strings.HasPrefix(w.folded, asked) {
			return n + 1
		}
		rest, ok := strings.CutPrefix(asked, w.folded)
		if !ok {
			return 0
		}
		asked = rest
	}
	return 0
}

// initialMarks gives the first letter of each word.
func initialMarks(text string) []Mark {
	var found []Mark
	for _, w := range words(text) {
		_, size := utf8.DecodeRuneInString(text[w.start:])
		found = append(found, Mark{w.start, w.start + size})
	}
	return found
}

// lengthFolding gives how many bytes of a word fold to so many.
func lengthFolding(text string, folded int) int {
	for at := range text {
		if at > 0 && len(Fold(text[:at])) >= folded {
			return at
		}
	}
	return len(text)
}

// excerpt cuts the beginning of a long text so that its first mark is in sight, and its end.
func excerpt(text string, marks []Mark) (string, []Mark) {
	const before, most = 48, 240 // bytes
	start, lead := 0, ""
	if len(marks) > 0 && marks[0].Start > 2*before {
		start, lead = marks[0].Start, "…"
		if space := strings.IndexByte(text[start-before:start], ' '); space >= 0 {
			start += space + 1 - before
		}
	}
	end, tail := len(text), ""
	if end-start > most {
		end, tail = start+most, "…"
		for !utf8.RuneStart(text[end]) {
			end--
		}
		if space := strings.LastIndexByte(text[start:end], ' '); space > 0 {
			end = start + space
		}
	}
	var moved []Mark
	for _, m := range marks {
		if m.End <= end {
			moved = append(moved, Mark{m.Start - start + len(lead), m.End - start + len(lead)})
		}
	}
	return lead + text[start:end] + tail, moved
}
