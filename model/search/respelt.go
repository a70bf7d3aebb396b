package search

import (
	"cmp"
	_ "embed" // for what the rules are kept in
	"slices"
	"strings"
	"unicode/utf8"
)

// Names are written in Latin letters in many ways: Zhou Enlai was Chou En-lai, and Qaddafi has been counted a hundred
// times over. The rules for that are data, and know no name of any model:
//
//	spellings/pinyin.txt     syllable by syllable what older Chinese spellings are in pinyin
//	spellings/romanised.txt  letters that stand for the same sound in names of Arabic, Persian and their like
//	spellings/scripts.txt    letters of other scripts in Latin ones
//	spellings/names.txt      states, cities and bodies that people know by several names
var (
	//go:embed spellings/pinyin.txt
	pinyinData string
	//go:embed spellings/romanised.txt
	romanisedData string
	//go:embed spellings/scripts.txt
	scriptsData string
	//go:embed spellings/names.txt
	namesData string

	pinyin              = readPinyin()
	sounds, assimilated = readSounds()
	latin               = readScripts()
	synonyms            = readSynonyms()
)

// article is what Arabic names are joined by, and what its assimilated forms stand for.
const article = "al"

// columns gives the lines of a data file, taken apart at tabs; what begins with # is passed over.
func columns(data string) (all [][]string) {
	for line := range strings.Lines(data) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	return all
}

// readPinyin gives for each syllable in any spelling what it may be in pinyin.
func readPinyin() map[string][]string {
	all := map[string][]string{}
	for _, line := range columns(pinyinData) {
		for _, syllable := range strings.Fields(line[1]) {
			old := line[0]
			if old == "=" {
				old = syllable
			}
			all[old] = append(all[old], syllable)
		}
	}
	return all
}

func readSounds() (map[string]string, map[string]bool) {
	sounds, forms := map[string]string{}, map[string]bool{}
	for _, line := range columns(romanisedData) {
		if line[0] != "article" {
			sounds[line[0]] = line[1]
			continue
		}
		for _, form := range strings.Fields(line[1]) {
			forms[form] = true
		}
	}
	return sounds, forms
}

func readScripts() map[rune]string {
	all := map[rune]string{}
	for _, line := range columns(scriptsData) {
		r, _ := utf8.DecodeRuneInString(line[0])
		all[r] = strings.Trim(line[1], "-")
	}
	return all
}

// readSynonyms gives for each name, folded and joined, the others of the same thing.
func readSynonyms() map[string][]string {
	all := map[string][]string{}
	for _, names := range columns(namesData) {
		for i := range names {
			names[i] = compact(words(names[i]))
		}
		for _, name := range names {
			for _, other := range names {
				if other != name {
					all[name] = append(all[name], other)
				}
			}
		}
	}
	return all
}

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
