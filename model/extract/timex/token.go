package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is a set of the classes that a token belongs to.
type class uint32

const (
	day        class = 1 << iota // 1 to 31, 1st to 31st
	month                        // also in short
	fullMonth                    // not in short
	clearMonth                   // that is no other word
	year                         // a number of four digits that is a year by what stands around it
	decade                       // "1980s"
	count                        // any number of up to four digits
	number                       // a number in digits or as a word
	ordinal                      // "19th", "first"
	unit                         // "day"
	units                        // "day", "days"
	part                         // "early"
	season                       //
	weekday                      //
	dash                         //
	before                       // a word after which a number is a year
	plural                       // what looks like a noun in the plural
	word                         // any word or number
	counted                      // what follows makes a number no year
	currency                     // what stands before makes a number no year
	capital                      // a word with a capital
)

// classNames are the names of classes in patterns.
var classNames = map[string]class{
	"DAY": day, "MONTH": month, "FULLMONTH": fullMonth, "CLEARMONTH": clearMonth, "YEAR": year, "DECADE": decade,
	"COUNT": count, "NUMBER": number, "ORDINAL": ordinal, "UNIT": unit, "UNITS": units, "PART": part,
	"SEASON": season, "WEEKDAY": weekday, "DASH": dash, "BEFORE": before, "PLURAL": plural, "WORD": word,
}

// token is a word, a number or a mark of the text, bytes [start, end).
type token struct {
	start, end int
	class      class
	literal    int // the number of the word among those that patterns name; 0 for no such word
	value      int // of a number, a month, a unit, a part; what it is depends on the class
	tight      bool
}

// entry is what the language knows of a word.
type entry struct {
	class   class
	literal int
	value   int
}

// lexicon knows all words of a language that have to do with dates.
type lexicon struct {
	words    map[string]*entry
	ends     map[string]class // what may stand at the end of a number: "th", "s"
	literals int              // how many words patterns name
	capitals bool
}

// tokens cuts text. Where a paragraph ends stands a token that no pattern matches.
func (l *lexicon) tokens(text string) []token {
	tokens := make([]token, 0, len(text)/5+1)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			end, paragraph := blank(text, i)
			if paragraph {
				tokens = append(tokens, token{start: i, end: end})
			}
			i = end
			continue
		}
		t := token{start: i, end: i + size, tight: len(tokens) > 0 && tokens[len(tokens)-1].end == i}
		switch {
		case '0' <= r && r <= '9':
			l.digits(text, &t)
		case unicode.IsLetter(r):
			l.letters(text, &t, r)
		default:
			l.mark(text, &t)
		}
		tokens = append(tokens, t)
		i = t.end
	}
	l.qualify(text, tokens)
	return tokens
}

// blank gives the end of the white space at i, and whether it parts paragraphs.
func blank(text string, i int) (end int, paragraph bool) {
	lines := 0
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\n' {
			lines++
		}
		i += size
	}
	return i, lines > 1
}

// digits reads a number and what belongs to it: "1,950", "2.5", "19th", "1980s".
func (l *lexicon) digits(text string, t *token) {
	end := runEnd(text, t.start, isDigit)
	t.class = word
	if t.end = grouped(text, end); t.end > end || end-t.start > 4 {
		return
	}
	for _, c := range []byte(text[t.start:end]) {
		t.value = t.value*10 + int(c-'0')
	}
	length := end - t.start
	if t.end = runEnd(text, end, isASCIILetter); t.end > end {
		t.class |= l.ending(t.value, length, text[end:t.end])
		return
	}
	t.class |= count | number
	if length <= 2 && 1 <= t.value && t.value <= 31 {
		t.class |= day
	}
	if length == 4 && isYear(t.value) {
		t.class |= year
	}
}

// grouped gives the end of a number that goes on after end with thousands or a fraction.
func grouped(text string, end int) int {
	for end+1 < len(text) && (text[end] == ',' || text[end] == '.') && isDigit(rune(text[end+1])) {
		next := runEnd(text, end+1, isDigit)
		if text[end] == ',' && next-end != len(",000") {
			break
		}
		end = next
	}
	return end
}

