package notes

import (
	"os"
	"syscall"
)

// errSharing is what Windows says of a file that somebody has for himself.
const errSharing = syscall.Errno(32)

// lockFile opens a file that nobody else can while it is open, and errLocked where somebody has it. The system lets go of it
// when the program ends, however it does.
func lockFile(name string) (*os.File, error) {
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	const shared = 0
	handle, err := syscall.CreateFile(path, syscall.GENERIC_READ|syscall.GENERIC_WRITE, shared, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch err {
	case nil:
		return os.NewFile(uintptr(handle), name), nil
	case errSharing:
		return nil, errLocked
	}
	return nil, &os.PathError{Op: "open", Path: name, Err: err}
}
