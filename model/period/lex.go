package period

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number, a mark, or a date of several numbers.
type token struct {
	text    string // as typed
	sort    sort
	n       int
	digits  int    // of a number
	tight   bool   // nothing stands between it and the token before
	ordinal bool   // of a number: 19th
	decade  bool   // of a number: 1950s
	mark    string // of a number: 年, 月 or 日
	date    moment
}

// lex cuts a text into tokens. Fillers and marks that make no difference are left out.
func lex(text string) []token {
	var tokens []token
	tight := false
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		t := token{text: text[at : at+size], tight: tight, sort: unknown}
		_, isDigit := digit(r)
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune(",;()\"“”«»،，、", r):
			tight = false
			at += size
			continue
		case unicode.Is(unicode.Cf, r): // marks of direction
			at += size
			continue
		case isDigit:
			t = readNumber(text[at:])
			t.tight = tight
		case unicode.IsLetter(r):
			t.text = readWord(text[at:])
			t.sort, t.n = classify(fold(t.text))
		case strings.HasPrefix(text[at:], ".."):
			t.text = text[at : len(text)-len(strings.TrimLeft(text[at:], "."))]
			t.sort = dash
		case strings.ContainsRune(dashes, r), r == '/', r == '.':
			t.sort = dash
		}
		tokens = append(tokens, t)
		tight = true
		at += len(t.text)
	}
	return slices.DeleteFunc(join(tokens), func(t token) bool { return t.sort == filler || t.text == "." })
}

// readNumber reads the number that a text begins with, and what belongs to it: 1st, 1950s, 5月.
func readNumber(text string) token {
	const most = 9 // digits: far beyond the ends of time
	t := token{sort: number}
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		n, ok := digit(r)
		if !ok {
			break
		}
		if t.digits++; t.digits <= most {
			t.n = 10*t.n + n
		}
		at += size
	}
	end := at + len(readEnding(text[at:]))
	switch ending := fold(text[at:end]); {
	case ending == "":
		end = at
	case strings.Contains("年月日号號", ending):
		t.mark = ending
	case t.digits > 1 && t.n%10 == 0 && slices.Contains(decadeEnds, ending):
		t.decade = true
	case slices.Contains(ordinalEnds, ending):
		t.ordinal = true
	default:
		end = at
	}
	t.text = text[:end]
	return t
}

// readEnding gives the letters right after a number, of Chinese only the first.
func readEnding(text string) string {
	for at, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			return text[:max(at, utf8.RuneLen(r))]
		case !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !isApostrophe(r):
			return text[:at]
		}
	}
	return text
}

// readWord gives the word that a text begins with: letters of one script, and dots and apostrophes between them.
func readWord(text string) string {
	first, end := utf8.DecodeRuneInString(text)
	han := unicode.Is(unicode.Han, first)
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		letter := (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) && unicode.Is(unicode.Han, r) == han
		if !letter && !((r == '.' || isApostrophe(r)) && unicode.IsLetter(next)) {
			break
		}
		end += size
	}
	return text[:end]
}

// join makes dates of the numbers that hyphens, slashes or dots join, and years of those with a sign.
func join(tokens []token) []token {
	var joined []token
	for i := 0; i < len(tokens); {
		before := none
		if i > 0 {
			before = joined[len(joined)-1].sort
		}
		t, used := dateAt(tokens[i:], before)
		if used == 0 {
			t, used = tokens[i], 1
		}
		if t.sort == part && i+1 < len(tokens) && tokens[i+1].tight && isHyphen(tokens[i+1].text) { // mid-1950s
			used++
		}
		joined = append(joined, t)
		i += used
	}
	return joined
}

