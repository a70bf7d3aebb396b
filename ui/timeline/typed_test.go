package timeline

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/edtf"
	"daqin/model/modeltest"
	"daqin/ui/state"
	"daqin/ui/words"
)

// typeInto opens the entry, types, which replaces what stands there, and presses Enter.
func typeInto(t *Timeline, text string) {
	test.Tap(t.tools.span)
	for _, r := range text {
		t.entry.TypedRune(r)
	}
	t.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestTypingASpan(t *testing.T) {
	for text, want := range map[string]model.Span{
		"1972":            years(1972, 1973),
		"May 1972 – 1974": {From: edtf.DayOf(1972, 5, 1), Until: edtf.DayOf(1975, 1, 1)},
		"2011/2023":       {},
		"1972/1975":       years(1972, 1976),
		"since 2001":      years(2001, 2011),
		"until 1955":      years(1950, 1956),
		"1 August 1956":   {From: edtf.DayOf(1956, 8, 1), Until: edtf.DayOf(1956, 8, 2)},
		"1940 – 1960":     years(1950, 1961),
	} {
		view, store := open(t, modeltest.Small())
		store.SelectEvent("recognition")
		before := store.State().Span
		typeInto(view, text)
		is := store.State().Span
		if want == (model.Span{}) { // outside of the story
			if is != before || !view.entry.Visible() || !view.entry.problem.Object().Visible() {
				t.Errorf("%q leads to %v; want it refused, and told why", text, is)
			}
			continue
		}
		if is != want || view.entry.Visible() {
			t.Errorf("%q leads to %v, want %v; the entry is shown: %t", text, is, want, view.entry.Visible())
		}
		if store.Back(); store.State().Span != before {
			t.Errorf("%q: Back leads to %v", text, store.State().Span)
		}
	}
}

// A typed span keeps what is selected, as one that a thumb chooses.
func TestATypedSpanKeepsTheSelection(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.SelectEvent("recognition") // of 1950
	typeInto(view, "1990")
	if is := store.State(); is.Subject != state.Event("recognition") || is.Span != years(1990, 1991) {
		t.Errorf("typing leads to %v with %v selected", is.Span, is.Subject)
	}
}

func TestTabLeavesTheEntryToTheBody(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	view.TypeSpan()
	if !view.entry.AcceptsTab() {
		t.Fatal("Tab goes to the window")
	}
	if view.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}); view.entry.Visible() || view.focus != body {
		t.Errorf("after Tab the entry is shown: %t, part %d has the keys", view.entry.Visible(), view.focus)
	}
}

// What was read but lies elsewhere is told as that, and complaints begin as sentences do.
func TestComplaints(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for text, want := range map[string]string{"2015": "That lies outside of the story", "Mey 1956": "This can’t be read", "": "This can’t be read"} {
		_, err := readSpan(text, x)
		if err == nil {
			t.Fatalf("%q is read", text)
		}
		for i, line := range complaint(err) {
			if i == 0 && line != want || line == "" || i < 2 && unicode.IsLower([]rune(line)[0]) {
				t.Errorf("%q: line %d is %q, want first %q", text, i, line, want)
			}
		}
	}
}

// Half a year is no year: what the entry covers is not written.
func TestTheEntryCoversNoHalfYears(t *testing.T) {
	view, _ := open(t, modeltest.Small())
	first := func() bool {
		for _, o := range test.WidgetRenderer(view).(*renderer).texts.group.Objects {
			text := o.(*canvas.Text)
			at, size := text.Position(), text.Size()
			if text.Visible() && view.entry.box().overlaps(box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}) {
				t.Errorf("%q lies under the entry", text.Text)
			}
			if text.Visible() && text.Text == view.ends[0] && at.X < view.zones.track.x0 {
				return true
			}
		}
		return false
	}
	if !first() {
		t.Error("the first year is not written")
	}
	view.TypeSpan()
	first()
}

// What can't be read is told, what was typed stays, and Esc leaves everything as it was.
func TestWhatCannotBeReadIsTold(t *testing.T) {
	view, store := open(t, modeltest.Small())
	store.GoTo(years(1970, 1980))
	typeInto(view, "Mey 1956")
	if !view.entry.Visible() || view.entry.Text != "Mey 1956" || !view.entry.problem.Object().Visible() {
		t.Errorf("the entry holds %q; shown: %t; told: %t", view.entry.Text, view.entry.Visible(), view.entry.problem.Object().Visible())
	}
	if view.entry.TypedRune('6'); view.entry.problem.Object().Visible() {
		t.Error("the complaint stays while one types on")
	}
	view.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if view.entry.Visible() || view.focus != body || store.State().Span != years(1970, 1980) {
		t.Errorf("after Esc the entry is shown: %t, part %d has the keys, the span is %v", view.entry.Visible(), view.focus, store.State().Span)
	}
}

func TestKeysOpenTheEntry(t *testing.T) {
	for key, press := range map[string]func(*Timeline){
		"F2, which the window hears": (*Timeline).TypeSpan,
		"Enter":                      func(view *Timeline) { view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
	} {
		view, store := open(t, modeltest.Small())
		store.SelectActor("ana-vell")
		view.take(body)
		press(view)
		if !view.entry.Visible() || view.entry.SelectedText() != words.Span(store.State().Span) {
			t.Errorf("%s: the entry is shown: %t, with %q chosen", key, view.entry.Visible(), view.entry.SelectedText())
		}
		if view.take(body); view.entry.Visible() {
			t.Errorf("%s: the entry stays when the keys go elsewhere", key)
		}
		if store.State().Subject != state.Actor("ana-vell") {
			t.Errorf("%s: %v is selected", key, store.State().Subject)
		}
	}
}

func TestComplaintsAreBroken(t *testing.T) {
	text := strings.Repeat("a word or two ", 12)
	for _, line := range wrapped(text) {
		if len(line) > 60 {
			t.Errorf("a line of %d letters", len(line))
		}
	}
	if strings.Join(wrapped(text), " ") != strings.TrimSpace(text) {
		t.Error("words are lost")
	}
}
