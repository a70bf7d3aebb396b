package textflow

import (
	"slices"
	"strings"
	"testing"
)

// mixed holds Latin, Han, Arabic and Hebrew, with numbers and brackets in each.
const mixed = "Ma Fuliang (馬賦良) met مصطفى طلاس (1969) in 3 towns.\n" +
	"في عام 1969 زار مصطفى طلاس (رئيس الأركان) بكين [2]، ثم 馬賦良 و«Norinco» ٢٠١١–٢٠٢٣.\n" +
	"שלום (עולם) 12.5% of \u2067ab ג\u2069 end   \n"

// rtl writes capitals as letters that run from right to left: A to V as the Hebrew ones.
func rtl(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'V' {
			return r - 'A' + 'א'
		}
		return r
	}, text)
}

// seen gives a line as it looks, from left to right, with capitals for Hebrew.
func seen(f *Flow, line int) string {
	var out []rune
	for _, p := range f.Pieces(line) {
		letters := []rune(p.Text)
		if f.turned.level(p.Start).turned() {
			slices.Reverse(letters)
		}
		out = append(out, letters...)
	}
	return strings.Map(func(r rune) rune {
		if 'א' <= r && r < 'א'+22 {
			return r - 'א' + 'A'
		}
		return r
	}, string(out))
}

