package reader

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
	"daqin/ui/words"
)

// marginal stands in a margin, in line with the place in the text that it belongs to.
type marginal struct {
	offset int // in the section's text
	row    row
}

// datum is words of a section that tell when something was, and what.
type datum struct {
	offset  int             // of the words, or of the sentence where context tells the date
	wording *model.Evidence // nil where context does
	when    edtf.Date
	link    *link
}

// dated gives what a section says of dates, in reading order. Events told by the same words of the same date share
// one; those of hidden categories have none.
func (r *Reader) dated(s *model.Section) []datum {
	type words struct {
		offset int
		when   string
	}
	var out []datum
	standing := map[words]int{} // where in out
	for _, said := range r.index.EventsIn(s.ID) {
		if r.store.State().Filters.HidesCategory(said.Thing.Category) {
			continue
		}
		d := datum{offset: said.Statement.Evidence.Start, when: said.Statement.When, link: to(state.Event(said.Thing.ID))}
		d.link.at = &said.Statement.Evidence
		if w := said.Statement.Wording; w != nil && w.Section == s.ID {
			d.offset, d.wording = w.Start, w
		}
		if d.when.IsZero() {
			d.when = said.Thing.When
		}
		at := words{d.offset, d.when.String()}
		if same, ok := standing[at]; ok {
			out[same].link.subjects = append(out[same].link.subjects, d.link.subjects...)
			continue
		}
		standing[at] = len(out)
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(a, b datum) int { return a.offset - b.offset })
	return out
}

// dates gives the notes of the left margin. An era stands there by its name, once in a paragraph.
func (r *Reader) dates(s *model.Section, dated []datum) []marginal {
	type place struct {
		paragraph int
		era       string
	}
	var out []marginal
	noted, texts := map[place]bool{}, map[string]string{}
	for _, d := range dated {
		if d.when.IsZero() {
			continue
		}
		text, known := texts[d.when.String()]
		if !known { // a long section tells of many a date more than once
			text = unbroken(words.ShortDate(d.when))
			texts[d.when.String()] = text
		}
		if name := r.era(d.when, d.wording); name != "" {
			at := place{sort.Search(len(s.Paragraphs), func(i int) bool { return d.offset < s.Paragraphs[i].End }), name}
			if noted[at] {
				continue
			}
			noted[at], text = true, name
		}
		out = append(out, marginal{d.offset, row{text: text, face: faceSmall, tint: tintMargin, link: d.link}})
	}
	return out
}

// unbroken has a year stay with the month before it, and with the sign that it is about then, and two years part at the dash
// between them: a date's lines are read one by one, and "Sep" above "2023" is two.
func unbroken(date string) string {
	return betweenYears.ReplaceAllString(beforeYear.ReplaceAllString(date, "\u00a0$1"), "$1–\u200b$2")
}

var beforeYear, betweenYears = regexp.MustCompile(` (\d{4})`), regexp.MustCompile(`(\d{4})–(\d)`)

// sources gives the numbers of the sources that each paragraph retells.
func (r *Reader) sources(s *model.Section) []marginal {
	var out []marginal
	for _, p := range s.Paragraphs {
		var parts []part
		for _, told := range p.Retold {
			l := to(state.Source(told.Source))
			l.tip = told.Section
			parts = append(parts, linked(r.number(told.Source), tintQuiet, l))
		}
		if len(parts) > 0 {
			out = append(out, marginal{p.Start, say(faceText, parts...)})
		}
	}
	return out
}

// marks gives a mark for each sentence on which an account bears, and a sign for each note.
func (r *Reader) marks(s *model.Section) []marginal {
	var out []marginal
	for _, a := range r.index.AccountsIn(s.ID) {
		for i := range a.Tellings {
			e := &a.Tellings[i].Evidence
			if e.Section != s.ID {
				continue
			}
			mark := row{text: verdictMark(a.Verdict), face: faceMark, tint: tintMargin}
			mark.link = &link{subjects: []state.Subject{state.Account(a.ID)}, at: e}
			out = append(out, marginal{e.Start, mark})
		}
	}
	out = append(out, r.noted.signs(s.ID)...)
	slices.SortStableFunc(out, func(a, b marginal) int { return a.offset - b.offset })
	return out
}

