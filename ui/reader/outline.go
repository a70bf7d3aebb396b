package reader

import "daqin/model"

// outline is the sections of a model as a tree, in reading order, each document a line of its own above its sections.
type outline struct {
	lines []outlineLine
	at    map[model.SectionID]int // where in lines
}

// outlineLine is a document, or one of its sections. Places are those in the outline's lines.
type outlineLine struct {
	source  *model.Source
	section *model.Section // nil for the document itself
	depth   int            // of sections below one another, 0 for the documents and what stands at their top
	parent  int            // -1 for a document
	end     int            // behind the last line below it; right behind itself where it has none
}

// newOutline makes the outline. A level that is left out between a section and those below it leaves no gap.
func newOutline(x *model.Index) *outline {
	o := &outline{at: make(map[model.SectionID]int, len(x.Model.Sections))}
	var open []int // the lines above the next one, the document first
	closeTo := func(n int) {
		for _, i := range open[n:] {
			o.lines[i].end = len(o.lines)
		}
		open = open[:n]
	}
	for i := range x.Model.Sections {
		s := &x.Model.Sections[i]
		if len(open) == 0 || o.lines[open[0]].source.ID != s.Source {
			closeTo(0)
			open = append(open, len(o.lines))
			o.lines = append(o.lines, outlineLine{source: x.Source(s.Source), parent: -1})
		}
		above := len(open)
		for above > 1 && o.lines[open[above-1]].section.Level >= s.Level {
			above--
		}
		closeTo(above)
		o.at[s.ID] = len(o.lines)
		open = append(open, len(o.lines))
		o.lines = append(o.lines, outlineLine{source: o.lines[open[0]].source, section: s, depth: above - 1, parent: open[above-1]})
	}
	closeTo(0)
	return o
}

// name gives the ID of a line's section or document.
func (o *outline) name(line int) string {
	if s := o.lines[line].section; s != nil {
		return string(s.ID)
	}
	return string(o.lines[line].source.ID)
}

// branches tells whether there is anything below a line.
func (o *outline) branches(line int) bool { return o.lines[line].end > line+1 }

// sectionBy gives the section so many further on in reading order, or back, across documents; nil beyond the ends.
func (o *outline) sectionBy(id model.SectionID, steps int) *model.Section {
	at, ok := o.at[id]
	for ; ok && steps != 0; steps -= sign(steps) {
		for at += sign(steps); at >= 0 && at < len(o.lines) && o.lines[at].section == nil; {
			at += sign(steps)
		}
		if at < 0 || at >= len(o.lines) {
			return nil
		}
	}
	if !ok {
		return nil
	}
	return o.lines[at].section
}

// document gives the line of the document that a section is of, -1 for none.
func (o *outline) document(id model.SectionID) int {
	at, ok := o.at[id]
	if !ok {
		return -1
	}
	for o.lines[at].parent >= 0 {
		at = o.lines[at].parent
	}
	return at
}

// ofDocument gives the line of a document.
func (o *outline) ofDocument(id model.SourceID) (line int, ok bool) {
	for i := 0; i < len(o.lines); i = o.lines[i].end {
		if o.lines[i].source.ID == id {
			return i, true
		}
	}
	return 0, false
}

// documentBy gives the line of the document after the section's, or before it; -1 beyond the ends.
func (o *outline) documentBy(id model.SectionID, step int) int {
	here := o.document(id)
	if here < 0 {
		return -1
	}
	for at := here + step; at >= 0 && at < len(o.lines); at += step {
		if o.lines[at].section == nil {
			return at
		}
	}
	return -1
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
