package finder

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model/search"
)

// Command is something that the window can do, as it is found by its words.
type Command struct {
	Name     string
	Also     string      // further words that people look for it by
	Keys     string      // as they are shown; empty for none
	Holds    func() bool // tells whether it is on
	Possible func() bool // tells whether there is something to do for it
	Do       func()
}

// match tells whether a query fits what the command is found by, and where it does in its name.
func (c Command) match(query string) (marks []search.Mark, fits bool) {
	marks, fits = match(c.Name+" "+c.Also, query)
	return slices.DeleteFunc(marks, func(m search.Mark) bool { return m.End > len(c.Name) }), fits
}

// whole tells whether a query is all of the command's name, whatever the case.
func (c Command) whole(query string) bool {
	return strings.EqualFold(strings.TrimRight(c.Name, "…"), strings.TrimRight(query, "…"))
}

// match tells whether each word of a query begins a word of a name, whatever the case, and where: of each word the longest.
func match(name, query string) (marks []search.Mark, fits bool) {
	for asked := range strings.FieldsSeq(query) {
		all := begun(name, asked)
		if len(all) == 0 {
			return nil, false
		}
		marks = append(marks, all...)
	}
	slices.SortFunc(marks, func(a, b search.Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return slices.CompactFunc(marks, func(a, b search.Mark) bool { return a.Start == b.Start }), len(marks) > 0
}

// begun finds the words of a name that begin with what is asked for.
func begun(name, asked string) (all []search.Mark) {
	inWord := false
	for start, r := range name {
		if letter := unicode.IsLetter(r) || unicode.IsDigit(r); !letter || inWord {
			inWord = letter
			continue
		}
		inWord = true
		if end, ok := begins(name[start:], asked); ok {
			all = append(all, search.Mark{Start: start, End: start + end})
		}
	}
	return all
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
