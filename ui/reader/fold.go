package reader

import (
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
)

// folds is which lines of the contents are folded, so that what is below them is out of sight.
type folds struct {
	folded map[int]bool // by their place in the outline
	lone   bool         // of the documents only those that one reads are unfolded
}

// mostLines is how many lines the contents begin with at most, as far as folding helps: some three screens.
const mostLines = 60

// newFolds folds as little as leaves a screen or three of lines: what lies deepest first.
func newFolds(o *outline) folds {
	f := folds{folded: map[int]bool{}}
	var of [8]int // lines by how deep they lie, documents first
	level := func(l outlineLine) int {
		if l.parent < 0 {
			return 0
		}
		return min(l.depth+1, len(of)-1)
	}
	for _, l := range o.lines {
		of[level(l)]++
	}
	deepest, lines := 0, of[0]
	for deepest+1 < len(of) && lines+of[deepest+1] <= mostLines {
		deepest++
		lines += of[deepest]
	}
	for i, l := range o.lines {
		if level(l) >= deepest && o.branches(i) && deepest+1 < len(of) {
			f.folded[i] = true
		}
	}
	return f
}

// sign tells whether a line is folded.
func (f *folds) sign(line int) string {
	if f.folded[line] {
		return "+"
	}
	return "−"
}

// turn folds a line, or unfolds it.
func (f *folds) turn(line int) { f.folded[line] = !f.folded[line] }

// follow unfolds what hides the sections that are open; where one document at a time is unfolded, it folds the others.
func (f *folds) follow(o *outline, open ...model.SectionID) {
	var reading []int
	for _, id := range open {
		at, ok := o.at[id]
		if !ok {
			continue
		}
		reading = append(reading, o.document(id))
		for above := o.lines[at].parent; above >= 0; above = o.lines[above].parent {
			f.folded[above] = false
		}
	}
	for i := 0; f.lone && i < len(o.lines); i = o.lines[i].end {
		f.folded[i] = !slices.Contains(reading, i)
	}
}

// fold folds a line of the contents, or unfolds it. The keys stand there then if they were in the contents.
func (r *Reader) fold(line int) {
	keyed := r.contents.cursor != nil
	r.folds.turn(line)
	r.rewriteContents()
	if keyed {
		r.standAt(line)
	}
}

// all unfolds all documents.
func (f *folds) all(o *outline) {
	f.lone = false
	for i := 0; i < len(o.lines); i = o.lines[i].end {
		f.folded[i] = false
	}
}

// showAll has the contents show all documents, showLone only the one that one reads unfolded.
func (r *Reader) showAll() {
	r.folds.all(r.outline)
	r.rewriteContents()
}

func (r *Reader) showLone() {
	at := r.store.State()
	r.folds.lone = true
	r.folds.follow(r.outline, at.Section, at.Facing)
	r.rewriteContents()
}

func (r *Reader) rewriteContents() {
	r.writeContents()
	r.arrange(r.Size())
	r.Refresh()
}

// standAt has the keys stand at a line of the contents that is in sight.
func (r *Reader) standAt(line int) {
	for _, a := range r.contents.sheet.areas {
		if at, ok := r.lineOf(a.row.link); ok && at == line {
			r.contents.cursor = a.row.link
			r.contents.reveal(a.at.Y, a.at.Y+a.size.Height, r.kit.em())
			r.contents.Refresh()
		}
	}
}

// lineOf gives the line of the contents that a link opens.
func (r *Reader) lineOf(l *link) (line int, ok bool) {
	switch {
	case l == nil:
	case l.document != "":
		return r.outline.ofDocument(l.document)
	case l.section != "":
		line, ok = r.outline.at[l.section]
	}
	return line, ok
}

// contentsKey does what a key asks of the contents as a tree, and tells whether it means anything there.
func (r *Reader) contentsKey(key fyne.KeyName) bool {
	line, ok := r.lineOf(r.contents.cursor)
	if !ok && r.contents.cursor == nil {
		line, ok = r.outline.at[r.store.State().Section]
	}
	switch key {
	case fyne.KeyHome:
		r.contents.moveCursor(-len(r.outline.lines))
	case fyne.KeyEnd:
		r.contents.moveCursor(len(r.outline.lines) + 1)
	case fyne.KeyLeft:
		switch l := r.outline.lines; {
		case !ok:
		case r.outline.branches(line) && !r.folds.folded[line]:
			r.fold(line)
			r.standAt(line)
		case l[line].parent >= 0:
			r.standAt(l[line].parent)
		}
	case fyne.KeyRight:
		switch {
		case !ok || !r.outline.branches(line):
		case r.folds.folded[line]:
			r.fold(line)
			r.standAt(line)
		default:
			r.standAt(line + 1)
		}
	default:
		return false
	}
	return true
}

// openLine opens the section that a line of the contents stands for, or a link in the text: at its top, also where it is open
// already. With Ctrl, or by Shift+Enter, it is opened beside the open one.
func (r *Reader) openLine(l *link) {
	id := l.section
	if line, ok := r.outline.ofDocument(l.document); ok {
		id = r.outline.lines[line+1].section.ID
	}
	r.unfold(false)
	if held := r.modifiers(); held&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift) != 0 {
		r.store.OpenBeside(id)
		return
	}
	for _, p := range r.panes() {
		if p.section == id {
			p.scrollTo(0)
		}
	}
	r.store.OpenSection(id)
}
