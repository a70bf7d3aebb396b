package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

var _ fyne.Scrollable = (*scroller)(nil)

// scroller is what a leaf scrolls in.
type scroller struct {
	container.Scroll
	leaf *leaf
}

// newScroller gives what the leaf scrolls in, up and down.
func newScroller(l *leaf) *scroller {
	s := &scroller{container.Scroll{Direction: container.ScrollVerticalOnly, Content: l, OnScrolled: func(fyne.Position) { l.scrolled() }}, l}
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled takes the wheel, also where there is nothing more to scroll.
func (s *scroller) Scrolled(ev *fyne.ScrollEvent) {
	s.leaf.reader.store.StopPlaying()
	s.Scroll.Scrolled(ev)
}

// scrolled follows where the wheel or the bar have scrolled to, or the reader itself.
func (l *leaf) scrolled() {
	l.reader.hover.Hide()
	if !l.placing {
		l.glide = nil
		l.reader.store.StopPlaying()
		l.tellSight()
	}
	l.reader.slip.place()
	l.Refresh()
}

// tellSight tells what of the section's text is in sight, after a gesture has scrolled it.
func (l *leaf) tellSight() {
	if l.pane != l.reader.page || !l.reads() {
		return
	}
	in := l.sight()
	if mark := l.sheet.textIn(in.at.Y, in.at.Y+in.size.Height); mark.Start < mark.End && mark != l.reader.store.State().Reading {
		l.reader.store.Scroll(mark)
	}
}

// sight gives what of the sheet is in sight.
func (l *leaf) sight() box {
	if l.scroll == nil {
		return box{size: l.Size()}
	}
	in := box{fyne.NewPos(0, l.scroll.Offset.Y), l.scroll.Size()}
	if l.whole > 0 && in.at.Y == 0 {
		in.size.Height = min(in.size.Height, l.whole)
	}
	return in
}

// goal gives what will be in sight once nothing moves any more.
func (l *leaf) goal() box {
	in := l.sight()
	if l.glide != nil {
		in.at.Y = l.glide.to
	}
	return in
}

// scrollTo brings a height of the sheet to the top of what is in sight, as far as there is something below.
func (l *leaf) scrollTo(y float32) {
	l.glide = nil
	l.moveTo(l.reach(y))
}

// reach brings a height to where the sheet can be scrolled to.
func (l *leaf) reach(y float32) float32 {
	return max(0, min(y, l.sheet.height-l.object().Size().Height))
}

func (l *leaf) moveTo(y float32) {
	if l.scroll == nil {
		return
	}
	l.placing = true
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.placing = false
	l.Refresh()
}

// shift moves the sheet, and where it is on its way to, so that it stays where it is on the screen.
func (l *leaf) shift(by float32) {
	if l.glide != nil {
		l.glide.from += by
		l.glide.to = l.reach(l.sheet.lineAbove(l.glide.to + by))
	}
	l.moveTo(l.reach(l.sight().at.Y + by))
}

// glide is a way that a leaf scrolls on, so that the eye can follow; the last one begun counts.
type glide struct{ from, to float32 }

// A glide takes this long, however far it leads. The eye follows no more than what is in sight at once: from farther
// away it comes only that much of the way.
const glideTime = 300 * time.Millisecond

// glideTo scrolls so that the eye can follow, or at once where no motion is wanted.
func (l *leaf) glideTo(y float32) {
	in := l.sight()
	y = l.reach(y)
	if y == in.at.Y || !fyne.CurrentApp().Settings().ShowAnimations() {
		l.scrollTo(y)
		return
	}
	far := in.size.Height
	way := &glide{min(max(in.at.Y, y-far), y+far), y}
	l.glide = way
	fyne.NewAnimation(glideTime, func(share float32) {
		switch {
		case l.glide != way: // it scrolls on another one, or on none
		case share < 1:
			l.moveTo(l.reach(round(way.from + share*(way.to-way.from))))
		default:
			l.scrollTo(way.to)
		}
	}).Start()
}

// reveal scrolls as little as brings the heights into sight, with the margin around them.
func (l *leaf) reveal(top, bottom, margin float32) {
	if y := l.revealing(top, bottom, margin); y != l.goal().at.Y {
		l.scrollTo(y)
	}
}

// revealing gives where that scrolls to.
func (l *leaf) revealing(top, bottom, margin float32) float32 {
	in := l.goal()
	margin = max(0, min(margin, (in.size.Height-(bottom-top))/2)) // where there is no room for it
	switch {
	case top-margin < in.at.Y:
		return l.reach(top - margin)
	case bottom+margin > in.at.Y+in.size.Height:
		return l.reach(min(bottom+margin-in.size.Height, top-margin))
	}
	return in.at.Y
}

// anchor is what stands at the top of what is in sight, so that it stands there again when the sheet is set anew: a
// place in the section's text and how far the top is below it, or, above all text, only how far down the sheet it is.
type anchor struct {
	offset int // -1 for none
	y      float32
}

// returned is an anchor that was returned to: as long as nothing scrolls from there, it is the anchor again, so that the text
// does not creep while its lines are set this way and that.
type returned struct {
	anchor
	at float32
	is bool
}

func (l *leaf) anchor() anchor {
	top := l.sight().at.Y
	if l.returned.is && l.returned.at == top {
		return l.returned.anchor
	}
	i := l.sheet.paragraphAt(top)
	if i == len(l.sheet.prose) {
		return anchor{-1, top}
	}
	switch b := l.sheet.prose[i]; {
	case b.at.Y <= top:
		line := b.lineAt(top)
		return anchor{b.start + b.flow.Lines()[line].Start, top - b.top(line)}
	case i > 0:
		return anchor{b.start, top - b.at.Y}
	}
	return anchor{-1, top}
}

// returnTo scrolls back to where an anchor was.
func (l *leaf) returnTo(a anchor) {
	if a.offset < 0 {
		l.scrollTo(a.y)
		return
	}
	if b := l.sheet.paragraphOf(a.offset + 1); b != nil { // the paragraph that it begins, not the one that it ends
		l.scrollTo(b.top(b.flow.LineAt(a.offset-b.start)) + a.y)
		l.returned = returned{a, l.sight().at.Y, true}
	}
}
