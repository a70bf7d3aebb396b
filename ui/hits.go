package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model/search"
	"daqin/ui/look"
)

// hitList is what the search has found: two lines a hit, its title with what it is at the right, and beneath them why it
// matches where the title doesn't tell. What matches is bold. The marked hit is shown in the views.
type hitList struct {
	widget.BaseWidget
	finder *finder
	hits   []found
	hint   string // "did you mean", or that there is nothing
	marked int    // -1 while none is
}

var (
	_ fyne.Tappable      = (*hitList)(nil)
	_ desktop.Hoverable  = (*hitList)(nil)
	_ desktop.Cursorable = (*hitList)(nil)
)

func newHitList(f *finder) *hitList {
	l := &hitList{finder: f, marked: -1}
	l.ExtendBaseWidget(l)
	return l
}

// set lists hits, or says the hint that stands for none.
func (l *hitList) set(hits []found, hint string) {
	l.hits, l.marked, l.hint = hits, -1, hint
	l.Refresh()
}

// move marks another hit and previews it; above the first is the field itself.
func (l *hitList) move(by int) {
	l.marked = min(max(l.marked+by, -1), len(l.hits)-1)
	if l.marked >= 0 {
		l.finder.preview(l.hits[l.marked])
	}
	l.Refresh()
}

// enter goes to the marked hit, to the first while none is marked.
func (l *hitList) enter() {
	at := max(l.marked, 0)
	if at >= len(l.hits) {
		l.finder.enterLink()
		return
	}
	l.finder.enter(l.hits[at])
}

// at gives the hit at a height, -1 where there is none.
func (l *hitList) at(y float32) int {
	for i, top := range l.tops() {
		if y < top && i > 0 {
			return i - 1
		}
	}
	return -1
}

// Tapped goes to the hit under the pointer.
func (l *hitList) Tapped(e *fyne.PointEvent) {
	if at := l.at(e.Position.Y); at >= 0 {
		l.finder.enter(l.hits[at])
	}
}

func (l *hitList) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }
func (l *hitList) MouseOut()                     {}

// MouseMoved marks the hit under the pointer; it doesn't preview, so that the views stay still under a moving pointer.
func (l *hitList) MouseMoved(e *desktop.MouseEvent) {
	if at := l.at(e.Position.Y); at != l.marked {
		l.marked = at
		l.Refresh()
	}
}

// Cursor is a hand.
func (l *hitList) Cursor() desktop.Cursor { return desktop.PointerCursor }

const listPadding = 6

// tops gives where each row begins, and below the last one where that ends. A row has a second line only where it
// has to say why it is there.
func (l *hitList) tops() []float32 {
	title := textHeight(theme.SizeNameText) + 8
	why := textHeight(theme.SizeNameCaptionText)
	tops := []float32{listPadding}
	for i, h := range l.hits {
		height := title
		if h.Why != "" {
			height += why
		}
		tops = append(tops, tops[i]+height)
	}
	return tops
}

func textHeight(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("Ag", look.Size(size), fyne.TextStyle{}).Height
}

// MinSize holds all rows, or the line that there are none.
func (l *hitList) MinSize() fyne.Size {
	tops := l.tops()
	height := max(tops[len(tops)-1], tops[0]+textHeight(theme.SizeNameText)+8)
	return fyne.NewSize(narrowestList/2, height+listPadding)
}

// CreateRenderer draws the rows.
func (l *hitList) CreateRenderer() fyne.WidgetRenderer {
	r := &hitListRenderer{list: l, ground: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil), hint: canvas.NewText("", nil)}
	r.ground.StrokeWidth, r.ground.CornerRadius, r.mark.CornerRadius = 1, 8, 5
	return r
}

type hitListRenderer struct {
	list         *hitList
	ground, mark *canvas.Rectangle
	hint         *canvas.Text
	rows         []hitRow
}

// hitRow is the texts of a hit. Title and why are runs, those that match bold.
type hitRow struct {
	title, why []*canvas.Text
	kind       *canvas.Text
}

func (r *hitListRenderer) Destroy()           {}
func (r *hitListRenderer) MinSize() fyne.Size { return r.list.MinSize() }

