package reader

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"daqin/model"
	"daqin/ui/state"
)

// newContents gives the sections of all documents as a tree, each with how many dated things it tells of the chosen span.
func (r *Reader) newContents() []row {
	var rows []row
	if len(r.index.Model.Sources) > 1 {
		rows = append(rows, r.documentSwitch())
	}
	for i := 0; i < len(r.outline.lines); {
		if l := r.outline.lines[i]; l.section == nil {
			rows = append(rows, r.documentRow(i, l))
		} else {
			rows = append(rows, r.sectionRow(i, l))
		}
		if r.folds.folded[i] {
			i = r.outline.lines[i].end
		} else {
			i++
		}
	}
	return rows
}

// Lengths of the contents, in ems.
const (
	signWidth   = 1.2 // of the column of signs that fold
	depthIndent = 0.9 // that a section stands in by, below another
)

// documentSwitch has all documents unfolded, or only the one that one reads.
func (r *Reader) documentSwitch() row {
	all, one := tintInk, tintQuiet
	if r.folds.lone {
		all, one = one, all
	}
	out := say(faceSmall,
		linked(lang.L("All documents"), all, &link{act: actAll}), quiet("\u2002·\u2002"),
		linked(lang.L("This one"), one, &link{act: actLone, tip: lang.L("Of the documents only the one that you read is unfolded")}))
	out.indent = signWidth
	return out
}

// documentRow gives a document's row. It is strong for the one that one reads.
func (r *Reader) documentRow(line int, l outlineLine) row {
	name := capital(l.source.Kind)
	if first := r.outline.lines[line+1].section; r.folds.folded[line] || first.Title != l.source.Title {
		name = l.source.Title
	}
	face, t := faceSmall, tintQuiet
	if r.outline.document(r.store.State().Section) == line {
		face, t = faceSmallStrong, tintInk
	}
	out := say(face, linked(r.number(l.source.ID)+"  "+brief(name), t, nil))
	out.link = &link{document: l.source.ID}
	return r.contentsRow(out, line, 1.3)
}

// sectionRow gives a section's row. It fades where the chosen span has nothing of what it tells.
func (r *Reader) sectionRow(line int, l outlineLine) row {
	face := faceText
	if l.section.Level <= 1 {
		face = faceStrong
	}
	out := row{text: brief(l.section.Title), face: face, tint: tintTimed, link: &link{section: l.section.ID}}
	out.indent = depthIndent * float32(l.depth)
	return r.contentsRow(out, line, 0.35)
}

// contentsRow gives a row of the contents with its sign, its counts, and the mark of what is open.
func (r *Reader) contentsRow(out row, line int, above float32) row {
	out.above = above
	out.indent += signWidth
	if r.outline.branches(line) {
		sign := row{text: r.folds.sign(line), face: faceStrong, tint: tintQuiet, link: &link{act: actFold, line: line}}
		out.lead, out.flush = &sign, true
	}
	unfoldedDocument := r.outline.lines[line].section == nil && !r.folds.folded[line] // its sections say it
	if told := r.tallyOf(line).Len(); told > 0 && !unfoldedDocument {
		out.tail = &row{face: faceSmall, says: func() string { return r.count(line) }, inks: lighter}
		out.room = max(countRoom, 2*digitRoom*float32(len(fmt.Sprint(told))+1))
	}
	at := r.store.State()
	out.open, out.faces = r.standsFor(line, at.Section), r.standsFor(line, at.Facing)
	return out
}

// standsFor tells whether a line in sight is that of a section, or the folded one that holds it.
func (r *Reader) standsFor(line int, id model.SectionID) bool {
	at, ok := r.outline.at[id]
	return ok && (at == line || r.folds.folded[line] && line < at && at < r.outline.lines[line].end)
}

// revealOpen brings the line of what is open into sight.
func (r *Reader) revealOpen() {
	for _, a := range r.contents.sheet.areas {
		if y := r.contents.revealing(a.at.Y, a.at.Y+a.size.Height, 2*r.kit.em()); a.row.open && y != r.contents.goal().at.Y {
			r.contents.glideTo(y)
		}
	}
}

// The room that counts have, in ems, whatever they are, so that no title moves as they change: for the largest that there
// can be, by how wide a digit is.
const (
	countRoom = 2.8
	digitRoom = 0.47
)

