package background

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"
)

// turns is a runner whose two sides are moved by hand.
type turns struct{ elsewhere, here []func() }

func (t *turns) runner() Runner {
	return New(func(do func()) { t.elsewhere = append(t.elsewhere, do) }, func(do func()) { t.here = append(t.here, do) })
}

// next has the first of some tasks done.
func next(tasks *[]func()) bool {
	if len(*tasks) == 0 {
		return false
	}
	do := (*tasks)[0]
	*tasks = (*tasks)[1:]
	do()
	return true
}

// counting reports 1 to n, and has a turn of the drawing taken after some of them.
func counting(t *turns, n int, draws func(i int) bool) func(context.Context, func(int)) int {
	return func(_ context.Context, progress func(int)) int {
		for i := range n {
			if progress(i + 1); draws(i) {
				next(&t.here)
			}
		}
		return n
	}
}

// Whatever the order of the turns: the reports that arrive go up, the newest is never left out, and the result is the last.
func TestReportsArriveInOrderAndTheResultLast(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		var hand turns
		var arrived []int
		n := r.IntN(8)
		job := Start(hand.runner(), Work[int, int]{
			Do:   counting(&hand, n, func(int) bool { return r.IntN(3) == 0 }),
			Step: func(p int) { arrived = append(arrived, p) },
			Done: func(result int) { arrived = append(arrived, 100+result) },
		})
		if len(arrived) > 0 || !job.Runs() {
			t.Fatal("it is done where it was started")
		}
		for next(&hand.elsewhere) || next(&hand.here) {
		}
		if !slices.IsSorted(arrived) || len(slices.Compact(slices.Clone(arrived))) != len(arrived) {
			t.Fatalf("of %d arrived %v", n, arrived)
		}
		if arrived[len(arrived)-1] != 100+n || n > 0 && arrived[len(arrived)-2] != n {
			t.Fatalf("of %d the last to arrive are %v", n, arrived)
		}
		if job.Runs() {
			t.Fatal("it runs on after its result")
		}
	}
}

// After Cancel nothing arrives, whenever it is called.
func TestNothingArrivesAfterCancel(t *testing.T) {
	const n = 6
	for after := range 2*n + 2 {
		var hand turns
		cancelled, ended := false, false
		arrive := func(int) {
			if cancelled {
				t.Fatalf("cancelled after %d turns, something arrives", after)
			}
		}
		job := Start(hand.runner(), Work[int, int]{
			Do: func(ctx context.Context, progress func(int)) int {
				count := counting(&hand, n, func(i int) bool { return i%2 == 0 })(ctx, progress)
				ended = ctx.Err() != nil
				return count
			},
			Step: arrive, Done: arrive,
		})
		turn := 0
		for step := true; step; turn++ {
			if turn == after {
				job.Cancel()
				job.Cancel()
				cancelled = true
			}
			if step = next(&hand.here); !step {
				step = next(&hand.elsewhere)
			}
		}
		if after == 0 && !ended {
			t.Error("cancelled before it began, the work is not told")
		}
		if job.Runs() {
			t.Error("cancelled, it runs")
		}
	}
}

func TestAtOnceIsDoneBeforeStartReturns(t *testing.T) {
	var arrived []int
	job := Start(AtOnce(), Work[int, int]{
		Do:   func(_ context.Context, progress func(int)) int { progress(1); progress(2); return 3 },
		Step: func(p int) { arrived = append(arrived, p) },
		Done: func(r int) { arrived = append(arrived, r) },
	})
	if !slices.Equal(arrived, []int{1, 2, 3}) || job.Runs() {
		t.Errorf("arrived %v, runs %v", arrived, job.Runs())
	}
	var none *Job
	if none.Cancel(); none.Runs() {
		t.Error("no job runs")
	}
}

func TestLaterIsDoneInAnotherTurn(t *testing.T) {
	var hand turns
	done := false
	hand.runner().Later(func() { done = true })
	if next(&hand.elsewhere); done {
		t.Error("done in this turn")
	}
	if next(&hand.here); !done {
		t.Error("not done")
	}
}

// With goroutines indeed, and a drawing that takes its turns one after the other: for the race detector.
func TestWorkOnAnotherGoroutine(t *testing.T) {
	turn, ended := make(chan func()), make(chan struct{})
	r := New(func(do func()) { go func() { do(); close(ended) }() }, func(do func()) { turn <- do })
	steps, result := 0, 0
	job := Start(r, Work[int, int]{
		Do: func(_ context.Context, progress func(int)) int {
			for i := range 1000 {
				progress(i + 1)
			}
			return 1000
		},
		Step: func(p int) { steps = max(steps, p) },
		Done: func(r int) { result = r },
	})
	for job.Runs() {
		(<-turn)()
	}
	<-ended
	if steps != 1000 || result != 1000 {
		t.Errorf("the last report was %d, the result %d", steps, result)
	}
}
