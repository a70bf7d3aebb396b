package search

import (
	"math"
	"strings"
	"unicode/utf8"
)

// query is what is asked for, read.
type query struct {
	asked   []asked
	compact string          // all words, joined
	bare    string          // the words that must match or tell something, joined
	needed  uint16          // a bit for each word that must match
	telling uint16          // and for each without which a name is not what was asked for
	weight  float64         // of all words
	counts  int             // of all words
	unknown bool            // whether one of the words stands nowhere
	near    [][]candidate   // of each word what it may be misspelt for, once that was looked for
	mended  map[string]bool // terms that stand for a word in another form
}

// asked is one word of a query.
type asked struct {
	folded     string
	start, end int     // in the query, bytes
	weight     float64 // the rarer, the heavier
	counts     int     // towards how much of the query is met, where not all is
	needed     bool    // must match; else it only helps
	hyphened   bool    // a hyphen joins it to the word before
}

// legible is as much of what was typed as is looked at.
func legible(typed string) string {
	return strings.ToValidUTF8(typed[:min(len(typed), mostTyped)], "")
}

const (
	mostAsked    = 16      // words of a query that are looked at
	mostTyped    = 1 << 10 // bytes
	textPrefix   = 3       // letters that must be typed before sentences are searched for words that begin with them
	commonShare  = 0.1     // a word in more than this share of all texts is asked for only where no rarer one is
	shortLetters = 3       // a common word of so few letters tells little
)

// read takes apart what legible gave.
func (e *Engine) read(text string) query {
	found := words(text)
	found = found[:min(len(found), mostAsked)]
	q := query{compact: compact(found), mended: map[string]bool{}}
	all := float64(len(e.entries) + e.passages.len())
	rare := false
	for i, w := range found {
		a := asked{folded: w.folded, start: w.start, end: w.end, hyphened: w.hyphened}
		t := e.vocabulary.exact(a.folded)
		if i+1 < len(found) && assimilated[a.folded] && (t == nil || found[i+1].hyphened) {
			a.folded = article
			t = e.vocabulary.exact(article)
		}
		q.unknown = q.unknown || t == nil
		spread, holds := 0.0, glue[a.folded]
		if t != nil {
			spread = float64(t.spread())
		}
		a.weight = math.Log(1 + (all+1)/(spread+1))
		a.needed = spread <= commonShare*all && !holds
		if a.needed || !holds && utf8.RuneCountInString(a.folded) > shortLetters {
			q.telling |= 1 << i
		}
		rare = rare || a.needed
		q.weight += a.weight
		q.asked = append(q.asked, a)
	}
	q.near = make([][]candidate, len(q.asked))
	for i := range q.asked {
		a := &q.asked[i]
		a.needed = a.needed || !rare
		if a.needed {
			q.needed |= 1 << i
			a.counts = countOf(a.folded)
			q.counts += a.counts
		}
		if a.needed || q.telling&(1<<i) != 0 {
			q.bare += a.folded
		}
	}
	return q
}

// countOf gives how much a word counts towards a query that is met in part: its letters, of short words nothing, and
// long ones no more than others. A number counts as a long word.
func countOf(folded string) int {
	const long = 6
	letters := utf8.RuneCountInString(folded)
	switch {
	case endsInDigit(folded):
		return long
	case letters <= shortLetters:
		return 0
	}
	return min(letters, long)
}

// alternative is one way to meet a word: the entries and passages that do, how well, from 1 down, and how.
type alternative struct {
	entries, passages []uint32
	quality           float64
	how               How
}

// through gives the alternative of a term.
func (t *term) through(quality float64, how How) alternative {
	return alternative{t.entries, t.passages, quality, how}
}

// allAlternatives gives for each word the ways to meet it, the best first.
func (e *Engine) allAlternatives(q query, how How) [][]alternative {
	ways := make([][]alternative, len(q.asked))
	for i := range q.asked {
		ways[i] = e.alternatives(q, i, how)
	}
	return ways
}

