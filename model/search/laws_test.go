package search

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// The heap must keep what sorting all and cutting keeps.
func TestTopEqualsSorting(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for most := range 9 {
		for n := range 40 {
			best := top[int]{most: most, before: func(a, b int) bool { return a > b }}
			var all []int
			for range n {
				v := random.IntN(30)
				all = append(all, v)
				best.offer(v)
			}
			slices.SortFunc(all, func(a, b int) int { return b - a })
			if got := best.sorted(); !slices.Equal(got, all[:min(most, n)]) {
				t.Fatalf("%d of %v: %v", most, all, got)
			}
		}
	}
}

// Looking each of a few up in a long list must tell what going through the list tells.
func TestNarrowingEqualsGoingThrough(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		var few, long []uint32
		for n := range uint32(400) {
			if random.IntN(60) == 0 {
				few = append(few, n)
			}
			if random.IntN(2) == 0 {
				long = append(long, n)
			}
		}
		fast := newTallies(400)
		fast.meet(few, gain{bit: 1, worth: 1, how: Words})
		fast.meet(long, gain{bit: 2, worth: 2, how: Misspelt, narrow: true})
		for n, got := range fast.of {
			var want tally
			if slices.Contains(few, uint32(n)) {
				if want = (tally{1, 1, Words}); slices.Contains(long, uint32(n)) {
					want = tally{3, 3, Misspelt}
				}
			}
			if got != want {
				t.Fatalf("%d of %v and %v: %+v, want %+v", n, few, long, got, want)
			}
		}
		if fast.clear(); slices.ContainsFunc(fast.of, func(t tally) bool { return t != tally{} }) {
			t.Fatal("not all is cleared")
		}
	}
}

// Every term must stand in just the texts in which it is written.
func TestPostingsAreTheTexts(t *testing.T) {
	e := New(fixture())
	stands := func(text, term string) bool {
		found := words(text)
		for from := range found {
			for to := from + 1; to <= len(found); to++ {
				if compact(found[from:to]) == term {
					return true
				}
			}
		}
		return false
	}
	for i := range e.vocabulary.terms {
		term := &e.vocabulary.terms[i]
		if !slices.IsSorted(term.entries) || !slices.IsSorted(term.passages) || term.spread() == 0 {
			t.Fatalf("%q stands in %v and %v", term.text, term.entries, term.passages)
		}
		for _, n := range term.passages {
			if !stands(e.passages.text(n), term.text) {
				t.Errorf("%q does not stand in %q", term.text, e.passages.text(n))
			}
		}
	}
	for n := range e.passages.len() {
		for _, w := range words(e.passages.text(uint32(n))) {
			if term := e.vocabulary.exact(w.folded); term == nil || !slices.Contains(term.passages, uint32(n)) {
				t.Errorf("%q is not found in %q", w.folded, e.passages.text(uint32(n)))
			}
		}
	}
}

func TestInPinyin(t *testing.T) {
	for old, want := range map[string]string{
		"chou": "zhou", "tsetung": "zedong", "hsiao": "xiao", "peking": "beijing", "kuomintang": "guomindang", "enlai": "enlai",
		"chiangkaishek": "jiangjieshi", "tientsin": "tianjin",
	} {
		if got := inPinyin(old); !slices.Contains(got, want) {
			t.Errorf("%s may be %v, want %s among them", old, got, want)
		}
	}
	for _, word := range []string{"", "missile", "bashar", "馬", strings.Repeat("chi", 50)} {
		if got := inPinyin(word); len(got) > 1 || len(got) == 1 && got[0] != "" {
			t.Errorf("%q is read as Chinese: %v", word, got)
		}
	}
	if got := inPinyin(strings.Repeat("chi", 8)); len(got) > 64 {
		t.Errorf("%d readings of one name", len(got))
	}
}

func TestSounds(t *testing.T) {
	for _, alike := range [][]string{
		{"mohammed", "muhammad", "mohamed", "mouhammad"}, {"sharaa", "charaa", "shara", "scharaa"}, {"assad", "asad", "esad"},
		{"hussein", "husayn", "husain"}, {"qaddafi", "kadafi", "qadafi"},
	} {
		for _, name := range alike[1:] {
			if soundOf(name) != soundOf(alike[0]) {
				t.Errorf("%s sounds like %s, %s like %s", name, soundOf(name), alike[0], soundOf(alike[0]))
			}
		}
	}
	if soundOf("馬") != "" || soundOf("xi") != "" || soundOf("2011") != "" {
		t.Error("what has no letters or too few has a sound")
	}
	if got, want := consonantsOf(inLatin("دمشق")), consonantsOf("dimashq"); got != want || got == "" {
		t.Errorf("by its letters Damascus is %s, by its name %s", got, want)
	}
}

// A line of the data that can't be meant as it stands is a slip of whoever wrote it.
func TestSpellingData(t *testing.T) {
	for _, line := range columns(pinyinData) {
		if len(line) != 2 || line[0] != "=" && Fold(line[0]) != line[0] || Fold(strings.ReplaceAll(line[1], " ", "")) != strings.ReplaceAll(line[1], " ", "") {
			t.Errorf("pinyin.txt: %q", line)
		}
	}
	for old, all := range pinyin {
		for _, syllable := range all {
			if _, ok := pinyin[syllable]; !ok && !slices.Contains([]string{"shaan", "jinan", "hebei", "hankou", "chongqing", "sunyixian"}, syllable) {
				t.Errorf("pinyin.txt: %s is %s, which is no syllable", old, syllable)
			}
		}
	}
	for _, line := range columns(romanisedData) {
		if len(line) != 2 || line[0] != "article" && line[0] == line[1] {
			t.Errorf("romanised.txt: %q", line)
		}
	}
	for _, line := range columns(scriptsData) {
		if len(line) != 2 || len([]rune(line[0])) != 1 {
			t.Errorf("scripts.txt: %q", line)
		}
	}
	for _, line := range columns(namesData) {
		if len(line) < 2 {
			t.Errorf("names.txt: %q", line)
		}
	}
}
