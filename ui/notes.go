package ui

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"daqin/model/notes"
	"daqin/ui/background"
	"daqin/ui/state"
)

// keeper keeps the notes of a store in the user's own file. It reads them once, beside the drawing, and saves them there a
// moment after each change, as long as there are any that the file does not have.
//
//	read ─► SetNotes … a change ─► wait ─► File.Save ─► what others wrote meanwhile: SetNotes
//	                      ▲                    │ failed: told, and tried again
//	                      └────────────────────┘
//
// Reading, too, is tried again until it works.
type keeper struct {
	store  *state.Store
	runner background.Runner
	folder string
	pause  func(context.Context, time.Duration)
	told   func(error) // of each reading and saving how it went, nil where well

	job    *background.Job
	file   *notes.File                // nil until it has been read
	kept   *notes.Book                // what the file holds
	latest atomic.Pointer[notes.Book] // what the store has, for the goroutine that saves
}

// Notes are saved so soon after a change: what is typed in that time is saved at once, and no more than that is lost where the
// program is killed. What could not be saved is tried again after a longer while.
const (
	saveAfter  = 200 * time.Millisecond
	retryAfter = 3 * time.Second
)

// pause waits on a goroutine that has nothing else to do.
func pause(ctx context.Context, while time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(while):
	}
}

// read is what reading the file led to.
type read struct {
	file *notes.File
	book *notes.Book
	err  error
}

// start begins to keep the notes.
func (k *keeper) start() {
	k.read(0)
	k.store.Watch(k.changed)
}

// read has the notes read after a while, again and again until they can be: nothing is saved before. What is written until they
// are there is added to them.
func (k *keeper) read(after time.Duration) {
	k.job = background.Start(k.runner, background.Work[struct{}, read]{
		Do: func(ctx context.Context, _ func(struct{})) read {
			k.pause(ctx, after)
			return k.open()
		},
		Done: func(r read) {
			k.told(r.err)
			if failed(r.err) {
				k.read(retryAfter)
				return
			}
			k.file, k.kept = r.file, r.book
			k.store.SetNotes(r.book.Carry(nil, k.store.State().Notes))
			k.save(saveAfter)
		},
	})
}

func (k *keeper) open() (r read) {
	m := k.store.Index().Model
	r.file, r.book, r.err = notes.Open(notes.PathFor(k.folder, m), m)
	return r
}

func (k *keeper) changed(prev, next state.State) {
	if prev.Notes != next.Notes {
		k.latest.Store(next.Notes)
		k.save(saveAfter)
	}
}

// outcome is what saving led to.
type outcome struct {
	given, kept *notes.Book
	err         error
}

// save has the notes saved after a while, unless the file has them or they are being saved.
func (k *keeper) save(after time.Duration) {
	if k.file == nil || k.job.Runs() || k.store.State().Notes == k.kept {
		return
	}
	k.latest.Store(k.store.State().Notes)
	k.job = background.Start(k.runner, background.Work[struct{}, outcome]{
		Do: func(ctx context.Context, _ func(struct{})) outcome {
			k.pause(ctx, after)
			if ctx.Err() != nil {
				return outcome{}
			}
			o := outcome{given: k.latest.Load()}
			o.kept, o.err = k.file.Save(o.given)
			return o
		},
		Done: k.saved,
	})
}

func (k *keeper) saved(o outcome) {
	k.told(o.err)
	if failed(o.err) {
		k.save(retryAfter)
		return
	}
	k.kept = o.kept
	k.store.SetNotes(o.kept.Carry(o.given, k.store.State().Notes))
	k.save(saveAfter)
}

// failed tells whether an error kept the notes from being read or saved; a damaged file does not, once it is set aside.
func failed(err error) bool { return err != nil && !errors.As(err, new(*notes.Damaged)) }

// close saves what is not saved yet, before it returns, and ends what goes on in the background.
func (k *keeper) close() error {
	k.job.Cancel()
	all := k.store.State().Notes
	if k.file == nil {
		if all == nil {
			return nil
		}
		r := k.open()
		k.file, all = r.file, r.book.Carry(nil, all)
	}
	if all == k.kept {
		return nil
	}
	kept, err := k.file.Save(all)
	if !failed(err) {
		k.kept = kept
	}
	return err
}
