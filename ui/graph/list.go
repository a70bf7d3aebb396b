package graph

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/hover"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
	"daqin/ui/words"
)

var (
	_ fyne.Widget = (*list)(nil)
	_ rows.Sorter = (*list)(nil)
)

// list is the network as a list: its actors, each with what the span tells of it, and beneath those that are opened their ties.
// All that the picture shows by place and line it says in words, so all of it can be read and done by keys.
type list struct {
	widget.BaseWidget
	store   *state.Store
	chart   *chart
	sight   *sight // nil before it was first shown
	listing *listing

	room    cellRoom
	divided [2]float32 // the width and the size of text that the room is for
	at      entry      // that the keys stand at
	over    int        // the row that the pointer is on, -1 for none
	told    state.Subject
	focused bool
	panel   *panel // of the network

	field *nameField // stands in the network: above the list or, where there is little height, below it
	above float32    // what the field takes of the list's height
	below float32    // what lies over the last rows: the line that says what is out of sight
	text  float32    // size of the text that the field was drawn in
	heads [columns]*rows.Head
	rows  *rowList
	glass *rows.Glass
	clear *widget.Button // empties the field, where it finds nobody
	card  *hover.Card
}

func newList(store *state.Store, c *chart, p *panel) *list {
	l := &list{store: store, chart: c, panel: p, listing: newListing(c), at: entry{-1, noTie}, over: -1, card: hover.NewCard()}
	for i := range l.heads {
		l.heads[i] = rows.NewHead(l, i, column(i).title())
	}
	l.field = newNameField(l)
	l.rows = newRowList(l)
	l.glass = rows.NewGlass(l.rows)
	l.clear = widget.NewButton(lang.L("List all"), func() {
		l.field.SetText("")
		l.take(l.field)
	})
	l.clear.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// show lists the actors of the sight. The row that the keys stand at, else the selected one, stays where it is in the view;
// what is newly selected is brought into sight.
func (l *list) show(prev, next state.State, s *sight) {
	l.sight = s
	opened := prev == next || !prev.AsList
	if opened || prev.Place != next.Place {
		l.relist()
	}
	if id := next.Subject; opened || id != prev.Subject {
		l.bring(id)
	}
}

// relist lists anew, with the row that the keys stand at where it was in the view.
func (l *list) relist() {
	held, y := l.at, float32(0)
	was := l.listing.row(held)
	if was < 0 {
		if was = l.rows.RowAt(0); was >= 0 {
			held = l.listing.entries[was]
		}
	}
	if was >= 0 {
		y = float32(was)*l.rows.Pitch() - l.rows.GetScrollOffset()
	}
	l.listing.fill(l.sight)
	l.card.Hide()
	l.Refresh()
	if is := l.listing.row(held); is >= 0 && was >= 0 && is != was {
		l.rows.ScrollToOffset(max(float32(is)*l.rows.Pitch()-y, 0))
	}
	l.rows.Settle()
}

// bring has the row of an actor, or of a tie that is listed, in sight, and the keys go on from there.
func (l *list) bring(id state.Subject) {
	if at := l.listing.row(l.at); at >= 0 && l.subject(l.at) == id {
		l.rows.ScrollTo(at)
		return
	}
	for at, e := range l.listing.entries {
		if l.subject(e) == id {
			l.at = e
			l.rows.ScrollTo(at)
			return
		}
	}
}

// subject is what an entry stands for.
func (l *list) subject(e entry) state.Subject {
	if e.tie != noTie {
		return state.Tie(l.chart.index.Model.Ties[e.tie].ID)
	}
	return state.Actor(l.chart.nodes[e.node].actor.ID)
}

// chosen tells whether an entry is selected.
func (l *list) chosen(e entry) bool {
	s := l.store.State()
	s.Glance = state.Subject{}
	return s.Emphasis(l.chart.index, l.subject(e)) == state.Selected
}

// tieSeen is what the span tells of the tie of an entry.
func (l *list) tieSeen(e entry) seen {
	t := &l.chart.index.Model.Ties[e.tie]
	return l.chart.facts.tie(e.tie, l.sight.told(l.sight.pairs[l.chart.pairOf[t.ID]]))
}

// sentence says who does what to whom.
func (l *list) sentence(t *model.Tie) string {
	from, to := l.chart.nodes[l.chart.nodeOf[t.From]].actor, l.chart.nodes[l.chart.nodeOf[t.To]].actor
	return from.Name + " " + words.TieKind(t.Kind) + " " + to.Name
}

// SortedBy tells whether the rows are sorted by a column, and whether the other way round.
func (l *list) SortedBy(c int) (sorted, down bool) {
	return l.listing.order.By == column(c), l.listing.order.Down
}

// SortBy sorts the rows, or turns their order round, and has the keys go to them.
func (l *list) SortBy(c int) {
	l.store.StopPlaying()
	l.card.Hide()
	l.take(l.rows)
	l.listing.turn(column(c))
	l.Refresh()
	l.rows.ScrollTo(max(l.listing.row(l.at), 0))
}

// Explain shows the card beside a position, Hush takes it away.
func (l *list) Explain(at fyne.Position, lines ...string) { l.card.Show(at, l.Size(), lines...) }
func (l *list) Hush()                                     { l.card.Hide() }

// find lists those whose names hold some words.
func (l *list) find(query string) {
	l.store.StopPlaying()
	if l.listing.query != query {
		l.listing.query = query
		l.relist()
	}
}

// take has the keys go to a part of the list.
func (l *list) take(part fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(part)
	}
}

