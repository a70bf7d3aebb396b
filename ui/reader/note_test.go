package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
)

// choose selects the first place of a quote in the open section.
func (d desk) choose(quote string) {
	d.t.Helper()
	start := strings.Index(d.index.Section(d.state().Section).Text, quote)
	if start < 0 {
		d.t.Fatalf("the section has no %q", quote)
	}
	d.page.chosen = selection{from: start, until: start + len(quote), any: true}
}

// note writes a note on the first place of a quote in the open section.
func (d desk) note(quote, words string) notes.Note {
	d.t.Helper()
	d.choose(quote)
	d.WriteNote()
	test.Type(d.slip.field, words)
	n := d.slip.note
	d.slip.close()
	return n
}

func (d desk) all() []notes.Note { return d.state().Notes.All() }

func openSmall(t *testing.T) desk {
	t.Helper()
	d := open(t, modeltest.Small(), 900, 700)
	d.store.OpenSection("handbook-trade")
	return d
}

const tradeBegins = "Vell Shipping began to trade"

func TestWritingANote(t *testing.T) {
	d := openSmall(t)
	d.choose(" " + tradeBegins + " ")
	d.WriteNote()
	if len(d.all()) != 0 {
		t.Errorf("a note that says nothing is kept: %+v", d.all())
	}
	if d.window.Canvas().Focused() != fyne.Focusable(d.slip.field) {
		t.Error("the slip opens without the keys")
	}
	for i, words := range []string{"W", "Wh", "Why"} {
		test.Type(d.slip.field, words[i:])
		all := d.all()
		if len(all) != 1 || all[0].Words != words || all[0].Target.Quote != tradeBegins {
			t.Fatalf("after %q the notes are %+v", words, all)
		}
	}
	press(d.slip.field, fyne.KeyEscape)
	if d.slip.Visible() || !d.page.focused {
		t.Error("Esc leaves the slip open, or the keys nowhere")
	}
	if d.page.selected() != "" {
		t.Error("what was selected stays selected on the ground of the note")
	}
	d.choose("docks")
	if d.WriteNote(); d.slip.note.Target.Quote != "docks" {
		t.Errorf("it is on %q", d.slip.note.Target.Quote)
	}
	d.page.chosen = selection{}
	if d.WriteNote(); d.slip.note.Target.Quote != "docks" {
		t.Errorf("while one is written another begins, on %q", d.slip.note.Target.Quote)
	}
	d.CloseNote()
	d.choose(tradeBegins)
	if d.WriteNote(); d.slip.note.Words != "Why" {
		t.Errorf("on the same words another note begins: %+v", d.slip.note)
	}
	d.slip.field.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if d.slip.Visible() || len(d.all()) != 1 {
		t.Error("Ctrl+Enter leaves the slip open, or drops the note")
	}
}

func TestANoteThatSaysNothingIsNone(t *testing.T) {
	d := openSmall(t)
	n := d.note(tradeBegins, "x")
	d.openNote(n.ID)
	press(d.slip.field, fyne.KeyBackspace)
	if len(d.all()) != 0 || !d.slip.Visible() {
		t.Errorf("emptied, the note is kept or its slip is gone: %+v", d.all())
	}
	test.Type(d.slip.field, "y")
	if all := d.all(); len(all) != 1 || all[0].ID != n.ID || all[0].Words != "y" {
		t.Errorf("written anew, the notes are %+v", all)
	}
}

// What does not go into a note any more changes nothing of it.
func TestANoteHoldsSoMuch(t *testing.T) {
	d := openSmall(t)
	d.note(tradeBegins, "Why")
	d.openNote(d.all()[0].ID)
	d.slip.field.SetText("Why" + strings.Repeat("x", mostOfWords))
	if d.slip.field.Text != "Why" || d.all()[0].Words != "Why" || d.slip.limit.Text == "" {
		t.Errorf("too much makes the note %d letters long, and says %q", len(d.slip.field.Text), d.slip.limit.Text)
	}
	if test.Type(d.slip.field, "!"); d.all()[0].Words != "Why!" || d.slip.limit.Text != "" {
		t.Errorf("going on makes it %q, and says %q", d.all()[0].Words, d.slip.limit.Text)
	}
}

