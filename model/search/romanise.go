package search

import (
	"slices"
	"strings"
)

// inLatin writes a folded word of another script in Latin letters.
func inLatin(folded string) string {
	var b strings.Builder
	for _, r := range folded {
		if letters, ok := latin[r]; ok {
			b.WriteString(letters)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// soundOf gives a key that folded words share when they are likely to be romanisations of one name; empty for words
// in other letters, and for those too short to tell.
func soundOf(folded string) string {
	const longestRule, shortest = 5, 4
	var key []byte
	put := func(letters string) {
		for i := range len(letters) {
			if n := len(key); n == 0 || key[n-1] != letters[i] {
				key = append(key, letters[i])
			}
		}
	}
	for at := 0; at < len(folded); {
		if c := folded[at]; c < 'a' || c > 'z' {
			return ""
		}
		n := min(longestRule, len(folded)-at)
		for n > 1 && sounds[folded[at:at+n]] == "" {
			n--
		}
		if to := sounds[folded[at:at+n]]; to != "" {
			put(to)
		} else {
			put(folded[at : at+n])
		}
		at += n
	}
	for len(key) > 3 && (key[len(key)-1] == 'a' || key[len(key)-1] == 'h') {
		key = key[:len(key)-1]
	}
	if len(key) < shortest {
		return ""
	}
	return string(key)
}

// consonantsOf gives how a word sounds without its vowels, after a point by which it is never taken for the sound of a
// whole word; empty where fewer than three are left.
func consonantsOf(folded string) string {
	const least = 3
	sound := soundOf(folded)
	key := strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, sound)
	if len(key) < least {
		return ""
	}
	return "." + key
}

// inPinyin gives what a folded word may be in pinyin, read as Chinese syllables in any spelling; nothing where it
// can't be read so.
func inPinyin(folded string) []string {
	const longest, most = 24, 64 // letters of a name, and readings of it
	if len(folded) > longest {
		return nil
	}
	readings := make([][]string, len(folded)+1) // of the first so many letters
	readings[0] = []string{""}
	for end := 1; end <= len(folded); end++ {
		for start := max(0, end-longestSyllable); start < end; start++ {
			for _, syllable := range pinyin[folded[start:end]] {
				for _, before := range readings[start] {
					if name := before + syllable; len(readings[end]) < most && !slices.Contains(readings[end], name) {
						readings[end] = append(readings[end], name)
					}
				}
			}
		}
	}
	return readings[len(folded)]
}

var longestSyllable = func() (longest int) {
	for syllable := range pinyin {
		longest = max(longest, len(syllable))
	}
	return longest
}()
