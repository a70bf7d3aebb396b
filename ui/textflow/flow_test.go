package textflow

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// typewriter gives each letter 10, each ideograph 20, marks and what has no width 0; Face 1 is twice as wide.
func typewriter(face Face, text string) (w float32) {
	for _, r := range text {
		switch {
		case isMark(r), r == '\n', r == zeroWidthSpace:
		case isIdeographic(r):
			w += 20
		default:
			w += 10
		}
	}
	return w * float32(1+face)
}

func wrapped(text string, width float32, spans ...Span) *Flow {
	f := New(NewRuler(typewriter), text, 0, spans)
	f.Wrap(width)
	return f
}

func written(f *Flow) string {
	var lines []string
	for _, l := range f.Lines() {
		lines = append(lines, f.Text()[l.Start:l.End])
	}
	return strings.Join(lines, "|")
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float32
		want       string
	}{
		{"empty", "", 100, ""},
		{"fits", "one two", 70, "one two"},
		{"after a space", "one two", 69, "one |two"},
		{"spaces hang", "one   two", 30, "one   |two"},
		{"spaces lead", "  one", 40, "  |one"},
		{"newline", "one\ntwo", 100, "one\n|two"},
		{"newline of Windows", "one\r\ntwo", 100, "one\r\n|two"},
		{"blank line", "one\n\ntwo", 100, "one\n|\n|two"},
		{"newline at the end", "one\n", 100, "one\n"},
		{"no-break space", "in 1969 the", 70, "in 1969 |the"},
		{"hyphen", "long-term aid", 60, "long-|term |aid"},
		{"article", "al-Assad", 40, "al-A|ssad"},
		{"article, room below", "at al-Assad", 100, "at |al-Assad"},
		{"en dash between names", "China–Syria", 70, "China–|Syria"},
		{"en dash between years", "of 2011–2023", 90, "of |2011–2023"},
		{"sign", "at -five", 40, "at |-fiv|e"},
		{"spaced dash", "one – two", 50, "one – |two"},
		{"long word", "abcdefgh", 30, "abc|def|gh"},
		{"long word behind another", "ab cdefgh", 40, "ab |cdef|gh"},
		{"long word before another", "abcdef gh", 40, "abcd|ef |gh"},
		{"narrower than a letter", "abc", 5, "a|b|c"},
		{"narrower than a letter, spaces hang", "ab c", 5, "a|b |c"},
		{"marks stay", "e\u0301e\u0301", 10, "e\u0301|e\u0301"},
		{"ideographs", "馬賦良馬賦良", 50, "馬賦|良馬|賦良"},
		{"closing punctuation", "馬賦良。馬", 60, "馬賦|良。馬"},
		{"opening punctuation", "馬賦（良", 60, "馬賦|（良"},
		{"ideographs in Latin", "Ma 馬賦良", 50, "Ma 馬|賦良"},
		{"zero width space", "one\u200btwo", 30, "one\u200b|two"},
		{"word joiner", "馬\u2060賦良", 50, "馬\u2060賦|良"},
	} {
		if got := written(wrapped(c.text, c.width)); got != c.want {
			t.Errorf("%s: %q at %v: %q, want %q", c.name, c.text, c.width, got, c.want)
		}
	}
}

const story = "In 1969 the chief of staff, Muṣṭafā Ṭlās (مصطفى طلاس), went to Beijing; 馬賦良 was the first. " +
	"“Long-term” aid – the years 2011–2023 – went to e\u0301coles.\n\nA-verylongwordwithoutanyplacewhereitmaybebroken\u200bend   \n"

