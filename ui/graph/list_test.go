package graph

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/look"
	"daqin/ui/rows"
	"daqin/ui/state"
)

// shownList gives a network that is shown as a list.
func shownList(t *testing.T) (*list, *state.Store) {
	t.Helper()
	n, store := shownNetwork(t)
	n.turn()
	return n.list, store
}

func pressed(l *list, names ...fyne.KeyName) {
	for _, name := range names {
		l.rows.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

var ctrlEnter = &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}

// listed gives the IDs of what is listed.
func listed(l *list) (all []string) {
	for _, e := range l.listing.entries {
		all = append(all, l.subject(e).ID)
	}
	return all
}

func TestListSelectsByKeys(t *testing.T) {
	n, store := shownNetwork(t)
	test.TapCanvas(fyne.CurrentApp().Driver().CanvasForObject(n), part(t, n, "network.list"))
	l := n.list
	if !l.Visible() || n.board.Visible() || len(l.listing.entries) != len(l.chart.nodes) {
		t.Fatalf("the list shows %d actors", len(l.listing.entries))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); c.Focused() != l.rows {
		t.Errorf("the keys go to %T, want the list", c.Focused())
	}
	pressed(l, fyne.KeyHome, fyne.KeyDown)
	second, third := l.subject(l.listing.entries[1]), l.subject(l.listing.entries[2])
	if got := store.State().Glance; got != second {
		t.Errorf("the keys are at %v, the glance at %v", second, got)
	}
	if pressed(l, fyne.KeyReturn); store.State().Subject != second {
		t.Errorf("Enter selected %v, want %v", store.State().Subject, second)
	}
	pressed(l, fyne.KeyDown)
	l.rows.TypedShortcut(ctrlEnter)
	if s := store.State(); s.Subject != second || state.Actor(s.Beside) != third {
		t.Errorf("Ctrl+Enter holds %v beside %v, want %v", s.Beside, s.Subject, third)
	}
	store.Clear()
	if pressed(l, fyne.KeyReturn); store.State().Subject != third {
		t.Error("after the selection was cleared Enter does not select again")
	}
}

func TestListGoesOnFromWhatIsSelected(t *testing.T) {
	l, store := shownList(t)
	fourth, fifth := l.subject(l.listing.entries[4]), l.subject(l.listing.entries[5])
	store.Select(fourth)
	if pressed(l, fyne.KeyDown); store.State().Glance != fifth {
		t.Errorf("from the selected row the key leads to %v, want %v", store.State().Glance, fifth)
	}
}

// No row moves while time does; what is outside the span is left out where the place says so.
func TestRowsStayWhileTimeMoves(t *testing.T) {
	l, store := shownList(t)
	before := listed(l)
	store.MoveTo(model.Span{From: edtf.DayOf(1971, 1, 1), Until: edtf.DayOf(1972, 1, 1)})
	if got := listed(l); !slices.Equal(got, before) {
		t.Errorf("in 1971 the rows are %v, before %v", got, before)
	}
	if l.listing.inSpan != 2 {
		t.Errorf("%d actors are said to be in the span", l.listing.inSpan)
	}
	store.SetOutside(state.Hides)
	if got, want := listed(l), []string{"sudland", "vell-shipping"}; !slices.Equal(got, want) {
		t.Errorf("in 1971 the list holds %v, want %v", got, want)
	}
}

// What stands under a row is opened and closed by keys and by its sign, and a tie leads to its sentence.
func TestTiesStandBeneathTheirActor(t *testing.T) {
	l, store := shownList(t)
	store.SelectActor("norland")
	store.Clear()
	before := listed(l)
	pressed(l, fyne.KeyRight)
	if got, want := len(listed(l))-len(before), l.listing.figures[l.chart.nodeOf["norland"]].ties; got != want || want == 0 {
		t.Fatalf("%d ties stand beneath, %d are counted", got, want)
	}
	pressed(l, fyne.KeyRight, fyne.KeyReturn)
	if s := store.State(); s.Subject.Kind != state.ATie || s.Mark == (state.Mark{}) {
		t.Errorf("Enter on a tie selected %v at %v", s.Subject, s.Mark)
	}
	pressed(l, fyne.KeyLeft)
	if got := l.subject(l.at); got != state.Actor("norland") {
		t.Errorf("Left leads to %v", got)
	}
	if pressed(l, fyne.KeyLeft); !slices.Equal(listed(l), before) {
		t.Errorf("closed again the list holds %v", listed(l))
	}
	row := l.listing.row(entry{l.chart.nodeOf["norland"], noTie})
	if l.rows.Click(row, fyne.NewPos(l.room.fold.X+1, 1), 0); len(listed(l)) == len(before) {
		t.Error("a click on the sign at the left opens nothing")
	}
}

// Each tie that is counted stands beneath both its ends and nowhere else, in as many sentences as Index.TieWeight counts.
func TestTiesAreThoseOfTheSpan(t *testing.T) {
	x := model.NewIndex(modeltest.Ages(200))
	if len(x.Model.Ties) == 0 {
		t.Fatal("the model has no ties to list")
	}
	c := newChart(x)
	for _, span := range []model.Span{x.Story, {From: edtf.DayOf(1970, 1, 1), Until: edtf.DayOf(1972, 6, 1)}} {
		p := state.Place{Span: span.Within(x.Story)}
		l, s := newListing(c), seeing(c, state.State{Place: p})
		for i := range c.nodes {
			l.open[i] = true
		}
		l.fill(s)
		under := map[int]int{}
		for _, e := range l.entries {
			if e.tie != noTie {
				under[e.tie]++
			}
		}
		for i := range x.Model.Ties {
			tie := &x.Model.Ties[i]
			want, weight := 0, x.TieWeight(tie, p.Span).Total()
			if weight > 0 && tie.From != tie.To {
				want = 2
			}
			if under[i] != want || c.facts.tie(i, p.Span).said.Total() > weight {
				t.Fatalf("%s, said %d times, stands beneath %d actors", tie.ID, weight, under[i])
			}
		}
	}
}

// By each column and both ways the rows are sorted, all of them, and whom it tells nothing of stands last.
func TestListSortsByEachColumn(t *testing.T) {
	l, store := shownList(t)
	store.MoveTo(model.Span{From: edtf.DayOf(1990, 1, 1), Until: edtf.DayOf(2008, 1, 1)})
	for c := range column(columns) {
		for range 2 {
			test.Tap(l.heads[c])
			if l.listing.order.By != c {
				t.Fatalf("a click on %s sorts by %s", columnKeys[c], columnKeys[l.listing.order.By])
			}
			if got := len(l.listing.actors); got != len(l.chart.nodes) {
				t.Errorf("by %s %d rows are left", columnKeys[c], got)
			}
			if !slices.IsSortedFunc(l.listing.actors, l.listing.compare) {
				t.Errorf("by %s the rows are not in order", columnKeys[c])
			}
			ended := false
			for _, e := range l.listing.actors {
				_, says := l.listing.value(e.node, c)
				if c >= ties && says && ended {
					t.Errorf("by %s somebody stands below one of whom nothing is said", columnKeys[c])
				}
				ended = ended || !says
			}
		}
	}
	if l.rows.TypedRune('4'); l.listing.order != (rows.Order[column]{By: ties, Down: true}) {
		t.Errorf("4 sorts by %v", l.listing.order)
	}
}

// A name is found without regard to case, accents and hyphens, by other names and scripts too.
func TestFieldFindsNames(t *testing.T) {
	m := modeltest.Small()
	m.Actors[0].Name, m.Actors[0].Aliases = "Zoë al-Ålund", []string{"The Elder"}
	m.Actors[0].Scripts = []model.Name{{Text: "佐伊", Language: "zh"}}
	x := model.NewIndex(m)
	l := newListing(newChart(x))
	l.prepare()
	for query, want := range map[string]bool{
		"": true, "zoe": true, "AL ALUND": true, "al-å": true, "elder": true, "佐伊": true, "alund zoe": true, "zoe zoex": false, "bob": false,
	} {
		l.query = query
		if got := l.finds(0, l.wanted()); got != want {
			t.Errorf("%q finds it: %v, want %v", query, got, want)
		}
	}
}

func TestFieldNarrowsTheList(t *testing.T) {
	l, store := shownList(t)
	all := len(l.listing.entries)
	pressed(l, fyne.KeyHome, fyne.KeyUp)
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c.Focused() != l.field {
		t.Fatalf("Up from the first row leads to %T", c.Focused())
	}
	test.Type(l.field, "vell")
	if got := listed(l); len(got) == 0 || len(got) == all || !slices.Contains(got, "vell-shipping") {
		t.Fatalf("vell finds %v", got)
	}
	l.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if store.State().Glance == (state.Subject{}) {
		t.Error("Enter does not lead to the rows")
	}
	if l.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); len(listed(l)) != all {
		t.Errorf("with nothing wanted the list holds %d of %d", len(listed(l)), all)
	}
}

