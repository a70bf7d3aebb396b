package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
	"daqin/ui/state"
)

const notesName = "notes-norland-sudland-relations.json"

func aNote(words string) notes.Note {
	section := &modeltest.Small().Sections[0]
	return notes.Note{ID: "urn:" + notes.ID(words), Target: notes.TargetAt(section, 3, 16), Words: words, Made: time.Unix(1, 0), Changed: time.Unix(2, 0)}
}

// inFile reads what is in a folder's file now.
func inFile(t *testing.T, folder string) []notes.Note {
	t.Helper()
	_, b, err := notes.Open(filepath.Join(folder, notesName), modeltest.Small())
	if err != nil {
		t.Fatal(err)
	}
	return b.All()
}

func TestNotesAreKept(t *testing.T) {
	folder := t.TempDir()
	w := open(t, Start{Notes: folder})
	if _, err := os.Stat(filepath.Join(folder, notesName)); err == nil {
		t.Error("before anything is noted there is a file")
	}
	w.desk.Store.KeepNote(aNote("one"))
	if got := inFile(t, folder); len(got) != 1 || got[0].Words != "one" {
		t.Errorf("in the file there are %+v", got)
	}
	w = open(t, Start{Notes: folder})
	if got, ok := w.desk.Store.State().Notes.Note("urn:one"); !ok || got.Words != "one" {
		t.Errorf("read again it is %+v", got)
	}
	if w.desk.Store.CanUndo() {
		t.Error("that notes were read can be undone")
	}
	w.desk.Store.DropNote("urn:one")
	if got := inFile(t, folder); len(got) != 0 {
		t.Errorf("after it was dropped there are %+v", got)
	}
	w.desk.Store.Undo()
	if got := inFile(t, folder); len(got) != 1 {
		t.Errorf("after undoing there are %+v", got)
	}
}

// Nothing is read or written on the goroutine that draws, and what is written meanwhile is not lost.
func TestNotesAreKeptInTheBackground(t *testing.T) {
	folder := t.TempDir()
	open(t, Start{Notes: folder}).desk.Store.KeepNote(aNote("before"))
	var hand turns
	w := open(t, Start{Notes: folder, runner: hand.runner()})
	store := w.desk.Store
	var waits []time.Duration
	w.keeper.pause = func(_ context.Context, while time.Duration) { waits = append(waits, while) }
	store.KeepNote(aNote("early"))
	if hand.work(); store.State().Notes.Len() != 1 {
		t.Error("it arrives where it was read")
	}
	if hand.arrive(); store.State().Notes.Len() != 2 {
		t.Fatalf("read are %d notes, with the one written before", store.State().Notes.Len())
	}
	store.KeepNote(aNote("late"))
	if got := inFile(t, folder); len(got) != 1 {
		t.Errorf("it is saved at once: %+v", got)
	}
	waits = nil // from here on of saving
	if hand.work(); len(inFile(t, folder)) != 3 {
		t.Errorf("it is not saved: %+v", inFile(t, folder))
	}
	store.KeepNote(aNote("while it was saved"))
	for range 3 {
		hand.arrive()
		hand.work()
	}
	if len(inFile(t, folder)) != 4 || len(waits) != 2 {
		t.Errorf("%d notes after %d savings", len(inFile(t, folder)), len(waits))
	}
	for _, wait := range waits {
		if wait <= 0 || wait > time.Second/2 {
			t.Errorf("it waits for %v", wait)
		}
	}
	if store.KeepNote(aNote("late")); len(hand.elsewhere) > 0 {
		t.Error("with nothing changed something is saved")
	}
}

func TestClosingSavesWhatIsLeft(t *testing.T) {
	for name, end := range map[string]func(*Window){
		"closing":            func(w *Window) { w.leave(func() {}) },
		"another model":      func(w *Window) { w.leave(func() { w.show(model.NewIndex(modeltest.Many(5))) }) },
		"the end of the app": func(w *Window) { w.SaveNotes() },
	} {
		for read := range 2 {
			folder := t.TempDir()
			open(t, Start{Notes: folder}).desk.Store.KeepNote(aNote("before"))
			var hand turns
			w := open(t, Start{Notes: folder, runner: hand.runner()})
			if read == 1 {
				hand.work()
				hand.arrive()
			}
			w.desk.Store.KeepNote(aNote("last"))
			if end(w); len(inFile(t, folder)) != 2 {
				t.Errorf("%s, read %d: %d notes", name, read, len(inFile(t, folder)))
			}
			hand.work()
			hand.arrive()
			if len(inFile(t, folder)) != 2 {
				t.Errorf("%s, read %d: later %d notes", name, read, len(inFile(t, folder)))
			}
		}
	}
}

