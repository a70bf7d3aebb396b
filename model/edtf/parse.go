package edtf

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sfomuseum/go-edtf/level0"
)

// maxText is the length in bytes up to which an expression is read. A set of a hundred days fits; a longer one
// is not a date.
const maxText = 1 << 10

// Parse reads an expression. It refuses, with an error that quotes the text and says what to write instead, what
// is not EDTF of levels 0 and 1 or a set, days that no calendar has, and intervals that end before they start.
func Parse(text string) (Date, error) {
	if text == "" {
		return Date{}, errors.New(`date "": nothing is written: leave the date out, or write one such as 2023-09`)
	}
	if len(text) > maxText {
		return Date{}, fmt.Errorf("date %s: %d bytes are too many: write at most %d", quoted(text), len(text), maxText)
	}
	set, parts, err := parse(text)
	if err != nil {
		return Date{}, fmt.Errorf("date %s: %w", quoted(text), err)
	}
	return Date{text: text, set: set, parts: parts}, nil
}

// quoted quotes text for a message, the beginning of it when it is long.
func quoted(text string) string {
	const most = 60
	if len(text) <= most {
		return strconv.Quote(text)
	}
	return strconv.Quote(strings.ToValidUTF8(text[:most], "")) + "…"
}

// MustParse reads an expression that stands in the program's own text. It panics when that can't be read.
func MustParse(text string) Date {
	d, err := Parse(text)
	if err != nil {
		panic("edtf: " + err.Error())
	}
	return d
}

func parse(text string) (Set, []Part, error) {
	switch text[0] {
	case '[':
		parts, err := parseSet(text, "]")
		return OneOf, parts, err
	case '{':
		parts, err := parseSet(text, "}")
		return AllOf, parts, err
	}
	var part Part
	var err error
	if start, end, ok := strings.Cut(text, "/"); ok {
		part, err = parseInterval(start, end)
	} else {
		part, err = parseSingle(text)
	}
	return Single, []Part{part}, err
}

// parseSingle reads one date, the only place where a time of day may follow.
func parseSingle(text string) (Part, error) {
	day, _, timed := strings.Cut(text, "T")
	if timed {
		if _, err := level0.ParseDateAndTime(text); err != nil {
			return Part{}, errors.New("no such time of day: write it as in 2023-09-21T18:30:00Z, or the day alone")
		}
	}
	p, err := parsePoint(day)
	return Part{Start: p, End: p}, err
}

// parseSet reads what stands in brackets: dates and ranges, such as 1670..1672, separated by commas.
func parseSet(text, closing string) ([]Part, error) {
	inner, closed := strings.CutSuffix(text[1:], closing)
	if !closed {
		return nil, fmt.Errorf("the set is not closed: end it with %q", closing)
	}
	elements := strings.Split(inner, ",")
	parts := make([]Part, 0, len(elements))
	for i, element := range elements {
		part, err := parseElement(element)
		if err != nil {
			return nil, err
		}
		if part.Start.Open && i > 0 || part.End.Open && i < len(elements)-1 {
			return nil, fmt.Errorf("%s is open in the middle of the set: put it first or last", quoted(element))
		}
		parts = append(parts, part)
	}
	slices.SortStableFunc(parts, func(a, b Part) int {
		return cmp.Or(cmp.Compare(a.Start.Earliest, b.Start.Earliest), cmp.Compare(a.End.Latest, b.End.Latest))
	})
	return parts, nil
}

func parseElement(text string) (Part, error) {
	start, end, ok := strings.Cut(text, "..")
	if !ok {
		p, err := parsePoint(text)
		return Part{Start: p, End: p}, err
	}
	if start == "" {
		start = ".."
	}
	if end == "" {
		end = ".."
	}
	return parseInterval(start, end)
}

// parseInterval reads two ends, each a date, ".." when it is open, or nothing when it is unknown.
func parseInterval(start, end string) (Part, error) {
	if (start == "" || start == "..") && (end == "" || end == "..") {
		return Part{}, errors.New("neither end is told: write at least one, as in 2011/.. or ../2023")
	}
	from, err := parseEnd(start)
	if err != nil {
		return Part{}, err
	}
	until, err := parseEnd(end)
	if err != nil {
		return Part{}, err
	}
	switch start {
	case "..":
		from.Earliest, from.Latest = MinDay, MinDay
	case "":
		from.Earliest, from.Latest = MinDay, until.Latest
	}
	switch end {
	case "..":
		until.Earliest, until.Latest = MaxDay, MaxDay
	case "":
		until.Earliest, until.Latest = from.Earliest, MaxDay
	}
	if until.Latest < from.Earliest {
		return Part{}, fmt.Errorf("the end %s lies before the start %s: swap or mend them", quoted(end), quoted(start))
	}
	return Part{Start: from, End: until, Interval: true}, nil
}

func parseEnd(text string) (Point, error) {
	switch text {
	case "":
		return Point{}, nil
	case "..":
		return Point{Open: true}, nil
	}
	return parsePoint(text)
}
