package search

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// vocabulary is the inverted index: every folded word, and the entries that it stands in.
type vocabulary struct {
	terms    []term // by text
	number   map[string]int32
	initials map[string][]int32 // entries of names with these initials
	speller  *speller
}

// term is a folded word of the texts, or several that a name or a hyphen joins.
type term struct {
	text    string
	written string  // as it is written where it first stands
	named   bool    // whether it stands in a name or title
	count   int     // how often it stands
	entries []int32 // ascending
}

func newVocabulary(entries []entry) *vocabulary {
	v := &vocabulary{number: map[string]int32{}, initials: map[string][]int32{}}
	for i, e := range entries {
		found := words(e.text)
		for _, w := range found {
			v.add([]word{w}, e, int32(i))
		}
		for _, run := range hyphened(found) {
			v.add(run, e, int32(i))
		}
		if e.kind != Actor || e.context {
			continue
		}
		if len(found) > 1 {
			v.add(found, e, int32(i))
		}
		for _, s := range initialsOf(e.text) {
			v.initials[s] = append(v.initials[s], int32(i))
		}
	}
	slices.SortFunc(v.terms, func(a, b term) int { return strings.Compare(a.text, b.text) })
	for i := range v.terms {
		v.number[v.terms[i].text] = int32(i)
	}
	v.speller = newSpeller(v.terms)
	return v
}

// add notes that words, joined, stand in an entry. Entries come in ascending order, names first.
func (v *vocabulary) add(run []word, e entry, number int32) {
	text := compact(run)
	i, ok := v.number[text]
	if !ok {
		i = int32(len(v.terms))
		v.number[text] = i
		v.terms = append(v.terms, term{text: text, written: e.text[run[0].start:run[len(run)-1].end], named: e.name})
	}
	t := &v.terms[i]
	t.count++
	if n := len(t.entries); n == 0 || t.entries[n-1] != number {
		t.entries = append(t.entries, number)
	}
}

// hyphened gives the runs of two words and more that hyphens join.
func hyphened(all []word) (runs [][]word) {
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].hyphened {
			end++
		}
		if end-i > 1 {
			runs = append(runs, all[i:end])
		}
		i = end
	}
	return runs
}

// exact gives the term, nil when it stands nowhere.
func (v *vocabulary) exact(text string) *term {
	if i, ok := v.number[text]; ok {
		return &v.terms[i]
	}
	return nil
}

// prefixed gives the terms that begin with a text and are longer, at most so many: those of names first, then the
// more frequent.
func (v *vocabulary) prefixed(prefix string, most int) []*term {
	first := sort.Search(len(v.terms), func(i int) bool { return v.terms[i].text > prefix })
	var found []*term
	for i := first; i < len(v.terms) && strings.HasPrefix(v.terms[i].text, prefix); i++ {
		found = append(found, &v.terms[i])
	}
	rank := func(t *term) int {
		if t.named {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(found, func(a, b *term) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.count, a.count))
	})
	return found[:min(most, len(found))]
}
