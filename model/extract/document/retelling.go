package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/extract/fault"
	"daqin/model/extract/lined"
)

// header is the front matter of a retelling.
type header struct {
	ID        lined.Text   `yaml:"id"`
	Title     lined.Text   `yaml:"title"`
	Publisher lined.Text   `yaml:"publisher"`
	Date      lined.Text   `yaml:"date"`
	Kind      lined.Text   `yaml:"kind"`
	Licence   lined.Text   `yaml:"licence"`
	Languages []lined.Text `yaml:"languages"`
	Place     lined.Text   `yaml:"place"`
	Credit    lined.Text   `yaml:"credit"`
}

const fence = "---\n"

// Retelling reads one of the project's own retellings, and tells all that is wrong with it.
func Retelling(file string, source []byte) (*Document, []fault.Fault) {
	d := &Document{File: file}
	if !utf8.Valid(source) {
		return d, []fault.Fault{fault.At(file, 0, "it is not UTF-8: save it as UTF-8")}
	}
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	front, body, ok := cutFront(source)
	if !ok {
		return d, []fault.Fault{fault.At(file, 1,
			"no front matter: begin the file with ---, the source's id, title, kind, licence and languages, and ---")}
	}
	var h header
	faults := lined.Decode(file, 2, front, &h)
	d.Source, faults = h.source(file, faults)
	sections, more := readMarkdown(file, body, 1+bytes.Count(source[:len(source)-len(body)], []byte("\n")))
	d.Sections = sections
	return d, append(append(faults, more...), d.missing()...)
}

// cutFront parts a text into its front matter and what follows.
func cutFront(source []byte) (front, body []byte, ok bool) {
	rest, ok := bytes.CutPrefix(source, []byte(fence))
	if !ok {
		return nil, source, false
	}
	if bytes.HasPrefix(rest, []byte(fence)) {
		return nil, rest[len(fence):], true
	}
	front, body, ok = bytes.Cut(rest, []byte("\n"+fence))
	if !ok {
		return nil, source, false
	}
	return front, body, true
}

// source makes a Source of front matter.
func (h *header) source(file string, faults []fault.Fault) (model.Source, []fault.Fault) {
	s := model.Source{ID: model.SourceID(h.ID.Value), Title: h.Title.Value, Publisher: h.Publisher.Value, Kind: h.Kind.Value,
		Licence: h.Licence.Value, Place: h.Place.Value, Credit: h.Credit.Value, Languages: []string{}}
	for _, l := range h.Languages {
		s.Languages = append(s.Languages, l.Value)
	}
	if h.Date.Value != "" {
		date, err := edtf.Parse(h.Date.Value)
		if err != nil {
			faults = append(faults, fault.At(file, h.Date.Line+1, "%v", err))
		}
		s.Date = date
	}
	for _, must := range []struct{ key, value string }{
		{"id", h.ID.Value}, {"title", h.Title.Value}, {"kind", h.Kind.Value}, {"licence", h.Licence.Value},
		{"languages", strings.Join(s.Languages, " ")},
	} {
		if must.value == "" {
			faults = append(faults, fault.At(file, 1, "the front matter has no %s: add a line %q", must.key, must.key+": …"))
		}
	}
	return s, faults
}

// missing tells which sections have no ID and which paragraphs nothing that they retell.
func (d *Document) missing() []fault.Fault {
	var faults []fault.Fault
	for i := range d.Sections {
		s := &d.Sections[i]
		switch {
		case s.Title == "":
			faults = append(faults, fault.At(d.File, s.Line,
				"text before the first heading, or a heading without words: write # Title {#id} above it"))
		case s.ID == "":
			faults = append(faults, fault.At(d.File, s.Line, "section %q has no ID: write {#short-id} after its heading", s.Title))
		}
		for k := range s.Paragraphs {
			p := &s.Paragraphs[k]
			if len(p.Retold) == 0 {
				faults = append(faults, fault.At(d.File, p.Line(0),
					"the paragraph does not tell what it retells: end it with a footnote, such as [^lead]"))
			}
		}
	}
	return faults
}

// cutNote reads a footnote: a source's ID, a comma, the section of the source.
func cutNote(note string) (model.SourceID, string, bool) {
	source, section, ok := strings.Cut(note, ",")
	source, section = strings.TrimSpace(source), strings.TrimSpace(section)
	return model.SourceID(source), section, ok && source != "" && section != ""
}
