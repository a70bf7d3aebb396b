package period

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"daqin/model/edtf"
)

// written gives a day as ISO 8601 writes it, with names for the ends of time.
func written(d edtf.Day) string {
	switch d {
	case edtf.MinDay:
		return "min"
	case edtf.MaxDay:
		return "max"
	}
	year, month, day := d.Civil()
	if year < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

func (p Period) String() string { return written(p.First) + ".." + written(p.Last) }

// whole gives the days of whole years.
func whole(first, last int) string {
	return Period{edtf.DayOf(first, 1, 1), edtf.DayOf(last, 12, 31)}.String()
}

const (
	y1956, y1963      = "1956-01-01", "1963-12-31"
	august1           = "1956-08-01..1956-08-01"
	september         = "2023-09-21..2023-09-26"
	acrossSeptember   = "2023-09-21..2023-10-03"
	mayToJuly         = "2016-05-01..2018-07-31"
	may1989, june1991 = "1989-05-01", "1991-06-30"
)

// readings are what people type, and what it means.
var readings = []struct{ text, want string }{
	// One date.
	{"1989", whole(1989, 1989)}, {" in 1989 ", whole(1989, 1989)}, {"the year 1989", whole(1989, 1989)}, {"c. 1950", whole(1950, 1950)},
	{"May 2016", "2016-05-01..2016-05-31"}, {"may, 2016", "2016-05-01..2016-05-31"}, {"MAY OF 2016", "2016-05-01..2016-05-31"},
	{"5/2016", "2016-05-01..2016-05-31"}, {"05.2016", "2016-05-01..2016-05-31"}, {"2016-05", "2016-05-01..2016-05-31"}, {"2016/5", "2016-05-01..2016-05-31"},
	{"2016 May", "2016-05-01..2016-05-31"}, {"Sept. 2023", "2023-09-01..2023-09-30"}, {"Febr 2000", "2000-02-01..2000-02-29"},
	{"1 August 1956", august1}, {"1 Aug 1956", august1}, {"1st of August, 1956", august1}, {"the 1st Aug. 1956", august1},
	{"on 1 August 1956", august1}, {"August 1, 1956", august1}, {"August 1,1956", august1}, {"Aug 1st 1956", august1}, {"1956 Aug 1", august1},
	{"1956-08-01", august1}, {"1956-8-1", august1}, {"1956/08/01", august1}, {"1956.08.01", august1}, {"1956‑08‑01", august1},
	{"1.8.1956", august1}, {"01.08.1956", august1}, {"1. 8. 1956", ""}, {"1.8. 1956", august1}, {"1-8-1956", august1},
	{"1/8/1956", august1}, {"13/8/1956", "1956-08-13..1956-08-13"}, {"8/13/1956", "1956-08-13..1956-08-13"}, {"8.13.1956", "1956-08-13..1956-08-13"},
	{"spring 2011", "2011-03-01..2011-05-31"}, {"Fall 2011", "2011-09-01..2011-11-30"}, {"winter 2011", "2011-12-01..2012-02-29"},
	{"winter 2010/11", "2010-12-01..2011-02-28"}, {"winter 2013–14", "2013-12-01..2014-02-28"}, {"winter 2013-2014", "2013-12-01..2014-02-28"},
	{"1950s", whole(1950, 1959)}, {"the 1950s", whole(1950, 1959)}, {"1950's", whole(1950, 1959)}, {"1950’s", whole(1950, 1959)},
	{"19th century", whole(1800, 1899)}, {"the 21st century", whole(2000, 2099)}, {"1st century", whole(1, 99)}, {"19 century", whole(1800, 1899)},
	{"2nd millennium", whole(1000, 1999)}, {"early 1956", "1956-01-01..1956-04-30"}, {"mid-1950s", whole(1954, 1956)}, {"mid 1950s", whole(1954, 1956)},
	{"the late 1950s", whole(1957, 1959)}, {"early 19th century", whole(1800, 1833)}, {"late 19th century", whole(1867, 1899)},
	{"late May 1989", "1989-05-21..1989-05-31"}, {"early February 1989", "1989-02-01..1989-02-10"}, {"late February 2000", "2000-02-21..2000-02-29"},
	{"mid-winter 2011", "2012-01-01..2012-01-31"},

	// Two.
	{"2011/2023", whole(2011, 2023)}, {"2011-2015", whole(2011, 2015)}, {"2011 – 2015", whole(2011, 2015)}, {"2011—2015", whole(2011, 2015)},
	{"2011..2015", whole(2011, 2015)}, {"2011…2015", whole(2011, 2015)}, {"2011 to 2015", whole(2011, 2015)}, {"from 2011 until 2015", whole(2011, 2015)},
	{"2011 through 2015", whole(2011, 2015)}, {"2011\u00a0–\u00a02015", whole(2011, 2015)}, {"2011\u2009–\u202f2015", whole(2011, 2015)},
	{"2015–2011", whole(2011, 2015)}, {"2011–15", whole(2011, 2015)}, {"2011-15", whole(2011, 2015)}, {"2011–12", whole(2011, 2012)},
	{"2011-12", "2011-12-01..2011-12-31"}, {"1998–02", whole(1998, 2002)}, {"1914–8", whole(1914, 1918)}, {"2001-21", whole(2001, 2021)},
	{"1989 to 99", whole(1989, 1999)}, {"may 2016 – 2018", "2016-05-01..2018-12-31"}, {"2016 – Jul 2018", "2016-01-01..2018-07-31"},
	{"May 2016 - Jul 2018", mayToJuly}, {"May 2016–July 2018", mayToJuly}, {"5/2016–7/2018", mayToJuly}, {"2016-05/2018-07", mayToJuly}, {"May 2016 – Jul 18", mayToJuly},
	{"21–26 September 2023", september}, {"21-26 September 2023", september}, {"21st to 26th of September 2023", september},
	{"between 21 and 26 September 2023", september}, {"September 21 – 26, 2023", september}, {"Sept 21-26 2023", september}, {"21.–26. September 2023", september},
	{"21 September 2023 – 26", september}, {"21.9.–26.9.2023", september}, {"21/9–26/9/2023", september}, {"21 September – September 26, 2023", september},
	{"21 Sep – 3 Oct 2023", acrossSeptember}, {"21 Sep 2023 – 3 Oct", acrossSeptember}, {"September 21 – October 3, 2023", acrossSeptember},
	{"21 Sep 2023 – 3 Oct 2023", acrossSeptember}, {"2023-09-21/2023-10-03", acrossSeptember}, {"2023-09-21 - 2023-10-03", acrossSeptember},
	{"30 December – 2 January 2024", "2023-12-30..2024-01-02"}, {"30 December 2023 – 2 January", "2023-12-30..2024-01-02"}, {"Nov – Feb 2024", "2023-11-01..2024-02-29"},
	{"May to December 1989", "1989-05-01..1989-12-31"}, {"from May 1989 to June 1991", may1989 + ".." + june1991}, {"between 1956 and 1958", whole(1956, 1958)},
	{"1950s to 1970s", whole(1950, 1979)}, {"1950s–70s", whole(1950, 1979)}, {"1950–60s", whole(1950, 1969)}, {"18th–19th century", whole(1700, 1899)},
	{"late 1950s to early 1970s", whole(1957, 1973)}, {"2004-06-11/2004", "2004-06-11..2004-12-31"}, {"after 1956 and before 1963", whole(1957, 1962)},
	{"1956-1963", y1956 + ".." + y1963}, {"(1956–1963)", whole(1956, 1963)}, {"5–11", whole(5, 11)}, {"98–105", whole(98, 105)}, {"12", whole(12, 12)},
	{"5–11 March 12", "0012-03-05..0012-03-11"}, {"March 12", "0012-03-01..0012-03-31"}, {"March 12 – May 44", "0012-03-01..0044-05-31"},
	{"12345 – 12346", whole(12345, 12346)},

	// Open ends.
	{"since 1956", y1956 + "..max"}, {"from 1956", y1956 + "..max"}, {"1956–", y1956 + "..max"}, {"1956 -", y1956 + "..max"}, {"1956..", y1956 + "..max"},
	{"1956 on", y1956 + "..max"}, {"from 1956 onwards", y1956 + "..max"}, {"1956 to present", y1956 + "..max"}, {"1956–today", y1956 + "..max"},
	{"after 1956", "1957-01-01..max"}, {"after 31 May 1989", "1989-06-01..max"}, {"2011/..", "2011-01-01..max"}, {"2011/", "2011-01-01..max"},
	{"until 1963", "min.." + y1963}, {"to 1963", "min.." + y1963}, {"up to 1963", "min.." + y1963}, {"–1963", "min.." + y1963}, {"-1963", "min.." + y1963},
	{"by May 1989", "min..1989-05-31"}, {"../1963", "min.." + y1963}, {"before 1963", "min..1962-12-31"}, {"before 44 BC", "min..-0044-12-31"},
	{"all", "min..max"}, {"All of time", "min..max"}, {"the whole story", "min..max"}, {"everything", "min..max"},

	// Before the common era.
	{"44 BCE", whole(-43, -43)}, {"44 bc", whole(-43, -43)}, {"44BC", whole(-43, -43)}, {"44 B.C.E.", whole(-43, -43)}, {"1 BC", whole(0, 0)},
	{"-0043", whole(-43, -43)}, {"−0043", whole(-43, -43)}, {"0000", whole(0, 0)}, {"-0043-03-15", "-0043-03-15..-0043-03-15"}, {"15 March 44 BC", "-0043-03-15..-0043-03-15"},
	{"March 15, 44 BC", "-0043-03-15..-0043-03-15"}, {"March 44 BC", "-0043-03-01..-0043-03-31"}, {"29 February 1 BC", "0000-02-29..0000-02-29"},
	{"300 BC – 200 BC", whole(-299, -199)}, {"300–200 BC", whole(-299, -199)}, {"300 to 200 BCE", whole(-299, -199)}, {"200–300 BC", whole(-299, -199)},
	{"-0299/-0199", whole(-299, -199)}, {"-0299 – -0199", whole(-299, -199)}, {"-1200/-0800", whole(-1200, -800)}, {"44 BC – 12", whole(-43, 12)}, {"44 BC – AD 12", whole(-43, 12)},
	{"1st century BC", whole(-99, 0)}, {"2nd century BCE", whole(-199, -100)}, {"3rd–1st century BC", whole(-299, 0)}, {"1st century BC – 1st century AD", whole(-99, 99)},
	{"2nd millennium BC", whole(-1999, -1000)}, {"190s BC", whole(-198, -189)}, {"AD 79", whole(79, 79)}, {"79 CE", whole(79, 79)}, {"5 – 3 March 1 BC", "0000-03-03..0000-03-05"}, {"-1963-05", "-1963-05-01..-1963-05-31"},
	{"21–26 September 44 BCE", "-0043-09-21..-0043-09-26"}, {"5877641 BC", "-5877640-01-01..-5877640-12-31"}, {"999999999 BC", "min..min"},

	// Other languages and scripts.
	{"1er août 1956", august1}, {"1 aout 1956", august1}, {"le 1 AOÛT 1956", august1}, {"mai 2016 – juil. 2018", mayToJuly}, {"du 21 au 26 septembre 2023", september},
	{"1. August 1956", august1}, {"Mai 2016 bis Juli 2018", mayToJuly}, {"vom", ""}, {"März 1989", "1989-03-01..1989-03-31"}, {"Dez. 1989", "1989-12-01..1989-12-31"},
	{"1 de agosto de 1956", august1}, {"de mayo de 2016 a julio de 2018", mayToJuly}, {"desde 1956", y1956 + "..max"}, {"entre 1956 et 1958", whole(1956, 1958)},
	{"XIXe siècle", ""}, {"19e siècle", whole(1800, 1899)}, {"19. Jahrhundert", whole(1800, 1899)}, {"jui 1989", ""}, {"juin 1989", "1989-06-01..1989-06-30"},
	{"1989年5月", "1989-05-01..1989-05-31"}, {"1956年8月1日", august1}, {"1989年5月至1991年6月", may1989 + ".." + june1991}, {"公元前44年", whole(-43, -43)}, {"20世纪", whole(1900, 1999)},
	{"١٩٨٩", whole(1989, 1989)}, {"۱۹۵۶–۱۹۶۳", whole(1956, 1963)}, {"１９５６－０８－０１", august1}, {"\u200f1989\u200f", whole(1989, 1989)},

	// EDTF.
	{"196X", whole(1960, 1969)}, {"196x", whole(1960, 1969)}, {"19XX", whole(1900, 1999)}, {"2011~/2023", whole(2011, 2023)}, {"1989?", whole(1989, 1989)},
	{"{1992,1996}", whole(1992, 1996)}, {"[1667,1670..1672]", whole(1667, 1672)}, {"1989-05-XX", "1989-05-01..1989-05-31"}, {"2011-24", "2011-01-01..2024-12-31"},
}

func TestParse(t *testing.T) {
	for _, test := range readings {
		p, err := Parse(test.text)
		got := p.String()
		if err != nil {
			got = ""
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s (%v)", test.text, got, test.want, err)
		}
	}
}

func TestErrorsNameWhatIsNotUnderstood(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "no date is written",
		" – ":                       "a date is missing",
		"Mey 2016":                  "“Mey” is no month",
		"1989 missiles":             "“missiles” is no month",
		"May":                       "a year is missing",
		"12 May":                    "a year is missing",
		"31 June 1989":              "there is no day 31",
		"29 February 1900":          "there is no day 29",
		"1956-13-01":                "there is no month 13",
		"13/13/1956":                "there is no month 13",
		"0 BC":                      "there is no year “0”",
		"1/8/56":                    "“56” may be of any century",
		"the 50s":                   "“50s” may be of any century",
		"2011 2015":                 "“2015” is one too many",
		"May June 1989":             "“June” is one too many",
		"1956 – 1958 – 1960":        "more than a start and an end",
		"2011 to":                   "after “to” the end is missing",
		"between 1956":              "“between” wants two dates",
		"since":                     "a date is missing",
		"from – 1963":               "a date is missing",
		"1956 since 1963":           "“since” is out of place",
		"until 2011–2015":           "“until” is out of place",
		"1956-08-00":                "there is no day and no month 0",
		"0.8.1956":                  "there is no day and no month 0",
		"1956-00-12":                "there is no day and no month 0",
		"0 May 1956":                "there is no day and no month “0”",
		"12 May 1950s":              "a decade or a century has no day",
		"spring 1950s":              "a decade or a century has no day",
		"21 September 1950s":        "a decade or a century has no day",
		"after 1956 before 1957":    "no day lies between",
		"19th":                      "“19th” of what?",
		"September 21–26":           "a year is missing",
		"1950s – May":               "a year is missing",
		"a\x00\xff\nb":              "is no month",
		strings.Repeat("2011 ", 60): "too long",
	} {
		p, err := Parse(text)
		switch {
		case err == nil:
			t.Errorf("%q is read as %v, want an error", text, p)
		case !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "write ") || !printable(err.Error()):
			t.Errorf("%q: %q, want %q and what to write", text, err, want)
		}
		if p != (Period{}) {
			t.Errorf("%q: %v with the error %v", text, p, err)
		}
	}
}

