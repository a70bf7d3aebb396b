package reader

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/background"
	"daqin/ui/state"
)

// listed gives the lines of the contents that are in their list now.
func (d desk) listed() []int {
	var out []int
	for _, a := range d.contents.sheet.areas {
		if line, ok := d.lineOf(a.row.link); ok {
			out = append(out, line)
		}
	}
	return out
}

// Whatever is folded: those lines are listed that stand below no folded one, and what is open is marked on one line.
func TestFoldedLinesHideWhatIsBelowThem(t *testing.T) {
	d := open(t, manySections(3, 15), 900, 700)
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		if branch := r.IntN(len(d.outline.lines)); d.outline.branches(branch) {
			d.fold(branch)
		}
		if r.IntN(4) == 0 {
			d.store.OpenSection(d.index.Model.Sections[r.IntN(len(d.index.Model.Sections))].ID)
		}
		var want []int
		for i := range d.outline.lines {
			hidden := false
			for above := d.outline.lines[i].parent; above >= 0; above = d.outline.lines[above].parent {
				hidden = hidden || d.folds.folded[above]
			}
			if !hidden {
				want = append(want, i)
			}
		}
		if got := d.listed(); !slices.Equal(got, want) {
			t.Fatalf("the lines %v are listed, want %v", got, want)
		}
		open := 0
		for _, a := range d.contents.sheet.areas {
			if a.row.open {
				open++
			}
		}
		if open != 1 {
			t.Fatalf("%d lines are marked as open", open)
		}
	}
}

// The contents begin with as many lines as one can look through, and what is opened is never folded away.
func TestLongContentsBeginFolded(t *testing.T) {
	for _, c := range []struct{ documents, sections int }{{1, 20}, {1, 300}, {20, 15}, {200, 5}} {
		d := open(t, manySections(c.documents, c.sections), 900, 700)
		if got, all := len(d.listed()), len(d.outline.lines); all <= mostLines && got < all || got > max(mostLines, c.documents)+c.sections {
			t.Errorf("of %d documents with %d sections each %d of %d lines are listed", c.documents, c.sections, got, all)
		}
		last := d.index.Model.Sections[len(d.index.Model.Sections)-1].ID
		d.store.OpenSection(last)
		if !slices.Contains(d.listed(), d.outline.at[last]) {
			t.Errorf("of %d documents with %d sections each the open one is folded away", c.documents, c.sections)
		}
		if _, inSight := d.Parts()["reader.section."+string(last)]; !inSight {
			t.Errorf("of %d documents with %d sections each the open one is out of sight", c.documents, c.sections)
		}
	}
}

func TestTheContentsAreATreeForTheKeys(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.window.Canvas().Focus(d.Contents())
	at := func() int {
		line, _ := d.lineOf(d.contents.cursor)
		return line
	}
	// 0 handbook, 1 its lead, 2 trade; 3 gazette, 4 its lead, 5 arms
	for _, c := range []struct {
		key    fyne.KeyName
		at     int
		listed int
	}{
		{fyne.KeyLeft, 1, 5}, {fyne.KeyLeft, 0, 5}, {fyne.KeyLeft, 0, 4}, {fyne.KeyRight, 0, 5}, {fyne.KeyRight, 1, 5},
		{fyne.KeyRight, 1, 6}, {fyne.KeyRight, 2, 6}, {fyne.KeyRight, 2, 6}, {fyne.KeyDown, 3, 6}, {fyne.KeyEnd, 5, 6}, {fyne.KeyUp, 4, 6},
		{fyne.KeyLeft, 4, 5}, {fyne.KeyLeft, 3, 5},
	} {
		press(d.contents, c.key)
		if got := len(d.listed()); at() != c.at || got != c.listed {
			t.Fatalf("after %s the keys stand at line %d of %d, want %d of %d", c.key, at(), got, c.at, c.listed)
		}
	}
	press(d.contents, fyne.KeyEnter)
	if got := d.state().Section; got != "gazette-lead" {
		t.Errorf("a document's line opens %q", got)
	}
}

// Folding keeps the text, and the lines above, where they are.
func TestFoldingMovesNothing(t *testing.T) {
	d := open(t, manySections(3, 15), 900, 300)
	d.contents.scrollTo(80)
	sight, page := d.contents.sight().at, d.page.sight()
	var line int
	for _, s := range d.contents.inSight() {
		if s.link.act == actFold {
			line = s.link.line
			test.TapCanvas(d.window.Canvas(), s.middle())
			break
		}
	}
	if !d.folds.folded[line] {
		t.Fatal("nothing is folded")
	}
	if got := d.contents.sight().at; got != sight || d.page.sight() != page {
		t.Errorf("the contents are at %v, were at %v; the text at %v, was at %v", got, sight, d.page.sight(), page)
	}
}

// A folded line counts each event below it once, and fades where there is none in the span.
func TestFoldedLinesSumWhatIsBelow(t *testing.T) {
	d := open(t, builtIn(t), 900, 700)
	for i := range d.outline.lines {
		if !d.outline.branches(i) {
			continue
		}
		d.folds.folded[i] = true
		told := map[model.EventID]bool{}
		for _, l := range d.outline.lines[i:d.outline.lines[i].end] {
			if l.section != nil {
				for _, said := range d.index.EventsIn(l.section.ID) {
					told[said.Thing.ID] = true
				}
			}
		}
		if certain, possible := d.tallyOf(i).In(d.index.Story); certain != len(told) || possible != 0 {
			t.Errorf("line %d counts %d and %d more, of %d events", i, certain, possible, len(told))
		}
		d.folds.folded[i] = false
	}
	d.store.MoveTo(years(1939, 1940))
	if got := d.holds("civil-war"); got != model.Outside {
		t.Errorf("in 1939 the civil war is %v", got)
	}
	if got := d.holds("military"); got == model.Outside {
		t.Error("in 1939 nothing military is told")
	}
}

