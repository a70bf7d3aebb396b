package timex

import (
	"strings"

	"daqin/model/extract/language"
)

// newLexicon gathers what a language knows of the words of dates.
func newLexicon(l *language.Language) lexicon {
	x := lexicon{words: map[string]*entry{}, ends: map[string]class{}, capitals: l.Dates.Capitals}
	d := &l.Dates
	for i, names := range d.Months {
		for n, name := range names {
			c := month
			if n == 0 {
				c |= fullMonth | clearMonth
			}
			x.add(name, c, i+1)
		}
	}
	for _, name := range d.Doubtful {
		x.entry(name).class &^= clearMonth
	}
	x.addAll(d.Weekdays, weekday)
	x.addAll(d.Before, before)
	x.addAll(d.Counted, counted)
	x.addAll(d.Currency, currency)
	x.addAll([]string{"-", "‐", "‑", "–", "—"}, dash)
	for name, n := range l.Numbers {
		x.add(name, number, n)
	}
	for name, n := range d.Ordinals {
		x.add(name, ordinal, n)
	}
	for name, n := range d.Seasons {
		x.add(name, season, n)
	}
	for name, s := range d.Units {
		c := units
		if name == s {
			c |= unit
		}
		x.add(name, c, int(steps[s]))
	}
	for name, p := range d.Parts {
		x.add(name, part, int(portions[p]))
	}
	for _, end := range d.OrdinalEnds {
		x.ends[end] = ordinal
	}
	for _, end := range d.DecadeEnds {
		x.ends[end] = decade
	}
	return x
}

func (l *lexicon) entry(name string) *entry {
	name = strings.ToLower(name)
	e := l.words[name]
	if e == nil {
		e = &entry{class: word}
		if strings.ToUpper(name) == name { // a mark
			e.class = 0
		}
		l.words[name] = e
	}
	return e
}

func (l *lexicon) add(name string, c class, value int) {
	e := l.entry(name)
	e.class |= c
	e.value = value
}

func (l *lexicon) addAll(names []string, c class) {
	for _, name := range names {
		l.entry(name).class |= c
	}
}

// intern gives the number of a word that a pattern names.
func (l *lexicon) intern(name string) int {
	e := l.entry(name)
	if e.literal == 0 {
		l.literals++
		e.literal = l.literals
	}
	return e.literal
}
