package reader

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
)

// page is the open section as rows, and what stands beside them.
type page struct {
	rows    []row
	dates   []note // in the left margin
	marks   []note // in the right one: where accounts bear on a sentence
	sources []note // and what each paragraph retells
}

// newPage makes the rows of the open section.
func (r *Reader) newPage(s *model.Section) page {
	if s == nil {
		return page{rows: []row{say(faceText, quiet(lang.L("There is no text in this model.")))}}
	}
	p := page{rows: r.head(s)}
	live := r.live(s)
	for i, par := range s.Paragraphs {
		p.rows = append(p.rows, paragraph(s, par, live))
		if i == 0 {
			p.rows[len(p.rows)-1].above = 1.2
		}
	}
	if len(s.Paragraphs) == 0 {
		p.rows = append(p.rows, r.children(s)...)
	} else if next := r.after(s); next != nil {
		p.rows = append(p.rows, r.onward(next))
	}
	p.dates, p.marks, p.sources = r.dates(s), r.marks(s), r.sources(s)
	return p
}

// head gives the section's heading, with what it belongs to above.
func (r *Reader) head(s *model.Section) []row {
	source := r.index.Source(s.Source)
	above := say(faceSmall, linked(r.number(s.Source)+"  "+brief(source.Title), tintQuiet, to(state.Source(s.Source))))
	if s.Title == source.Title {
		above = say(faceSmall, linked(r.number(s.Source)+"  "+capital(source.Kind), tintQuiet, to(state.Source(s.Source))))
	}
	return []row{above, say(faceHeading, plain(brief(s.Title))).apart(0.3)}
}

// paragraph gives a paragraph of a section with the runs that lie in it.
func paragraph(s *model.Section, p model.Paragraph, live []run) row {
	out := row{text: s.Text[p.Start:p.End], face: faceReading, prose: true, start: p.Start, above: 0.9}
	if p.Item {
		lead := say(faceReading, quiet("–"))
		out.lead, out.indent, out.above = &lead, 1.4, 0.3
	}
	for _, l := range live {
		if start, end := max(l.start, p.Start), min(l.end, p.End); start < end {
			out.runs = append(out.runs, run{start - p.Start, end - p.Start, l.tint, l.link})
		}
	}
	return out
}

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
	for s := r.after(of); s != nil && s.Source == of.Source && s.Level > of.Level; s = r.after(s) {
		if len(out) == 0 || s.Level <= out[0].Level {
			out = append(out, s)
		}
	}
	return out
}

// after gives the section that follows in reading order, nil behind the last.
func (r *Reader) after(s *model.Section) *model.Section {
	all := r.index.Model.Sections
	if at := slices.IndexFunc(all, func(o model.Section) bool { return o.ID == s.ID }); at+1 < len(all) {
		return &all[at+1]
	}
	return nil
}

// onward leads to the next section, at the end of one.
func (r *Reader) onward(next *model.Section) row {
	return say(faceText, linked(brief(next.Title)+"\u00a0\u00a0→", tintLink, &link{section: next.ID})).apart(2)
}

// live gives the runs of a section that lead somewhere: the actors that it mentions, and the words of its dates and
// of its figures as far as nothing before covers them.
func (r *Reader) live(s *model.Section) []run {
	var out []run
	for _, m := range r.index.MentionsIn(s.ID) {
		e := m.Evidence
		out = append(out, run{e.Start, e.End, tintMention, &link{subjects: []state.Subject{state.Actor(m.Actor)}, at: &e}})
	}
	for _, d := range r.dated(s) {
		if d.wording == nil {
			continue
		}
		for _, free := range uncovered(d.wording.Start, d.wording.End, out) {
			out = append(out, run{free.start, free.end, tintDate, d.link})
		}
	}
	for _, f := range r.index.FiguresIn(s.ID) {
		l := &link{subjects: []state.Subject{state.Figure(f.ID)}, at: &f.Evidence}
		for _, free := range uncovered(f.Evidence.Start, f.Evidence.End, out) {
			out = append(out, run{free.start, free.end, tintDate, l})
		}
	}
	slices.SortFunc(out, func(a, b run) int { return a.start - b.start })
	return out
}

// uncovered gives what of a stretch no run covers. The runs need not be in order.
func uncovered(start, end int, by []run) []run {
	free := []run{{start: start, end: end}}
	for _, b := range by {
		var left []run
		for _, f := range free {
			if a := (run{start: f.start, end: min(f.end, b.start)}); a.start < a.end {
				left = append(left, a)
			}
			if z := (run{start: max(f.start, b.end), end: f.end}); z.start < z.end {
				left = append(left, z)
			}
		}
		free = left
	}
	return free
}

// number gives the sign that stands for a source in the margins, in the model's order.
func (r *Reader) number(id model.SourceID) string {
	at := slices.IndexFunc(r.index.Model.Sources, func(s model.Source) bool { return s.ID == id })
	return circled(at + 1)
}

// circled gives a small number as one sign: Unicode has those from 1 to 20.
func circled(n int) string {
	if n < 1 || n > 20 {
		return fmt.Sprintf("(%d)", n)
	}
	return string(rune('①' + n - 1))
}

// capital begins a text with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// The page's column of text, in ems: about 70 characters at most, and what the margins take beside it.
const (
	columnWidth = 41
	datesWidth  = 5.8 // more where there is room, less on a narrow page
	datesWide   = 10
	datesNarrow = 3.7
	narrowPage  = 34
	marksWidth  = 1.2
	numberWidth = 1.4
	marginGap   = 0.9
	edge        = 1.2
)

// setPage sets a page in the width.
func (k *kit) setPage(p page, width float32) *sheet {
	s := &sheet{kit: k}
	em := k.em()
	gap, marks, numbers := float32(marginGap)*em, float32(marksWidth)*em, float32(numberWidth)*em
	dates := float32(datesWidth) * em
	if width < narrowPage*em {
		dates = datesNarrow * em
	}
	room := width - 2*gap - marks - numbers - 2*edge*em // for dates and text
	column := min(room-dates, columnWidth*em)
	dates = max(dates, min(room-column, datesWide*em))
	x := (width - dates - 2*gap - column - marks - numbers) / 2
	s.add(p.rows, fyne.NewPos(x+dates+gap, 1.6*em), column)
	s.notes(p.dates, x, dates, fyne.TextAlignTrailing)
	s.notes(p.marks, x+dates+column+2*gap, marks, fyne.TextAlignLeading)
	s.notes(p.sources, x+dates+column+2*gap+marks, numbers, fyne.TextAlignLeading)
	s.height += 3 * em
	return s
}
