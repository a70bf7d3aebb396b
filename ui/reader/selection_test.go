package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daqin/model/modeltest"
	"daqin/ui/state"
	"daqin/ui/textflow"
)

// pressAt presses the button on a byte of the open section's text, a little right of where its letter begins.
func pressAt(d desk, offset int, button desktop.MouseButton, held fyne.KeyModifier) fyne.PointEvent {
	at := fyne.PointEvent{Position: d.page.sheet.passage(offset, offset+1)[0].at.AddXY(1, 5)}
	d.page.MouseDown(&desktop.MouseEvent{PointEvent: at, Button: button, Modifier: held})
	return at
}

// still has the clock of a reader stand, so that all clicks follow one another at once.
func still(d desk) {
	now := time.Unix(1e9, 0)
	d.clock = func() time.Time { return now }
}

func TestClicksSelectWordThenParagraph(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	still(d)
	s := d.index.Section("handbook-lead")
	offset := strings.Index(s.Text, "recognised")
	for i, want := range []string{"", "recognised", s.Text[s.Paragraphs[0].Start:s.Paragraphs[0].End], ""} {
		at := pressAt(d, offset+2, desktop.MouseButtonPrimary, 0)
		d.page.Tapped(&at)
		if got := d.page.selected(); got != want {
			t.Errorf("click %d selects %q, want %q", i+1, got, want)
		}
	}
	at := pressAt(d, offset+2, desktop.MouseButtonPrimary, 0)
	d.page.Tapped(&at)
	d.clock = func() time.Time { return time.Unix(2e9, 0) }
	if pressAt(d, offset+2, desktop.MouseButtonPrimary, 0); d.page.selected() != "" {
		t.Errorf("a click much later selects %q", d.page.selected())
	}
}

// The first click on a name follows it, the second one selects it.
func TestOnlyTheFirstClickFollows(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	still(d)
	m := d.index.MentionsIn("handbook-lead")[0]
	for range 2 {
		at := pressAt(d, m.Evidence.Start+1, desktop.MouseButtonPrimary, 0)
		d.page.Tapped(&at)
		if got := d.state().Subject; got != state.Actor(m.Actor) {
			t.Fatalf("a click on %q selects %v", m.Evidence.Quote, got)
		}
	}
	if got := d.page.selected(); got != m.Evidence.Quote && !strings.Contains(m.Evidence.Quote, got) || got == "" {
		t.Errorf("two clicks on %q select %q", m.Evidence.Quote, got)
	}
	d.store.Clear()
	at := pressAt(d, m.Evidence.Start+1, desktop.MouseButtonPrimary, 0)
	if d.page.Tapped(&at); d.state().Subject != (state.Subject{}) {
		t.Errorf("the third click follows to %v", d.state().Subject)
	}
}

// A drag that began with two clicks goes on by words, whichever way.
func TestDraggingOnGoesByWords(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	still(d)
	text := d.index.Section("handbook-lead").Text
	word := strings.Index(text, "recognised")
	pressAt(d, word+3, desktop.MouseButtonPrimary, 0)
	pressAt(d, word+3, desktop.MouseButtonPrimary, 0)
	for _, to := range []int{word + 14, word - 3} {
		at := d.page.sheet.passage(to, to+1)[0]
		d.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.at.AddXY(1, 5)}})
		got := d.page.selected()
		start := strings.Index(text, got)
		if !strings.Contains(got, "recognised") || isLetterAt(text, start-1) || isLetterAt(text, start+len(got)) || len(got) == len("recognised") {
			t.Errorf("dragged to %d: %q is selected", to, got)
		}
	}
	d.page.DragEnd()
}

func isLetterAt(text string, i int) bool {
	return i >= 0 && i < len(text) && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z')
}

func TestShiftExtendsAndTheOtherButtonKeeps(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	text := d.index.Section("handbook-lead").Text
	word := strings.Index(text, "recognised")
	pressAt(d, word, desktop.MouseButtonPrimary, 0)
	at := pressAt(d, word+5, desktop.MouseButtonPrimary, fyne.KeyModifierShift)
	if got := d.page.selected(); got != "recog" {
		t.Fatalf("with Shift %q is selected", got)
	}
	if d.page.Tapped(&at); d.state().Subject != (state.Subject{}) {
		t.Error("a click with Shift follows a link")
	}
	at = pressAt(d, word+2, desktop.MouseButtonSecondary, 0)
	if d.page.TappedSecondary(&at); d.page.selected() != "recog" {
		t.Errorf("the other button leaves %q selected", d.page.selected())
	}
	d.window.Canvas().Overlays().Top().Hide()
	at = pressAt(d, word+20, desktop.MouseButtonSecondary, 0)
	if d.page.TappedSecondary(&at); d.page.selected() == "recog" || d.page.selected() == "" {
		t.Errorf("elsewhere it selects %q, want the word there", d.page.selected())
	}
}

// What the menu of the text offers copies; where nothing is selected it offers only to select.
func TestMenuOfTheText(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	for _, item := range d.page.choices()[:2] {
		if !item.Disabled {
			t.Errorf("%s is offered though nothing is selected", item.Label)
		}
	}
	d.page.choices()[2].Action()
	text := d.index.Section("handbook-lead").Text
	for i, want := range []string{text, "A Handbook of the Coast"} {
		d.page.choices()[i].Action()
		if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, want) {
			t.Errorf("%s copies %q", d.page.choices()[i].Label, got)
		}
	}
}

