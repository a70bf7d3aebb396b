package notes

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/modeltest"
)

// texts gives an index of sections with these texts, named "a", "b", …
func texts(all ...string) *model.Index {
	m := &model.Model{Sources: []model.Source{{ID: "s"}}}
	for i, text := range all {
		m.Sections = append(m.Sections, model.Section{ID: model.SectionID(rune('a' + i)), Source: "s", Text: text})
	}
	return model.NewIndex(m)
}

// at gives the target of the nth place where some words stand in a section.
func at(t *testing.T, x *model.Index, id model.SectionID, words string, n int) Target {
	t.Helper()
	section, from := x.Section(id), 0
	for ; ; n-- {
		i := strings.Index(section.Text[from:], words)
		if i < 0 {
			t.Fatalf("%q is not in %q", words, section.Text)
		}
		if n == 0 {
			return TargetAt(section, from+i, from+i+len(words))
		}
		from += i + len(words)
	}
}

const treaty = "In May 1955 the two sides signed a treaty of trade in Damascus – 大馬士革 –, and four years later it was renewed. " +
	"The treaty of trade was renewed again in 1963, when dockers went on strike. Nothing came of the third attempt."

func TestFind(t *testing.T) {
	x := texts(treaty, "Another section that tells of ships.")
	for name, c := range map[string]struct {
		words string
		nth   int
		now   []string
		want  string // with what stands before it marked off by |
	}{
		"as it was":                        {"treaty of trade", 1, []string{treaty}, "The |treaty of trade"},
		"something before":                 {"treaty of trade", 1, []string{"It is said: é. " + treaty}, "The |treaty of trade"},
		"something between the two":        {"treaty of trade", 1, []string{strings.Replace(treaty, "later", "and a month later", 1)}, "The |treaty of trade"},
		"the first one, shifted":           {"treaty of trade", 0, []string{"Foreword. " + treaty}, "signed a |treaty of trade"},
		"the other one is gone":            {"treaty of trade", 1, []string{strings.Replace(treaty, "a treaty of trade", "an agreement", 1)}, "The |treaty of trade"},
		"next to it":                       {"renewed again in 1963", 0, []string{strings.Replace(treaty, "was renewed again", "was with some delay renewed again", 1)}, "delay |renewed again in 1963"},
		"in another section":               {"in 1963, when dockers went on strike", 0, []string{"Nothing.", "Here: in 1963, when dockers went on strike."}, "Here: |in 1963, when dockers went on strike"},
		"a letter is another":              {"two sides signed a treaty", 0, []string{strings.Replace(treaty, "signed", "sihned", 1)}, "the |two sides sihned a treaty"},
		"a word is another":                {"dockers went on strike", 0, []string{strings.Replace(treaty, "dockers went", "the dockers also went", 1)}, "the |dockers also went on strike"},
		"another script":                   {"大馬士革", 0, []string{"Foreword. " + treaty}, "– |大馬士革"},
		"changed, in another section":      {"in 1963, when dockers went on strike", 0, []string{"Nothing.", "So in 1963, when docker's went on strikes, it ended."}, "So |in 1963, when docker's went on strike"},
		"a short word, all else new":       {"trade", 0, []string{"Trade was what they spoke of, trade and nothing else."}, ""},
		"a name that stands elsewhere too": {"Damascus", 0, []string{"Nothing.", "He came to Damascus later."}, ""},
		"gone":                             {"dockers went on strike", 0, []string{"There is nothing left of what was said here."}, ""},
		"gone with its section":            {"dockers went on strike", 0, nil, ""},
	} {
		target := at(t, x, "a", c.words, c.nth)
		got, ok := target.Find(texts(c.now...))
		before, words, _ := strings.Cut(c.want, "|")
		if ok != (c.want != "") || got.Quote != words {
			t.Errorf("%s: found is %q, want %q", name, got.Quote, words)
		} else if ok {
			text := c.now[got.Section[0]-'a']
			if text[got.Start:got.End] != got.Quote || !strings.HasSuffix(text[:got.Start], before) {
				t.Errorf("%s: %q stands after %q, want it after %q", name, got.Quote, text[:got.Start], before)
			}
		}
	}
}

func TestFindWithoutWords(t *testing.T) {
	x := texts(treaty)
	if _, ok := (Target{}).Find(x); ok {
		t.Error("what is on no text stands somewhere")
	}
	if got, ok := (Target{Section: "a"}).Find(x); !ok || got != (model.Evidence{Section: "a"}) {
		t.Errorf("a section is found as %+v, %v", got, ok)
	}
	if _, ok := (Target{Section: "b"}).Find(x); ok {
		t.Error("a section that is not there is found")
	}
	if got := TargetAt(x.Section("a"), 30, 30); got != (Target{Section: "a"}) {
		t.Errorf("of no words the target is %+v", got)
	}
}