// verdictMark gives the sign of a verdict.
func verdictMark(v model.Verdict) string {
	switch v {
	case model.Agree:
		return "="
	case model.Precision:
		return "≈"
	case model.Change:
		return "→"
	case model.Differ:
		return "≠"
	}
	return "?"
}

// How far apart stands, in ems, what a margin holds in one line, and dates right below one another, where not each is one line.
const (
	abreast = 0.15
	below   = 0.35
)

// ditto stands for a date that says the same as the one right above it.
const ditto = "″"

// marginals sets what stands in a margin, each in line with its words. What belongs to one line stands side by side as far as
// there is room, and else below what stands there already.
func (s *sheet) marginals(all []marginal, x, width float32, align fyne.TextAlign) {
	var free, line, top, taken float32 // what is free below, the line last written to, where, and how much of it is taken
	var last *marginal                 // the date last written in full
	var before int                     // how many lines the date before has
	for i := range all {
		m := &all[i]
		base, ok := s.baseOf(m.offset)
		if !ok {
			continue
		}
		font, written := &s.kit.fonts[m.row.face], &m.row
		if align == fyne.TextAlignTrailing {
			if last != nil && last.row.text == m.row.text && base-font.base()-free <= s.kit.fonts[faceReading].leading-font.leading+hair {
				again := m.row
				again.text, again.face = ditto, faceStrong // the sign is small
				written, font = &again, &s.kit.fonts[faceStrong]
			} else {
				last = m
			}
		}
		own := s.marginalWidth(written)
		if base != line || align != fyne.TextAlignLeading || taken+own > width {
			line, top, taken = base, max(base-font.base(), free), 0
		}
		at := fyne.NewPos(x+taken, top)
		taken += own + abreast*s.kit.em()
		free = max(free, top+font.leading)
		if m.row.plot != nil {
			s.addPlot(m.row.plot, at.AddXY(0, font.base()-m.row.plot.height*s.kit.em()), own)
			continue
		}
		b := s.set(written, at, width-(at.X-x), align)
		if lines := len(b.flow.Lines()); align == fyne.TextAlignTrailing {
			if top > base-font.base() && max(lines, before) > 1 {
				b.at.Y += below * s.kit.em()
			}
			before = lines
		}
		free = max(free, b.bottom())
		if m.row.link != nil {
			s.areas = append(s.areas, area{b.bounds(), written})
		}
	}
	s.height = max(s.height, free)
}

// widestDate gives how wide a margin has to be for the widest stretch of a date that stays on one line.
func (s *sheet) widestDate(dates []marginal) (width float32) {
	for i := range dates {
		for _, piece := range strings.FieldsFunc(dates[i].row.text, func(r rune) bool { return r == ' ' || r == '\u200b' }) {
			width = max(width, s.kit.ruler.Width(dates[i].row.face, piece))
		}
	}
	return width
}

// marginalWidth gives how wide a row stands in a margin that has room for it.
func (s *sheet) marginalWidth(r *row) (width float32) {
	if r.plot == nil {
		return s.kit.ruler.Width(r.face, r.text)
	}
	for _, m := range r.plot.marks {
		width = max(width, m.until.ems)
	}
	return width * s.kit.em()
}

// baseOf gives how far down the letters stand of the line that holds a place of the section's text.
func (s *sheet) baseOf(offset int) (y float32, ok bool) {
	b := s.paragraphOf(offset)
	if b == nil {
		return 0, false
	}
	return b.top(b.flow.LineAt(offset-b.start)) + b.font.base(), true
}

// bounds gives the place that the block's lines take.
func (b *block) bounds() box {
	widest, left := float32(0), b.at.X+b.width
	for i, l := range b.flow.Lines() {
		widest, left = max(widest, l.Width), min(left, b.left(i))
	}
	return box{fyne.NewPos(left, b.at.Y), fyne.NewSize(widest, b.bottom()-b.at.Y)}
}
