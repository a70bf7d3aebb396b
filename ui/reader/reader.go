package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/background"
	"daqin/ui/hover"
	"daqin/ui/keys"
	"daqin/ui/state"
)

var _ fyne.Widget = (*Reader)(nil)

// Reader is the view of the documents.
type Reader struct {
	widget.BaseWidget
	store  *state.Store
	index  *model.Index
	kit    *kit
	runner background.Runner
	eras   map[string]string // the names of eras, by their dates

	lens     *model.Lens                      // for the chosen span
	seen     *model.Seen                      // through it
	rank     map[model.ActorID]int            // where in Model.Actors
	tellings map[model.SectionID]*model.Tally // the events that each section tells, but for those put out of sight

	outline *outline
	folds   folds
	sums    map[int]*model.Tally // the events that folded lines tell, and documents, once they are asked for

	contents, card *leaf              // these scroll, each by itself
	page, facing   *pane              // the open section, and what stands beside it
	stand          standing           // how the two stand
	marked         state.Subject      // that the texts were last marked for
	matched        [2]model.SectionID // the texts that last came to stand beside one another
	closer         *leaf              // closes the card
	hasCard        bool
	cardRows       []row
	portrait       portrait        // of the actor whose card was asked for last
	uncut          map[string]bool // the lists that the card shows whole
	tight          float32         // the tightness that the card is set with
	wasLow         bool            // how the card is written
	unfolded       bool            // the contents stand over the text, though there is no room

	noted *annotations // the notes by where they stand
	slip  *slip
	find  *finder // what is looked for in the texts

	over  *link // under the pointer
	hover *hover.Card
	focus *leaf // that has it, nil for none

	clock     func() time.Time        // by which clicks follow one another
	modifiers func() fyne.KeyModifier // the keys that are held down besides
}

// New gives a reader of the store's model. What takes long is done by the runner.
func New(store *state.Store, runner background.Runner) *Reader {
	r := &Reader{store: store, index: store.Index(), runner: runner, kit: newKit(fyne.Size{}), eras: erasOf(store.Index().Model), hover: hover.NewCard()}
	r.lens, r.rank = r.index.Lens(), ranks(r.index.Model)
	r.outline = newOutline(r.index)
	r.folds = newFolds(r.outline)
	r.contents, r.card, r.closer = newScrolledLeaf(r), newScrolledLeaf(r), newLeaf(r)
	r.page, r.facing = newPane(r), newPane(r)
	r.closer.write(closerSheet(r))
	r.noted, r.slip = newAnnotations(r.index), newSlip(r)
	r.clock, r.modifiers = time.Now, keys.Held
	r.find = newFinder(r)
	r.ExtendBaseWidget(r)
	store.Watch(r.show)
	return r
}

// show writes anew what says something else now, and draws all with the new attention.
func (r *Reader) show(prev, next state.State) {
	first := prev == next
	if next.Play.On && !prev.Play.On || r.outdates(prev, next) {
		r.hover.Hide() // it would stay over the text while nobody moves the pointer
	}
	if !first && visible(prev) == visible(next) {
		return
	}
	turned := first || prev.Section != next.Section || prev.Facing != next.Facing || prev.Apart != next.Apart
	filtered := first || prev.Filters != next.Filters
	moved := first || prev.Span != next.Span
	selected := first || prev.Subject != next.Subject || prev.Beside != next.Beside || prev.Others != next.Others
	r.seen = r.lens.MoveTo(next.Span)
	if filtered {
		r.tellings, r.sums = tallies(r.index, next.Filters), map[int]*model.Tally{}
	}
	opened := r.openPanes(next.Place)
	r.markPanes()
	r.matchPanes()
	written := opened
	if first || filtered {
		written = r.bothPanes()
	}
	for _, p := range written {
		r.writePane(p)
	}
	if turned {
		r.folds.follow(r.outline, next.Section, next.Facing)
	}
	if turned || filtered {
		r.writeContents()
	}
	if selected {
		r.uncut = map[string]bool{}
		r.writeCard()
	}
	stands := !turned && !filtered && !selected
	if first || prev.Notes != next.Notes {
		stands = r.renote(prev.Notes, next) && stands
	}
	if moved || filtered || prev.Way != next.Way {
		stands = r.renew() && stands
	}
	if !stands {
		r.arrange(r.Size())
	}
	for _, p := range opened {
		p.scrollTo(0)
	}
	if selected {
		r.card.cursor = nil
		r.card.scrollTo(0)
		r.goOnAt(prev.Subject)
	}
	if turned {
		r.revealOpen()
	}
	r.bringIntoSight()
	r.slip.stay(prev, next)
	if !stands {
		r.slip.settle()
	}
	r.find.bar.say()
	r.Refresh()
}

