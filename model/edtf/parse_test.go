package edtf

import (
	"fmt"
	"strings"
	"testing"
)

// written gives a day as ISO 8601 writes it, with names for the ends of time.
func written(d Day) string {
	switch d {
	case MinDay:
		return "min"
	case MaxDay:
		return "max"
	}
	year, month, day := d.Civil()
	if year < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

func TestParseSinglePoint(t *testing.T) {
	tests := []struct {
		text, earliest, latest string
		precision              Precision
	}{
		{"1956-08-01", "1956-08-01", "1956-08-01", ToDay},
		{"1989-05", "1989-05-01", "1989-05-31", Month},
		{"1900-02", "1900-02-01", "1900-02-28", Month},
		{"2000-02", "2000-02-01", "2000-02-29", Month},
		{"1989", "1989-01-01", "1989-12-31", Year},
		{"1985-04-12T23:20:30", "1985-04-12", "1985-04-12", ToDay},
		{"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", ToDay},
		{"1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", ToDay},
		{"1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", ToDay},
		{"-0043-03-15T12:00:00Z", "-0043-03-15", "-0043-03-15", ToDay},
		{"2001-21", "2001-03-01", "2001-05-31", Season},
		{"2001-22", "2001-06-01", "2001-08-31", Season},
		{"2001-23", "2001-09-01", "2001-11-30", Season},
		{"2003-24", "2003-12-01", "2004-02-29", Season},
		{"9999-24", "9999-12-01", "10000-02-29", Season},
		{"-0001-24", "-0001-12-01", "0000-02-29", Season},
		{"201X", "2010-01-01", "2019-12-31", Decade},
		{"19XX", "1900-01-01", "1999-12-31", Century},
		{"00XX", "0000-01-01", "0099-12-31", Century},
		{"-043X", "-0439-01-01", "-0430-12-31", Decade},
		{"-04XX", "-0499-01-01", "-0400-12-31", Century},
		{"1989-05-XX", "1989-05-01", "1989-05-31", Month},
		{"1989-XX", "1989-01-01", "1989-12-31", Year},
		{"1989-XX-XX", "1989-01-01", "1989-12-31", Year},
		{"-0043-03-XX", "-0043-03-01", "-0043-03-31", Month},
		{"0000", "0000-01-01", "0000-12-31", Year},
		{"0000-02-29", "0000-02-29", "0000-02-29", ToDay},
		{"-0001", "-0001-01-01", "-0001-12-31", Year},
		{"-0043-03-15", "-0043-03-15", "-0043-03-15", ToDay},
		{"-9999-12", "-9999-12-01", "-9999-12-31", Month},
		{"9999-12-31", "9999-12-31", "9999-12-31", ToDay},
		{"Y12345", "12345-01-01", "12345-12-31", Year},
		{"Y-12345", "-12345-01-01", "-12345-12-31", Year},
		{"Y170000002", "max", "max", Year},
		{"Y-170000002", "min", "min", Year},
		{"Y" + strings.Repeat("9", 1000), "max", "max", Year},
		{"Y-" + strings.Repeat("9", 1000), "min", "min", Year},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			for _, q := range []struct {
				qualifier              string
				approximate, uncertain bool
			}{{"", false, false}, {"~", true, false}, {"?", false, true}, {"%", true, true}} {
				if q.qualifier != "" && strings.Contains(test.text, "T") {
					continue // a time of day takes no qualifier
				}
				d, err := Parse(test.text + q.qualifier)
				if err != nil {
					t.Fatal(err)
				}
				earliest, latest := d.Bounds()
				if written(earliest) != test.earliest || written(latest) != test.latest {
					t.Errorf("%s is %s to %s, want %s to %s", d, written(earliest), written(latest), test.earliest, test.latest)
				}
				if d.Precision() != test.precision {
					t.Errorf("%s has precision %d, want %d", d, d.Precision(), test.precision)
				}
				if d.Approximate() != q.approximate || d.Uncertain() != q.uncertain {
					t.Errorf("%s: approximate %t, uncertain %t", d, d.Approximate(), d.Uncertain())
				}
				if d.Set() != Single || len(d.Parts()) != 1 || d.Parts()[0].Interval {
					t.Errorf("%s is not one point", d)
				}
			}
		})
	}
}

// describe writes out what parts say: bounds of both ends, marks for what is known of them.
func describe(parts []Part) string {
	point := func(p Point) string {
		s := written(p.Earliest)
		if p.Latest != p.Earliest {
			s += ".." + written(p.Latest)
		}
		marks := []struct {
			set  bool
			mark string
		}{{p.Approximate, "~"}, {p.Uncertain, "?"}, {p.Open, " open"}, {p.Precision == Unknown && !p.Open, " unknown"}}
		for _, m := range marks {
			if m.set {
				s += m.mark
			}
		}
		return s
	}
	var all []string
	for _, p := range parts {
		s := point(p.Start)
		if p.Interval {
			s += " to " + point(p.End)
		} else if p.Start != p.End {
			s += " BUT " + point(p.End)
		}
		all = append(all, s)
	}
	return strings.Join(all, "; ")
}