func TestANoteIsOnWholeWords(t *testing.T) {
	d := openSmall(t)
	d.choose("ell Shipping began to tr")
	if d.WriteNote(); d.slip.note.Target.Quote != tradeBegins {
		t.Errorf("it is on %q", d.slip.note.Target.Quote)
	}
	for _, c := range []struct {
		text           string
		at, start, end int
	}{{"one two", 0, 0, 0}, {"one two", 1, 0, 3}, {"one two", 3, 3, 3}, {"one two", 4, 4, 4}, {"one two", 7, 7, 7}, {"馬賦良", 3, 3, 3}, {"", 0, 0, 0}} {
		if start, end := edgeWord(c.text, c.at); start != c.start || end != c.end {
			t.Errorf("in %q at %d it is %d to %d", c.text, c.at, start, end)
		}
	}
}

func TestUndoOutsideTheFieldTakesBackNotes(t *testing.T) {
	d := openSmall(t)
	d.note(tradeBegins, "Why")
	if d.store.Undo(); len(d.all()) != 0 {
		t.Errorf("undone, there is %+v", d.all())
	}
	d.store.Redo()
	n := d.all()[0]
	d.openNote(n.ID)
	test.Tap(d.slip.drop)
	if d.slip.Visible() || len(d.all()) != 0 {
		t.Error("Delete leaves the slip or the note")
	}
	if d.store.Undo(); len(d.all()) != 1 || d.all()[0].Words != "Why" {
		t.Errorf("the deleted note comes back as %+v", d.all())
	}
	d.openNote(n.ID)
	if d.store.Undo(); len(d.all()) != 0 || d.slip.Visible() {
		t.Error("undone while its slip is open, the note or the slip stays")
	}
}

// A note changed elsewhere is changed on its slip; one dropped elsewhere takes its slip along.
func TestASlipFollowsItsNote(t *testing.T) {
	d := openSmall(t)
	n := d.note(tradeBegins, "mine")
	d.openNote(n.ID)
	n.Words, n.Changed = "theirs", n.Changed.Add(1e9)
	if d.store.SetNotes(d.state().Notes.With(n)); d.slip.field.Text != "theirs" {
		t.Errorf("the slip says %q", d.slip.field.Text)
	}
	if d.store.SetNotes(nil); d.slip.Visible() {
		t.Error("the slip of a note that is gone stays")
	}
}

func TestANoteIsReachedByItsWordsAndItsSign(t *testing.T) {
	d := openSmall(t)
	n := d.note("began to trade", "Why")
	section := d.index.Section("handbook-trade")
	start := strings.Index(section.Text, "began to trade")
	words := d.page.sheet.passage(start, start+len("began"))[0].middle()
	var sign fyne.Position
	for _, m := range d.page.sheet.marks {
		if m.link != nil && m.link.note == n.ID {
			sign = m.box.middle()
		}
	}
	for name, at := range map[string]fyne.Position{"words": words, "sign": sign} {
		test.MoveMouse(d.window.Canvas(), d.page.onReader(at))
		if !d.hover.Object().Visible() {
			t.Errorf("pointing at the %s says nothing", name)
		}
		test.TapCanvas(d.window.Canvas(), d.page.onReader(at))
		if !d.slip.Visible() || d.slip.note.ID != n.ID {
			t.Errorf("a click on the %s does not open the note", name)
		}
		d.CloseNote()
	}
	if at := d.part("reader.note.1"); d.page.object().Size().Height < at.Y {
		t.Errorf("the note is named out of sight, at %v", at)
	}
}

// A right click offers to write on the word under the pointer, and to edit or delete the note that is on it.
func TestTheMenuOfTheTextHasNotes(t *testing.T) {
	d := openSmall(t)
	section := d.index.Section("handbook-trade")
	start := strings.Index(section.Text, "began")
	pick := func(name string) {
		t.Helper()
		d.page.TappedSecondary(&fyne.PointEvent{Position: d.page.sheet.passage(start, start+5)[0].middle()})
		defer d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
		for _, c := range d.page.choices() {
			if c.Label == name {
				c.Action()
				return
			}
		}
		t.Fatalf("there is no %q", name)
	}
	pick("Write a note")
	test.Type(d.slip.field, "x")
	if n := d.all(); len(n) != 1 || n[0].Target.Quote != "began" {
		t.Fatalf("the notes are %+v", n)
	}
	d.CloseNote()
	if pick("Edit the note"); d.slip.note.Words != "x" {
		t.Errorf("another slip opens: %+v", d.slip.note)
	}
	if pick("Delete the note"); len(d.all()) != 0 || d.slip.Visible() {
		t.Errorf("the notes are %+v", d.all())
	}
}

