package document

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/extract/lined"
)

// Text reads any text that somebody has: Markdown when the file is named so, plain text otherwise. Headings are
// marked (== wiki ==, # Markdown) or, in a text that marks none, short lines that stand alone. What can't be read
// is passed over.
func Text(file string, source []byte) *Document {
	source = bytes.ToValidUTF8(bytes.TrimPrefix(source, []byte("\ufeff")), []byte("\ufffd"))
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	file = strings.ToValidUTF8(file, "\ufffd")
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	name := cmp.Or(strings.TrimSpace(strings.TrimSuffix(base, path.Ext(base))), "Text without a name")
	d := &Document{File: file, Source: model.Source{Title: name, Kind: "document", Languages: []string{"en"}}}
	switch ext := strings.ToLower(path.Ext(base)); {
	case (ext == ".md" || ext == ".markdown") && !hasLongBlock(source):
		d.markdown(source)
	default:
		d.plain(string(source))
	}
	for i := range d.Sections {
		if d.Sections[i].Title == "" {
			d.Sections[i].Title = d.Source.Title
		}
	}
	if len(d.Sections) > 0 && d.Sections[0].Level == 1 {
		d.Source.Title = d.Sections[0].Title
	}
	return d
}

// longestBlock is how many bytes may stand between blank lines in what is read as Markdown. The time that the
// library takes grows with the square of a block, where brackets open in it and never close.
const longestBlock = 16 << 10

func hasLongBlock(source []byte) bool {
	for block := range bytes.SplitSeq(source, []byte("\n\n")) {
		if len(block) > longestBlock {
			return true
		}
	}
	return false
}

func (d *Document) markdown(source []byte) {
	front, body, ok := cutFront(source)
	if ok {
		var h header
		lined.Decode(d.File, 2, front, &h)
		if told, _ := h.source(d.File, nil); told.Title != "" {
			d.Source.Title, d.Source.Date, d.Source.Kind = told.Title, told.Date, told.Kind
		}
	}
	d.Sections, _ = readMarkdown(d.File, body, 1+bytes.Count(source[:len(source)-len(body)], []byte("\n")))
	for i := range d.Sections { // what they retell is known only beside its sources
		d.Sections[i].ID = ""
		for k := range d.Sections[i].Paragraphs {
			d.Sections[i].Paragraphs[k].Retold = nil
		}
	}
}

var (
	wikiHeading     = regexp.MustCompile(`^(={1,6})\s*([^=].*?)\s*={1,6}\s*(.*)$`)
	markdownHeading = regexp.MustCompile(`^(#{1,6})\s+(.+?)\s*#*\s*$`)
	listItem        = regexp.MustCompile(`^\s*(?:[-*•]\s+|[*#:;]+\s*)`)
)

const (
	longestHeading = 100 // runes of a heading that nothing marks
	longestLine    = 100 // runes of a line that an editor has wrapped
)

// plain reads the blocks of a plain text: lines between blank ones.
func (d *Document) plain(text string) {
	lines := strings.Split(text, "\n")
	marked := false
	for _, l := range lines {
		if _, _, ok := heading(l); ok {
			marked = true
			break
		}
	}
	for start := 0; start < len(lines); {
		if strings.TrimSpace(lines[start]) == "" {
			start++
			continue
		}
		end := start + 1
		for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
			end++
		}
		if !marked && end == start+1 && standsAlone(lines[start]) {
			d.open(lines[start], min(len(d.Sections)+1, 2), start+1)
		} else {
			d.block(lines[start:end], start+1)
		}
		start = end
	}
}

// block reads lines that no blank one parts. Each is a paragraph, unless they are the lines of a wrapped one. Where all
// begin with the sign of a quotation it is one.
func (d *Document) block(lines []string, number int) {
	var as Form
	if bare := unquoted(lines); bare != nil {
		lines, as = bare, as.quoted()
	}
	wrapped := isWrapped(lines)
	var w writer
	for i, l := range lines {
		title, level, isHeading := heading(l)
		item := listItem.FindString(l)
		if isHeading || item != "" || !wrapped {
			d.add(&w, as)
			w = writer{}
		}
		switch {
		case isHeading:
			d.open(title, level, number+i)
		case item != "" && !wrapped:
			w.add(l[len(item):], number+i)
			d.add(&w, as.listed())
			w = writer{}
		default:
			w.add(l+"\n", number+i)
		}
	}
	d.add(&w, as)
}

// unquoted gives lines without the sign of a quotation before each, nil where one has none.
func unquoted(lines []string) (bare []string) {
	for _, l := range lines {
		text, ok := strings.CutPrefix(strings.TrimLeft(l, " \t"), ">")
		if !ok {
			return nil
		}
		bare = append(bare, text)
	}
	return bare
}

// heading reads a marked heading. What stands after the marks, such as a date, belongs to it.
func heading(text string) (title string, level int, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" || text[0] != '=' && text[0] != '#' {
		return "", 0, false
	}
	if m := wikiHeading.FindStringSubmatch(text); m != nil {
		return strings.TrimSpace(m[2] + " " + m[3]), len(m[1]), true
	}
	if m := markdownHeading.FindStringSubmatch(text); m != nil {
		return m[2], len(m[1]), true
	}
	return "", 0, false
}

// standsAlone tells whether a line between blank ones looks like a heading: short, and not ended like a sentence.
func standsAlone(text string) bool {
	text = strings.TrimSpace(text)
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return utf8.RuneCountInString(text) <= longestHeading && !unicode.IsLower(first) && !unicode.IsPunct(first) &&
		!strings.ContainsRune(".!?:;,”\"…", last)
}

// isWrapped tells whether lines are one paragraph that an editor has wrapped: none is longer than a page is wide,
// and none but the last much shorter than the longest.
func isWrapped(lines []string) bool {
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l))
	}
	if len(lines) < 2 || longest > longestLine || longest < longestLine/3 {
		return false
	}
	for _, l := range lines[:len(lines)-1] {
		if _, _, ok := heading(l); ok || listItem.MatchString(l) || utf8.RuneCountInString(l) < longest/2 {
			return false
		}
	}
	return true
}

func (d *Document) open(title string, level, number int) {
	w := writer{}
	w.add(title, number)
	d.Sections = append(d.Sections, Section{Title: w.text.String(), Level: level, Line: number})
}

// add appends a paragraph to the section that is open.
func (d *Document) add(w *writer, as Form) {
	p, ok := w.paragraph()
	if !ok {
		return
	}
	p.Form = as
	if len(d.Sections) == 0 {
		d.Sections = append(d.Sections, Section{Title: d.Source.Title, Level: 1, Line: p.Line(0)})
	}
	s := &d.Sections[len(d.Sections)-1]
	s.Paragraphs = append(s.Paragraphs, p)
}
