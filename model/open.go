package model

import (
	"context"
	"fmt"
)

// Stage is how far the opening of a model has come.
type Stage uint8

const (
	Reading Stage = iota
	Checking
	Indexing
)

// Open reads a model file, makes sure that it holds together, and indexes it; it tells of each stage as it begins. The error
// names the file and what is wrong with it: where it can't be read, or every fault that Validate finds. Soon after ctx is done
// it ends with an error.
func Open(ctx context.Context, name string, begins func(Stage)) (*Index, error) {
	begins(Reading)
	m, err := decodeFile(ctx, name)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, err
	}
	begins(Checking)
	if err := Validate(m); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if begins(Indexing); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return NewIndex(m), nil
}
