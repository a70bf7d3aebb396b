package reader

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/textflow"
)

// written gives a model whose first section holds paragraphs as they are given, and nothing that is said of them.
func written(texts []string, forms []model.Paragraph) *model.Model {
	m := modeltest.Many(1)
	m.Events, m.Mentions, m.Ties, m.Figures, m.Accounts = nil, nil, nil, nil, nil
	s := &m.Sections[0]
	s.Text, s.Paragraphs = strings.Join(texts, "\n\n"), forms
	at := 0
	for i := range forms {
		forms[i].Start, forms[i].End = at, at+len(texts[i])
		at = forms[i].End + len("\n\n")
	}
	return m
}

// The rule of a quotation stands beside its words, on the side on which they begin, and goes on to the next paragraph of it.
func TestQuotationsHaveARule(t *testing.T) {
	const arabic = "زار مصطفى طلاس (رئيس الأركان) بكين"
	d := open(t, written([]string{"He said:", "One.", "Two.", arabic, "So he said."},
		[]model.Paragraph{{}, {Quote: true}, {Quote: true}, {Quote: true}, {}}), 700, 700)
	prose := d.page.sheet.prose
	for i, b := range prose {
		if !b.quote {
			if b.ruled != (box{}) {
				t.Errorf("paragraph %d, no quotation, has a rule at %v", i, b.ruled)
			}
			continue
		}
		words := b.extent(0, len(b.text))[0]
		if left := b.ruled.at.X+b.ruled.size.Width < words.at.X; left == b.flow.RightToLeft(0) || !left && b.ruled.at.X < words.at.X+words.size.Width {
			t.Errorf("paragraph %d: its rule stands at %v, its words at %v", i, b.ruled, words)
		}
		if b.ruled.at.X < prose[0].at.X || b.ruled.at.X+b.ruled.size.Width > prose[0].at.X+prose[0].width {
			t.Errorf("paragraph %d: its rule stands at %v, outside the column", i, b.ruled)
		}
		if before := prose[i-1]; before.quote && b.ruled.at.Y != before.ruled.at.Y+before.ruled.size.Height {
			t.Errorf("paragraph %d: its rule begins at %v, that before ends at %v", i, b.ruled.at.Y, before.ruled.at.Y+before.ruled.size.Height)
		}
	}
}

// Items stand in by how many lists they are in, with their sign on the side on which their words begin.
func TestItemsStandIn(t *testing.T) {
	d := open(t, written([]string{"One", "Two", "واحد", "اثنان"},
		[]model.Paragraph{{Item: true}, {Item: true, Depth: 1}, {Item: true}, {Item: true, Depth: 1}}), 700, 700)
	sheet := d.page.sheet
	var signs []box
	for _, b := range sheet.blocks {
		if b.text == "–" {
			signs = append(signs, b.extent(0, len(b.text))[0])
		}
	}
	if len(signs) != 4 {
		t.Fatalf("%d signs of items", len(signs))
	}
	for i, b := range sheet.prose {
		words := b.extent(0, len(b.text))[0]
		if left := signs[i].at.X < words.at.X; left == b.flow.RightToLeft(0) {
			t.Errorf("the sign of %q stands at %v, the words at %v", b.text, signs[i], words)
		}
	}
	if signs[1].at.X <= signs[0].at.X || signs[3].at.X >= signs[2].at.X {
		t.Errorf("the signs stand at %v", signs)
	}
}

// Text is selected in the order in which it is read, and shown where it stands: letters of both ways in several places.
func TestSelectingTextThatRunsBothWays(t *testing.T) {
	const text = "met مصطفى طلاس there"
	d := open(t, written([]string{text}, []model.Paragraph{{}}), 900, 700)
	d.page.begin(0, byLetter)
	d.page.extend(strings.Index(text, " طلاس"))
	if got, want := d.page.selected(), "met مصطفى"; got != want {
		t.Fatalf("%q is selected, want %q", got, want)
	}
	start, end := d.page.chosen.ends()
	places := d.page.sheet.passage(start, end)
	if len(places) != 2 || places[1].at.X <= places[0].at.X+places[0].size.Width {
		t.Fatalf("it lies at %v, want two places apart", places)
	}
	for offset := range text {
		for _, p := range d.page.sheet.passage(offset, offset+1) {
			if p.size.Width == 0 {
				continue
			}
			if at, ok := d.page.sheet.offsetAt(p.middle()); !ok || at != offset && at != textflow.NextLetter(text, offset) {
				t.Errorf("in the middle of the letter at %d is %d", offset, at)
			}
		}
	}
}

// Dates in the margin are read one by one: a year is not parted from its month, and one that says what the one right above it
// says is written as that.
func TestDatesAreReadOneByOne(t *testing.T) {
	for date, want := range map[string]string{
		"23 Sep 2023": "23 Sep\u00a02023", "in c. 2020 – c. 2023": "in c.\u00a02020 – c.\u00a02023", "1956–2023": "1956–\u200b2023", "Cold War": "Cold War",
	} {
		if got := unbroken(date); got != want {
			t.Errorf("%q is written %q, want %q", date, got, want)
		}
	}
	d := open(t, builtIn(t), 900, 700)
	again := 0
	for i := range d.index.Model.Sections {
		s := d.kit.setPage(d.newPage(&d.index.Model.Sections[i]), 500)
		var above *block
		for _, b := range s.blocks {
			if b.face != faceSmall && b.text != ditto || b.tint != tintMargin {
				continue
			}
			near := above != nil && b.at.Y-above.bottom() < s.kit.fonts[faceReading].leading-s.kit.fonts[faceSmall].leading
			if near && b.text == above.text && b.text != ditto {
				t.Errorf("%q stands twice, at %v", b.text, b.at)
			}
			if b.text == ditto {
				again++
			}
			above = b
		}
	}
	if again == 0 {
		t.Error("no date stands right below one that says the same")
	}
}

// However narrow the page, no date in its margin is cut within a number or a word.
func TestDatesAreCutWithinNoNumber(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	for i := range d.index.Model.Sections {
		p := d.newPage(&d.index.Model.Sections[i])
		for _, width := range []float32{280, 330, 380, 440, 600} {
			for _, b := range d.kit.setPage(p, width).blocks {
				if b.tint != tintMargin || b.face != faceSmall {
					continue
				}
				for _, l := range b.flow.Lines()[1:] {
					if before, _ := utf8.DecodeLastRuneInString(b.text[:l.Start]); unicode.IsDigit(before) || unicode.IsLetter(before) {
						t.Errorf("%v wide, %q is cut before %q", width, b.text, b.text[l.Start:])
					}
				}
			}
		}
	}
}

// A line of text has more than 48 letters where there is room for that, beside the contents or without them, and two texts beside
// one another have at least 30.
func TestTheTextHasItsWidth(t *testing.T) {
	d := open(t, builtIn(t), 730, 500)
	letter := d.kit.ruler.Width(faceReading, "the relationship of China and Syria rested on two things") / 56
	for _, c := range []struct {
		width  float32
		facing bool
		least  float32
	}{{620, false, 55}, {729, false, 49}, {820, false, 56}, {1094, false, 66}, {820, true, 34}, {729, true, 66}, {1094, true, 50}} {
		d.store.CloseBeside()
		if c.facing {
			d.store.OpenBeside("")
		}
		d.window.Resize(fyne.NewSize(c.width, 500))
		for _, p := range d.panes() {
			if got := p.sheet.prose[0].width / letter; got < c.least || got > 75 {
				t.Errorf("in %v, two %v: a line has room for %.0f letters", c.width, c.facing, got)
			}
		}
	}
}
