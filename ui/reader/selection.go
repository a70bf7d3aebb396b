package reader

import (
	"time"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
	"daqin/ui/textflow"
)

// selection is a stretch of the open section's text, from where it was begun to where it has been drawn to.
type selection struct {
	from, until int
	any         bool
	by          unit
	first       state.Mark // the letter's place, word or paragraph that it was begun with, which it always holds
	column      float32    // where on its line the keys began to draw it up or down; 0 for not yet
}

// unit is what a selection is drawn by.
type unit uint8

const (
	byLetter unit = iota
	byWord
	byParagraph
)

// ends gives the selection in order.
func (s selection) ends() (start, end int) { return min(s.from, s.until), max(s.from, s.until) }

// empty tells whether nothing is selected, if only a place where one may begin.
func (s selection) empty() bool { return !s.any || s.from == s.until }

// around gives the unit that a place in the text lies in.
func (l *leaf) around(offset int, by unit) state.Mark {
	b := l.sheet.paragraphOf(offset)
	switch {
	case b == nil || by == byLetter:
		return state.Mark{Start: offset, End: offset}
	case by == byParagraph:
		return state.Mark{Start: b.start, End: b.start + len(b.text)}
	}
	start, end := textflow.WordAt(b.text, offset-b.start)
	return state.Mark{Start: b.start + start, End: b.start + end}
}

// begin selects the unit at a place, and lets go of what is selected in another section.
func (l *leaf) begin(offset int, by unit) {
	for _, p := range l.reader.bothPanes() {
		if p.leaf != l && p.chosen.any {
			p.chosen = selection{}
			p.Refresh()
		}
	}
	first := l.around(offset, by)
	l.chosen = selection{from: first.Start, until: first.End, any: true, by: by, first: first}
	l.Refresh()
}

// extend draws the selection to the unit at a place.
func (l *leaf) extend(offset int) {
	s := &l.chosen
	if to := l.around(offset, s.by); offset < s.first.Start {
		s.from, s.until = s.first.End, to.Start
	} else {
		s.from, s.until = s.first.Start, max(to.End, s.first.End)
	}
	l.Refresh()
}

// deselect lets go of what is selected.
func (l *leaf) deselect() {
	l.chosen = selection{}
	l.Refresh()
}

// selectAll selects the section's text. False where there is none.
func (l *leaf) selectAll() bool {
	end := l.sheet.proseEnd()
	if end > 0 {
		l.begin(0, byLetter)
		l.extend(end)
	}
	return end > 0
}

// clicks counts those that follow one another in one place.
type clicks struct {
	at     fyne.Position
	when   time.Time
	count  int
	seen   fyne.Position // where that was on the reader
	offset int           // in the section's text
}

// What is one more click on the same, in Fyne's units and by the clock.
const (
	clickReach = 6
	clickTime  = 400 * time.Millisecond
)

// add takes a click, and gives which it is: the first, the second or the third. The fourth is a first again.
func (c *clicks) add(at fyne.Position, now time.Time) int {
	if now.Sub(c.when) > clickTime || farther(at, c.at, clickReach) || c.count == 3 {
		c.count = 0
	}
	c.at, c.when, c.count = at, now, c.count+1
	return c.count
}

// farther tells whether two places are farther apart than so much, across or down.
func farther(a, b fyne.Position, than float32) bool {
	away := a.Subtract(b)
	return max(away.X, -away.X, away.Y, -away.Y) > than
}

// clickAgain takes a press on what came to lie over the text since it was clicked there: one more click at once is still on
// the text, and selects a word or a paragraph. False where it is none.
func (l *leaf) clickAgain(seen fyne.Position) bool {
	c, now := &l.clicks, l.reader.clock()
	if c.count == 0 || now.Sub(c.when) > clickTime || farther(seen, c.seen, clickReach) {
		return false
	}
	l.focus()
	l.begin(c.offset, unit(c.add(c.at, now)-1))
	return true
}

// selectFrom begins a selection at a point: a second click in the text selects a word, a third a paragraph. With Shift it
// draws the one that there is to there.
func (l *leaf) selectFrom(at fyne.Position, modifier fyne.KeyModifier) {
	offset, ok := l.sheet.offsetAt(at)
	if !ok {
		return
	}
	if modifier&fyne.KeyModifierShift != 0 && l.chosen.any {
		l.clicks = clicks{}
		l.extend(offset)
		return
	}
	by := byLetter
	if l.sheet.inProse(at) {
		by = unit(l.clicks.add(at, l.reader.clock()) - 1)
		l.clicks.seen, l.clicks.offset = l.onReader(at), offset
	} else {
		l.clicks = clicks{}
	}
	l.begin(offset, by)
}

// selects tells whether a click that has ended selected something, and so follows no link.
func (l *leaf) selects() bool {
	return l.reads() && (l.clicks.count > 1 || l.held&fyne.KeyModifierShift != 0 && !l.chosen.empty())
}

// Dragged draws the selection to where the pointer is, and on for as long as that is out of sight.
func (l *leaf) Dragged(ev *fyne.DragEvent) {
	l.reader.store.StopPlaying()
	l.clicks = clicks{} // what follows a drag is a first click
	if !l.chosen.any {
		l.selectFrom(ev.Position.Subtract(ev.Dragged), 0)
	}
	if l.chosen.any {
		l.drawTo(ev.Position)
		l.pullAt(ev.Position)
	}
}

// DragEnd leaves what is selected selected.
func (l *leaf) DragEnd() { l.letGo() }

func (l *leaf) drawTo(at fyne.Position) {
	if offset, ok := l.sheet.offsetAt(at); ok {
		l.extend(offset)
	}
}

// pull scrolls while the pointer is held above or below what is in sight.
type pull struct {
	at     fyne.Position // of the pointer, from the top of what is in sight
	motion *fyne.Animation
}

// A pull scrolls by this share of how far the pointer is beyond the edge with each picture, and at most by so much.
const (
	pullShare = 0.15
	pullMost  = 40
)

// pullAt begins to scroll where a point of the sheet is out of sight, or ends it.
func (l *leaf) pullAt(at fyne.Position) {
	l.pull.at = at.SubtractXY(0, l.sight().at.Y)
	switch {
	case l.beyond() == 0:
		l.letGo()
	case l.pull.motion == nil:
		l.pull.motion = fyne.NewAnimation(time.Second, func(float32) { l.pullOn() })
		l.pull.motion.RepeatCount = fyne.AnimationRepeatForever
		l.pull.motion.Curve = fyne.AnimationLinear
		l.pull.motion.Start()
	}
}

// beyond gives how far below what is in sight the pointer is, less than 0 above, and 0 between.
func (l *leaf) beyond() float32 {
	y := l.pull.at.Y
	return min(y, 0) + max(y-l.sight().size.Height, 0)
}

func (l *leaf) pullOn() {
	by := l.beyond() * pullShare
	before := l.sight().at.Y
	if l.turnTo(before + min(max(by, -pullMost), pullMost)); l.sight().at.Y != before {
		l.drawTo(l.pull.at.AddXY(0, l.sight().at.Y))
	}
}

func (l *leaf) letGo() {
	if l.pull.motion != nil {
		l.pull.motion.Stop()
		l.pull.motion = nil
	}
}
