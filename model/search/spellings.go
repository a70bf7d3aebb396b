package search

import (
	_ "embed" // for what the rules are kept in
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
