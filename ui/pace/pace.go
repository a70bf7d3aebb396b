// Package pace keeps a view from doing more than can be seen: a mouse may report a thousand moves a second, of which a
// window shows sixty.
//
//	Ask  Ask Ask Ask      Ask Ask       Flush
//	 │    └───┴───┴──┐     └───┴──┐       │
//	done          done│        done│    done, if it waits      ─── each picture of the window
package pace

import (
	"time"

	"fyne.io/fyne/v2"
)

// Pace has one thing done at most once for each picture of the window, however often it is asked for: at once, or just
// before the next picture where it was done for this one. It is used from the goroutine that draws.
type Pace struct {
	do      func()
	clock   *fyne.Animation
	ticking bool // the clock runs: it was asked for lately
	asked   bool // since the last picture
	idle    int  // pictures since it was asked for
}

// New gives the pace of what do does.
func New(do func()) *Pace {
	p := &Pace{do: do}
	p.clock = fyne.NewAnimation(time.Second, func(float32) { p.tick() })
	p.clock.RepeatCount = fyne.AnimationRepeatForever
	return p
}

// Ask has it done. A driver that has no pictures to wait for ticks while its clock is started: then each asking does it.
func (p *Pace) Ask() {
	if p.ticking {
		p.asked = true
		return
	}
	p.do()
	p.ticking, p.idle = true, rests
	p.clock.Start()
	p.idle = 0
}

// Flush does at once what waits for the next picture.
func (p *Pace) Flush() {
	if p.asked {
		p.asked = false
		p.do()
	}
}

// rests is after how many pictures without any asking the clock stops: a hand that moves on soon finds it running.
const rests = 10

func (p *Pace) tick() {
	if p.asked {
		p.idle = 0
		p.Flush()
		return
	}
	if p.idle++; p.idle > rests {
		p.ticking = false
		p.clock.Stop()
	}
}
