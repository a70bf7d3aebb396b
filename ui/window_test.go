package ui

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
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

// open opens the window, of the small model unless another is given, under Fyne's test driver.
func open(t *testing.T, start Start) *Window {
	t.Helper()
	app := test.NewTempApp(t)
	if start.Index == nil {
		start.Index = model.NewIndex(modeltest.Small())
	}
	if start.runner == nil {
		atOnce := background.AtOnce()
		start.runner = &atOnce
	}
	if start.Notes == "" {
		start.Notes = t.TempDir()
	}
	if start.Size.IsZero() {
		start.Size = fyne.NewSize(1280, 800)
	}
	w := Open(app, start)
	w.started(start)
	return w
}

// field is the search's.
func (w *Window) field() fyne.Focusable { return w.desk.finder.Field().(fyne.Focusable) }

func (w *Window) typed(text string) { test.Type(w.field(), text) }

func (w *Window) pressed(key fyne.KeyName) { w.field().TypedKey(&fyne.KeyEvent{Name: key}) }

func TestSearchPreviewsGoesAndReturns(t *testing.T) {
	w := open(t, Start{})
	store := w.desk.Store
	store.SelectActor("norland")
	here := store.State().Place

	w.typed("tesh")
	if got := store.State().Query; got != "tesh" {
		t.Fatalf("searched for %q", got)
	}
	w.pressed(fyne.KeyDown)
	if got := store.State().Subject; got != state.Actor("omar-tesh") {
		t.Errorf("the first hit previews %v", got)
	}
	w.pressed(fyne.KeyDown)
	if got := store.State().Subject; got.Kind != state.AnEvent {
		t.Errorf("the second hit previews %v", got)
	}
	w.pressed(fyne.KeyEscape)
	if got := store.State().Place; got != here || got.Query != "" || w.desk.finder.Panel().Visible() {
		t.Errorf("Esc leads to %+v with %q in the field, not to where one was", got, got.Query)
	}

	w.typed("tesh")
	w.pressed(fyne.KeyReturn)
	if got := store.State(); got.Subject != state.Actor("omar-tesh") || got.Query != "" || w.desk.finder.Panel().Visible() {
		t.Errorf("Enter leads to %v and leaves %q", got.Subject, got.Query)
	}
	store.Back()
	if got := store.State().Place; got != here {
		t.Errorf("back from a hit leads to %+v", got)
	}
}

func TestSearchGoesToEveryKindOfHit(t *testing.T) {
	for query, arrived := range map[string]func(state.Place) bool{
		"Omar Tesh":        func(p state.Place) bool { return p.Subject == state.Actor("omar-tesh") },
		"The Coast Treaty": func(p state.Place) bool { return p.Subject.Kind == state.AnActor || p.Subject.Kind == state.AnEvent },
		"1971":             func(p state.Place) bool { return state.SpanText(p.Span) == "1971" },
		"Arms and borders": func(p state.Place) bool { return p.Section == "gazette-arms" },
		"docks of Port Mira for about": func(p state.Place) bool {
			return p.Section == "handbook-trade" && p.Mark != state.Mark{}
		},
	} {
		w := open(t, Start{})
		w.typed(query)
		w.pressed(fyne.KeyReturn)
		if got := w.desk.Store.State().Place; !arrived(got) {
			t.Errorf("%q leads to %+v", query, got)
		}
	}
}

func TestNothingFoundIsSaid(t *testing.T) {
	w := open(t, Start{})
	w.typed("zzzzqqqq")
	if parts := w.desk.finder.List().Parts(); !w.desk.finder.Panel().Visible() || len(parts) != 0 {
		t.Errorf("listed: %v", parts)
	}
	w.pressed(fyne.KeyReturn)
	w.pressed(fyne.KeyDown)
	if got := w.desk.Store.State().Query; got != "zzzzqqqq" {
		t.Errorf("keys in an empty list led to the query %q", got)
	}
}

