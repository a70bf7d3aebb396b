package search

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// query is what is asked for, read.
type query struct {
	asked   []asked
	compact string          // all words, joined
	bare    string          // the words that must match, joined
	mended  map[string]bool // terms that stand for a misspelt word
}

// asked is one word of a query.
type asked struct {
	folded     string
	start, end int     // in the query, bytes
	weight     float64 // the rarer, the heavier
	needed     bool    // must match; else it only helps
}

// legible is as much of what was typed as is looked at.
func legible(typed string) string {
	return strings.ToValidUTF8(typed[:min(len(typed), mostTyped)], "")
}

const (
	mostAsked   = 16      // words of a query that are looked at
	mostTyped   = 1 << 10 // bytes
	textPrefix  = 3       // letters that must be typed before sentences are searched for words that begin with them
	commonShare = 0.1     // a word in more than this share of all entries is asked for only where no rarer one is
)

// read takes apart what legible gave.
func (e *Engine) read(text string) query {
	found := words(text)
	found = found[:min(len(found), mostAsked)]
	q := query{compact: compact(found), mended: map[string]bool{}}
	rare := false
	for _, w := range found {
		spread := 0
		if t := e.vocabulary.exact(w.folded); t != nil {
			spread = len(t.entries)
		}
		a := asked{folded: w.folded, start: w.start, end: w.end}
		a.weight = math.Log(1 + float64(len(e.entries)+1)/float64(spread+1))
		a.needed = float64(spread) <= commonShare*float64(len(e.entries))
		rare = rare || a.needed
		q.asked = append(q.asked, a)
	}
	for i := range q.asked {
		a := &q.asked[i]
		a.needed = a.needed || !rare
		if a.needed {
			q.bare += a.folded
		}
	}
	return q
}

// alternative is one way to meet a word: the entries that do, how well, from 1 down, and how.
type alternative struct {
	entries []int32
	quality float64
	how     How
}

// alternatives gives the ways to meet word i of a query, the best first.
func (e *Engine) alternatives(q query, i int, how How) []alternative {
	const mostPrefixed = 64 // words that a beginning may go on to; rarer ones wait for the next letter
	a := q.asked[i]
	var all []alternative
	if t := e.vocabulary.exact(a.folded); t != nil {
		all = append(all, alternative{t.entries, 1, Words})
	}
	all = append(all, e.joinedAlternatives(q, i)...)
	for _, t := range e.vocabulary.prefixed(a.folded, mostPrefixed) {
		entries := t.entries
		if utf8.RuneCountInString(a.folded) < textPrefix {
			entries = e.namesAmong(entries)
		}
		share := float64(len(a.folded)) / float64(len(t.text))
		all = append(all, alternative{entries, 0.6 + 0.3*share, Words})
	}
	all = append(all, alternative{e.vocabulary.initials[a.folded], 0.55, Initials})
	if how != Words {
		all = append(all, e.mendedAlternatives(q, i)...)
	}
	return all
}

// joinedAlternatives finds words that are typed apart and written as one or with a hyphen, such as "Fu Liang".
func (e *Engine) joinedAlternatives(q query, i int) []alternative {
	const longest, quality = 3, 0.95
	var all []alternative
	for from := max(0, i-longest+1); from <= i; from++ {
		together := ""
		for to := from; to < min(from+longest, len(q.asked)); to++ {
			together += q.asked[to].folded
			if t := e.vocabulary.exact(together); t != nil && to >= i && to > from {
				all = append(all, alternative{t.entries, quality, Words})
			}
		}
	}
	return all
}

// mendedAlternatives finds the words that a misspelt one may mean: the nearest, and in a query of several words, where
// the others tell which is right, those one letter further away too.
func (e *Engine) mendedAlternatives(q query, i int) []alternative {
	const quality = 0.5
	folded := q.asked[i].folded
	near := e.vocabulary.speller.near(folded, tolerance(utf8.RuneCountInString(folded)))
	var all []alternative
	for _, c := range near {
		if len(q.asked) == 1 && c.distance > near[0].distance {
			break
		}
		q.mended[c.term.text] = true
		all = append(all, alternative{c.term.entries, quality / float64(c.distance), Misspelt})
	}
	return all
}

// namesAmong cuts ascending entries to those of names, which come before all texts.
func (e *Engine) namesAmong(entries []int32) []int32 {
	n, _ := slices.BinarySearch(entries, e.names)
	return entries[:n]
}