// Two windows on one file see what the other wrote as soon as they save.
func TestTwoWindowsShareNotes(t *testing.T) {
	folder := t.TempDir()
	one := open(t, Start{Notes: folder}).desk.Store
	two := open(t, Start{Notes: folder}).desk.Store
	one.KeepNote(aNote("one"))
	two.KeepNote(aNote("two"))
	if two.State().Notes.Len() != 2 {
		t.Error("the second does not see what the first wrote")
	}
	two.Undo()
	if _, there := two.State().Notes.Note("urn:one"); !there || two.State().Notes.Len() != 1 {
		t.Error("undoing in one takes back what the other wrote")
	}
	two.DropNote("urn:one")
	one.KeepNote(aNote("three"))
	if got := one.State().Notes.All(); len(got) != 1 || got[0].Words != "three" {
		t.Errorf("the first has %+v", got)
	}
}

func TestADamagedNotesFileIsTold(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, notesName)
	open(t, Start{Notes: folder}).desk.Store.KeepNote(aNote("one"))
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile(path, data[:len(data)-4], 0o600)
	w := open(t, Start{Notes: folder})
	if w.win.Canvas().Overlays().Top() == nil || w.desk.Store.State().Notes.Len() != 1 || w.unsaved.Visible() {
		t.Errorf("%d notes are left; told: %v", w.desk.Store.State().Notes.Len(), w.win.Canvas().Overlays().Top() != nil)
	}
	if aside, _ := filepath.Glob(path + ".damaged-*"); len(aside) != 1 {
		t.Errorf("set aside are %q", aside)
	}
}

// What can't be saved is told until it is, and whoever leaves is asked.
func TestThatNotesCannotBeSavedIsTold(t *testing.T) {
	folder := t.TempDir()
	inTheWay := filepath.Join(folder, notesName+".lock")
	if err := os.Mkdir(inTheWay, 0o700); err != nil {
		t.Fatal(err)
	}
	var hand turns
	w := open(t, Start{Notes: folder, runner: hand.runner()})
	hand.work()
	hand.arrive()
	w.desk.Store.KeepNote(aNote("one"))
	hand.work()
	hand.arrive()
	if !w.unsaved.Visible() || len(hand.elsewhere) == 0 {
		t.Fatalf("told: %v; tried again: %v", w.unsaved.Visible(), len(hand.elsewhere) > 0)
	}
	left := false
	w.leave(func() { left = true })
	if top := w.win.Canvas().Overlays().Top(); left || top == nil {
		t.Errorf("left: %v, asked: %v", left, top != nil)
	}
	w.keeper.save(retryAfter) // as Stay does
	os.Remove(inTheWay)
	hand.work()
	hand.arrive()
	if w.unsaved.Visible() || len(inFile(t, folder)) != 1 || w.said.words.Text == "" {
		t.Errorf("once it can be saved: told %v, %d notes", w.unsaved.Visible(), len(inFile(t, folder)))
	}
	if w.leave(func() { left = true }); !left {
		t.Error("asked though all is saved")
	}
}

// What can't be read is not written over: reading is tried until it works.
func TestThatNotesCannotBeReadIsTold(t *testing.T) {
	folder := t.TempDir()
	inTheWay := filepath.Join(folder, notesName)
	if err := os.Mkdir(inTheWay, 0o700); err != nil {
		t.Fatal(err)
	}
	var hand turns
	w := open(t, Start{Notes: folder, runner: hand.runner()})
	w.desk.Store.KeepNote(aNote("one"))
	for range 2 {
		hand.work()
		if hand.arrive(); !w.unsaved.Visible() {
			t.Fatal("it is not told")
		}
	}
	w.explainTrouble()
	hand.work()
	if hand.arrive(); w.unsaved.Visible() || w.win.Canvas().Overlays().Top() == nil {
		t.Error("who knows why is told again")
	}
	os.Remove(inTheWay)
	open(t, Start{Notes: folder}).desk.Store.KeepNote(aNote("there before"))
	for range 2 {
		hand.work()
		hand.arrive()
	}
	if w.said.words.Text == "" || len(inFile(t, folder)) != 2 || w.desk.Store.State().Notes.Len() != 2 {
		t.Errorf("once it can be read: told %v, %d notes", w.unsaved.Visible(), len(inFile(t, folder)))
	}
}

