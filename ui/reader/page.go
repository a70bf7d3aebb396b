package reader

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
	"daqin/ui/words"
)

// page is the open section as rows, and what stands beside them.
type page struct {
	top     float32 // space above, in ems
	rows    []row
	dates   []marginal // in the left margin
	marks   []marginal // in the right one: where accounts bear on a sentence, and where the user wrote something
	sources []marginal // and what each paragraph retells
}

// newPage makes the rows of the open section.
func (r *Reader) newPage(s *model.Section) page {
	if s == nil {
		return page{top: pageTop, rows: []row{say(faceText, quiet(lang.L("There is no text in this model.")))}}
	}
	p := page{top: pageTop, rows: []row{say(faceHeading, plain(brief(s.Title)))}}
	dated := r.dated(s)
	live := r.live(s, dated)
	for i, par := range s.Paragraphs {
		for len(live) > 0 && live[0].end <= par.Start {
			live = live[1:]
		}
		p.rows = append(p.rows, paragraph(s, par, live))
		switch r := &p.rows[len(p.rows)-1]; {
		case i == 0:
			r.above = 1.2
		case par.Quote && s.Paragraphs[i-1].Quote:
			r.rule = r.above // up to that of the one before
		}
	}
	if len(s.Paragraphs) == 0 {
		p.rows = append(p.rows, r.children(s)...)
	}
	if end := r.onward(s); len(end.columns) > 0 {
		p.rows = append(p.rows, end)
	}
	p.dates, p.marks, p.sources = r.dates(s, dated), r.marks(s), r.sources(s)
	return p
}

// titled gives the page without its heading, that the line right above it says already.
func (p page) titled() page {
	if len(p.rows) > 1 {
		p.top, p.rows = titledTop, p.rows[1:]
	}
	return p
}

// paragraph gives a paragraph of a section with the runs that lie in it, of those in order from it on.
func paragraph(s *model.Section, p model.Paragraph, live []run) row {
	out := row{text: s.Text[p.Start:p.End], face: faceReading, prose: true, start: p.Start, above: 0.9}
	if p.Item {
		lead := say(faceReading, quiet("–"))
		out.lead, out.flush, out.indent, out.above = &lead, true, itemIndent*float32(1+p.Depth), 0.3
	}
	if p.Quote {
		out.quote = true
		out.indent, out.room = out.indent+quoteIndent, quoteIndent
	}
	for _, l := range live {
		if l.start >= p.End {
			break
		}
		if start, end := max(l.start, p.Start), min(l.end, p.End); start < end {
			out.runs = append(out.runs, run{start - p.Start, end - p.Start, l.tint, l.link})
		}
	}
	return out
}

// How far items of a list stand in, those of a list within it again, and quotations on both sides, in ems; and where the rule
// stands beside these, which is so many of Fyne's units wide.
const (
	itemIndent  = 1.4
	quoteIndent = 1.6
	quoteRule   = 0.4
	ruleWidth   = 2
)

// children gives the sections below one that holds no text itself, as links.
func (r *Reader) children(of *model.Section) []row {
	rows := []row{say(faceSmall, quiet(lang.L("This heading has its text in the sections below it:"))).apart(1.2)}
	below := r.below(of)
	if len(below) == 0 {
		return []row{say(faceSmall, quiet(lang.L("This section has no text."))).apart(1.2)}
	}
	for _, s := range below {
		rows = append(rows, say(faceReading, linked(brief(s.Title), tintLink, &link{section: s.ID})).apart(0.3))
	}
	return rows
}

// below gives the sections directly under one, in reading order.
func (r *Reader) below(of *model.Section) []*model.Section {
	var out []*model.Section
	at := r.outline.at[of.ID]
	for i := at + 1; i < r.outline.lines[at].end; i = r.outline.lines[i].end {
		out = append(out, r.outline.lines[i].section)
	}
	return out
}

// live gives the runs of a section that lead somewhere, in order: the actors that it mentions, and the words of its dates
// and of its figures as far as nothing before covers them.
func (r *Reader) live(s *model.Section, dated []datum) []run {
	var names, dates, figures []run
	for _, m := range r.index.MentionsIn(s.ID) {
		e := m.Evidence
		names = append(names, run{e.Start, e.End, tintMention, &link{subjects: []state.Subject{state.Actor(m.Actor)}, at: &e}})
	}
	for _, d := range dated {
		if d.wording != nil {
			dates = append(dates, run{d.wording.Start, d.wording.End, tintDate, d.link})
		}
	}
	for _, f := range r.index.FiguresIn(s.ID) {
		l := &link{subjects: []state.Subject{state.Figure(f.ID)}, at: &f.Evidence}
		figures = append(figures, run{f.Evidence.Start, f.Evidence.End, tintDate, l})
	}
	return laid(laid(laid(laid(nil, names), dates), figures), r.noted.remarks(s.ID))
}

// laid adds runs to others that stand apart and in order, as far as these and those before leave the text free.
func laid(by, runs []run) []run {
	slices.SortStableFunc(runs, func(a, b run) int { return a.start - b.start })
	var out []run
	for _, r := range runs {
		for len(by) > 0 && by[0].end <= r.start {
			out, by = append(out, by[0]), by[1:]
		}
		if last := len(out) - 1; last >= 0 {
			r.start = max(r.start, out[last].end)
		}
		for len(by) > 0 && by[0].start < r.end {
			if free := r; free.start < by[0].start {
				free.end = by[0].start
				out = append(out, free)
			}
			r.start = max(r.start, by[0].end)
			out, by = append(out, by[0]), by[1:]
		}
		if r.start < r.end {
			out = append(out, r)
		}
	}
	return append(out, by...)
}

// number gives the sign that stands for a source in the margins.
func (r *Reader) number(id model.SourceID) string { return words.SourceSign(r.index.Model, id) }

// capital begins a text with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// What the margins take beside the page's column of text, in ems.
const (
	datesWidth  = 5.8 // more where there is room, less on a narrow page
	datesWide   = 10
	datesNarrow = 4
	narrowPage  = 34
	closePage   = 50 // narrower than this the margins stand closer
	closeGap    = 0.6
	marksWidth  = 1.6 // for two signs
	marksGap    = 0.4
	numberWidth = 1.4
	marginGap   = 0.9
	edge        = 1.2
	pageTop     = 1.6 // above its heading
	titledTop   = 0.7 // above its text, where the line above it is its heading
)

// setPage sets a page in the width.
func (k *kit) setPage(p page, width float32) *sheet {
	s := &sheet{kit: k}
	em := k.em()
	gap, marks, numbers := float32(marginGap)*em, float32(marksWidth+marksGap)*em, float32(numberWidth)*em
	dates, beyond := float32(datesWidth)*em, float32(edge)*em
	if width < closePage*em {
		beyond, gap = closeGap*em, closeGap*em
	}
	if width < narrowPage*em {
		dates = min(max(s.widestDate(p.dates), datesNarrow*em), dates)
	}
	room := width - 2*gap - marks - numbers - 2*beyond // for dates and text
	column := min(room-dates, k.column*em)
	dates = max(dates, min(room-column, datesWide*em))
	x := (width - dates - 2*gap - column - marks - numbers) / 2
	s.add(p.rows, fyne.NewPos(x+dates+gap, p.top*em), column)
	s.marginals(p.dates, x, dates, fyne.TextAlignTrailing)
	s.marginals(p.marks, x+dates+column+2*gap, marks-marksGap*em, fyne.TextAlignLeading)
	s.marginals(p.sources, x+dates+column+2*gap+marks, numbers, fyne.TextAlignLeading)
	s.height += 3 * em
	return s
}