// Where the contents fold away the keys go on in the text.
func TestTheKeysLeaveContentsThatFoldAway(t *testing.T) {
	for name, leave := range map[string]func(d desk){
		"a section is opened beside": func(d desk) { d.store.OpenBeside("gazette-arms") },
		"less room":                  func(d desk) { d.window.Resize(fyne.NewSize(400, 600)) },
	} {
		d := open(t, modeltest.Small(), 1000, 600)
		d.window.Canvas().Focus(d.Contents())
		if leave(d); d.contents.object().Visible() {
			t.Fatalf("%s: the contents are still there", name)
		}
		if d.window.Canvas().Focused() != d.Text() {
			t.Errorf("%s: the keys are in %v", name, d.window.Canvas().Focused())
		}
	}
	d := open(t, modeltest.Small(), 400, 600)
	d.window.Canvas().Focus(d.Contents())
	press(d.contents, fyne.KeyDown, fyne.KeyEnter)
	if d.state().Section != "handbook-trade" || d.window.Canvas().Focused() != d.Text() {
		t.Errorf("%q is open, the keys are in %v", d.state().Section, d.window.Canvas().Focused())
	}
}

// With Ctrl a click in the contents opens a section beside the open one, Enter with Shift does; it is marked there, too.
func TestTheContentsOpenASectionBesideTheOpenOne(t *testing.T) {
	for name, c := range map[string]struct {
		held fyne.KeyModifier
		open func(d desk)
	}{
		"click": {fyne.KeyModifierShortcutDefault, func(d desk) { d.click("reader.section.gazette-arms") }},
		"keys":  {fyne.KeyModifierShift, func(d desk) { press(d.contents, fyne.KeyEnd, fyne.KeyEnter) }},
	} {
		d := open(t, modeltest.Small(), 1100, 600)
		d.modifiers = func() fyne.KeyModifier { return c.held }
		c.open(d)
		if at := d.state(); at.Section != "handbook-lead" || at.Facing != "gazette-arms" || !at.Apart {
			t.Errorf("%s: %q is open and %q beside it", name, at.Section, at.Facing)
		}
		for _, a := range d.contents.sheet.areas {
			line, ok := d.lineOf(a.row.link)
			if want := ok && line == d.outline.at["gazette-arms"]; a.row.faces != want {
				t.Errorf("%s: line %d is marked as beside: %v", name, line, a.row.faces)
			}
		}
	}
}

// What a line counts is said in words where the pointer is on it.
func TestTheContentsSayTheirCountsInWords(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.MoveTo(years(1975, 1980))
	for line, want := range map[int]string{
		d.outline.at["handbook-trade"]: "1 in this span, 1 possibly",
		d.outline.at["handbook-lead"]:  "Nothing in this span",
	} {
		d.store.MoveTo(years(1975, 1980))
		if got := d.counted(line); got != want {
			t.Errorf("line %d says %q, want %q", line, got, want)
		}
	}
	test.MoveMouse(d.window.Canvas(), d.part("reader.section.handbook-trade"))
	if !d.hover.Object().Visible() {
		t.Error("nothing says it")
	}
}

func TestOneDocumentAtATime(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	unfolded := func() (out []model.SourceID) {
		for i := 0; i < len(d.outline.lines); i = d.outline.lines[i].end {
			if !d.folds.folded[i] {
				out = append(out, d.outline.lines[i].source.ID)
			}
		}
		return out
	}
	for _, c := range []struct {
		name string
		do   func()
		want []model.SourceID
	}{
		{"one is asked for", func() { d.click("reader.documents.one") }, []model.SourceID{"handbook"}},
		{"the other is read", func() { d.click("reader.document.gazette") }, []model.SourceID{"gazette"}},
		{"both are", func() { d.store.OpenBeside("") }, []model.SourceID{"handbook", "gazette"}},
		{"one again", d.store.CloseBeside, []model.SourceID{"gazette"}},
		{"all are asked for", func() { d.click("reader.documents.all") }, []model.SourceID{"handbook", "gazette"}},
	} {
		if c.do(); !slices.Equal(unfolded(), c.want) {
			t.Errorf("%s: %v are unfolded, want %v", c.name, unfolded(), c.want)
		}
	}
}

// BenchmarkContents opens a section of a document of 300, and moves the span over its contents with all of them in the list.
func BenchmarkContents(b *testing.B) {
	m := modeltest.Ages(3000)
	sections := m.Sections[0]
	parts := manySections(1, 300)
	parts.Sources[0].ID = sections.Source
	for i := range parts.Sections {
		parts.Sections[i].Source = sections.Source
	}
	m.Sections = append(parts.Sections, m.Sections...)
	for _, c := range []struct {
		name string
		do   func(s *state.Store, i int)
	}{
		{"opening a section", func(s *state.Store, i int) { s.OpenSection(m.Sections[i%300].ID) }},
		{"moving the span", func(s *state.Store, i int) {
			s.MoveTo(model.Span{From: s.Index().Story.From + edtf.Day(i%1000), Until: s.Index().Story.Until - edtf.Day(1000)})
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			test.NewTempApp(b)
			s := state.NewStore(model.NewIndex(m))
			r := New(s, background.AtOnce())
			w := test.NewTempWindow(b, r)
			w.Resize(fyne.NewSize(900, 560))
			r.folds.folded = map[int]bool{}
			r.rewriteContents()
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c.do(s, i)
			}
		})
	}
}
