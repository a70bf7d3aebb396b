package fold

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// shown gives the text with what is found in brackets.
func shown(of string, found []Span) string {
	var b strings.Builder
	last := 0
	for _, s := range found {
		b.WriteString(of[last:s.Start] + "[" + of[s.Start:s.End] + "]")
		last = s.End
	}
	return b.String() + of[last:]
}

func TestWordsAreFoundAtTheirTrueBytes(t *testing.T) {
	for _, c := range []struct{ what, want string }{
		{"harbour", "The [Harbour] of HARBORS, the [harbour]."},
		{"SHARAA", "Ahmed al-[Sharaa], al-[Sharaʿa], al-[Sharaʼa]"},
		{"cafe", "a [café], a [cafe\u0301] and a [CAFÉ]"},
		{"don't", "[don’t], [don't] and [dont]"},
		{"dont", "[don’t], [don't] and [dont]"},
		{"xi-jinping", "[Xi-Jinping], [Xi‑Jinping], [Xi–Jinping], Xi Jinping"},
		{"\"friend\"", "a [“friend”], a [\"friend\"], a [«friend»]"},
		{"of the", "[of the] sea, [of\n\nThe] land, [of \u00a0\tthe] sky, of-the, [of\u00a0the]"},
		{"straße", "[Strasse], [STRASSE], [straße]"},
		{"s", "[s]tra[ß]e i[s]"},
		{"fi", "[ﬁ]nal [fi]nal"},
		{"...", "wait[…] and wait[...]"},
		{"aa", "[aa][aa]a"},
		{"馬", "Ma Fuliang ([馬]賦良)"},
		{"مدرسة", "[مدرسه] و[مَدْرَسَة] و[مـدرسة]"},
		{"coopera", "[co\u00adop\u200bera]tion, [coopera]tion"},
		{"łódź", "[Łódź], [lodz]"},
		{"50 %", "[50\u202f%], [50 %]"},
		{"’", "nothing but an apostrophe isn’t anything"},
		{"  ", "two  spaces"},
		{"", "nothing"},
	} {
		of := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		if got := shown(of, NewQuery(c.what).In(of)); got != c.want {
			t.Errorf("%q: %q, want %q", c.what, got, c.want)
		}
	}
}

// laws checks what holds for every text and query.
func laws(t *testing.T, of, what string) {
	t.Helper()
	q := NewQuery(what)
	found := q.In(of)
	last := 0
	for _, s := range found {
		if s.Start < last || s.End <= s.Start || s.End > len(of) {
			t.Fatalf("%q in %q: %v behind %d", what, of, s, last)
		}
		if utf8.ValidString(of) && !(utf8.RuneStart(of[s.Start]) && (s.End == len(of) || utf8.RuneStart(of[s.End]))) {
			t.Fatalf("%q in %q: %v is not on rune boundaries", what, of, s)
		}
		if again := newText(of[s.Start:s.End], text{}).folded; !strings.Contains(string(again), strings.TrimSpace(string(q.folded))) {
			t.Fatalf("%q in %q: %v folds to %q", what, of, s, again)
		}
		last = s.End
	}
	if n := q.Count(context.Background(), []string{of, "", of}); n[0] != len(found) || n[1] != 0 || n[2] != len(found) {
		t.Fatalf("%q in %q: counted %v, found %d", what, of, n, len(found))
	}
	if folded := newText(of, text{}).folded; q.Any() && len(found) == 0 && strings.Contains(string(folded), string(q.folded)) {
		t.Fatalf("%q in %q: not found in %q", what, of, folded)
	}
}

// A text is found in itself, and so is its upper-case form and any part of it.
func TestEveryPartIsFound(t *testing.T) {
	const of = "In 1969 al-Sharaʿa’s “friend” met Łukasz Straße at\n\nthe café — 馬賦良 (مَدْرَسَة), ﬁnally… 50\u202f%."
	runes := []rune(of)
	for from := range runes {
		for until := from + 1; until <= len(runes); until++ {
			what := string(runes[from:until])
			for _, asked := range []string{what, strings.ToUpper(what), strings.ReplaceAll(what, "é", "e\u0301")} {
				if q := NewQuery(asked); q.Any() && len(q.In(of)) == 0 {
					t.Fatalf("%q is not found", asked)
				}
			}
			laws(t, of, what)
		}
	}
}

func TestLettersFold(t *testing.T) {
	for r, want := range map[rune]string{'A': "a", 'é': "e", 'ß': "ss", 'İ': "i", 'ﷺ': "صلي الله عليه وسلم", '\u0301': "", 'ʿ': "", '馬': "馬", 'Ж': "ж", '²': "2", 'ǆ': "dz", '.': "."} {
		if got := string(Letter(nil, r)); got != want {
			t.Errorf("%q folds to %q, want %q", r, got, want)
		}
	}
	for r := range rune(0x30000) { // the table says what is worked out
		if got, want := string(Letter(nil, r)), string(fold(nil, r)); got != want {
			t.Fatalf("%q folds to %q, and is worked out as %q", r, got, want)
		}
		if again := string(Letter(nil, r)); r > 0x7f && utf8.ValidRune(r) && utf8.RuneCountInString(again) == 1 && !strings.ContainsRune("\u0345", r) {
			one, _ := utf8.DecodeRuneInString(again)
			if twice := string(Letter(nil, one)); twice != again {
				t.Fatalf("%q folds to %q, and that to %q", r, again, twice)
			}
		}
	}
}

func TestCountingEndsWithItsContext(t *testing.T) {
	ctx, end := context.WithCancel(context.Background())
	end()
	if n := NewQuery("a").Count(ctx, []string{"a"}); n != nil {
		t.Errorf("counted %v", n)
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range [][2]string{{"al-Sharaʿa’s café", "SHARAA"}, {"stra\xffße ﷺ", "ss"}, {"a\u0301\u0301b", "a"}, {"  \n\u00a0", " "}, {"馬賦良", "賦"}, {"ﷺﷺ", "ل"}} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, of, what string) { laws(t, of, what) })
}

// section gives a section's text of so many words.
func section(words int) string {
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "word%d ", i*i%4000)
		if i%40 == 0 {
			b.WriteString("al‑Sharaʿ’s ")
		}
		if i%100 == 99 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkIn(b *testing.B) {
	of := section(20_000)
	for _, what := range []string{"sharaʿ", "w", "nowhere"} {
		b.Run(what, func(b *testing.B) {
			q := NewQuery(what)
			b.SetBytes(int64(len(of)))
			b.ReportAllocs()
			for b.Loop() {
				q.In(of)
			}
		})
	}
	b.Run("arabic", func(b *testing.B) {
		of := strings.Repeat("في عام ١٩٦٩ زار رئيسُ الأركان مدينةً في الصين. ", 2500)
		q := NewQuery("الصين")
		b.SetBytes(int64(len(of)))
		b.ReportAllocs()
		for b.Loop() {
			q.In(of)
		}
	})
}

func BenchmarkCount(b *testing.B) {
	texts := []string{}
	for range 100 {
		texts = append(texts, section(20_000))
	}
	q := NewQuery("sharaʿ")
	b.ReportAllocs()
	for b.Loop() {
		q.Count(context.Background(), texts)
	}
}
