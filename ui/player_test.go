package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"daqin/model"
	"daqin/model/modeltest"
	"daqin/ui/state"
)

// The clock moves the hand by the time that has passed, leaves it alone while it rests, and never by more than a tick that is
// not too long.
func TestThePlayerTellsTheTimeThatHasPassed(t *testing.T) {
	test.NewTempApp(t)
	store := state.NewStore(model.NewIndex(modeltest.Small()))
	p := newPlayer(store)
	now := time.Unix(0, 0)
	p.now = func() time.Time { return now }
	told := 0
	store.Watch(func(prev, next state.State) {
		if prev.Play.At != next.Play.At || prev.Play.Event != next.Play.Event {
			told++
		}
	})
	pass := func(d time.Duration) {
		now = now.Add(d)
		p.tick()
	}

	pass(time.Second)
	if told != 0 {
		t.Fatal("the hand moved before the story was started")
	}
	store.StartPlaying()
	for store.State().Play.Event == "" {
		pass(16 * time.Millisecond)
	}
	rest, at, before := store.State().Play.Rest, store.State().Play.At, told
	for range int(rest/(50*time.Millisecond)) - 1 {
		pass(50 * time.Millisecond)
	}
	if store.State().Play.At != at || told != before {
		t.Errorf("while it rests the hand moved from %v to %v", at, store.State().Play.At)
	}
	pass(50 * time.Millisecond)
	pass(50 * time.Millisecond)
	if told == before {
		t.Error("after its rest the hand did not move")
	}
	for store.State().Play.Rest > 0 {
		pass(50 * time.Millisecond)
	}
	at = store.State().Play.At
	pass(time.Hour)
	story := store.Index().Story
	if moved := store.State().Play.At - at; moved > float64(story.Days())/100 {
		t.Errorf("after a picture that took an hour the hand moved by %v days", moved)
	}
	store.StopPlaying()
	at = store.State().Play.At
	pass(16 * time.Millisecond)
	if store.State().Play.At != at {
		t.Error("the hand moved after the story was stopped")
	}
}
