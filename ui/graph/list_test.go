package graph

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/ui/state"
)

func TestListSelectsByKeys(t *testing.T) {
	n, store := shownNetwork(t)
	test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(n), part(t, n, "network.list"))
	if !n.list.Visible() || n.board.Visible() || len(n.list.rows) != len(n.board.chart.nodes) {
		t.Fatalf("the list shows %d actors", len(n.list.rows))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); c.Focused() != n.list {
		t.Errorf("the keys go to %T, want the list", c.Focused())
	}
	n.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	second := state.Actor(n.list.chart.nodes[n.list.rows[1]].actor.ID)
	if got := store.State().Glance; got != second {
		t.Errorf("the highlight is on %v, the glance on %v", second, got)
	}
	if n.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); store.State().Subject != second {
		t.Errorf("Enter selected %v, want %v", store.State().Subject, second)
	}
	store.Clear()
	if n.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); store.State().Subject != second {
		t.Error("after the selection was cleared Enter does not select again")
	}
}

func TestListGoesOnFromWhatIsSelected(t *testing.T) {
	n, store := shownNetwork(t)
	n.turn()
	store.SelectActor(n.list.chart.nodes[n.list.rows[4]].actor.ID)
	n.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got, want := store.State().Glance, state.Actor(n.list.chart.nodes[n.list.rows[5]].actor.ID); got != want {
		t.Errorf("from the selected row the key leads to %v, want %v", got, want)
	}
}

func TestListHoldsWhoIsInTheSpan(t *testing.T) {
	n, store := shownNetwork(t)
	n.turn()
	store.MoveTo(model.Span{From: edtf.DayOf(1971, 1, 1), Until: edtf.DayOf(1972, 1, 1)})
	var names []string
	for _, i := range n.list.rows {
		names = append(names, n.list.chart.nodes[i].actor.Name)
	}
	if !slices.Equal(names, []string{"Sudland", "Vell Shipping"}) {
		t.Errorf("in 1971 the list holds %v", names)
	}
}
