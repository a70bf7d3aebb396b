//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package notes

import (
	"os"
	"syscall"
)

// lockFile opens a file that nobody else can while it is open, and errLocked where somebody has it. The system lets go of it
// when the program ends, however it does.
func lockFile(name string) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err {
	case nil:
		return f, nil
	case syscall.EWOULDBLOCK:
		f.Close()
		return nil, errLocked
	}
	return f, nil // a file system without locks: what two windows write is still merged, but for the same instant
}
