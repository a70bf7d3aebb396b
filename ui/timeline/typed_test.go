package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