// Most are the examples of UAX #9, and of its rules.
func TestLinesStandInVisualOrder(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"within Latin", "car means CAR.", "car means RAC."},
		{"a paragraph that runs from right to left", "CAR MEANS car.", ".car SNAEM RAC"},
		{"a number in it keeps its order", "CAR 1969 MEANS", "SNAEM 1969 RAC"},
		{"a number in Latin stays behind the name", "in 1969 CAR 12 went", "in 1969 12 RAC went"},
		{"a number with its signs", "CAR 1,234.5 +7 12% B", "B 12% 7+ 1,234.5 RAC"}, // one sign before a number is not of it
		{"years joined by a dash", "CAR 2011–2023 B", "B 2023–2011 RAC"},
		{"brackets are mirrored", "CAR (MEANS) B", "B (SNAEM) RAC"},
		{"brackets around Latin", "CAR (car) B", "B (car) RAC"},
		{"brackets around a number", "CAR (1969) B", "B (1969) RAC"},
		{"brackets of Latin hold what they hold", "a (CAR) b [B] c", "a (RAC) b [B] c"},
		{"brackets that close a sentence of Latin", "met CAR (B).", "met (B) RAC."},
		{"brackets with what stands before", "CAR (b) c", "c (b) RAC"},
		{"quotation marks are mirrored", "CAR «MEANS» B", "B «SNAEM» RAC"},
		{"less than", "A < B", "B > A"},
		{"Han", "馬賦良 CAR 馬", "馬賦良 RAC 馬"},
		{"an isolate", "A \u2066b (c)\u2069 D", "D b (c) A"},
		{"an override", "a \u202ebcd\u202c e", "a dcb e"},
		{"a sign between two ways", "met CAR! b", "met RAC! b"},
		{"a mark that says where it belongs", "met CAR!\u200f b", "met !RAC b"},
		{"two paragraphs", "CAR b\nc DE", "b RAC|c ED"},
	} {
		f := wrapped(rtl(c.text), 1e6)
		var got []string
		for i := range f.Lines() {
			got = append(got, seen(f, i))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q looks like %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// The rules hold for the paragraph, and only the order for each line: brackets that open on one line close on the next.
func TestEachLineIsReorderedByItself(t *testing.T) {
	f := wrapped(rtl("ab CAR BED 12 (HEAD) c"), 70)
	var got []string
	for i := range f.Lines() {
		got = append(got, seen(f, i))
	}
	if got, want := strings.Join(got, "|"), "ab RAC|12 DEB|(DAEH)|c"; got != want {
		t.Errorf("lines look like %q, want %q", got, want)
	}
}

// Arabic digits with Arabic letters: W2 has European digits count as Arabic ones there.
func TestArabicSentenceWithNumbers(t *testing.T) {
	f := wrapped("عام 1969 (٣)", 1e6)
	var got []string
	for _, p := range f.Pieces(0) {
		got = append(got, p.Text)
	}
	if want := []string{"(", "٣", ")", " ", "1969", " ", "عام"}; !slices.Equal(got, want) {
		t.Errorf("the pieces are %q, want %q", got, want)
	}
}

// What a toolkit might put in another order stands in no piece: of two scripts that run from right to left, or with
// signs or spaces between letters.
func TestPiecesAreOfOneScript(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"مصطفى طلاس", []string{"طلاس", " ", "مصطفى"}},
		{"طلاس שלום", []string{"שלום", " ", "طلاس"}},
		{"طلاس. مصطفى", []string{"مصطفى", " ", ".", "طلاس"}},
		{"the (old) way", []string{"the (old) way"}},
	} {
		var got []string
		for _, p := range wrapped(c.text, 1e6).Pieces(0) {
			got = append(got, p.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: the pieces are %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLawsOfMixedText(t *testing.T) {
	for width := float32(0); width < 700; width += 37 {
		laws(t, wrapped(mixed, width), width)
		laws(t, wrapped(mixed, width, Span{3, 30, 1}, Span{64, 99, 0}, Span{99, 180, 1}), width)
	}
}

// Reading a text that turns nowhere by the rules for those that do gives the same.
func TestTextThatNeverTurnsStandsAsItIs(t *testing.T) {
	text := strings.ReplaceAll(story, "(مصطفى طلاس)", "[3] 12%")
	for width := float32(0); width < 400; width += 11 {
		plain, full := wrapped(text, width, Span{28, 40, 1}), wrapped(text, width, Span{28, 40, 1})
		if plain.turned != nil {
			t.Fatal("the text turns")
		}
		full.turned = &turned{make([]level, len(text)), []run{{len(text), 0}}}
		full.Wrap(width)
		if !slices.Equal(plain.Lines(), full.Lines()) {
			t.Fatalf("in %v: lines %v, want %v", width, full.Lines(), plain.Lines())
		}
		for i := range plain.Lines() {
			if !slices.Equal(plain.Pieces(i), full.Pieces(i)) {
				t.Fatalf("in %v: pieces %v, want %v", width, full.Pieces(i), plain.Pieces(i))
			}
		}
		for o := range len(text) {
			if plain.Point(o) != full.Point(o) {
				t.Fatalf("in %v: offset %d is at %v, want %v", width, o, full.Point(o), plain.Point(o))
			}
		}
	}
}

func TestPointsInTextThatTurns(t *testing.T) {
	f := wrapped(rtl("ab CDE fg"), 1e6) // looks like: ab EDC fg
	for offset, want := range map[int]float32{0: 0, 2: 20, 3: 60, 5: 50, 7: 40, 9: 60, 10: 70, 12: 90} {
		if got := f.Point(offset).X; got != want {
			t.Errorf("offset %d is at %v, want %v", offset, got, want)
		}
	}
	for x, want := range map[float32]int{-5: 0, 31: 9, 34: 9, 36: 7, 44: 7, 46: 5, 59: 3, 61: 9, 500: 12} {
		if got := f.Offset(Point{0, x}); got != want {
			t.Errorf("at %v is offset %d, want %d", x, got, want)
		}
	}
	f = wrapped(rtl("CDE fg"), 1e6) // looks like: fg EDC
	if left, right := f.Offset(Point{0, -9}), f.Offset(Point{0, 99}); left != 9 || right != 0 {
		t.Errorf("left and right of a line from right to left are %d and %d, want its end, 9, and its start, 0", left, right)
	}
}

// A stretch that crosses from one way to the other lies in several places.
func TestStretches(t *testing.T) {
	f := wrapped(rtl("ab CDE fg"), 1e6) // looks like: ab EDC fg
	for _, c := range []struct {
		name       string
		start, end int
		want       [][2]float32
	}{
		{"nothing", 3, 3, nil},
		{"all", 0, 12, [][2]float32{{0, 90}}},
		{"all that runs left", 3, 9, [][2]float32{{30, 30}}},
		{"into what runs left", 0, 5, [][2]float32{{0, 30}, {50, 10}}},
		{"out of it", 7, 12, [][2]float32{{30, 10}, {60, 30}}},
		{"across it", 1, 11, [][2]float32{{10, 70}}},
	} {
		var got [][2]float32
		for x, width := range f.Stretches(0, c.start, c.end) {
			got = append(got, [2]float32{x, width})
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Stretches of neighbours lie side by side, and together take what the line takes.
func TestStretchesCoverTheLine(t *testing.T) {
	f := wrapped(mixed, 300)
	for i, l := range f.Lines() {
		sum := float32(0)
		for at := l.Start; at < l.End; {
			end := cluster(f.text, at)
			for _, width := range f.Stretches(i, at, end) {
				sum += width
			}
			at = end
		}
		if sum != l.Width {
			t.Errorf("line %d: its letters take %v, it is %v wide", i, sum, l.Width)
		}
	}
}

func BenchmarkPiecesOfMixedText(b *testing.B) {
	f := New(NewRuler(typewriter), strings.Repeat(mixed, 20), 0, nil)
	f.Wrap(700)
	b.ReportAllocs()
	for b.Loop() {
		f.Pieces(len(f.Lines()) / 2)
	}
}

func BenchmarkFirstWrapOfMixedText(b *testing.B) {
	text := strings.Repeat(mixed, 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		New(NewRuler(typewriter), text, 0, nil).Wrap(700)
	}
}
