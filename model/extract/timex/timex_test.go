package timex

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daqin/model/edtf"
	"daqin/model/extract/language"
)

func tagger(t testing.TB) *Tagger {
	t.Helper()
	tagger, err := New(language.English(), []Era{
		{[]string{"World War II", "Second World War"}, edtf.MustParse("1939-09-01/1945-09-02")},
		{[]string{"Cold War"}, edtf.MustParse("1947/1991")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tagger
}

// Each case is a text and its dates in order, "wording = EDTF"; "?" stands for a date that can't be told.
var cases = []struct {
	name, text string
	want       []string
}{
	{"day", "They met on 1 August 1956 in Cairo.", []string{"1 August 1956 = 1956-08-01"}},
	{"American day", "On August 1, 1956, they met.", []string{"August 1, 1956 = 1956-08-01"}},
	{"ordinal day", "on the 1st of August, 1956", []string{"1st of August, 1956 = 1956-08-01"}},
	{"ordinal in words", "on the first of May 1989", []string{"first of May 1989 = 1989-05-01"}},
	{"day of the week", "on Monday, 1 August 1956", []string{"Monday, 1 August 1956 = 1956-08-01"}},
	{"short month", "on 1 Aug. 1956 and Sept 5, 1957", []string{"1 Aug. 1956 = 1956-08-01", "Sept 5, 1957 = 1957-09-05"}},
	{"ISO day", "logged 1956-08-01 there", []string{"1956-08-01 = 1956-08-01"}},
	{"no such day", "on 31 February 1989", []string{"February 1989 = 1989-02"}},
	{"month", "In May 1989 Libya paid.", []string{"May 1989 = 1989-05"}},
	{"month of a year", "in May of 1989", []string{"May of 1989 = 1989-05"}},
	{"year", "In 1969, a mission left. It came back in 1970.", []string{"1969 = 1969", "1970 = 1970"}},
	{"year of an adjective", "the 1973 hostilities", []string{"1973 = 1973"}},
	{"year as subject", "1956 marks a beginning.", []string{"1956 = 1956"}},
	{"season", "in the spring of 1956", []string{"spring of 1956 = 1956-21"}},
	{"decade", "during the 1980s", []string{"1980s = 198X"}},
	{"decade with apostrophe", "in the 1980’s", []string{"1980’s = 198X"}},
	{"century", "in the 19th century", []string{"19th century = 18XX"}},
	{"century in words", "in the nineteenth century", []string{"nineteenth century = 18XX"}},
	{"century before", "in the 2nd century BC", []string{"2nd century BC = -0199/-0100"}},
	{"first century before", "in the 1st century BCE", []string{"1st century BCE = -0099/0000"}},
	{"year before", "It was united in 221 BCE.", []string{"221 BCE = -0220"}},
	{"year before, with dots", "in 221 B.C. and in 97 CE", []string{"221 B.C. = -0220", "97 CE = 0097"}},
	{"early year", "An envoy left in AD 97.", []string{"AD 97 = 0097"}},

	{"day without year", "In May 1989 they agreed. On 1 August they met.", []string{"May 1989 = 1989-05", "1 August = 1989-08-01"}},
	{"month without year", "It began in 1989. In May it ended.", []string{"1989 = 1989", "May = 1989-05"}},
	{"month alone", "In 1989 war came; September saw the worst.", []string{"1989 = 1989", "September = 1989-09"}},
	{"month of that year", "in 1989, and in May of that year", []string{"1989 = 1989", "May of that year = 1989-05"}},
	{"day of that year", "in 1989, on 5 May of that year. On June 7 of the same year it ended.",
		[]string{"1989 = 1989", "5 May of that year = 1989-05-05", "June 7 of the same year = 1989-06-07"}},
	{"American day without year", "In 1989, on August 1, they met.", []string{"1989 = 1989", "August 1 = 1989-08-01"}},
	{"ordinal without year", "In 1989, on the first of May, they met.", []string{"1989 = 1989", "first of May = 1989-05-01"}},
	{"season of that year", "in 1989, in the spring of that year and in the summer",
		[]string{"1989 = 1989", "spring of that year = 1989-21", "summer = 1989-22"}},
	{"that season", "In 1989 they met; that spring they agreed.", []string{"1989 = 1989", "that spring = 1989-21"}},
	{"month after a winter", "from October 1916 to March 1917; in May it ended", []string{"from October 1916 to March 1917 = 1916-10/1917-03", "May = 1917-05"}},
	{"month after an era", "In 1940, during World War II, it began; in May it ended",
		[]string{"1940 = 1940", "World War II = 1939-09-01/1945-09-02", "May = 1940-05"}},
	{"month after many years", "from 2012 to 2015; in May it ended", []string{"from 2012 to 2015 = 2012/2015", "May = ?"}},
	{"no year anywhere", "On 1 August they met.", []string{"1 August = ?"}},
	{"leap day inherits", "In 1989 it began. On 29 February it ended.", []string{"1989 = 1989", "29 February = ?"}},

	{"between days", "between 21 and 26 September 2023", []string{"between 21 and 26 September 2023 = 2023-09-21/2023-09-26"}},
	{"days with a dash", "on 21–26 September 2023", []string{"21–26 September 2023 = 2023-09-21/2023-09-26"}},
	{"days with a hyphen", "(5-12 September 1914)", []string{"5-12 September 1914 = 1914-09-05/1914-09-12"}},
	{"American days", "on September 21–26, 2023", []string{"September 21–26, 2023 = 2023-09-21/2023-09-26"}},
	{"American days without year", "In 2023, on September 21–26.", []string{"2023 = 2023", "September 21–26 = 2023-09-21/2023-09-26"}},
	{"across months", "from 8 May to 10 June 1989", []string{"from 8 May to 10 June 1989 = 1989-05-08/1989-06-10"}},
	{"across years", "from December to March 1990", []string{"from December to March 1990 = 1989-12/1990-03"}},
	{"year first", "from 8 May 1989 to 10 June", []string{"from 8 May 1989 to 10 June = 1989-05-08/1989-06-10"}},
	{"from to", "from 2012 to 2015", []string{"from 2012 to 2015 = 2012/2015"}},
	{"between", "between 2011 and 2023", []string{"between 2011 and 2023 = 2011/2023"}},
	{"dash", "the war of 2011–2023", []string{"2011–2023 = 2011/2023"}},
	{"short year", "the war of 1939-45", []string{"1939-45 = 1939/1945"}},
	{"months", "August–September 1950", []string{"August–September 1950 = 1950-08/1950-09"}},
	{"decades", "from the 1950s to the 1970s", []string{"from the 1950s to the 1970s = 195X/197X"}},
	{"parts", "between late 1939 and early 1940", []string{"between late 1939 and early 1940 = 1939-09~/1940-04~"}},
	{"ends before it starts", "from 1950 to 1940", []string{"1950 = 1950", "1940 = 1940"}},

	{"both years", "in 1992 and 1996", []string{"1992 and 1996 = {1992,1996}"}},
	{"three years", "in 2016, 2017 and 2018", []string{"2016, 2017 and 2018 = {2016,2017,2018}"}},
	{"Oxford comma", "in 2016, 2017, and 2018", []string{"2016, 2017, and 2018 = {2016,2017,2018}"}},
	{"either year", "in 1948 or 1949", []string{"1948 or 1949 = [1948,1949]"}},
	{"both months", "in April and June 1955", []string{"April and June 1955 = {1955-04,1955-06}"}},
	{"both days", "on 1 and 5 May 1989", []string{"1 and 5 May 1989 = {1989-05-01,1989-05-05}"}},
	{"both American days", "on May 1 and 5, 1989", []string{"May 1 and 5, 1989 = {1989-05-01,1989-05-05}"}},
	{"both centuries", "in the 18th and 19th centuries", []string{"18th and 19th centuries = {17XX,18XX}"}},
	{"unlike dates stay apart", "in 1956 and 1 August 1957", []string{"1956 = 1956", "1 August 1957 = 1957-08-01"}},

	{"by", "By 2021, little was left.", []string{"By 2021 = ../2021"}},
	{"until", "until 2016", []string{"until 2016 = ../2016"}},
	{"since", "for the first time since 2011", []string{"since 2011 = 2011/.."}},
	{"since a decade", "since the 1980s", []string{"since the 1980s = 198X/.."}},
	{"before", "before 1949 and prior to 1947", []string{"before 1949 = ../1949", "prior to 1947 = ../1947"}},
	{"after", "after May 1989", []string{"after May 1989 = 1989-05/.."}},
	{"onwards", "from 2011 onwards", []string{"from 2011 onwards = 2011/.."}},
	{"by the end", "by the end of May 1941", []string{"by the end of May 1941 = ../1941-05-31~"}},

	{"early", "in early 1956", []string{"early 1956 = 1956-01~/1956-04~"}},
	{"late decade", "in the late 1980s", []string{"late 1980s = 1987~/1989~"}},
	{"mid", "in the mid-1980s", []string{"mid-1980s = 1984~/1986~"}},
	{"mid-year", "in mid-1956", []string{"mid-1956 = 1956-05~/1956-08~"}},
	{"late month", "in late February 1989", []string{"late February 1989 = 1989-02-21~/1989-02-28~"}},
	{"early in", "early in 1914", []string{"early in 1914 = 1914-01~/1914-04~"}},
	{"first half", "in the early part of 1956", []string{"early part of 1956 = 1956-01~/1956-04~"}},
	{"about", "about 1950", []string{"about 1950 = 1950~"}},
	{"circa", "c. 1950", []string{"c. 1950 = 1950~"}},

	{"era", "During World War II he went. In the Cold War they stayed.", []string{"World War II = 1939-09-01/1945-09-02", "Cold War = 1947/1991"}},
	{"era by another name", "throughout the Second World War", []string{"Second World War = 1939-09-01/1945-09-02"}},
	{"stage of an era", "in the early years of the Cold War", []string{"Cold War = 1947/1991"}},
	{"in spite of an era", "It held in spite of the Cold War and despite World War II.",
		[]string{"Cold War = 1947/1991", "World War II = 1939-09-01/1945-09-02"}},
	{"era as a thing", "The Cold War shaped it.", nil},

	{"next day", "On 31 December 1999 he came. The next day he left.", []string{"31 December 1999 = 1999-12-31", "The next day = 2000-01-01"}},
	{"following year", "In May 1989 it began. The following year it ended.", []string{"May 1989 = 1989-05", "The following year = 1990"}},
	{"that year", "In May 1989 it began, and that year it ended.", []string{"May 1989 = 1989-05", "that year = 1989"}},
	{"same month", "On 5 May 1989 it began and in the same month it ended.", []string{"5 May 1989 = 1989-05-05", "the same month = 1989-05"}},
	{"later that month", "On 5 May 1989 it began; later that month it ended.", []string{"5 May 1989 = 1989-05-05", "later that month = 1989-05"}},
	{"previous year", "In 1990 he said it. The previous year he had not.", []string{"1990 = 1990", "The previous year = 1989"}},
	{"months later", "In November 1989 it began; two months later it ended.", []string{"November 1989 = 1989-11", "two months later = 1990-01"}},
	{"days earlier", "On 2 March 1989 it began. Ten days earlier all was calm.", []string{"2 March 1989 = 1989-03-02", "Ten days earlier = 1989-02-20"}},
	{"a year later", "On 5 May 1989 it began. A year later it ended.", []string{"5 May 1989 = 1989-05-05", "A year later = 1990"}},
	{"a decade later", "In 1989 it began. A decade later it ended.", []string{"1989 = 1989", "A decade later = 1999~"}},
	{"weeks later", "On 1 May 1989 it began. Three weeks later it ended.", []string{"1 May 1989 = 1989-05-01", "Three weeks later = 1989-05-22~"}},
	{"after, at the end", "In May 1989 it began. It ended two months after.", []string{"May 1989 = 1989-05", "two months after = 1989-07"}},
	{"before, at the end", "In May 1989 it began. It was planned two months before.", []string{"May 1989 = 1989-05", "two months before = 1989-03"}},
	{"day after", "On 5 May 1989 he came. He left the day after, and was seen the day before.",
		[]string{"5 May 1989 = 1989-05-05", "the day after = 1989-05-06", "the day before = 1989-05-05"}},
	{"that same day", "On 5 May 1989 he came. That same day he left.", []string{"5 May 1989 = 1989-05-05", "That same day = 1989-05-05"}},
	{"before a date", "It began two months before May 1989, the day before 31 August 1956.",
		[]string{"two months before May 1989 = 1989-03", "the day before 31 August 1956 = 1956-08-30"}},
	{"after a date", "It ended two months after May 1989.", []string{"two months after May 1989 = 1989-07"}},
	{"day after a date", "the day after 31 August 1956", []string{"the day after 31 August 1956 = 1956-09-01"}},
	{"after what is no date", "In 1969, two months after the clashes, he came.", []string{"1969 = 1969", "two months after = ?"}},
	{"too vague an anchor", "In 1969 he came. The next day he left.", []string{"1969 = 1969", "The next day = ?"}},
	{"an interval as anchor", "He came between 21 and 26 September 2023. The next day he left. The following year he stayed.",
		[]string{"between 21 and 26 September 2023 = 2023-09-21/2023-09-26", "The next day = ?", "The following year = 2024"}},
	{"nothing before", "The next day he left.", []string{"The next day = ?"}},
	{"following May", "In June 1989 it began. The following May it ended.", []string{"June 1989 = 1989-06", "The following May = 1990-05"}},
	{"next spring", "In January 1989 it began. The next spring it ended.", []string{"January 1989 = 1989-01", "The next spring = 1989-21"}},
	{"paragraphs part", "in May\n\n1989 was calm", []string{"May = ?", "1989 = 1989"}},

	{"a name", "Zhai Jun came with Jan Smuts and April Li.", nil},
	{"a name and a year", "Zhai Jun 2019", []string{"2019 = 2019"}},
	{"missiles", "140 missiles and 2000 rifles were sold for $1990.", nil},
	{"sums", "It cost 600 million, CN¥1950, 1,950 yuan and 1956 dollars.", nil},
	{"ordinals", "the 19th Asian Games and the 5th Fleet, the 1st and 3rd armies, the start of the first battle", nil},
	{"pages", "see page 1956 and Resolutions 1970 and 1973", nil},
	{"verbs", "May the force grow. March on. They may march in step.", nil},
	{"March at the start", "March 20 miles a day.", nil},
	{"fall", "after the fall of the regime, in the fall of the city", nil},
	{"missile types", "M-9 and M-11 of type SCUD-1", nil},
	{"durations", "for two years, within three days, over the past decade, 67 years", nil},
	{"share", "a share of 11.1% and 1956% more", nil},
	{"time of day", "at 19:56 and 0530", nil},
}

func TestFind(t *testing.T) {
	tagger := tagger(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range tagger.Find("", c.text) {
				when := d.When.String()
				if when == "" {
					when = "?"
				}
				got = append(got, fmt.Sprintf("%s = %s", c.text[d.Start:d.End], when))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q\ngot  %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

func TestTitleIsAnAnchor(t *testing.T) {
	dates := tagger(t).Find("The meetings of 1958", "On 19 May they met.")
	if len(dates) != 1 || dates[0].When.String() != "1958-05-19" {
		t.Errorf("got %v, want 1958-05-19", dates)
	}
}

func TestEraWithoutBounds(t *testing.T) {
	if _, err := New(language.English(), []Era{{[]string{"Some Age"}, edtf.MustParse("{1950,1960}")}}); err == nil {
		t.Error("an era that is a set was accepted")
	}
}

func TestEveryRuleIsUsed(t *testing.T) {
	used := map[string]bool{}
	tagger := tagger(t)
	for _, c := range cases {
		s := tagger.scan(c.text)
		for _, rules := range tagger.rounds {
			s.round(rules)
			for _, f := range s.foundAt {
				if f != nil {
					used[f.rule] = true
				}
			}
		}
	}
	for _, rules := range tagger.rounds {
		for _, r := range rules {
			if !used[r.name] {
				t.Errorf("no case uses the rule %q", r.name)
			}
		}
	}
}

// checkLaws fails where dates are not what the package promises.
func checkLaws(t *testing.T, text string, dates []Date) {
	t.Helper()
	last := 0
	for _, d := range dates {
		if d.Start < last || d.End <= d.Start || d.End > len(text) {
			t.Fatalf("date [%d, %d) after byte %d of %d", d.Start, d.End, last, len(text))
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[d.Start:d.End]) {
			t.Fatalf("[%d, %d) is not on rune boundaries", d.Start, d.End)
		}
		if d.Rule == "" || d.When.IsZero() == (d.Why == "") {
			t.Fatalf("%q: rule %q, when %q, why %q", text[d.Start:d.End], d.Rule, d.When, d.Why)
		}
		if !d.When.IsZero() {
			if again, err := edtf.Parse(d.When.String()); err != nil || len(again.Parts()) == 0 {
				t.Fatalf("%q: %v", text[d.Start:d.End], err)
			}
		}
		last = d.End
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	tagger := tagger(f)
	f.Fuzz(func(t *testing.T, text string) { checkLaws(t, text, tagger.Find(text, text)) })
}

func BenchmarkFind(b *testing.B) {
	tagger := tagger(b)
	prose := strings.Repeat("The two states agreed at length on what had been said before, and nobody in the room wished to add a word. ", 3)
	var all strings.Builder
	for _, c := range cases {
		all.WriteString(prose + c.text + "\n\n")
	}
	for name, text := range map[string]string{
		"prose":   strings.Repeat(all.String(), 5),
		"hostile": strings.Repeat("between 21, 1956, May, the next ", 4000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				tagger.Find("", text)
			}
		})
	}
}
