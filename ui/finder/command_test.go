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
		{"h how", nil},
		{"t th is", []search.Mark{{Start: 9, End: 11}, {Start: 14, End: 16}}},
		{"idden", nil},
		{"show everything", nil},
		{"", nil},
	} {
		marks, fits := match("Show all that is hidden", c.query)
		if !slices.Equal(marks, c.marks) || fits != (c.marks != nil) {
			t.Errorf("%q: %v, %v", c.query, marks, fits)
		}
	}
	if marks := begun("Größe nach Nennungen", "grö"); len(marks) != 1 || marks[0].End != len("Grö") {
		t.Errorf("letters of two bytes: %v", marks)
	}
}

// Only what stands in a command's name is marked.
func TestFurtherWordsAreNotMarked(t *testing.T) {
	c := Command{Name: "Filter and draw…", Also: "legend panel"}
	if marks, fits := c.match("filter panel"); !fits || !slices.Equal(marks, []search.Mark{{Start: 0, End: 6}}) {
		t.Errorf("%v, %v", marks, fits)
	}
}
