package reader

import (
	"slices"

	"daqin/model"
	"daqin/ui/state"
)

// pane is a place for a section: its text, and the line above that says which it is.
type pane struct {
	*leaf
	head    *leaf
	section model.SectionID // that is written on it, "" for none
	marks   []state.Mark    // what of it is pointed at, or says what is selected, in reading order
	same    state.Mark      // the first of it that the other pane's text tells too; zero for none
	pending arrival         // of the first of the marks, or of the same
}

// arrival is how what is pointed at is yet to be brought into sight.
type arrival uint8

const (
	arrived arrival = iota
	gently          // so that the eye can follow
	atOnce          // in a section just opened
)

func newPane(r *Reader) *pane {
	p := &pane{leaf: newScrolledLeaf(r), head: newLeaf(r)}
	p.leaf.pane, p.head.pane = p, p
	return p
}

// panes gives the panes that hold a section, that which stands first in reading order first. The first is there always.
func (r *Reader) panes() []*pane {
	at := r.store.State()
	switch {
	case at.Facing == "":
		return []*pane{r.page}
	case r.outline.at[at.Facing] < r.outline.at[at.Section]:
		return []*pane{r.facing, r.page}
	}
	return []*pane{r.page, r.facing}
}

// bothPanes gives both, also where one holds nothing.
func (r *Reader) bothPanes() []*pane { return []*pane{r.page, r.facing} }

// openPanes has the panes hold the sections that are open, each where it is already, and gives those that hold another one
// now than before.
func (r *Reader) openPanes(next state.Place) (opened []*pane) {
	if r.page.section != next.Section && (r.facing.section == next.Section || next.Facing != "" && r.page.section == next.Facing) {
		r.page, r.facing = r.facing, r.page
	}
	for _, o := range []struct {
		*pane
		holds model.SectionID
	}{{r.page, next.Section}, {r.facing, next.Facing}} {
		if o.section != o.holds {
			o.section, o.same, o.pending = o.holds, state.Mark{}, atOnce
			opened = append(opened, o.pane)
		}
	}
	return opened
}

// writePane sets what a pane holds anew.
func (r *Reader) writePane(p *pane) {
	rows := r.newPage(r.index.Section(p.section))
	p.chosen = selection{}
	p.write(func(width float32) *sheet {
		if r.stand == stacked { // each has little height
			return r.kit.setPage(rows.titled(), width)
		}
		return r.kit.setPage(rows, width)
	})
}

// markPanes has the panes show what is pointed at: in the open section what the place says, beside another one, and where it
// says nothing, what says what is selected. The open one turns to it, the other one only when something else is selected.
func (r *Reader) markPanes() {
	at := r.store.State()
	selected := at.Subject != r.marked
	r.marked = at.Subject
	for _, p := range r.bothPanes() {
		var marks []state.Mark
		switch {
		case p == r.page && at.Mark != (state.Mark{}):
			marks = []state.Mark{at.Mark}
		case at.Facing != "":
			marks = r.marksOf(at.Subject, p.section)
		}
		if !slices.Equal(marks, p.marks) {
			p.marks = marks
			if p == r.page || selected {
				p.pending = max(p.pending, gently)
			}
		}
	}
}

// matchPanes has the text beside the open one turn to what both tell, when other texts stand beside one another than before.
func (r *Reader) matchPanes() {
	var pair [2]model.SectionID
	for i, p := range r.panes() {
		pair[i] = p.section
	}
	if pair == r.matched {
		return
	}
	r.matched = pair
	if r.facing.same = r.sameIn(r.facing.section, r.page.section); r.facing.same != (state.Mark{}) {
		r.facing.pending = max(r.facing.pending, gently)
	}
}

