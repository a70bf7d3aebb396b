package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model/modeltest"
	"daqin/ui/state"
)

func press(l fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		l.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestContentsByKeys(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.contents.focus()
	press(d.contents, fyne.KeyDown, fyne.KeyReturn)
	if got := d.state().Section; got != "handbook-trade" {
		t.Fatalf("one down from the first section is %q", got)
	}
	press(d.contents, fyne.KeyUp, fyne.KeyEnter)
	if got := d.state().Section; got != "handbook-lead" {
		t.Errorf("and up again is %q", got)
	}
}

func TestCardByKeys(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.store.SelectTie("tesh-meets-vell")
	d.card.focus()
	press(d.card, fyne.KeyDown, fyne.KeyReturn)
	if got := d.state().Subject; got != state.Actor("omar-tesh") {
		t.Errorf("the first link of the card leads to %v", got)
	}
}

func TestPageByKeys(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 400)
	last := float32(-1)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd} {
		press(d.page, key)
		if got := d.page.sight().at.Y; got <= last {
			t.Errorf("%s scrolls from %v to %v", key, last, got)
		} else {
			last = got
		}
	}
	if got, want := last, d.page.sheet.height-d.page.sight().size.Height; got != want {
		t.Errorf("the end is at %v, want %v", got, want)
	}
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyPageUp, fyne.KeyHome} {
		press(d.page, key)
		if got := d.page.sight().at.Y; got >= last {
			t.Errorf("%s scrolls from %v to %v", key, last, got)
		} else {
			last = got
		}
	}
	if last != 0 {
		t.Errorf("home is at %v", last)
	}
}

func TestUnusedKeysReachTheWindow(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	var heard []fyne.KeyName
	d.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	press(d.page, fyne.KeyEscape, fyne.KeyLeft, fyne.KeyDown)
	if len(heard) != 2 {
		t.Errorf("the window hears %v, want Escape and Left", heard)
	}
}

func TestFocusHasARing(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	ring := func() bool { return test.WidgetRenderer(d.Reader).(*renderer).ring.Visible() }
	if ring() {
		t.Error("there is a ring though nothing has the focus")
	}
	d.page.MouseDown(&desktop.MouseEvent{})
	if !ring() {
		t.Error("a click draws no ring")
	}
	d.window.Canvas().Unfocus()
	if ring() {
		t.Error("the ring stays")
	}
}

func TestDraggingSelectsText(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	text := d.index.Section("handbook-lead").Text
	from, until := strings.Index(text, "Norland"), strings.Index(text, " recognised")
	start, end := d.page.sheet.passage(from, until)[0], d.page.sheet.passage(until-1, until)[0]
	d.page.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: start.at.AddXY(0.5, 5)}})
	to := end.at.AddXY(end.size.Width, 5)
	d.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-start.at.X, 0)})
	d.page.DragEnd()
	d.page.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Norland" {
		t.Errorf("%q is copied, want Norland", got)
	}
	d.page.TypedShortcut(&copyCited)
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "Norland") || !strings.Contains(got, "A Handbook of the Coast") {
		t.Errorf("%q is copied, it names no source", got)
	}
}

func TestAllOfASectionIsCopied(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	d.page.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.page.TypedShortcut(&fyne.ShortcutCopy{})
	if got, want := fyne.CurrentApp().Clipboard().Content(), d.index.Section("handbook-lead").Text; got != want {
		t.Errorf("%q is copied, want %q", got, want)
	}
	d.store.OpenSection("handbook-trade")
	if got := d.page.selected(); got != "" {
		t.Errorf("%q is still selected in the next section", got)
	}
}
