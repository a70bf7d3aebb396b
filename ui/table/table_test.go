package table

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"daqin/assets"
	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
)

func TestMain(m *testing.M) {
	if err := lang.AddTranslationsFS(assets.Translations, assets.TranslationsDir); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// open shows a model's table in a window of a size that it often has.
func open(t testing.TB, m *model.Model) (*Table, *state.Store) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1, look.Fonts{}))
	store := state.NewStore(model.NewIndex(m))
	view := New(store)
	w := test.NewTempWindow(t, view)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1100, 240))
	store.ToggleTable()
	return view, store
}

// ids lists the rows from top to bottom.
func (t *Table) ids() []model.EventID {
	var all []model.EventID
	for _, e := range t.listing.entries {
		all = append(all, t.event(e).ID)
	}
	return all
}

// part gives where a part of the table is.
func part(t *testing.T, view *Table, name string) fyne.Position {
	t.Helper()
	at, ok := view.Parts()["table."+name]
	if !ok {
		t.Fatalf("no part %q", name)
	}
	return at
}

func click(view *Table, at fyne.Position) {
	test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(view), at)
}

// press gives a key to whatever has the focus, as a window does.
func press(t *testing.T, view *Table, names ...fyne.KeyName) {
	t.Helper()
	for _, name := range names {
		f := fyne.CurrentApp().Driver().CanvasForObject(view).Focused()
		if f == nil {
			t.Fatal("nothing has the focus")
		}
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func focus(view *Table) { fyne.CurrentApp().Driver().CanvasForObject(view).Focus(view.list) }

func TestClickSelects(t *testing.T) {
	view, store := open(t, modeltest.Small())
	at := part(t, view, "row.loan")
	for range 2 { // also again, after the selection was cleared
		if click(view, at); store.State().Subject != state.Event("loan") {
			t.Fatalf("a click on the loan selected %v", store.State().Subject)
		}
		store.Clear()
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(view); c.Focused() != view.list {
		t.Errorf("after a click the keys go to %T", c.Focused())
	}
}

func TestHeadsSort(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	byDate := view.ids()
	for c := range column(columns) {
		click(view, part(t, view, "head."+columnKeys[c]))
		want := order{By: c, Down: c == date} // by date it is sorted at first
		if view.order != want {
			t.Errorf("after a click on %s the order is %v, want %v", columnKeys[c], view.order, want)
		}
	}
	click(view, part(t, view, "head.title"))
	if ids := view.ids(); ids[0] != "loan" || ids[len(ids)-1] != "trade-begins" {
		t.Errorf("by title the rows are %v", ids)
	}
	view.list.TypedRune('2')
	if ids := view.ids(); ids[0] != "trade-begins" || ids[len(ids)-1] != "loan" {
		t.Errorf("by title, down, the rows are %v", ids)
	}
	view.list.TypedRune('1')
	if ids := view.ids(); !slices.Equal(ids, byDate) {
		t.Errorf("by date again the rows are %v, want %v", ids, byDate)
	}
}

func TestKeysMoveGlanceAndSelect(t *testing.T) {
	view, store := open(t, modeltest.Many(100))
	focus(view)
	ids := view.ids()
	page := 0
	for range view.list.InSight() {
		page++
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 0}, {fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyUp, 1}, {fyne.KeyEnd, 99}, {fyne.KeyDown, 99},
		{fyne.KeyHome, 0}, {fyne.KeyUp, 0},
	} {
		press(t, view, c.key)
		if got := store.State().Glance; got != state.Event(ids[c.want]) {
			t.Errorf("%s leads to %v, want %v", c.key, got, ids[c.want])
		}
		if part := "table.row." + string(ids[c.want]); view.Parts()[part] == (fyne.Position{}) {
			t.Errorf("after %s %s is out of sight", c.key, part)
		}
	}
	press(t, view, fyne.KeyPageDown)
	if at := view.listing.row(view.at); at < page/2 || at > page {
		t.Errorf("a page of %d rows down is row %d", page, at)
	}
	if press(t, view, fyne.KeyPageUp); view.listing.row(view.at) != 0 {
		t.Errorf("a page down and up again is row %d", view.listing.row(view.at))
	}
	press(t, view, fyne.KeyDown, fyne.KeyReturn)
	if got := store.State().Subject; got != state.Event(ids[1]) {
		t.Errorf("Enter selected %v, want %v", got, ids[1])
	}
}

func TestKeysGoOnFromWhatIsSelected(t *testing.T) {
	view, store := open(t, modeltest.Many(100))
	focus(view)
	ids := view.ids()
	store.SelectEvent(ids[70])
	part(t, view, "row."+string(ids[70]))
	press(t, view, fyne.KeyDown)
	if got := store.State().Glance; got != state.Event(ids[71]) {
		t.Errorf("from the selected row a key leads to %v, want %v", got, ids[71])
	}
	view.list.TypedRune('2')
	if view.Parts()["table.row."+string(ids[71])] == (fyne.Position{}) {
		t.Error("sorted otherwise, the row where the keys stand is out of sight")
	}
}

func TestPointerGlances(t *testing.T) {
	view, store := open(t, modeltest.Small())
	c := fyne.CurrentApp().Driver().CanvasForObject(view)
	test.MoveMouse(c, part(t, view, "row.docks"))
	if got := store.State().Glance; got != state.Event("docks") {
		t.Errorf("the pointer is on the docks, the glance on %v", got)
	}
	test.MoveMouse(c, part(t, view, "head.date"))
	if got := store.State().Glance; got != (state.Subject{}) || !view.card.Object().Visible() {
		t.Errorf("the pointer is on a head, the glance on %v; card %v", got, view.card.Object().Visible())
	}
}

func TestTableFollowsSpanAndFilters(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.MoveTo(years(1974, 1983))
	if got := view.ids(); !slices.Equal(got, []model.EventID{"loan", "docks"}) {
		t.Errorf("from 1974 to 1982 the rows are %v", got)
	}
	store.ToggleCategory(model.Economy)
	if len(view.ids()) != 0 || view.listing.hidden != 2 {
		t.Errorf("with economy hidden the rows are %v, %d hidden", view.ids(), view.listing.hidden)
	}
	store.ToggleCategory(model.Economy)
	store.MoveTo(years(1975, 1976))
	if l := view.listing; l.certain != 0 || l.possible != 1 {
		t.Errorf("in 1975 %d certain and %d possible, want the loan possibly", l.certain, l.possible)
	}
}

// Where fewer rows leave less to scroll, the last of them stays in sight.
func TestFewerRowsLeaveNoEmptyView(t *testing.T) {
	view, store := open(t, modeltest.Many(200))
	focus(view)
	press(t, view, fyne.KeyEnd)
	for _, span := range []model.Span{years(1950, 1999), years(1956, 1957), years(1910, 1912)} {
		store.MoveTo(span)
		seen, most := 0, len(view.ids())
		for range view.list.InSight() {
			seen++
		}
		if seen < min(most, 6) {
			t.Errorf("of %d rows %d are in sight", most, seen)
		}
	}
}

func TestNothingIsListedWhereNoTableIsAskedFor(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.ToggleTable()
	was := len(view.ids())
	store.MoveTo(years(1974, 1976))
	if len(view.ids()) != was || len(view.Parts()) != 0 {
		t.Errorf("a table that is not shown lists %v and has parts %v", view.ids(), view.Parts())
	}
	store.ToggleTable()
	if got := view.ids(); !slices.Equal(got, []model.EventID{"loan"}) {
		t.Errorf("shown again it lists %v", got)
	}
}

func TestCopy(t *testing.T) {
	view, store := open(t, modeltest.Small())
	focus(view)
	store.SelectEvent("recognition")
	view.list.TypedShortcut(&fyne.ShortcutCopy{})
	want := "14 March 1950\tNorland recognises Sudland\tDiplomacy\tNorland, Sudland\tA Handbook of the Coast, Half a Century of Neighbours"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	press(t, view, fyne.KeyEnd)
	store.Clear()
	view.list.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "21 September 2010\t") {
		t.Errorf("with nothing selected copied %q", got)
	}
	view.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	view.list.TypedShortcut(&fyne.ShortcutCopy{})
	lines := strings.Split(fyne.CurrentApp().Clipboard().Content(), "\n")
	if len(lines) != 1+len(view.ids()) || lines[0] != "Date\tTitle\tCategory\tActors\tSources" || lines[1] != want {
		t.Errorf("of %d rows copied %q", len(view.ids()), lines)
	}
	for _, line := range lines {
		if strings.Count(line, "\t") != columns-1 {
			t.Errorf("%q has not %d fields", line, columns)
		}
	}
}

// What the table has no use for goes to the window.
func TestOtherKeysArePassedOn(t *testing.T) {
	view, store := open(t, modeltest.Small())
	c := fyne.CurrentApp().Driver().CanvasForObject(view)
	var heard []fyne.KeyName
	var runes []rune
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	c.SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	focus(view)
	store.StartPlaying()
	press(t, view, fyne.KeySpace)
	if !store.State().Play.On {
		t.Error("Space, which starts and stops the story, was not left to the window")
	}
	press(t, view, fyne.KeyEscape, fyne.KeyLeft, fyne.KeyF1, fyne.KeyDown)
	if want := []fyne.KeyName{fyne.KeySpace, fyne.KeyEscape, fyne.KeyLeft, fyne.KeyF1}; !slices.Equal(heard, want) {
		t.Errorf("the window heard %v, want %v", heard, want)
	}
	for _, r := range "/5?" {
		view.list.TypedRune(r)
	}
	if string(runes) != "/?" {
		t.Errorf("the window heard %q, want / and ?", string(runes))
	}
}

func TestInputStopsTheStory(t *testing.T) {
	view, store := open(t, modeltest.Many(100))
	focus(view)
	for name, do := range map[string]func(){
		"down":  func() { press(t, view, fyne.KeyDown) },
		"tab":   func() { view.list.FocusGained() },
		"enter": func() { press(t, view, fyne.KeyReturn) },
		"sort":  func() { view.list.TypedRune('3') },
		"copy":  func() { view.list.TypedShortcut(&fyne.ShortcutCopy{}) },
		"all":   func() { view.list.TypedShortcut(&fyne.ShortcutSelectAll{}) },
		"head":  func() { view.heads[title].Tapped(nil) },
		"wheel": func() { view.glass.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)}) },
		"click": func() { click(view, fyne.NewPos(200, 100)) },
	} {
		if store.StartPlaying(); !store.State().Play.On {
			t.Fatal("the story does not play")
		}
		if do(); store.State().Play.On {
			t.Errorf("%s: the story plays on", name)
		}
	}
}