// A search that finds nobody says what was sought, and a press lists all again.
func TestAVainSearchCanBeCleared(t *testing.T) {
	l, _ := shownList(t)
	all := len(l.listing.entries)
	if l.clear.Visible() {
		t.Error("there is something to clear from the start")
	}
	if test.Type(l.field, "xyz"); !l.clear.Visible() || len(l.listing.entries) > 0 {
		t.Fatalf("of %d actors found none can be cleared", len(l.listing.entries))
	}
	test.Tap(l.clear)
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); len(l.listing.entries) != all || l.clear.Visible() || c.Focused() != l.field {
		t.Errorf("%d of %d are listed, the keys go to %T", len(l.listing.entries), all, c.Focused())
	}
}

// N lists who is near, step by step, and at last all again; H hides, and undoing brings back.
func TestListNarrowsToTheNeighbourhood(t *testing.T) {
	l, store := shownList(t)
	all := len(listed(l))
	store.SelectActor("vell-shipping")
	was := 0
	for depth := uint8(1); depth <= state.MostSteps; depth++ {
		l.rows.TypedRune('n')
		if got := len(listed(l)); store.State().Depth != depth || got < was || got < 2 {
			t.Fatalf("within %d ties there are %d", store.State().Depth, got)
		}
		was = len(listed(l))
	}
	if l.rows.TypedRune('n'); len(listed(l)) != all {
		t.Errorf("after the farthest %d of %d are listed", len(listed(l)), all)
	}
	if l.rows.TypedRune('h'); slices.Contains(listed(l), "vell-shipping") {
		t.Error("H does not hide")
	}
	if store.Undo(); len(listed(l)) != all || store.State().Filters.Any() {
		t.Error("undoing does not bring it back")
	}
}

