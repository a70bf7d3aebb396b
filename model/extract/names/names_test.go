package names

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var people = [][]string{
	{"Bashar al-Assad", "Assad", "al-Assad"},
	{"Asma al-Assad", "al-Assad"},
	{"China", "People’s Republic of China", "中国"},
	{"China–Arab States Cooperation Forum", "CASCF"},
	{"United States", "U.S.", "US"},
	{"Ma Fuliang", "馬賦良"},
}

func finder() *Finder {
	f := &Finder{}
	for owner, names := range people {
		for _, name := range names {
			f.Add(name, owner)
		}
	}
	return f
}

func TestFind(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string // name and owners
	}{
		{"longest first", "The China-Arab States Cooperation Forum met.", []string{"China-Arab States Cooperation Forum [3]"}},
		{"falls back on the shorter", "China–Arab States met.", []string{"China [2]"}},
		{"possessive", "China’s and Assad's plans", []string{"China [2]", "Assad [0]"}},
		{"whole words", "Chinas, Indochina and Assadi", nil},
		{"hyphens part", "the post-Assad, China-led talks", []string{"Assad [0]", "China [2]"}},
		{"apostrophes alike", "the People's Republic of China", []string{"People's Republic of China [2]"}},
		{"white space alike", "Ma\n Fuliang", []string{"Ma\n Fuliang [5]"}},
		{"capital at the beginning", "Al-Assad came.", []string{"Al-Assad [0 1]"}},
		{"shared", "then al-Assad came", []string{"al-Assad [0 1]"}},
		{"full stops", "the U.S. and the U.S, us and US", []string{"U.S. [4]", "U.S [4]", "US [4]"}},
		{"Chinese without blanks", "在中国的馬賦良。", []string{"中国 [2]", "馬賦良 [5]"}},
		{"brackets", "(CASCF)", []string{"CASCF [3]"}},
		{"nothing", " . ", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range finder().Find(c.text) {
				got = append(got, fmt.Sprint(c.text[f.Start:f.End], " ", f.Owners))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	cases := []struct {
		name     string
		sections []string
		want     []int // owners in order; -1 for a doubt
	}{
		{"named last before", []string{"Asma al-Assad came with Bashar al-Assad; al-Assad spoke. Asma al-Assad left; al-Assad stayed."}, []int{1, 0, 0, 1, 1}},
		{"most named in the document", []string{"al-Assad came.", "Asma al-Assad and Bashar al-Assad met Assad."}, []int{0, 1, 0, 0}},
		{"a section begins anew", []string{"Bashar al-Assad, Assad and Asma al-Assad.", "al-Assad spoke."}, []int{0, 0, 1, 0}},
		{"nobody named", []string{"al-Assad spoke."}, []int{-1}},
		{"alike often", []string{"Asma al-Assad and Bashar al-Assad.", "al-Assad spoke."}, []int{1, 0, -1}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var found [][]Found
			for _, text := range c.sections {
				found = append(found, finder().Find(text))
			}
			mentions, doubtful := Resolve(found)
			var got []int
			for i := range mentions {
				for _, m := range mentions[i] {
					got = append(got, m.Owner)
				}
				for range doubtful[i] {
					got = append(got, -1)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Ma Fuliang", "With Ma Fuliang (馬賦良) and U.S. ships.")
	f.Fuzz(func(t *testing.T, name, text string) {
		finder := finder()
		finder.Add(name, 9)
		last := 0
		for _, found := range finder.Find(text) {
			if found.Start < last || found.End <= found.Start || found.End > len(text) || len(found.Owners) == 0 {
				t.Fatalf("%+v after %d of %d", found, last, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[found.Start:found.End]) {
				t.Fatalf("%+v is not on rune boundaries", found)
			}
			last = found.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	f := &Finder{}
	for i := range 10_000 {
		f.Add(fmt.Sprintf("Name%d of Place%d", i%100, i), i)
	}
	prose := strings.Repeat("The two states agreed at length on what Name7 of Place107 had said before, and nobody wished to add a word. ", 500)
	hostile := strings.Repeat("Name7 of ", 5000)
	for name, text := range map[string]string{"prose": prose, "hostile": hostile} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				f.Find(text)
			}
		})
	}
}
