package reader

import (
	"math"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
	"daqin/ui/textflow"
)

// selectBy draws the selection as a key with Shift asks, by letters and lines, or where Ctrl is held too by words and paragraphs
// and to the text's ends: byLetter or byWord. Where there is none in sight it begins at what the place points at, or else at the
// first line in sight. False where the key means nothing.
func (l *leaf) selectBy(key fyne.KeyName, by unit) bool {
	if !l.reads() || len(l.sheet.prose) == 0 {
		return false
	}
	step := l.stepOf(key, by)
	if step == nil {
		return false
	}
	in := l.goal()
	sight := l.sheet.textIn(in.at.Y, in.at.Y+in.size.Height)
	if s := l.chosen; !s.any || s.empty() && (s.from < sight.Start || s.from > sight.End) {
		l.begin(l.firstIn(sight), byLetter)
	}
	s := &l.chosen
	column := s.column
	to := step(s.until)
	s.by, s.first = byLetter, state.Mark{Start: s.from, End: s.from}
	l.extend(to)
	if key != fyne.KeyUp && key != fyne.KeyDown || by == byWord {
		s.column = 0
	} else if column != 0 {
		s.column = column
	}
	if b := l.sheet.paragraphOf(to); b != nil {
		line := b.flow.LineAt(to - b.start)
		l.reveal(b.top(line), b.top(line)+b.font.leading, b.font.leading)
		l.tellSight()
	}
	return true
}

// firstIn gives where the keys begin to select.
func (l *leaf) firstIn(sight state.Mark) int {
	for _, m := range l.pane.marks {
		if sight.Start <= m.Start && m.Start < sight.End {
			return m.Start
		}
	}
	return sight.Start
}

// stepOf gives the step that a key makes from a place in the text, nil for none.
func (l *leaf) stepOf(key fyne.KeyName, by unit) func(offset int) int {
	switch key {
	case fyne.KeyLeft:
		return func(at int) int { return l.aside(at, -1, by) }
	case fyne.KeyRight:
		return func(at int) int { return l.aside(at, 1, by) }
	case fyne.KeyUp:
		if by == byWord {
			return func(at int) int { return l.around(textflow.PreviousLetter(l.text(), at), byParagraph).Start }
		}
		return func(at int) int { return l.lineFrom(at, -1) }
	case fyne.KeyDown:
		if by == byWord {
			return func(at int) int { return l.around(l.past(textflow.NextLetter(l.text(), at), 1), byParagraph).End }
		}
		return func(at int) int { return l.lineFrom(at, 1) }
	case fyne.KeyHome:
		if by == byWord {
			return func(int) int { return l.sheet.prose[0].start }
		}
		return func(at int) int { return l.endOfLine(at, -1) }
	case fyne.KeyEnd:
		if by == byWord {
			return func(int) int { return l.sheet.proseEnd() }
		}
		return func(at int) int { return l.endOfLine(at, 1) }
	}
	return nil
}

// text gives that of the section.
func (l *leaf) text() string {
	if s := l.reader.index.Section(l.pane.section); s != nil {
		return s.Text
	}
	return ""
}

// aside gives the place a letter, or a word, to the right (+1) or the left (-1): in a paragraph that runs from right to left,
// back or on in the text.
func (l *leaf) aside(at, step int, by unit) int {
	if b := l.sheet.paragraphOf(at); b != nil && b.flow.RightToLeft(b.flow.LineAt(at-b.start)) {
		step = -step
	}
	text := l.text()
	switch {
	case step > 0 && by == byWord:
		return textflow.NextWord(text, at)
	case step > 0:
		return l.past(textflow.NextLetter(text, at), 1)
	case by == byWord:
		return textflow.PreviousWord(text, at)
	}
	return l.past(textflow.PreviousLetter(text, at), -1)
}

// past leads from between two paragraphs on to the next one, or back to the one before.
func (l *leaf) past(at, step int) int {
	text := l.text()
	for at > 0 && at < len(text) && text[at] == '\n' && text[at-1] == '\n' {
		at += step
	}
	return at
}

// lineFrom gives the place on the line below (+1) or above (-1) that is nearest to where on their lines the keys began.
func (l *leaf) lineFrom(at, step int) int {
	i := l.sheet.paragraphIndex(at)
	b := l.sheet.prose[i]
	p := b.flow.Point(at - b.start)
	if l.chosen.column == 0 {
		l.chosen.column = b.left(p.Line) + p.X
	}
	switch line := p.Line + step; {
	case line >= 0 && line < len(b.flow.Lines()):
		p.Line = line
	case i+step < 0:
		return b.start
	case i+step >= len(l.sheet.prose):
		return b.start + len(b.text)
	default:
		b = l.sheet.prose[i+step]
		if p.Line = 0; step < 0 {
			p.Line = len(b.flow.Lines()) - 1
		}
	}
	p.X = l.chosen.column - b.left(p.Line)
	return b.start + b.flow.Offset(p)
}

// endOfLine gives the start (-1) or the end (+1) of a place's line.
func (l *leaf) endOfLine(at, step int) int {
	b := l.sheet.prose[l.sheet.paragraphIndex(at)]
	line := b.flow.LineAt(at - b.start)
	if b.flow.RightToLeft(line) {
		step = -step
	}
	return b.start + b.flow.Offset(textflow.Point{Line: line, X: float32(step) * math.MaxFloat32})
}
