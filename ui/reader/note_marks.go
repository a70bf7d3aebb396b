package reader

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"daqin/model"
	"daqin/model/notes"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// noted is a note where it stands in the text.
type noted struct {
	id   notes.ID
	kind notes.Kind
	model.Evidence
}

// annotations are the notes of a book by where they stand.
type annotations struct {
	index *model.Index
	found map[notes.Target]finding // of each target that was ever looked for: the text doesn't change
	lost  map[notes.Target]bool    // those that don't stand where they did, and have not been looked for
	in    map[model.SectionID][]noted

	seeking *background.Job // of the lost ones
}

type finding struct {
	at model.Evidence
	ok bool
}

func newAnnotations(x *model.Index) *annotations {
	return &annotations{index: x, found: map[notes.Target]finding{}, lost: map[notes.Target]bool{}}
}

// find tells where a target stands in the text, false where it is adrift. What takes long to be found is adrift until it is.
func (a *annotations) find(t notes.Target) (model.Evidence, bool) {
	f, known := a.found[t]
	if !known {
		if f.at, f.ok = t.Stands(a.index); f.ok || t == (notes.Target{}) {
			a.found[t] = f
		} else {
			a.lost[t] = true
		}
	}
	return f.at, f.ok
}

// read finds the notes of a book, and gives the sections in which others stand now than before.
func (a *annotations) read(b *notes.Book) (changed []model.SectionID) {
	was := a.in
	a.in = map[model.SectionID][]noted{}
	for _, n := range b.All() {
		if at, ok := a.find(n.Target); ok && at.Section != "" {
			a.in[at.Section] = append(a.in[at.Section], noted{n.ID, n.Kind, at})
		}
	}
	for section, all := range a.in {
		slices.SortStableFunc(all, func(a, b noted) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
		if !slices.Equal(all, was[section]) {
			changed = append(changed, section)
		}
	}
	for section := range maps.Keys(was) {
		if a.in[section] == nil {
			changed = append(changed, section)
		}
	}
	return changed
}

// remarks gives the runs of a section on which notes are written, in order.
func (a *annotations) remarks(in model.SectionID) (out []run) {
	for _, n := range a.in[in] {
		if n.kind == notes.Remark && n.Start < n.End {
			out = append(out, run{n.Start, n.End, tintInk, &link{note: n.id}})
		}
	}
	return out
}

// signs gives what stands in the margin for each note in a section.
func (a *annotations) signs(in model.SectionID) (out []marginal) {
	for _, n := range a.in[in] {
		l := &link{note: n.id}
		sign := noteSign(l)
		if n.kind == notes.Bookmark {
			sign = bookmarkSign(l)
		}
		out = append(out, marginal{n.Start, sign})
	}
	return out
}

// noteSign is a slip of paper with lines on it.
func noteSign(l *link) row {
	p := &plot{height: 0.95, marks: []mark{
		signMark(0, 0.9, 0.1, 0.95, shapeFrame, l), signMark(0.22, 0.68, 0.34, 0.44, shapeBar, l), signMark(0.22, 0.68, 0.6, 0.7, shapeBar, l),
	}}
	return row{face: faceMark, plot: p, link: l}
}

// bookmarkSign is a ribbon with two tails.
func bookmarkSign(l *link) row {
	p := &plot{height: 0.95, marks: []mark{
		signMark(0.1, 0.7, 0, 0.7, shapeBar, l), signMark(0.1, 0.28, 0.7, 0.95, shapeBar, l), signMark(0.52, 0.7, 0.7, 0.95, shapeBar, l),
	}}
	return row{face: faceMark, plot: p, link: l}
}

// signMark is a piece of a sign. Lengths are in ems.
func signMark(left, right, top, bottom float32, s shape, l *link) mark {
	return mark{from: spot{ems: left}, until: spot{ems: right}, top: top, bottom: bottom, shape: s, tint: tintNote, link: l}
}

// The line under what a note is on lies lower than those under dates and names. It is stronger while the note is attended to.
const (
	notedLine   = 1.5
	notedStrong = 3
	notedAbove  = 4 // the line's end
)

// drawNoted draws the ground of words that notes are on, and gives the lines under them, which are seen in print, too.
func (l *leaf) drawNoted(d *drawing, in box) (lines []surface) {
	r, section := l.reader, l.pane.section
	draw := func(id notes.ID, e model.Evidence) {
		thick := float32(notedLine)
		if id == r.slip.note.ID || r.over != nil && r.over.note == id {
			thick = notedStrong
		}
		for _, p := range l.sheet.passageIn(e.Start, e.End, in) {
			d.surfaces = append(d.surfaces, surface{box: p, fill: look.Color(look.ColorNoted)})
			under := box{p.at.AddXY(0, p.size.Height-notedAbove), fyne.NewSize(p.size.Width, thick)}
			lines = append(lines, surface{box: under, fill: look.Color(look.ColorNote)})
		}
	}
	for _, n := range r.noted.in[section] {
		if n.kind == notes.Remark {
			draw(n.id, n.Evidence)
		}
	}
	if writing := r.slip; writing.passage.Section == section {
		draw(writing.note.ID, writing.passage)
	}
	return lines
}

// renote takes over another book. False where something has to be set anew: signs and runs where notes have come or gone, or
// the list of notes.
func (r *Reader) renote(prev *notes.Book, next state.State) (stands bool) {
	stands = true
	changed := r.noted.read(next.Notes)
	for _, p := range r.bothPanes() {
		if slices.Contains(changed, p.section) {
			chosen := p.chosen
			r.writePane(p)
			p.chosen = chosen
			stands = false
		}
	}
	r.slip.follow(prev, next.Notes)
	if next.Subject == state.Notes {
		r.writeCard()
		stands = false
	}
	r.seekNotes()
	return stands
}

// seekNotes has notes looked for that don't stand where they did: in a large model each takes longer than a picture may.
func (r *Reader) seekNotes() {
	if len(r.noted.lost) == 0 || r.noted.seeking.Runs() {
		return
	}
	x, lost := r.index, slices.Collect(maps.Keys(r.noted.lost))
	r.noted.seeking = background.Start(r.runner, background.Work[struct{}, []finding]{
		Do: func(ctx context.Context, _ func(struct{})) []finding {
			all := make([]finding, len(lost))
			for i, t := range lost {
				if ctx.Err() != nil {
					return nil
				}
				all[i].at, all[i].ok = t.Find(x)
			}
			return all
		},
		Done: func(all []finding) {
			for i, t := range lost {
				r.noted.found[t] = all[i]
				delete(r.noted.lost, t)
			}
			r.placeNotes()
		},
	})
}

// placeNotes shows notes where they have been found.
func (r *Reader) placeNotes() {
	at := r.store.State()
	if !r.renote(at.Notes, at) {
		r.arrange(r.Size())
		r.slip.settle()
	}
	r.Refresh()
}
