package notes

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daqin/model"
	"daqin/model/modeltest"
)

// opened gives the file of a folder as the program opens it, at a time of its own.
func opened(t *testing.T, path string) (*File, *Book, error) {
	t.Helper()
	f, b, err := Open(path, modeltest.Small())
	f.now = func() time.Time { return later(5000) }
	f.patience = 0
	return f, b, err
}

func sound(t *testing.T, path string) (*File, *Book) {
	t.Helper()
	f, b, err := opened(t, path)
	if err != nil {
		t.Fatal(err)
	}
	return f, b
}

func saved(t *testing.T, f *File, was, ours *Book) *Book {
	t.Helper()
	got, err := f.Save(was, ours)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func same(a, b *Book) bool { return slices.Equal(a.All(), b.All()) }

func some() *Book {
	bookmark := Note{ID: "m", Kind: Bookmark, Place: "daqin:?when=1999&actor=omar-tesh", Words: "<here> & there", Made: noon, Changed: noon}
	both := bookmark
	both.ID, both.Target = "n", Target{Section: "handbook trade/é"}
	return NewBook(remark("a", "one\n\"two\" – 大秦 \u2028", 1), remark("b", "", 2), bookmark, both, Note{ID: "o", Made: noon, Changed: noon})
}

func TestWhatIsSavedIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "notes.json")
	f, b := sound(t, path)
	if b != nil {
		t.Fatal("there are notes before any")
	}
	if saved(t, f, nil, nil); exists(path) {
		t.Error("with nothing to save something is written")
	}
	if got := saved(t, f, nil, some()); !same(got, some()) {
		t.Errorf("saved are %+v", got.All())
	}
	if _, got := sound(t, path); !same(got, some()) {
		t.Errorf("read are %+v, want %+v", got.All(), some().All())
	}
	first, _ := os.Stat(path)
	saved(t, f, nil, some())
	if second, _ := os.Stat(path); !os.SameFile(first, second) {
		t.Error("with nothing changed it is written again")
	}
}

// What other programs read of it is what the recommendation says.
func TestTheFileIsOfWebAnnotations(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	f, _ := sound(t, path)
	x := texts(treaty)
	saved(t, f, nil, NewBook(Note{ID: "urn:x", Target: at(t, x, "a", "four years", 0), Words: "really?", Made: noon, Changed: later(1)}))
	var all struct {
		Context string `json:"@context"`
		Type    string
		Total   int
		First   struct{ Items []map[string]any }
	}
	data, _ := os.ReadFile(path)
	if err := json.Unmarshal(data, &all); err != nil || all.Context != annotationContext || all.Type != "AnnotationCollection" || all.Total != 1 {
		t.Fatalf("%v: %s", err, data)
	}
	start := len([]rune(treaty[:strings.Index(treaty, "four years")]))
	want := map[string]any{"id": "urn:x", "type": "Annotation", "motivation": "commenting", "created": "2026-11-21T12:00:00Z",
		"modified": "2026-11-21T12:00:01Z", "body": map[string]any{"type": "TextualBody", "value": "really?", "format": "text/plain"},
		"target": map[string]any{"type": "SpecificResource", "source": "daqin:?section=a", "selector": []any{
			map[string]any{"type": "TextQuoteSelector", "exact": "four years", "prefix": "trade in Damascus – 大馬士革 –, and ", "suffix": " later it was renewed. The treat"},
			map[string]any{"type": "TextPositionSelector", "start": float64(start), "end": float64(start + 10)}}}}
	got, _ := json.Marshal(all.First.Items[0])
	if wanted, _ := json.Marshal(want); !bytes.Equal(got, wanted) {
		t.Errorf("an annotation is\n%s, want\n%s", got, wanted)
	}
}

func exists(path string) bool { _, err := os.Stat(path); return err == nil }

// Two windows write in turn, and both have all in the end.
func TestTwoProgramsShareAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	a, _ := sound(t, path)
	b, _ := sound(t, path)
	one, two, three := remark("1", "one", 1), remark("2", "two", 2), remark("3", "three", 3)
	inA := saved(t, a, nil, NewBook(one, two))
	inB := saved(t, b, nil, NewBook(three))
	if inB.Len() != 3 {
		t.Fatalf("the second has %+v", inB.All())
	}
	two.Words, two.Changed = "two of B", later(20)
	inB = saved(t, b, inB, inB.With(two).Without("1"))
	two.Words, two.Changed = "two of A, before", later(10)
	if inA = saved(t, a, inA, inA.With(two)); !same(inA, inB) {
		t.Errorf("the first has %+v, the second %+v", inA.All(), inB.All())
	}
	if got, _ := inA.Note("2"); got.Words != "two of B" {
		t.Errorf("of two versions the earlier one is left: %+v", got)
	}
	if _, there := inA.Note("1"); there {
		t.Error("what one deleted the other brings back")
	}
	// Undoing brings the note back with the times that it had.
	if inB = saved(t, b, inB, inB.With(one)); inB.Len() != 3 {
		t.Error("a deletion can't be undone")
	}
	if inA = saved(t, a, inA, inA); !same(inA, inB) {
		t.Errorf("after undoing the first has %+v, the second %+v", inA.All(), inB.All())
	}
	// Whoever lost a race has what he wrote still, and it is no deletion that the file lacks it.
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if inA = saved(t, a, inA, inA); !same(inA, inB) {
		t.Errorf("with the file gone there are %+v", inA.All())
	}
}

