package table

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/ui/hover"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
	"daqin/ui/words"
)

var _ fyne.Widget = (*Table)(nil)

// Table is the view of the chosen span's events as rows.
type Table struct {
	widget.BaseWidget
	store *state.Store
	index *model.Index
	state state.State // that it shows

	ranks   ranks
	order   order
	listing listing
	room    room
	metrics metrics // what it is divided by
	divided divided // what it was divided for

	cut     []bool        // beside the model's events: whose row has no room for all it says, as it was last written
	at      int           // the event that the keys stand at, -1 before they were used
	told    state.Subject // that this view glances at
	all     bool          // all rows are chosen, to be copied
	keeps   bool          // the event that is turned to stays in sight while the view's size changes
	focused bool

	heads [columns]*rows.Head
	list  *list
	glass *rows.Glass
	card  *hover.Card
}

// divided is all that the room of the columns depends on.
type divided struct{ width, text float32 }

// New gives the table of a store's model.
func New(store *state.Store) *Table {
	t := &Table{store: store, index: store.Index(), at: -1, card: hover.NewCard()}
	t.cut = make([]bool, len(t.index.Model.Events))
	t.ranks.index = t.index
	for c := range t.heads {
		t.heads[c] = rows.NewHead(t, c, column(c).name())
	}
	t.list = newList(t)
	t.glass = rows.NewGlass(t.list)
	t.ExtendBaseWidget(t)
	store.Watch(t.show)
	return t
}

// show lists anew what another span or filter shows, and has the event that is turned to in sight. While no table is asked
// for it does nothing.
func (t *Table) show(prev, next state.State) {
	t.state = next
	opened := prev == next || !prev.AsTable
	if !next.AsTable || !opened && !concerns(prev, next) {
		return
	}
	relisted := opened || prev.Span != next.Span || prev.Filters != next.Filters
	if relisted {
		t.listing.fill(t.index, next.Place)
		sort(t.order, t.listing.entries, t.ranks.along(t.order.By))
	}
	if relisted || prev.Subject != next.Subject {
		t.all = false
		t.card.Hide() // what it told of may stand elsewhere now
	}
	t.Refresh()
	if relisted {
		t.list.Settle()
	}
	if event := attended(next); event != "" && (opened || event != attended(prev) || next.Play.On && relisted) {
		t.bring(event)
	}
}

// concerns tells whether the table shows any of what changed.
func concerns(prev, next state.State) bool {
	return prev.Span != next.Span || prev.Filters != next.Filters || prev.Subject != next.Subject || prev.Beside != next.Beside ||
		prev.Others != next.Others || prev.Glance != next.Glance || prev.Play.Event != next.Play.Event
}

// attended gives the event that is turned to: where the story that plays rests, or the selected one.
func attended(s state.State) model.EventID {
	switch {
	case s.Play.Event != "":
		return s.Play.Event
	case s.Subject.Kind == state.AnEvent:
		return model.EventID(s.Subject.ID)
	}
	return ""
}

// bring has an event's row in sight and the keys go on from there. There it stays, whatever size the view gets, until
// somebody goes elsewhere.
func (t *Table) bring(id model.EventID) {
	for row, e := range t.listing.entries {
		if t.event(e).ID == id {
			t.at, t.keeps = e.event, true
			t.list.ScrollTo(row)
			return
		}
	}
}

// keep has what was brought into sight there in another size of the view too.
func (t *Table) keep() {
	if row := t.listing.row(t.at); t.keeps && row >= 0 {
		t.list.ScrollTo(row)
	}
}

// event gives what an entry stands for.
func (t *Table) event(e entry) *model.Event { return &t.index.Model.Events[e.event] }

// sortBy sorts the rows by a column, or turns their order round where they are sorted by it.
func (t *Table) sortBy(c column) {
	t.order = t.order.Turned(c)
	sort(t.order, t.listing.entries, t.ranks.along(c))
	t.Refresh()
	t.list.ScrollTo(max(t.listing.row(t.at), 0))
}

// glance tells what the pointer or the keys are on; unglance that they are on it no more.
func (t *Table) glance(e *model.Event) {
	t.told = state.Event(e.ID)
	t.store.Glance(t.told)
}

func (t *Table) unglance() {
	if told := t.told; told != (state.Subject{}) && t.store.State().Glance == told {
		t.store.Glance(state.Subject{})
	}
	t.told = state.Subject{}
}

// arrange divides the view into columns, where its width or the size of the text is another.
func (t *Table) arrange() {
	want := divided{t.Size().Width, look.Size(theme.SizeNameText)}
	if want == t.divided {
		return
	}
	if want.text != t.divided.text {
		t.metrics = t.measure(want.text)
	}
	t.divided = want
	t.room = divide(want.width, t.metrics)
}

// measured is how many events, spread evenly over the model, have their texts measured: that the columns stay where they
// are whatever span is chosen.
const measured = 256

// widest is how much a column takes for its longest texts, times the size of the text.
var widest = [columns]float32{date: 22, title: 38, category: 12, actors: 48, sources: 42}

// measure gives what the columns need in a size of text. Of each column the text with most letters stands for all.
func (t *Table) measure(size float32) metrics {
	const short, signsOnly, kinds = columns, columns + 1, columns + 2
	var longest [kinds]string
	events := t.index.Model.Events
	for i := 0; i < len(events); i += 1 + len(events)/measured {
		e := &events[i]
		said := [kinds]string{sources: strings.Join(signed(t.index, e), ", "), short: words.ShortDate(e.When), signsOnly: signs(t.index, e)}
		for c := range sources {
			said[c] = says(t.index, e, c)
		}
		for k, text := range said {
			if utf8.RuneCountInString(longest[k]) < utf8.RuneCountInString(text) {
				longest[k] = text
			}
		}
	}
	width := func(kind int) float32 {
		style := fyne.TextStyle{Bold: kind == int(title)}                // as a related event's is
		return 1.05 * fyne.MeasureText(longest[kind], size, style).Width // others may have wider letters
	}
	m := metrics{em: size}
	for c, h := range t.heads {
		m.heads[c] = h.Least()
		m.full[c] = max(min(width(c), widest[c]*size), m.heads[c])
	}
	m.short, m.signs = max(width(short), m.heads[date]), max(width(signsOnly), m.heads[sources])
	return m
}

// Rows is what the keys of the table go to.
func (t *Table) Rows() fyne.Focusable { return t.list }

// Parts gives the middles of the heads and of the rows in sight, from the view's top left corner.
func (t *Table) Parts() map[string]fyne.Position {
	parts := map[string]fyne.Position{}
	if !t.state.AsTable {
		return parts
	}
	for c, h := range t.heads {
		parts["table.head."+columnKeys[c]] = middle(h)
	}
	origin := t.list.Position()
	for row, y := range t.list.InSight() {
		parts["table.row."+string(t.event(t.listing.entries[row]).ID)] = origin.AddXY(t.list.Size().Width/2, y)
	}
	return parts
}

func middle(o fyne.CanvasObject) fyne.Position {
	return o.Position().AddXY(o.Size().Width/2, o.Size().Height/2)
}
