package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/fold"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/look"
	"daqin/ui/state"
)

// seek opens the bar and types.
func (d desk) seek(words string) {
	d.Find()
	test.Type(d.find.bar.field, words)
}

// typed presses a key in the bar's field.
func (d desk) typed(key fyne.KeyName, held fyne.KeyModifier) {
	d.modifiers = func() fyne.KeyModifier { return held }
	d.find.bar.field.TypedKey(&fyne.KeyEvent{Name: key})
}

// found gives all places of some words, section by section.
func (d desk) found(words string) map[model.SectionID][]state.Mark {
	all := map[model.SectionID][]state.Mark{}
	for _, s := range d.index.Model.Sections {
		for _, p := range fold.NewQuery(words).In(s.Text) {
			all[s.ID] = append(all[s.ID], state.Mark(p))
		}
	}
	return all
}

// On and back go through all places of the section and round it, by every key and by the buttons.
func TestFindingGoesThroughTheSection(t *testing.T) {
	type way struct {
		name     string
		on, back func(d desk)
	}
	const shift = fyne.KeyModifierShift
	for _, w := range []way{
		{"Enter", func(d desk) { d.typed(fyne.KeyReturn, 0) }, func(d desk) { d.typed(fyne.KeyReturn, shift) }},
		{"F3", func(d desk) { d.typed(fyne.KeyF3, 0) }, func(d desk) { d.typed(fyne.KeyF3, shift) }},
		{"commands", func(d desk) { d.FindNext() }, func(d desk) { d.FindPrevious() }},
		{"buttons", func(d desk) { test.Tap(d.find.bar.on) }, func(d desk) { test.Tap(d.find.bar.back) }},
	} {
		d := open(t, modeltest.Many(14), 900, 300)
		d.seek("MATTER")
		want := d.found("matter")[d.state().Section]
		if len(want) < 10 || d.state().Mark != want[0] {
			t.Fatalf("%s: %d places, pointed at is %v", w.name, len(want), d.state().Mark)
		}
		for i := range want {
			if d.state().Mark != want[i] {
				t.Fatalf("%s: place %d is %v, want %v", w.name, i, d.state().Mark, want[i])
			}
			at, in := d.page.sheet.passage(want[i].Start, want[i].End), d.page.goal()
			if len(at) == 0 || !in.contains(at[0].middle()) {
				t.Fatalf("%s: place %d at %v is not in sight, which is %v", w.name, i, at, in)
			}
			w.on(d)
		}
		if d.state().Mark != want[0] {
			t.Errorf("%s: behind the last comes %v", w.name, d.state().Mark)
		}
		if w.back(d); d.state().Mark != want[len(want)-1] {
			t.Errorf("%s: before the first comes %v", w.name, d.state().Mark)
		}
	}
}

// However little room there is, the line with the place found is in sight, all of it.
func TestThePlaceFoundIsInSight(t *testing.T) {
	for _, c := range []struct{ width, height, scale float32 }{{900, 700, 1}, {900, 240, 2}, {420, 260, 1.5}, {900, 300, 2}} {
		d := open(t, modeltest.Many(18), c.width, c.height)
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, c.scale, look.Fonts{}))
		d.Refresh()
		d.seek("matter")
		for range 20 {
			d.FindNext()
			m, in := d.state().Mark, d.page.goal()
			at := d.page.sheet.passage(m.Start, m.End)[0]
			if in.size.Height < at.size.Height {
				t.Fatalf("%v: the text is %v high", c, in.size.Height)
			}
			if at.at.Y < in.at.Y-hair || at.at.Y+at.size.Height > in.at.Y+in.size.Height+hair {
				t.Fatalf("%v: the place found is at %v, in sight is %v", c, at, in)
			}
		}
	}
}

