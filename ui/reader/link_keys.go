package reader

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Keys by which one goes through the text's links.
const (
	nextLink     = '.'
	previousLink = ','
)

// stepLink has the keys go to the next of the text's links, or to the one before: from the one that they are on, or where
// that is out of sight, from the edge of what is in sight. It is pointed at as by the pointer, and says what it leads to.
func (l *leaf) stepLink(step int) {
	stops := l.sheet.stops()
	in := l.goal()
	at := l.cursorAt(stops)
	if at < 0 || !in.contains(stops[at].middle()) {
		edge := in.at.Y
		if step < 0 {
			edge += in.size.Height
		}
		at = slices.IndexFunc(stops, func(s stop) bool { return s.middle().Y >= edge })
		switch {
		case at < 0:
			at = len(stops)
		case step > 0:
			at--
		}
	}
	at += step
	if at < 0 || at >= len(stops) {
		return
	}
	to := stops[at]
	l.cursor = to.link
	l.reveal(to.at.Y, to.at.Y+to.size.Height, l.sheet.kit.fonts[faceReading].leading)
	l.tellSight()
	l.reader.point(to.link, l.onReader(to.at).Add(fyne.NewPos(0, to.size.Height/2)))
	l.Refresh()
}

// leaveLink lets go of the link that the keys are on, and tells whether there was one.
func (l *leaf) leaveLink() bool {
	was := l.cursor != nil
	l.cursor = nil
	l.reader.point(nil, fyne.Position{})
	l.Refresh()
	return was
}
