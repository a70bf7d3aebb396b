package pace

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// Under a driver whose clock stands still, as that of tests, nothing waits.
func TestWithoutClockNothingWaits(t *testing.T) {
	test.NewTempApp(t)
	done := 0
	p := New(func() { done++ })
	for range 5 {
		p.Ask()
	}
	if done != 5 {
		t.Errorf("asked for five times it was done %d times", done)
	}
}

// However often it is asked for, it is done once for a picture, with the last asking never lost.
func TestOnceForEachPicture(t *testing.T) {
	test.NewTempApp(t)
	var last, seen, done int
	p := New(func() { seen, done = last, done+1 })
	p.ticking = true // a clock that runs
	for picture := range 50 {
		before := done
		for range picture % 4 {
			last++
			p.Ask()
		}
		if done != before {
			t.Fatalf("picture %d: it was done before the picture", picture)
		}
		p.tick()
		if seen != last || done-before > 1 {
			t.Fatalf("picture %d: seen %d of %d, done %d times", picture, seen, last, done-before)
		}
	}
	last++
	p.Ask()
	if p.Flush(); seen != last {
		t.Errorf("flushed, %d is seen of %d", seen, last)
	}
	if p.Flush(); done == 0 || p.asked {
		t.Error("flushing twice does it twice")
	}
}

// A clock that nobody asks of stops.
func TestClockStops(t *testing.T) {
	test.NewTempApp(t)
	p := New(func() {})
	p.ticking = true
	for range rests + 1 {
		p.tick()
	}
	if p.ticking {
		t.Error("it ticks for ever")
	}
}