// In whatever order programs save, they come to the same.
func TestMergingLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		base := &contents{book: randomly(random, nil, 6)}
		ours, theirs := randomly(random, base.book, 4), randomly(random, base.book, 4)
		one := base.merged(base.book, ours, later(2000))
		if again := one.merged(one.book, one.book, later(3000)); !again.equal(one) {
			t.Fatal("merged again it is another")
		}
		both := one.merged(base.book, theirs, later(2000))
		other := base.merged(base.book, theirs, later(2000)).merged(base.book, ours, later(2000))
		ids := func(b *Book) (all []ID) {
			for _, n := range b.All() {
				all = append(all, n.ID)
			}
			return all
		}
		if !slices.Equal(ids(both.book), ids(other.book)) || !maps.EqualFunc(both.dropped, other.dropped, time.Time.Equal) {
			t.Fatalf("%v and %v: %v one way, %v the other", ids(ours), ids(theirs), ids(both.book), ids(other.book))
		}
		for id := range both.dropped {
			if _, there := both.book.Note(id); there {
				t.Fatalf("%s is there and deleted", id)
			}
		}
	}
}

func TestDeletionsAreForgottenOneDay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	f, _ := sound(t, path)
	all := saved(t, f, nil, some())
	less := saved(t, f, all, all.Without("a"))
	f.now = func() time.Time { return later(5000).Add(remembered + time.Hour) }
	b := saved(t, f, less, less.Without("b"))
	if c, err := decode(read(t, path)); err != nil || len(c.dropped) != 1 || b.Len() != 3 {
		t.Errorf("deleted are %v, %v", c.dropped, err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// What other programs say of a note stays, whoever changes another, and what they say of what has not changed.
func TestForeignMembersStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	f, _ := sound(t, path)
	saved(t, f, nil, some())
	const creator, body = `"creator":"http://example.org/me"`, `{"format":"text/markdown","language":"en","type":"TextualBody","value":"*hm*"}`
	const theirs = `{"id":"urn:t","type":"Annotation","motivation":"commenting",` + creator + `,"created":"2026-11-20T10:00:00.5+01:00","body":` + body + `,"target":"daqin:?when=1999"}`
	data := bytes.Replace(read(t, path), []byte(`"items":[`), []byte(`"items":[ `+theirs+`,`), 1)
	data = bytes.Replace(data, []byte(`"total"`), []byte(`"rights":{"of": "<us>"},"total"`), 1)
	os.WriteFile(path, data, 0o600)
	holds := func(when string, all ...string) {
		t.Helper()
		for _, part := range all {
			if now := read(t, path); !bytes.Contains(now, []byte(part)) {
				t.Errorf("%s, %s is gone: %s", when, part, now)
			}
		}
	}
	f, b := sound(t, path)
	less := saved(t, f, b, b.Without("a"))
	holds("another one changed", theirs, `"rights":{"of":"<us>"}`)
	n, _ := less.Note("urn:t")
	n.Place, n.Changed = "daqin:?when=2001", later(1)
	moved := saved(t, f, less, less.With(n))
	holds("its place changed", creator, body, `"2026-11-20T10:00:00.5+01:00"`, "when=2001")
	n.Words, n.Changed = "well", later(2)
	saved(t, f, moved, moved.With(n))
	holds("its words changed", creator, `"well"`)
	if _, b := sound(t, path); b.Len() != 5 {
		t.Errorf("read are %+v", b.All())
	}
	if got, _ := moved.Note("urn:t"); got.Words != "*hm*" {
		t.Errorf("it says %q", got.Words)
	}
}

// What other programs have put into the file stays in it.
func TestStrangeAnnotationsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	f, _ := sound(t, path)
	saved(t, f, nil, some())
	const strange = `{"id":"urn:y","type":"Annotation","motivation":"highlighting","target":"http://example.org/"}`
	data := bytes.Replace(read(t, path), []byte(`"items":[`), []byte(`"items":[ `+strange+`,`), 1)
	os.WriteFile(path, data, 0o600)
	f, b := sound(t, path)
	if !same(b, some()) {
		t.Errorf("read are %+v", b.All())
	}
	if saved(t, f, b, b.Without("a")); !bytes.Contains(read(t, path), []byte(strange)) {
		t.Errorf("it is gone: %s", read(t, path))
	}
}