// alternatives gives the ways to meet word i of a query.
func (e *Engine) alternatives(q query, i int, how How) []alternative {
	a := q.asked[i]
	var all []alternative
	t := e.vocabulary.exact(a.folded)
	if t != nil {
		all = append(all, t.through(1, Words))
	}
	all = append(all, e.joinedAlternatives(q, i)...)
	if how != Partly || i == len(q.asked)-1 {
		all = append(all, e.begunAlternatives(q, i)...)
	}
	all = append(all, e.kinAlternatives(q, i)...)
	all = append(all, alternative{e.vocabulary.initials[a.folded], nil, 0.55, Initials})
	all = append(all, e.otherNames(q, i)...)
	all = append(all, e.respeltAlternatives(q, i, t)...)
	if how == Misspelt || how == Partly {
		all = append(all, e.mendedAlternatives(q, i)...)
	}
	return all
}

// begunAlternatives finds the words that word i of a query begins. In sentences they are looked for only if the word may
// still be being typed.
func (e *Engine) begunAlternatives(q query, i int) []alternative {
	const (
		mostPrefixed = 64      // rarer words wait for the next letter
		mostPassages = 100_000 // so many are enough to choose from, where no other word tells which are meant
	)
	folded := q.asked[i].folded
	letters := utf8.RuneCountInString(folded)
	inPassages := letters >= textPrefix && (i == len(q.asked)-1 || e.vocabulary.exact(folded) == nil)
	var all []alternative
	found := 0
	for _, t := range e.vocabulary.prefixed(folded, letters, mostPrefixed) {
		share := float64(len(folded)) / float64(len(t.text))
		way := t.through(0.6+0.3*share, Words)
		if !inPassages || len(q.asked) == 1 && found > mostPassages {
			way.passages = nil
		}
		found += len(way.passages)
		all = append(all, way)
	}
	return all
}

// joinedAlternatives finds words that are typed apart and written as one or with a hyphen, such as "Fu Liang".
func (e *Engine) joinedAlternatives(q query, i int) []alternative {
	const quality = 0.95
	var all []alternative
	for together := range q.together(i) {
		if t := e.vocabulary.exact(together); t != nil {
			all = append(all, t.through(quality, Words))
		}
	}
	return all
}

// together gives the runs of two or three words that word i stands in, joined.
func (q query) together(i int) func(yield func(string) bool) {
	const longest = 3
	return func(yield func(string) bool) {
		for from := max(0, i-longest+1); from <= i; from++ {
			run := ""
			for to := from; to < min(from+longest, len(q.asked)); to++ {
				run += q.asked[to].folded
				if to >= i && to > from && !yield(run) {
					return
				}
			}
		}
	}
}

// mendedAlternatives finds the words that a misspelt one may mean: the nearest, and in a query of several words, where
// the others tell which is right, all; of words that are typed apart an actor's name, such as "Jing Ping".
func (e *Engine) mendedAlternatives(q query, i int) []alternative {
	const quality = 0.5
	folded := q.asked[i].folded
	letters := utf8.RuneCountInString(folded)
	alone := len(q.asked) == 1
	if q.near[i] == nil {
		near := e.vocabulary.speller.near
		if !alone {
			near = e.vocabulary.speller.all
		}
		q.near[i] = append(make([]candidate, 0, 1), near(folded, tolerance(letters))...)
	}
	found := q.near[i]
	var all []alternative
	for _, c := range found {
		if alone && (c.distance > found[0].distance || !c.aloneMeant(letters)) || !c.meant(letters) {
			continue
		}
		q.mended[c.term.text] = true
		all = append(all, c.term.through(quality/float64(c.distance), Misspelt))
	}
	for together := range q.together(i) {
		if utf8.RuneCountInString(together) < longAlone || e.vocabulary.exact(together) != nil {
			continue
		}
		for _, c := range ranked(e.vocabulary.speller.potentials(together, 1)) {
			if c.term.ofActor {
				q.mended[c.term.text] = true
				all = append(all, c.term.through(quality, Misspelt))
			}
		}
	}
	return all
}

// meant tells whether a word of so many letters is likely to mean a term: of a word that is in no actor's name only long
// ones may have two letters wrong.
func (c candidate) meant(letters int) bool {
	return c.distance <= 1 || c.term.ofActor || letters >= longAlone+2
}

// aloneMeant tells the same of a word that stands alone, so that no other tells what is meant: a name is rather meant
// than another word, and of short ones a whole name.
func (c candidate) aloneMeant(letters int) bool {
	if c.distance > 1 {
		return letters >= longAlone || c.term.whole
	}
	return letters >= longAlone-1 || c.term.ofActor
}

// longAlone is how many letters a long word has.
const longAlone = 6
