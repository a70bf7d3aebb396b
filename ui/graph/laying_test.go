package graph

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/force"
	"daqin/ui/look"
	"daqin/ui/state"
)

// turns does work in the background when it is asked to.
type turns struct{ elsewhere, here []func() }

func (t *turns) runner() background.Runner {
	return background.New(func(do func()) { t.elsewhere = append(t.elsewhere, do) }, func(do func()) { t.here = append(t.here, do) })
}

func run(tasks *[]func()) {
	for len(*tasks) > 0 {
		do := (*tasks)[0]
		*tasks = (*tasks)[1:]
		do()
	}
}

// laid gives a network in a window, its layouts to be made by hand, and the bench on which they are.
func laid(t *testing.T, m *model.Model) (*Network, *turns) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	hand := new(turns)
	n := New(state.NewStore(model.NewIndex(m)), hand.runner())
	w := test.NewTempWindow(t, n)
	w.Resize(fyne.NewSize(700, 520))
	return n, hand
}

// throng is a model of more actors than are laid out at once.
func throng() *model.Model {
	m := modeltest.Small()
	for i := range 2 * laidAtOnce {
		m.Actors = append(m.Actors, model.Actor{ID: model.ActorID("one-" + string(rune('a'+i%26)) + string(rune('a'+i/26))), Name: "One", Kind: model.Person})
	}
	return m
}

func TestASmallNetworkIsThereAtOnce(t *testing.T) {
	n, hand := laid(t, modeltest.Small())
	if len(hand.elsewhere) > 0 || n.board.scene == nil || len(n.Parts()) < 5 {
		t.Errorf("of a small model there is %v", n.Parts())
	}
}

// Until a layout has come nothing is drawn, and everything can be asked for; then the actors stand where it has them.
func TestALargeNetworkComesFromTheBackground(t *testing.T) {
	n, hand := laid(t, throng())
	b, store := n.board, n.board.store
	if b.scene != nil {
		t.Fatal("something is drawn where nothing is known yet")
	}
	quiet := test.WidgetRenderer(b).(*boardRenderer).quiet
	if at := rectAt(quiet.Position(), quiet.Size()); !quiet.Visible() || quiet.Text != "Laying out…" || !at.contains(rectAt(b.Position(), b.Size()).middle()) {
		t.Errorf("in the meantime the picture says %q at %v", quiet.Text, at)
	}
	store.Pin("omar-tesh", 1, 2)
	store.SelectActor("ana-vell")
	store.Surround("norland", 2)
	b.fit()
	b.Refresh()
	run(&hand.elsewhere)
	run(&hand.here)
	if quiet.Visible() {
		t.Errorf("the picture still says %q", quiet.Text)
	}
	if b.scene == nil || b.laying.Runs() {
		t.Fatal("the layout has not come")
	}
	if goal := b.goal(); !slices.Equal(b.world, goal) {
		t.Error("the first time the actors are not where they belong")
	}
}

// The same drawing has the same places, whatever was asked for between.
func TestAnotherDrawingMovesTheActorsAndBack(t *testing.T) {
	n, hand := laid(t, modeltest.Small())
	b, store := n.board, n.board.store
	was := slices.Clone(b.home)
	arrive := func() []force.Point {
		run(&hand.elsewhere)
		run(&hand.here)
		return slices.Clone(b.home)
	}
	store.ToggleGroups()
	if len(hand.elsewhere) > 0 {
		t.Error("groups ask for another layout")
	}
	store.ToggleSides()
	if !slices.Equal(b.home, was) {
		t.Error("the actors have moved before there is another place for them")
	}
	unsided := arrive()
	if slices.Equal(unsided, was) {
		t.Error("the sides make no difference")
	}
	store.SetLayout(state.Distances)
	if slices.Equal(arrive(), unsided) {
		t.Error("the distances make no difference")
	}
	store.Back()
	if store.Back(); !slices.Equal(arrive(), was) {
		t.Error("Back does not lead to where the actors stood")
	}
}

func TestNothingComesAfterClose(t *testing.T) {
	for worked := range 2 {
		n, hand := laid(t, throng())
		if worked == 1 {
			run(&hand.elsewhere)
		}
		n.Close()
		run(&hand.elsewhere)
		if run(&hand.here); n.board.home != nil {
			t.Error("a closed network is laid out")
		}
	}
}

// With the parties not apart there is no side to name.
func TestSidesAreNamedWhereThereAreSome(t *testing.T) {
	n, hand := laid(t, modeltest.Small())
	if !n.board.captioned() {
		t.Error("the sides have no names")
	}
	n.board.store.ToggleSides()
	run(&hand.elsewhere)
	if run(&hand.here); n.board.captioned() {
		t.Error("sides are named where there are none")
	}
}
