package force

import (
	"runtime"
	"sync/atomic"
)

// crew does tasks on all processors. The tasks of one call write nothing that another of them reads or writes, so that
// what comes out depends neither on how many processors there are nor on which of them does what, and when.
type crew struct {
	task   func(k int)
	count  int64
	taken  atomic.Int64
	start  chan struct{}
	done   chan struct{}
	helped int // by how many beside the caller
}

func newCrew() *crew {
	c := &crew{start: make(chan struct{}), done: make(chan struct{}), helped: runtime.GOMAXPROCS(0) - 1}
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

// each does task(0) to task(count-1), and has them all done when it returns. It allocates nothing.
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
	for k := c.taken.Add(1); k <= c.count; k = c.taken.Add(1) {
		c.task(int(k - 1))
	}
}

// leave ends it.
func (c *crew) leave() { close(c.start) }
