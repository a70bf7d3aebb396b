package finder

import (
	"slices"
	"testing"

	"daqin/model/search"
)

func TestAQueryFitsTheBeginningsOfWords(t *testing.T) {
	for _, c := range []struct {
		query string
		marks []search.Mark
	}{
		{"SHO hid", []search.Mark{{Start: 0, End: 3}, {Start: 17, End: 20}}},
		{"hidden show", []search.Mark{{Start: 0, End: 4}, {Start: 17, End: 23}}},
		{"idden", nil},
		{"show everything", nil},
		{"", nil},
	} {
		marks, fits := match("Show all that is hidden", c.query)
		if !slices.Equal(marks, c.marks) || fits != (c.marks != nil) {
			t.Errorf("%q: %v, %v", c.query, marks, fits)
		}
	}
	if mark, ok := begun("Größe nach Nennungen", "grö"); !ok || mark.End != len("Grö") {
		t.Errorf("letters of two bytes: %v, %v", mark, ok)
	}
}

// Only what stands in a command's name is marked.
func TestFurtherWordsAreNotMarked(t *testing.T) {
	c := Command{Name: "Filter and draw…", Also: "legend panel"}
	if marks, fits := c.match("filter panel"); !fits || !slices.Equal(marks, []search.Mark{{Start: 0, End: 6}}) {
		t.Errorf("%v, %v", marks, fits)
	}
}
