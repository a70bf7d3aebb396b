package force

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
)

// patience is a context that is done once it has been asked so many times.
type patience struct {
	context.Context
	left atomic.Int64
}

func newPatience(asks int64) *patience {
	p := &patience{Context: context.Background()}
	p.left.Store(asks)
	return p
}

func (p *patience) Err() error {
	if p.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Before each task, round and part it is asked whether to go on. So few questions after the first that was answered with
// no mean that hardly anything begins then.
func TestCancelledItEndsSoon(t *testing.T) {
	const endless, moments = 1 << 40, 6
	most := int64(runtime.GOMAXPROCS(0) + 6)
	g := crowd(6)
	for range 40 { // parts that finishing would go through one by one
		g.N += 2
		g.Ties = append(g.Ties, Tie{g.N - 2, g.N - 1, 0})
		g.Boxes = append(g.Boxes, Box{30, 9, 30, 9}, Box{30, 9, 30, 9})
	}
	for _, sizes := range []sizes{scant, {few: 100, many: 200, block: 50}, ample} {
		for _, o := range []Options{{Mode: Distances}, {Mode: Clusters, Frame: Size{4000, 3000}}} {
			patient := newPatience(endless)
			if at, err := lay(patient, g, o, sizes, func(Picture) {}); len(at) != g.N || err != nil {
				t.Fatalf("%+v, mode %v: %d points, error %v", sizes, o.Mode, len(at), err)
			}
			asked := endless - patient.left.Load()
			for k := range int64(moments) {
				p := newPatience(asked * k / moments)
				at, err := lay(p, g, o, sizes, func(Picture) {
					if p.left.Load() < 0 {
						t.Errorf("%+v, mode %v: a picture is shown after cancelling", sizes, o.Mode)
					}
				})
				if after := -p.left.Load(); at != nil || !errors.Is(err, context.Canceled) || after > most {
					t.Errorf("%+v, mode %v, %d of %d: %d points, error %v; goes on %d times, want %d at most",
						sizes, o.Mode, k, moments, len(at), err, after, most)
				}
			}
		}
	}
}

func TestCancelledNothingIsFinished(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	shown := 0
	at, err := lay(ctx, crowd(6), Options{}, scant, func(Picture) { shown++; cancel() })
	if at != nil || !errors.Is(err, context.Canceled) || shown != 1 {
		t.Errorf("%d points, error %v, %d pictures", len(at), err, shown)
	}
}

func TestStoppedCrewBeginsNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	crew := newCrew(ctx)
	defer crew.leave()
	var begun atomic.Int64
	task := func(k int) {
		begun.Add(1)
		if k == 5 {
			cancel()
		}
	}
	// Whoever has asked just before may begin still, and those tasks before it that are under way count.
	crew.each(1000, task)
	if most := int64(6 + 2*runtime.GOMAXPROCS(0)); begun.Load() > most {
		t.Errorf("%d tasks began, want %d at most", begun.Load(), most)
	}
	begun.Store(0)
	if crew.each(1000, task); begun.Load() != 0 {
		t.Errorf("%d tasks began after cancelling", begun.Load())
	}
}
