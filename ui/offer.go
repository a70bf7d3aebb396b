package ui

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model/search"
)

// found is a line of what the search lists: a hit in the model, or a command.
type found struct {
	search.Hit          // of a command only its title and what matches in it
	command    *command // nil for a hit
}

// So many commands are offered for a query of so many letters, or more.
const (
	mostOffers  = 4
	shortestAsk = 2
)

// offer lists hits and the commands that a query fits, no more than are to be listed: beneath names that hold all of the query's
// words, and above texts and what is only like it.
func offer(hits []search.Hit, commands []command, query string) (all []found) {
	for _, h := range hits {
		all = append(all, found{Hit: h})
	}
	if utf8.RuneCountInString(strings.TrimSpace(query)) < shortestAsk {
		return all
	}
	var offers []found
	for i := range commands {
		c := &commands[i]
		if marks, fits := c.match(query); fits && c.possible() && len(offers) < mostOffers {
			offers = append(offers, found{search.Hit{Title: c.name, TitleMarks: marks}, c})
		}
	}
	at := slices.IndexFunc(hits, func(h search.Hit) bool {
		return h.Kind == search.Section || h.Kind == search.Sentence || h.How > search.Words
	})
	if at < 0 {
		at = len(all)
	}
	all = slices.Insert(all, min(at, mostHits-len(offers)), offers...)
	return all[:min(len(all), mostHits)]
}

// match tells whether a query fits what the command is found by, and where it does in its name.
func (c command) match(query string) (marks []search.Mark, fits bool) {
	marks, fits = match(c.name+" "+c.also, query)
	return slices.DeleteFunc(marks, func(m search.Mark) bool { return m.End > len(c.name) }), fits
}

// match tells whether each word of a query begins a word of a name, whatever the case, and where.
func match(name, query string) (marks []search.Mark, fits bool) {
	for asked := range strings.FieldsSeq(query) {
		mark, ok := begun(name, asked)
		if !ok {
			return nil, false
		}
		if !slices.ContainsFunc(marks, func(m search.Mark) bool { return m.Start == mark.Start }) {
			marks = append(marks, mark)
		}
	}
	slices.SortFunc(marks, func(a, b search.Mark) int { return cmp.Compare(a.Start, b.Start) })
	return marks, len(marks) > 0
}

// begun finds the first word of a name that begins with what is asked for.
func begun(name, asked string) (search.Mark, bool) {
	inWord := false
	for start, r := range name {
		if letter := unicode.IsLetter(r) || unicode.IsDigit(r); !letter || inWord {
			inWord = letter
			continue
		}
		inWord = true
		if end, ok := begins(name[start:], asked); ok {
			return search.Mark{Start: start, End: start + end}, true
		}
	}
	return search.Mark{}, false
}

// begins tells whether a text begins with another, whatever the case, and how many of its bytes that is.
func begins(text, with string) (end int, ok bool) {
	for _, want := range with {
		r, size := utf8.DecodeRuneInString(text[end:])
		if size == 0 || unicode.ToLower(r) != unicode.ToLower(want) {
			return 0, false
		}
		end += size
	}
	return end, true
}
