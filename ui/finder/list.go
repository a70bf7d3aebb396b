package finder

import (
	"fmt"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/look"
)

// hitList is the lines of the list. The marked one is shown in the views where the keys have come to it; under the pointer a
// line is marked and the views stay still. While none is marked, Enter takes the first.
type hitList struct {
	widget.BaseWidget
	finder *Finder
	lines  []line
	signs  []bool    // of each line whether one of its group begins with a sign, so that the others leave room for one
	tops   []float32 // where each line begins, and below the last one where that ends
	marked int       // -1 while none is
	under  bool      // the pointer is on it
	scroll *container.Scroll
}

var (
	_ fyne.Tappable      = (*hitList)(nil)
	_ desktop.Hoverable  = (*hitList)(nil)
	_ desktop.Cursorable = (*hitList)(nil)
)

func newHitList(f *Finder) *hitList {
	l := &hitList{finder: f, marked: -1, tops: []float32{0}}
	l.scroll = container.NewVScroll(l)
	l.scroll.OnScrolled = func(fyne.Position) { l.Refresh() }
	l.ExtendBaseWidget(l)
	return l
}

// set lists other lines, which are drawn once the panel is shown. What is marked stays marked where a line still leads on there.
func (l *hitList) set(lines []line) {
	l.lines, l.signs = lines, signed(lines, l.finder.store.Index())
	if l.marked >= len(lines) || l.marked >= 0 && !lines[l.marked].leads() {
		l.marked = -1
	}
	l.measure()
}

// signed tells of each line whether one of those between the same headings begins with a sign.
func signed(lines []line, x *model.Index) []bool {
	all := make([]bool, len(lines))
	group := 0
	for i, l := range lines {
		if l.heading {
			group = i
		}
		if _, ok := l.sign(x); !ok {
			all[i] = all[group]
			continue
		}
		for k := group; k <= i; k++ {
			all[k] = true
		}
	}
	return all
}

// begin marks nothing and goes to the top, for the answer to another question.
func (l *hitList) begin() {
	l.marked = -1
	l.scroll.ScrollToTop()
}

// measure works out where the lines stand. A line has a second one only where it has to say why it is there.
func (l *hitList) measure() {
	text, caption := textHeight(theme.SizeNameText), textHeight(theme.SizeNameCaptionText)
	l.tops = append(l.tops[:0], listPadding)
	for i, it := range l.lines {
		height := text + 8
		switch {
		case it.heading && i > 0:
			height = caption + 14
		case it.heading:
			height = caption + 6
		case it.why != "":
			height += caption
		}
		l.tops = append(l.tops, l.tops[i]+height)
	}
}

func textHeight(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("Ag", look.Size(size), fyne.TextStyle{}).Height
}

// listPadding is the space at the list's edges.
const listPadding = 6

// height is that of all lines.
func (l *hitList) height() float32 { return l.tops[len(l.tops)-1] + listPadding }

// first gives the line that Enter takes while none is marked, -1 for none.
func (l *hitList) first() int { return slices.IndexFunc(l.lines, line.leads) }

// step gives the next leading line in a direction, 1 or -1, from the marked one; above the first is the field, -1.
func (l *hitList) step(by int) int { return l.after(l.marked, by) }

// after gives the next leading line in a direction, 1 or -1; the line itself, where there is none below it.
func (l *hitList) after(at, by int) int {
	for i := at + by; i >= 0 && i < len(l.lines); i += by {
		if l.lines[i].leads() {
			return i
		}
	}
	if by < 0 {
		return -1
	}
	return at
}

// page gives the line that a page up or down leads to: the furthest one that is no more than what is in sight away, at least
// the next one.
func (l *hitList) page(by int) int {
	from, high := l.marked, l.scroll.Size().Height
	if from < 0 {
		from = l.first()
	}
	if from < 0 {
		return -1
	}
	at := from
	for {
		next := l.after(at, by)
		if next == at || next < 0 || at != from && abs(l.tops[next]-l.tops[from]) > high {
			return at
		}
		at = next
	}
}