func (r *hitListRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.ground, r.mark, r.hint}
	for _, row := range r.rows {
		all = append(all, row.kind)
		for _, run := range append(row.title, row.why...) {
			all = append(all, run)
		}
	}
	return all
}

// Refresh writes the rows anew.
func (r *hitListRenderer) Refresh() {
	r.ground.FillColor, r.ground.StrokeColor = look.Color(theme.ColorNameMenuBackground), look.Color(theme.ColorNameSeparator)
	r.mark.FillColor = look.Color(look.ColorPanel)
	quiet, caption := theme.ColorNamePlaceHolder, theme.SizeNameCaptionText
	r.hint.Text, r.hint.Color, r.hint.TextSize = r.list.hint, look.Color(quiet), look.Size(theme.SizeNameText)
	r.rows = r.rows[:0]
	for _, h := range r.list.hits {
		r.rows = append(r.rows, hitRow{
			title: runs(h.Title, h.TitleMarks, theme.ColorNameForeground, theme.SizeNameText),
			why:   runs(h.Why, h.WhyMarks, quiet, caption),
			kind:  runs(hitKind(h), nil, quiet, caption)[0],
		})
	}
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

// A run of more letters than any line of a list holds is not measured whole.
const longestRun = 300

// runs cuts a text into stretches that match and stretches that don't.
func runs(text string, marks []search.Mark, ink fyne.ThemeColorName, size fyne.ThemeSizeName) (all []*canvas.Text) {
	add := func(from, to int, bold bool) {
		if from < to {
			t := canvas.NewText(text[from:to], look.Color(ink))
			t.TextSize, t.TextStyle.Bold = look.Size(size), bold
			all = append(all, t)
		}
	}
	done := 0
	for _, m := range marks {
		add(done, m.Start, false)
		add(m.Start, m.End, true)
		done = m.End
	}
	add(done, len(text), false)
	return all
}

// clip gives the first so many letters of a text.
func clip(text string, most int) string {
	for at := range text {
		if most--; most < 0 {
			return text[:at] + "…"
		}
	}
	return text
}

// Layout puts what a hit is at the right and cuts the other texts to the room that is left.
func (r *hitListRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.hint.Text = r.list.hint
	cut(r.hint, size.Width-4*listPadding)
	r.hint.Move(fyne.NewPos(2*listPadding, listPadding+4))
	r.mark.Hide()
	tops := r.list.tops()
	for i, row := range r.rows {
		top := tops[i]
		if i == r.list.marked {
			r.mark.Move(fyne.NewPos(4, top))
			r.mark.Resize(fyne.NewSize(size.Width-8, tops[i+1]-top))
			r.mark.Show()
		}
		kind := row.kind.MinSize()
		row.kind.Move(fyne.NewPos(size.Width-kind.Width-2*listPadding, top+5))
		lay(row.title, fyne.NewPos(2*listPadding, top+4), size.Width-kind.Width-5*listPadding)
		lay(row.why, fyne.NewPos(2*listPadding, top+4+textHeight(theme.SizeNameText)), size.Width-4*listPadding)
	}
}

// lay puts runs side by side and cuts them where the room ends, with an ellipsis.
func lay(all []*canvas.Text, at fyne.Position, room float32) {
	for _, t := range all {
		if room <= 0 {
			t.Hide()
			continue
		}
		t.Show()
		full := t.Text
		cut(t, room)
		t.Move(at)
		width := t.MinSize().Width
		at.X += width
		room -= width
		if t.Text != full {
			room = 0
		}
	}
}

// cut shortens what a text object says to the room.
func cut(t *canvas.Text, room float32) { t.Text = look.Cut(t.Text, t.TextSize, t.TextStyle, room) }

// hitKind tells what a hit is at the end of its line: of a command its keys and whether it is on, too.
func hitKind(h found) string {
	if h.command != nil {
		kind := lang.L("command")
		if h.command.on() {
			kind = lang.L("command, now on")
		}
		return strings.TrimPrefix(h.command.shown+" · "+kind, " · ")
	}
	switch h.Kind {
	case search.Actor:
		return lang.L("actor")
	case search.Event:
		return lang.L("event")
	case search.Date:
		return lang.L("time")
	case search.Section:
		return lang.L("section")
	}
	return lang.L("text")
}
