package notes

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daqin/model/modeltest"
)

// mortal is a disk on which nothing happens any more after so many steps, as if the program had been killed: what is being
// written then is there by half.
type mortal struct {
	disk
	left  int
	steps *[]string
}

var errDead = errors.New("killed")

func (m *mortal) step(name string) error {
	if m.left--; m.left < 0 {
		return errDead
	}
	*m.steps = append(*m.steps, name)
	return nil
}

func (m *mortal) create(name string) (stream, error) {
	if err := m.step("create"); err != nil {
		return nil, err
	}
	s, err := m.disk.create(name)
	return &mortalStream{s, m}, err
}

func (m *mortal) rename(from, to string) error {
	if err := m.step("rename"); err != nil {
		return err
	}
	return m.disk.rename(from, to)
}

func (m *mortal) syncFolder(name string) error {
	if err := m.step("sync folder"); err != nil {
		return err
	}
	return m.disk.syncFolder(name)
}

type mortalStream struct {
	stream
	on *mortal
}

func (s *mortalStream) Write(data []byte) (int, error) {
	for _, half := range [][]byte{data[:len(data)/2], data[len(data)/2:]} {
		if err := s.on.step("write"); err != nil {
			return 0, err
		}
		if _, err := s.stream.Write(half); err != nil {
			return 0, err
		}
	}
	return len(data), nil
}

func (s *mortalStream) Sync() error {
	if err := s.on.step("sync"); err != nil {
		return err
	}
	return s.stream.Sync()
}

// The system closes what a killed program had open.
func (s *mortalStream) Close() error { return s.stream.Close() }

var _ io.Writer = (*mortalStream)(nil)

// Killed after any step of saving, the program finds the old notes or the new ones when it is started again, each whole, and
// what it saves then is there.
func TestKilledWhileSaving(t *testing.T) {
	old, added := some(), some().With(remark("later", "and more", 9))
	last := 0
	for steps := 0; ; steps++ {
		path := filepath.Join(t.TempDir(), "notes.json")
		f, _ := sound(t, path)
		saved(t, f, nil, old)
		var done []string
		f.disk = &mortal{realDisk{}, steps, &done}
		_, err := f.Save(old, added)
		_, found := sound(t, path)
		switch {
		case same(found, old):
			if last > 0 {
				t.Fatalf("after %d steps the old notes, after fewer the new ones", steps)
			}
		case same(found, added):
			last = steps
		default:
			t.Fatalf("after %v there are %+v", done, found.All())
		}
		again, b := sound(t, path)
		if saved(t, again, b, b.With(remark("again", "", 10))).Len() != b.Len()+1 {
			t.Fatalf("after %v nothing can be saved", done)
		}
		if err == nil {
			if want := []string{"create", "write", "write", "sync", "rename", "sync folder"}; !slices.Equal(done, want) {
				t.Errorf("saving is %v, want %v", done, want)
			}
			break
		}
	}
	if last == 0 {
		t.Error("the new notes are never found")
	}
}

// Killed while a damaged file is set aside, nothing that could be read is lost, and the damaged file is still there as it was,
// in its place or beside it.
func TestKilledWhileSettingAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.json")
	f, _ := sound(t, path)
	saved(t, f, nil, some())
	damaged := append(read(t, path), '}')
	for steps, ended := 0, false; !ended; steps++ {
		path := filepath.Join(t.TempDir(), "notes.json")
		os.WriteFile(path, damaged, 0o600)
		var done []string
		f := &File{path: path, origin: originOf(modeltest.Small()), disk: &mortal{realDisk{}, steps, &done}, now: func() time.Time { return noon }}
		_, err := f.open()
		ended = errors.As(err, new(*Damaged))
		aside, _ := os.ReadFile(path + ".damaged-2026-11-21")
		if !bytes.Equal(read(t, path), damaged) && !bytes.Equal(aside, damaged) {
			t.Fatalf("after %v the damaged file is nowhere as it was", done)
		}
		f.disk = realDisk{}
		b, err := f.open()
		if err != nil && !errors.As(err, new(*Damaged)) || !same(b, some()) {
			t.Fatalf("after %v there are %+v, %v", done, b.All(), err)
		}
		if exists(path + ".damaged-2026-11-21-2") {
			t.Fatalf("after %v there are two copies", done)
		}
	}
}

func FuzzDecode(f *testing.F) {
	whole := &contents{id: "urn:z", origin: originOf(modeltest.Small()), book: some(), dropped: map[ID]time.Time{"gone": noon}}
	data, err := whole.encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add(bytes.Replace(data, []byte("commenting"), []byte("linking"), 1))
	f.Add(bytes.Replace(data, []byte(`"motivation"`), []byte(`"creator":"x","Body":{},"motivation"`), 1))
	f.Add([]byte(`{"type":"AnnotationCollection","first":{"items":[null,1,[],{"type":"Annotation","target":[]}]},"deleted":[{}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := decode(data)
		if err != nil {
			c = salvage(data)
		}
		for _, n := range c.book.All() {
			if n != n.normal() || n.ID == "" {
				t.Fatalf("%+v is not as a file holds it", n)
			}
		}
		again, err := c.encode()
		if err != nil {
			t.Fatal(err)
		}
		back, err := decode(again)
		if err != nil || !back.equal(c) || len(back.strange) != len(c.strange) {
			t.Fatalf("%v: written again %q is another: %q", err, data, again)
		}
		if twice, _ := back.encode(); !bytes.Equal(twice, again) {
			t.Fatalf("%q, then %q", again, twice)
		}
	})
}

func BenchmarkSave(b *testing.B) {
	path := filepath.Join(b.TempDir(), "notes.json")
	f, _, err := Open(path, modeltest.Small())
	if err != nil {
		b.Fatal(err)
	}
	var all []Note
	for i := range 1000 {
		n := remark(ID("urn:daqin:note:"+string(rune(0x4e00+i))), "Some words that somebody wrote about this sentence.", i)
		all = append(all, n)
	}
	book := NewBook(all...)
	for i := 0; b.Loop(); i++ {
		if _, err := f.Save(nil, book.With(remark("x", string(rune('a'+i%26)), i))); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "notes.json")
	f, _, _ := Open(path, modeltest.Small())
	var all []Note
	for i := range 1000 {
		all = append(all, remark(ID(rune(0x4e00+i)), "Some words that somebody wrote about this sentence.", i))
	}
	if _, err := f.Save(nil, NewBook(all...)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, _, err := Open(path, modeltest.Small()); err != nil {
			b.Fatal(err)
		}
	}
}
