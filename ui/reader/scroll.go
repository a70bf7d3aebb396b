package reader

import "fyne.io/fyne/v2"

// sight gives what of the sheet is in sight.
func (l *leaf) sight() box {
	if l.scroll == nil {
		return box{size: l.Size()}
	}
	return box{fyne.NewPos(0, l.scroll.Offset.Y), l.scroll.Size()}
}

// scrollTo brings a height of the sheet to the top of what is in sight, as far as there is something below.
func (l *leaf) scrollTo(y float32) {
	if l.scroll == nil {
		return
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, l.sheet.height-l.scroll.Size().Height))))
	l.Refresh()
}

// reveal scrolls as little as brings the heights into sight, with the margin around them.
func (l *leaf) reveal(top, bottom, margin float32) {
	in := l.sight()
	switch {
	case top-margin < in.at.Y:
		l.scrollTo(top - margin)
	case bottom+margin > in.at.Y+in.size.Height:
		l.scrollTo(min(bottom+margin-in.size.Height, top-margin))
	}
}

// anchor is what stands at the top of what is in sight, so that it stands there again when the sheet is set anew: a
// place in the section's text and how far the top is below it, or, above all text, only how far down the sheet it is.
type anchor struct {
	offset int // -1 for none
	y      float32
}

func (l *leaf) anchor() anchor {
	top := l.sight().at.Y
	passed := false // some of the text
	for _, b := range l.sheet.blocks {
		switch {
		case !b.prose:
		case b.at.Y <= top && top < b.bottom():
			line := b.lineAt(top)
			return anchor{b.start + b.flow.Lines()[line].Start, top - b.top(line)}
		case b.at.Y > top && passed:
			return anchor{b.start, top - b.at.Y}
		default:
			passed = true
		}
	}
	return anchor{-1, top}
}

// returnTo scrolls back to where an anchor was.
func (l *leaf) returnTo(a anchor) {
	if a.offset < 0 {
		l.scrollTo(a.y)
		return
	}
	for _, b := range l.sheet.blocks {
		if b.prose && b.start <= a.offset && a.offset < b.start+len(b.text) {
			l.scrollTo(b.top(b.flow.LineAt(a.offset-b.start)) + a.y)
			return
		}
	}
}