// laws checks what holds for every text, measure and width.
func laws(t *testing.T, f *Flow, width float32) {
	t.Helper()
	text := f.Text()
	at := 0
	for i, l := range f.Lines() {
		if l.Start != at || l.End < l.Start || l.End == l.Start && text != "" {
			t.Fatalf("line %d is [%d, %d), the one before ended at %d", i, l.Start, l.End, at)
		}
		at = l.End
		if runeStart(text, l.Start) != l.Start || runeStart(text, l.End) != l.End {
			t.Fatalf("line %d, [%d, %d), cuts a rune of %q", i, l.Start, l.End, text)
		}
		visible := f.visible(l)
		if l.Width > width && cluster(text, l.Start) != visible {
			t.Fatalf("line %d, %q, is %v wide, the width is %v", i, text[l.Start:l.End], l.Width, width)
		}
		pieces(t, f, i)
		greedy(t, f, i, width)
	}
	if at != len(text) {
		t.Fatalf("the lines end at %d of %d", at, len(text))
	}
	for offset := 0; offset <= len(text); offset++ {
		p := f.Point(offset)
		if p.Line != f.LineAt(offset) {
			t.Fatalf("offset %d of %q: its point is on line %d, it on %d", offset, text, p.Line, f.LineAt(offset))
		}
		if back := f.Point(f.Offset(p)); back != p {
			t.Fatalf("offset %d of %q: its point %v, is offset %d, whose point is %v", offset, text, p, f.Offset(p), back)
		}
	}
}

// pieces checks that the pieces of a line hold what can be seen of it, each byte once, side by side from left to right,
// and those that run from left to right in its order.
func pieces(t *testing.T, f *Flow, line int) {
	t.Helper()
	l := f.Lines()[line]
	held, x := make([]int, len(f.text)), float32(0)
	for i, p := range f.Pieces(line) {
		if p.End <= p.Start || p.X != x || f.turned == nil && i > 0 && p.Start != f.Pieces(line)[i-1].End {
			t.Fatalf("line %d %v: the piece %v does not follow at %v", line, l, p, x)
		}
		if p.Span >= 0 && (p.Start < f.spans[p.Span].Start || p.End > f.spans[p.Span].End) {
			t.Fatalf("line %d: the piece %v lies outside its span %v", line, p, f.spans[p.Span])
		}
		for at := p.Start; at < p.End; at++ {
			held[at]++
			if f.turned.level(at).turned() != f.turned.level(p.Start).turned() && !isMarkAt(f.text, at) {
				t.Fatalf("line %d: the piece %v runs both ways", line, p)
			}
		}
		x = p.X + p.Width
	}
	for at, n := range held {
		if seen := at >= l.Start && at < f.visible(l); seen && n != 1 || !seen && n != 0 {
			t.Fatalf("line %d %v of %q: its pieces hold byte %d %d times", line, l, f.text, at, n)
		}
	}
	if x != l.Width {
		t.Fatalf("line %d %v: its pieces end at %v", line, l, x)
	}
}

