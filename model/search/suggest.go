package search

import (
	"strings"
	"unicode/utf8"
)

// Suggest gives the query as it may have been meant, when it does not fit as it stands and then fits: with its misspelt
// words mended, as the texts write them, and where that is not enough without the words that stand nowhere, or without one
// more. It is empty where nothing is near, or too little of the query would be left.
func (e *Engine) Suggest(typed string) string {
	typed = legible(typed)
	q := e.read(typed)
	if len(q.asked) == 0 || len(e.dated(typed, 1)) > 0 || e.fits(typed) {
		return ""
	}
	all := suggestion{engine: e, typed: typed, query: q, mended: make([]string, len(q.asked))}
	for i, a := range q.asked {
		if !e.stands(a.folded) {
			all.mended[i] = e.mended(a)
			if all.mended[i] == "" {
				all.lacks |= 1 << i
			}
		}
	}
	if text := all.without(all.lacks); text != "" {
		return text
	}
	const most = 6 // words of which each is left out in turn
	for i := range q.asked[:min(len(q.asked), most)] {
		if text := all.without(all.lacks | 1<<i); text != "" {
			return text
		}
	}
	return ""
}

// fits tells whether a query fits as it stands.
func (e *Engine) fits(typed string) bool { return len(e.matches(e.read(typed), Words, 1)) > 0 }

// stands tells whether a word stands in the texts, or begins one that does.
func (e *Engine) stands(folded string) bool {
	return e.vocabulary.exact(folded) != nil || len(e.vocabulary.prefixed(folded, utf8.RuneCountInString(folded), 1)) > 0
}

// mended gives what an unknown word is most likely meant for, as it is written, looking further away than Find does; empty
// where nothing is near. Of short words only what is one letter away is no other word.
func (e *Engine) mended(a asked) string {
	const share = 3 // of so many letters one may be wrong
	letters := utf8.RuneCountInString(a.folded)
	for _, c := range e.vocabulary.speller.near(a.folded, max(tolerance(letters), letters/share)) {
		if c.distance <= 1 && c.aloneMeant(letters) || letters >= longAlone && c.meant(letters) {
			return c.term.written
		}
	}
	return ""
}

// suggestion is a query that does not fit, and what its words may be meant for.
type suggestion struct {
	engine *Engine
	typed  string
	query  query
	mended []string // empty for those that stand as they are
	lacks  uint16   // a bit for each word that stands nowhere and is near nothing
}

// without gives the query mended without some of its words, if it fits so and enough of it is left: half of what counts, or a
// word of an actor's name. Where words are left out, one must stand as it is, or sound so: of two that are only near others
// neither tells that the other is right.
func (s *suggestion) without(words uint16) string {
	kept, sure, named := 0, words == 0, false
	for i, a := range s.query.asked {
		if words&(1<<i) != 0 {
			continue
		}
		kept += countOf(a.folded)
		meant := Fold(s.word(i))
		if meant == a.folded && !glue[meant] || meant != a.folded && soundOf(meant) == soundOf(a.folded) {
			sure = true
			t := s.engine.vocabulary.exact(meant)
			named = named || t != nil && t.ofActor && (countOf(meant) > 0 || kept > 0)
		}
	}
	text := s.text(words)
	if text == "" || !sure || !named && 2*kept < s.counts() || !s.engine.fits(text) {
		return ""
	}
	return text
}

func (s *suggestion) counts() (all int) {
	for _, a := range s.query.asked {
		all += countOf(a.folded)
	}
	return all
}

// word gives a word of the query, mended.
func (s *suggestion) word(i int) string {
	if s.mended[i] != "" {
		return s.mended[i]
	}
	return s.typed[s.query.asked[i].start:s.query.asked[i].end]
}

// text gives the query mended without some of its words, and then without those at its ends that only hold a question
// together.
func (s *suggestion) text(without uint16) string {
	asked := s.query.asked
	var left []int
	for i, a := range asked {
		if without&(1<<i) == 0 && (without == 0 || len(left) > 0 || !glue[a.folded]) {
			left = append(left, i)
		}
	}
	for without != 0 && len(left) > 0 && glue[asked[left[len(left)-1]].folded] {
		left = left[:len(left)-1]
	}
	var b strings.Builder
	at := 0
	for k, i := range left {
		switch {
		case without == 0 || k > 0 && left[k-1] == i-1:
			b.WriteString(s.typed[at:asked[i].start])
		case k > 0:
			b.WriteByte(' ')
		}
		b.WriteString(s.word(i))
		at = asked[i].end
	}
	if without == 0 {
		b.WriteString(s.typed[at:])
	}
	return strings.TrimSpace(b.String())
}
