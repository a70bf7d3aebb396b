package fold

import (
	"bytes"
	"context"
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of a text, bytes [Start, End), on rune boundaries.
type Span struct{ Start, End int }

// Query is words to be found. The zero Query finds nothing.
type Query struct{ folded []byte }

// NewQuery gives a query of words as they are typed. Of spaces, accents or apostrophes alone there is nothing to be found.
func NewQuery(words string) Query {
	q := Query{newText(words, text{}).folded}
	if len(bytes.TrimSpace(q.folded)) == 0 {
		return Query{}
	}
	return q
}

// Any tells whether there is anything to be found.
func (q Query) Any() bool { return len(q.folded) > 0 }

// In gives all places in a text at which the words stand, from the first to the last.
func (q Query) In(of string) (all []Span) {
	q.each(of, newText(of, text{folded: make([]byte, 0, len(of))}), func(s Span) { all = append(all, s) })
	return all
}

// Count gives at how many places of each text the words stand. It ends early, with nil, once ctx is done.
func (q Query) Count(ctx context.Context, texts []string) []int {
	counts := make([]int, len(texts))
	var room text
	for i, of := range texts {
		if ctx.Err() != nil {
			return nil
		}
		room = newText(of, room)
		q.each(of, room, func(Span) { counts[i]++ })
	}
	return counts
}

// each goes through the places in a text, which is given folded, too.
func (q Query) each(of string, folded text, do func(Span)) {
	if !q.Any() {
		return
	}
	r := reader{text: folded}
	last := 0
	for at := 0; ; {
		next := bytes.Index(r.folded[at:], q.folded)
		if next < 0 {
			return
		}
		from, until := at+next, at+next+len(q.folded)
		start, end := letterAt(of, r.origin(from)), r.origin(until-1)
		if end = behind(of, letterAt(of, end)); start >= last {
			do(Span{start, end})
			last = end
		}
		at = until
	}
}

// letterAt brings a byte back to where its letter begins.
func letterAt(of string, at int) int {
	for at > 0 && !utf8.RuneStart(of[at]) {
		at--
	}
	return at
}

// behind gives where a letter ends, with the accents that stand behind it.
func behind(of string, at int) int {
	_, size := utf8.DecodeRuneInString(of[at:])
	for at += size; at < len(of); at += size {
		var r rune
		if r, size = utf8.DecodeRuneInString(of[at:]); !unicode.IsMark(r) {
			break
		}
	}
	return at
}