// While the story plays the event where it rests is in sight, also where an actor keeps the attention.
func TestRestingEventIsInSight(t *testing.T) {
	for _, subject := range []state.Subject{{}, state.Actor("actor-2")} {
		view, store := open(t, modeltest.Many(300))
		store.Select(subject)
		store.StartPlaying()
		rested := 0
		for range 400 {
			store.Advance(100 * 1000 * 1000)
			id := store.State().Play.Event
			if id == "" {
				continue
			}
			rested++
			if _, ok := view.Parts()["table.row."+string(id)]; !ok {
				t.Fatalf("%v: the story rests at %s, which is out of sight", subject, id)
			}
		}
		if rested == 0 {
			t.Errorf("%v: the story rested nowhere", subject)
		}
	}
}

func TestWheelScrolls(t *testing.T) {
	view, _ := open(t, modeltest.Many(100))
	c := fyne.CurrentApp().Driver().CanvasForObject(view)
	test.Scroll(c, part(t, view, "row."+string(view.ids()[2])), 0, -75)
	if got := view.list.GetScrollOffset(); got != 75 {
		t.Errorf("three notches down scrolled by %g", got)
	}
	test.Scroll(c, fyne.NewPos(200, 100), 0, 500)
	if got := view.list.GetScrollOffset(); got != 0 {
		t.Errorf("all the way up is %g", got)
	}
}

