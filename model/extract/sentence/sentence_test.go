package sentence

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daqin/model/extract/language"
)

// Each case is a paragraph with its sentences parted by "|".
var cases = []struct{ name, want string }{
	{"plain", "They met in May.| They parted in June."},
	{"question and exclamation", "Who came? |Nobody! |They left."},
	{"title", "Defence Minister Gen. Chi Haotian flew to Damascus. |He met Dr. Salim Idris."},
	{"initial", "The note was handed over by J. Morton Howell in Cairo. |Nobody objected."},
	{"two initials", "President J. F. Kennedy spoke. |All listened."},
	{"acronym within", "It bowed to U.S. pressure in 1991. |Sales ended."},
	{"acronym at the end", "The goods came from the U.S. |The rest came from Libya."},
	{"acronym before a name", "The U.S. Congress refused."},
	{"company that goes on", "Acme Inc. Europe signed it."},
	{"company at the end", "It was signed by Acme Inc. |The price is unknown."},
	{"number sign", "Resolution No. 2254 passed. |It still stands."},
	{"decimal point", "Trade was worth $2.2 billion. |It fell by 11.1% later."},
	{"for example", "Some groups, e.g. Tahrir al-Sham, stayed."},
	{"months in short", "He came on Jan. 5 and left on Feb. 7. |She stayed."},
	{"no blank", "They might return to China.|In 2004 nothing came of it."},
	{"no blank after a year", "It was founded in 2016.|Two years on it was gone."},
	{"no blank after a quotation", "He called it “a new level”.|Nobody agreed."},
	{"address", "See www.Example.Com for more. |Then go."},
	{"name of a file", "Open notes.Final.txt now."},
	{"quotation that goes on", "“Stop!” he said. |They did."},
	{"question that goes on", "Is this a treaty? asked one of them. |It is."},
	{"quotation at the end", "He spoke of “a new level.” |China agreed."},
	{"two sentences in a quotation", "He said: “We agree. |We go on.” |Then he left."},
	{"brackets at the end", "They met (in Cairo.) |Then they left."},
	{"particle begins", "They met in Damascus. |al-Shaibani spoke first."},
	{"particle goes on", "It was St. al-Nour square. |All knew it."},
	{"numeral of a war", "It began after World War I. |Then came others."},
	{"numeral of a king", "He met Farouk I. |Nobody spoke."},
	{"list number", "1. Trade grew."},
	{"ellipsis", "It was … nothing. |They left."},
	{"dots that go on", "It was... nothing at all."},
	{"abbreviation of sir", "Mr. Wang met Mrs. Li. |They spoke."},
	{"before our era", "It stood in 221 B.C. |The wall came later."},
	{"etc goes on", "Arms, oil, etc. went south."},
	{"etc ends", "It sold arms, oil, etc. |The rest stayed."},
	{"versus", "It was China vs. Syria."},
	{"Chinese", "中国与叙利亚建交。|两国关系良好。"},
	{"no end", "No full stop at all"},
	{"empty", ""},
	{"white space", "  \n "},
	{"wrapped", "One line\nand the next. |Another."},
}

func TestSplit(t *testing.T) {
	s := New(language.English())
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := strings.ReplaceAll(c.want, "|", "")
			var want []string
			for part := range strings.SplitSeq(c.want, "|") {
				if part = strings.TrimSpace(part); part != "" {
					want = append(want, part)
				}
			}
			var got []string
			for _, span := range s.Split(text) {
				got = append(got, text[span.Start:span.End])
			}
			if !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

// checkLaws fails where spans are not what the package promises.
func checkLaws(t *testing.T, text string, spans []Span) {
	t.Helper()
	last := 0
	for _, span := range spans {
		if span.Start < last || span.End <= span.Start || span.End > len(text) || span.End-span.Start > Longest {
			t.Fatalf("span %v after byte %d of %d", span, last, len(text))
		}
		if gap := strings.TrimSpace(text[last:span.Start]); gap != "" {
			t.Fatalf("text outside sentences: %q", gap)
		}
		piece := text[span.Start:span.End]
		if strings.TrimSpace(piece) != piece {
			t.Fatalf("white space at an end of %q", piece)
		}
		if utf8.ValidString(text) && !utf8.ValidString(piece) {
			t.Fatalf("%v is not on rune boundaries", span)
		}
		last = span.End
	}
	if rest := strings.TrimSpace(text[last:]); rest != "" {
		t.Fatalf("text after the last sentence: %q", rest)
	}
}

func TestLongTextIsCut(t *testing.T) {
	for name, text := range map[string]string{
		"words":   strings.Repeat("word ", 5000),
		"letters": strings.Repeat("ä", 20000),
		"stops":   strings.Repeat("A.(B.", 20000),
		"bytes":   strings.Repeat("\xff\x80", 20000),
	} {
		t.Run(name, func(t *testing.T) {
			checkLaws(t, text, New(language.English()).Split(text))
		})
	}
}

func FuzzSplit(f *testing.F) {
	for _, c := range cases {
		f.Add(c.want)
	}
	s := New(language.English())
	f.Fuzz(func(t *testing.T, text string) { checkLaws(t, text, s.Split(text)) })
}

func BenchmarkSplit(b *testing.B) {
	var all strings.Builder
	for _, c := range cases {
		all.WriteString(strings.ReplaceAll(c.want, "|", "") + " ")
	}
	text := strings.Repeat(all.String(), 50)
	s := New(language.English())
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Split(text)
	}
}
