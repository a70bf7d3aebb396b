package notes

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// maxBytes is how large a notes file may be: some hundred thousand notes. A larger one is none, or not one person's.
const maxBytes = 64 << 20

// disk is what saving asks of a file system, so that it can be ended between any two steps.
type disk interface {
	// read gives what is in a file; an error for which os.IsNotExist holds where there is none.
	read(name string) ([]byte, error)
	// create makes a file that only the user may read, empty even where there was one.
	create(name string) (stream, error)
	// rename puts a file in the place of another, whole.
	rename(from, to string) error
	// syncFolder makes sure that the names in a folder last.
	syncFolder(name string) error
}

type stream interface {
	io.WriteCloser
	Sync() error
}

// realDisk is the file system of the machine.
type realDisk struct{}

func (realDisk) read(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err == nil && len(data) > maxBytes {
		err = fmt.Errorf("%s: more than %d MiB, which is no file of notes: move it to another folder", name, maxBytes>>20)
	}
	return data, err
}

func (realDisk) create(name string) (stream, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

func (realDisk) rename(from, to string) error { return os.Rename(from, to) }

// Windows keeps names without being asked, and can't be.
func (realDisk) syncFolder(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// replace writes a file so that whoever looks finds the old one or the new one, each whole, whenever the machine stops.
func replace(d disk, name string, data []byte) error {
	next := name + ".new"
	f, err := d.create(next)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := d.rename(next, name); err != nil {
		return err
	}
	return d.syncFolder(filepath.Dir(name))
}
