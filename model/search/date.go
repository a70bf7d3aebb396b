package search

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/edtf"
)

// longestDate is the most bytes that a date is typed in: “between 22 September 2023 and 26 September 2023” and some.
const longestDate = 64

// dateOf gives the part of the story that a query means which is a date and nothing else: one in EDTF, or as people
// type it in English: 1989 · May 2016 · 22 September 2023 · Sept 22, 2023 · the 1960s · 2011-2015 · from May to
// December 1989 · 21–26 September 2023 · since 2011 · before 1949.
func dateOf(x *model.Index, query string) (model.Span, bool) {
	query = strings.TrimSpace(query)
	if query == "" || len(query) > longestDate {
		return model.Span{}, false
	}
	d, err := edtf.Parse(english(query))
	if err != nil {
		if d, err = edtf.Parse(query); err != nil {
			return model.Span{}, false
		}
	}
	span := x.Bounds(d)
	return span, span.From < span.Until
}

// moment is a point in time as it is typed; what isn't told is 0.
type moment struct {
	year, month, day int
	decade           bool
}

// english gives the EDTF of a date in English, "" if it is none.
func english(query string) string {
	tokens := dateTokens(query)
	open := ""
	if len(tokens) > 0 {
		switch tokens[0] {
		case "since", "after", "until", "till", "before":
			open = tokens[0]
			fallthrough
		case "in", "on", "during", "from", "between":
			tokens = tokens[1:]
		}
	}
	start, rest := readMoment(tokens)
	switch {
	case len(rest) == 0 && start.year != 0:
		return opened(open, start)
	case len(rest) == 0 || open != "":
		return ""
	}
	switch rest[0] {
	case "-", "to", "until", "till", "and", "through":
	default:
		return ""
	}
	if short := shortYear(start, rest[1:]); short != 0 {
		return interval(start, moment{year: short})
	}
	end, rest := readMoment(rest[1:])
	if len(rest) > 0 || end.year == 0 {
		return ""
	}
	return interval(start, end)
}

// shortYear reads the end of 1989-99: two digits that are no month and so the year's last. 0 is none.
func shortYear(start moment, end []string) int {
	if len(end) != 1 || start.decade || start.month != 0 {
		return 0
	}
	last := number(end[0], 2, 2, 99)
	if last <= max(12, start.year%100) {
		return 0
	}
	return start.year - start.year%100 + last
}

// interval fills what the start leaves to the end: the year, and the month of a day.
func interval(start, end moment) string {
	if start.year == 0 {
		start.year = end.year
		if start.month == 0 {
			if start.day == 0 || end.day == 0 {
				return ""
			}
			start.month = end.month
		}
	}
	if start == end {
		return start.edtf()
	}
	return start.edtf() + "/" + end.edtf()
}

// opened gives everything since or until a moment, the moment itself, or what lies before or after it.
func opened(word string, m moment) string {
	switch word {
	case "since":
		return m.edtf() + "/.."
	case "until", "till":
		return "../" + m.edtf()
	}
	d, err := edtf.Parse(m.edtf())
	if err != nil || word == "" {
		return m.edtf()
	}
	earliest, latest := d.Bounds()
	if word == "after" {
		return dayText(latest+1) + "/.."
	}
	return "../" + dayText(earliest-1)
}

func dayText(d edtf.Day) string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

func (m moment) edtf() string {
	switch {
	case m.decade:
		return fmt.Sprintf("%03dX", m.year/10)
	case m.day != 0:
		return fmt.Sprintf("%04d-%02d-%02d", m.year, m.month, m.day)
	case m.month != 0:
		return fmt.Sprintf("%04d-%02d", m.year, m.month)
	}
	return fmt.Sprintf("%04d", m.year)
}

// dateTokens splits a query into lower-case words, numbers and hyphens, without commas and the.
func dateTokens(query string) []string {
	query = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‑", "-", "…", "-", ",", " ").Replace(strings.ToLower(query))
	query = strings.ReplaceAll(strings.ReplaceAll(query, "..", "-"), "-", " - ")
	var tokens []string
	for _, token := range strings.Fields(query) {
		if token != "the" && token != "of" {
			tokens = append(tokens, strings.TrimSuffix(token, "."))
		}
	}
	return tokens
}

// readMoment reads [day] [month] [year], or month day year, from the front of tokens.
func readMoment(tokens []string) (m moment, rest []string) {
	for len(tokens) > 0 {
		token := tokens[0]
		month, day, year := monthOf(token), dayNumber(token), yearNumber(token)
		decade := yearNumber(strings.TrimSuffix(strings.TrimSuffix(token, "s"), "'"))
		switch {
		case month != 0 && m.month == 0:
			m.month = month
		case day != 0 && m.day == 0:
			m.day = day
		case year != 0:
			m.year = year
			return m, tokens[1:]
		case decade != 0 && decade%10 == 0 && m == moment{}:
			return moment{year: decade, decade: true}, tokens[1:]
		default:
			return m, tokens
		}
		tokens = tokens[1:]
	}
	return m, nil
}

// monthOf gives the month that a word names, from its first three letters on, or 0.
func monthOf(word string) int {
	const shortest = 3
	if utf8.RuneCountInString(word) >= shortest {
		for i, name := range months {
			if strings.HasPrefix(name, word) || word == "sept" && name == "september" {
				return i + 1
			}
		}
	}
	return 0
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december"}

func dayNumber(token string) int {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		token = strings.TrimSuffix(token, ending)
	}
	return number(token, 1, 2, 31)
}

func yearNumber(token string) int { return number(token, 4, 4, 9999) }

// number reads a number of so many digits, up to a largest one; 0 is none.
func number(token string, fewest, most, largest int) int {
	for _, r := range token {
		if r < '0' || r > '9' {
			return 0
		}
	}
	n, err := strconv.Atoi(token)
	if err != nil || len(token) < fewest || len(token) > most || n > largest {
		return 0
	}
	return n
}
