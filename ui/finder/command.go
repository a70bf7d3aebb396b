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
