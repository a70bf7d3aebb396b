package force

import (
	"context"
	"errors"
	"math"
	"runtime"
	"slices"
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
	const moments = 40
	g := randomGraph(70, 120, 6)
	for range 20 { // parts that finishing would go through one by one
		g.N += 2
		g.Ties = append(g.Ties, Tie{g.N - 2, g.N - 1, 0})
		g.Boxes = append(g.Boxes, Box{30, 9, 30, 9}, Box{30, 9, 30, 9})
	}
	for _, sizes := range []sizes{{few: 20, many: 100, block: 25}, {few: 20, many: 50, block: 25}, ample} {
		for _, o := range []Options{{Mode: Distances}, {Mode: Clusters, Frame: Size{1500, 1000}}} {
			const endless = 1 << 40
			p := newPatience(endless)
			if at, err := lay(p, g, o, sizes, func(Picture) {}); len(at) != g.N || err != nil {
				t.Fatalf("%+v, mode %v: %d points, error %v", sizes, o.Mode, len(at), err)
			}
			asked := endless - p.left.Load()
			for k := range int64(moments) {
				if after := askedAfter(t, asked*k/moments, g, o, sizes); after > int64(runtime.GOMAXPROCS(0)+6) {
					t.Errorf("%+v, mode %v, %d of %d: it is asked %d times more", sizes, o.Mode, k, moments, after)
				}
			}
		}
	}
}

// askedAfter cancels a layout after so many questions, and counts those that come then.
func askedAfter(t *testing.T, asks int64, g Graph, o Options, sizes sizes) int64 {
	p := newPatience(asks)
	at, err := lay(p, g, o, sizes, func(Picture) {
		if p.left.Load() < 0 {
			t.Errorf("%+v, mode %v: a picture is shown after cancelling", sizes, o.Mode)
		}
	})
	if at != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%+v, mode %v: %d points, error %v", sizes, o.Mode, len(at), err)
	}
	return -p.left.Load()
}

// heap gives boxes that nearly all cover one another, to be parted until so many questions have been asked.
func heap(boxes int, asks int64) *separation {
	g, p := randomGraph(boxes, 0, 1), newPatience(asks)
	at := make([]Point, g.N)
	for i := range at {
		at[i] = Point{float64(i * 7 % 40), float64(i * 11 % 40)}
	}
	s := newSeparation(at, g.Boxes, slices.Repeat([]leash{{reach: math.Inf(1), yield: 1}}, g.N), &Box{60, 40, 60, 40})
	s.stopped = func() bool { return p.Err() != nil }
	return s
}

// Each further question that is answered with yes is one further push, and after the last there is none.
func TestStoppedSeparationPushesNoMore(t *testing.T) {
	for asks := range int64(growth + lull) {
		less, more := heap(40, asks), heap(40, asks+1)
		less.run()
		if more.run(); slices.Equal(less.at, more.at) {
			t.Errorf("asked %d times, and once more it makes no difference", asks)
		}
	}
	if all, some := heap(3*asking, 3).push(), heap(3*asking, 0).push(); some >= all*3/4 {
		t.Errorf("a push parts %d pairs, and %d though it is stopped", all, some)
	}
	s := heap(40, 0)
	at := slices.Clone(s.at)
	if s.settle(); !slices.Equal(s.at, at) {
		t.Error("boxes are settled after cancelling")
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