// What stands in EDTF means what package edtf says; where people mean something else, the tables above say so.
func TestParseReadsEDTF(t *testing.T) {
	for year := -2000; year < 3000; year += 37 {
		for _, form := range []string{"%s-05", "%s-05-31", "%s/..", "%s-05/%s-11", "%s/%s-02-03", "../%s", "%s~", "%s-05-XX", "[%s,%s-10]", "%s%%/%s"} {
			text := fmt.Sprintf("%04d", year)
			if year < 0 {
				text = fmt.Sprintf("-%04d", -year)
			}
			text = strings.NewReplacer("%s", text, "%%", "%").Replace(form)
			first, last := edtf.MustParse(text).Bounds()
			if p, err := Parse(text); err != nil || p != (Period{first, last}) {
				t.Errorf("%s is read as %v, want %v (%v)", text, p, Period{first, last}, err)
			}
		}
	}
}

// Neither case nor the kinds of dash and space make a difference.
func TestParseForgivesTheKeyboard(t *testing.T) {
	for _, test := range readings {
		want, failed := Parse(test.text)
		for _, typed := range []string{strings.ToUpper(test.text), strings.ToLower(test.text), "  " + test.text + "\t",
			strings.ReplaceAll(test.text, " ", "\u00a0"), strings.ReplaceAll(test.text, " ", "  "),
			strings.ReplaceAll(test.text, " – ", " - "), strings.ReplaceAll(test.text, "–", "—")} {
			if got, err := Parse(typed); got != want || (err == nil) != (failed == nil) {
				t.Errorf("%q is read as %v (%v), %q as %v", typed, got, err, test.text, want)
			}
		}
	}
}

