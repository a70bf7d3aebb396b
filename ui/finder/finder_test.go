package finder

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
	"daqin/ui/background"
	"daqin/ui/state"
)

// desk is a finder in a window of its own.
type desk struct {
	*Finder
	store *state.Store
	win   fyne.Window
}

func open(t *testing.T, m *model.Model, r background.Runner) desk {
	t.Helper()
	test.NewTempApp(t)
	s := state.NewStore(model.NewIndex(m))
	f := New(s, r)
	page := container.NewBorder(f.Field(), nil, nil, nil, container.NewStack())
	w := test.NewTempWindow(t, container.NewStack(page, f.Panel()))
	w.Resize(fyne.NewSize(900, 600))
	return desk{f, s, w}
}

func atOnce(t *testing.T) desk { return open(t, modeltest.Small(), background.AtOnce()) }

func (d desk) press(all ...fyne.KeyName) {
	for _, k := range all {
		d.field.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (d desk) marked() line {
	if d.list.marked < 0 {
		return line{}
	}
	return d.list.lines[d.list.marked]
}

// turns is a runner whose two sides are moved by hand.
type turns struct{ elsewhere, here []func() }

func (t *turns) runner() background.Runner {
	return background.New(func(do func()) { t.elsewhere = append(t.elsewhere, do) }, func(do func()) { t.here = append(t.here, do) })
}

func (t *turns) all() {
	for len(t.elsewhere)+len(t.here) > 0 {
		todo := append(t.elsewhere, t.here...)
		t.elsewhere, t.here = nil, nil
		for _, do := range todo {
			do()
		}
	}
}

// Keys go through every line that leads on, and through no other; Up above the first leads back to the field.
func TestKeysGoThroughTheLines(t *testing.T) {
	d := atOnce(t)
	d.win.Canvas().Focus(d.field)
	test.Type(d.field, "port")
	var want, down, up []int
	for i, l := range d.list.lines {
		if l.leads() {
			want = append(want, i)
		}
	}
	for range want {
		d.press(fyne.KeyDown)
		down = append(down, d.list.marked)
	}
	for range want {
		up = append(up, d.list.marked)
		d.press(fyne.KeyUp)
	}
	slices.Reverse(up)
	if !slices.Equal(down, want) || !slices.Equal(up, want) || d.list.marked != -1 || len(want) < 3 {
		t.Errorf("down %v, up %v, want %v, then %d", down, up, want, d.list.marked)
	}
	if d.store.State().Subject != (state.Subject{}) {
		t.Error("back in the field something is still previewed")
	}
}

func TestPagesAndEndsReachTheLast(t *testing.T) {
	d := open(t, modeltest.Many(300), background.AtOnce())
	test.Type(d.field, "actor")
	d.press(fyne.KeyDown, fyne.KeyEnd)
	if last := d.list.end(1); d.list.marked != last {
		t.Errorf("End leads to %d, the last is %d", d.list.marked, last)
	}
	in := d.list.scroll
	if bottom := d.list.tops[d.list.marked+1]; bottom > in.Offset.Y+in.Size().Height+0.01 {
		t.Errorf("the last ends at %v, in sight is from %v %v", bottom, in.Offset.Y, in.Size().Height)
	}
	d.press(fyne.KeyHome)
	if d.list.marked != d.list.first() || in.Offset.Y > 0 {
		t.Errorf("Home leads to %d, scrolled to %v", d.list.marked, in.Offset.Y)
	}
	before := -1
	for n := 0; d.list.marked != before && n < 1000; n++ {
		before = d.list.marked
		d.press(fyne.KeyPageDown)
	}
	if d.list.marked != d.list.end(1) {
		t.Errorf("PageDown ends at %d, the last is %d", d.list.marked, d.list.end(1))
	}
	for n := 0; n < 100; n++ {
		d.press(fyne.KeyPageUp)
	}
	if d.list.marked != d.list.first() {
		t.Errorf("PageUp ends at %d, the first is %d", d.list.marked, d.list.first())
	}
}

// From the field, and where nothing leads on, keys mark nothing that can't be gone to.
func TestKeysMarkOnlyWhatLeadsOn(t *testing.T) {
	d := atOnce(t)
	for _, query := range []string{"port", "qqxwv wvqqx"} {
		for _, k := range []fyne.KeyName{fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyDown} {
			d.store.Search("")
			test.Type(d.field, query)
			if d.press(k); d.list.marked >= 0 && !d.marked().leads() {
				t.Errorf("%q: %s marks %+v", query, k, d.marked())
			}
		}
	}
}

// All of a group is shown by Enter and by a click, where the line was that said so.
func TestAllOfAGroupIsShown(t *testing.T) {
	for name, take := range map[string]func(d desk, at int){
		"Enter": func(d desk, at int) { d.list.moveTo(at); d.press(fyne.KeyReturn) },
		"click": func(d desk, at int) {
			d.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(50, (d.list.tops[at]+d.list.tops[at+1])/2)})
		},
	} {
		d := open(t, modeltest.Many(300), background.AtOnce())
		test.Type(d.field, "actor")
		at := slices.IndexFunc(d.list.lines, func(l line) bool { return l.more != none })
		if at < 0 {
			t.Fatal("no group is cut")
		}
		before, more := len(d.list.lines), d.list.lines[at].more
		take(d, at)
		if len(d.list.lines) <= before || !d.list.lines[at].leads() || d.list.lines[at].more == more || !d.whole[more] {
			t.Errorf("%s: %d lines, before %d", name, len(d.list.lines), before)
		}
	}
}

