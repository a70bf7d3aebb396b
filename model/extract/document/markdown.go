package document

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	footnote "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"daqin/model"
	"daqin/model/extract/fault"
)

// reader goes through the blocks of a Markdown text.
type reader struct {
	file   string
	text   []byte
	starts []int // of lines, bytes
	first  int   // the number of the first line in the file
	faults []fault.Fault

	sections []Section
	notes    map[int]string // footnotes by their index
	cited    [][]int        // by paragraph, in order: the indices of its footnotes
}

// readMarkdown gives the sections of a Markdown text whose first line is the line first of the file. What stands
// before the first heading comes as a section without a title.
func readMarkdown(file string, source []byte, first int) ([]Section, []fault.Fault) {
	r := &reader{file: file, text: source, first: first, notes: map[int]string{}, starts: []int{0}}
	for i, c := range source {
		if c == '\n' {
			r.starts = append(r.starts, i+1)
		}
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Footnote), goldmark.WithParserOptions(parser.WithHeadingAttribute()))
	r.blocks(md.Parser().Parse(text.NewReader(source)), Form{})
	r.cite()
	return r.sections, r.faults
}

// line gives the line of the file on which a byte of the text stands.
func (r *reader) line(offset int) int {
	return r.first + sort.SearchInts(r.starts, offset+1) - 1
}

func (r *reader) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, fault.At(r.file, line, format, args...))
}

// blocks reads the children of a block, which have its form.
func (r *reader) blocks(parent ast.Node, as Form) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			r.heading(n)
		case *ast.Paragraph, *ast.TextBlock:
			r.paragraph(n, as)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			r.code(n, as)
		case *ast.HTMLBlock:
			r.fault(r.line(n.Lines().At(0).Start), "HTML is not read: write it as Markdown")
		case *ast.ListItem:
			r.blocks(n, as.listed())
		case *ast.Blockquote:
			r.blocks(n, as.quoted())
		case *footnote.Footnote:
			w := &writer{}
			for child := n.FirstChild(); child != nil; child = child.NextSibling() {
				r.inline(child, w)
			}
			r.notes[n.Index] = w.text.String()
		default:
			r.blocks(n, as)
		}
	}
}

func (r *reader) heading(n *ast.Heading) {
	w := &writer{}
	r.inline(n, w)
	s := Section{Title: w.text.String(), Level: n.Level}
	if n.Lines().Len() > 0 {
		s.Line = r.line(n.Lines().At(0).Start)
	}
	if id, ok := n.AttributeString("id"); ok {
		if id, ok := id.([]byte); ok {
			s.ID = model.SectionID(id)
		}
	}
	r.sections = append(r.sections, s)
}

func (r *reader) paragraph(n ast.Node, as Form) {
	w := &writer{}
	cited := r.inline(n, w)
	r.add(w, as, cited)
}

// add appends a paragraph to the section that is open.
func (r *reader) add(w *writer, as Form, cited []int) {
	p, ok := w.paragraph()
	if !ok {
		return
	}
	p.Form = as
	if _, note, ok := strings.Cut(p.Text, "[^"); ok { // the library takes a reference without a definition for text
		note, _, _ = strings.Cut(note, "]")
		r.fault(p.Line(len(p.Text)-1), "footnote [^%s] has no definition: add one, such as [^lead]: encyclopedia, Lead", note)
	}
	if len(r.sections) == 0 {
		r.sections = append(r.sections, Section{Level: 1, Line: p.Line(0)})
	}
	s := &r.sections[len(r.sections)-1]
	s.Paragraphs = append(s.Paragraphs, p)
	r.cited = append(r.cited, cited)
}

func (r *reader) code(n ast.Node, as Form) {
	w := &writer{}
	lines := n.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		w.add(string(segment.Value(r.text)), r.line(segment.Start))
	}
	r.add(w, as, nil)
}

// inline writes the text in a node, and gives the indices of the footnotes in it.
func (r *reader) inline(parent ast.Node, w *writer) (cited []int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			r.words(n, w)
		case *ast.String:
			w.add(string(n.Value), r.lastLine(w))
		case *ast.AutoLink:
			w.add(string(n.Label(r.text)), r.lastLine(w))
		case *footnote.FootnoteLink:
			cited = append(cited, n.Index)
		case *ast.RawHTML:
			if n.Segments.Len() > 0 {
				r.fault(r.line(n.Segments.At(0).Start), "HTML is not read: write it as Markdown")
			}
		default:
			cited = append(cited, r.inline(n, w)...)
		}
	}
	return cited
}

func (r *reader) words(n *ast.Text, w *writer) {
	value := n.Segment.Value(r.text)
	if !n.IsRaw() {
		value = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
	}
	w.add(string(value), r.line(n.Segment.Start))
	w.blank = w.blank || n.SoftLineBreak() || n.HardLineBreak()
}

func (r *reader) lastLine(w *writer) int {
	if n := len(w.lines); n > 0 {
		return w.lines[n-1].number
	}
	return r.first
}

// cite gives the paragraphs what their footnotes say that they retell.
func (r *reader) cite() {
	next := 0
	for i := range r.sections {
		for k := range r.sections[i].Paragraphs {
			p := &r.sections[i].Paragraphs[k]
			for _, index := range r.cited[next] {
				source, section, ok := cutNote(r.notes[index])
				if !ok {
					r.fault(p.Line(len(p.Text)-1),
						"footnote %q does not tell a source and a section: write it as in encyclopedia, Lead", r.notes[index])
				}
				p.Retold = append(p.Retold, model.Retold{Source: source, Section: section})
			}
			next++
		}
	}
}
