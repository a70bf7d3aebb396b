package search

import (
	"slices"
	"sort"
	"strings"

	"daqin/model"
)

// vocabulary is the inverted index: every folded word, and the entries and passages that it stands in.
type vocabulary struct {
	terms     []term              // by text
	listed    []int32             // those that stand in an entry, by text
	initials  map[string][]uint32 // entries of actors with these initials, and of events in which they take part
	speller   *speller
	romanised map[string][]int32 // terms of actors' names by how they sound, roughly
}

// term is a folded word of the texts, or several that a name or a hyphen joins.
type term struct {
	text     string
	written  string   // as it is written where it first stands
	named    bool     // whether it stands in a name or title
	ofActor  bool     // whether it stands in an actor's name
	whole    bool     // whether it is an actor's name
	count    int32    // how often it stands
	entries  []uint32 // ascending
	passages []uint32 // ascending
}

// spread is in how many entries and passages a term stands.
func (t *term) spread() int { return len(t.entries) + len(t.passages) }

// vocabulary puts in order what was read. The reading is over then.
func (r *reading) vocabulary(x *model.Index, entries []entry) *vocabulary {
	inEntries, inPassages := r.entries.postings(len(r.terms)), r.passages.postings(len(r.terms))
	for i := range r.terms {
		r.terms[i].entries, r.terms[i].passages = inEntries[i], inPassages[i]
	}
	v := &vocabulary{terms: r.terms, initials: map[string][]uint32{}}
	slices.SortFunc(v.terms, func(a, b term) int { return strings.Compare(a.text, b.text) })
	for i := range v.terms {
		if len(v.terms[i].entries) > 0 {
			v.listed = append(v.listed, int32(i))
		}
	}
	for i := range entries {
		for _, initials := range entries[i].initials(x) {
			v.initials[initials] = append(v.initials[initials], uint32(i))
		}
	}
	v.speller = newSpeller(v.terms)
	v.romanised = v.bySound()
	return v
}

// exact gives the term, nil when it stands nowhere.
func (v *vocabulary) exact(text string) *term {
	i, ok := slices.BinarySearchFunc(v.terms, text, func(t term, text string) int { return strings.Compare(t.text, text) })
	if !ok {
		return nil
	}
	return &v.terms[i]
}

// prefixed gives the terms that begin with a text and are longer, at most so many: those of names first, then the
// more frequent. Of a text shorter than textPrefix only terms of entries are looked at.
func (v *vocabulary) prefixed(prefix string, letters, most int) []*term {
	best := top[*term]{most: most, before: (*term).likelier}
	if letters < textPrefix {
		for t := range v.listedFrom(prefix) {
			if t.text != prefix {
				best.offer(t)
			}
		}
		return best.sorted()
	}
	first := sort.Search(len(v.terms), func(i int) bool { return v.terms[i].text > prefix })
	for i := first; i < len(v.terms) && strings.HasPrefix(v.terms[i].text, prefix); i++ {
		best.offer(&v.terms[i])
	}
	return best.sorted()
}

// listedFrom goes through the terms of entries that begin with a text.
func (v *vocabulary) listedFrom(prefix string) func(yield func(*term) bool) {
	first := sort.Search(len(v.listed), func(i int) bool { return v.terms[v.listed[i]].text >= prefix })
	return func(yield func(*term) bool) {
		for _, n := range v.listed[first:] {
			t := &v.terms[n]
			if !strings.HasPrefix(t.text, prefix) || !yield(t) {
				return
			}
		}
	}
}
