package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daqin/model/notes"
	"daqin/ui/state"
)

func TestBookmarkingTwiceTakesItBack(t *testing.T) {
	d := openSmall(t)
	d.store.SelectEvent("trade-begins")
	place := d.state().Place
	if !d.Bookmark() || !d.Bookmarked() || len(d.all()) != 1 {
		t.Fatalf("bookmarked, there is %+v", d.all())
	}
	d.store.Select(state.Notes)
	d.store.OpenSection("handbook-lead")
	d.follow(&link{note: d.all()[0].ID, act: actVisit})
	if d.state().Place != place {
		t.Errorf("the bookmark leads to %+v, want %+v", d.state().Place, place)
	}
	if d.Bookmark() || d.Bookmarked() || len(d.all()) != 0 {
		t.Errorf("taken back, there is %+v", d.all())
	}
}

func TestTheListHasAllInReadingOrder(t *testing.T) {
	d := openSmall(t)
	d.note("docks", "later")
	d.note(tradeBegins, "earlier")
	d.store.OpenSection("handbook-lead")
	d.note("Norland", "first")
	d.store.KeepNote(notes.Note{ID: "lost", Target: notes.Target{Section: "handbook-lead", Quote: "zebras of the quiet harbour", Before: "all", After: "ran"}, Words: "adrift"})
	d.store.KeepNote(notes.Note{ID: "world", Kind: notes.Bookmark, Place: "daqin:?when=1970"})
	var got []string
	for _, n := range d.listNotes() {
		got = append(got, n.Words)
	}
	if want := "first earlier later  adrift"; strings.Join(got, " ") != want {
		t.Errorf("the list is %q, want %q", strings.Join(got, " "), want)
	}
	d.store.Select(state.Notes)
	said := ""
	for _, r := range d.cardRows {
		said += r.text + "\n"
	}
	for _, want := range []string{"4 notes · 1 bookmark", "Adrift", "zebras of the quiet harbour", "adrift", "earlier"} {
		if !strings.Contains(said, want) {
			t.Errorf("the list does not say %q:\n%s", want, said)
		}
	}
}

func TestTheListLeadsToTheText(t *testing.T) {
	d := openSmall(t)
	d.note(tradeBegins, "Why")
	d.store.OpenSection("handbook-lead")
	d.store.Select(state.Notes)
	d.click("reader.card.note.1")
	if d.state().Section != "handbook-trade" || d.quoted() != tradeBegins || d.state().Subject != (state.Subject{}) {
		t.Errorf("it leads to %q in %+v", d.quoted(), d.state().Place)
	}
	d.store.Select(state.Notes)
	if d.WriteNote(); !d.slip.Visible() || d.hasCard {
		t.Error("a note can't be written while the list stands over the text")
	}
}

func TestNotesAreEditedAndDroppedInTheList(t *testing.T) {
	d := openSmall(t)
	n := d.note(tradeBegins, "Why")
	d.store.KeepNote(notes.Note{ID: "lost", Target: notes.Target{Section: "handbook-lead", Quote: "zebras of the quiet harbour"}, Words: "adrift"})
	d.store.Select(state.Notes)
	d.click("reader.card.edit.1")
	if d.slip.note.ID != n.ID || !d.slip.Visible() {
		t.Error("Edit does not open the note's slip")
	}
	d.CloseNote()
	d.card.focus()
	d.card.cursor = &link{note: n.ID, act: actEdit}
	press(d.card, fyne.KeyReturn)
	if press(d.slip.field, fyne.KeyEscape); !d.card.focused {
		t.Error("opened by keys from the list, the slip does not give them back to it")
	}
	d.openNote("lost")
	if test.Type(d.slip.field, "!"); !d.slip.Visible() || d.all()[0].Words != "adrift!" && d.all()[1].Words != "adrift!" {
		t.Errorf("a note that is adrift can't be edited: %+v", d.all())
	}
	d.CloseNote()
	d.click("reader.card.drop.1")
	if all := d.all(); len(all) != 1 || all[0].ID != "lost" {
		t.Errorf("Delete leaves %+v", all)
	}
}

// A list takes the place of the slip of a note in the text; it has the note, too.
func TestAListPutsTheSlipAway(t *testing.T) {
	d := openSmall(t)
	d.choose(tradeBegins)
	d.WriteNote()
	test.Type(d.slip.field, "why")
	if d.store.Select(state.Notes); d.slip.isOpen() || d.all()[0].Words != "why" {
		t.Errorf("the slip stays open: %v, of %+v", d.slip.isOpen(), d.all())
	}
	d.editNote(d.all()[0].ID)
	if d.store.KeepNote(notes.Note{ID: "other", Words: "x"}); !d.slip.isOpen() {
		t.Error("a slip in the list goes when a note comes")
	}
}

func TestABookmarkOfASectionSaysSo(t *testing.T) {
	d := openSmall(t)
	d.Bookmark()
	said := ""
	for _, row := range d.noteRows(d.listNotes()[0]) {
		said += row.text + "\n"
	}
	if !strings.Contains(said, "The whole section") || strings.Contains(said, "Trade\n") {
		t.Errorf("it says %q", said)
	}
}
