package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"daqin/ui/state"
)

// player is the clock of the story that plays: it tells the store how much time has passed, picture by picture.
type player struct {
	store  *state.Store
	clock  *fyne.Animation
	now    func() time.Time
	last   time.Time
	passed time.Duration // since the story was last advanced
}

// newPlayer watches the store and runs while the story plays.
func newPlayer(store *state.Store) *player {
	p := &player{store: store, now: time.Now}
	p.clock = fyne.NewAnimation(time.Second, func(float32) { p.tick() })
	p.clock.RepeatCount = fyne.AnimationRepeatForever
	p.clock.Curve = fyne.AnimationLinear
	store.Watch(p.show)
	return p
}

// show starts the clock with the story and stops it with it.
func (p *player) show(prev, next state.State) {
	switch {
	case next.Play.On && !prev.Play.On:
		p.last, p.passed = p.now(), 0
		p.clock.Start()
	case prev.Play.On && !next.Play.On:
		p.clock.Stop()
	}
}

// A picture that took longer than this does not make the next one jump.
const longestTick = 100 * time.Millisecond

// tick plays on. While the hand rests at an event nothing changes, so nothing is told until it moves again.
func (p *player) tick() {
	play := p.store.State().Play
	if !play.On {
		return
	}
	now := p.now()
	p.passed += min(now.Sub(p.last), longestTick)
	p.last = now
	if p.passed < play.Rest {
		return
	}
	passed := p.passed
	p.passed = 0
	p.store.Advance(passed)
}