// A list that takes the text's place gives way to what is found in it.
func TestFindingPutsAListAway(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 500)
	d.store.Select(state.Accounts)
	d.seek("norland")
	if d.state().Subject != (state.Subject{}) || d.page.sight().size.Height < 100 {
		t.Errorf("selected is %v, of the text %v is in sight", d.state().Subject, d.page.sight())
	}
	d.store.Select(state.Accounts)
	if d.FindNext(); d.state().Subject != (state.Subject{}) || d.find.now() < 0 {
		t.Errorf("selected is %v, pointed at %v", d.state().Subject, d.state().Mark)
	}
}

// Over all sections every place is come to once, section by section, before the first again.
func TestFindingGoesThroughAllSections(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.seek("port mira")
	test.Tap(d.find.bar.wide)
	all, total := d.found("port mira"), 0
	for _, marks := range all {
		total += len(marks)
	}
	if len(all) < 2 {
		t.Fatal("the words stand in one section only")
	}
	if said := d.find.bar.count.Text; !strings.Contains(said, lang.L("{{.All}} in all", map[string]any{"All": total})) {
		t.Errorf("of %d in all the bar says %q", total, said)
	}
	for _, by := range []int{1, -1} {
		type place struct {
			section model.SectionID
			mark    state.Mark
		}
		been := map[place]bool{}
		for range total {
			d.find.walk(by)
			at := place{d.state().Section, d.state().Mark}
			if been[at] || !slices.Contains(all[at.section], at.mark) {
				t.Fatalf("by %d: %v again, or not one of %v", by, at, all)
			}
			been[at] = true
		}
	}
}

// Esc, the × and the window's key close the bar and stay at what was found; Back leads to where one was.
func TestWhatIsFoundIsThePlace(t *testing.T) {
	for name, end := range map[string]func(d desk){
		"Esc in the field": func(d desk) { d.typed(fyne.KeyEscape, 0) },
		"Esc in the text":  func(d desk) { press(d.page.leaf, fyne.KeyEscape) },
		"×":                func(d desk) { test.Tap(d.find.bar.closer) },
		"from elsewhere":   func(d desk) { d.EndFind() },
	} {
		d := open(t, modeltest.Many(25), 900, 700)
		here := d.state().Place
		d.seek("matter")
		d.typed(fyne.KeyReturn, 0)
		at := d.state().Place
		if end(d); d.find.open || d.state().Place != at || at.Mark == (state.Mark{}) {
			t.Errorf("%s: open %v, at %+v, before %+v", name, d.find.open, d.state().Place, at)
		}
		if d.find.bar.Visible() {
			t.Errorf("%s: the bar is still there", name)
		}
		if d.store.Back(); d.state().Place != here {
			t.Errorf("%s: Back leads to %+v", name, d.state().Place)
		}
		if d.EndFind() {
			t.Errorf("%s: it is closed twice", name)
		}
	}
}

// Where nothing is found, one is where one began, and nothing moves; what fits again is pointed at again.
func TestNothingFoundLeadsBack(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	here := d.state().Place
	d.seek("norland")
	there, in := d.state().Place, d.page.goal()
	if there == here {
		t.Fatal("its beginning was not pointed at")
	}
	if d.find.bar.field.TypedRune('x'); d.state().Place != here || d.page.goal() != in {
		t.Errorf("it leads to %+v, in sight is %v, before %v", d.state().Place, d.page.goal(), in)
	}
	if d.find.bar.count.Text != lang.L("Not found") {
		t.Errorf("the bar says %q", d.find.bar.count.Text)
	}
	if d.typed(fyne.KeyBackspace, 0); d.state().Place != there {
		t.Errorf("without the last letter it leads to %+v", d.state().Place)
	}
	d.find.bar.field.TypedRune('x')
	if d.EndFind(); d.state().Place != here {
		t.Errorf("closed, it leads to %+v", d.state().Place)
	}
}

// Where they stand nowhere in a section that one went on to, one looks where one began.
func TestLookingBeginsAgainWhereItBegan(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.seek("norland")
	here := d.state().Place
	d.find.widen(true)
	for n := 0; d.state().Section == here.Section; n++ {
		if d.FindNext(); n > 100 {
			t.Fatal("it does not go on")
		}
	}
	if d.find.bar.field.SetText("norlandx"); d.state().Section != here.Section || d.state().Mark != (state.Mark{}) {
		t.Errorf("it leads to %+v", d.state().Place)
	}
}

