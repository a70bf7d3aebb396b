package document

import (
	"sort"
	"strings"
	"unicode"

	"daqin/model"
)

// Document is one text, read.
type Document struct {
	File     string
	Source   model.Source // what its front matter tells
	Sections []Section
}

// Section is what stands under one heading.
type Section struct {
	ID         model.SectionID // empty where the text gives none
	Title      string
	Level      int // 1 to 6
	Line       int // of the heading
	Paragraphs []Paragraph
}

// Paragraph is a paragraph or an item of a list.
type Paragraph struct {
	Text string
	Form
	Retold []model.Retold
	lines  []line // in order
}

// Form is how a paragraph stands on the page.
type Form struct {
	Item  bool // in a list
	Depth int  // how many lists that list stands in, at most model.MostDepth
	Quote bool // in a quotation that is set apart
}

// listed gives the form of an item of a list that stands where the form does.
func (f Form) listed() Form {
	if f.Item {
		f.Depth = min(f.Depth+1, model.MostDepth)
	}
	f.Item = true
	return f
}

// quoted gives the form of a quotation there.
func (f Form) quoted() Form {
	f.Quote = true
	return f
}

// line tells that the text from offset on, in bytes, stands on a line of the file.
type line struct{ offset, number int }

// Line gives the line of the file on which a byte of the text stands.
func (p *Paragraph) Line(offset int) int {
	i := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].offset > offset })
	if i == 0 {
		return 0
	}
	return p.lines[i-1].number
}

// writer puts together the text of a paragraph from pieces of the file.
type writer struct {
	text  strings.Builder
	lines []line
	blank bool // white space stands before what comes next
}

// add appends text that stands on a line of the file; runs of white space become one blank.
func (w *writer) add(text string, number int) {
	for i, word := range strings.FieldsFunc(text, unicode.IsSpace) {
		w.blank = w.blank || i > 0 || startsBlank(text)
		if w.blank && w.text.Len() > 0 {
			w.text.WriteByte(' ')
		}
		if n := len(w.lines); n == 0 || w.lines[n-1].number != number {
			w.lines = append(w.lines, line{w.text.Len(), number})
		}
		w.text.WriteString(word)
		w.blank = false
	}
	w.blank = w.blank || endsBlank(text)
}

func startsBlank(text string) bool {
	return strings.TrimLeftFunc(text, unicode.IsSpace) != text
}

func endsBlank(text string) bool {
	return strings.TrimRightFunc(text, unicode.IsSpace) != text
}

// paragraph gives what was put together; false when that is nothing.
func (w *writer) paragraph() (Paragraph, bool) {
	return Paragraph{Text: w.text.String(), lines: w.lines}, w.text.Len() > 0
}