// With nothing typed the list tells where one has been; Enter goes there only once a place is marked, Esc goes nowhere.
func TestPlacesOneHasBeenTo(t *testing.T) {
	d := atOnce(t)
	d.store.SelectActor("norland")
	d.store.SelectActor("omar-tesh")
	here := d.store.State().Place
	d.Open()
	if !d.panel.shown() {
		t.Fatal("nothing is listed")
	}
	d.press(fyne.KeyReturn)
	if d.store.State().Place != here {
		t.Error("Enter with nothing typed goes somewhere")
	}
	d.press(fyne.KeyDown)
	if got := d.marked(); got.place == nil || got.place.Subject != state.Actor("norland") || d.store.State().Subject != state.Actor("norland") {
		t.Errorf("the first line is %+v, previewed is %v", got, d.store.State().Subject)
	}
	d.press(fyne.KeyEscape)
	if d.store.State().Place != here || d.panel.shown() {
		t.Errorf("Esc leads to %+v", d.store.State().Place)
	}
	d.Open()
	d.press(fyne.KeyDown, fyne.KeyReturn)
	if d.store.State().Subject != state.Actor("norland") || d.panel.shown() {
		t.Errorf("Enter leads to %v", d.store.State().Subject)
	}
}

// Esc returns to what was shown in passing when the search began.
func TestEscReturnsToWhatWasShown(t *testing.T) {
	d := atOnce(t)
	x := d.store.Index()
	d.store.PreviewText(x.Event("docks").Statements[0].Evidence)
	here := d.store.State().Place
	d.Open()
	test.Type(d.field, "Omar Tesh")
	if d.press(fyne.KeyDown); d.store.State().Place == here {
		t.Fatal("nothing is previewed")
	}
	if d.press(fyne.KeyEscape); d.store.State().Place != here {
		t.Errorf("Esc leads to %+v, want %+v", d.store.State().Place, here)
	}
	d.Open()
	before := d.store.State().Place
	if d.press(fyne.KeyEscape); d.store.State().Place != before {
		t.Errorf("Esc leads to %+v", d.store.State().Place)
	}
}

// Before the index is there the list says so; the keys typed meanwhile are heard when it is.
func TestKeysWaitForTheHits(t *testing.T) {
	var hand turns
	d := open(t, modeltest.Small(), hand.runner())
	d.win.Canvas().Focus(d.field)
	test.Type(d.field, "Omar Tesh")
	if last := d.list.lines[len(d.list.lines)-1]; last.leads() || !strings.Contains(last.title, "%") {
		t.Errorf("while the texts are read the list says %+v", last)
	}
	d.press(fyne.KeyReturn)
	if d.store.State().Subject != (state.Subject{}) {
		t.Fatal("Enter did not wait")
	}
	hand.all()
	if d.store.State().Subject != state.Actor("omar-tesh") {
		t.Errorf("when the hits are there, %v is selected", d.store.State().Subject)
	}
}

// What is typed later than Enter counts: the newest query wins, and is answered alone.
func TestTheNewestQueryWins(t *testing.T) {
	var hand turns
	d := open(t, modeltest.Small(), hand.runner())
	hand.all()
	test.Type(d.field, "Omar")
	d.press(fyne.KeyReturn)
	d.store.Search("Norland")
	hand.all()
	if got := d.store.State(); got.Subject != (state.Subject{}) || got.Query != "Norland" {
		t.Errorf("a key for another query was heard: %+v", got.Place)
	}
	if l := d.list.lines[d.list.first()]; l.hit == nil || l.hit.Actor != "norland" {
		t.Errorf("the first hit is %+v", l)
	}
	d.store.Search("Sud")
	if l := d.list.lines[d.list.first()]; l.hit == nil || l.hit.Actor != "norland" {
		t.Error("what was found does not stay until there is an answer")
	}
	d.Close()
	hand.all()
	if l := d.list.lines[d.list.first()]; l.hit.Actor != "norland" {
		t.Error("something arrives after the end")
	}
}