// The box gives the keys back to the field.
func TestTheFieldHasTheKeysAgain(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.seek("norland")
	c := d.window.Canvas()
	c.Focus(d.find.bar.wide)
	if test.Tap(d.find.bar.wide); c.Focused() != d.find.bar.field || !d.find.wide {
		t.Errorf("the keys go to %T", c.Focused())
	}
}

// The keys of the bar mean the same in each part of it.
func TestKeysInEveryPartOfTheBar(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for _, part := range []fyne.Focusable{d.find.bar.field, d.find.bar.back, d.find.bar.on, d.find.bar.wide, d.find.bar.closer} {
		d.Find()
		d.find.bar.field.SetText("norland")
		before := d.state().Mark
		part.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
		if d.state().Mark == before {
			t.Errorf("F3 does nothing in %T", part)
		}
		if part.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); d.find.open {
			t.Errorf("Esc does nothing in %T", part)
		}
	}
}

// While one types, the first place from where one began stays the one pointed at as long as it fits.
func TestTypingOnStaysWhereItFits(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.OpenSection("handbook-trade")
	text := d.index.Section("handbook-trade").Text
	at := strings.Index(text, "docks of Port Mira")
	d.Find()
	for _, r := range "docks of po" {
		d.find.bar.field.TypedRune(r)
		if m := d.state().Mark; !strings.EqualFold(text[m.Start:m.End], d.find.bar.field.Text) {
			t.Errorf("%q points at %q", d.find.bar.field.Text, text[m.Start:m.End])
		}
	}
	if d.state().Mark.Start != at {
		t.Errorf("pointed at is %v, want what begins at %d", d.state().Mark, at)
	}
}

func TestTheSelectedTextIsFound(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	at := strings.Index(d.index.Section(d.state().Section).Text, "Norland")
	d.page.chosen = selection{from: at, until: at + len("Norland"), any: true}
	d.Find()
	if d.find.bar.field.Text != "Norland" || d.find.now() < 0 {
		t.Errorf("the field holds %q", d.find.bar.field.Text)
	}
	if c := d.window.Canvas(); c.Focused() != d.find.bar.field {
		t.Errorf("the keys go to %T", c.Focused())
	}
}

// Every place in sight is marked, whatever is scrolled to, and none while the bar is closed.
func TestPlacesInSightAreMarked(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.seek("matter")
	all := d.found("matter")[d.state().Section]
	fill := look.Color(look.ColorFound)
	for _, y := range []float32{0, 300, 900, 2000} {
		d.page.scrollTo(y)
		in := d.page.sight()
		want := 0
		for _, m := range all {
			want += len(d.page.sheet.passageIn(m.Start, m.End, in))
		}
		got, rings := 0, 0
		for _, s := range d.page.draw().surfaces {
			if s.fill == fill {
				got++
				if s.line.A > 0 {
					rings++
				}
			}
		}
		if got < want || want == 0 || rings > 1 || y == 0 && rings != 1 {
			t.Errorf("scrolled to %v: %d marked, %d of them strongly; %d are in sight", y, got, rings, want)
		}
	}
	d.EndFind()
	for _, s := range d.page.draw().surfaces {
		if s.fill == fill {
			t.Fatal("something is marked after the end")
		}
	}
}

// The ticks stand beside the text where it scrolls, in order, none upon another, one for each place or near to it.
func TestTicksStandForAllPlaces(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.seek("matter")
	f := d.find
	f.ticks.measure()
	if len(f.ticks.heights) < 20 || f.ticks.now < 0 {
		t.Fatalf("%d ticks, the place found at %v", len(f.ticks.heights), f.ticks.now)
	}
	for i, y := range f.ticks.heights {
		if y < 0 || y > f.ticks.Size().Height || i > 0 && y < f.ticks.heights[i-1]+tickHeight {
			t.Fatalf("tick %d stands at %v, of %v", i, y, f.ticks.Size().Height)
		}
	}
	for _, m := range d.found("matter")[d.state().Section] {
		b := d.page.sheet.paragraphOf(m.Start + 1)
		y := b.top(b.flow.LineAt(m.Start-b.start)) / d.page.sheet.height * f.ticks.Size().Height
		if !slices.ContainsFunc(f.ticks.heights, func(tick float32) bool { return abs(tick-y) < tickHeight }) {
			t.Fatalf("no tick stands near %v", y)
		}
	}
	d.EndFind()
	if f.ticks.measure(); len(f.ticks.heights) > 0 {
		t.Error("closed, it leaves ticks")
	}
}

