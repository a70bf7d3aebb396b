package force

import (
	"context"
	"runtime"
	"sync/atomic"
)

// crew does tasks on all processors. The tasks of one call write nothing that another of them reads or writes, so that
// what comes out depends neither on how many processors there are nor on which of them does what, and when.
//
// When its context is done a crew is stopped, and begins no task any more. What it was at is then left half done: whoever
// has many things to do asks before each.
type crew struct {
	ctx    context.Context
	task   func(k int)
	count  int64
	taken  atomic.Int64
	start  chan struct{}
	done   chan struct{}
	helped int // by how many beside the caller
}

func newCrew(ctx context.Context) *crew {
	c := &crew{ctx: ctx, start: make(chan struct{}), done: make(chan struct{}), helped: runtime.GOMAXPROCS(0) - 1}
	for range c.helped {
		go func() {
			for range c.start {
				c.work()
				c.done <- struct{}{}
			}
		}()
	}
	return c
}

// each does task(0) to task(count-1), and has them all done when it returns, or those begun if it was stopped.
// It allocates nothing.
func (c *crew) each(count int, task func(k int)) {
	c.task, c.count = task, int64(count)
	c.taken.Store(0)
	helped := min(c.helped, count-1)
	for range helped {
		c.start <- struct{}{}
	}
	c.work()
	for range helped {
		<-c.done
	}
}

func (c *crew) work() {
	for k := c.taken.Add(1); k <= c.count && !c.stopped(); k = c.taken.Add(1) {
		c.task(int(k - 1))
	}
}

func (c *crew) stopped() bool { return c.ctx.Err() != nil }

// leave ends it.
func (c *crew) leave() { close(c.start) }