// arrange divides the view into columns, where its width or the size of text is another.
func (l *list) arrange() {
	want := [2]float32{l.Size().Width, look.Size(theme.SizeNameText)}
	if want == l.divided {
		return
	}
	l.divided = want
	var heads [columns]float32
	for c, h := range l.heads {
		heads[c] = h.Least()
	}
	l.room = divideCells(want[0], want[1], heads)
}

// CreateRenderer is called by Fyne.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	r := &listRenderer{list: l, rule: canvas.NewRectangle(nil), count: rows.NewCell(), nothing: rows.NewCell()}
	r.objects = []fyne.CanvasObject{r.count.Text, r.rule}
	for _, h := range l.heads {
		r.objects = append(r.objects, h)
	}
	r.objects = append(r.objects, l.rows, l.glass, r.nothing.Text, l.clear, l.card.Object())
	return r
}

type listRenderer struct {
	list           *list
	rule           *canvas.Rectangle // below the heads
	count, nothing *rows.Cell
	objects        []fyne.CanvasObject
}

var _ fyne.WidgetRenderer = (*listRenderer)(nil)

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }
func (r *listRenderer) Destroy()           {}

func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Layout puts the heads above the rows, and gives these the height of as many as fit in whole, where the network says below them
// what is out of sight.
func (r *listRenderer) Layout(size fyne.Size) {
	l := r.list
	l.arrange()
	top, bar := l.above, rows.BarHeight()
	rows.PlaceHeads(l.heads[:], l.room.cells[:], top, bar)
	put(r.rule, rect{0, top + bar, size.Width, top + bar + 1})
	below := rect{0, top + bar + 1, size.Width, max(size.Height-l.below, top+bar+1)}
	between := l.rows.Pitch() - rows.Height() // two rows, and not below the last
	if whole := float32(int((below.height()+between)/l.rows.Pitch())) * l.rows.Pitch(); whole > 0 {
		below.y1 = below.y0 + whole - between
	}
	put(l.rows, below)
	below.x1 -= listEdge // the scroll bar hears the pointer itself
	put(l.glass, below)
	r.write(size, l.field.Size().Width+2*listEdge, top)
}