func TestSelectedActorIsNamedFirst(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.SelectActor("sudland")
	r := newRow(view)
	r.Resize(fyne.NewSize(1000, rows.Height()))
	draw := test.WidgetRenderer(r).(*rowRenderer)
	for row, e := range view.listing.entries {
		r.tell(e)
		takesPart := slices.Contains(view.event(e).Actors, "sudland")
		if got := draw.marked.Text.Text; takesPart != (got == "Sudland") {
			t.Errorf("row %d marks %q", row, got)
		}
	}
}

func TestPointerIsToldInFullWhatARowCuts(t *testing.T) {
	m := modeltest.Small()
	m.Events[0].Title = strings.Repeat("A very long title ", 20)
	view, _ := open(t, m)
	c := fyne.CurrentApp().Driver().CanvasForObject(view)
	for row, want := range []bool{true, false} {
		test.MoveMouse(c, part(t, view, "row."+string(m.Events[row].ID)))
		if view.card.Object().Visible() != want {
			t.Errorf("row %d: card %v, want %v", row, !want, want)
		}
	}
}

// Nowhere between the first row and the last does a click fall between two.
func TestRowsHaveNoGaps(t *testing.T) {
	view, store := open(t, modeltest.Small())
	top := view.list.Position().Y
	for y := float32(0); y < view.list.Size().Height-1; y++ {
		store.Clear()
		if click(view, fyne.NewPos(300, top+y+0.5)); store.State().Subject.Kind != state.AnEvent {
			t.Fatalf("a click %g below the heads selects nothing", y)
		}
	}
}

