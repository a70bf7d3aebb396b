package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"China’s exports", "china exports"},
		{"al-Shaʿar, Qur'an", "al shaar quran"},
		{"the U.S. and e.g. $2.2 billion.", "the us and eg 2.2 billion"},
		{"100,000 bpd", "100 000 bpd"},
		{"Ünïcôde Łódź Straße Ærø", "unicode lodz strasse aero"},
		{"Ma Fuliang (馬賦良)", "ma fuliang 馬 賦 良"},
		{"الأَسَد", "الاسد"},
		{"don't ‘quote’ 'this'", "dont quote this"},
		{"\xffbad\xfe bytes", "bad bytes"},
		{"ﬁne Ｗｉｄｅ", "fine wide"},
	} {
		var folded []string
		for _, w := range words(test.text) {
			folded = append(folded, w.folded)
		}
		if got := strings.Join(folded, " "); got != test.want {
			t.Errorf("%q: words %q, want %q", test.text, got, test.want)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, text := range []string{"China’s U.S. non-aligned", "馬賦良 الأَسَد", "\xff'\xfe’s", "É́'s.A.B"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, w := range words(text) {
			if w.start < last || w.end <= w.start || w.end > len(text) || w.folded == "" || !utf8.ValidString(w.folded) {
				t.Fatalf("%q: word %+v after byte %d", text, w, last)
			}
			if again := Fold(w.folded); again != w.folded {
				t.Errorf("%q folds to %q, and that to %q", text[w.start:w.end], w.folded, again)
			}
			last = w.end
		}
		for _, end := range stops(text) {
			if end <= 0 || end > len(text) {
				t.Errorf("%q: a sentence ends at %d", text, end)
			}
		}
	})
}

// distance must be what the textbook's recurrence gives, for all short words over three letters.
func TestDistanceEqualsThePlainOne(t *testing.T) {
	all := []string{""}
	for from := 0; len(all[from]) < 4; from++ {
		for _, letter := range "abc" {
			all = append(all, all[from]+string(letter))
		}
	}
	for _, a := range all {
		for _, b := range all {
			for most := range 4 {
				if got, want := distanceOf(a, b, most), min(plainDistance(a, b), most+1); got != want {
					t.Fatalf("distance of %q and %q within %d is %d, want %d", a, b, most, got, want)
				}
			}
		}
	}
}

// plainDistance is optimal string alignment by recursion.
func plainDistance(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	i, j := len(a)-1, len(b)-1
	cost := 1
	if a[i] == b[j] {
		cost = 0
	}
	if cost == 0 {
		return plainDistance(a[:i], b[:j])
	}
	best := min(plainDistance(a[:i], b)+1, plainDistance(a, b[:j])+1, plainDistance(a[:i], b[:j])+cost)
	if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
		best = min(best, plainDistance(a[:i-1], b[:j-1])+1)
	}
	return best
}

// What is found fast must be what comparing all terms finds.
func TestNearestTermsAreFound(t *testing.T) {
	v := New(fixture()).vocabulary
	for _, misspelt := range []string{"wnag", "libia", "petrolum", "sharra", "asad", "misssiles", "bashir", "furat", "chna",
		"baggage", "zibya", "alestine", "dnoesn", "بشاز", "يشار"} {
		var plain []candidate
		most := tolerance(utf8.RuneCountInString(misspelt))
		for i := range v.terms {
			d := distanceOf(misspelt, v.terms[i].text, most)
			if n := utf8.RuneCountInString(v.terms[i].text); n >= shortestMended && likely(misspelt, v.terms[i].text, d) && d <= most {
				plain = append(plain, candidate{&v.terms[i], d})
			}
		}
		plain = ranked(plain)
		if all := v.speller.all(misspelt, most); !slices.Equal(all, plain) {
			t.Errorf("%q: all near are %v, by comparing each %v", misspelt, all, plain)
		}
		fast := v.speller.near(misspelt, most)
		if len(fast) == 0 != (len(plain) == 0) || len(plain) > 0 && fast[0] != plain[0] {
			t.Errorf("%q: nearest %v, by comparing each %v", misspelt, fast, plain)
		}
	}
}