func TestParseIntervalOrSet(t *testing.T) {
	const y2011, y2023 = "2011-01-01..2011-12-31", "2023-01-01..2023-12-31"
	tests := []struct {
		text      string
		set       Set
		want      string
		precision Precision
	}{
		{"2011/2023", Single, y2011 + " to " + y2023, Year},
		{"2011~/2023", Single, y2011 + "~ to " + y2023, Year},
		{"2011/2023~", Single, y2011 + " to " + y2023 + "~", Year},
		{"2011?/2023%", Single, y2011 + "? to " + y2023 + "~?", Year},
		{"2023-09-21/2023-09-26", Single, "2023-09-21 to 2023-09-26", ToDay},
		{"2023-09-21~/2023-10", Single, "2023-09-21~ to 2023-10-01..2023-10-31", Month},
		{"2001-21/2003", Single, "2001-03-01..2001-05-31 to 2003-01-01..2003-12-31", Year},
		{"200X/2011", Single, "2000-01-01..2009-12-31 to " + y2011, Decade},
		{"-0005/-0003", Single, "-0005-01-01..-0005-12-31 to -0003-01-01..-0003-12-31", Year},
		{"2004-06-11/2004", Single, "2004-06-11 to 2004-01-01..2004-12-31", Year},
		{"2011/..", Single, y2011 + " to max open", Unknown},
		{"2011~/..", Single, y2011 + "~ to max open", Unknown},
		{"../2023", Single, "min open to " + y2023, Unknown},
		{"2011/", Single, y2011 + " to 2011-01-01..max unknown", Unknown},
		{"/2023", Single, "min..2023-12-31 unknown to " + y2023, Unknown},
		{"[1992,1996]", OneOf, "1992-01-01..1992-12-31; 1996-01-01..1996-12-31", Year},
		{"{1992,1996-05}", AllOf, "1992-01-01..1992-12-31; 1996-05-01..1996-05-31", Year},
		{"{1996,1992~}", AllOf, "1992-01-01..1992-12-31~; 1996-01-01..1996-12-31", Year},
		{"[1667,1670..1672]", OneOf, "1667-01-01..1667-12-31; 1670-01-01..1670-12-31 to 1672-01-01..1672-12-31", Year},
		{"[..1760-12-03]", OneOf, "min open to 1760-12-03", Unknown},
		{"{1760-12..}", AllOf, "1760-12-01..1760-12-31 to max open", Unknown},
		{"[1760-01,1760-02,1760-12..]", OneOf,
			"1760-01-01..1760-01-31; 1760-02-01..1760-02-29; 1760-12-01..1760-12-31 to max open", Unknown},
		{"[-0005..-0003]", OneOf, "-0005-01-01..-0005-12-31 to -0003-01-01..-0003-12-31", Year},
		{"[1989-05-XX,201X]", OneOf, "1989-05-01..1989-05-31; 2010-01-01..2019-12-31", Decade},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			d, err := Parse(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := describe(d.Parts()); got != test.want || d.Set() != test.set {
				t.Errorf("%s is set %d of %s, want set %d of %s", d, d.Set(), got, test.set, test.want)
			}
			if d.Precision() != test.precision {
				t.Errorf("%s has precision %d, want %d", d, d.Precision(), test.precision)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ name, text, why string }{
		{"nothing", "", "nothing is written"},
		{"space", " 1985", "is not a date"},
		{"words", "May 1989", "is not a date"},
		{"other orders", "21/09/2023", "is not a date"},
		{"other digits", "٢٠٢٣", "is not a date"},
		{"invalid UTF-8", "2023\xff", "is not a date"},
		{"the old draft", "199u", "is not a date"},
		{"the old open", "2011/open", "is not a date"},
		{"30 February", "2023-02-30", "2023-02-30 is not in the calendar"},
		{"29 February", "1900-02-29", "not in the calendar"},
		{"29 February before the common era", "-0001-02-29", "not in the calendar"},
		{"31 April in an interval", "2023-04-31/2024", "not in the calendar"},
		{"month 13", "2023-13", "not in the calendar"},
		{"month 0", "2023-00", "not in the calendar"},
		{"day 0", "2023-01-00", "not in the calendar"},
		{"month 0 with any day", "2023-00-XX", "not in the calendar"},
		{"season with a day", "2001-21-05", "not in the calendar"},
		{"year minus zero", "-0000", "not in the calendar"},
		{"quarter, of level 2", "2001-33", "not in the calendar"},
		{"hour 25", "2023-02-03T25:00:00", "time of day"},
		{"time on a day that is not", "2023-02-30T10:00:00", "time of day"},
		{"time in an interval", "2023-02-03T10:00:00/2024", "is not a date"},
		{"parts qualified one by one, of level 2", "2004?-06-11", "is not a date"},
		{"two qualifiers", "2004?~", "more than one qualifier"},
		{"qualifier of nothing", "~", "is not a date"},
		{"millennium, of level 2", "2XXX", "is not a date"},
		{"any year, of level 2", "XXXX", "is not a date"},
		{"any month of a decade, of level 2", "156X-12-25", "is not a date"},
		{"some month from October on, of level 2", "1984-1X", "is not a date"},
		{"exponent, of level 2", "Y-17E7", "is not a far year"},
		{"Y before four digits", "Y1985", "is not a far year"},
		{"Y before zeros", "Y00001985", "is not a far year"},
		{"Y alone", "Y", "is not a far year"},
		{"Y before two signs", "Y--12345", "is not a far year"},
		{"five digits without Y", "12345", "is not a date"},
		{"end before start", "2005/2004-02-01", "lies before the start"},
		{"end before start before the common era", "-0003/-0005", "lies before the start"},
		{"no end told", "/", "neither end"},
		{"both ends open", "../..", "neither end"},
		{"open and unknown", "../", "neither end"},
		{"an end alone", "..", "is not a date"},
		{"three ends", "2001/2002/2003", "is not a date"},
		{"set not closed", "[1992,1996", "not closed"},
		{"set closed otherwise", "[1992,1996}", "not closed"},
		{"bracket alone", "{", "not closed"},
		{"empty set", "{}", "is not a date"},
		{"empty element", "[1992,]", "is not a date"},
		{"spaces in a set", "[1992, 1996]", "is not a date"},
		{"interval in a set", "[1992/1993]", "is not a date"},
		{"set in a set", "[[1992]]", "is not a date"},
		{"set with a qualifier", "[1992]~", "not closed"},
		{"range that ends before it starts", "{1672..1670}", "lies before the start"},
		{"range of nothing", "[..]", "neither end"},
		{"open start in the middle", "[1992,..1996]", "open in the middle"},
		{"open end in the middle", "[1992..,1996]", "open in the middle"},
		{"long, but not too long", strings.Repeat("\x1b\xdb\n", maxText/3), "is not a date"},
		{"too long", "[" + strings.Repeat("1992,", 300) + "1992]", "too many"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := Parse(test.text)
			if err == nil {
				t.Fatalf("Parse(%q) = %s, want an error", test.text, describe(d.Parts()))
			}
			checkRefusal(t, test.text, d, err)
			if !strings.Contains(err.Error(), test.why) {
				t.Errorf("Parse(%q) says %q, want %q in it", test.text, err, test.why)
			}
		})
	}
}

// checkRefusal checks that a refused text gives no date, and an error that quotes it and tells the remedy.
func checkRefusal(t *testing.T, text string, d Date, err error) {
	t.Helper()
	if !d.IsZero() || d.Parts() != nil {
		t.Errorf("Parse(%q) gives a date with its error %v", text, err)
	}
	message := err.Error()
	if len(text) <= 60 && !strings.HasPrefix(message, fmt.Sprintf("date %q: ", text)) {
		t.Errorf("Parse(%q) says %q, which does not begin with the text", text, message)
	}
	if _, remedy, _ := strings.Cut(message, ": "); !strings.Contains(remedy, ": ") {
		t.Errorf("Parse(%q) says %q, which has no remedy", text, message)
	}
	if len(message) > 1000 || strings.ContainsAny(message, "\n\x1b") {
		t.Errorf("Parse(%q) says %q, which does not fit on a line", text, message)
	}
}

// The library is asked about every year that it can be asked about, for the leap day is where calendars differ.
func TestParseEveryLeapDay(t *testing.T) {
	for year := -9999; year <= 9999; year++ {
		text := fmt.Sprintf("%04d-02-29", year)
		if year < 0 {
			text = fmt.Sprintf("-%04d-02-29", -year)
		}
		_, month, _ := DayOf(year, 2, 29).Civil()
		d, err := Parse(text)
		if leap := month == 2; leap != (err == nil) {
			t.Fatalf("Parse(%q): %v, leap year %t", text, err, leap)
		}
		if earliest, _ := d.Bounds(); err == nil && earliest != DayOf(year, 2, 29) {
			t.Fatalf("%s is day %d, want %d", text, earliest, DayOf(year, 2, 29))
		}
	}
}

func TestMustParse(t *testing.T) {
	if d := MustParse("1989-05"); d.String() != "1989-05" {
		t.Errorf("MustParse gives %q", d)
	}
	defer func() {
		if recover() == nil {
			t.Error("MustParse does not panic over what a programmer wrote wrong")
		}
	}()
	MustParse("May 1989")
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"1989", "1956-08-01", "2011~/2023-09", "[1667,1668,1670..1672]", "May 1989"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Parse(text)
			}
		})
	}
}