// A drag held below the text scrolls on, and selects as far.
func TestDraggingBeyondTheEdgeScrolls(t *testing.T) {
	d := open(t, modeltest.Many(300), 900, 400)
	d.page.scrollTo(300)
	in := d.page.sight()
	top := in.at.AddXY(in.size.Width/2, 20)
	d.page.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: top}})
	for range 3 {
		in = d.page.sight()
		was, until := in.at.Y, d.page.chosen.until
		d.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: in.at.AddXY(in.size.Width/2, in.size.Height+100)}})
		for range 5 { // pictures
			d.page.pullOn()
		}
		if d.page.sight().at.Y <= was || d.page.chosen.until <= until {
			t.Fatalf("it scrolls from %v to %v, and selects from %d to %d", was, d.page.sight().at.Y, until, d.page.chosen.until)
		}
	}
	d.page.DragEnd()
	if d.page.pull.motion != nil {
		t.Error("it scrolls on after the drag")
	}
}

func TestKeysSelect(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	held := fyne.KeyModifierShift
	d.modifiers = func() fyne.KeyModifier { return held }
	text := d.index.Section("handbook-lead").Text
	first := d.page.sheet.prose[0].flow.Lines()[0]
	far := func(key fyne.KeyName) {
		d.page.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: selectFar})
	}
	near := func(key fyne.KeyName) { press(d.page, key) }
	for _, c := range []struct {
		name string
		do   func(fyne.KeyName)
		key  fyne.KeyName
		want string
	}{
		{"a letter", near, fyne.KeyRight, text[:1]},
		{"another", near, fyne.KeyRight, text[:2]},
		{"back", near, fyne.KeyLeft, text[:1]},
		{"to the line's end", near, fyne.KeyEnd, strings.TrimRight(text[:first.End], " ")},
		{"to the section's start", far, fyne.KeyHome, ""},
		{"a word", far, fyne.KeyRight, text[:strings.Index(text, " ")]},
		{"back by a word", far, fyne.KeyLeft, ""},
		{"a paragraph", far, fyne.KeyDown, text[:d.index.Section("handbook-lead").Paragraphs[0].End]},
		{"back by a paragraph", far, fyne.KeyUp, ""},
		{"to the section's end", far, fyne.KeyEnd, text},
	} {
		if c.do(c.key); d.page.selected() != c.want {
			t.Fatalf("%s: %q is selected, want %q", c.name, d.page.selected(), c.want)
		}
	}
	held = 0
	if press(d.page, fyne.KeyEscape); d.page.selected() != "" {
		t.Errorf("Esc leaves %q selected", d.page.selected())
	}
}

// Down and up again leads back, whatever lines and paragraphs lie between.
func TestKeysSelectLines(t *testing.T) {
	d := open(t, modeltest.Many(40), 700, 700)
	d.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	press(d.page, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	was := []int{d.page.chosen.until}
	for range 8 {
		press(d.page, fyne.KeyDown)
		if last := was[len(was)-1]; d.page.chosen.until <= last {
			t.Fatalf("down leads from %d to %d", last, d.page.chosen.until)
		}
		was = append(was, d.page.chosen.until)
	}
	for i := len(was) - 2; i >= 0; i-- {
		if press(d.page, fyne.KeyUp); d.page.chosen.until != was[i] {
			t.Fatalf("up leads to %d, want %d", d.page.chosen.until, was[i])
		}
	}
}

// A drag is no click: the first one after it follows a link, wherever the drag was begun.
func TestAClickAfterADragIsAFirstOne(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	still(d)
	m := d.index.MentionsIn(d.state().Section)[0]
	at := d.page.sheet.passage(m.Evidence.Start, m.Evidence.End)[0].middle()
	d.page.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	d.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(60, 0)}})
	d.page.DragEnd()
	d.page.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	d.page.Tapped(&fyne.PointEvent{Position: at})
	if got := d.state().Subject; got != state.Actor(m.Actor) {
		t.Errorf("%v is selected, want %s", got, m.Actor)
	}
}

// A name that is clicked may come to lie under its card: the second click on it still selects its word, the third the paragraph,
// and none follows what lies there on the card. Later, or elsewhere, a click on the card is one.
func TestClicksGoThroughTheCardThatTheyOpened(t *testing.T) {
	d := open(t, modeltest.Small(), 900, 700)
	now := time.Unix(1e9, 0)
	d.clock = func() time.Time { return now }
	m := d.index.MentionsIn(d.state().Section)[0]
	at := fyne.PointEvent{Position: d.page.sheet.passage(m.Evidence.Start, m.Evidence.End)[0].middle()}
	seen := d.page.onReader(at.Position)
	onCard := func(at fyne.Position) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.Subtract(d.card.onReader(fyne.Position{}))}}
	}
	d.page.MouseDown(&desktop.MouseEvent{PointEvent: at})
	d.page.Tapped(&at)
	s := d.index.Section(d.state().Section)
	start, end := textflow.WordAt(s.Text, m.Evidence.Start+1)
	for _, want := range []string{s.Text[start:end], s.Text[s.Paragraphs[0].Start:s.Paragraphs[0].End]} {
		at := d.state()
		d.card.MouseDown(onCard(seen))
		d.card.Tapped(&onCard(seen).PointEvent)
		if got := d.page.selected(); got != want {
			t.Errorf("%q is selected, want %q", got, want)
		}
		if d.state().Subject != at.Subject {
			t.Errorf("the click leads to %v", d.state().Subject)
		}
	}
	for name, press := range map[string]func(){
		"later":     func() { now = now.Add(time.Second); d.card.MouseDown(onCard(seen)) },
		"elsewhere": func() { d.card.MouseDown(onCard(seen.AddXY(50, 0))) },
	} {
		if press(); d.card.passed {
			t.Errorf("%s: the click goes through the card", name)
		}
	}
}