// In an unchanged text each stretch finds itself, and keeps finding itself when something is written elsewhere.
func TestFindLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	x := model.NewIndex(modeltest.Small())
	for range 400 {
		section := &x.Model.Sections[random.IntN(len(x.Model.Sections))]
		start := random.IntN(len(section.Text))
		target := TargetAt(section, start, min(len(section.Text), start+1+random.IntN(90)))
		own, ok := target.Find(x)
		if !ok || own.Quote != target.Quote || section.Text[own.Start:own.End] != own.Quote || own.Start > start || own.Section != section.ID {
			t.Fatalf("%+v finds %+v, %v", target, own, ok)
		}
		if utf8.RuneCountInString(section.Text[:own.Start]) != int(target.Start) {
			t.Fatalf("%+v stands at byte %d", target, own.Start)
		}
		if len(target.Quote) < 8 {
			continue
		}
		other := floorRune(section.Text, random.IntN(len(section.Text)))
		if other > own.Start-2*contextPoints && other < own.End+2*contextPoints {
			continue
		}
		const added = "Что-то is added. "
		if other < own.Start {
			own.Start, own.End = own.Start+len(added), own.End+len(added)
		}
		later := texts(section.Text[:other] + added + section.Text[other:])
		target.Section, own.Section = "a", "a"
		if got, ok := target.Find(later); !ok || got != own {
			t.Fatalf("with something added at %d %+v finds %+v, want %+v", other, target, got, own)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add(treaty, "signed a treaty", "sides ", " of trade", 33)
	f.Add("a – b", "–", "", "", 2)
	f.Add("aaaa", "aa", "a", "a", -1)
	f.Add("x\xffy", "\xff", "x", "y", 1)
	f.Add(strings.Repeat("long ", 200), strings.Repeat("lomg ", 150), "", "", 0)
	f.Fuzz(func(t *testing.T, text, quote, before, after string, start int) {
		text = strings.ToValidUTF8(text, "?")
		x := texts(text, "An other section. "+strings.ToValidUTF8(after, "?"))
		target := Target{Section: "a", Start: CodePoints(start), End: CodePoints(len(quote)), Quote: quote, Before: before, After: after}
		got, ok := target.Find(x)
		if !ok {
			if got != (model.Evidence{}) && quote != "" {
				t.Fatalf("adrift, but at %+v", got)
			}
			return
		}
		in := x.Section(got.Section).Text
		if got.Start < 0 || got.Start > got.End || got.End > len(in) || in[got.Start:got.End] != got.Quote || !utf8.ValidString(got.Quote) {
			t.Fatalf("%+v is no stretch of %q", got, in)
		}
		if again, ok := TargetAt(x.Section(got.Section), got.Start, got.End).Find(x); !ok || again != got {
			t.Fatalf("%+v does not find itself, but %+v, %v", got, again, ok)
		}
	})
}

// The words of 64 rows give what the plain matrix gives.
func TestPatternAgainstThePlainMatrix(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	word := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteRune([]rune("abcé–")[random.IntN(5)])
		}
		return b.String()
	}
	for _, points := range []int{1, 2, 7, 63, 64, 65, 127, 128, 129, 200} {
		for top := range 2 {
			for range 12 {
				pattern, text := word(points), word(random.IntN(300))
				want, i := plainly([]rune(pattern), []rune(text), top), 0
				for _, errors := range newPattern(runes(pattern)).scan(runes(text), top) {
					if errors != want[i] {
						t.Fatalf("%q in %q, top %d: after %d runes %d, want %d", pattern, text, top, i+1, errors, want[i])
					}
					i++
				}
			}
		}
	}
}

// plainly fills the whole matrix and gives its last row.
func plainly(pattern, text []rune, top int) (last []int) {
	column := make([]int, len(pattern)+1)
	for i := range column {
		column[i] = i
	}
	for j, r := range text {
		diagonal := column[0]
		column[0] = top * (j + 1)
		for i, p := range pattern {
			change := diagonal
			if p != r {
				change++
			}
			diagonal = column[i+1]
			column[i+1] = min(change, column[i+1]+1, column[i]+1)
		}
		last = append(last, column[len(pattern)])
	}
	return last
}

// What is adrift costs the most: all sections are gone through for something like it.
func BenchmarkFindAdrift(b *testing.B) {
	x := model.NewIndex(modeltest.Many(10000))
	target := Target{Section: x.Model.Sections[0].ID, Start: 10, Quote: strings.Repeat("Qwertz uiop. ", 12), Before: "x", After: "y"}
	for b.Loop() {
		if _, ok := target.Find(x); ok {
			b.Fatal("found")
		}
	}
}

func BenchmarkFindWhereItWas(b *testing.B) {
	x := texts(strings.Repeat(treaty+" ", 500))
	target := TargetAt(x.Section("a"), 50000, 50100)
	for b.Loop() {
		if _, ok := target.Find(x); !ok {
			b.Fatal("not found")
		}
	}
}