func abs(v float32) float32 { return max(v, -v) }

// end gives the first leading line, or the last.
func (l *hitList) end(by int) int {
	if by < 0 {
		return l.first()
	}
	for i := len(l.lines) - 1; i >= 0; i-- {
		if l.lines[i].leads() {
			return i
		}
	}
	return -1
}

// moveTo marks a line, brings it into sight with its heading, and previews it; -1 is the field.
func (l *hitList) moveTo(at int) {
	l.marked = at
	if at < 0 {
		l.scroll.ScrollToTop()
		l.finder.store.PreviewNothing()
		l.Refresh()
		return
	}
	top, bottom := l.tops[at], l.tops[at+1]
	if at > 0 && l.lines[at-1].heading {
		top = l.tops[at-1]
	}
	in := l.scroll.Offset.Y
	switch high := l.scroll.Size().Height; {
	case top-listPadding < in:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top-listPadding))
	case bottom+listPadding > in+high:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom+listPadding-high))
	}
	l.finder.preview(l.lines[at])
	l.Refresh()
}

// typed hears a key from the field. It tells whether the list has a use for it.
func (l *hitList) typed(key fyne.KeyName) (heard bool) {
	switch key {
	case fyne.KeyDown:
		l.moveTo(l.step(1))
	case fyne.KeyUp:
		if l.marked >= 0 {
			l.moveTo(l.step(-1))
		}
	case fyne.KeyPageDown:
		l.moveTo(l.page(1))
	case fyne.KeyPageUp:
		if l.marked >= 0 {
			l.moveTo(l.page(-1))
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		l.enter()
	case fyne.KeyHome, fyne.KeyEnd:
		if l.marked < 0 {
			return false // in the field they move the cursor
		}
		l.moveTo(l.end(map[fyne.KeyName]int{fyne.KeyHome: -1, fyne.KeyEnd: 1}[key]))
	default:
		return false
	}
	return true
}

// enter goes to the marked line, to the first while none is marked; with nothing typed only to a marked one.
func (l *hitList) enter() {
	at := l.marked
	if at < 0 && l.finder.query() != "" {
		at = l.first()
	}
	if at >= 0 {
		l.finder.enter(l.lines[at])
	}
}

// at gives the line at a height that can be gone to, -1 where there is none.
func (l *hitList) at(y float32) int {
	i := sort.Search(len(l.tops), func(i int) bool { return l.tops[i] > y }) - 1
	if i < 0 || i >= len(l.lines) || !l.lines[i].leads() {
		return -1
	}
	return i
}

// Tapped goes to the line under the pointer; beside all lines it gives the keys back to the field.
func (l *hitList) Tapped(e *fyne.PointEvent) {
	if at := l.at(e.Position.Y); at >= 0 {
		l.finder.enter(l.lines[at])
	}
	if l.finder.opened && !l.finder.focused() {
		l.finder.field.focus()
	}
}

// MouseIn, MouseMoved and MouseOut mark the line under the pointer.
func (l *hitList) MouseIn(e *desktop.MouseEvent) { l.under = true; l.MouseMoved(e) }
func (l *hitList) MouseOut()                     { l.under = false }

func (l *hitList) MouseMoved(e *desktop.MouseEvent) {
	if at := l.at(e.Position.Y); at >= 0 && at != l.marked {
		l.marked = at
		l.Refresh()
	}
}

// Cursor is a hand.
func (l *hitList) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Parts gives the middles of the lines in sight that can be gone to, from the list's top left corner: "search.1" and so on.
func (l *hitList) Parts() map[string]fyne.Position {
	parts := map[string]fyne.Position{}
	if !l.finder.panel.shown() {
		return parts
	}
	n, in := 0, l.scroll.Offset.Y
	for i, it := range l.lines {
		if !it.leads() {
			continue
		}
		n++
		if middle := (l.tops[i] + l.tops[i+1]) / 2; in <= middle && middle < in+l.scroll.Size().Height {
			parts[fmt.Sprintf("search.%d", n)] = fyne.NewPos(l.Size().Width/2, middle)
		}
	}
	return parts
}