// Nothing moves while a note is written, nor when it comes or goes.
func TestTheTextKeepsItsPlaceWhileNotesAreWritten(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 900, Height: 700}, {Width: 420, Height: 420}, {Width: 1800, Height: 900}} {
		d := open(t, modeltest.Many(60), size.Width, size.Height)
		d.page.scrollTo(d.page.sheet.lineAbove(400))
		section := d.index.Section(d.state().Section)
		e, ok := d.sentenceAt(section, d.inSight().Start+200)
		if !ok {
			t.Fatal("there is no sentence")
		}
		at := func() fyne.Position { return d.page.onReader(d.page.sheet.passage(e.Start, e.End)[0].at) }
		was := at()
		steps := []struct {
			name string
			do   func()
		}{
			{"opening", func() { d.writeOn(e) }},
			{"writing", func() { test.Type(d.slip.field, "Some words\nand more\nand more\nand more of them") }},
			{"closing", func() { d.CloseNote() }},
			{"undoing", d.store.Undo},
			{"a bookmark", func() { d.Bookmark() }},
		}
		for _, step := range steps {
			if step.do(); at() != was {
				t.Errorf("in %v %s moves the text from %v to %v", size, step.name, was, at())
			}
			if d.slip.Visible() && boxOf(d.slip).overlaps(box{at(), fyne.NewSize(10, 10)}) {
				t.Errorf("in %v after %s the slip covers its passage", size, step.name)
			}
		}
	}
}

func TestASlipGoesWithItsText(t *testing.T) {
	d := openSmall(t)
	d.note(tradeBegins, "Why")
	d.openNote(d.all()[0].ID)
	d.store.OpenSection("handbook-lead")
	if d.slip.Visible() {
		t.Error("the slip stays over another section")
	}
	d.openNote(d.all()[0].ID)
	if d.state().Section != "handbook-trade" || !d.slip.Visible() {
		t.Errorf("opened from elsewhere, the section is %q", d.state().Section)
	}
}

func TestWithoutASelectionTheNoteIsOnWhatIsPointedAt(t *testing.T) {
	d := openSmall(t)
	d.store.SelectEvent("trade-begins")
	want := d.quoted()
	if d.WriteNote(); d.slip.note.Target.Quote != want {
		t.Errorf("it is on %q, want %q", d.slip.note.Target.Quote, want)
	}
	d.CloseNote()
	d.store.Clear()
	if d.WriteNote(); d.slip.note.Target.Quote == "" || d.slip.note.Target.Section != "handbook-trade" {
		t.Errorf("with nothing pointed at it is on %+v", d.slip.note.Target)
	}
}

// Wherever it stands, a slip covers nothing of its passage and stays on the page.
func TestASlipCoversNothingOfItsPassage(t *testing.T) {
	size, narrow := fyne.NewSize(300, 110), fyne.NewSize(180, 110)
	at := func(x, y float32) fyne.Position { return fyne.NewPos(x, y) }
	for _, width := range []float32{320, 600, 1200} {
		page := box{at(200, 40), fyne.NewSize(width, 400)}
		for top := float32(-300); top < 700; top += 7 {
			for _, high := range []float32{20, 90, 260, 500} {
				s := seat{passage: box{at(230, top), fyne.NewSize(280, high)}, page: page, left: 230, margin: 540, gap: 5}
				for was := berthBeside; was <= berthFoot; was++ {
					to := s.choose(size, narrow, was)
					if to == berthFoot {
						if visible := min(top+high, 440) - max(top, 40); visible < 400-2*(110+2*5)-2*5 {
							t.Fatalf("%v: there is room for it", s)
						}
						continue
					}
					in := size
					if to == berthBeside {
						in = narrow
					}
					b := s.box(to, in)
					if b.overlaps(s.passage) || b.at.X < page.at.X || b.at.Y < page.at.Y || b.at.Y+b.size.Height > page.at.Y+page.size.Height || b.at.X+b.size.Width > page.at.X+page.size.Width {
						t.Fatalf("%v: it stands at %v", s, b)
					}
				}
			}
		}
	}
}

