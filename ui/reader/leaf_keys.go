package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"daqin/ui/keys"
)

// Keys lists those that the view hears while it has the focus.
func Keys() []keys.Key {
	return []keys.Key{
		{Press: "↑ ↓ PgUp PgDn", Does: lang.L("Scroll; in contents and cards the line above, below")},
		{Press: ", .", Does: lang.L("In the text the link before, the next one")},
		{Press: lang.L("Enter"), Does: lang.L("Follow the line, or the link")},
		{Press: "← →", Does: lang.L("In the contents fold and unfold, out and in")},
		{Press: lang.L("Shift+Enter, Ctrl+click"), Does: lang.L("Open a section beside the open one")},
		{Press: lang.L("Ctrl+click, Ctrl+Enter"), Does: lang.L("Add the actor to what is selected")},
		{Press: lang.L("Shift+arrows, Home, End"), Does: lang.L("Select text; with Ctrl by words and paragraphs")},
		{Press: lang.L("Click two, three times"), Does: lang.L("Select a word, a paragraph")},
		{Press: "Shift+F10", Does: lang.L("What can be done with the text")},
		{Press: "N", Does: lang.L("Write a note on the chosen text")},
		{Press: lang.L("Esc, Ctrl+Enter"), Does: lang.L("Leave a note that is being written")},
		{Press: lang.L("Enter, Shift+Enter"), Does: lang.L("In what finds: the next place, the one before")},
	}
}

// TypedKey moves among the links where the leaf is a list of them, and else scrolls.
func (l *leaf) TypedKey(ev *fyne.KeyEvent) {
	l.reader.hover.Hide()
	if keys.Stops(ev.Name) {
		l.reader.store.StopPlaying()
	}
	list := !l.reads()
	in := l.sight().size.Height
	line := l.sheet.kit.fonts[faceReading].leading
	if l == l.reader.contents && l.reader.contentsKey(ev.Name) {
		return
	}
	if shift := l.reader.modifiers()&fyne.KeyModifierShift != 0; shift && l.selectBy(ev.Name, byLetter) || l.asksMenu(ev.Name, shift) {
		return
	}
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp:
		step := 1
		if ev.Name == fyne.KeyUp {
			step = -1
		}
		if list {
			l.moveCursor(step)
		} else {
			l.turnTo(l.sight().at.Y + float32(step)*2*line)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.cursor != nil {
			l.reader.follow(l.cursor)
		}
	case fyne.KeyPageDown:
		l.turnTo(l.sight().at.Y + in - line)
	case fyne.KeyPageUp:
		l.turnTo(l.sight().at.Y - in + line)
	case fyne.KeyHome:
		l.turnTo(0)
	case fyne.KeyEnd:
		l.turnTo(l.sheet.height)
	case fyne.KeyEscape:
		if !l.chosen.empty() && !l.reader.store.State().Play.On {
			l.deselect()
			return
		}
		if l.reads() && !l.reader.store.State().Play.On && l.leaveLink() {
			return
		}
		if !l.reader.store.State().Play.On && l.reader.EndFind() {
			return
		}
		if l.reader.unfolded && !l.reader.store.State().Play.On {
			l.reader.unfold(false)
			return
		}
		keys.Pass(l, ev)
	default:
		keys.Pass(l, ev)
	}
}

// asksMenu offers what can be done with the text, where a key asks for that.
func (l *leaf) asksMenu(key fyne.KeyName, shift bool) bool {
	asks := l.reads() && (key == desktop.KeyMenu || key == fyne.KeyF10 && shift)
	if asks {
		l.offerHere()
	}
	return asks
}

// turnTo scrolls as a key asks.
func (l *leaf) turnTo(y float32) {
	l.scrollTo(y)
	l.tellSight()
}

// TypedRune writes a note with N and goes through the links of the text, and passes the other letters on. Space has been heard
// as a key.
func (l *leaf) TypedRune(r rune) {
	l.reader.hover.Hide()
	if r != ' ' {
		l.reader.store.StopPlaying()
	}
	switch {
	case !l.reads():
		keys.PassRune(l, r)
	case r == 'n' || r == 'N':
		l.reader.WriteNote()
	case r == nextLink:
		l.stepLink(1)
	case r == previousLink:
		l.stepLink(-1)
	default:
		keys.PassRune(l, r)
	}
}

// moveCursor goes to the next link, or the one before, and brings it into sight. It starts from what is open.
func (l *leaf) moveCursor(step int) {
	stops := slices.DeleteFunc(l.sheet.stops(), func(s stop) bool { return s.link.act == actFold }) // its line has keys for that
	if len(stops) == 0 {
		return
	}
	at := l.cursorAt(stops)
	for i := 0; at < 0 && i < len(l.sheet.areas); i++ {
		if a := l.sheet.areas[i]; a.row.open {
			at = slices.IndexFunc(stops, func(s stop) bool { return s.link == a.row.link })
		}
	}
	next := stops[min(max(at+step, 0), len(stops)-1)]
	l.cursor = next.link
	l.reveal(next.at.Y, next.at.Y+next.size.Height, l.sheet.kit.em())
	l.Refresh()
}

// cursorAt gives the stop that the keys have moved to, -1 for none.
func (l *leaf) cursorAt(stops []stop) int {
	return slices.IndexFunc(stops, func(s stop) bool { return s.link == l.cursor })
}