func TestSentences(t *testing.T) {
	x := fixture()
	var got []string
	s := x.Section("talks")
	for _, m := range sentences(x, s) {
		got = append(got, s.Text[m.Start:m.End])
	}
	want := []string{
		"Wang Yi travelled to Damascus in July 2021.",
		"He met his hosts there, as Gen.", // only an event that quotes the sentence could tell that it goes on
		"Chi had done before.",
		"In 2004 Bashar al-Assad visited China.",
		"Assad came back between 21 and 26 September 2023 with Asma al-Assad.",
		"Asaad al-Shaibani went to see Wang Yi in November 2025, and Ahmed al-Sharaa stayed at home.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestStops(t *testing.T) {
	for _, text := range []string{
		"One.| Two!| “Three?”| Four… and still four.| J. Smith came.| The end",
		"他来了。|他走了。|",
		"It cost $2.2 billion. that is all",
	} {
		plain, from := strings.ReplaceAll(text, "|", ""), 0
		var want []int
		for i, part := range strings.Split(text, "|") {
			if i > 0 {
				want = append(want, from)
			}
			from += len(part)
		}
		if got := stops(plain); !slices.Equal(got, want) {
			t.Errorf("%s: stops at %v, want %v", text, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	x := fixture()
	story := day(x.Story.From) + ".." + day(x.Story.Until-1)
	if story != "1969-01-01..2023-12-31" {
		t.Fatalf("the fixture's story is %s", story)
	}
	for _, test := range []struct{ query, want string }{
		{"1989", "1989-01-01..1989-12-31"},
		{" in 1989 ", "1989-01-01..1989-12-31"},
		{"May 2016", "2016-05-01..2016-05-31"},
		{"may, 2016", "2016-05-01..2016-05-31"},
		{"22 September 2023", "2023-09-22..2023-09-22"},
		{"September 22, 2023", "2023-09-22..2023-09-22"},
		{"the 22nd of Sept. 2023", "2023-09-22..2023-09-22"},
		{"on 2 Sep 2019", "2019-09-02..2019-09-02"},
		{"2023-09-22", "2023-09-22..2023-09-22"},
		{"2023-09", "2023-09-01..2023-09-30"},
		{"1989/1999", "1989-01-01..1999-12-31"},
		{"2011-2015", "2011-01-01..2015-12-31"},
		{"2011–2015", "2011-01-01..2015-12-31"},
		{"1989-99", "1989-01-01..1999-12-31"},
		{"2011-12", "2011-12-01..2011-12-31"}, // EDTF: December
		{"2011 to 2015", "2011-01-01..2015-12-31"},
		{"from 2011 until 2015", "2011-01-01..2015-12-31"},
		{"between 2011 and 2015", "2011-01-01..2015-12-31"},
		{"21-26 September 2023", "2023-09-21..2023-09-26"},
		{"between 21 and 26 September 2023", "2023-09-21..2023-09-26"},
		{"May to December 1989", "1989-05-01..1989-12-31"},
		{"May 1989 – 3 January 1990", "1989-05-01..1990-01-03"},
		{"the 1970s", "1970-01-01..1979-12-31"},
		{"1970's", "1970-01-01..1979-12-31"},
		{"since 2011", "2011-01-01..2023-12-31"},
		{"after 2011", "2012-01-01..2023-12-31"},
		{"until May 1989", "1969-01-01..1989-05-31"},
		{"before 1989", "1969-01-01..1988-12-31"},
		{"196X", "1969-01-01..1969-12-31"},
		{"1900-2100", story},
		{"2015-2011", "2011-01-01..2015-12-31"}, {"between 5 and 2011", "1969-01-01..2011-12-31"},

		{"", ""}, {"May", ""}, {"12", ""}, {"12 May", ""}, {"1066", ""}, {"in", ""}, {"31 February 2020", ""},
		{"all of time", ""}, {"1989 missiles", ""}, {"since", ""}, {"2011 2015", ""}, {"99999", ""}, {"2011 to", ""},
		{strings.Repeat("2011 ", 100), ""},
	} {
		got := ""
		if span, ok := dateOf(x, test.query); ok {
			got = day(span.From) + ".." + day(span.Until-1)
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.query, got, test.want)
		}
	}
}

func TestExcerptKeepsTheFirstMarkInSight(t *testing.T) {
	long := strings.Repeat("filler é ", 40) + "wanted " + strings.Repeat("after ", 80)
	at := strings.Index(long, "wanted")
	text, marks := excerpt(long, []Mark{{at, at + 6}, {len(long) - 3, len(long)}})
	if len(marks) != 1 || text[marks[0].Start:marks[0].End] != "wanted" || marks[0].Start > 60 {
		t.Errorf("marks %v of %q", marks, text)
	}
	if !strings.HasPrefix(text, "…") || !strings.HasSuffix(text, "…") || len(text) > 300 || !utf8.ValidString(text) {
		t.Errorf("excerpt %q", text)
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string][]string{
		"Belt and Road Initiative":             {"bari", "bri"},
		"China National Petroleum Corporation": {"cnpc"},
		"China–Arab States Cooperation Forum":  {"cascf"},
		"Libya":                                nil,
		"":                                     nil,
	} {
		if got := initialsOf(name); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
