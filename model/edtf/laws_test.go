package edtf

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
)

// readable are dates of all forms, unreadable what is none; fuzzing starts from both.
var readable = []string{
	"1956-08-01", "1989-05", "1989", "2001-24", "201X", "19XX", "1989-05-XX", "1989-XX", "1989-XX-XX",
	"1989?", "1989~", "1989-05%", "-0043-03-15", "-04XX", "0000", "Y12345", "Y-170000002", "1985-04-12T23:20:30Z",
	"2011/2023", "2011~/2023", "2011/..", "../2021", "/2021", "2011/", "2004-06-11/2004", "1989-01-01/1989-12-31",
	"[1992,1996]", "{1996,1992}", "[1667,1668,1670..1672]", "[..1760-12-03]", "{1760-12..}",
}

var unreadable = []string{"2023-02-30", "2005/2004", "[", "../..", "Y1985", "May 1989"}

// checkLaws checks what holds for every date that can be read.
func checkLaws(t *testing.T, text string, d Date) {
	t.Helper()
	if d.String() != text || d.IsZero() || d.Err() != nil {
		t.Errorf("Parse(%q) prints as %q, zero %t, error %v", text, d, d.IsZero(), d.Err())
	}
	if len(d.Parts()) == 0 || d.Set() == Single && len(d.Parts()) != 1 {
		t.Errorf("%s has %d parts in set %d", d, len(d.Parts()), d.Set())
	}
	earliest, latest := d.Bounds()
	var before Day = MinDay
	for _, p := range d.Parts() {
		for _, end := range []Point{p.Start, p.End} {
			if end.Earliest > end.Latest || end.Earliest < MinDay || end.Latest > MaxDay {
				t.Errorf("%s has an end from %d to %d", d, end.Earliest, end.Latest)
			}
			if end.Open && end.Precision != Unknown || d.Precision() > end.Precision {
				t.Errorf("%s has precision %d, one of its ends %d", d, d.Precision(), end.Precision)
			}
		}
		first, last := p.Bounds()
		if first > last || first < earliest || last > latest {
			t.Errorf("%s has bounds %d to %d, one of its parts %d to %d", d, earliest, latest, first, last)
		}
		if first < before {
			t.Errorf("%s has parts out of order", d)
		}
		before = first
		if !p.Interval && p.Start != p.End {
			t.Errorf("%s is a point with two ends", d)
		}
	}
}

func TestLaws(t *testing.T) {
	for _, text := range readable {
		checkLaws(t, text, MustParse(text))
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range slices.Concat(readable, unreadable) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(text)
		if err != nil {
			checkRefusal(t, text, d, err)
			return
		}
		checkLaws(t, text, d)
	})
}

func TestTextRoundTrip(t *testing.T) {
	for _, text := range slices.Concat(readable, unreadable, []string{""}) {
		var d Date
		if err := d.UnmarshalText([]byte(text)); err != nil {
			t.Fatalf("UnmarshalText(%q): %v", text, err)
		}
		_, want := Parse(text)
		if text == "" {
			want = nil
		}
		if (d.Err() == nil) != (want == nil) || want != nil && d.Err().Error() != want.Error() {
			t.Errorf("UnmarshalText(%q) has error %v, want %v", text, d.Err(), want)
		}
		if back, err := d.MarshalText(); err != nil || string(back) != text {
			t.Errorf("%q comes back as %q, %v", text, back, err)
		}
		if d.Err() != nil && (len(d.Parts()) != 0 || d.Precision() != Unknown || d.Approximate() || d.Uncertain()) {
			t.Errorf("%q cannot be read and says something all the same", text)
		}
	}
}

// A date that is read into anew keeps nothing of the one before.
func TestUnmarshalTextReplaces(t *testing.T) {
	var d Date
	for _, text := range []string{"{1992,1996}", "nonsense", "1989", ""} {
		if err := d.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		var fresh Date
		if err := fresh.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if d.String() != fresh.String() || d.Set() != fresh.Set() || !slices.Equal(d.Parts(), fresh.Parts()) ||
			(d.Err() == nil) != (fresh.Err() == nil) {
			t.Errorf("%q read over another date differs from %q read afresh", text, text)
		}
	}
}

