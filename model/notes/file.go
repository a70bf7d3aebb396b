package notes

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"daqin/model"
)

// File is the user's own file of the notes on one model. Several goroutines may use it, and several programs the same file:
// each Save takes over what others have written since. It remembers nothing of what it held.
type File struct {
	path     string
	origin   origin
	disk     disk
	now      func() time.Time
	patience time.Duration // with another program that writes the same file

	mutex sync.Mutex // held while the file is written
}

// Damaged tells of a file that could not be read as a whole. It is the error of an Open or a Save that did all else.
type Damaged struct {
	Path  string // of the file
	Aside string // of the copy that is kept as it was
	Kept  int    // notes that could be read
	Err   error  // what is wrong with it
}

func (d *Damaged) Error() string {
	return fmt.Sprintf("%s is damaged (%v): it is kept as %s, and %d notes could be read", d.Path, d.Err, d.Aside, d.Kept)
}

func (d *Damaged) Unwrap() error { return d.Err }

// errLocked is another program's writing the same file.
var errLocked = errors.New("another program is writing the notes")

// Open reads the notes on a model from a file, which need not be there yet; PathFor has its name. Nothing is written but for a
// damaged file, of which a copy is kept and what can be read stays: that is told by a *Damaged, with the notes that are left.
// After any other error there are no notes, and Save tries again to read what is there before it writes.
func Open(path string, m *model.Model) (*File, *Book, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // else saving would put a file in the place of a link
	}
	f := &File{path: path, origin: originOf(m), disk: realDisk{}, now: time.Now, patience: 2 * time.Second}
	b, err := f.open()
	return f, b, err
}

func (f *File) open() (*Book, error) {
	found, err := f.read()
	switch {
	case err != nil:
		return nil, err
	case found.fault != nil:
		return f.Save(nil, nil)
	}
	return found.book, nil
}

// Save writes the changes that led from one book to another, and gives what the file then holds: was is what Open or a Save gave,
// ours what has been made of that since. A note that only was has was deleted, so was must hold none that whoever made ours did
// not see; the file may hold any. Where nothing is new nothing is written. It takes a few milliseconds, and where another program
// is at it up to two seconds. After an error other than *Damaged the file is as it was, and ours is given back; one can try again.
func (f *File) Save(was, ours *Book) (*Book, error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	release, err := f.claim()
	if err != nil {
		return ours, err
	}
	defer release()
	found, err := f.read()
	if err != nil {
		return ours, err
	}
	now := instant(f.now())
	next := found.contents.merged(was, ours, now)
	if slices.Equal(next.book.All(), ours.All()) {
		next.book = ours // so that whoever compares books sees that nothing has come
	}
	if found.fault == nil && next.equal(found.contents) {
		return next.book, nil
	}
	if err := f.write(next, now, found); err != nil {
		return ours, err
	}
	if found.fault != nil {
		return next.book, found.fault
	}
	return next.book, nil
}

// found is what a file holds, or what is left of it.
type found struct {
	*contents
	data  []byte
	fault *Damaged // nil for a sound one
}

func (f *File) read() (found, error) {
	data, err := f.disk.read(f.path)
	if errors.Is(err, os.ErrNotExist) {
		return found{contents: &contents{}}, nil
	}
	if err != nil {
		return found{}, err
	}
	is := found{data: data}
	if is.contents, err = decode(data); err != nil {
		is.contents = salvage(data)
		is.fault = &Damaged{Path: f.path, Kept: is.book.Len(), Err: err}
	}
	if !is.origin.meets(f.origin) {
		return found{}, fmt.Errorf("%s holds the notes on another model of the same title: move it to another folder", f.path)
	}
	return is, nil
}

// write puts the contents in the place of what was found, of which a copy is kept if it was damaged.
func (f *File) write(c *contents, now time.Time, was found) error {
	c.forget(now)
	if c.origin = f.origin; c.id == "" {
		c.id = newName("notes")
	}
	data, err := c.encode()
	if err != nil {
		return err
	}
	if len(data) > maxBytes {
		return fmt.Errorf("%s: more than %d MiB of notes: export some and delete them here", f.path, maxBytes>>20)
	}
	if was.fault != nil {
		if was.fault.Aside, err = f.setAside(was.data); err != nil {
			return err
		}
	}
	return replace(f.disk, f.path, data)
}

// setAside keeps a copy of a damaged file beside it, under a name that tells the day.
func (f *File) setAside(data []byte) (string, error) {
	day := f.path + ".damaged-" + f.now().Format(time.DateOnly)
	for n, name := 2, day; ; n, name = n+1, fmt.Sprintf("%s-%d", day, n) {
		switch there, err := f.disk.read(name); {
		case errors.Is(err, os.ErrNotExist):
			return name, replace(f.disk, name, data)
		case err == nil && bytes.Equal(there, data):
			return name, nil // from a program that was ended just then
		case n > 1000:
			return "", fmt.Errorf("%s and many more are in the way: move them to another folder", day)
		}
	}
}

// claim makes sure that no other program writes the file at the same time.
func (f *File) claim() (release func(), err error) {
	if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
		return nil, err
	}
	const pause = 10 * time.Millisecond
	for waited := time.Duration(0); ; waited += pause {
		held, err := lockFile(f.path + ".lock")
		switch {
		case err == nil:
			return func() { held.Close() }, nil
		case err != errLocked || waited >= f.patience:
			return nil, err
		}
		time.Sleep(pause)
	}
}
