package graph

import (
	"time"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
)

// lingerTime is how long the pointer stays on a thing before its neighbours light up: a pointer that only sweeps across
// the picture lights nothing.
const lingerTime = 120 * time.Millisecond

// linger is the pointer staying on a thing.
type linger struct {
	on     state.Subject // nothing, when it is on nothing
	at     fyne.Position // where it is now
	waits  bool
	cancel func()
	after  func(do func()) (cancel func()) // does something when the time is over, unless cancelled
}

// begin has something done with the thing, where the pointer is by then.
func (l *linger) begin(on state.Subject, at fyne.Position, do func(state.Subject, fyne.Position)) {
	l.end()
	l.on, l.at, l.waits = on, at, true
	l.cancel = l.after(func() {
		l.waits = false
		do(l.on, l.at)
	})
}

// end forgets the thing.
func (l *linger) end() {
	if l.cancel != nil {
		l.cancel()
	}
	l.on, l.waits, l.cancel = state.Subject{}, false, nil
}

// afterwards waits by the clock of Fyne's animations, which tick on the goroutine that draws.
func afterwards(do func()) (cancel func()) {
	wait := fyne.NewAnimation(lingerTime, func(share float32) {
		if share >= 1 {
			do()
		}
	})
	wait.Start()
	return wait.Stop
}
