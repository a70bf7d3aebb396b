package model

import "fmt"

// Open reads a model file, makes sure that it holds together, and indexes it. The error names the file and what is
// wrong with it: where it can't be read, or every fault that Validate finds.
func Open(name string) (*Index, error) {
	m, err := DecodeFile(name)
	if err != nil {
		return nil, err
	}
	if err := Validate(m); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return NewIndex(m), nil
}