func TestADamagedFileIsSetAside(t *testing.T) {
	const day = ".damaged-2026-11-21"
	whole := func() []byte {
		path := filepath.Join(t.TempDir(), "notes.json")
		f, _ := sound(t, path)
		all := saved(t, f, nil, some().With(remark("gone", "", 0)))
		saved(t, f, all, all.Without("gone"))
		return read(t, path)
	}()
	for name, c := range map[string]struct {
		data []byte
		kept int
	}{
		"cut":             {whole[:bytes.LastIndex(whole, []byte(`"id":"o"`))], 4},
		"empty":           {nil, 0},
		"zeros":           {make([]byte, 5000), 0},
		"a line broken":   {bytes.Replace(whole, []byte(`"id":"a"`), []byte(`"id":"a`), 1), 4},
		"something after": {append(slices.Clone(whole), "}}}"...), 5},
		"something else":  {[]byte(`{"format":"daqin-model/1"}`), 0},
		"braces":          {bytes.Repeat([]byte(`{"a":`), 20000), 0},
	} {
		path := filepath.Join(t.TempDir(), "notes.json")
		os.WriteFile(path, c.data, 0o600)
		f := &File{path: path, origin: originOf(modeltest.Small()), disk: realDisk{}, now: func() time.Time { return noon }}
		b, err := f.open()
		var damaged *Damaged
		if !errors.As(err, &damaged) || damaged.Kept != b.Len() || damaged.Aside != path+day || b.Len() != c.kept {
			t.Errorf("%s: %d notes, told is %v", name, b.Len(), err)
			continue
		}
		for _, n := range b.All() {
			if was, _ := some().Note(n.ID); was != n {
				t.Errorf("%s: read is %+v", name, n)
			}
		}
		if !bytes.Equal(read(t, path+day), c.data) {
			t.Errorf("%s: the copy is another", name)
		}
		if _, again := sound(t, path); !same(again, b) {
			t.Errorf("%s: the second time there are %+v", name, again.All())
		}
		os.WriteFile(path, []byte("{"), 0o600)
		if _, err := f.Save(b, b.With(remark("x", "", 0))); !errors.As(err, &damaged) || damaged.Aside != path+day+"-2" {
			t.Errorf("%s: damaged again, told is %v", name, err)
		}
		if _, again := sound(t, path); again.Len() != b.Len()+1 {
			t.Errorf("%s: damaged while it is used %d notes are left of %d", name, again.Len(), b.Len()+1)
		}
	}
}

func TestWhatCannotBeReadIsNotWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	os.Mkdir(path, 0o700)
	f, b, err := opened(t, path)
	if err == nil || b != nil {
		t.Errorf("a folder is read as %v", b)
	}
	mine := NewBook(remark("1", "", 0))
	if got, err := f.Save(nil, mine); err == nil || got != mine {
		t.Errorf("saving over a folder: %v, %v", got, err)
	}
	os.Remove(path)
	if got, err := f.Save(nil, mine); err != nil || !same(got, mine) {
		t.Errorf("once it can be written: %v, %v", got, err)
	}
	other := modeltest.Small()
	other.Sources = []model.Source{{ID: "other", Title: "Another"}}
	if _, _, err := Open(path, other); err == nil {
		t.Error("the notes on another model are read")
	}
	large, err := os.Create(filepath.Join(t.TempDir(), "large.json"))
	if err != nil {
		t.Fatal(err)
	}
	large.Truncate(maxBytes + 1)
	large.Close()
	if _, _, err := opened(t, large.Name()); err == nil || !strings.Contains(err.Error(), "64 MiB") {
		t.Errorf("told of a large file is %v", err)
	}
}

func TestOnlyOneWritesAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	f, _ := sound(t, path)
	release, err := f.claim()
	if err != nil {
		t.Fatal(err)
	}
	other, _ := sound(t, path)
	if _, err := other.Save(nil, some()); err != errLocked {
		t.Errorf("while another writes, saving tells %v", err)
	}
	release()
	saved(t, other, nil, some())
}

// A link stays one.
func TestALinkIsFollowed(t *testing.T) {
	dir := t.TempDir()
	path, real := filepath.Join(dir, "link.json"), filepath.Join(dir, "real.json")
	f, _ := sound(t, real)
	saved(t, f, nil, some())
	if err := os.Symlink(real, path); err != nil {
		t.Skip("no links here:", err)
	}
	f, b := sound(t, path)
	saved(t, f, b, b.Without("a"))
	if info, _ := os.Lstat(path); info.Mode()&os.ModeSymlink == 0 {
		t.Error("a file stands in the place of the link")
	}
	if _, b := sound(t, real); b.Len() != 4 {
		t.Error("what it leads to is as it was")
	}
}
