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
// nothing near enough all terms of about the same length and with the same first letter are compared: slower, and more
// exact than its depth 2, which takes four times the memory. What is found is ranked here, for the library ranks by the
// order of a map.
type speller struct {
	terms   []term
	model   *fuzzy.Model
	lengths [longestMended + 1][]spelling // of terms, by their length in runes; of each length by the first letter
	foreign []int32                       // terms that the library can't know, for it knows bytes and not letters
}

// candidate is a term that a misspelt word may mean, and how many letters would have to change.
type candidate struct {
	term     *term
	distance int
}

// spelling is a term, and which letters are in it, so that most that are far away are told at a glance.
type spelling struct {
	letters uint64
	first   rune
	term    int32
}

const (
	shortestMended = 3      // letters: of shorter words nearly every one is near every other
	shortestDouble = 5      // and of shorter ones than these two letters wrong leave nothing
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
		s.lengths[n] = append(s.lengths[n], spelling{lettersOf(terms[i].text), firstOf(terms[i].text), int32(i)})
		if n == len(terms[i].text) {
			known.offer(int32(i))
		} else {
			s.foreign = append(s.foreign, int32(i))
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
	if most < 1 || letters < shortestMended || letters > longestMended || endsInDigit(text) { // another number is no slip
		return nil
	}
	found := ranked(s.potentials(text, most))
	if len(found) == 0 || found[0].distance > 1 {
		found = s.all(text, most)
	}
	return found
}

// all gives all the terms at most so many letters away, in the same order, but for rare ones with another first letter.
func (s *speller) all(text string, most int) []candidate {
	letters := utf8.RuneCountInString(text)
	if most < 1 || letters < shortestMended || letters > longestMended || endsInDigit(text) { // another number is no slip
		return nil
	}
	found := s.scan(text, most)
	for _, c := range s.potentials(text, 1) {
		if firstOf(c.term.text) != firstOf(text) {
			found = append(found, c)
		}
	}
	for _, i := range s.foreign {
		t := &s.terms[i]
		if d := distanceOf(text, t.text, 1); firstOf(t.text) != firstOf(text) && likely(text, t.text, d) && d <= 1 {
			found = append(found, candidate{t, d})
		}
	}
	return ranked(found)
}

// potentials gives what the library finds.
func (s *speller) potentials(text string, most int) []candidate {
	var found []candidate
	for name := range s.model.Potentials(text, true) {
		i, ok := slices.BinarySearchFunc(s.terms, name, func(t term, name string) int { return strings.Compare(t.text, name) })
		if d := distanceOf(text, name, most); ok && likely(text, name, d) && d <= most {
			found = append(found, candidate{&s.terms[i], d})
		}
	}
	return found
}

// likely tells whether someone may have meant another word, so many letters away. Few people err in the first letter,
// and many words are as near, so it may differ only where all else in a longer word is right.
func likely(text, meant string, distance int) bool {
	if distance > 1 && utf8.RuneCountInString(meant) < shortestDouble {
		return false
	}
	return distance > 0 && (firstOf(text) == firstOf(meant) || distance == 1 && tolerance(utf8.RuneCountInString(text)) > 1)
}

func firstOf(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// scan compares all terms with the same first letter whose length lets them be near enough.
func (s *speller) scan(text string, most int) (found []candidate) {
	mask, asked := lettersOf(text), []rune(text)
	byFirst := func(of spelling, first rune) int { return cmp.Compare(of.first, first) }
	var meant [longestMended]rune
	for n := max(0, len(asked)-most); n <= min(longestMended, len(asked)+most); n++ {
		from, _ := slices.BinarySearchFunc(s.lengths[n], asked[0], byFirst)
		for _, there := range s.lengths[n][from:] {
			if there.first != asked[0] {
				break
			}
			if bits.OnesCount64(there.letters^mask) > 2*most { // a letter replaced is two that differ
				continue
			}
			t := &s.terms[there.term]
			if d := distance(asked, runesInto(meant[:0], t.text), most); d <= most && likely(text, t.text, d) {
				found = append(found, candidate{t, d})
			}
		}
	}
	return found
}

// runesInto appends the letters of a text.
func runesInto(to []rune, text string) []rune {
	for _, r := range text {
		to = append(to, r)
	}
	return to
}

func ranked(found []candidate) []candidate {
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.term.count, a.term.count),
			strings.Compare(a.term.text, b.term.text))
	})
	return found
}

// distanceOf is the distance of two words.
func distanceOf(a, b string, most int) int { return distance([]rune(a), []rune(b), most) }

// distance is the least number of letters to insert, drop, replace or swap with their neighbour that makes q of p,
// no letter being touched twice (optimal string alignment), or most+1 when it is more than most.
// Only the cells are filled that a distance of most can pass through.
func distance(p, q []rune, most int) int {
	far := most + 1
	if max(len(p)-len(q), len(q)-len(p)) > most || max(len(p), len(q)) > longestMended {
		return far
	}
	var rows [3][longestMended + 2]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range len(q) + 1 {
		above[j] = min(j, far)
	}
	for i := range p {
		from, to := max(0, i-most), min(len(q), i+most+1)
		if row[from] = far; from == 0 {
			row[0] = i + 1
		}
		least := row[from]
		for j := from; j < to; j++ {
			d := above[j]
			if p[i] != q[j] {
				d = 1 + min(d, above[j+1], row[j])
			}
			if i > 0 && j > 0 && p[i] == q[j-1] && p[i-1] == q[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if row[to+1] = far; least > most {
			return far
		}
		before, above, row = above, row, before
	}
	return min(above[len(q)], far)
}
