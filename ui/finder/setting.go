package finder

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daqin/model/search"
	"daqin/ui/look"
	"daqin/ui/textflow"
)

// The faces of a list: what matches is bold, what is beside a title is smaller. Each is followed by its bold one.
const (
	faceText textflow.Face = iota
	faceTextBold
	faceSmall
	faceSmallBold
	faceCount
)

// typeface is what a face stands for.
type typeface struct {
	size  float32
	style fyne.TextStyle
}

// setter sets texts on one line each, in the order in which their letters are read, Arabic among them. It measures with the
// faces of the theme that ran when it was made.
type setter struct {
	faces [faceCount]typeface
	ruler *textflow.Ruler
}

func newSetter() *setter {
	s := &setter{faces: typefaces()}
	s.ruler = textflow.NewRuler(func(face textflow.Face, text string) float32 {
		return fyne.MeasureText(text, s.faces[face].size, s.faces[face].style).Width
	})
	return s
}

func typefaces() (all [faceCount]typeface) {
	for face := range all {
		all[face].size = look.Size(theme.SizeNameText)
		if textflow.Face(face) >= faceSmall {
			all[face].size = look.Size(theme.SizeNameCaptionText)
		}
		all[face].style.Bold = textflow.Face(face)%2 == 1
	}
	return all
}

// outdated tells whether the running theme has other sizes now.
func (s *setter) outdated() bool { return s.faces != typefaces() }

// longestSet is how many bytes of a text are looked at: more fit no line. Texts come from documents and may be of any length.
const longestSet = 1000

const ellipsis = "…"

// set sets a text with what matches in it on one line; of one too long for the room what is around its first match, between
// words, with an ellipsis wherever it is cut. Nothing, where the room has none for that.
func (s *setter) set(text string, marks []search.Mark, face textflow.Face, room float32) *textflow.Flow {
	c := cutting{s, strings.ReplaceAll(text, "\n", " "), marks, face, room}
	start, end := 0, c.end(0)
	if len(marks) > 0 && marks[0].End > end {
		if from, until := c.around(marks[0]); until > from {
			start, end = from, until
		}
	}
	f := c.flow(start, end)
	if f.Wrap(anyWidth); f.Lines()[0].Width > room {
		return textflow.New(s.ruler, "", face, nil)
	}
	return f
}

// anyWidth is room for all that is set.
const anyWidth = 1e9

// cutting finds what of a text there is room for.
type cutting struct {
	*setter
	text  string
	marks []search.Mark
	face  textflow.Face
	room  float32
}

// flow is bytes [start, end) of the text, with an ellipsis wherever that is not all of it.
func (c cutting) flow(start, end int) *textflow.Flow {
	lead, tail := "", ""
	if start > 0 {
		lead = ellipsis
	}
	if end < len(c.text) {
		tail = ellipsis
	}
	var bold []textflow.Span
	for _, m := range c.marks {
		if m = (search.Mark{Start: max(m.Start, start), End: min(m.End, end)}); m.Start < m.End {
			bold = append(bold, textflow.Span{Start: m.Start - start + len(lead), End: m.End - start + len(lead), Face: c.face + 1})
		}
	}
	return textflow.New(c.ruler, lead+c.text[start:end]+tail, c.face, bold)
}

// end gives how far the text goes from an offset on, for which there is room: to its end, or to the end of a word.
func (c cutting) end(start int) int {
	all := len(c.text)
	if looked := start + longestSet; looked < all {
		for !utf8.RuneStart(c.text[looked]) {
			looked--
		}
		all = looked
	}
	f := c.flow(start, all)
	f.Wrap(c.room)
	if len(f.Lines()) == 1 {
		return all
	}
	f.Wrap(c.room - c.ruler.Width(c.face, ellipsis))
	first := f.Text()[:f.Lines()[0].End]
	if start > 0 {
		first = strings.TrimPrefix(first, ellipsis)
	}
	return min(start+len(strings.TrimRight(first, " ")), all)
}

// around gives a part of the text in which a match stands that its beginning has no room for: after a few words, where there is
// room for them, and after more, where the text ends before the room does.
func (c cutting) around(m search.Mark) (start, end int) {
	const before = 3 // words
	starts := []int{m.Start}
	for len(starts) <= before {
		starts = append(starts, c.wordBefore(starts[len(starts)-1]))
	}
	for n := before; n >= 0; n-- {
		start = starts[n]
		if end = c.end(start); m.End <= end {
			break
		}
	}
	for start > 0 && end == len(c.text) {
		earlier := c.wordBefore(start)
		if c.end(earlier) < end {
			break
		}
		start = earlier
	}
	return start, end
}

// wordBefore gives where the word before an offset begins, 0 at the text's.
func (c cutting) wordBefore(at int) int {
	return strings.LastIndexByte(strings.TrimRight(c.text[:at], " "), ' ') + 1
}