func TestJSONOmitsNoDate(t *testing.T) {
	type thing struct {
		When Date `json:"when,omitzero"`
	}
	for _, test := range []struct {
		when Date
		want string
	}{{Date{}, `{}`}, {MustParse("2011~/2023"), `{"when":"2011~/2023"}`}} {
		got, err := json.Marshal(thing{test.when})
		if err != nil || string(got) != test.want {
			t.Errorf("%q is written as %s, %v, want %s", test.when, got, err, test.want)
		}
	}
}

// manyDates are the readable ones, no date, and one that can't be read.
func manyDates() []Date {
	dates := make([]Date, 2, 2+len(readable))
	_ = dates[1].UnmarshalText([]byte("May 1989"))
	for _, text := range readable {
		dates = append(dates, MustParse(text))
	}
	return dates
}

func TestCompareIsAnOrder(t *testing.T) {
	dates := manyDates()
	for _, a := range dates {
		for _, b := range dates {
			if Compare(a, b) != -Compare(b, a) || (Compare(a, b) == 0) != (a.String() == b.String()) {
				t.Errorf("Compare(%q, %q) = %d, the other way round %d", a, b, Compare(a, b), Compare(b, a))
			}
			aFirst, _ := a.Bounds()
			bFirst, _ := b.Bounds()
			if MinDay < aFirst && aFirst < bFirst && Compare(a, b) >= 0 {
				t.Errorf("%q begins before %q and does not come before it", a, b)
			}
		}
	}
	want := slices.Clone(dates)
	slices.SortFunc(want, Compare)
	random := rand.New(rand.NewPCG(3, 4))
	random.Shuffle(len(dates), func(i, j int) { dates[i], dates[j] = dates[j], dates[i] })
	slices.SortFunc(dates, Compare)
	for i := range dates {
		if dates[i].String() != want[i].String() {
			t.Fatalf("shuffled and sorted again, place %d has %q instead of %q", i, dates[i], want[i])
		}
	}
}

func TestCombineLaws(t *testing.T) {
	dates := manyDates()
	for _, a := range dates {
		if same, ok := Combine(a, a); !ok || same.String() != a.String() {
			t.Errorf("Combine(%q, itself) = %q, %t", a, same, ok)
		}
		for _, b := range dates {
			ab, ok := Combine(a, b)
			ba, okToo := Combine(b, a)
			if ok != okToo || ab.String() != ba.String() {
				t.Errorf("Combine(%q, %q) = %q, %t; the other way round %q, %t", a, b, ab, ok, ba, okToo)
			}
			if !ok {
				continue
			}
			first, last := ab.Bounds()
			for _, whole := range []Date{a, b} {
				if from, until := whole.Bounds(); first < from || last > until {
					t.Errorf("Combine(%q, %q) = %q, which is not within %q", a, b, ab, whole)
				}
			}
		}
	}
}

func TestCombine(t *testing.T) {
	tests := []struct {
		name, a, b, want string
		ok               bool
	}{
		{"month in its year", "1989", "1989-05", "1989-05", true},
		{"day in an interval", "2023-09-21", "2023-09/2023-10", "2023-09-21", true},
		{"neighbours", "1989-05", "1989-06", "", false},
		{"overlapping", "2011/2023", "2020/2025", "", false},
		{"doubtful and sure", "1989?", "1989", "1989", true},
		{"doubtful day in a sure year", "1989-05-21~", "1989", "1989-05-21~", true},
		{"the whole year and some time in it", "1989", "1989-01-01/1989-12-31", "1989-01-01/1989-12-31", true},
		{"year in what has no end", "2011/..", "2016", "2016", true},
		{"date and no date", "2016", "", "2016", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var a, b Date
			_ = a.UnmarshalText([]byte(test.a))
			_ = b.UnmarshalText([]byte(test.b))
			got, ok := Combine(a, b)
			if got.String() != test.want || ok != test.ok {
				t.Errorf("Combine(%q, %q) = %q, %t, want %q, %t", a, b, got, ok, test.want, test.ok)
			}
		})
	}
}
