package notes

import (
	"errors"
	"strings"
	"testing"

	"daqin/model"
	"daqin/model/modeltest"
)

var headings = Headings{Title: "Notes on *it*", Bookmark: "Bookmark", Places: "Places", Adrift: "Adrift"}

func TestMarkdown(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	on := func(id ID, section model.SectionID, words, says string) Note {
		return Note{ID: id, Target: at(t, x, section, words, 0), Words: says, Made: noon, Changed: noon}
	}
	later := on("a", "gazette-arms", "Reed Brigade", "Who were **they**?")
	mark := on("b", "handbook-trade", "A loan was agreed", "the_loan")
	mark.Kind = Bookmark
	unnamed := on("c", "handbook-trade", "In 1971", "")
	unnamed.Kind, unnamed.Target = Bookmark, Target{Section: "handbook-trade"}
	lost := on("d", "gazette-arms", "border patrols", "gone?")
	lost.Target.Quote, lost.Target.Section = "words that\n1. nobody wrote", "none"
	place := Note{ID: "e", Kind: Bookmark, Place: "daqin:?actor=omar-tesh", Words: "Tesh", Made: noon, Changed: noon}
	var out strings.Builder
	if err := Markdown(&out, x, NewBook(later, mark, unnamed, lost, place), headings); err != nil {
		t.Fatal(err)
	}
	text := x.Section("handbook-trade").Text
	start := strings.Index(text, "A loan was agreed")
	want := `# Notes on \*it\*

## Trade

Bookmark

— A Handbook of the Coast, “Trade”. CC BY-SA 4.0 <daqin:?section=handbook-trade>

> A loan was agreed

Bookmark: the\_loan

— A Handbook of the Coast, “Trade”. CC BY-SA 4.0 <` + addressOf(model.Evidence{Section: "handbook-trade", Start: start, End: start + 17}) + `>

## Arms and borders

> Reed Brigade

Who were **they**?

— Half a Century of Neighbours, “Arms and borders”. CC BY-SA 4.0 <daqin:?section=gazette-arms&at=15-27>

## Places

Bookmark: Tesh

— <daqin:?actor=omar-tesh>

## Adrift

> words that
> 1\. nobody wrote

gone?
`
	if out.String() != want {
		t.Errorf("written is\n%s\nwant\n%s", out.String(), want)
	}
}

// A place is where it was, but for the words, which may have moved.
func TestAPlaceFollowsItsWords(t *testing.T) {
	mark := Note{Kind: Bookmark, Target: Target{Section: "a/b", Start: 1, End: 3, Quote: "xy"}}
	whole := Note{Kind: Bookmark, Target: Target{Section: "a/b"}, Place: "daqin:?section=a/b&at=1-3"}
	in := func(section model.SectionID, start, end int) model.Evidence {
		return model.Evidence{Section: section, Start: start, End: end}
	}
	for _, c := range []struct {
		place string
		at    model.Evidence
		want  string
	}{
		{"daqin:?actor=x&section=a/b&at=1-3&size=equal", in("a/b", 1, 3), "daqin:?actor=x&section=a/b&at=1-3&size=equal"},
		{"daqin:?actor=x&section=a/b&at=1-3&size=equal", in("a/b", 7, 9), "daqin:?actor=x&section=a/b&at=7-9&size=equal"},
		{"daqin:?actor=x;section=a/b;at=1-3;size=equal", in("c d", 7, 9), "daqin:?actor=x&section=c+d&at=7-9&size=equal"},
		{"daqin:?at=1-3", in("a/b", 7, 9), "daqin:?at=7-9"},
		{"daqin:?at=1-3", in("c", 7, 9), "daqin:?section=c&at=7-9"},
		{"daqin:?actor=x&section=a/b&at=1-3", model.Evidence{}, "daqin:?actor=x&section=a/b"},
		{"daqin:?actor=x", in("a/b", 7, 9), "daqin:?actor=x"},
		{"", in("c", 7, 9), "daqin:?section=c&at=7-9"},
		{"", model.Evidence{}, ""},
	} {
		if mark.Place = c.place; mark.Address(c.at) != c.want {
			t.Errorf("%q leads to %q, want %q", c.place, mark.Address(c.at), c.want)
		}
	}
	if got := whole.Address(in("a/b", 0, 0)); got != whole.Place {
		t.Errorf("a whole section leads to %q", got)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestMarkdownTellsOfAFullDisk(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	if err := Markdown(full{}, x, some(), headings); err == nil {
		t.Error("nothing is told")
	}
}