// dateAt reads a date of numbers at the start of tokens, and tells how many it takes; 0 is none. After another date a
// hyphen is no sign, and after a season, as in winter 2010/11, no month follows.
func dateAt(tokens []token, before sort) (token, int) {
	signed := 0
	if (before == none || before > season) && isHyphen(tokens[0].text) && signedYear(tokens[1:]) {
		signed = 1
	}
	row, mark := numbersAt(tokens[signed:])
	var m moment
	used := 0
	switch {
	case len(row) >= 3:
		m, used = threeNumbers(row[0], row[1], row[2]), 5
	case len(row) == 2 && before != season:
		m, used = twoNumbers(row[0], row[1], mark), 3
	}
	if used == 0 || m == (moment{}) {
		if signed == 0 && (len(row) == 0 || !row[0].astronomical()) {
			return token{}, 0
		}
		m, used = yearOf(row[0]), 1
	}
	if signed == 1 {
		m.year, m.era = m.year+1, bce
	} else if row[0].astronomical() && m.year == 0 {
		m.year, m.era = 1, bce
	}
	used += signed
	text := ""
	for _, t := range tokens[:used] {
		text += t.text
	}
	if used-signed == 5 && (m.day == 0 || m.month == 0) {
		m.nought = text
	}
	return token{text: text, sort: date, tight: tokens[0].tight, date: m}, used
}

// signedYear tells whether the number right after a hyphen is a negative year: one of four digits that begins with 0,
// or with its month after another hyphen. What stands alone, -1963, is until 1963.
func signedYear(tokens []token) bool {
	row, mark := numbersAt(tokens)
	return len(row) > 0 && row[0].tight && row[0].digits == 4 && (row[0].astronomical() || len(row) > 1 && mark == "-" && row[1].digits == 2)
}

// astronomical tells a year as ISO 8601 has it, of four digits with a zero first: 0000 is 1 BCE.
func (t token) astronomical() bool {
	first, _ := utf8.DecodeRuneInString(t.text)
	zero, _ := digit(first)
	return t.digits >= 4 && zero == 0 && t.plain()
}

// plain tells a number that is nothing more.
func (t token) plain() bool { return t.sort == number && !t.ordinal && !t.decade && t.mark == "" }

// numbersAt gives the plain numbers at the start of tokens that one kind of mark joins, with nothing between, and that
// mark; not more than three.
func numbersAt(tokens []token) (row []token, mark string) {
	for i := 0; i < len(tokens) && len(row) < 3; i += 2 {
		t := tokens[i]
		if !t.plain() || i > 0 && !t.tight {
			break
		}
		row = append(row, t)
		if i+1 == len(tokens) || !tokens[i+1].tight {
			break
		}
		m := tokens[i+1].text
		if isHyphen(m) {
			m = "-"
		}
		if m != "-" && m != "/" && m != "." || mark != "" && m != mark {
			break
		}
		mark = m
	}
	return row, mark
}

// threeNumbers reads year, month and day, or where the year stands last day and month, or if only that is in the
// calendar, month and day.
func threeNumbers(a, b, c token) moment {
	if a.digits >= 3 {
		m := yearOf(a)
		m.month, m.day = b.n, c.n
		return m
	}
	m := yearOf(c)
	m.short = c.digits < 3
	m.day, m.month = a.n, b.n
	if b.n > 12 && a.n <= 12 {
		m.day, m.month = b.n, a.n
	}
	return m
}

// twoNumbers reads year and month (1989-05), month and year (5/1989), or day and month (21.9.); nothing where the mark
// stands between two dates.
func twoNumbers(a, b token, mark string) moment {
	isMonth := func(t token) bool { return t.digits <= 2 && 1 <= t.n && t.n <= 12 }
	switch {
	case a.digits >= 3 && isMonth(b):
		m := yearOf(a)
		m.month = b.n
		return m
	case mark == "-":
	case isMonth(a) && b.digits >= 3:
		m := yearOf(b)
		m.month = a.n
		return m
	case a.digits <= 2 && 1 <= a.n && a.n <= 31 && isMonth(b):
		return moment{day: a.n, month: b.n}
	}
	return moment{}
}

func yearOf(t token) moment { return moment{year: t.n, digits: t.digits, told: t.text} }
