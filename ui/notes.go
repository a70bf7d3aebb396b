package ui

import (
	"context"
	"errors"
	"sync"
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
	kept   *notes.Book                // what the file held when the store took it over: the store's book is made of it
	latest atomic.Pointer[notes.Book] // what the store has, for the goroutine that saves

	writing sync.Mutex // held while the file is saved
	ahead   *outcome   // of a saving that the store has not taken over, nil where there is none
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
// are there is added to them. A runner that does all at once would try for ever, as it would to save.
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

// outcome is a book that was saved, and what the file held then.
type outcome struct{ given, kept *notes.Book }

// save has the notes saved after a while, unless the file has them or they are being saved.
func (k *keeper) save(after time.Duration) {
	if k.file == nil || k.job.Runs() {
		return
	}
	k.takeOver()
	if k.job.Runs() || k.store.State().Notes == k.kept {
		return
	}
	was := k.kept
	k.latest.Store(k.store.State().Notes)
	k.job = background.Start(k.runner, background.Work[struct{}, error]{
		Do: func(ctx context.Context, _ func(struct{})) error {
			k.pause(ctx, after)
			k.writing.Lock()
			defer k.writing.Unlock()
			if ctx.Err() != nil {
				return nil // close has saved all, or will
			}
			all := k.latest.Load()
			return k.write(all, was, all)
		},
		Done: k.saved,
	})
}

// write saves what a book of the store has come to, given what was known of the file. The lock is held.
func (k *keeper) write(given, was, ours *notes.Book) error {
	kept, err := k.file.Save(was, ours)
	if !failed(err) {
		k.ahead = &outcome{given, kept}
	}
	return err
}

func (k *keeper) saved(err error) {
	k.told(err)
	if failed(err) {
		k.save(retryAfter)
		return
	}
	k.save(saveAfter)
}

// takeOver gives the store what the file held when it was last saved. What has been written here since then stays.
func (k *keeper) takeOver() {
	k.writing.Lock()
	o := k.ahead
	k.ahead = nil
	k.writing.Unlock()
	if o != nil {
		k.kept = o.kept
		k.store.SetNotes(o.kept.Carry(o.given, k.store.State().Notes))
	}
}

// failed tells whether an error kept the notes from being read or saved; a damaged file does not, once it is set aside.
func failed(err error) bool { return err != nil && !errors.As(err, new(*notes.Damaged)) }

// close saves what is not saved yet, before it returns, and ends what goes on in the background. The store stays as it is, so
// that nothing is drawn where the window is gone.
func (k *keeper) close() error {
	k.job.Cancel()
	all := k.store.State().Notes
	if k.file == nil {
		return k.addUnread(all)
	}
	k.writing.Lock()
	defer k.writing.Unlock()
	was, ours := k.kept, all
	if o := k.ahead; o != nil {
		was, ours = o.kept, o.kept.Carry(o.given, all)
	}
	if ours == was {
		return nil
	}
	return k.write(all, was, ours)
}

// addUnread adds notes to a file that has not been read.
func (k *keeper) addUnread(all *notes.Book) error {
	if all == nil {
		return nil
	}
	r := k.open()
	if !failed(r.err) {
		_, r.err = r.file.Save(r.book, r.book.Carry(nil, all))
	}
	return r.err
}

// resume goes on after close, where one stays.
func (k *keeper) resume() {
	if k.file == nil {
		k.read(retryAfter)
		return
	}
	k.save(retryAfter)
}
