package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// desk is a reader in a window of its own.
type desk struct {
	*Reader
	t      *testing.T
	window fyne.Window
}

func open(t *testing.T, m *model.Model, width, height float32) desk {
	t.Helper()
	plainApp()
	r := New(state.NewStore(model.NewIndex(m)), background.AtOnce())
	w := test.NewTempWindow(t, r)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return desk{r, t, w}
}

// sharedApp is the app of the tests that change none: setting one up, with its fonts, takes longer than most of them.
var sharedApp fyne.App

// plainApp makes the shared app the running one: a new one where a test has set another, or its theme.
func plainApp() {
	if sharedApp == nil || fyne.CurrentApp() != sharedApp || sharedApp.Settings().Theme() != test.Theme() {
		sharedApp = test.NewApp()
	}
}

func (d desk) part(name string) fyne.Position {
	d.t.Helper()
	at, ok := d.Parts()[name]
	if !ok {
		d.t.Fatalf("there is no %s in sight, only %v", name, d.Parts())
	}
	return at
}

func (d desk) click(name string) {
	d.t.Helper()
	test.TapCanvas(d.window.Canvas(), d.part(name))
}

func (d desk) state() state.State { return d.store.State() }

// quoted gives what the place points at.
func (d desk) quoted() string {
	s := d.state()
	return d.index.Section(s.Section).Text[s.Mark.Start:s.Mark.End]
}

func years(from, until int) model.Span {
	return model.Span{From: edtf.DayOf(from, 1, 1), Until: edtf.DayOf(until+1, 1, 1)}
}

func TestAClickGoesWhereItLeads(t *testing.T) {
	for _, c := range []struct {
		name, part string
		want       state.Subject
		quoted     string
	}{
		{"an actor's name", "reader.mention.vell-shipping", state.Actor("vell-shipping"), "Vell Shipping"},
		{"the words of a date", "reader.date.trade-begins", state.Event("trade-begins"), "In 1971 Vell Shipping began to trade with Sudland."},
		{"an account's mark", "reader.account.docks-finished", state.Account("docks-finished"),
			"From 1978 to 1982 it built the docks of Port Mira for about 40 million crowns."},
		{"a source's number", "reader.source.handbook", state.Source("handbook"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, modeltest.Small(), 900, 700)
			d.click("reader.section.handbook-trade")
			if d.state().Section != "handbook-trade" {
				t.Fatalf("the section %q is open", d.state().Section)
			}
			d.click(c.part)
			if got := d.state().Subject; got != c.want {
				t.Errorf("%v is selected, want %v", got, c.want)
			}
			if got := d.quoted(); got != c.quoted {
				t.Errorf("the place points at %q, want %q", got, c.quoted)
			}
		})
	}
}

func TestTheMentionClickedIsTheOnePointedAt(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	var last *model.Mention
	for _, m := range d.index.MentionsIn("handbook-lead") {
		if m.Actor == "norland" {
			last = m
		}
	}
	at := d.page.sheet.passage(last.Evidence.Start, last.Evidence.End)[0].middle()
	test.TapCanvas(d.window.Canvas(), d.page.onReader(at))
	if got, want := d.state().Mark, (state.Mark{Start: last.Evidence.Start, End: last.Evidence.End}); got != want {
		t.Errorf("the place points at %v, the name clicked is %v", got, want)
	}
}

func TestPointingGlancesAndLeavingGlancesAtNothing(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.OpenSection("handbook-trade")
	for part, want := range map[string]state.Subject{
		"reader.mention.vell-shipping":  state.Actor("vell-shipping"),
		"reader.date.docks":             state.Event("docks"),
		"reader.account.docks-finished": state.Account("docks-finished"),
	} {
		test.MoveMouse(d.window.Canvas(), d.part(part))
		if got := d.state().Glance; got != want {
			t.Errorf("pointing at %s glances at %v, want %v", part, got, want)
		}
		if !d.hover.Object().Visible() {
			t.Errorf("pointing at %s says nothing", part)
		}
	}
	test.MoveMouse(d.window.Canvas(), d.part("reader.section.handbook-trade"))
	if got := d.state().Glance; got != (state.Subject{}) {
		t.Errorf("pointing at the contents glances at %v", got)
	}
}

