package extract

import (
	"sort"
	"strings"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/extract/document"
	sentences "daqin/model/extract/sentence"
	"daqin/model/extract/timex"
)

// page is a section as the builder reads it.
type page struct {
	file       string
	section    model.Section
	paragraphs []document.Paragraph
	sentences  []*sentence
}

// sentence is one sentence of a page, bytes [start, end), and what was found in it.
type sentence struct {
	page       *page
	start, end int
	line       int          // of the file
	dates      []timex.Date // in order
	mentions   []mention    // in order

	events []held // the events that it states
	tied   bool   // a curated tie quotes it
	passed bool   // it states no event, a curator says
}

// mention is a place that names an actor: bytes of the page.
type mention struct {
	start, end int
	actor      model.ActorID
}

// held tells of an event that a sentence states: the event's date, and what the sentence says of it.
type held struct{ when, said edtf.Date }

// newPage lays out a section of a document.
func newPage(d *document.Document, s *document.Section) *page {
	p := &page{file: d.File, paragraphs: s.Paragraphs}
	p.section = model.Section{ID: s.ID, Source: d.Source.ID, Title: s.Title, Level: s.Level, Paragraphs: []model.Paragraph{}}
	var text strings.Builder
	for i, paragraph := range s.Paragraphs {
		if i > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		text.WriteString(paragraph.Text)
		p.section.Paragraphs = append(p.section.Paragraphs, model.Paragraph{Start: start, End: text.Len(),
			Item: paragraph.Item, Depth: paragraph.Depth, Quote: paragraph.Quote, Retold: paragraph.Retold})
	}
	p.section.Text = text.String()
	return p
}

// read finds the sentences and dates of the page.
func (p *page) read(splitter *sentences.Splitter, tagger *timex.Tagger) {
	for i, paragraph := range p.section.Paragraphs {
		for _, span := range splitter.Split(p.section.Text[paragraph.Start:paragraph.End]) {
			p.sentences = append(p.sentences, &sentence{page: p, start: paragraph.Start + span.Start,
				end: paragraph.Start + span.End, line: p.paragraphs[i].Line(span.Start)})
		}
	}
	for _, d := range tagger.Find(p.section.Title, p.section.Text) {
		if s := p.sentenceAt(d.Start); s != nil {
			s.dates = append(s.dates, d)
		}
	}
}

// sentenceAt gives the sentence that holds a byte, nil for the white space between sentences.
func (p *page) sentenceAt(at int) *sentence {
	i := sort.Search(len(p.sentences), func(i int) bool { return p.sentences[i].end > at })
	if i == len(p.sentences) || p.sentences[i].start > at {
		return nil
	}
	return p.sentences[i]
}

func (s *sentence) text() string { return s.page.section.Text[s.start:s.end] }

func (s *sentence) evidence() model.Evidence { return s.page.evidence(s.start, s.end) }

func (p *page) evidence(start, end int) model.Evidence {
	return model.Evidence{Section: p.section.ID, Start: start, End: end, Quote: p.section.Text[start:end]}
}

// statement gives the sentence as what says a date; nil for a sentence that says none.
func (s *sentence) statement(d *timex.Date) model.Statement {
	said := model.Statement{Evidence: s.evidence()}
	if d != nil {
		wording := s.page.evidence(d.Start, d.End)
		said.When, said.Wording = d.When, &wording
	}
	return said
}