// Of ten thousand actors only those rows are made that come into sight.
func TestLongListsAreDrawnInPart(t *testing.T) {
	x := model.NewIndex(crowded(rand.New(rand.NewPCG(1, 1)), 10_000, 0))
	c := newChart(x)
	shownList(t) // for the theme
	store, made := state.NewStore(x), 0
	l := newList(store, c, nil)
	create := l.rows.CreateItem
	l.rows.CreateItem = func() fyne.CanvasObject { made++; return create() }
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(600, 400))
	s := seeing(c, store.State())
	l.show(store.State(), store.State(), s)
	const pages = 40
	for range pages {
		pressed(l, fyne.KeyPageDown)
	}
	if most := (pages + 1) * (l.rows.Page() + 6); len(l.listing.entries) != 10_000 || made > most {
		t.Errorf("%d rows are made of %d where %d fit", made, len(l.listing.entries), l.rows.Page())
	}
}

// Columns stand side by side and in the view, and the name is never left without room.
func TestCellsStandSideBySide(t *testing.T) {
	for width := float32(200); width < 2600; width += 53 {
		for _, em := range []float32{10, 13, 26, 32} {
			var heads [columns]float32
			for c := range heads {
				heads[c] = 5 * em
			}
			r := divideCells(width, em, heads)
			end := r.sign.X + r.sign.Width
			for c, in := range r.cells {
				if in.Width > 0 && (in.X < end || in.X+in.Width > width-listEdge+0.1) {
					t.Fatalf("%g wide, text of %g: %s stands at %g to %g, after %g", width, em, columnKeys[c], in.X, in.X+in.Width, end)
				}
				end = max(end, in.X+in.Width)
			}
			if got := r.cells[name].Width; got < min(leastName*em, width-end-10)-0.1 {
				t.Errorf("%g wide, text of %g: the name has %g", width, em, got)
			}
		}
	}
}

// Whatever the sizes, the rows in sight are whole, lie neither under the heads nor under what stands below them, and where the view
// is low the field stands beside the buttons and four rows are left.
func TestListShowsWholeRows(t *testing.T) {
	l, store := shownList(t)
	n := l.panel.from.(*Network)
	for _, scale := range []float32{1, 2} {
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, scale, look.Fonts{}))
		for _, size := range []fyne.Size{{Width: 660, Height: 530}, {Width: 900, Height: 270}, {Width: 900, Height: 400}} {
			n.Resize(size)
			n.Refresh()
			for range 2 {
				store.SetLeast(3 - max(store.State().Filters.Least, 1)) // something is out of sight, or nothing
				between := l.rows.Pitch() - rows.Height()
				rows := rectAt(l.rows.Position(), l.rows.Size())
				many := (rows.height() + between) / l.rows.Pitch()
				if many-float32(int(many+0.01)) > 0.02 || many < 3.98 && !n.lacks.Visible() {
					t.Errorf("%v at %v: %v rows", size, scale, many)
				}
				field := rectAt(l.field.Position(), l.field.Size())
				for _, o := range []fyne.CanvasObject{n.lacks, n.tools.row} {
					at := rectAt(o.Position(), o.Size())
					if o.Visible() && (at.overlaps(rows) || at.overlaps(field)) {
						t.Errorf("%v at %v: %T at %v covers the rows at %v or the field at %v", size, scale, o, at, rows, field)
					}
				}
				if field.overlaps(rows) || field.overlaps(rectAt(l.heads[0].Position(), l.heads[0].Size())) {
					t.Errorf("%v at %v: the field at %v covers the rows at %v", size, scale, field, rows)
				}
			}
		}
	}
}
