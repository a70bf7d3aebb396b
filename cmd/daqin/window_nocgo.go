//go:build !cgo

package main

import (
	"errors"
	"io"
)

// window can't be had: Fyne's window needs C.
func window([]string, io.Writer) error {
	return errors.New("this build has no window, for it was made without a C compiler (CGO_ENABLED=0); " +
		"\"daqin render -o daqin.png\" draws it into a picture")
}