// isYear tells whether a bare number of four digits may be a year: earlier ones are written with AD or CE.
func isYear(n int) bool { return 1000 <= n && n < 2200 }

// ending gives the classes of a number with letters at its end.
func (l *lexicon) ending(value, length int, end string) class {
	switch c := l.ends[strings.ToLower(end)]; {
	case c == ordinal && length <= 2 && 1 <= value && value <= 31:
		return ordinal | day
	case c == ordinal:
		return ordinal
	case c == decade && length == 4 && value%10 == 0 && 1000 <= value && value < 2200:
		return decade
	}
	return 0
}

func (l *lexicon) letters(text string, t *token, first rune) {
	if unicode.Is(unicode.Han, first) { // each character is a word
		t.class = word
		return
	}
	t.end = runEnd(text, t.start, isWordRune)
	t.class = word
	upper := unicode.IsUpper(first)
	if upper {
		t.class |= capital
	}
	e := l.words[strings.ToLower(text[t.start:t.end])]
	if e == nil {
		if w := text[t.start:t.end]; !upper && len(w) > 3 && w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") {
			t.class |= plural
		}
		return
	}
	t.class |= e.class
	t.literal, t.value = e.literal, e.value
	if e.class&month != 0 && l.capitals && !upper {
		t.class, t.value = word, 0
	}
}

func (l *lexicon) mark(text string, t *token) {
	if e := l.words[text[t.start:t.end]]; e != nil {
		t.class, t.literal = e.class, e.literal
	}
}

// qualify takes from tokens the classes that their neighbours make impossible.
func (l *lexicon) qualify(text string, tokens []token) {
	labelled := false // the numbers of a row that a label stands before: "Resolutions 1970 and 1973"
	for i := range tokens {
		t, previous, next := &tokens[i], token{}, token{}
		if i > 0 {
			previous = tokens[i-1]
		}
		if i+1 < len(tokens) {
			next = tokens[i+1]
		}
		switch {
		case t.class&count != 0:
			labelled = labelled || previous.class&currency != 0
			if labelled || next.class&counted != 0 || isQuantity(*t, previous, next) {
				t.class &^= year | day
			}
			if i > 1 && isSerial(*t, previous, tokens[i-2]) {
				t.class &^= day | number | count
			}
		case text[t.start:t.end] != "," && text[t.start:t.end] != "and":
			labelled = false
			if t.class&month != 0 && t.class&clearMonth == 0 && isSurname(text[previous.end:t.start], previous) {
				t.class &^= month | fullMonth
			}
		}
	}
}

// isQuantity tells whether a number that looks like a year counts what follows: "2000 rifles".
func isQuantity(t, previous, next token) bool {
	return t.class&year != 0 && t.value%50 == 0 && next.class&plural != 0 && previous.class&before == 0
}

// isSerial tells whether a number is the end of a name: "M-9".
func isSerial(t, hyphen, name token) bool {
	return t.class&year == 0 && t.tight && hyphen.tight && hyphen.class&dash != 0 && name.class&(count|month|year) == 0
}

// isSurname tells whether what looks like a month is the last word of a name: "Zhai Jun", "Theresa May". What
// stands before a month is a word of dates.
func isSurname(gap string, previous token) bool {
	return previous.class&capital != 0 && previous.literal == 0 &&
		previous.class&(weekday|season|part|before) == 0 && strings.TrimSpace(gap) == "" && gap != ""
}

// runEnd gives the end of the runes from i on for which in is true.
func runEnd(text string, i int, in func(rune) bool) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !in(r) {
			break
		}
		i += size
	}
	return i
}

func isDigit(r rune) bool       { return '0' <= r && r <= '9' }
func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r)
	}
	return (unicode.IsLetter(r) || unicode.IsMark(r)) && !unicode.Is(unicode.Han, r)
}