// outdates tells whether a change is of something else than what the hover card tells of. Fyne doesn't say when the pointer
// leaves the window.
func (r *Reader) outdates(prev, next state.State) bool {
	glances := r.over != nil && next.Glance == first(r.over.subjects)
	return prev.Glance != next.Glance && !glances || prev.Subject != next.Subject ||
		prev.Section != next.Section || prev.Facing != next.Facing
}

// visible is what of a state the reader shows.
func visible(s state.State) state.State {
	s.Reading, s.Play, s.Speed = state.Mark{}, state.Play{}, 0
	return s
}

// draw draws all leaves anew.
func (r *Reader) draw() {
	for _, l := range r.leaves() {
		l.Refresh()
	}
}

func (r *Reader) leaves() []*leaf {
	return []*leaf{r.page.leaf, r.facing.leaf, r.page.head, r.facing.head, r.card, r.closer, r.contents}
}

// ranks gives the actors' places in the model.
func ranks(m *model.Model) map[model.ActorID]int {
	out := make(map[model.ActorID]int, len(m.Actors))
	for i := range m.Actors {
		out[m.Actors[i].ID] = i
	}
	return out
}

func (r *Reader) writeContents() {
	rows := r.newContents()
	r.contents.write(func(width float32) *sheet { return r.kit.setContents(rows, width) })
}

func (r *Reader) writeCard() {
	rows := r.newCard()
	r.hasCard, r.cardRows, r.wasLow = len(rows) > 0, rows, r.low()
	r.card.write(func(width float32) *sheet { return r.kit.setCard(rows, width, r.tightness()) })
}

// renew has contents and card say anew what they say of the chosen span, and nothing else. False where that takes other
// room than before.
func (r *Reader) renew() (stands bool) {
	stands = true
	for _, l := range []*leaf{r.contents, r.card} {
		if shown := l == r.contents || r.hasCard; shown && !l.sheet.renew() {
			l.width, stands = unset, false
		}
	}
	if at := r.store.State(); (at.Subject.Kind == state.ATie || at.Subject.Kind == state.AnActor) && !alike(r.newCard(), r.cardRows) {
		r.writeCard()
		stands = false
	}
	return stands
}

// bringIntoSight scrolls each text to what is pointed at in it.
func (r *Reader) bringIntoSight() {
	for _, p := range r.panes() {
		p.bringIntoSight()
	}
}

// turnTo makes what the pane holds the open section, since the keys are there now.
func (r *Reader) turnTo(p *pane) {
	if p != nil && p != r.page {
		r.store.TurnTo(p.section)
		p.tellSight()
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
	case l.act != actNone:
		r.ask(l)
	case l.note != "":
		r.openNote(l.note)
	case l.section != "", l.document != "":
		r.openLine(l)
	case l.list != "":
		r.showWhole(l.list)
	case l.span != model.Span{}:
		r.store.GoTo(l.span)
	case l.step > 0:
		r.store.NextEvent()
	case l.step < 0:
		r.store.PreviousEvent()
	case l.way > 0:
		r.store.TakeWay(uint8(l.way - 1))
	case len(l.subjects) == 0 && l.at != nil:
		r.store.Read(*l.at)
	case len(l.subjects) == 0: // it only has a tip
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
		r.arrange(r.Size())
		r.Refresh()
	}
}

// Focused tells whether any part of the view has the focus. Text is the part with the text.
func (r *Reader) Focused() bool        { return r.focus != nil }
func (r *Reader) Text() fyne.Focusable { return r.page.leaf }

// focused tells which leaf has the focus now, nil for none.
func (r *Reader) focused(l *leaf) {
	r.hover.Hide()
	r.focus = l
	r.Refresh()
}
