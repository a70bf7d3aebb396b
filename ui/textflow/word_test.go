package textflow

import "testing"

func TestWordAt(t *testing.T) {
	for _, c := range []struct {
		name, text string
		at         int
		want       string
	}{
		{"start", "in 1969 the", 0, "in"},
		{"inside", "in 1969 the", 4, "1969"},
		{"end", "in 1969 the", 7, "1969"},
		{"last", "in 1969 the", 11, "the"},
		{"spaces", "a ,   b", 4, "   "},
		{"sign", "a (b", 2, "("},
		{"before a sign", "met (b), and", 6, "b"},
		{"part behind an article", "al-Assad", 5, "Assad"},
		{"apostrophe within", "China’s aid", 2, "China’s"},
		{"apostrophe at the end", "‘aid’ x", 4, "aid"},
		{"accents that stand apart", "Sa\u0304lih", 5, "Sa\u0304lih"},
		{"Han", "the 馬賦良 was", 7, "馬賦良"},
		{"Han beside Latin", "X馬賦", 0, "X"},
		{"Arabic", "في طلاس.", 7, "طلاس"},
		{"nothing", "", 0, ""},
	} {
		start, end := WordAt(c.text, c.at)
		if got := c.text[start:end]; got != c.want {
			t.Errorf("%s: at %d of %q stands %q, want %q", c.name, c.at, c.text, got, c.want)
		}
	}
}

// A step by letters there and back leads to where it began, one by words on and on; a word holds the place that it is asked for.
func TestStepsCoverTheText(t *testing.T) {
	for _, text := range []string{story, mixed, "", "\xffa\xcc\x81\u0301"} {
		for at := 0; at < len(text); {
			next := NextLetter(text, at)
			if next <= at || PreviousLetter(text, next) != at {
				t.Fatalf("%q: from %d to %d and back to %d", text, at, next, PreviousLetter(text, next))
			}
			at = next
		}
		for at := 0; at < len(text); at = NextLetter(text, at) {
			if start, end := WordAt(text, at); start > at || end < at || start == end {
				t.Fatalf("%q: the word at %d is [%d, %d)", text, at, start, end)
			}
		}
		for at := 0; at < len(text); {
			next := NextWord(text, at)
			if back := PreviousWord(text, next); next <= at || back >= next {
				t.Fatalf("%q: from %d to the word's end %d, and back to %d", text, at, next, back)
			}
			at = next
		}
	}
}
