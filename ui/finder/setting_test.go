package finder

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"daqin/model/search"
	"daqin/ui/textflow"
)

const sentence = "It was reported in 1989 that Syria had signed a contract: 140 missiles were to go there, for about 170 million dollars."

// Whatever room there is: what is set fits it, each cut is told by an ellipsis, and a match is in sight wherever it has room.
func TestWhatMatchesIsInSight(t *testing.T) {
	test.NewTempApp(t)
	s := newSetter()
	words := strings.Fields(sentence)
	words = append(words, "million dollars.", "It was", "issiles", "9 that")
	for _, what := range words {
		at := strings.Index(sentence, what)
		m := search.Mark{Start: at, End: at + len(what)}
		for room := float32(0); room < 1000; room += 23 {
			f := s.set(sentence, []search.Mark{m}, faceText, room)
			shown := f.Text()
			if f.Lines()[0].Width > room {
				t.Fatalf("%q in %v: %q is %v wide", what, room, shown, f.Lines()[0].Width)
			}
			inner := strings.TrimSuffix(strings.TrimPrefix(shown, ellipsis), ellipsis)
			from := strings.Index(sentence, inner)
			if from < 0 || shown != "" && (from > 0) != strings.HasPrefix(shown, ellipsis) ||
				shown != "" && (from+len(inner) < len(sentence)) != strings.HasSuffix(shown, ellipsis) {
				t.Fatalf("%q in %v: %q", what, room, shown)
			}
			if room < s.ruler.Width(faceTextBold, what)+2*s.ruler.Width(faceText, ellipsis)+1 {
				continue
			}
			if got := boldOf(f); got != what && !strings.Contains(shown, what) {
				t.Fatalf("%q in %v: bold in %q is %q", what, room, shown, got)
			}
		}
	}
}

func boldOf(f *textflow.Flow) string {
	all := ""
	for _, p := range f.Pieces(0) {
		if p.Span >= 0 {
			all += p.Text
		}
	}
	return all
}

// As much is shown as there is room for.
func TestNoRoomIsLeft(t *testing.T) {
	test.NewTempApp(t)
	s := newSetter()
	at := strings.Index(sentence, "million")
	for room := float32(300); room < 700; room += 10 {
		f := s.set(sentence, []search.Mark{{Start: at, End: at + 7}}, faceText, room)
		if widest := s.ruler.Width(faceText, " reported "); f.Lines()[0].Width < room-widest {
			t.Errorf("in %v only %q is shown, %v wide", room, f.Text(), f.Lines()[0].Width)
		}
	}
}

// The part of an Arabic name that matches stands where its readers expect it: what comes first stands to the right.
func TestArabicStandsInItsOrder(t *testing.T) {
	test.NewTempApp(t)
	const first, last = "بشار", "الأسد"
	for _, marks := range [][]search.Mark{nil, {{Start: 0, End: len(first)}}, {{Start: len(first) + 1, End: len(first + " " + last)}}} {
		x := map[string]float32{}
		ends := map[string]float32{}
		for _, p := range newSetter().set(first+" "+last, marks, faceSmall, 400).Pieces(0) {
			x[strings.TrimSpace(p.Text)], ends[strings.TrimSpace(p.Text)] = p.X, p.X+p.Width
		}
		if x[first] < ends[last]+1 || len(ends) < 2 {
			t.Errorf("%v: %v", marks, x)
		}
	}
}

func TestOfALongTextALineIsSet(t *testing.T) {
	test.NewTempApp(t)
	long := strings.Repeat("é word\n", 100_000)
	f := newSetter().set(long, []search.Mark{{Start: 300_001, End: 300_004}}, faceText, 400)
	if w := f.Lines()[0].Width; w > 400 || w < 200 || len(f.Lines()) != 1 {
		t.Errorf("%q is %v wide", f.Text(), w)
	}
}
