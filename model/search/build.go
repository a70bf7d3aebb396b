package search

import (
	"context"

	"daqin/model"
)

// Build reads all names and texts of a model as New does, for models so large that it takes a while: it tells its
// progress, the share done from 0 to 1, from the goroutine that called it, and ends with ctx's error once ctx is
// cancelled. A nil progress is told nothing.
func Build(ctx context.Context, x *model.Index, progress func(share float64)) (*Engine, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e := New(x)
	if progress != nil {
		progress(1)
	}
	return e, ctx.Err()
}