// Wide, the two views stand side by side; narrow, in one place by tabs; both are there in either and after changing to
// and fro.
func TestTheStageFollowsTheWidth(t *testing.T) {
	w := open(t, Start{})
	shown := func(o fyne.CanvasObject) bool { return o.Visible() && o.Size().Width > 100 }
	for _, step := range []struct {
		width float32
		both  bool
	}{{1280, true}, {900, false}, {1440, true}, {920, false}, {1280, true}} {
		w.win.Resize(fyne.NewSize(step.width, 800))
		if got := shown(w.desk.network) && shown(w.desk.reader); got != step.both {
			t.Errorf("%v wide: both views side by side is %v", step.width, got)
		}
		if !shown(w.desk.timeline) {
			t.Errorf("%v wide: no timeline", step.width)
		}
	}
}

func TestTheReportTellsEachChangeOfPlace(t *testing.T) {
	var out bytes.Buffer
	w := open(t, Start{Report: &out, Place: "daqin:?actor=omar-tesh"})
	w.desk.Store.Glance(state.Actor("norland")) // not a place
	w.desk.Store.SelectEvent("docks")
	var lines []report
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var r report
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		lines = append(lines, r)
	}
	var subjects []string
	for _, r := range lines {
		subjects = append(subjects, r.Subject)
	}
	if want := []string{"actor:omar-tesh", "actor:omar-tesh", "event:docks"}; !slices.Equal(subjects, want) {
		t.Fatalf("reported %q, want %q (the second one that it is ready)", subjects, want)
	}
	ready := lines[1]
	if !ready.Ready || ready.Events != 12 || ready.Actors != 9 || ready.Ties != 9 {
		t.Errorf("ready with %+v", ready)
	}
	for _, part := range []string{"bar.search", "bar.back", "network.actor.omar-tesh", "timeline.thumb.left", "reader.section.gazette-lead"} {
		if at, ok := ready.Parts[part]; !ok || at[0] <= 0 || at[1] <= 0 {
			t.Errorf("the part %s is at %v", part, at)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestAReportThatCannotBeWrittenEnds(t *testing.T) {
	w := open(t, Start{Report: broken{}})
	if w.report != nil {
		t.Error("it goes on")
	}
	w.desk.Store.SelectActor("norland")
}

func TestLookAndTextSizeAreRemembered(t *testing.T) {
	w := open(t, Start{})
	w.setLook(look.Dark)
	w.setScale(1.5)
	if got := w.settings.look(); got != look.Dark {
		t.Errorf("the look is remembered as %q", got)
	}
	if got := w.settings.scale(); got != 1.5 {
		t.Errorf("the text's size is remembered as %v", got)
	}
	if got := w.app.Settings().Theme().(*look.Theme); got.Look() != look.Dark {
		t.Errorf("the theme is %q", got.Look())
	}
}

// Each choice of how the text is set is on alone, outlasts another theme, and is remembered; one that there is not is normal.
func TestHowTheTextIsSetIsRemembered(t *testing.T) {
	w := open(t, Start{})
	for _, c := range w.readingCommands() {
		c.do()
		w.setLook(look.Dark)
		w.setLook(look.Light)
		on := 0
		for _, other := range w.readingCommands() {
			if other.group == c.group && other.on() {
				on++
			}
		}
		if !c.on() || on != 1 || w.settings.reading() != w.theme.Reading() {
			t.Errorf("%s: on %v, of %d; remembered as %v, shown as %v", c.name, c.on(), on, w.settings.reading(), w.theme.Reading())
		}
	}
	w.settings.keepReading(look.Reading{Spacing: 77, Column: 200})
	if got := w.settings.reading(); got != (look.Reading{}) {
		t.Errorf("what is no choice is read as %v", got)
	}
}

func TestSplitsAreRememberedAndNeverLost(t *testing.T) {
	w := open(t, Start{})
	w.desk.upper.SetOffset(0.3)
	w.keep()
	if got := w.settings.shares(); got.Upper != 0.3 {
		t.Errorf("remembered %+v", got)
	}
	w.settings.keepShares(Shares{Upper: -2, Outer: 7})
	if got := w.settings.shares(); got.Upper <= 0 || got.Outer >= 1 {
		t.Errorf("a split is lost at %+v", got)
	}
}

func TestAFileThatCannotBeOpenedIsToldAndTheModelStays(t *testing.T) {
	w := open(t, Start{Problem: errors.New("nothing.json: no such file")})
	if len(w.win.Canvas().Overlays().List()) != 1 {
		t.Error("the problem at the start is not told")
	}
	before := w.desk
	w.openFile(t.TempDir() + "/none.json")
	if w.desk != before {
		t.Error("the model is gone")
	}
	if got := len(w.win.Canvas().Overlays().List()); got != 2 {
		t.Errorf("%d dialogs, want the second one", got)
	}
}

// Every command can be reached by the menu, and no two by the same key.
func TestCommandsHaveNamesAndKeysOfTheirOwn(t *testing.T) {
	w := open(t, Start{})
	names := map[string]string{}
	for _, c := range w.commands {
		for _, k := range c.keys {
			if other, taken := names[k.ShortcutName()]; taken {
				t.Errorf("%s is the key of %q and %q", k.ShortcutName(), other, c.name)
			}
			names[k.ShortcutName()] = c.name
		}
		if (c.name == "") != (c.do == nil) {
			t.Errorf("the command %q has a name or something to do, not both", c.name)
		}
	}
	lines := 0
	for _, item := range w.menu(command.possible).Items {
		if lines++; item.ChildMenu != nil {
			lines += len(item.ChildMenu.Items) - 1
		}
	}
	if lines != len(w.commands) {
		t.Errorf("the menu has %d lines for %d commands", lines, len(w.commands))
	}
}

func TestKeysWithoutAModifierStepAndClear(t *testing.T) {
	w := open(t, Start{})
	press := func(key fyne.KeyName) { w.typedKey(&fyne.KeyEvent{Name: key}) }
	for _, step := range []struct {
		key  fyne.KeyName
		want state.Subject
	}{
		{fyne.KeyRight, state.Event("recognition")},
		{fyne.KeyRight, state.Event("quarrels")},
		{fyne.KeyLeft, state.Event("recognition")},
		{fyne.KeyEnd, state.Event("port-mira-meeting")},
		{fyne.KeyHome, state.Event("recognition")},
		{fyne.KeyEscape, state.Subject{}},
	} {
		if press(step.key); step.key != fyne.KeyEnd && w.desk.Store.State().Subject != step.want {
			t.Errorf("%s leads to %v, want %v", step.key, w.desk.Store.State().Subject, step.want)
		}
	}
}

func TestEscClosesWhatLiesOverTheWindowFirst(t *testing.T) {
	w := open(t, Start{})
	w.desk.Store.SelectActor("norland")
	w.showKeys()
	press := func(key fyne.KeyName) { w.typedKey(&fyne.KeyEvent{Name: key}) }
	press(fyne.KeyRight)
	if got := w.desk.Store.State().Subject; got != state.Actor("norland") {
		t.Errorf("a key beneath a dialog leads to %v", got)
	}
	press(fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil || w.desk.Store.State().Subject != state.Actor("norland") {
		t.Error("the first Esc does not close the dialog, or more than it")
	}
	press(fyne.KeyEscape)
	if got := w.desk.Store.State().Subject; got != (state.Subject{}) {
		t.Errorf("the second Esc leaves %v selected", got)
	}
	w.desk.Store.Compare()
	if press(fyne.KeyEscape); w.desk.Store.State().Compares() {
		t.Error("a third Esc does not end the comparison")
	}
}

func TestTheListOfKeysScrollsByKeys(t *testing.T) {
	w := open(t, Start{Size: fyne.NewSize(900, 600)})
	w.setScale(2)
	w.showKeys()
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if w.listed.Offset.Y <= 0 {
		t.Error("PageDown doesn't scroll")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Esc doesn't close the list")
	}
}

// What the menu offers can be done, whatever it opens.
func TestEveryCommandCanBeGiven(t *testing.T) {
	w := open(t, Start{})
	at := w.desk.Store.State().Place
	overlays := w.win.Canvas().Overlays()
	for _, c := range w.commands {
		if c.do == nil {
			continue
		}
		c.do()
		for overlays.Top() != nil {
			overlays.Remove(overlays.Top())
		}
		w.desk.Store.Go(at)
	}
}

func TestTheFieldFollowsALink(t *testing.T) {
	w := open(t, Start{})
	w.desk.Store.Search("daqin:?event=docks")
	w.pressed(fyne.KeyReturn)
	if got := w.desk.Store.State(); got.Subject != state.Event("docks") || got.Query != "" {
		t.Errorf("the link leads to %v and leaves %q", got.Subject, got.Query)
	}
}

func TestLongTitlesAreCutAndLeaveTheSearchField(t *testing.T) {
	m := modeltest.Small()
	m.Title = strings.Repeat("A long title ", 300)
	w := open(t, Start{Index: model.NewIndex(m), Size: fyne.NewSize(900, 600)})
	if got := w.desk.finder.Field().Size().Width; got < narrowestSearch {
		t.Errorf("the search field is %v wide", got)
	}
	if got := w.desk.bar.title; got.Position().X+got.MinSize().Width > w.desk.finder.Field().Position().X {
		t.Error("the title runs into the search field")
	}
}

func TestANarrowStageTurnsToTheSentence(t *testing.T) {
	w := open(t, Start{Size: fyne.NewSize(900, 600)})
	w.desk.Store.SelectActor("norland")
	if !w.desk.network.Visible() {
		t.Error("selecting an actor hides the network")
	}
	w.desk.Store.SelectEvent("docks")
	if !w.desk.reader.Visible() {
		t.Error("the event's sentence is not shown")
	}
}

func TestAModelWithNoDatesHasNoSlider(t *testing.T) {
	m := modeltest.Small()
	m.Events, m.Accounts = nil, nil
	for i := range m.Ties {
		for n := range m.Ties[i].Statements {
			m.Ties[i].Statements[n].When = edtf.Date{}
		}
	}
	w := open(t, Start{Index: model.NewIndex(m)})
	if w.desk.outer.Trailing == fyne.CanvasObject(w.desk.timeline) {
		t.Error("time is shown where there is none")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
}

// Space plays and stops wherever the focus is, but on what it presses; Esc, where something plays, stops that and no more.
func TestSpacePlaysAndStopsFromEveryView(t *testing.T) {
	w := open(t, Start{})
	store, c := w.desk.Store, w.win.Canvas()
	press := func(key fyne.KeyName) {
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: key})
		} else {
			w.typedKey(&fyne.KeyEvent{Name: key})
		}
	}
	plays := func() bool {
		press(fyne.KeySpace)
		return store.State().Play.On
	}
	c.Focus(nil)
	played, met := 0, map[fyne.Focusable]bool{}
	for ; !met[c.Focused()]; c.FocusNext() {
		met[c.Focused()] = true
		switch c.Focused().(type) {
		case interface{ SetPlaceHolder(string) }, interface{ SetIcon(fyne.Resource) }: // into which one types; a button, which it presses
			continue
		}
		store.SelectActor("ana-vell")
		if !plays() {
			continue
		}
		played++
		press(fyne.KeyEscape)
		if store.State().Play.On || store.State().Subject != state.Actor("ana-vell") {
			t.Errorf("Esc while %T has the focus: plays %t, selected %v", c.Focused(), store.State().Play.On, store.State().Subject)
		}
		plays()
		if plays() {
			t.Errorf("Space doesn't stop while %T has the focus", c.Focused())
		}
	}
	if played < 5 { // the window itself, network, contents, page, timeline
		t.Errorf("Space plays in %d places only", played)
	}
}

func TestTheKeysGoToTheTableThatHasCome(t *testing.T) {
	w := open(t, Start{})
	w.toggleTable()
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := w.desk.Store.State().Subject; got.Kind != state.AnEvent {
		t.Errorf("the keys select %v, want a row's event", got)
	}
	if w.toggleTable(); w.win.Canvas().Focused() != fyne.Focusable(w.desk.timeline) {
		t.Errorf("after the table %T has the keys", w.win.Canvas().Focused())
	}
}
