package search

import (
	"strings"
	"unicode/utf8"
)

// kinAlternatives finds in names and in what is about them other forms of word i of a query: a plural, a verb's endings, of a
// country its people. Sentences are not looked at: there the word itself is asked for.
func (e *Engine) kinAlternatives(q query, i int) []alternative {
	const quality = 0.5
	var all []alternative
	for _, t := range e.vocabulary.kin(q.asked[i].folded) {
		q.mended[t.text] = true
		all = append(all, alternative{t.entries, nil, quality, Words})
	}
	return all
}

const (
	shortestStem = 4 // letters that forms of a word share
	longestEnd   = 5 // letters of the longest ending
)

// kin gives the terms of entries that differ from a word in their ending alone.
func (v *vocabulary) kin(folded string) []*term {
	if utf8.RuneCountInString(folded) < shortestStem {
		return nil
	}
	stem := folded[:max(shortestStem, len(folded)-longestEnd)]
	if !utf8.ValidString(stem) {
		return nil
	}
	var found []*term
	for t := range v.listedFrom(stem) {
		if t.text != folded && akin(folded, t.text) {
			found = append(found, t)
		}
	}
	return found
}

// akin tells whether two folded words are the same but for their endings.
func akin(a, b string) bool {
	shared := commonPrefix(a, b)
	return shared >= shortestStem && endings[a[shared:]] && endings[b[shared:]]
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// glue are the words that hold an English question together and tell nothing of what it asks for.
var glue = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(`a an the of in on at to for from by with and or about who whom whose what which when
		where why how is are was were be been do does did has have had can could will would that this there tell me show
		happen happens happened going during`) {
		all[word] = true
	}
	return all
}()

// endings are what words of one stem end in, in English, in which most models are written: of nouns, verbs, and what is
// of a country.
var endings = func() map[string]bool {
	all := map[string]bool{"": true}
	for _, ending := range strings.Fields(`s es d ed ing r er ers or ors e y ies ied t al ally ly ment ments ion ions tion
		tions ation ations ise ised ises ising ize ized izes izing se sed ses sing ssion ssions t ts tted tting a n an ans ian ians
		ese on ey and i is ish`) {
		all[ending] = true
	}
	return all
}()
