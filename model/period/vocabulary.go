package period

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// sort is what a token is.
type sort uint8

const (
	none sort = iota
	number
	date    // of numbers: 1956-08-01
	month   // its number is from 1 to 12
	season  // its number is its first month
	bce     // before the common era
	ce      // of the common era
	unit    // its number is of years: 10, 100, 1000
	part    // its number is 0 for early, 1 for mid, 2 for late
	unknown // no word of dates
	filler  // makes no difference
	allOfTime

	// Links stand before a date, or between two, and tell what it is the end of.
	since  // from it on
	after  // from the day after it on
	until  // through it
	before // to the day before it
	both   // between it and another one
	and
	dash
	on      // 1956 on
	present // 1956 to present
)

func (s sort) links() bool { return s >= since }

// Words are compared folded. Those of one row mean the same.
var vocabulary = index(map[sort]string{
	filler: "the of in during year years about around circa ca c up date time story " +
		"de del du des der dem den im am le la les el los en an annees anos jahr jahre um vers hacia",
	allOfTime: "all whole everything always alles tout todo 全部",
	since:     "since from ab seit von depuis desde 自 从 從 自从",
	after:     "after nach apres despues",
	until:     "until till to by through thru bis a au jusque jusqua al hasta 至 到",
	before:    "before vor avant antes",
	both:      "between zwischen entre",
	and:       "and und et y",
	on:        "on onward onwards",
	present:   "present now today heute aujourdhui hoy",
	bce:       "bce bc 公元前",
	ce:        "ce ad 公元",
})

var units = index(map[int]string{
	100:  "century centuries jahrhundert siecle siecles siglo 世纪 世紀",
	1000: "millennium millennia jahrtausend millenaire milenio",
})

var parts = index(map[int]string{0: "early", 1: "mid middle", 2: "late"})

var seasons = index(map[int]string{
	3:  "spring fruhling fruhjahr printemps primavera",
	6:  "summer sommer ete verano",
	9:  "autumn fall herbst automne otono",
	12: "winter hiver invierno",
})

// monthNames are those of a year, in English, French, German, Spanish, and what else they are called there.
var monthNames = index(map[int]string{
	1:  "january janvier januar enero janner",
	2:  "february fevrier februar febrero",
	3:  "march mars marz marzo maerz",
	4:  "april avril abril",
	5:  "may mai mayo",
	6:  "june juin juni junio",
	7:  "july juillet juli julio",
	8:  "august aout agosto",
	9:  "september septembre septiembre setiembre",
	10: "october octobre oktober octubre",
	11: "november novembre noviembre",
	12: "december decembre dezember diciembre",
})

func index[K comparable](rows map[K]string) map[string]K {
	all := map[string]K{}
	for key, words := range rows {
		for _, w := range strings.Fields(words) {
			all[w] = key
		}
	}
	return all
}

// monthOf gives the month that a folded word names, whole or by its first three letters or more; 0 where it names none
// or more than one.
func monthOf(word string) int {
	const shortest = 3
	if utf8.RuneCountInString(word) < shortest {
		return 0
	}
	found := 0
	for name, m := range monthNames {
		if strings.HasPrefix(name, word) {
			if found != 0 && found != m {
				return 0
			}
			found = m
		}
	}
	return found
}

// fold gives a word without case, accents, dots and apostrophes.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == '.' || isApostrophe(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(word))
}

// classify tells what a folded word is, and its number.
func classify(word string) (sort, int) {
	if s, ok := vocabulary[word]; ok {
		return s, 0
	}
	for _, table := range []struct {
		sort  sort
		words map[string]int
	}{{unit, units}, {part, parts}, {season, seasons}} {
		if n, ok := table.words[word]; ok {
			return table.sort, n
		}
	}
	if m := monthOf(word); m != 0 {
		return month, m
	}
	return unknown, 0
}

// What may follow a number without a space.
var (
	ordinalEnds = strings.Fields("st nd rd th er re e eme o a")
	decadeEnds  = strings.Fields("s er ers ies")
)

// zeros begin the digits of the scripts that are read: Latin, Arabic, Persian, Devanagari, Bengali, and full width.
var zeros = []rune("0٠۰०০０")

// digit gives the value of a digit, and false for what is none.
func digit(r rune) (int, bool) {
	for _, zero := range zeros {
		if zero <= r && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}

func isApostrophe(r rune) bool { return strings.ContainsRune("'’ʼ", r) }

// dashes are those that stand between two dates; the first few of them are hyphens, which also stand within one.
const (
	hyphens = "-‐‑−－"
	dashes  = hyphens + "‒–—―〜～…"
)

func isHyphen(text string) bool { return text != "" && strings.Contains(hyphens, text) }

// plain gives a text with the digits, dashes and capitals of EDTF.
func plain(text string) string {
	return strings.ToUpper(strings.Map(func(r rune) rune {
		if n, ok := digit(r); ok {
			return rune('0' + n)
		}
		if slices.Contains([]rune(hyphens), r) {
			return '-'
		}
		return r
	}, strings.TrimSpace(text)))
}