func TestEveryMonthIsNamedOnce(t *testing.T) {
	for name, m := range monthNames {
		if name != fold(name) || monthOf(name) != m {
			t.Errorf("%q is month %d, want %d", name, monthOf(name), m)
		}
		if sort, n := classify(name); sort != month || n != m {
			t.Errorf("%q is of sort %d, number %d", name, sort, n)
		}
	}
	for _, short := range strings.Fields("jan feb mar apr may jun jul aug sep sept oct nov dec janv févr avr juil août sept déc Mär Mai Okt Dez ene abr ago set dic") {
		if monthOf(fold(short)) == 0 {
			t.Errorf("%q is no month", short)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, test := range readings {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Parse(text)
		if err != nil {
			if p != (Period{}) || len(err.Error()) > 400 || !strings.Contains(err.Error(), "write ") {
				t.Errorf("%q: %v with the error %v", text, p, err)
			}
			return
		}
		if p.First > p.Last || p.First < edtf.MinDay || p.Last > edtf.MaxDay {
			t.Errorf("%q: %v", text, p)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"1989", "21–26 September 2023", "2011~/2023", "who was the president", strings.Repeat("1-", maxText/2)} {
		b.Run(text[:min(len(text), 20)], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = Parse(text)
			}
		})
	}
}

// printable tells whether a text can be shown as it is.
func printable(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsAny(text, "\x00\n")
}