// isMarkAt tells whether a byte is of a mark, which goes with its letter.
func isMarkAt(text string, at int) bool {
	for !utf8.RuneStart(text[at]) && at > 0 {
		at--
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return isMark(r)
}

// greedy checks that the first word of a line had no room on the one before.
func greedy(t *testing.T, f *Flow, line int, width float32) {
	t.Helper()
	if line == 0 {
		return
	}
	before, l := f.Lines()[line-1], f.Lines()[line]
	if strings.HasSuffix(f.text[before.Start:before.End], "\n") {
		return
	}
	end, _, _ := nextWord(f.text, l.Start)
	if cut := cluster(f.text, l.Start); f.visible(before) == before.End && !mayBreak(f.text, before.End) {
		end = cut // a word too long for any line, cut between two letters
	}
	if w := f.width(before.Start, before.End) + f.width(l.Start, end); w <= width {
		t.Fatalf("%q had room for %q: %v of %v", f.text[before.Start:before.End], f.text[l.Start:end], w, width)
	}
}

func TestLaws(t *testing.T) {
	for width := float32(0); width < 700; width += 7 {
		laws(t, wrapped(story, width), width)
		laws(t, wrapped(story, width, Span{3, 7, 1}, Span{28, 40, 0}, Span{40, 200, 1}), width)
	}
	long := strings.Repeat("abcdefghij", 20)
	for _, width := range []float32{0, 15, 95, 100, 1234, 1e6} {
		laws(t, wrapped(long, width), width)
	}
}

func TestWrappingAgainForgetsTheFirst(t *testing.T) {
	f := wrapped(story, 200)
	want := written(f)
	f.Wrap(31)
	f.Wrap(200)
	if got := written(f); got != want {
		t.Errorf("wrapped again: %q, want %q", got, want)
	}
}

func TestSpansAreCutToTheText(t *testing.T) {
	text := "馬賦良 went"
	f := wrapped(text, 1000, Span{-5, 4, 0}, Span{2, 9, 0}, Span{5, 7, 0}, Span{12, 99, 0}, Span{-1, -1, 0}, Span{7, 3, 0})
	want := []Span{{0, 3, 0}, {3, 9, 0}, {9, 9, 0}, {12, 14, 0}, {14, 14, 0}, {14, 14, 0}}
	for i, s := range f.spans {
		if s != want[i] {
			t.Errorf("span %d is %v, want %v", i, s, want[i])
		}
	}
	laws(t, f, 1000)
}

func TestLinkBreaksAcrossLines(t *testing.T) {
	f := wrapped("see Bashar al-Assad there", 110, Span{4, 19, 0})
	if got, want := written(f), "see Bashar |al-Assad |there"; got != want {
		t.Fatalf("lines %q, want %q", got, want)
	}
	for line, want := range [][]Piece{
		{{0, 4, -1, "see ", 0, 40}, {4, 10, 0, "Bashar", 40, 60}},
		{{11, 19, 0, "al-Assad", 0, 80}},
		{{20, 25, -1, "there", 0, 50}},
	} {
		got := f.Pieces(line)
		if len(got) != len(want) {
			t.Errorf("line %d: pieces %v, want %v", line, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("line %d, piece %d: %v, want %v", line, i, got[i], want[i])
			}
		}
	}
}

func TestOffset(t *testing.T) {
	f := wrapped("one two three-\nfour", 70)
	for _, c := range []struct {
		name string
		at   Point
		want int
	}{
		{"left of the line", Point{0, -50}, 0},
		{"first half of a letter", Point{0, 14}, 1},
		{"second half", Point{0, 16}, 2},
		{"right of a line that goes on", Point{0, 500}, 7},
		{"right of a line that a newline ends", Point{1, 500}, 14},
		{"right of the last", Point{2, 500}, 19},
		{"above", Point{-1, 30}, 0},
		{"below", Point{9, 30}, 19},
	} {
		if got := f.Offset(c.at); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestEachWordIsMeasuredOnce(t *testing.T) {
	seen := map[string]int{}
	ruler := NewRuler(func(face Face, text string) float32 {
		seen[text]++
		return typewriter(face, text)
	})
	text := strings.Repeat("the relations of the two countries ", 50)
	for range 2 {
		f := New(ruler, text, 0, nil)
		f.Wrap(333)
		f.Wrap(200)
		f.Pieces(3)
	}
	for text, n := range seen {
		if n != 1 {
			t.Errorf("%q was measured %d times", text, n)
		}
	}
	if len(seen) == 0 {
		t.Error("nothing was measured")
	}
}

func TestLongWordIsMeasuredInStretches(t *testing.T) {
	measured := 0
	f := New(NewRuler(func(face Face, text string) float32 {
		measured += len(text)
		return typewriter(face, text)
	}), strings.Repeat("x", 1<<17), 0, nil)
	f.Wrap(700)
	if limit := 32 * len(f.text); measured > limit {
		t.Errorf("%d bytes measured to cut a word of %d, at most %d expected", measured, len(f.text), limit)
	}
}

func FuzzFlow(f *testing.F) {
	f.Add(story, float32(120), 3, 30)
	f.Add(mixed, float32(150), 10, 60)
	f.Add("\u202eabc (1) \u2067d\u05d0e\u2069\u200f)\u0661\u060c\u202c", float32(40), 2, 9)
	f.Add("\xff\x80馬\xe9 a\xcc\x81-\u200d\u00ad", float32(20), 1, 4)
	f.Add("", float32(-1), -1, 9)
	f.Fuzz(func(t *testing.T, text string, width float32, start, end int) {
		text = text[:min(len(text), 200)] // the laws take cubic time
		if width != width {
			width = 0
		}
		flow := wrapped(text, width, Span{start, end, 1}, Span{end, end + 5, 0})
		laws(t, flow, max(width, 0))
		for x := float32(-20); x < 100; x += 7 {
			if o := flow.Offset(Point{int(x), x}); o < 0 || o > len(text) || utf8.ValidString(text) && runeStart(text, o) != o {
				t.Fatalf("offset %d of %q at %v", o, text, x)
			}
		}
	})
}
