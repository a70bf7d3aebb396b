package reader

import (
	"fyne.io/fyne/v2"

	"daqin/model"
)

// SectionBy gives the section so many after the open one in reading order, or before it; "" beyond the ends.
func (r *Reader) SectionBy(steps int) model.SectionID {
	if s := r.outline.sectionBy(r.store.State().Section, steps); s != nil {
		return s.ID
	}
	return ""
}

// DocumentBy gives the first section of the document after (+1) the one that one reads, or before it (-1); "" beyond the ends.
func (r *Reader) DocumentBy(step int) model.SectionID {
	if line := r.outline.documentBy(r.store.State().Section, step); line >= 0 {
		return r.outline.lines[line+1].section.ID
	}
	return ""
}

// Contents is the part with the contents, which come into sight where they have no room of their own.
func (r *Reader) Contents() fyne.Focusable {
	if r.folded() {
		r.unfold(true)
		r.revealOpen()
	}
	return r.contents
}

// OtherText is the part with the text beside the open one; nil where there is none, or no room for it.
func (r *Reader) OtherText() fyne.Focusable {
	if r.stand == beside || r.stand == stacked {
		return r.facing.leaf
	}
	return nil
}

// onward leads to the section before and to the next one, at the end of one.
func (r *Reader) onward(s *model.Section) row {
	end := row{above: 2}
	for _, step := range []struct {
		by            int
		before, after string
	}{{-1, "←\u00a0\u00a0", ""}, {1, "", "\u00a0\u00a0→"}} {
		if to := r.outline.sectionBy(s.ID, step.by); to != nil {
			turn := say(faceText, linked(step.before+brief(to.Title)+step.after, tintLink, &link{section: to.ID}))
			end.columns = append(end.columns, append(r.otherDocument(s, to), turn))
		}
	}
	return end
}

// otherDocument names the document of a section that leads out of another's.
func (r *Reader) otherDocument(from, to *model.Section) []row {
	if from.Source == to.Source {
		return nil
	}
	source := r.index.Source(to.Source)
	return []row{say(faceSmall, linked(r.number(source.ID)+"\u2002"+brief(capital(source.Kind)), tintQuiet, toSource(source.ID)))}
}