// The card goes with whatever is done, also where the pointer does not move: it may have left the window.
func TestHoverCardGoesWithItsCause(t *testing.T) {
	for name, do := range map[string]func(d desk){
		"leave":            func(d desk) { d.page.MouseOut() },
		"key":              func(d desk) { press(d.page, fyne.KeyDown) },
		"rune":             func(d desk) { d.contents.TypedRune('x') },
		"shortcut":         func(d desk) { d.page.TypedShortcut(&fyne.ShortcutCopy{}) },
		"focus":            func(d desk) { d.contents.FocusGained() },
		"focus elsewhere":  func(d desk) { d.page.FocusLost() },
		"glance elsewhere": func(d desk) { d.store.Glance(state.Actor("norland")) },
		"selection":        func(d desk) { d.store.SelectEvent("loan") },
		"section":          func(d desk) { d.store.OpenSection("gazette-arms") },
		"playing":          func(d desk) { d.store.StartPlaying() },
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, modeltest.Small(), 900, 700)
			d.store.OpenSection("handbook-trade")
			test.MoveMouse(d.window.Canvas(), d.part("reader.mention.vell-shipping"))
			if !d.hover.Object().Visible() {
				t.Fatal("there is no card")
			}
			if do(d); d.hover.Object().Visible() {
				t.Error("the card stays")
			}
		})
	}
}

func TestSeveralEventsOfOneDateAreSelectedInTurn(t *testing.T) {
	m := modeltest.Small()
	for i := range m.Events {
		if m.Events[i].ID == "trade-begins" {
			second := m.Events[i]
			second.ID, second.Title = "trade-begins-too", "The same told twice"
			m.Events = append(m.Events, second)
			break
		}
	}
	d := open(t, m, 900, 700)
	d.store.OpenSection("handbook-trade")
	for _, want := range []model.EventID{"trade-begins", "trade-begins-too", "trade-begins"} {
		d.click("reader.date.trade-begins")
		if got := d.state().Subject; got != state.Event(want) {
			t.Errorf("%v is selected, want %s", got, want)
		}
	}
}

func TestContentsCountWhatTheSpanHolds(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	count := func(id model.SectionID) string {
		for _, r := range d.newContents() {
			if r.link != nil && r.link.section == id && r.tail != nil {
				return r.tail.says()
			}
		}
		return ""
	}
	if got := count("handbook-trade"); got != "4" {
		t.Errorf("of all time the section holds %q, want 4", got)
	}
	d.store.MoveTo(years(1975, 1980))
	if got := count("handbook-trade"); got != "1 +1" {
		t.Errorf("of 1975 to 1980 the section holds %q: the docks are in it, the loan may be", got)
	}
	d.store.ToggleCategory(model.Economy)
	if got := count("handbook-trade"); got != "" {
		t.Errorf("of hidden events the section holds %q, want nothing", got)
	}
}

// The contents count what a look at each event finds, wherever the span is.
func TestContentsCountEachEventOnce(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	for from := 1940; from < 2026; from += 7 {
		d.store.MoveTo(years(from, from+11))
		for i := range d.index.Model.Sections {
			id := d.index.Model.Sections[i].ID
			counts, seen := [3]int{}, map[model.EventID]bool{}
			for _, said := range d.index.EventsIn(id) {
				if e := said.Thing; !seen[e.ID] {
					seen[e.ID] = true
					counts[d.index.Presence(e.When, d.state().Span)]++
				}
			}
			if certain, possible := d.tellings[id].In(d.state().Span); certain != counts[model.Certain] || possible != counts[model.Possible] {
				t.Errorf("from %d %s holds %d and %d more, want %v", from, id, certain, possible, counts)
			}
		}
	}
}

func TestCardComesAndGoes(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	if _, ok := d.Parts()["reader.card.close"]; ok || d.card.object().Visible() {
		t.Fatal("there is a card though nothing is selected")
	}
	d.store.SelectActor("norland")
	if got := d.card.object().Size().Height; got <= 0 || got > cardWhole*700 {
		t.Errorf("the card is %v high, at most %v", got, cardWhole*700)
	}
	d.click("reader.card.close")
	if d.state().Subject != (state.Subject{}) || d.card.object().Visible() {
		t.Errorf("closed, the card still shows %v", d.state().Subject)
	}
}

// What is selected anywhere is in sight in the reader, on windows of any size.
func TestEverySelectionIsBroughtIntoSight(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(900, 700), fyne.NewSize(480, 400), fyne.NewSize(320, 260)} {
		d := open(t, modeltest.Small(), size.Width, size.Height)
		for i := range d.index.Model.Events {
			d.store.SelectEvent(d.index.Model.Events[i].ID)
			mark := d.state().Mark
			at, in := d.page.sheet.passage(mark.Start, mark.End), d.page.sight()
			if len(at) == 0 {
				t.Fatalf("%s: the page does not hold what is pointed at", d.index.Model.Events[i].ID)
			}
			if top := at[0].middle(); !in.contains(top) {
				t.Errorf("%v, %s: what is pointed at begins at %v, in sight is %v", size, d.index.Model.Events[i].ID, top, in)
			}
		}
	}
}