// sameIn gives the first sentence of a section that says what another one says too: an event, or a matter that an account
// compares. Zero where there is none.
func (r *Reader) sameIn(in, as model.SectionID) (first state.Mark) {
	add := func(e model.Evidence) {
		if m := (state.Mark{Start: e.Start, End: e.End}); first == (state.Mark{}) || m.Start < first.Start {
			first = m
		}
	}
	for _, said := range r.index.EventsIn(in) {
		if slices.ContainsFunc(said.Thing.Statements, func(s model.Statement) bool { return s.Evidence.Section == as }) {
			add(said.Statement.Evidence)
		}
	}
	for _, a := range r.index.AccountsIn(in) {
		if !slices.ContainsFunc(a.Tellings, func(t model.Telling) bool { return t.Evidence.Section == as }) {
			continue
		}
		for _, t := range a.Tellings {
			if t.Evidence.Section == in {
				add(t.Evidence)
			}
		}
	}
	return first
}

// marksOf gives the stretches of a section that say a subject, in reading order; of an actor, the first name alone.
func (r *Reader) marksOf(s state.Subject, in model.SectionID) (out []state.Mark) {
	add := func(e model.Evidence) {
		if m := (state.Mark{Start: e.Start, End: e.End}); e.Section == in && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	x := r.index
	statements := func(all []model.Statement) {
		for i := range all {
			add(all[i].Evidence)
		}
	}
	switch s.Kind {
	case state.AnActor:
		for _, m := range x.MentionsIn(in) {
			if m.Actor == model.ActorID(s.ID) && len(out) == 0 {
				add(m.Evidence)
			}
		}
	case state.AnEvent:
		statements(x.Event(model.EventID(s.ID)).Statements)
	case state.ATie:
		statements(x.Tie(model.TieID(s.ID)).Statements)
	case state.AFigure:
		add(x.Figure(model.FigureID(s.ID)).Evidence)
	case state.AnAccount:
		for _, t := range x.Account(model.AccountID(s.ID)).Tellings {
			add(t.Evidence)
		}
	}
	slices.SortFunc(out, func(a, b state.Mark) int { return a.Start - b.Start })
	return out
}

// bringIntoSight scrolls to what is pointed at, unless it is in sight: by as little as shows it where it is near, else so
// that it stands a third of the way down.
func (p *pane) bringIntoSight() {
	in := p.goal()
	if p.pending == arrived || in.size.Height <= 0 {
		return
	}
	scroll := p.glideTo
	if p.pending == atOnce {
		scroll = p.scrollTo
	}
	p.pending = arrived
	to := p.same
	if len(p.marks) > 0 {
		to = p.marks[0]
	}
	at := p.sheet.passage(to.Start, to.End)
	if len(at) == 0 {
		return
	}
	top, bottom := at[0].at.Y, at[len(at)-1].at.Y+at[len(at)-1].size.Height
	if far := in.size.Height; top < in.at.Y-far || bottom > in.at.Y+in.size.Height+far {
		scroll(p.lineBefore(top-in.size.Height/3, top, bottom))
		return
	}
	if y := p.revealing(top, bottom, 2*p.reader.kit.fonts[faceReading].leading); top < in.at.Y || bottom > in.at.Y+in.size.Height {
		scroll(p.lineBefore(y, top, bottom))
	}
}

// lineBefore gives where a line begins, near to a height, from which on all of a stretch is in sight, or as much as can be.
func (p *pane) lineBefore(y, top, bottom float32) float32 {
	if at := p.sheet.lineAbove(y); bottom <= at+p.sight().size.Height+hair {
		return at
	}
	return min(p.sheet.lineBelow(y), top)
}

// placeBelow gives the text its place, and its head another, and keeps the words where they are. The head is set anew: it says
// how things stand.
func (p *pane) placeBelow(head, in box) {
	p.head.write(p.reader.headSheet(p))
	p.head.fit(head.size.Width)
	p.head.place(head)
	was, fitted := p.object().Position(), p.width == in.size.Width
	anchor := p.anchor()
	p.fit(in.size.Width)
	p.leaf.place(in)
	if fitted {
		p.shift(in.at.Y - was.Y)
	} else {
		p.returnTo(anchor)
	}
}
