package search

import (
	"cmp"
	"slices"
)

// otherNames finds what word i of a query, by itself or with its neighbours, is another name of.
func (e *Engine) otherNames(q query, i int) []alternative {
	const quality = 0.9
	var all []alternative
	add := func(name string) bool {
		for _, other := range synonyms[name] {
			if t := e.vocabulary.exact(other); t != nil && len(t.entries) > 0 {
				q.mended[t.text] = true
				all = append(all, t.through(quality, Respelt))
			}
		}
		return true
	}
	add(q.asked[i].folded)
	q.together(i)(add)
	return all
}

// respeltAlternatives finds the names that word i of a query, by itself or with its neighbours, is another spelling of.
// A single word that stands in names as it is needs none.
func (e *Engine) respeltAlternatives(q query, i int, as *term) []alternative {
	const quality = 0.7
	if as != nil && as.ofActor && len(q.asked) == 1 {
		return nil
	}
	var all []alternative
	add := func(t *term) {
		q.mended[t.text] = true
		all = append(all, t.through(quality, Respelt))
	}
	v := e.vocabulary
	folded := q.asked[i].folded
	for _, key := range []string{soundOf(folded), consonantsOf(folded)} {
		for _, n := range v.romanised[key] {
			if t := &v.terms[n]; t.text != folded {
				add(t)
			}
		}
	}
	syllables := func(folded string) bool {
		for _, name := range inPinyin(folded) {
			if t := v.exact(name); t != nil && t.ofActor && name != folded {
				add(t)
			}
		}
		return true
	}
	syllables(folded)
	q.together(i)(syllables)
	return all
}

// bySound lists the words of actors' names by how they sound, and those of other scripts by their consonants.
func (v *vocabulary) bySound() map[string][]int32 {
	all := map[string][]int32{}
	add := func(key string, n int32) {
		if key != "" && !slices.Contains(all[key], n) {
			all[key] = append(all[key], n)
		}
	}
	for _, n := range v.listed {
		t := &v.terms[n]
		if !t.ofActor {
			continue
		}
		if latin := inLatin(t.text); latin != t.text {
			add(consonantsOf(latin), n)
		} else {
			add(soundOf(t.text), n)
		}
	}
	for _, numbers := range all {
		slices.SortFunc(numbers, func(a, b int32) int {
			return cmp.Or(cmp.Compare(v.terms[b].count, v.terms[a].count), cmp.Compare(a, b))
		})
	}
	return all
}