// Nothing jumps: a card that comes or goes lays itself over the text and leaves it where it is.
func TestTheTextStaysWhereItIs(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.page.scrollTo(400)
	for _, change := range []struct {
		name string
		make func()
	}{
		{"a card comes", func() { d.store.SelectSource("annals") }},
		{"the card is another", func() { d.store.SelectSource("annals"); d.store.Glance(state.Actor("actor-1")) }},
		{"the span moves", func() { d.store.MoveTo(years(1950, 1960)) }},
		{"the card goes", d.store.Clear},
	} {
		offset := d.page.anchor().offset
		before := d.onScreen(offset + 200)
		change.make()
		if after := d.onScreen(offset + 200); abs(after.Y-before.Y) > 0.01 || after.X != before.X {
			t.Errorf("%s: the text moves from %v to %v", change.name, before, after)
		}
	}
	offset := d.page.anchor().offset
	d.window.Resize(fyne.NewSize(700, 600))
	if line := d.page.sheet.passage(offset, offset+1)[0]; abs(line.at.Y-d.page.sight().at.Y) > line.size.Height {
		t.Errorf("narrower, what stood at the top stands at %v, the top is %v", line.at.Y, d.page.sight().at.Y)
	}
}

// onScreen gives the place on the reader where a byte of the open section stands.
func (d desk) onScreen(offset int) fyne.Position {
	return d.page.onReader(d.page.sheet.passage(offset, offset+2)[0].at) // a space at the end of a line has no place
}

func abs(v float32) float32 { return max(v, -v) }

func TestSelectingWhatIsInSightDoesNotScroll(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.store.SelectSource("annals")
	d.page.scrollTo(400)
	in := d.page.sight()
	said := d.index.EventsIn("annals")
	for i := range said {
		e := said[i].Statement.Evidence
		if at := d.page.sheet.passage(e.Start, e.End); in.contains(at[0].middle()) && at[0].at.Y > in.at.Y+0.7*in.size.Height {
			d.store.Read(e)
			if got := d.page.sight(); got != in {
				t.Errorf("from %v to %v", in, got)
			}
			return
		}
	}
	t.Fatal("no sentence is in sight")
}

func TestOpeningASectionStartsAtItsTop(t *testing.T) {
	d := open(t, modeltest.Small(), 500, 200)
	d.page.scrollTo(1e6)
	if d.page.sight().at.Y <= 0 {
		t.Fatal("the first section does not scroll")
	}
	d.store.OpenSection("gazette-lead")
	if got := d.page.sight().at.Y; got != 0 {
		t.Errorf("the section begins at %v", got)
	}
}

func TestOpeningTheOpenSectionGoesBackToItsTop(t *testing.T) {
	d := open(t, modeltest.Small(), 800, 200)
	d.store.OpenSection("handbook-trade")
	d.page.scrollTo(1e6)
	d.click("reader.section.handbook-trade")
	if got := d.page.sight().at.Y; got != 0 {
		t.Errorf("the section begins at %v", got)
	}
}

func TestNarrowReadersFoldTheContents(t *testing.T) {
	d := open(t, modeltest.Small(), 400, 500)
	if _, ok := d.Parts()["reader.section.gazette-arms"]; ok {
		t.Fatal("the contents stand beside the text")
	}
	d.click("reader.contents")
	d.click("reader.section.gazette-arms")
	if got := d.state().Section; got != "gazette-arms" {
		t.Errorf("the section %q is open", got)
	}
	if d.contents.object().Visible() {
		t.Error("the contents still stand over the text")
	}
}

func TestLargerTextIsSetAnew(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	before := d.page.sheet.height
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark, 2, look.Fonts{}))
	d.Refresh()
	if got := d.page.sheet.height; got < 2*before {
		t.Errorf("at 200 %% the page is %v high, at 100 %% %v", got, before)
	}
	for i, o := range test.WidgetRenderer(d.page.leaf).Objects() {
		if o.Visible() && o.Size().IsZero() {
			t.Errorf("object %d of the page has no size", i)
		}
	}
}

func TestAModelWithoutTextHasAPage(t *testing.T) {
	d := open(t, &model.Model{Format: model.Format}, 900, 700)
	if len(d.page.sheet.blocks) == 0 || strings.TrimSpace(d.page.sheet.blocks[0].text) == "" {
		t.Error("the page is empty")
	}
}
