package edtf

import (
	"fmt"
	"strconv"
	"strings"

	lib "github.com/sfomuseum/go-edtf"
	"github.com/sfomuseum/go-edtf/level0"
)

// parsePoint reads one date with the qualifier that may follow it.
func parsePoint(text string) (Point, error) {
	bare := strings.TrimRight(text, "?~%")
	p, err := parseBare(bare)
	if err != nil {
		return Point{}, err
	}
	switch text[len(bare):] {
	case "":
	case "~":
		p.Approximate = true
	case "?":
		p.Uncertain = true
	case "%":
		p.Approximate, p.Uncertain = true, true
	default:
		return Point{}, fmt.Errorf("%s has more than one qualifier: write %% for both ? and ~", quoted(text))
	}
	return p, nil
}

// parseBare reads one date without a qualifier, by its form: which of its characters are digits, which X.
func parseBare(text string) (Point, error) {
	if year, ok := strings.CutPrefix(text, "Y"); ok {
		return parseFarYear(year)
	}
	unsigned := strings.TrimPrefix(text, "-")
	switch strings.Map(digitsToZero, unsigned) {
	case "0000":
		return parseLevel0(text, Year)
	case "0000-00":
		if first, ok := seasons[unsigned[5:]]; ok {
			return parseSeason(strings.TrimSuffix(text, unsigned[5:]) + first)
		}
		return parseLevel0(text, Month)
	case "0000-00-00":
		return parseLevel0(text, ToDay)
	case "000X":
		return parseYears(text, Decade)
	case "00XX":
		return parseYears(text, Century)
	case "0000-XX":
		return parseLevel0(strings.TrimSuffix(text, "-XX"), Year)
	case "0000-XX-XX":
		return parseLevel0(strings.TrimSuffix(text, "-XX-XX"), Year)
	case "0000-00-XX":
		return parseLevel0(strings.TrimSuffix(text, "-XX"), Month)
	}
	return Point{}, fmt.Errorf("%s is not a date of EDTF level 0 or 1: "+
		"write a day, month or year as in 2023-09-21, 2023-09, 2023 or 202X", quoted(text))
}

func digitsToZero(r rune) rune {
	if '0' <= r && r <= '9' {
		return '0'
	}
	return r
}

// seasons gives the first month of spring, summer, autumn and winter. The standard leaves it to the reader.
var seasons = map[string]string{"21": "03", "22": "06", "23": "09", "24": "12"}

// parseSeason reads three months from the one given.
func parseSeason(first string) (Point, error) {
	p, err := parseLevel0(first, Season)
	year, month, _ := p.Earliest.Civil()
	p.Latest = DayOf(year, month+3, 0)
	return p, err
}

// parseYears reads a year whose last digits are X.
func parseYears(text string, precision Precision) (Point, error) {
	first, err := parseLevel0(strings.ReplaceAll(text, "X", "0"), precision)
	if err != nil {
		return Point{}, err
	}
	last, err := parseLevel0(strings.ReplaceAll(text, "X", "9"), precision)
	if text[0] == '-' { // -0499 comes before -0400
		first, last = last, first
	}
	first.Latest = last.Latest
	return first, err
}

// parseFarYear reads what follows Y: a year of five digits or more.
func parseFarYear(text string) (Point, error) {
	digits := strings.TrimPrefix(text, "-")
	if len(digits) < 5 || digits[0] == '0' || strings.Trim(digits, "0123456789") != "" {
		return Point{}, fmt.Errorf("%s is not a far year: "+
			"write Y and five digits or more, as in Y12345, or four digits without Y", quoted("Y"+text))
	}
	year, _ := strconv.Atoi(text) // out of its range, the only error left, it gives the nearest int
	return Point{Earliest: DayOf(year, 1, 1), Latest: DayOf(year, 12, 31), Precision: Year}, nil
}

// parseLevel0 reads a year, a month or a day with the library. A date is believed only when both bounds, written
// out, begin with the text: what is not in the calendar comes back as another date, if it comes back.
func parseLevel0(text string, precision Precision) (Point, error) {
	d, err := level0.ParseDate(text)
	if err == nil {
		first, last := d.Start.Lower.YMD, d.End.Upper.YMD
		if strings.HasPrefix(iso(first), text) && strings.HasPrefix(iso(last), text) {
			return Point{Earliest: dayOf(first), Latest: dayOf(last), Precision: precision}, nil
		}
	}
	return Point{}, fmt.Errorf("%s is not in the calendar: "+
		"write a month from 01 to 12, or a season from 21 to 24, and a day that the month has", text)
}

func iso(d *lib.YMD) string {
	if d.Year < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -d.Year, d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

func dayOf(d *lib.YMD) Day { return DayOf(d.Year, d.Month, d.Day) }