// The words stay where they are on the screen while the bar comes and goes.
func TestTheBarMovesNoWords(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 600)
	d.page.scrollTo(d.page.sheet.lineAbove(1000))
	where := func() float32 {
		o := d.page.object().Position().Y
		return o - d.page.sight().at.Y
	}
	before := where()
	d.Find()
	if got := where(); abs(got-before) > hair {
		t.Errorf("the bar moves the words by %v", got-before)
	}
	d.EndFind()
	if got := where(); abs(got-before) > hair {
		t.Errorf("after the bar the words stand %v away", got-before)
	}
}

// While all sections are counted a step waits for it; closed, nothing arrives.
func TestCountingIsDoneBesideTheDrawing(t *testing.T) {
	test.NewTempApp(t)
	var elsewhere, here []func()
	runner := background.New(func(do func()) { elsewhere = append(elsewhere, do) }, func(do func()) { here = append(here, do) })
	run := func() {
		for len(elsewhere)+len(here) > 0 {
			todo := append(elsewhere, here...)
			elsewhere, here = nil, nil
			for _, do := range todo {
				do()
			}
		}
	}
	r := New(state.NewStore(model.NewIndex(modeltest.Small())), runner)
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(900, 700))
	d := desk{r, t, w}
	d.seek("docks")
	first := d.state().Section
	d.find.widen(true)
	for range len(d.find.here()) + 1 {
		d.FindNext()
	}
	if d.state().Section != first {
		t.Fatal("it did not wait")
	}
	if run(); d.state().Section == first {
		t.Error("the step is not taken")
	}
	at := d.state().Place
	d.find.look("norland")
	d.find.step = 1
	at = d.state().Place
	d.EndFind()
	if run(); d.state().Mark != at.Mark {
		t.Error("something arrives after the end")
	}
}

// Each part of the bar is named where it stands, in one line, none over another, also where there is little room.
func TestTheBarHasRoom(t *testing.T) {
	for _, c := range []struct{ width, scale float32 }{{900, 1}, {420, 1}, {900, 2}, {620, 2}} {
		d := open(t, modeltest.Small(), c.width, 500)
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, c.scale, look.Fonts{}))
		d.Refresh()
		d.seek("norland")
		d.find.widen(true)
		end := float32(0)
		for _, o := range []fyne.CanvasObject{d.find.bar.field, d.find.bar.count, d.find.bar.back, d.find.bar.on, d.find.bar.wide, d.find.bar.closer} {
			if o.Position().X < end-1 || o.Size().Width < 1 {
				t.Errorf("%v wide at %v: %T begins at %v, what is before it ends at %v", c.width, c.scale, o, o.Position().X, end)
			}
			end = o.Position().X + o.Size().Width
		}
		if end > d.find.bar.Size().Width {
			t.Errorf("%v wide at %v: it ends at %v of %v", c.width, c.scale, end, d.find.bar.Size().Width)
		}
		for _, part := range []string{"field", "previous", "next", "all", "close"} {
			d.part("reader.find." + part)
		}
	}
}

func BenchmarkFinding(b *testing.B) {
	test.NewTempApp(b)
	r := New(state.NewStore(model.NewIndex(long())), background.AtOnce())
	w := test.NewTempWindow(b, r)
	w.Resize(r.MinSize().AddWidthHeight(700, 500))
	r.Find()
	for _, words := range []string{"w", "word12", "actor a word"} {
		b.Run(words, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.find.look(words)
			}
		})
	}
}
