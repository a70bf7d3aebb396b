package extract

import (
	"strings"

	"daqin/model"
	"daqin/model/extract/curation"
)

// place is where a quote stands: bytes of a page, and the sentence that holds them.
type place struct {
	page       *page
	start, end int
}

// locate finds the one place of a quote. Where there is none, or more than one, that is a fault of the curation.
func (b *builder) locate(q curation.Quote) (place, bool) {
	file, line, text := b.curation.File, q.Text.Line, q.Text.Value
	if text == "" {
		return place{}, false // told when the curation was read
	}
	if q.In.Value != "" {
		p := b.byID[model.SectionID(q.In.Value)]
		if p == nil {
			b.fault(file, q.In.Line, "there is no section %q: correct it", q.In.Value)
			return place{}, false
		}
		return b.only(q, places(p, text))
	}
	var all []place
	for _, p := range b.pages {
		all = append(all, places(p, text)...)
	}
	if len(all) > 1 && all[0].page != all[1].page {
		b.fault(file, line, "quote %q stands in the sections %s and %s: add in: with one of them, or quote more words",
			text, all[0].page.section.ID, all[1].page.section.ID)
		return place{}, false
	}
	return b.only(q, all)
}

func (b *builder) only(q curation.Quote, all []place) (place, bool) {
	in := "any document"
	if q.In.Value != "" {
		in = "section " + q.In.Value
	}
	switch len(all) {
	case 0:
		b.fault(b.curation.File, q.Text.Line, "quote %q is not in %s: quote the words as they stand there", q.Text.Value, in)
		return place{}, false
	case 1:
		return all[0], true
	}
	b.fault(b.curation.File, q.Text.Line, "quote %q stands more than once in section %s: quote more words",
		q.Text.Value, all[0].page.section.ID)
	return place{}, false
}

// places gives the first two places of words in a page.
func places(p *page, words string) []place {
	var all []place
	for from := 0; len(all) < 2; {
		at := strings.Index(p.section.Text[from:], words)
		if at < 0 {
			break
		}
		all = append(all, place{p, from + at, from + at + len(words)})
		from += at + 1
	}
	return all
}

// sentenceOf gives the sentence that holds a quote. One that is in two sentences is a fault.
func (b *builder) sentenceOf(q curation.Quote) (*sentence, place, bool) {
	at, ok := b.locate(q)
	if !ok {
		return nil, at, false
	}
	s := at.page.sentenceAt(at.start)
	if s == nil || at.end > s.end {
		b.fault(b.curation.File, q.Text.Line, "quote %q is in more than one sentence: quote words of one", q.Text.Value)
		return nil, at, false
	}
	return s, at, true
}