// Lengths of the field of names, in Fyne's units, and times the size of the text.
const (
	fieldGap    = 4
	leastField  = 9
	widestField = 24
)

// crowded tells whether in a network of a height so few rows would be left that the field had better stand in the bar below.
func (l *list) crowded(height float32) bool {
	const enough = 6 // rows
	field := l.field.MinSize().Height
	return height < 2*(field+2*fieldGap)+rows.BarHeight()+enough*l.rows.Pitch()
}

// placeField puts the field above the list or, where there is little height, into a bar at a stretch of it, whose middle lies at
// a height.
func (l *list) placeField(size fyne.Size, in rows.Stretch, middle float32) {
	field, above := l.field.MinSize(), float32(0)
	if l.crowded(size.Height) {
		field.Width = min(in.Width, widestField*look.Size(theme.SizeNameText))
		put(l.field, rectAt(fyne.NewPos(in.X, middle-field.Height/2), field))
	} else {
		above = field.Height + 2*fieldGap
		field.Width = min(widestField*look.Size(theme.SizeNameText), size.Width*0.6)
		put(l.field, rectAt(fyne.NewPos(listEdge-fieldGap, fieldGap), field))
	}
	if text := look.Size(theme.SizeNameText); text != l.text { // which Fyne does not tell what lies within a widget
		l.text = text
		l.field.Refresh()
	}
	if above != l.above {
		l.above = above
		l.Refresh()
	}
}

// leave leaves room over the last rows for the line that says what is out of sight, while that is there.
func (l *list) leave(height float32) {
	if height != l.below {
		l.below = height
		l.Refresh()
		l.rows.Settle()
	}
}

// write says how many are listed, at the right of the field, and in place of rows that there are none.
func (r *listRenderer) write(size fyne.Size, from, height float32) {
	l := r.list
	f := rows.Font{Size: look.Size(theme.SizeNameCaptionText), Color: look.Color(theme.ColorNamePlaceHolder)}
	none, sought := "", strings.TrimSpace(l.listing.query)
	switch {
	case len(l.listing.entries) > 0:
		sought = ""
	case sought != "":
		none = lang.L("Nobody listed has “{{.Text}}” in the name", map[string]any{"Text": sought})
	default:
		none = lang.L("No actor is listed")
	}
	r.count.Write(l.count(), f, rows.Stretch{X: from, Width: max(size.Width-from-listEdge, 0), AtEnd: true}, height)
	f.Size = look.Size(theme.SizeNameText)
	room := rows.Stretch{X: listEdge, Width: max(size.Width-2*listEdge, 0)}
	room.X += (room.Width - r.nothing.Write(none, f, room, 0)) / 2
	line, y := r.nothing.Text.Size().Height, l.rows.Position().Y+rows.BarHeight()
	r.nothing.Text.Move(fyne.NewPos(room.X, y))
	if l.clear.Hidden = sought == ""; !l.clear.Hidden {
		button := l.clear.MinSize()
		put(l.clear, rectAt(fyne.NewPos((size.Width-button.Width)/2, y+1.5*line), button))
		l.clear.Refresh()
	}
}

// count says how many actors are listed, and how many of them the span tells of; nothing where there is no room beside the field.
func (l *list) count() string {
	if l.above == 0 {
		return ""
	}
	said := lang.N("{{.Count}} actors", l.listing.inSpan, map[string]any{"Count": l.listing.inSpan})
	if outside := len(l.listing.actors) - l.listing.inSpan; outside > 0 {
		said += " · " + lang.N("{{.Count}} outside the span", outside, map[string]any{"Count": outside})
	}
	return said
}

// Refresh is called by Fyne.
func (r *listRenderer) Refresh() {
	r.rule.FillColor = look.Color(theme.ColorNameSeparator)
	r.rule.Refresh()
	r.list.card.Renew()
	r.Layout(r.list.Size())
	for _, h := range r.list.heads {
		h.Refresh()
	}
	r.list.rows.Refresh()
}