// What was turned to is in sight as soon as there is a size to see it in, and stays there in another, until somebody scrolls.
func TestWhatIsTurnedToStaysInSight(t *testing.T) {
	view, store := open(t, modeltest.Many(200))
	c := fyne.CurrentApp().Driver().CanvasForObject(view)
	ids := view.ids()
	for _, at := range []int{0, 3, 90, 199} {
		store.ToggleTable()
		view.Resize(fyne.NewSize(1100, 0))
		store.SelectEvent(ids[at])
		store.ToggleTable()
		for _, height := range []float32{240, 120, 500, 90, 700} {
			view.Resize(fyne.NewSize(1100, height))
			part(t, view, "row."+string(ids[at]))
			if y, top := view.list.Pitch()*float32(at)-view.list.GetScrollOffset(), view.list.Size().Height-rows.Height(); y < 0 || y > top+0.1 {
				t.Errorf("%g high: row %d is %g below the heads, there is room until %g", height, at, y, top)
			}
		}
	}
	test.Scroll(c, fyne.NewPos(200, 100), 0, 9999)
	if view.Resize(fyne.NewSize(1100, 240)); view.list.GetScrollOffset() != 0 {
		t.Errorf("scrolled away, another size leads back to %g", view.list.GetScrollOffset())
	}
}

// In a table no row fades, whatever is selected and however the span leaves it.
func TestNoRowFades(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.SelectEvent("loan")
	r := newRow(view)
	r.Resize(fyne.NewSize(1000, rows.Height()))
	draw := test.WidgetRenderer(r).(*rowRenderer)
	for _, span := range []model.Span{view.index.Story, years(1976, 2012)} {
		store.MoveTo(span)
		for _, e := range view.listing.entries {
			r.tell(e)
			want := look.Words(theme.ColorNameForeground, state.Plain, e.presence)
			if got := draw.cells[title].Text.Color; got != want {
				t.Errorf("%v: %s is written in %v, want %v", span, view.event(e).ID, got, want)
			}
			if want := view.event(e).ID == "loan"; draw.cells[title].Text.TextStyle.Bold != want {
				t.Errorf("%v: %s bold: %v", span, view.event(e).ID, !want)
			}
		}
	}
}

func TestRelatedRowsAreBoldWhateverThePointerIsOn(t *testing.T) {
	view, store := open(t, modeltest.Small())
	for _, selected := range []state.Subject{{}, state.Actor("sudland")} {
		store.Select(selected)
		store.Glance(state.Actor("norland"))
		for _, e := range view.listing.entries {
			want := slices.Contains(view.event(e).Actors, model.ActorID(selected.ID))
			if got := view.related(state.Event(view.event(e).ID)); got != want {
				t.Errorf("%v selected: %s bold %v, want %v", selected, view.event(e).ID, got, want)
			}
		}
	}
}

// By date the rows are in the order of the model, which all views list events in.
func TestRowsByDateKeepTheModelsOrder(t *testing.T) {
	for name, m := range map[string]*model.Model{"small": modeltest.Small(), "many": modeltest.Many(300)} {
		view, store := open(t, m)
		for _, span := range []model.Span{view.index.Story, years(1950, 1975)} {
			store.MoveTo(span)
			if !slices.IsSortedFunc(view.listing.entries, func(a, b entry) int { return a.event - b.event }) {
				t.Errorf("%s, %v: the rows are %v", name, span, view.ids())
			}
		}
	}
}

// The foot is there where it leaves more than a few rows, and as high in whatever span.
func TestFootLeavesRows(t *testing.T) {
	view, store := open(t, modeltest.Many(200))
	for height := float32(60); height < 500; height += 7 {
		view.Resize(fyne.NewSize(1100, height))
		rows := view.list.Size().Height
		if foot := footHeight(height); foot > 0 && rows <= 5*view.list.Pitch() {
			t.Errorf("%g high, the foot leaves %g", height, rows)
		}
		store.MoveTo(years(1956, 1957))
		if view.list.Size().Height != rows {
			t.Errorf("%g high, in another span the rows have %g, before %g", height, view.list.Size().Height, rows)
		}
		store.MoveTo(view.index.Story)
	}
}

func TestSourcesAreSignsWhereThereIsNoRoomForNames(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	r := newRow(view)
	draw := test.WidgetRenderer(r).(*rowRenderer)
	entry := view.listing.entries[slices.Index(view.ids(), "recognition")]
	for width, want := range map[float32]string{700: "①②", 2000: "① A Handbook of the Coast, ② Half a Century of Neighbours"} {
		view.Resize(fyne.NewSize(width, 240))
		r.Resize(fyne.NewSize(width, rows.Height()))
		r.tell(entry)
		if got := draw.cells[sources].Text.Text; got != want {
			t.Errorf("%g wide: the sources are %q, want %q", width, got, want)
		}
	}
}
