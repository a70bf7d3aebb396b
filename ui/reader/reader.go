package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/hover"
	"daqin/ui/state"
)

var _ fyne.Widget = (*Reader)(nil)

// Reader is the view of the documents.
type Reader struct {
	widget.BaseWidget
	store   *state.Store
	index   *model.Index
	kit     *kit
	eras    map[string]string                // the names of eras, by their dates
	present map[model.ActorID]model.Presence // through the chosen span

	contents, card, page *leaf // these scroll, each by itself
	bar                  *leaf // stands for the contents where there is no room for them
	closer               *leaf // closes the card
	hasCard              bool
	tight                float32 // the tightness that card and bar are set with
	unfolded             bool    // the contents stand over the text, though there is no room

	over    *link // under the pointer
	hover   *hover.Card
	focus   *leaf // that has it, nil for none
	pending bool  // what the place points at is yet to be brought into sight
}

// New gives a reader of the store's model.
func New(store *state.Store) *Reader {
	r := &Reader{store: store, index: store.Index(), kit: newKit(fyne.Size{}), eras: erasOf(store.Index().Model), hover: hover.NewCard()}
	r.contents, r.card, r.page = newScrolledLeaf(r), newScrolledLeaf(r), newScrolledLeaf(r)
	r.bar, r.closer = newLeaf(r), newLeaf(r)
	r.closer.write(closerSheet(r))
	r.ExtendBaseWidget(r)
	store.Watch(r.show)
	return r
}

// show writes anew what says something else now, and draws all with the new attention.
func (r *Reader) show(prev, next state.State) {
	first := prev == next
	opened := first || prev.Section != next.Section
	filtered := first || prev.Filters != next.Filters
	moved := first || prev.Span != next.Span
	selected := first || prev.Subject != next.Subject || prev.Beside != next.Beside
	if moved {
		r.present = presences(r.index, next.Span)
	}
	if opened || filtered {
		r.writePage()
	}
	if opened || filtered || moved {
		r.writeContents()
	}
	if selected || moved {
		r.writeCard()
	}
	r.pending = r.pending || opened || prev.Mark != next.Mark
	if opened || filtered || moved || selected {
		r.arrange(r.Size())
	}
	if opened {
		r.page.scrollTo(0)
	}
	if selected {
		r.card.cursor = nil
		r.card.scrollTo(0)
	}
	r.bringIntoSight()
	r.Refresh()
}

// draw draws all leaves anew.
func (r *Reader) draw() {
	for _, l := range r.leaves() {
		l.Refresh()
	}
}

func (r *Reader) leaves() []*leaf { return []*leaf{r.page, r.card, r.closer, r.contents, r.bar} }

// presences gives how the actors show through a span of time.
func presences(x *model.Index, span model.Span) map[model.ActorID]model.Presence {
	out := map[model.ActorID]model.Presence{}
	for i, p := range x.Seen(span).Actors {
		out[x.Model.Actors[i].ID] = p
	}
	return out
}

func (r *Reader) writePage() {
	p := r.newPage(r.index.Section(r.store.State().Section))
	r.page.chosen = selection{}
	r.page.write(func(width float32) *sheet { return r.kit.setPage(p, width) })
}

func (r *Reader) writeContents() {
	rows := r.newContents()
	r.contents.write(func(width float32) *sheet { return r.kit.setContents(rows, width) })
	r.bar.write(r.barSheet())
}

func (r *Reader) writeCard() {
	rows := r.newCard()
	r.hasCard = len(rows) > 0
	r.card.write(func(width float32) *sheet { return r.kit.setCard(rows, width, r.tightness()) })
}

// bringIntoSight scrolls to what the place points at, unless it is in sight: by as little as shows it where it is
// near, else so that it stands a third of the way down.
func (r *Reader) bringIntoSight() {
	mark := r.store.State().Mark
	in := r.page.sight()
	if !r.pending || in.size.Height <= 0 {
		return
	}
	r.pending = false
	at := r.page.sheet.passage(mark.Start, mark.End)
	if len(at) == 0 {
		return
	}
	top, bottom := at[0].at.Y, at[len(at)-1].at.Y+at[len(at)-1].size.Height
	if far := in.size.Height; top < in.at.Y-far || bottom > in.at.Y+in.size.Height+far {
		r.page.scrollTo(r.page.sheet.lineAbove(top - in.size.Height/3))
		return
	}
	if top < in.at.Y || bottom > in.at.Y+in.size.Height {
		r.page.reveal(top, bottom, 2*r.kit.fonts[faceReading].leading)
		r.page.scrollTo(r.page.sheet.lineAbove(r.page.sight().at.Y))
	}
}

// point tells what the pointer is on, in units of the reader; nil is nothing.
func (r *Reader) point(on *link, at fyne.Position) {
	before := r.over
	r.over = on
	if on == nil {
		r.hover.Hide()
		r.store.Glance(state.Subject{})
	} else {
		r.hover.Show(at, r.Size(), r.tip(on)...)
		r.store.Glance(first(on.subjects))
	}
	if before != on {
		r.draw()
	}
}

func first(subjects []state.Subject) state.Subject {
	if len(subjects) == 0 {
		return state.Subject{}
	}
	return subjects[0]
}

// follow goes where a link leads.
func (r *Reader) follow(l *link) {
	switch {
	case l.act == actClose:
		r.store.Clear()
	case l.act == actUnfold:
		r.unfold(!r.unfolded)
	case l.section != "":
		r.unfold(false)
		if l.section == r.store.State().Section {
			r.page.scrollTo(0)
		}
		r.store.OpenSection(l.section)
	case len(l.subjects) == 0:
		r.store.Read(*l.at)
	case l.at != nil:
		r.store.SelectAt(r.turn(l.subjects), *l.at)
	default:
		r.store.Select(r.turn(l.subjects))
	}
}

// turn gives the subject that follows the selected one among several that one link leads to.
func (r *Reader) turn(among []state.Subject) state.Subject {
	for i, s := range among {
		if s == r.store.State().Subject {
			return among[(i+1)%len(among)]
		}
	}
	return among[0]
}

// unfold shows the contents over the text, or puts them away. Where they have room of their own nothing happens.
func (r *Reader) unfold(shown bool) {
	if r.unfolded != shown {
		r.unfolded = shown
		r.bar.write(r.barSheet())
		r.arrange(r.Size())
		r.Refresh()
	}
}

// focused tells which leaf has the focus now, nil for none.
func (r *Reader) focused(l *leaf) {
	r.focus = l
	r.Refresh()
}