// Bookmarks are found by their own words, and by what is there; with nothing typed the last made stands first.
func TestBookmarksAreFound(t *testing.T) {
	d := atOnce(t)
	place := d.store.State().Place
	place.Subject = state.Event("docks")
	docks := place.Address(d.store.Index())
	d.store.SetNotes(notes.NewBook(
		notes.Note{ID: "1", Kind: notes.Bookmark, Place: docks, Words: "Begin the lesson here", Made: time.Unix(1, 0)},
		notes.Note{ID: "2", Kind: notes.Bookmark, Place: d.store.State().Place.Address(d.store.Index()), Made: time.Unix(2, 0)},
		notes.Note{ID: "3", Kind: notes.Remark, Words: "lesson"},
	))
	d.Open()
	if l := d.list.lines[d.list.first()]; l.title != d.store.Index().Model.Title {
		t.Errorf("the first bookmark is %+v", l)
	}
	for _, query := range []string{"lesson", "lesson beg"} {
		d.store.Search(query)
		d.press(fyne.KeyReturn)
		if got := d.store.State().Subject; got != state.Event("docks") {
			t.Errorf("%q leads to %v", query, got)
		}
		d.store.Back()
	}
}

func TestWhatWasMeantIsTaken(t *testing.T) {
	d := atOnce(t)
	d.engine.answer.mended = "norland"
	d.enter(line{word: "norland"})
	if got := d.store.State().Query; got != "norland" || d.field.Text != got {
		t.Errorf("searched for %q", got)
	}
}

// The pointer marks and previews nothing; a click goes.
func TestThePointerMarksAndClicks(t *testing.T) {
	d := atOnce(t)
	test.Type(d.field, "Omar Tesh")
	at := d.list.Parts()["search.1"]
	d.list.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if d.list.marked != d.list.first() || d.store.State().Subject != (state.Subject{}) {
		t.Errorf("marked is %d, selected %v", d.list.marked, d.store.State().Subject)
	}
	d.list.Tapped(&fyne.PointEvent{Position: at})
	if d.store.State().Subject != state.Actor("omar-tesh") || d.panel.shown() {
		t.Errorf("a click selects %v", d.store.State().Subject)
	}
}

// A click on the list takes the keys from the field and leaves the list; one elsewhere closes it.
func TestTheListStaysUnderThePointer(t *testing.T) {
	for _, under := range []bool{true, false} {
		d := atOnce(t)
		d.Open()
		d.list.under = under
		d.win.Canvas().Unfocus()
		if d.panel.shown() != under {
			t.Errorf("pointer on it: %v, shown: %v", under, d.panel.shown())
		}
	}
}

func TestALinkIsGoneTo(t *testing.T) {
	d := atOnce(t)
	d.store.Search("daqin:?event=docks")
	d.press(fyne.KeyReturn)
	if got := d.store.State(); got.Subject != state.Event("docks") || got.Query != "" {
		t.Errorf("the link leads to %v and leaves %q", got.Subject, got.Query)
	}
}

// Whatever is drawn lies in the list, and lines out of sight are not.
func TestOnlyLinesInSightAreDrawn(t *testing.T) {
	d := open(t, modeltest.Many(2000), background.AtOnce())
	test.Type(d.field, "actor")
	d.wants(theSentences)
	if n := len(test.WidgetRenderer(d.list).Objects()); n > 300 {
		t.Errorf("of %d lines %d objects are drawn", len(d.list.lines), n)
	}
}

// BenchmarkTyping types a letter into the field and takes it back: the engine's answers, the list, its drawing.
func BenchmarkTyping(b *testing.B) {
	for name, m := range map[string]*model.Model{"300 events": modeltest.Many(300), "20000 events": modeltest.Many(20_000)} {
		b.Run(name, func(b *testing.B) {
			test.NewTempApp(b)
			s := state.NewStore(model.NewIndex(m))
			f := New(s, background.AtOnce())
			w := test.NewTempWindow(b, container.NewStack(container.NewBorder(f.Field(), nil, nil, nil, container.NewStack()), f.Panel()))
			w.Resize(fyne.NewSize(900, 600))
			b.ReportAllocs()
			for b.Loop() {
				s.Search("matter 1")
				s.Search("matter")
			}
		})
	}
}
