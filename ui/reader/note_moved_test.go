package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
	"daqin/ui/background"
	"daqin/ui/state"
)

// rewritten is the small model with other text in a section, and nothing that quotes any.
func rewritten(in model.SectionID, text func(string) string) *model.Model {
	m := modeltest.Small()
	m.Events, m.Ties, m.Figures, m.Accounts, m.Mentions = nil, nil, nil, nil, nil
	for i := range m.Actors {
		m.Actors[i].Roles = nil
	}
	for i := range m.Sections {
		if s := &m.Sections[i]; s.ID == in {
			s.Text = text(s.Text)
			s.Paragraphs = []model.Paragraph{{Start: 0, End: len(s.Text)}}
		}
	}
	return m
}

// A bookmark leads to its words where these stand now, and where they are gone to the section without any.
func TestABookmarkFollowsItsWords(t *testing.T) {
	d := openSmall(t)
	const words = "A loan was agreed"
	at := strings.Index(d.index.Section("handbook-trade").Text, words)
	d.store.Read(model.Evidence{Section: "handbook-trade", Start: at, End: at + len(words), Quote: words})
	d.Bookmark()
	book := d.state().Notes

	moved := open(t, rewritten("handbook-trade", func(s string) string { return "It is told at some length. " + s }), 900, 700)
	moved.store.SetNotes(book)
	moved.visitNote(moved.all()[0].ID)
	if moved.quoted() != words || !moved.Bookmarked() {
		t.Errorf("it leads to %q; is this place marked: %v", moved.quoted(), moved.Bookmarked())
	}
	if moved.Bookmark() || moved.state().Notes.Len() != 0 {
		t.Error("it is not taken back where it leads")
	}

	gone := open(t, rewritten("handbook-trade", func(string) string { return "Nothing of it is told any more, whatever was told once." }), 900, 700)
	gone.store.SetNotes(book)
	gone.visitNote(gone.all()[0].ID)
	if gone.quoted() != "" || gone.state().Section != "handbook-trade" {
		t.Errorf("adrift it leads to %q in %s", gone.quoted(), gone.state().Section)
	}
	if n := gone.all()[0]; n.Kind != notes.Bookmark {
		t.Errorf("visited it is %+v", n)
	}
}

// What does not stand where it did is looked for beside the drawing; what has been written meanwhile is found, too.
func TestMovedNotesAreFoundBesideTheDrawing(t *testing.T) {
	was := openSmall(t)
	was.note(tradeBegins, "one")
	was.note("A loan was agreed", "two")
	both := was.state().Notes
	test.NewTempApp(t)
	var elsewhere, here []func()
	runner := background.New(func(do func()) { elsewhere = append(elsewhere, do) }, func(do func()) { here = append(here, do) })
	m := rewritten("handbook-trade", func(s string) string { return "It is told at some length. " + s })
	r := New(state.NewStore(model.NewIndex(m)), runner)
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(900, 700))
	d := desk{r, t, w}
	d.store.OpenSection("handbook-trade")
	in := func() int { return len(d.noted.in["handbook-trade"]) }
	if d.store.SetNotes(both.Without(both.All()[0].ID)); in() != 0 || len(elsewhere) != 1 {
		t.Fatalf("%d notes are in the text at once, and %d tasks wait", in(), len(elsewhere))
	}
	d.store.SetNotes(both)
	for _, want := range []int{1, 2} {
		elsewhere[0]()
		here[0]()
		if elsewhere, here = elsewhere[1:], here[1:]; in() != want {
			t.Fatalf("%d notes are found, want %d", in(), want)
		}
	}
	if d.store.Select(state.Notes); len(elsewhere) != 0 || d.listNotes()[0].adrift() {
		t.Error("what was found is looked for again")
	}
}
