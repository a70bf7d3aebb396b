package background

import (
	"context"
	"sync"

	"fyne.io/fyne/v2"
)

// Runner says where work is done.
type Runner struct{ spawn, back func(func()) }

// New gives a runner that has work done by spawn, and what comes of it by back, in the order in which it comes.
func New(spawn, back func(func())) Runner { return Runner{spawn, back} }

// Apart does work on a goroutine of its own.
func Apart() Runner { return New(func(do func()) { go do() }, fyne.Do) }

// AtOnce does it where it is started, before Start returns, as pictures and tests want it.
func AtOnce() Runner {
	here := func(do func()) { do() }
	return New(here, here)
}

// Later has something done on the goroutine that draws once the picture of this turn has been drawn: Fyne hears what is asked
// for from elsewhere in its next turn.
func (r Runner) Later(do func()) { r.spawn(func() { r.back(do) }) }

// Work is something to do, with reports of type P on the way and a result of type R.
type Work[P, R any] struct {
	Do   func(ctx context.Context, progress func(P)) R // ends soon after ctx does
	Step func(P)
	Done func(R)
}

// Job is work that has been started. It belongs to the goroutine that draws. A nil Job is one that is over.
type Job struct {
	over bool
	end  context.CancelFunc
}

// Start has work done.
func Start[P, R any](r Runner, w Work[P, R]) *Job {
	ctx, end := context.WithCancel(context.Background())
	j := &Job{end: end}
	var newest letterbox[P]
	r.spawn(func() {
		result := w.Do(ctx, func(p P) {
			if newest.post(p) {
				r.back(func() {
					if p := newest.empty(); j.Runs() {
						w.Step(p)
					}
				})
			}
		})
		r.back(func() {
			if j.Runs() {
				j.Cancel()
				w.Done(result)
			}
		})
	})
	return j
}

// Runs tells whether anything may still arrive.
func (j *Job) Runs() bool { return j != nil && !j.over }

// Cancel ends it: nothing arrives any more.
func (j *Job) Cancel() {
	if j.Runs() {
		j.over = true
		j.end()
	}
}

// letterbox holds the newest report until somebody fetches it.
type letterbox[P any] struct {
	lock sync.Mutex
	in   P
	full bool
}

// post puts a report into the box, in the place of one that nobody has fetched, and tells whether somebody has to be sent.
func (b *letterbox[P]) post(p P) (send bool) {
	b.lock.Lock()
	defer b.lock.Unlock()
	send = !b.full
	b.in, b.full = p, true
	return send
}

func (b *letterbox[P]) empty() P {
	b.lock.Lock()
	defer b.lock.Unlock()
	b.full = false
	return b.in
}
