package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// listed gives the list that is open, nil where none is.
func listed(t *Timeline) *widget.PopUpMenu {
	if t.listed != nil && t.listed.Visible() {
		return t.listed
	}
	return nil
}

// Where zooming can't part them, a click lists a cluster's events, and each can be reached by keys.
func TestWhatCannotBePartedIsListed(t *testing.T) {
	m := modeltest.Many(12)
	for i := range m.Events {
		m.Events[i].When, m.Events[i].Category = edtf.MustParse("1956-05-07"), model.Visit
	}
	view, store := open(t, m)
	store.MoveTo(model.Span{From: edtf.DayOf(1956, 5, 7), Until: edtf.DayOf(1956, 5, 8)})
	for i := range m.Events {
		click(view, view.scene.marks[0].middle())
		list := listed(view)
		if list == nil {
			t.Fatal("there is no list")
		}
		for range i + 1 {
			list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if want := state.Event(view.index.Model.Events[i].ID); store.State().Subject != want {
			t.Errorf("Down %d times leads to %v, want %v", i+1, store.State().Subject, want)
		}
		if listed(view) != nil || view.focus != body {
			t.Errorf("the list is still open, or part %d has the keys", view.focus)
		}
	}
}

// Bars that overlap in all of their time are not parted by looking nearer: a click lists them where they are.
func TestAClickThatCouldPartNothingLists(t *testing.T) {
	m := modeltest.Many(40)
	for i := range m.Events {
		m.Events[i].When, m.Events[i].Category = edtf.MustParse("1956/1958"), model.Visit
	}
	m.Events[39].When, m.Events[39].Category = edtf.MustParse("1999"), model.Economy
	view, store := open(t, m)
	before := store.State()
	at := slices.IndexFunc(view.scene.marks, func(m mark) bool { return m.form == bundle && m.count > 20 })
	if at < 0 {
		t.Fatal("there is no bundle")
	}
	mark := view.scene.marks[at]
	click(view, mark.pill.middle())
	if is := store.State(); is.Place != before.Place || listed(view) == nil {
		t.Fatalf("a click leads to %v in %v, a list is open: %t", is.Subject, is.Span, listed(view) != nil)
	}
	listed(view).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if is := store.State(); is.Place != before.Place || listed(view) != nil {
		t.Errorf("Esc leads to %v in %v, a list is open: %t", is.Subject, is.Span, listed(view) != nil)
	}
}

// A list has each event once, in the model's order, under the date that it shares with its neighbours or beside its own.
func TestRowsOfAList(t *testing.T) {
	m := &model.Model{Events: []model.Event{
		{ID: "a", Title: "One", When: edtf.MustParse("1956")},
		{ID: "b", Title: "Two", When: edtf.MustParse("1957")},
		{ID: "c", Title: "Three", When: edtf.MustParse("1957")},
		{ID: "d", Title: strings.Repeat("A long title ", 9), When: edtf.MustParse("1958")},
	}}
	view, _ := open(t, m)
	gathered := mark{count: 4, refs: []ref{{event: 3}, {event: 2}, {event: 1}, {event: 0}, {event: 2}}}
	texts := columns(view.rows(gathered), func(s string) float32 { return float32(len(s)) })
	if want := []string{"1956  One", "1957  Two", "      Three"}; len(texts) != 4 || !slices.Equal(texts[:3], want) {
		t.Errorf("the rows are %q, want %q", texts, want)
	}
	if got, want := view.tellCluster(gathered)[:5], []string{events(4), "1956 · One", "1957", "    Two", "    Three"}; !slices.Equal(got, want) {
		t.Errorf("the card says %q, want %q", got, want)
	}
	card := strings.Join(view.tellCluster(gathered), " ")
	for _, e := range view.index.Model.Events {
		if !strings.Contains(strings.Join(strings.Fields(card), " "), strings.TrimSpace(e.Title)) {
			t.Errorf("the card does not tell of %s in full: %q", e.ID, card)
		}
	}
	for _, height := range []float32{60, 120, 400} { // what is not told is counted
		view.Resize(fyne.NewSize(900, height))
		lines, told := view.tellCluster(gathered), 0
		for _, e := range view.index.Model.Events {
			if strings.Contains(strings.Join(lines, "\n"), e.Title[:3]) {
				told++
			}
		}
		if rest := 4 - told; rest > 0 && !strings.Contains(lines[len(lines)-1], fmt.Sprint(rest)) {
			t.Errorf("%v high: the card tells of %d: %q", height, told, lines)
		}
	}
}
