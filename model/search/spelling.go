package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sajari/fuzzy"
)

// speller finds the terms that a misspelt word may mean.
//
// The fuzzy library, at depth 1, finds at once what one letter sets right, and some of what two do. Where it finds
// nothing near enough all terms of about the same length are compared: slower, and more exact than its depth 2, which
// takes four times the memory. What is found is ranked here, for the library ranks by the order of a map.
type speller struct {
	terms   []term
	model   *fuzzy.Model
	lengths [longestMended + 1][]spelling // of terms, by their length in runes
}

// candidate is a term that a misspelt word may mean, and how many letters would have to change.
type candidate struct {
	term     *term
	distance int
}

// spelling is a term, and which letters are in it, so that most that are far away are told at a glance.
type spelling struct {
	letters uint64
	term    int32
}

const (
	shortestMended = 3      // letters: of shorter words nearly every one is near every other
	shortestDouble = 4      // and of shorter ones than these two letters wrong leave nothing
	longestMended  = 24     // longer ones are names run together, and cost the square of their length
	mostTrained    = 20_000 // terms that the library knows, which takes 1 kB for each; the others are compared
)

func newSpeller(terms []term) *speller {
	s := &speller{terms: terms, model: fuzzy.NewModel()}
	s.model.SetUseAutocomplete(false)
	s.model.SetDepth(1)
	s.model.SetThreshold(1)
	known := top[int32]{most: mostTrained, before: func(a, b int32) bool { return terms[a].likelier(&terms[b]) }}
	for i := range terms {
		n := utf8.RuneCountInString(terms[i].text)
		if n < shortestMended || n > longestMended {
			continue
		}
		s.lengths[n] = append(s.lengths[n], spelling{lettersOf(terms[i].text), int32(i)})
		if n == len(terms[i].text) { // the library knows bytes, not letters
			known.offer(int32(i))
		}
	}
	for _, i := range known.kept {
		s.model.SetCount(terms[i].text, int(terms[i].count), true)
	}
	return s
}

// likelier orders terms by how likely they are meant: those of names, then the more frequent.
func (t *term) likelier(o *term) bool {
	if t.named != o.named {
		return t.named
	}
	if t.count != o.count {
		return t.count > o.count
	}
	return t.text < o.text
}

// lettersOf gives a bit for each letter in a word; others than Latin ones and digits share what is left.
func lettersOf(text string) (letters uint64) {
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z':
			letters |= 1 << (r - 'a')
		default:
			letters |= 1 << (26 + r%38)
		}
	}
	return letters
}

// tolerance is how many letters may be wrong in a word of so many.
func tolerance(letters int) int {
	switch {
	case letters < shortestMended || letters > longestMended:
		return 0
	case letters < 5:
		return 1
	}
	return 2
}

// near gives the terms at most so many letters away, nearest first, then the more frequent, then by the alphabet.
// The word itself is not among them.
func (s *speller) near(text string, most int) []candidate {
	letters := utf8.RuneCountInString(text)
	if most < 1 || letters < shortestMended || letters > longestMended {
		return nil
	}
	found := s.potentials(text, most)
	if len(found) == 0 || found[0].distance > 1 {
		found = s.scan(text, most)
	}
	return found
}

// potentials gives what the library finds.
func (s *speller) potentials(text string, most int) []candidate {
	var found []candidate
	for name := range s.model.Potentials(text, true) {
		i, ok := slices.BinarySearchFunc(s.terms, name, func(t term, name string) int { return strings.Compare(t.text, name) })
		if d := distance(text, name, most); ok && likely(text, name, d) && d <= most {
			found = append(found, candidate{&s.terms[i], d})
		}
	}
	return ranked(found)
}

// likely tells whether someone may have meant another word, so many letters away. Few people err in the first letter,
// and many words are as near, so it may differ only where all else in a longer word is right.
func likely(text, meant string, distance int) bool {
	a, _ := utf8.DecodeRuneInString(text)
	b, _ := utf8.DecodeRuneInString(meant)
	if distance > 1 && utf8.RuneCountInString(meant) < shortestDouble {
		return false
	}
	return distance > 0 && (a == b || distance == 1 && tolerance(utf8.RuneCountInString(text)) > 1)
}

// scan compares all terms whose length lets them be near enough.
func (s *speller) scan(text string, most int) []candidate {
	letters := utf8.RuneCountInString(text)
	if letters < shortestMended || letters > longestMended {
		return nil
	}
	mask := lettersOf(text)
	var found []candidate
	for n := max(0, letters-most); n <= min(longestMended, letters+most); n++ {
		for _, there := range s.lengths[n] {
			if bits.OnesCount64(there.letters^mask) > 2*most { // a letter replaced is two that differ
				continue
			}
			t := &s.terms[there.term]
			if d := distance(text, t.text, most); likely(text, t.text, d) && d <= most {
				found = append(found, candidate{t, d})
			}
		}
	}
	return ranked(found)
}

func ranked(found []candidate) []candidate {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.term.count, a.term.count),
			strings.Compare(a.term.text, b.term.text))
	})
	return found
}

// distance is the least number of letters to insert, drop, replace or swap with their neighbour that makes b of a,
// no letter being touched twice (optimal string alignment), or most+1 when it is more than most.
func distance(a, b string, most int) int {
	p, q := []rune(a), []rune(b)
	if max(len(p)-len(q), len(q)-len(p)) > most {
		return most + 1
	}
	var before, above [longestMended + 4]int // the two rows above the one that is filled
	if len(q) >= len(above) || len(p) >= len(above) {
		return most + 1
	}
	for j := range len(q) + 1 {
		above[j] = j
	}
	for i := range p {
		row := [longestMended + 4]int{i + 1}
		least := i + 1
		for j := range q {
			cost := 1
			if p[i] == q[j] {
				cost = 0
			}
			row[j+1] = min(above[j+1]+1, row[j]+1, above[j]+cost)
			if i > 0 && j > 0 && p[i] == q[j-1] && p[i-1] == q[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if least > most {
			return most + 1
		}
		before, above = above, row
	}
	return min(above[len(q)], most+1)
}