// The addresses of an export lead to the places of its notes.
func TestNotesAreExported(t *testing.T) {
	w := open(t, Start{})
	w.desk.Store.KeepNote(aNote("one"))
	path := filepath.Join(t.TempDir(), "out.md")
	f, err := storage.Writer(storage.NewFileURI(path))
	if err != nil {
		t.Fatal(err)
	}
	w.writeNotes(f)
	text, _ := os.ReadFile(path)
	_, address, _ := strings.Cut(string(text), "<")
	address, _, found := strings.Cut(address, ">")
	place, lost := state.ParseAddress(w.desk.Store.Index(), address)
	if !found || len(lost) > 0 || place.Mark != (state.Mark{Start: 3, End: 16}) || place.Section != "handbook-lead" {
		t.Errorf("%q leads to %+v, lost %q:\n%s", address, place, lost, text)
	}
	if !strings.Contains(w.said.words.Text, "out.md") {
		t.Errorf("told is %q", w.said.words.Text)
	}
	w.writeNotes(full{})
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("that a disk is full is not told")
	}
}

// full is a file on a full disk.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }
func (full) Close() error              { return nil }
func (full) URI() fyne.URI             { return storage.NewFileURI("/full.md") }

func TestExportAsksWhereTo(t *testing.T) {
	w := open(t, Start{})
	at := slices.IndexFunc(w.commands, func(c command) bool { return strings.HasPrefix(c.name, "Export notes") })
	export := w.commands[at]
	if export.possible() {
		t.Error("with no notes there is something to export")
	}
	w.desk.Store.KeepNote(aNote("one"))
	if !export.possible() {
		t.Fatal("there is nothing to export")
	}
	export.do()
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is asked")
	}
}

// Whoever leaves while it is asked whether to is asked once, and goes where was meant last.
func TestLeavingIsAskedOnce(t *testing.T) {
	folder := t.TempDir()
	var hand turns
	w := open(t, Start{Notes: folder, runner: hand.runner()})
	inTheWay := filepath.Join(folder, notesName+".lock")
	if err := os.Mkdir(inTheWay, 0o700); err != nil {
		t.Fatal(err)
	}
	hand.work()
	hand.arrive()
	w.desk.Store.KeepNote(aNote("one"))
	hand.work()
	hand.arrive()
	var went []string
	w.leave(func() { went = append(went, "first") })
	w.leave(func() { went = append(went, "second") })
	if n := len(w.win.Canvas().Overlays().List()); n != 1 || len(went) > 0 {
		t.Fatalf("asked %d times, left to %q", n, went)
	}
	if w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); len(w.win.Canvas().Overlays().List()) != 0 || len(hand.elsewhere) == 0 {
		t.Error("whoever stays by Esc has nothing saved again")
	}
	if w.leave(func() { went = append(went, "fourth") }); len(w.win.Canvas().Overlays().List()) != 1 {
		t.Error("after Esc one is not asked again")
	}
	os.Remove(inTheWay)
	w.leave(func() { went = append(went, "third") })
	if n := len(w.win.Canvas().Overlays().List()); n != 0 || !slices.Equal(went, []string{"third"}) {
		t.Errorf("once it can be saved %d questions are left, and one has left to %q", n, went)
	}
	os.Remove(inTheWay)
	if err := os.Mkdir(inTheWay, 0o700); err != nil {
		t.Fatal(err)
	}
	w.desk.Store.KeepNote(aNote("two"))
	hand.work()
	hand.arrive()
	if w.show(model.NewIndex(modeltest.Many(5))); w.unsaved.Visible() {
		t.Error("what is wrong with the notes on another model is still told")
	}
}