// count says how many events of a line are certainly in the chosen span, and behind a sign, lighter, how many more may be;
// nothing where there are none.
func (r *Reader) count(line int) string {
	switch certain, possible := r.tallyOf(line).In(r.store.State().Span); {
	case possible == 0 && certain == 0:
		return ""
	case possible == 0:
		return strconv.Itoa(certain)
	case certain == 0:
		return fmt.Sprintf("+%d", possible)
	default:
		return fmt.Sprintf("%d +%d", certain, possible)
	}
}

// lighter has what a count says from its sign on stand lighter.
func lighter(count string) []run {
	if at := strings.IndexByte(count, '+'); at >= 0 {
		return []run{{start: at, end: len(count), tint: tintQuiet}}
	}
	return nil
}

// counted says the same in words.
func (r *Reader) counted(line int) string {
	certain, possible := r.tallyOf(line).In(r.store.State().Span)
	says := func(n int) map[string]any { return map[string]any{"Count": n} }
	switch {
	case r.tallyOf(line).Len() == 0:
		return lang.L("It tells of nothing dated")
	case certain == 0 && possible == 0:
		return lang.L("Nothing in this span")
	case certain == 0:
		return lang.N("{{.Count}} possibly in this span", possible, says(possible))
	case possible == 0:
		return lang.N("{{.Count}} in this span", certain, says(certain))
	}
	return lang.N("{{.Count}} in this span", certain, says(certain)) + ", " + lang.N("{{.Count}} possibly", possible, says(possible))
}

// lineTip says of a line what it is, where its words don't, and what it holds of the chosen span.
func (r *Reader) lineTip(line int) []string {
	l := r.outline.lines[line]
	says := r.counted(line)
	if r.folds.folded[line] && l.section != nil {
		says = lang.L("With what is folded below it: {{.Counts}}", map[string]any{"Counts": says})
	}
	if l.section == nil {
		return []string{l.source.Title, says}
	}
	return []string{says}
}

// tallyOf counts what a line tells: a folded one, and a document, all that stands below it, too.
func (r *Reader) tallyOf(line int) *model.Tally {
	l := r.outline.lines[line]
	if !r.folds.folded[line] && l.section != nil {
		return r.tellings[l.section.ID]
	}
	if r.sums[line] == nil {
		var all []model.SectionID
		for _, below := range r.outline.lines[line:l.end] {
			if below.section != nil {
				all = append(all, below.section.ID)
			}
		}
		r.sums[line] = tally(r.index, r.store.State().Filters, all...)
	}
	return r.sums[line]
}

// holds tells whether what a section's line tells shows through the chosen span. One that tells of nothing dated always does.
func (r *Reader) holds(id model.SectionID) model.Presence {
	line, ok := r.outline.at[id]
	if !ok || r.tallyOf(line).Len() == 0 {
		return model.Certain
	}
	switch certain, possible := r.tallyOf(line).In(r.store.State().Span); {
	case certain > 0:
		return model.Certain
	case possible > 0:
		return model.Possible
	}
	return model.Outside
}

// tally counts the events that sections tell, each once, but for those put out of sight.
func tally(x *model.Index, hidden state.Filters, sections ...model.SectionID) *model.Tally {
	told := map[*model.Event]bool{}
	return x.Tally(func(yield func(*model.Event) bool) {
		for _, id := range sections {
			for _, said := range x.EventsIn(id) {
				if e := said.Thing; !told[e] && !hidden.HidesCategory(e.Category) {
					told[e] = true
					if !yield(e) {
						return
					}
				}
			}
		}
	})
}

// tallies gives a tally for each section.
func tallies(x *model.Index, hidden state.Filters) map[model.SectionID]*model.Tally {
	out := make(map[model.SectionID]*model.Tally, len(x.Model.Sections))
	for i := range x.Model.Sections {
		id := x.Model.Sections[i].ID
		out[id] = tally(x, hidden, id)
	}
	return out
}

// setContents sets the contents in the width.
func (k *kit) setContents(rows []row, width float32) *sheet {
	s := &sheet{kit: k}
	em := k.em()
	s.add(rows, fyne.NewPos(0.6*em, 0.9*em), width-1.7*em)
	s.height += 1.6 * em
	return s
}
