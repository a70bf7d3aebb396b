package ui

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/model/notes"
	"daqin/ui/state"
)

// kept begins to keep the notes of a folder, without a window; background work is done by hand.
func kept(x *model.Index, folder string, hand *turns) *keeper {
	k := &keeper{store: state.NewStore(x), runner: *hand.runner(), folder: folder,
		pause: func(context.Context, time.Duration) {}, told: func(error) {}}
	k.start()
	return k
}

// readBy is a keeper that has read its file.
func readBy(x *model.Index, folder string, hand *turns) *keeper {
	k := kept(x, folder, hand)
	hand.work()
	hand.arrive()
	return k
}

// elsewhere adds a note to the file as another window does.
func elsewhere(t *testing.T, folder, words string) {
	t.Helper()
	f, b, err := notes.Open(filepath.Join(folder, notesName), modeltest.Small())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Save(b, b.With(aNote(words))); err != nil {
		t.Fatal(err)
	}
}

// What a saving has taken over from another window, and the store has not yet, is no deletion.
func TestClosingDeletesNothingOfOthers(t *testing.T) {
	folder, x := t.TempDir(), model.NewIndex(modeltest.Small())
	var hand turns
	k := readBy(x, folder, &hand)
	elsewhere(t, folder, "theirs")
	k.store.KeepNote(aNote("ours"))
	hand.work() // saved; that it was is on the way
	for range 2 {
		if err := k.close(); err != nil || len(inFile(t, folder)) != 2 {
			t.Fatalf("%v; in the file are %+v", err, inFile(t, folder))
		}
	}
	// Whoever goes on has both.
	k.store.KeepNote(aNote("later"))
	hand.work()
	hand.arrive()
	if len(inFile(t, folder)) != 3 || k.store.State().Notes.Len() != 3 {
		t.Errorf("in the file are %d notes, in the store %d, want 3", len(inFile(t, folder)), k.store.State().Notes.Len())
	}
}

// A deletion that was saved, and taken back before that was known, is taken back.
func TestClosingKeepsWhatWasUndone(t *testing.T) {
	folder, x := t.TempDir(), model.NewIndex(modeltest.Small())
	elsewhere(t, folder, "one")
	var hand turns
	k := readBy(x, folder, &hand)
	k.store.DropNote("urn:one")
	hand.work()
	k.store.Undo()
	if err := k.close(); err != nil || len(inFile(t, folder)) != 1 {
		t.Errorf("%v; in the file are %+v", err, inFile(t, folder))
	}
}

// Closing that can read the file and not save it, or not even read it, leaves what is in it to whoever stays.
func TestStayingDeletesNothing(t *testing.T) {
	for _, name := range []string{notesName + ".lock", notesName} {
		folder, x := t.TempDir(), model.NewIndex(modeltest.Small())
		elsewhere(t, folder, "before")
		var hand turns
		k := kept(x, folder, &hand)
		k.store.KeepNote(aNote("early"))
		path, aside := filepath.Join(folder, name), filepath.Join(folder, "aside")
		os.Rename(path, aside)
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := k.close(); err == nil {
			t.Fatalf("%s: it is saved", name)
		}
		os.Remove(path)
		os.Rename(aside, path)
		k.resume()
		for range 3 {
			hand.work()
			hand.arrive()
		}
		if len(inFile(t, folder)) != 2 || k.store.State().Notes.Len() != 2 {
			t.Errorf("%s: in the file are %d notes, in the store %d, want 2", name, len(inFile(t, folder)), k.store.State().Notes.Len())
		}
	}
}

// Whatever windows do in turn, and whenever each is closed: in the end the file holds what each left of its own notes.
func TestNothingIsLostBetweenWindows(t *testing.T) {
	x := model.NewIndex(modeltest.Small())
	for seed := range uint64(20) {
		random, folder := rand.New(rand.NewPCG(seed, 11)), t.TempDir()
		var hands [2]turns
		windows := [2]*keeper{kept(x, folder, &hands[0]), kept(x, folder, &hands[1])}
		left, written := map[notes.ID]bool{}, 0
		own := func(i int) (ids []notes.ID) {
			for _, n := range windows[i].store.State().Notes.All() {
				if n.ID[4] == byte('0'+i) {
					ids = append(ids, n.ID)
				}
			}
			return ids
		}
		closes := func(i int) {
			if err := windows[i].close(); err != nil {
				t.Fatal(err)
			}
			maps.DeleteFunc(left, func(id notes.ID, _ bool) bool { return id[4] == byte('0'+i) })
			for _, id := range own(i) {
				left[id] = true
			}
		}
		for range 40 {
			i := random.IntN(2)
			k, hand := windows[i], &hands[i]
			switch random.IntN(8) {
			case 0, 1:
				written++
				k.store.KeepNote(aNote(fmt.Sprintf("%d-%d", i, written)))
			case 2:
				if ids := own(i); len(ids) > 0 {
					k.store.DropNote(ids[random.IntN(len(ids))])
				}
			case 3:
				k.store.Undo()
			case 4, 5:
				hand.work()
			case 6:
				hand.arrive()
			case 7:
				if closes(i); k.file != nil && random.IntN(2) == 0 {
					k.resume() // whose file has not been read stays only where it can't be
					continue
				}
				windows[i] = readBy(x, folder, hand)
			}
		}
		closes(0)
		closes(1)
		var ids []notes.ID
		for _, n := range inFile(t, folder) {
			ids = append(ids, n.ID)
		}
		if want := slices.Sorted(maps.Keys(left)); !slices.Equal(ids, want) {
			t.Fatalf("seed %d: in the file are %q, want %q", seed, ids, want)
		}
	}
}