func TestSentenceOrParagraphAtAByte(t *testing.T) {
	d := openSmall(t)
	s := d.index.Section("handbook-trade")
	for at := range len(s.Text) {
		e, ok := d.sentenceAt(s, at)
		if !ok || s.Text[e.Start:e.End] != e.Quote || strings.TrimSpace(e.Quote) != e.Quote || e.Section != model.SectionID("handbook-trade") {
			t.Fatalf("at byte %d: %+v", at, e)
		}
	}
}

// Each link of the text in sight is reached by keys, in order, and those of notes lead to their slips.
func TestLinksOfTheTextAreReachedByKeys(t *testing.T) {
	d := openSmall(t)
	n := d.note("began to trade", "Why")
	d.page.focus()
	stops := d.page.sheet.stops()
	for i, s := range stops {
		if d.page.TypedRune('.'); d.page.cursor != s.link {
			t.Fatalf("the keys are on %+v, the link %d is %+v", d.page.cursor, i, s.link)
		}
	}
	for i := len(stops) - 2; i >= 0; i-- {
		if d.page.TypedRune(','); d.page.cursor != stops[i].link {
			t.Fatalf("back at %d the keys are on %+v", i, d.page.cursor)
		}
	}
	for range stops {
		if d.page.cursor.note == n.ID {
			break
		}
		d.page.TypedRune('.')
	}
	if press(d.page, fyne.KeyReturn); d.slip.note.ID != n.ID {
		t.Errorf("Enter opens %+v", d.slip.note)
	}
	press(d.slip.field, fyne.KeyEscape)
	if press(d.page, fyne.KeyEscape); d.page.cursor != nil {
		t.Error("Esc leaves the keys on a link")
	}
}

// In no width does what stands in the margins stand over anything.
func TestSignsStandOverNothing(t *testing.T) {
	d := openSmall(t)
	for _, quote := range []string{"In 1971", tradeBegins, "Sudland", "From 1978", "docks"} {
		d.note(quote, "x")
	}
	d.store.SelectEvent("trade-begins")
	d.Bookmark()
	section := d.index.Section("handbook-trade")
	for width := float32(240); width < 1500; width += 90 {
		s := d.kit.setPage(d.newPage(section), width)
		signs := map[*link]box{}
		for _, m := range s.marks {
			if was, there := signs[m.link]; there {
				m.box = was.joined(m.box)
			}
			signs[m.link] = m.box
		}
		if len(signs) != 6 {
			t.Fatalf("there are %d signs", len(signs))
		}
		for l, at := range signs {
			for _, b := range s.blocks {
				if at.overlaps(b.bounds()) {
					t.Errorf("in %v a sign at %v stands over %q at %v", width, at, b.text, b.bounds())
				}
			}
			for other, o := range signs {
				if other != l && at.overlaps(o) {
					t.Errorf("in %v a sign at %v stands over one at %v", width, at, o)
				}
			}
			if at.at.X < 0 || at.at.X+at.size.Width > width {
				t.Errorf("in %v a sign stands at %v", width, at)
			}
		}
	}
}

// Whatever becomes of the room, an open slip is in sight, and so is its passage, with nothing over it.
func TestASlipFindsItsPlaceAnew(t *testing.T) {
	d := openSmall(t)
	d.choose(tradeBegins)
	d.WriteNote()
	test.Type(d.slip.field, "Why")
	passage := d.slip.passage
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"small", func() { d.window.Resize(fyne.NewSize(420, 300)) }},
		{"wide", func() { d.window.Resize(fyne.NewSize(1900, 500)) }},
		{"with a card", func() { d.store.SelectSource("handbook") }},
		{"low", func() { d.window.Resize(fyne.NewSize(700, 330)) }},
		{"with a section beside", func() { d.store.OpenBeside(d.index.Model.Sections[0].ID) }},
		{"as it was", func() { d.store.Clear(); d.store.CloseBeside(); d.window.Resize(fyne.NewSize(900, 700)) }},
	} {
		step.do()
		slip, page := boxOf(d.slip), boxOf(d.page.object())
		if all := (box{size: d.Size()}); !d.slip.Visible() || !all.contains(slip.at) || !all.contains(slip.at.Add(slip.size).SubtractXY(1, 1)) {
			t.Errorf("%s: the slip stands at %v in %v", step.name, slip, d.Size())
		}
		first := d.page.sheet.passage(passage.Start, passage.End)[0]
		first.at = d.page.onReader(first.at)
		if first.overlaps(slip) || !page.contains(first.at) {
			t.Errorf("%s: the passage stands at %v in %v, its slip at %v", step.name, first, page, slip)
		}
	}
}
